package dev.adjoint.cli.npy;

import dev.adjoint.hlo.Dims;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Python dictionary of a {@link Header}: these three keys, in any order, and no other.
 */
final class HeaderParser {
  /** As many as numpy has. */
  private static final int MOST_DIMENSIONS = 64;

  private static final Pattern ELEMENT_TYPE = Pattern.compile("[<>|=]?[A-Za-z?][0-9]{0,4}");

  private final String text;
  private int at;
  private @Nullable String description;
  private @Nullable Boolean isFortran;
  private @Nullable Dims shape;

  HeaderParser(String text) {
    this.text = text;
  }

  Header header() throws NpyException {
    expect('{');
    while (!accept('}')) {
      var key = string();
      expect(':');
      switch (key) {
        case "descr" -> {
          if (here() == '[') {
            throw new NpyException("expected numbers, found records (a structured numpy type)");
          }
          int start = at;
          description = string();
          if (!ELEMENT_TYPE.matcher(description).matches()) {
            at = start;
            throw error("an element type such as '<f4'");
          }
        }
        case "fortran_order" -> isFortran = bool();
        case "shape" -> shape = shape();
        default -> throw error("the key descr, fortran_order or shape");
      }
      if (here() != '}') {
        expect(',');
      }
    }
    if (here() != 0) {
      throw error("the end of the header");
    }
    if (description == null || isFortran == null || shape == null) {
      throw new NpyException("expected descr, fortran_order and shape in the header: " + shown(0));
    }
    return new Header(description, isFortran, shape);
  }

  private String string() throws NpyException {
    char quote = here();
    int end = quote == '\'' || quote == '"' ? text.indexOf(quote, at + 1) : -1;
    if (end < 0) {
      throw error("a string");
    }
    var inside = text.substring(at + 1, end);
    at = end + 1;
    return inside;
  }

  private boolean bool() throws NpyException {
    here();
    boolean value = text.startsWith("True", at);
    if (!value && !text.startsWith("False", at)) {
      throw error("True or False");
    }
    at += value ? 4 : 5;
    return value;
  }

  private Dims shape() throws NpyException {
    var sizes = new long[MOST_DIMENSIONS];
    int rank = 0;
    expect('(');
    while (!accept(')')) {
      if (rank == MOST_DIMENSIONS) {
        throw error("at most " + MOST_DIMENSIONS + " dimensions");
      }
      sizes[rank++] = size();
      if (here() != ')') {
        expect(',');
      }
    }
    return Dims.of(Arrays.copyOf(sizes, rank));
  }

  private long size() throws NpyException {
    here();
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    try {
      long size = Long.parseLong(text, start, at, 10);
      var _ = accept('L'); // as Python 2 wrote it
      return size;
    } catch (NumberFormatException _) {
      at = start;
      throw error("a size that fits 63 bits");
    }
  }

  /** The next character that is not white space, or 0 at the end. */
  private char here() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean accept(char c) {
    boolean found = here() == c;
    if (found) {
      at++;
    }
    return found;
  }

  private void expect(char c) throws NpyException {
    if (!accept(c)) {
      throw error("'" + c + "'");
    }
  }

  private NpyException error(String expected) {
    return new NpyException(
        "expected %s at character %d of the header, found: %s"
            .formatted(expected, at, at == text.length() ? "its end" : shown(at)));
  }

  /** Some of the text, without what a terminal would obey. */
  private String shown(int from) {
    return text.substring(from, Math.min(text.length(), from + 40)).replaceAll("[^ -~]", "?");
  }
}
