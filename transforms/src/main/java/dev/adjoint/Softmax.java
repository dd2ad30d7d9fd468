package dev.adjoint;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.Elementwise.BinaryKind;

/**
 * e^x scaled to sum to 1. Its derivative along t is y (t - sum(y t)), as JAX's: besides the result
 * y nothing has to be kept for it.
 */
final class Softmax {
  private Softmax() {}

  static Tensor apply(Tensor x, Dims axes) {
    return CustomJvp.<Tensor, Tensor>of(
            given -> value(given, axes),
            (given, t) -> {
              var y = apply(given, axes);
              var mean = AxisIndex.kept(y, axes, y.multiply(t).reduce(BinaryKind.ADD, axes));
              return new Dual<>(y, y.multiply(t.subtract(mean)));
            })
        .named("softmax")
        .apply(x);
  }

  private static Tensor value(Tensor x, Dims axes) {
    var max = AxisIndex.kept(x, axes, x.reduce(BinaryKind.MAXIMUM, axes));
    var powers = x.subtract(max).exp();
    return powers.divide(AxisIndex.kept(x, axes, powers.reduce(BinaryKind.ADD, axes)));
  }
}
