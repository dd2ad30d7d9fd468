package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.ElementType.Kind;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.UnaryKind;

/** Arithmetic of booleans and integers, in longs; wraps as two's complement does. */
final class Integers {
  private Integers() {}

  static int bits(ElementType type) {
    return type == ElementType.I1 ? 1 : type.bits();
  }

  static boolean isSigned(ElementType type) {
    return type.kind() == Kind.SIGNED;
  }

  /** {@return {@code value} modulo the width of the type} */
  static long wrap(ElementType type, long value) {
    int unused = 64 - bits(type);
    return isSigned(type) ? value << unused >> unused : value << unused >>> unused;
  }

  static long least(ElementType type) {
    return isSigned(type) ? -1L << (bits(type) - 1) : 0;
  }

  /** {@return the greatest integer of the type; its bits for {@code ui64}} */
  static long greatest(ElementType type) {
    return isSigned(type) ? ~least(type) : -1L >>> (64 - bits(type));
  }

  static double toDouble(ElementType type, long value) {
    return type == ElementType.UI64 && value < 0 ? (value >>> 1 | value & 1) * 2.0 : (double) value;
  }

  /** {@return the integer toward zero, or the nearest that the type has; 0 for NaN} */
  static long fromDouble(ElementType type, double value) {
    if (type == ElementType.I1) {
      return value != 0 ? 1 : 0;
    }
    if (type == ElementType.UI64) {
      if (value >= 0x1p64) {
        return -1;
      }
      return value < 0x1p63 ? Math.max(0, (long) value) : (long) (value - 0x1p63) ^ Long.MIN_VALUE;
    }
    return Math.clamp((long) value, least(type), greatest(type));
  }

  static int compare(ElementType type, long left, long right) {
    return isSigned(type) ? Long.compare(left, right) : Long.compareUnsigned(left, right);
  }

  /** {@return the result before wrapping} */
  static long unary(UnaryKind kind, ElementType type, long x) {
    return switch (kind) {
      case ABS -> Math.abs(x);
      case NEGATE -> -x;
      case NOT -> ~x;
      case SIGN -> Long.signum(x);
      case POPCNT -> Long.bitCount(x & -1L >>> (64 - bits(type)));
      case COUNT_LEADING_ZEROS ->
          Long.numberOfLeadingZeros(x & -1L >>> (64 - bits(type))) - (64 - bits(type));
      default -> throw InterpretException.notInterpreted(kind.opName() + " of " + type);
    };
  }

  /** {@return the result before wrapping} */
  static long binary(BinaryKind kind, ElementType type, long x, long y) {
    boolean logical = type.kind() == Kind.BOOLEAN;
    return switch (kind) {
      case ADD -> logical ? x | y : x + y;
      case SUBTRACT -> x - y;
      case MULTIPLY -> x * y;
      case DIVIDE -> divide(type, x, y);
      case REMAINDER -> remainder(type, x, y);
      case MAXIMUM -> compare(type, x, y) >= 0 ? x : y;
      case MINIMUM -> compare(type, x, y) <= 0 ? x : y;
      case AND -> x & y;
      case OR -> x | y;
      case XOR -> x ^ y;
      case POWER -> power(type, x, y);
      case SHIFT_LEFT -> isWithin(type, y) ? x << y : 0;
      case SHIFT_RIGHT_ARITHMETIC -> {
        int unused = 64 - bits(type);
        long signed = x << unused >> unused;
        yield signed >> (isWithin(type, y) ? y : 63);
      }
      case SHIFT_RIGHT_LOGICAL -> isWithin(type, y) ? (x & -1L >>> (64 - bits(type))) >>> y : 0;
      case ATAN2, COMPLEX -> throw InterpretException.notInterpreted(kind.opName() + " of " + type);
    };
  }

  /** {@return the upper half of the bits of the product} */
  static long multiplyHigh(ElementType type, long x, long y) {
    return bits(type) < 64
        ? x * y >> bits(type)
        : isSigned(type) ? Math.multiplyHigh(x, y) : Math.unsignedMultiplyHigh(x, y);
  }

  private static boolean isWithin(ElementType type, long shift) {
    return shift >= 0 && shift < bits(type);
  }

  /** Division by zero gives all ones, as XLA's does. */
  private static long divide(ElementType type, long x, long y) {
    if (y == 0) {
      return -1;
    }
    return isSigned(type) ? x / y : Long.divideUnsigned(x, y);
  }

  /** The remainder by zero is the dividend, as XLA's is. */
  private static long remainder(ElementType type, long x, long y) {
    if (y == 0) {
      return x;
    }
    return isSigned(type) ? x % y : Long.remainderUnsigned(x, y);
  }

  /** A negative exponent gives the reciprocal toward zero, and 0 to a negative power is 0. */
  private static long power(ElementType type, long base, long exponent) {
    if (isSigned(type) && exponent < 0) {
      return base == 1 || base == -1 ? ((exponent & 1) == 0 ? 1 : base) : 0;
    }
    long result = 1;
    long factor = base;
    for (long rest = exponent; rest != 0; rest >>>= 1) {
      if ((rest & 1) != 0) {
        result *= factor;
      }
      factor *= factor;
    }
    return result;
  }
}
