package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.UnaryKind;

/**
 * Arithmetic of floats, in doubles. A double has more than twice the digits of every narrower type,
 * so rounding a sum, product, quotient or square root of it gives the correctly rounded one.
 */
final class Reals {
  private Reals() {}

  static double unary(UnaryKind kind, double x) {
    return switch (kind) {
      case ABS -> Math.abs(x);
      case CBRT -> StrictMath.cbrt(x);
      case CEIL -> Math.ceil(x);
      case COSINE -> StrictMath.cos(x);
      case EXPONENTIAL -> StrictMath.exp(x);
      case EXPONENTIAL_MINUS_ONE -> StrictMath.expm1(x);
      case FLOOR -> Math.floor(x);
      case IMAG -> 0;
      case LOG -> StrictMath.log(x);
      case LOG_PLUS_ONE -> StrictMath.log1p(x);
      case LOGISTIC -> 1 / (1 + StrictMath.exp(-x));
      case NEGATE -> -x;
      case REAL -> x;
      case ROUND_NEAREST_AFZ -> {
        double down = Math.floor(Math.abs(x));
        yield Math.copySign(Math.abs(x) - down >= 0.5 ? down + 1 : down, x);
      }
      case ROUND_NEAREST_EVEN -> Math.rint(x);
      case RSQRT -> 1 / Math.sqrt(x);
      case SIGN -> Math.signum(x);
      case SINE -> StrictMath.sin(x);
      case SQRT -> Math.sqrt(x);
      case TAN -> StrictMath.tan(x);
      case TANH -> StrictMath.tanh(x);
      case COUNT_LEADING_ZEROS, NOT, POPCNT, IS_FINITE ->
          throw InterpretException.notInterpreted(kind.opName() + " of floats");
    };
  }

  static double binary(BinaryKind kind, double x, double y) {
    return switch (kind) {
      case ADD -> x + y;
      case SUBTRACT -> x - y;
      case MULTIPLY -> x * y;
      case DIVIDE -> x / y;
      case REMAINDER -> x % y;
      case MAXIMUM -> Math.max(x, y);
      case MINIMUM -> Math.min(x, y);
      case POWER -> power(x, y);
      case ATAN2 -> StrictMath.atan2(x, y);
      case AND, COMPLEX, OR, SHIFT_LEFT, SHIFT_RIGHT_ARITHMETIC, SHIFT_RIGHT_LOGICAL, XOR ->
          throw InterpretException.notInterpreted(kind.opName() + " of floats");
    };
  }

  /** As IEEE 754 has it, where Java gives NaN: 1 to any power, and -1 to an infinite one, are 1. */
  static double power(double x, double y) {
    return x == 1 || (x == -1 && Double.isInfinite(y)) ? 1 : StrictMath.pow(x, y);
  }

  /**
   * {@return {@code value} with so many bits of mantissa, and of exponent where that is fewer than
   * 11}
   */
  static double reducePrecision(double value, int exponentBits, int mantissaBits) {
    if (!Double.isFinite(value) || value == 0) {
      return value;
    }
    double rounded = value;
    if (mantissaBits < 52) {
      long unit = 1L << (52 - mantissaBits);
      long bits = Double.doubleToRawLongBits(value);
      long half = (unit >> 1) - 1 + ((bits >> (52 - mantissaBits)) & 1);
      rounded = Double.longBitsToDouble((bits + half) & -unit);
    }
    if (exponentBits >= 11) {
      return rounded;
    }
    int bias = (1 << (exponentBits - 1)) - 1;
    if (Math.getExponent(rounded) > bias) {
      return Math.copySign(Double.POSITIVE_INFINITY, value);
    }
    // Numbers below the least normal one become zero, as XLA's do.
    return Math.getExponent(rounded) < 1 - bias ? Math.copySign(0, value) : rounded;
  }
}
