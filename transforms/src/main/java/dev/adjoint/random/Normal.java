package dev.adjoint.random;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Literal;
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
    return switch (scalar.elementType()) {
      case F64 -> Tensor.full(scalar, direction > 0 ? Math.nextUp(value) : Math.nextDown(value));
      case F32 -> {
        float single = (float) value;
        yield Tensor.full(scalar, direction > 0 ? Math.nextUp(single) : Math.nextDown(single));
      }
      default -> nextOf16(scalar, value, direction);
    };
  }

  /** Of sign and magnitude: the bits of the next number are the next integer. */
  private static Tensor nextOf16(TensorType scalar, double value, int direction) {
    var rounded = Literal.splat(scalar, value);
    boolean up = direction > 0;
    int sign = up ? 0 : 0x8000;
    int bits =
        rounded.element(0) == 0
            ? sign | 1
            : rounded.buffer().getShort() + ((value > 0) == up ? 1 : -1);
    return Tensor.of(Literal.of(scalar, new byte[] {(byte) bits, (byte) (bits >> Byte.SIZE)}));
  }
}
