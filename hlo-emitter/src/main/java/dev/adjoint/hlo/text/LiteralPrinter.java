package dev.adjoint.hlo.text;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Prints literals as MLIR does: {@code dense<[1.000000e+00, 2.000000e+00]>}. */
public final class LiteralPrinter {
  /** Arrays of more elements are printed as bytes. */
  private static final int HEX_ABOVE = 100;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final Literal literal;
  private final ElementType type;
  private final ByteBuffer bytes;
  private final StringBuilder out;

  private LiteralPrinter(Literal literal, StringBuilder out) {
    this.literal = literal;
    this.type = literal.type().elementType();
    this.bytes = literal.buffer();
    this.out = out;
  }

  public static void print(Literal literal, StringBuilder out) {
    print(literal, false, out);
  }

  /**
   * Prints an array.
   *
   * @param inAnyVersion whether booleans are never printed as bytes, which older versions of MLIR
   *     read as eight booleans each
   */
  static void print(Literal literal, boolean inAnyVersion, StringBuilder out) {
    new LiteralPrinter(literal, out).print(inAnyVersion);
  }

  /** Prints the elements of an array of one dimension, without brackets. */
  public static void elements(Literal literal, StringBuilder out) {
    var printer = new LiteralPrinter(literal, out);
    for (int i = 0; i < literal.type().size(); i++) {
      if (i > 0) {
        out.append(", ");
      }
      printer.element(literal.isSplat() ? 0 : i);
    }
  }

  /** Prints all elements in nested brackets, a splat repeated. */
  public static void nested(Literal literal, StringBuilder out) {
    var all = Literal.of(literal.type(), literal.toBytes());
    if (all.type().size() > 0) {
      new LiteralPrinter(all, out).unfolded(0, 0, Math.toIntExact(all.type().size()));
    } else {
      out.append("[]");
    }
  }

  private void unfolded(int dimension, int from, int count) {
    if (dimension == literal.type().rank()) {
      element(literal.isSplat() ? 0 : from);
      return;
    }
    int size = (int) literal.type().shape().get(dimension);
    int step = count / size;
    out.append('[');
    for (int i = 0; i < size; i++) {
      out.append(i == 0 ? "" : ", ");
      unfolded(dimension + 1, from + i * step, step);
    }
    out.append(']');
  }

  /** Prints one number. */
  public static void number(ElementType type, double value, StringBuilder out) {
    new LiteralPrinter(Literal.splat(TensorType.of(type), value), out).element(0);
  }

  private void print(boolean inAnyVersion) {
    out.append("dense<");
    if (literal.isSplat()) {
      element(0);
    } else if (literal.stored() > HEX_ABOVE && !(inAnyVersion && type == ElementType.I1)) {
      var raw = literal.toBits();
      HEX.formatHex(out.append("\"0x"), raw);
      out.append('"');
    } else if (literal.stored() > 0) {
      nested(0, 0, literal.stored());
    }
    out.append('>');
  }

  private void nested(int dimension, int from, int count) {
    if (dimension == literal.type().rank()) {
      element(from);
      return;
    }
    int size = (int) literal.type().shape().get(dimension);
    int step = count / size;
    out.append('[');
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        out.append(", ");
      }
      nested(dimension + 1, from + i * step, step);
    }
    out.append(']');
  }

  private void element(int i) {
    int at = i * type.bytes();
    switch (type.kind()) {
      case BOOLEAN -> out.append(bytes.get(at) != 0);
      case SIGNED ->
          out.append(
              switch (type) {
                case I16 -> bytes.getShort(at);
                case I32 -> bytes.getInt(at);
                case I64, INDEX -> bytes.getLong(at);
                default -> bytes.get(at);
              });
      case UNSIGNED -> {
        switch (type) {
          case UI16 -> out.append(Short.toUnsignedInt(bytes.getShort(at)));
          case UI32 -> out.append(Integer.toUnsignedLong(bytes.getInt(at)));
          case UI64 -> out.append(Long.toUnsignedString(bytes.getLong(at)));
          default -> out.append(Byte.toUnsignedInt(bytes.get(at)));
        }
      }
      case QUANTIZED -> throw new IllegalStateException("a literal has no quantized elements");
      case FLOAT -> number(type, literal.element(i), at);
      case COMPLEX -> {
        var part = Elementwise.realPart(type);
        boolean single = part == ElementType.F32;
        out.append('(');
        number(part, single ? bytes.getFloat(at) : bytes.getDouble(at), at);
        out.append(',');
        int imaginary = at + part.bytes();
        number(part, single ? bytes.getFloat(imaginary) : bytes.getDouble(imaginary), imaginary);
        out.append(')');
      }
    }
  }

  /**
   * A float as MLIR writes it: six digits if they give the same number again, else as many as
   * always do, with an exponent or without. Where that leaves no decimal point, and where the
   * number is not finite, its bits.
   *
   * @param at where its bytes are
   */
  private void number(ElementType type, double value, int at) {
    if (!Double.isFinite(value)) {
      bits(type, at);
      return;
    }
    if (value == 0 || (value == (int) value && Math.abs(value) < 10)) {
      out.append(1 / value < 0 ? "-" : "").append(Math.abs((int) value)).append(".000000e+00");
      return;
    }
    var six = new Digits(value, 6).scientific("e", 7, 2);
    if (isExact(type, six, value)) {
      out.append(six);
      return;
    }
    var all = new Digits(value, type == ElementType.F64 ? 17 : 9).shortest();
    if (all.indexOf('.') >= 0) {
      out.append(all);
    } else {
      bits(type, at);
    }
  }

  private void bits(ElementType type, int at) {
    long bits =
        switch (type.bytes()) {
          case 1 -> Byte.toUnsignedLong(bytes.get(at));
          case 2 -> Short.toUnsignedLong(bytes.getShort(at));
          case 4 -> Integer.toUnsignedLong(bytes.getInt(at));
          default -> bytes.getLong(at);
        };
    out.append("0x").append(bits == 0 ? "0" : HEX.toHexDigits(bits).replaceFirst("^0+", ""));
  }

  private static boolean isExact(ElementType type, String text, double value) {
    return switch (type) {
      case F64 -> Double.parseDouble(text) == value;
      case F32 -> Float.parseFloat(text) == (float) value;
      // Six digits are enough for any number of 16 bits or fewer.
      default -> true;
    };
  }

  /**
   * The first digits of a number, as LLVM's {@code APFloat::toString} finds them: to bound the work
   * it first cuts off digits far behind the wanted ones, and now and then it cuts so many that what
   * is left is not rounded.
   */
  private static final class Digits {
    private final boolean negative;
    private final String digits;
    private final int precision;

    /** The power of ten of the last digit. */
    private final int exponent;

    Digits(double value, int precision) {
      this.negative = value < 0;
      this.precision = precision;
      var exact = new BigDecimal(Math.abs(value));
      var unscaled = exact.unscaledValue();
      int cut = Math.max(0, (unscaled.bitLength() - (precision * 196 + 58) / 59) * 59 / 196);
      if (cut > 0) {
        unscaled = unscaled.divide(BigInteger.TEN.pow(cut));
      }
      var text = unscaled.toString();
      int scale = cut - exact.scale();
      if (text.length() > precision) {
        boolean up = text.charAt(precision) >= '5';
        scale += text.length() - precision;
        text = text.substring(0, precision);
        if (up) {
          text = Long.toString(Long.parseLong(text) + 1);
        }
      }
      int length = text.length();
      while (length > 1 && text.charAt(length - 1) == '0') {
        length--;
      }
      this.digits = text.substring(0, length);
      this.exponent = scale + text.length() - length;
    }

    /**
     * {@return {@code 1.5e+00} with zeros up to this many digits in the number and in the exponent}
     */
    String scientific(String e, int digitCount, int exponentDigits) {
      int power = exponent + digits.length() - 1;
      var text = new StringBuilder(negative ? "-" : "");
      text.append(digits.charAt(0)).append('.').append(digits, 1, digits.length());
      text.repeat('0', Math.max(0, digitCount - digits.length()));
      text.append(e).append(power < 0 ? '-' : '+');
      if (Math.abs(power) < 10 && exponentDigits == 2) {
        text.append('0');
      }
      return text.append(Math.abs(power)).toString();
    }

    /** {@return the number without an exponent where that takes few zeros} */
    String shortest() {
      int leading = exponent + digits.length();
      if (exponent > 3 || (exponent >= 0 && leading > precision) || leading < -2) {
        return scientific("E", 2, 1);
      }
      var text = new StringBuilder(negative ? "-" : "");
      if (exponent >= 0) {
        return text.append(digits).repeat('0', exponent).toString();
      }
      if (leading > 0) {
        text.append(digits, 0, leading).append('.').append(digits, leading, digits.length());
      } else {
        text.append("0.").repeat('0', -leading).append(digits);
      }
      return text.toString();
    }
  }
}
