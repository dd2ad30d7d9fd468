package dev.adjoint.hlo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Prints literals as MLIR does: {@code dense<[1.000000e+00, 2.000000e+00]>}. */
final class LiteralPrinter {
  /** From this many elements on MLIR prints the bytes. */
  private static final int HEX_FROM = 100;

  private LiteralPrinter() {}

  static void print(Literal literal, StringBuilder out) {
    var type = literal.type();
    out.append("dense<");
    if (literal.isSplat()) {
      element(literal, 0, out);
    } else if (type.size() == 0) {
      // an empty array has no elements to print
    } else if (type.size() > HEX_FROM && type.elementType().bits() >= 8 && !isBoolean(type)) {
      hex(literal, out);
    } else {
      nested(literal, 0, 0, type.size(), out);
    }
    out.append('>');
  }

  private static boolean isBoolean(TensorType type) {
    return type.elementType() == ElementType.I1;
  }

  private static void nested(
      Literal literal, int dimension, long from, long count, StringBuilder out) {
    if (dimension == literal.type().rank()) {
      element(literal, Math.toIntExact(from), out);
      return;
    }
    long size = literal.type().shape().get(dimension);
    long step = count / size;
    out.append('[');
    for (long i = 0; i < size; i++) {
      if (i > 0) {
        out.append(", ");
      }
      nested(literal, dimension + 1, from + i * step, step, out);
    }
    out.append(']');
  }

  private static void hex(Literal literal, StringBuilder out) {
    out.append("\"0x");
    var bytes = literal.buffer();
    while (bytes.hasRemaining()) {
      int b = bytes.get() & 0xff;
      out.append(Character.toUpperCase(Character.forDigit(b >> 4, 16)))
          .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
    }
    out.append('"');
  }

  private static void element(Literal literal, int i, StringBuilder out) {
    var type = literal.type().elementType();
    var bytes = literal.buffer();
    int at = i * type.bytes();
    switch (type.kind()) {
      case BOOLEAN -> out.append(bytes.get(at) != 0);
      case SIGNED -> out.append(integer(literal, i));
      case UNSIGNED ->
          out.append(
              type == ElementType.UI64
                  ? Long.toUnsignedString(bytes.getLong(at))
                  : Long.toString((long) literal.element(i)));
      case FLOAT -> {
        if (type.bits() < 16) {
          out.append("0x%02X".formatted(bytes.get(at) & 0xff));
        } else {
          number(literal.element(i), type, bits(literal, at), out);
        }
      }
      case COMPLEX -> {
        out.append('(');
        if (type == ElementType.C64) {
          float re = bytes.getFloat(at);
          float im = bytes.getFloat(at + 4);
          number(re, ElementType.F32, Integer.toUnsignedLong(bytes.getInt(at)), out);
          out.append(',');
          number(im, ElementType.F32, Integer.toUnsignedLong(bytes.getInt(at + 4)), out);
        } else {
          number(bytes.getDouble(at), ElementType.F64, bytes.getLong(at), out);
          out.append(',');
          number(bytes.getDouble(at + 8), ElementType.F64, bytes.getLong(at + 8), out);
        }
        out.append(')');
      }
    }
  }

  private static String integer(Literal literal, int i) {
    return literal.type().elementType() == ElementType.I64
        ? Long.toString(literal.buffer().getLong(i * 8))
        : Long.toString((long) literal.element(i));
  }

  private static long bits(Literal literal, int at) {
    return switch (literal.type().elementType().bits()) {
      case 16 -> literal.buffer().getShort(at) & 0xffffL;
      case 32 -> Integer.toUnsignedLong(literal.buffer().getInt(at));
      default -> literal.buffer().getLong(at);
    };
  }

  /** A float: six decimals where they are exact, else as many digits as it takes, bits where it is not finite. */
  private static void number(double value, ElementType type, long bits, StringBuilder out) {
    if (!Double.isFinite(value)) {
      out.append(String.format(Locale.ROOT, "0x%0" + type.bits() / 4 + "X", bits));
      return;
    }
    long whole = (long) value;
    if (whole == value && Math.abs(whole) < 10 && Double.doubleToRawLongBits(value) != Long.MIN_VALUE) {
      out.append(whole).append(".000000e+00");
      return;
    }
    var six = scientific(value, 7, false);
    if (roundTrips(six, value, type)) {
      out.append(six);
      return;
    }
    int digits = type == ElementType.F64 ? 17 : 9;
    for (int d = 8; d <= digits; d++) {
      var text = scientific(value, d, true);
      if (roundTrips(text, value, type)) {
        out.append(text);
        return;
      }
    }
    out.append(scientific(value, digits, true));
  }

  private static boolean roundTrips(String text, double value, ElementType type) {
    return switch (type) {
      case F64 -> Double.parseDouble(text) == value;
      case F32 -> Float.parseFloat(text) == (float) value;
      case F16 -> Float.floatToFloat16(Float.parseFloat(text)) == Float.floatToFloat16((float) value);
      default -> Floats.toBf16(Float.parseFloat(text)) == Floats.toBf16((float) value);
    };
  }

  private static String scientific(double value, int digits, boolean trim) {
    if (value == 0) {
      return 1 / value < 0 ? "-0.000000e+00" : "0.000000e+00";
    }
    var decimal = new BigDecimal(value).round(new MathContext(digits));
    var unscaled = new StringBuilder(decimal.unscaledValue().abs().toString());
    int exponent = unscaled.length() - 1 - decimal.scale();
    while (unscaled.length() < digits) {
      unscaled.append('0');
    }
    unscaled.setLength(digits);
    if (trim) {
      while (unscaled.length() > 2 && unscaled.charAt(unscaled.length() - 1) == '0') {
        unscaled.setLength(unscaled.length() - 1);
      }
    }
    unscaled.insert(1, '.').append(exponent < 0 ? "e-" : "e+");
    if (Math.abs(exponent) < 10) {
      unscaled.append('0');
    }
    return (value < 0 ? "-" : "") + unscaled.append(Math.abs(exponent));
  }
}
