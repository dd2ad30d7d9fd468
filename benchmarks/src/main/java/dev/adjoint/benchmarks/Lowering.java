package dev.adjoint.benchmarks;

import dev.adjoint.Adjoint;
import dev.adjoint.CustomJvp;
import dev.adjoint.Dual;
import dev.adjoint.Fn3;
import dev.adjoint.Tensor;
import dev.adjoint.benchmarks.Row.Unit;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import java.util.ArrayList;
import java.util.List;

/** From a Java function to the text of its gradient: tracing, transforming, printing. */
final class Lowering {
  private Lowering() {}

  private record Layer(Tensor w, Tensor b) {}

  /** JAX's {@code stop_gradient}, which its logsumexp uses. */
  private static final CustomJvp<Tensor, Tensor> CONSTANT =
      CustomJvp.of(x -> x, (x, _) -> new Dual<>(x, null));

  private static Tensor logSumExp(Tensor x) {
    var max = x.max(-1).expandDims(-1);
    var shift = CONSTANT.apply(Tensor.select(max.isFinite(), max, Tensor.zeros(max.type())));
    return x.subtract(shift).exp().sum(-1).expandDims(-1).log().add(shift);
  }

  private static Tensor loss(List<Layer> layers, Tensor x, Tensor y) {
    for (int i = 0; i < layers.size(); i++) {
      x = x.matmul(layers.get(i).w()).add(layers.get(i).b());
      if (i < 3) {
        x = x.maximum(0);
      }
    }
    var logP = x.subtract(logSumExp(x));
    return logP.multiply(y).sum(-1).mean().negate();
  }

  /** The gradient of a network of four layers, traced anew each time. */
  static List<Row> network(Benchmark.Effort effort) throws Exception {
    long[] sizes = {784, 512, 512, 512, 10};
    var layers = new ArrayList<Layer>();
    for (int i = 1; i < sizes.length; i++) {
      layers.add(new Layer(array(sizes[i - 1], sizes[i]), array(sizes[i])));
    }
    var images = array(32, 784);
    var labels = array(32, 10);
    Fn3<List<Layer>, Tensor, Tensor, List<Layer>> gradient = Adjoint.grad(Lowering::loss);
    Runnable lower =
        () -> {
          var text = Adjoint.lower(gradient, layers, images, labels).toString();
          if (text.isEmpty()) {
            throw new IllegalStateException("nothing was printed");
          }
        };
    SideBySide.warmUp(effort.of(4, 10), lower);
    try (var jax = Python.onItsOwn("lower")) {
      var found = SideBySide.of(effort.of(9, 25), SideBySide.repeat(100, lower), jax.round(5));
      return List.of(
          Row.time("trace, grad and print of a 4-layer network", "JAX", Unit.MILLISECONDS, found)
              .atMostOfPeer(.05));
    }
  }

  private static Tensor array(long... shape) {
    return Tensor.ones(TensorType.of(ElementType.F32, shape));
  }
}
