package dev.adjoint.hlo.text;

import static java.nio.charset.StandardCharsets.UTF_8;

/** How MLIR writes names and strings. */
public final class Text {
  private static final String HEX = "0123456789ABCDEF";

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
    for (byte b : text.getBytes(UTF_8)) {
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
}
