package dev.adjoint.hlo.text;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise;
import dev.adjoint.hlo.Floats;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Parses {@code dense<...>}. The type comes after the elements, so these are kept as text until it
 * is known.
 */
final class LiteralParser {
  private final Scanner in;
  private final NumberParser numbers;

  LiteralParser(Scanner in) {
    this.in = in;
    this.numbers = new NumberParser(in);
  }

  /** The elements of a literal whose type is not known yet. */
  final class Elements {
    /** The numbers as text; both parts of a complex number are two. */
    private final List<String> texts = new ArrayList<>();

    private final List<Long> shape = new ArrayList<>();
    private final boolean isHex;
    private boolean isComplex;
    private boolean isText;

    Elements(boolean isHex) {
      this.isHex = isHex;
    }

    /** {@return the literal of this type} */
    Literal as(TensorType type) {
      if (isText) {
        throw in.error("expected elements of %s, found strings", type);
      }
      try {
        return isHex ? hex(type) : list(type);
      } catch (HloException e) {
        throw e.getMessage() != null && e.getMessage().contains("\n")
            ? e
            : in.error("%s", String.valueOf(e.getMessage()));
      }
    }

    private Literal hex(TensorType type) {
      var digits = texts.getFirst();
      byte[] bytes;
      try {
        bytes = HexFormat.of().parseHex(digits);
      } catch (IllegalArgumentException e) {
        throw in.error("expected hexadecimal digits, found %s", e.getMessage());
      }
      if (type.elementType() != ElementType.I1) {
        return Literal.ofBits(type, bytes);
      }
      if (bytes.length != 1 && bytes.length != type.size()) {
        return Literal.of(type, unpacked(bytes, type));
      }
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (bytes[i] != 0 ? 1 : 0);
      }
      return Literal.of(type, bytes);
    }

    /** Booleans as MLIR once wrote them: eight in a byte, the first in the lowest bit. */
    private byte[] unpacked(byte[] bits, TensorType type) {
      if (bits.length != (type.size() + 7) / 8) {
        throw in.error(
            "expected %d bytes, or a bit for each element of %s; found %d bytes",
            type.size(), type, bits.length);
      }
      var bytes = new byte[Math.toIntExact(type.size())];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (bits[i / 8] >> (i % 8) & 1);
      }
      return bytes;
    }

    private Literal list(TensorType type) {
      int parts = isComplex ? 2 : 1;
      if (isComplex != type.elementType().isComplex() && !texts.isEmpty()) {
        throw in.error("expected elements of %s", type);
      }
      boolean splat = shape.isEmpty() && texts.size() == parts;
      if (!splat) {
        boolean fits = texts.isEmpty() ? type.size() == 0 : shape.size() == type.rank();
        for (int i = 0; fits && !texts.isEmpty() && i < shape.size(); i++) {
          fits = shape.get(i) == type.shape().get(i);
        }
        if (!fits) {
          throw in.error("expected elements of %s, found the shape %s", type, shape);
        }
      }
      var out = new ByteArrayOutputStream(texts.size() * type.elementType().bytes());
      var part = Elementwise.realPart(type.elementType());
      for (var text : texts) {
        element(text, part, out);
      }
      return texts.isEmpty() ? Literal.of(type, new byte[0]) : Literal.of(type, out.toByteArray());
    }
  }

  private void element(String text, ElementType type, ByteArrayOutputStream out) {
    long bits;
    switch (type.kind()) {
      case BOOLEAN ->
          bits =
              switch (text) {
                case "true" -> 1;
                case "false" -> 0;
                case "0" -> 0;
                case "1", "-1" -> 1;
                default -> throw in.error("expected true or false, found %s", text);
              };
      case SIGNED, UNSIGNED -> {
        if (text.equals("true") || text.equals("false")) {
          throw in.error("expected an integer of %s, found %s", type, text);
        }
        bits = numbers.toInteger(text, type);
      }
      case FLOAT -> {
        if (!NumberParser.isHex(text) && !NumberParser.isFraction(text)) {
          throw in.error("expected a number with a point, such as 1.0, found %s", text);
        }
        bits =
            NumberParser.isHex(text)
                ? numbers.toInteger(text, NumberParser.ofBits(type))
                : Floats.bits(type, numbers.toDouble(text));
      }
      case COMPLEX, QUANTIZED -> throw in.error("expected numbers, found elements of %s", type);
      default -> throw new IllegalStateException();
    }
    for (int i = 0; i < type.bytes(); i++) {
      out.write((int) (bits >> (8 * i)));
    }
  }

  /** {@return the elements between {@code dense<} and {@code >}, brackets passed} */
  Elements elements() {
    in.expect('<');
    if (in.peek() == '"') {
      var text = in.string();
      var elements = new Elements(text.startsWith("0x"));
      elements.isText = !elements.isHex;
      elements.texts.add(elements.isHex ? text.substring(2) : text);
      in.expect('>');
      return elements;
    }
    var elements = new Elements(false);
    if (!in.accept('>')) {
      nested(elements, 0);
      in.expect('>');
    }
    return elements;
  }

  /** {@return the numbers up to the closing bracket, which is not passed} */
  Literal list(boolean isThere, ElementType type) {
    var elements = new Elements(false);
    if (isThere) {
      do {
        number(elements);
      } while (in.accept(','));
    }
    elements.shape.add((long) elements.texts.size());
    return elements.as(TensorType.of(type, elements.texts.size()));
  }

  private void nested(Elements elements, int depth) {
    if (!in.accept('[')) {
      number(elements);
      return;
    }
    in.enter();
    boolean first = elements.shape.size() == depth;
    if (first) {
      elements.shape.add(-1L);
    }
    long count = 0;
    if (!in.accept(']')) {
      do {
        nested(elements, depth + 1);
        count++;
      } while (in.accept(','));
      in.expect(']');
    }
    if (elements.shape.get(depth) == -1) {
      elements.shape.set(depth, count);
    } else if (elements.shape.get(depth) != count) {
      throw in.error(
          "expected %d elements as in the list before, found %d", elements.shape.get(depth), count);
    }
    in.leave();
  }

  private void number(Elements elements) {
    if (in.accept('(')) {
      elements.isComplex = true;
      elements.texts.add(numbers.number());
      in.expect(',');
      elements.texts.add(numbers.number());
      in.expect(')');
    } else if (in.peek() == '"') {
      elements.isText = true;
      elements.texts.add(in.string());
    } else if (in.accept("true")) {
      elements.texts.add("true");
    } else if (in.accept("false")) {
      elements.texts.add("false");
    } else {
      elements.texts.add(numbers.number());
    }
  }
}
