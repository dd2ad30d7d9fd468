package dev.adjoint.hlo;

/** Conversions between Java's floats and the floating-point types that Java lacks. */
public final class Floats {
  private Floats() {}

  /** {@return the bits of the bf16 nearest to {@code value}, ties to even} */
  public static short toBf16(float value) {
    int bits = Float.floatToRawIntBits(value);
    if (Float.isNaN(value)) {
      return (short) ((bits >>> 16) | 0x40);
    }
    return (short) ((bits + 0x7fff + ((bits >>> 16) & 1)) >>> 16);
  }

  /**
   * {@return {@code value} as a float, or where it is between two, the one of these whose last bit
   * is 1; rounding that to fewer bits gives what rounding {@code value} itself would}
   */
  static float towardOdd(double value) {
    float nearest = (float) value;
    if (nearest == value
        || !Float.isFinite(nearest)
        || (Float.floatToRawIntBits(nearest) & 1) == 1) {
      return nearest;
    }
    return nearest < value ? Math.nextUp(nearest) : Math.nextDown(nearest);
  }

  /**
   * {@return the value of {@code type} nearest to {@code value}, ties to even; for a complex type,
   * of its parts; 0 for NaN in a type that has none}
   *
   * @throws HloException if the type is neither floating point nor complex
   */
  public static double round(ElementType type, double value) {
    return switch (type) {
      case F64, C128 -> value;
      case F32, C64 -> (float) value;
      case F16 -> Float.float16ToFloat(Float.floatToFloat16(towardOdd(value)));
      case BF16 -> fromBf16(toBf16(towardOdd(value)));
      case F4E2M1FN, F6E2M3FN, F6E3M2FN ->
          Double.isNaN(value) ? 0 : fromSmall(type, toSmall(type, value));
      default -> fromSmall(type, toSmall(type, value));
    };
  }

  /** {@return the value of the bf16 with these bits} */
  public static float fromBf16(short bits) {
    return Float.intBitsToFloat(bits << 16);
  }

  /**
   * {@return the bits of the number of {@code type} nearest to {@code value}, ties to even}
   *
   * @throws HloException if {@code type} is not a floating-point type
   */
  public static long bits(ElementType type, double value) {
    return switch (type) {
      case F64 -> Double.doubleToRawLongBits(value);
      case F32 -> Float.floatToRawIntBits((float) value) & 0xffffffffL;
      case F16 -> Float.floatToFloat16(towardOdd(value)) & 0xffff;
      case BF16 -> toBf16(towardOdd(value)) & 0xffff;
      default -> toSmall(type, value) & 0xff;
    };
  }

  /**
   * {@return the number of {@code type} with these bits}
   *
   * @throws HloException if {@code type} is not a floating-point type
   */
  public static double fromBits(ElementType type, long bits) {
    return switch (type) {
      case F64 -> Double.longBitsToDouble(bits);
      case F32 -> Float.intBitsToFloat((int) bits);
      case F16 -> Float.float16ToFloat((short) bits);
      case BF16 -> fromBf16((short) bits);
      default -> fromSmall(type, (int) bits & 0xff);
    };
  }

  /**
   * {@return the value of the float of at most 8 bits with these bits}
   *
   * @throws HloException if {@code type} is not such a type
   */
  public static double fromSmall(ElementType type, int bits) {
    return Small.of(type).decode(bits);
  }

  /**
   * {@return the bits of the float of at most 8 bits nearest to {@code value}, ties to even; what
   * is too large becomes infinite, or NaN in types without infinity, or the largest in types
   * without both}
   *
   * @throws HloException if {@code type} is not such a type
   */
  public static byte toSmall(ElementType type, double value) {
    return Small.of(type).encode(value);
  }

  /** Which bit patterns are not numbers. */
  private enum Special {
    /** The largest exponent: infinity, and NaN where the mantissa is not zero. */
    IEEE,
    /** None: all patterns are finite. */
    NONE,
    /** All ones but for the sign: NaN. */
    ALL_ONES,
    /** What would be minus zero: NaN. */
    MINUS_ZERO
  }

  /** A float of {@code sign} (0 or 1), {@code exponent} and {@code mantissa} bits. */
  private record Small(int sign, int exponent, int mantissa, int bias, Special special) {
    static Small of(ElementType type) {
      return switch (type) {
        case F4E2M1FN -> new Small(1, 2, 1, 1, Special.NONE);
        case F6E2M3FN -> new Small(1, 2, 3, 1, Special.NONE);
        case F6E3M2FN -> new Small(1, 3, 2, 3, Special.NONE);
        case F8E3M4 -> new Small(1, 3, 4, 3, Special.IEEE);
        case F8E4M3 -> new Small(1, 4, 3, 7, Special.IEEE);
        case F8E4M3FN -> new Small(1, 4, 3, 7, Special.ALL_ONES);
        case F8E4M3FNUZ -> new Small(1, 4, 3, 8, Special.MINUS_ZERO);
        case F8E4M3B11FNUZ -> new Small(1, 4, 3, 11, Special.MINUS_ZERO);
        case F8E5M2 -> new Small(1, 5, 2, 15, Special.IEEE);
        case F8E5M2FNUZ -> new Small(1, 5, 2, 16, Special.MINUS_ZERO);
        case F8E8M0FNU -> new Small(0, 8, 0, 127, Special.ALL_ONES);
        default ->
            throw new HloException("expected a float of at most 8 bits, found %s".formatted(type));
      };
    }

    double decode(int bits) {
      int magnitude = bits & ((1 << (exponent + mantissa)) - 1);
      boolean negative = (bits >> (exponent + mantissa) & sign) != 0;
      int e = magnitude >> mantissa;
      int m = magnitude & ((1 << mantissa) - 1);
      int largest = (1 << exponent) - 1;
      boolean isSpecial =
          switch (special) {
            case IEEE -> e == largest;
            case NONE -> false;
            case ALL_ONES -> magnitude == (1 << (exponent + mantissa)) - 1;
            case MINUS_ZERO -> negative && magnitude == 0;
          };
      double value;
      if (isSpecial) {
        value = special == Special.IEEE && m == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
      } else if (e == 0 && sign == 1) {
        value = Math.scalb((double) m, 1 - bias - mantissa);
      } else {
        value = Math.scalb((double) (m + (1 << mantissa)), e - bias - mantissa);
      }
      return negative ? -value : value;
    }

    byte encode(double value) {
      int signBit = sign << (exponent + mantissa);
      boolean negative = sign == 1 && Double.doubleToRawLongBits(value) < 0;
      double target = sign == 1 ? Math.abs(value) : value;
      int best = 0;
      double distance = Double.POSITIVE_INFINITY;
      int last = 0;
      for (int code = 0; code < 1 << (exponent + mantissa); code++) {
        double candidate = decode(code);
        if (Double.isFinite(candidate)) {
          last = code;
          double d = Math.abs(candidate - target);
          if (d < distance || (d == distance && code % 2 == 0)) {
            best = code;
            distance = d;
          }
        }
      }
      double largest = decode(last);
      double limit = largest + (largest - decode(last - 1)) / 2;
      boolean overflows = target > limit || (target == limit && last % 2 == 1);
      if (special == Special.NONE) {
        if (Double.isNaN(value)) {
          throw new HloException("a type without NaN cannot hold NaN");
        }
        return (byte) ((negative ? signBit : 0) | (overflows ? last : best));
      }
      if (Double.isNaN(value) || overflows) {
        boolean infinite = !Double.isNaN(value) && special == Special.IEEE;
        return (byte) (infinite ? (negative ? signBit : 0) | last + 1 : nan());
      }
      return (byte)
          (negative && (best != 0 || special != Special.MINUS_ZERO) ? signBit | best : best);
    }

    private int nan() {
      return switch (special) {
        case IEEE -> (((1 << exponent) - 1) << mantissa) | 1 << (mantissa - 1);
        case ALL_ONES -> (1 << (exponent + mantissa)) - 1;
        case MINUS_ZERO, NONE -> 1 << (exponent + mantissa);
      };
    }
  }
}
