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
final class Transformer {
  private static final int LAYERS = 12;
  private static final int PLACES = 32;
  private static final int FEATURES = 64;
  private static final int HEADS = 4;

  private Transformer() {}

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

    static Block parameters() {
      return new Block(
          norm(),
          Workload.array(FEATURES, FEATURES),
          Workload.array(FEATURES, FEATURES),
          Workload.array(FEATURES, FEATURES),
          Workload.array(FEATURES, FEATURES),
          norm(),
          Workload.array(FEATURES, 4L * FEATURES),
          Workload.array(4L * FEATURES),
          Workload.array(4L * FEATURES, FEATURES),
          Workload.array(FEATURES));
    }

    private static LayerNorm norm() {
      return new LayerNorm(Workload.array(FEATURES), Workload.array(FEATURES), 1e-5);
    }

    Tensor apply(Tensor x) {
      var h = first.apply(x);
      var batching = Dims.of(0);
      var scores =
          heads(h, query)
              .dotGeneral(heads(h, key), batching, batching, Dims.of(2), Dims.of(2))
              .divide(Math.sqrt((double) FEATURES / HEADS));
      var lowest = Tensor.full(scores.type().scalar(), -1e9);
      var weights = Tensor.where(Attention.causal(PLACES), scores, lowest).softmax(-1);
      var attended =
          weights.dotGeneral(heads(h, value), batching, batching, Dims.of(2), Dims.of(1));
      var joined = attended.transpose(Dims.of(1, 0, 2)).reshape(PLACES, FEATURES);
      var y = x.add(joined.matmul(output));
      var hidden = Activations.geluTanh(second.apply(y).matmul(up).add(upBias));
      return y.add(hidden.matmul(down)).add(downBias);
    }

    private static Tensor heads(Tensor h, Tensor w) {
      return h.matmul(w).reshape(PLACES, HEADS, FEATURES / HEADS).transpose(Dims.of(1, 0, 2));
    }
  }

  /** {@return the gradient} */
  static Lowered<?> gradient() {
    return gradient(Block::apply);
  }

  /** {@return the gradient with each layer computed again in the backward pass} */
  static Lowered<?> checkpointed() {
    return gradient(Adjoint.checkpoint(Block::apply));
  }

  private static Lowered<?> gradient(Fn2<Block, Tensor, Tensor> block) {
    Fn2<List<Block>, Tensor, Tensor> loss =
        (blocks, x) -> {
          for (var p : blocks) {
            x = block.apply(p, x);
          }
          return x.multiply(x).mean();
        };
    var blocks = new ArrayList<Block>();
    for (int i = 0; i < LAYERS; i++) {
      blocks.add(Block.parameters());
    }
    return Adjoint.lower(Adjoint.grad(loss), List.copyOf(blocks), Workload.array(PLACES, FEATURES));
  }
}
