package dev.adjoint.benchmarks;

import dev.adjoint.Adjoint;
import dev.adjoint.Fn2;
import dev.adjoint.Lowered;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.nn.Activations;
import dev.adjoint.nn.Attention;
import dev.adjoint.nn.LayerNorm;
import java.util.ArrayList;
import java.util.List;

/** A transformer of twelve layers, one after another in the program. */
record Transformer(long places, long features, long heads) {
  private static final int LAYERS = 12;

  /** What a CPU runs in milliseconds. */
  static final Transformer SMALL = new Transformer(32, 64, 4);

  /** The layers of GPT-2 as it was published first, and as many words as it looks at. */
  static final Transformer LARGE = new Transformer(1024, 768, 12);

  private record Block(
      LayerNorm first,
      Tensor query,
      Tensor key,
      Tensor value,
      Tensor output,
      LayerNorm second,
      Tensor up,
      Tensor upBias,
      Tensor down,
      Tensor downBias) {

    static Block parameters(long features) {
      return new Block(
          norm(features),
          Workload.array(features, features),
          Workload.array(features, features),
          Workload.array(features, features),
          Workload.array(features, features),
          norm(features),
          Workload.array(features, 4 * features),
          Workload.array(4 * features),
          Workload.array(4 * features, features),
          Workload.array(features));
    }

    private static LayerNorm norm(long features) {
      return new LayerNorm(Workload.array(features), Workload.array(features), 1e-5);
    }
  }

  private Tensor apply(Block p, Tensor x) {
    var h = p.first.apply(x);
    var batching = Dims.of(0);
    var scores =
        heads(h, p.query)
            .dotGeneral(heads(h, p.key), batching, batching, Dims.of(2), Dims.of(2))
            .divide(Math.sqrt((double) features / heads));
    var lowest = Tensor.full(scores.type().scalar(), -1e9);
    var weights = Tensor.where(Attention.causal(places), scores, lowest).softmax(-1);
    var attended =
        weights.dotGeneral(heads(h, p.value), batching, batching, Dims.of(2), Dims.of(1));
    var joined = attended.transpose(Dims.of(1, 0, 2)).reshape(places, features);
    var y = x.add(joined.matmul(p.output));
    var hidden = Activations.geluTanh(p.second.apply(y).matmul(p.up).add(p.upBias));
    return y.add(hidden.matmul(p.down)).add(p.downBias);
  }

  private Tensor heads(Tensor h, Tensor w) {
    return h.matmul(w).reshape(places, heads, features / heads).transpose(Dims.of(1, 0, 2));
  }

  /** {@return the gradient} */
  Lowered<?> gradient() {
    return gradient(this::apply);
  }

  /** {@return the gradient with each layer computed again in the backward pass} */
  Lowered<?> checkpointed() {
    return gradient(Adjoint.checkpoint(this::apply));
  }

  private Lowered<?> gradient(Fn2<Block, Tensor, Tensor> block) {
    Fn2<List<Block>, Tensor, Tensor> loss =
        (blocks, x) -> {
          for (var p : blocks) {
            x = block.apply(p, x);
          }
          return x.multiply(x).mean();
        };
    var blocks = new ArrayList<Block>();
    for (int i = 0; i < LAYERS; i++) {
      blocks.add(Block.parameters(features));
    }
    return Adjoint.lower(Adjoint.grad(loss), List.copyOf(blocks), Workload.array(places, features));
  }
}
