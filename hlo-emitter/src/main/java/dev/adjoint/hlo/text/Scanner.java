package dev.adjoint.hlo.text;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Location;

/** Reads MLIR's text character by character. */
final class Scanner {
  /** How deep brackets, regions and types may be nested. */
  static final int DEEPEST = 256;

  final String text;
  private final Lines lines;
  private int at;
  private int depth;

  Scanner(String text, String file) {
    this(text, new Lines(text, file));
  }

  private Scanner(String text, Lines lines) {
    this.text = text;
    this.lines = lines;
  }

  /** {@return a reader of the same text at another place} */
  Scanner at(int position) {
    var other = new Scanner(text, lines);
    other.at = position;
    return other;
  }

  int position() {
    return at;
  }

  /** {@return the place of the next token} */
  Location place() {
    skip();
    return lines.place(at);
  }

  /** Goes past white space and comments. */
  void skip() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        at++;
      } else if (c == '/' && text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else {
        return;
      }
    }
  }

  /** {@return the next character that is no white space; 0 at the end} */
  char peek() {
    skip();
    return at < text.length() ? text.charAt(at) : 0;
  }

  /** {@return the character right here; 0 at the end} */
  char here() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  /** {@return the character {@code offset} behind the one right here; 0 at the end} */
  char here(int offset) {
    return at + offset < text.length() ? text.charAt(at + offset) : 0;
  }

  /** Goes {@code count} characters on, or back where it is negative. */
  void advance(int count) {
    at += count;
  }

  boolean atEnd() {
    skip();
    return at >= text.length();
  }

  /** {@return whether the punctuation or word comes next} */
  boolean sees(String token) {
    skip();
    if (!text.startsWith(token, at)) {
      return false;
    }
    int end = at + token.length();
    return !isIdentifier(token.charAt(token.length() - 1))
        || end >= text.length()
        || !isIdentifier(text.charAt(end));
  }

  /** Goes past the punctuation or word if it comes next. */
  boolean accept(String token) {
    if (!sees(token)) {
      return false;
    }
    at += token.length();
    return true;
  }

  /** Goes past the character if it comes next. */
  boolean accept(char c) {
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  /** Goes past the punctuation or word, which has to come next. */
  void expect(String token) {
    if (!accept(token)) {
      throw error("expected '%s', found %s", token, found());
    }
  }

  /** Goes past the character, which has to come next. */
  void expect(char c) {
    if (!accept(c)) {
      throw error("expected '%s', found %s", c, found());
    }
  }

  /** {@return a word of letters, digits, and {@code _ $ .}} */
  String word() {
    skip();
    int start = at;
    if (start < text.length() && isLetter(text.charAt(start))) {
      while (at < text.length() && isIdentifier(text.charAt(at))) {
        at++;
      }
    }
    if (start == at) {
      throw error("expected a word, found %s", found());
    }
    return text.substring(start, at);
  }

  /** {@return what follows {@code %}, {@code #}, {@code !} or {@code ^}: may begin with a digit} */
  String suffix() {
    int start = at;
    while (at < text.length() && (isIdentifier(text.charAt(at)) || text.charAt(at) == '-')) {
      at++;
    }
    if (start == at) {
      throw error("expected a name, found %s", found());
    }
    return text.substring(start, at);
  }

  /** {@return a string in quotes, without them, escapes resolved} */
  String string() {
    skip();
    if (here() != '"') {
      throw error("expected a string, found %s", found());
    }
    int start = at + 1;
    int end = start;
    while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\n') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= text.length() || text.charAt(end) != '"') {
      throw error("expected a string that ends on its line, found %s", found());
    }
    var raw = text.substring(start, end);
    if (raw.indexOf('\\') >= 0) {
      raw = Text.unquoted(raw, this);
    }
    at = end + 1;
    return raw;
  }

  /** {@return the name of a symbol, after its {@code @}} */
  String symbol() {
    expect('@');
    if (here() == '"') {
      return string();
    }
    if (!isLetter(here())) {
      throw error("expected the name of a symbol, found %s", found());
    }
    return word();
  }

  /** {@return a decimal integer, perhaps with a minus} */
  long integer() {
    skip();
    int start = at;
    if (here() == '-') {
      at++;
    }
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    try {
      return Long.parseLong(text, start, at, 10);
    } catch (NumberFormatException e) {
      at = start;
      throw error("expected an integer of 64 bits, found %s", found());
    }
  }

  /** {@return the integer as an int} */
  int smallInteger() {
    long value = integer();
    if (value != (int) value) {
      throw error("expected an integer of 32 bits, found %d", value);
    }
    return (int) value;
  }

  /**
   * {@return the text from here to the bracket that closes the one here, brackets included; strings
   * inside are skipped, and so are {@code ->} and {@code >=}}
   */
  String balanced() {
    int start = at;
    int open = 0;
    do {
      char c = here();
      switch (c) {
        case '<', '(', '[', '{' -> open++;
        case ')', ']', '}' -> open--;
        case '>' -> {
          if ((at == start || text.charAt(at - 1) != '-') && here(1) != '=') {
            open--;
          }
        }
        case '"' -> {
          var _ = string();
          at--;
        }
        case 0 -> {
          at = start;
          throw error("expected a bracket that closes this one, found the end");
        }
        default -> {}
      }
      at++;
    } while (open > 0);
    return text.substring(start, at);
  }

  /** Counts a level of nesting, until {@link #leave}. */
  void enter() {
    if (++depth > DEEPEST) {
      throw error("expected at most %d levels of nesting, found more", DEEPEST);
    }
  }

  /** Ends a level of nesting. */
  void leave() {
    depth--;
  }

  /** {@return what comes next, for a message} */
  String found() {
    skip();
    if (at >= text.length()) {
      return "the end";
    }
    int end = at + 1;
    if (isIdentifier(text.charAt(at))) {
      while (end < text.length() && end < at + 30 && isIdentifier(text.charAt(end))) {
        end++;
      }
    }
    return "'" + text.substring(at, end) + "'";
  }

  /** {@return an error here, with line, column, the line's text and a caret} */
  HloException error(String message, Object... args) {
    return lines.error(Math.min(at, text.length()), message.formatted(args));
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isIdentifier(char c) {
    return isLetter(c) || isDigit(c) || c == '$' || c == '.';
  }
}
