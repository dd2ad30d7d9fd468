package dev.adjoint.hlo.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;

/** How MLIR writes names and strings. */
public final class Text {
  private static final String HEX = "0123456789ABCDEF";

  /** Bytes that are no UTF-8 are chars behind this one. */
  private static final char RAW = '\udc00';

  private Text() {}

  /**
   * {@return {@code name} as a symbol or the name of an attribute is written: in quotes unless it
   * is an identifier}
   */
  public static String symbol(String name) {
    return isIdentifier(name) ? name : quoted(name);
  }

  /**
   * {@return {@code text} in quotes, each byte of its UTF-8 form that is not plain ASCII as {@code
   * \0A}}
   */
  public static String quoted(String text) {
    var out = new StringBuilder(text.length() + 2).append('"');
    for (byte b : bytes(text)) {
      if (b == '\\') {
        out.append("\\\\");
      } else if (b >= ' ' && b < 127 && b != '"') {
        out.append((char) b);
      } else {
        out.append('\\').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
      }
    }
    return out.append('"').toString();
  }

  /**
   * {@return what follows the {@code #} or {@code !} of an attribute or type of a dialect, as MLIR
   * writes it: {@code d.x<1>} for {@code d<x<1>>}}
   *
   * @param inside what follows the name, in angle brackets
   */
  static String ofDialect(String name, String inside) {
    var content = inside.substring(1, inside.length() - 1);
    int end = 0;
    while (end < content.length() && Scanner.isIdentifier(content.charAt(end))) {
      end++;
    }
    boolean isSimple =
        name.indexOf('.') < 0
            && isIdentifier(content.substring(0, end).replace('$', '-'))
            && (end == content.length()
                || content.charAt(end) == '<' && content.charAt(content.length() - 1) == '>');
    return isSimple ? name + '.' + content : name + inside;
  }

  /** {@return {@code name} as the name of an attribute is written} */
  public static String attributeName(String name) {
    return symbol(name);
  }

  private static boolean isIdentifier(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      boolean other = (c >= '0' && c <= '9') || c == '$' || c == '.';
      if (!letter && (i == 0 || !other)) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /**
   * {@return the bytes of {@code text}} They are UTF-8, but for those that {@link #ofBytes} found
   * not to be.
   */
  public static byte[] bytes(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isRaw(text, i)) {
        return rawBytes(text);
      }
    }
    return text.getBytes(UTF_8);
  }

  private static boolean isRaw(String text, int i) {
    char c = text.charAt(i);
    return c >= RAW + 0x80
        && c <= RAW + 0xff
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  private static byte[] rawBytes(String text) {
    var out = new ByteArrayOutputStream(text.length());
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isRaw(text, i)) {
        out.writeBytes(text.substring(start, i).getBytes(UTF_8));
        out.write(text.charAt(i) - RAW);
        start = i + 1;
      }
    }
    out.writeBytes(text.substring(start).getBytes(UTF_8));
    return out.toByteArray();
  }

  /**
   * {@return the text that UTF-8 {@code bytes} hold} MLIR's strings may hold other bytes, too: each
   * becomes a char from {@code U+DC80} on, which no text has by itself, so that none is lost.
   */
  public static String ofBytes(byte[] bytes) {
    var text = new String(bytes, UTF_8);
    return text.indexOf('\ufffd') < 0 ? text : ofRawBytes(bytes);
  }

  private static String ofRawBytes(byte[] bytes) {
    var decoder = UTF_8.newDecoder();
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    while (in.hasRemaining()) {
      var result = decoder.reset().decode(in, out, true);
      for (int i = result.isError() ? result.length() : 0; i > 0; i--) {
        out.put((char) (RAW + (in.get() & 0xff)));
      }
    }
    return out.flip().toString();
  }

  /** {@return a string as it was before {@link #quoted}; its quotes are gone already} */
  public static String unquoted(String raw) {
    return unquoted(raw, new Scanner(raw, "-"));
  }

  /** {@return a string as it was before {@link #quoted}; its quotes are gone already} */
  static String unquoted(String raw, Scanner place) {
    var bytes = new ByteArrayOutputStream(raw.length());
    int at = 0;
    while (at < raw.length()) {
      char c = raw.charAt(at);
      if (c != '\\') {
        int end = raw.indexOf('\\', at);
        end = end < 0 ? raw.length() : end;
        bytes.writeBytes(raw.substring(at, end).getBytes(UTF_8));
        at = end;
        continue;
      }
      char escaped = at + 1 < raw.length() ? raw.charAt(at + 1) : 0;
      switch (escaped) {
        case '"', '\\' -> bytes.write(escaped);
        case 'n' -> bytes.write('\n');
        case 't' -> bytes.write('\t');
        default -> {
          int high = Character.digit(escaped, 16);
          int low = at + 2 < raw.length() ? Character.digit(raw.charAt(at + 2), 16) : -1;
          if (high < 0 || low < 0) {
            throw place.error("expected an escape such as \\0A in the string");
          }
          bytes.write(high << 4 | low);
          at++;
        }
      }
      at += 2;
    }
    return ofBytes(bytes.toByteArray());
  }
}
