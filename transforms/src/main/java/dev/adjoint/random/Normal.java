package dev.adjoint.random;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.TensorType;

/** The normal distribution, by the inverse of its cumulative distribution. */
final class Normal {
  private Normal() {}

  static Tensor of(Tensor key, TensorType type) {
    var scalar = type.scalar();
    var min = Tensor.full(scalar, -Uniform.below1(type));
    return scaled(Uniform.floats(key, type, min, Tensor.ones(scalar)));
  }

  private static Tensor scaled(Tensor u) {
    return u.erfInv().multiply(Math.sqrt(2));
  }

  static Tensor truncated(Tensor key, TensorType type, double lower, double upper) {
    var scalar = type.scalar();
    var min = Tensor.full(scalar, lower);
    var max = Tensor.full(scalar, upper);
    var numbers =
        scaled(
            Uniform.floats(
                key, type, min.divide(Math.sqrt(2)).erf(), max.divide(Math.sqrt(2)).erf()));
    return numbers.clamp(next(scalar, lower, 1), next(scalar, upper, -1));
  }

  /** The number next to {@code value}, in this direction, so that rounding ends inside. */
  private static Tensor next(TensorType scalar, double value, int direction) {
    double step =
        switch (scalar.elementType()) {
          case F64 -> Math.ulp(value);
          case F32 -> Math.ulp((float) value);
          default -> Math.abs(value) * (1 - Uniform.below1(scalar)) * 2;
        };
    double next =
        switch (scalar.elementType()) {
          case F64 -> direction > 0 ? Math.nextUp(value) : Math.nextDown(value);
          case F32 -> direction > 0 ? Math.nextUp((float) value) : Math.nextDown((float) value);
          default -> value + direction * step;
        };
    return Tensor.full(scalar, next);
  }
}
