package dev.adjoint.hlo.text;

import dev.adjoint.hlo.ElementType;

/** Parses numbers. */
final class NumberParser {
  private final Scanner in;

  NumberParser(Scanner in) {
    this.in = in;
  }

  /** {@return the text of the number that comes next: decimal, with an exponent, hexadecimal} */
  String number() {
    in.skip();
    int start = in.position();
    if (in.here() == '-') {
      in.advance(1);
    }
    if (in.here() == '0' && in.here(1) == 'x' && Character.digit(in.here(2), 16) >= 0) {
      in.advance(2);
      while (Character.digit(in.here(), 16) >= 0) {
        in.advance(1);
      }
      return in.text.substring(start, in.position());
    }
    digits();
    if (in.here() == '.') {
      in.advance(1);
      digits();
      if (in.here() == 'e' || in.here() == 'E') {
        in.advance(in.here(1) == '-' || in.here(1) == '+' ? 2 : 1);
        digits();
      }
    }
    if (in.position() == start
        || !Character.isLetterOrDigit(in.text.charAt(in.position() - 1))
            && in.text.charAt(in.position() - 1) != '.') {
      in.advance(start - in.position());
      throw in.error("expected a number, found %s", in.found());
    }
    return in.text.substring(start, in.position());
  }

  private void digits() {
    while (Scanner.isDigit(in.here())) {
      in.advance(1);
    }
  }

  /** {@return a decimal number} */
  double decimal() {
    return toDouble(number());
  }

  double toDouble(String number) {
    try {
      return Double.parseDouble(number);
    } catch (NumberFormatException e) {
      throw in.error("expected a decimal number, found %s", number);
    }
  }

  static boolean isHex(String number) {
    return number.startsWith("0x") || number.startsWith("-0x");
  }

  static boolean isFraction(String number) {
    return !isHex(number) && number.indexOf('.') >= 0;
  }

  /** {@return the type of unsigned integers that hold the bits of a float of {@code type}} */
  static ElementType ofBits(ElementType type) {
    return switch (type.bytes()) {
      case 1 -> ElementType.UI8;
      case 2 -> ElementType.UI16;
      case 4 -> ElementType.UI32;
      default -> ElementType.UI64;
    };
  }

  /** {@return the integer, which fits {@code type}} */
  long toInteger(String number, ElementType type) {
    boolean unsigned = type.kind() == ElementType.Kind.UNSIGNED;
    int bits = type == ElementType.I1 ? 1 : type.bits();
    try {
      boolean hex = isHex(number);
      boolean minus = number.startsWith("-");
      if (!minus && (hex || unsigned)) {
        long value = Long.parseUnsignedLong(hex ? number.substring(2) : number, hex ? 16 : 10);
        if (bits == 64 || value >>> bits == 0) {
          return unsigned || bits == 64 ? value : value << (64 - bits) >> (64 - bits);
        }
      } else {
        if (bits == 64 && !minus) {
          return Long.parseUnsignedLong(number);
        }
        long value = Long.parseLong(hex ? "-" + number.substring(3) : number, hex ? 16 : 10);
        int rest = 64 - bits;
        boolean fits = value << rest >> rest == value || (value >= 0 && value >>> bits == 0);
        if (fits && !(unsigned && value < 0)) {
          return value << rest >> rest;
        }
      }
    } catch (NumberFormatException e) {
      throw in.error("expected an integer of %s, found %s", type, number);
    }
    throw in.error("expected an integer of %s, found %s", type, number);
  }
}
