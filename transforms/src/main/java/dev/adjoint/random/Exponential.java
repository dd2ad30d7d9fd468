package dev.adjoint.random;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;

/** The exponential distribution, by the inverse of its cumulative distribution. */
final class Exponential {
  private Exponential() {}

  static Tensor of(Key key, TensorType type) {
    var u = key.uniform(type, 0, 1);
    return type.elementType() == ElementType.F16
        ? of(u.convert(ElementType.F32)).convert(ElementType.F16)
        : of(u);
  }

  /** Of numbers that are evenly distributed from 0 to 1. */
  private static Tensor of(Tensor u) {
    var type = u.type();
    var log = u.negate().log1p();
    if (type.elementType() == ElementType.F32) {
      // That is what log_plus_one is of such numbers. There are XLAs whose log_plus_one has another
      // logarithm inside than their log, and then one number of twenty is not that of JAX.
      var isSmall = u.lt((float) (Math.sqrt(2) - 1));
      log = Tensor.select(isSmall, log, Tensor.ones(type).subtract(u).log());
    }
    return log.negate();
  }
}
