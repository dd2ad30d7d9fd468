package dev.adjoint.pjrt.client;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.ProgramSignature;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.bytecode.PortableArtifact;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a program takes and returns: read off the head of its {@code main} function where it is
 * text, and out of the module where it is bytecode.
 *
 * @param parameters the parameters
 * @param results the types of the results
 */
record Signature(List<Parameter> parameters, List<TensorType> results) {

  /**
   * One parameter.
   *
   * @param donated whether an execution consumes the argument
   */
  record Parameter(TensorType type, boolean donated) {}

  /** {@return no signature: only the compiler can tell} */
  static Optional<Signature> unknown() {
    return Optional.empty();
  }

  /** {@return the signature of a program, if it is a plain one} */
  static Optional<Signature> of(byte[] program) {
    if (PortableArtifact.isArtifact(program)) {
      return ofArtifact(program);
    }
    var text = new String(program, 0, Math.min(program.length, 1 << 20), StandardCharsets.UTF_8);
    int main = text.indexOf("@main(");
    if (!text.startsWith("module") || main < 0 || text.lastIndexOf("func.func", main) < 0) {
      return unknown();
    }
    try {
      return Optional.of(new Reader(text, main + "@main".length()).signature());
    } catch (HloException | IndexOutOfBoundsException e) {
      return unknown();
    }
  }

  private static Optional<Signature> ofArtifact(byte[] program) {
    try {
      var module = PortableArtifact.read(program);
      var main = module.main();
      var donated = ProgramSignature.of(module).parameters();
      var parameters = new ArrayList<Parameter>();
      for (var type : main.parameterTypes()) {
        parameters.add(new Parameter(type, donated.get(parameters.size()).donated()));
      }
      var results = main.resultTypes();
      return results.stream().allMatch(type -> type.shape().isStatic())
          ? Optional.of(new Signature(List.copyOf(parameters), results))
          : unknown();
    } catch (HloException | StackOverflowError e) {
      return unknown(); // The server says why, with the program's digest.
    }
  }

  void checkCount(int found) {
    if (found != parameters.size()) {
      throw new IllegalArgumentException(
          "the program takes %d arguments, found %d".formatted(parameters.size(), found));
    }
  }

  /**
   * Reads the parameters in parentheses, each a name, a type and perhaps attributes; then the
   * results likewise.
   */
  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text, int at) {
      this.text = text;
      this.at = at;
    }

    Signature signature() {
      var parameters = new ArrayList<Parameter>();
      expect("(");
      while (!accept(")")) {
        accept(",");
        at = text.indexOf(':', at) + 1;
        var type = type();
        var attributes = attributes();
        parameters.add(
            new Parameter(
                type,
                attributes.contains("jax.buffer_donor")
                    || attributes.contains("tf.aliasing_output")));
      }
      var results = new ArrayList<TensorType>();
      if (accept("->")) {
        if (accept("(")) {
          while (!accept(")")) {
            accept(",");
            results.add(type());
            attributes();
          }
        } else {
          results.add(type());
        }
      } else {
        expect("{");
      }
      return new Signature(List.copyOf(parameters), List.copyOf(results));
    }

    private TensorType type() {
      skipSpace();
      int end = at;
      int depth = 0;
      do {
        char c = text.charAt(end++);
        depth += c == '<' ? 1 : c == '>' ? -1 : 0;
      } while (depth > 0 || text.charAt(end - 1) != '>');
      var type = TensorType.parse(text.substring(at, end));
      if (!type.shape().isStatic()) {
        throw new HloException("a dynamic result");
      }
      at = end;
      return type;
    }

    /** {@return the attribute dictionary that comes next, or nothing} */
    private String attributes() {
      skipSpace();
      if (text.charAt(at) != '{') {
        return "";
      }
      int start = at;
      int depth = 0;
      boolean quoted = false;
      do {
        char c = text.charAt(at++);
        if (c == '"') {
          quoted = !quoted;
        } else if (!quoted) {
          depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
      } while (depth > 0);
      return text.substring(start, at);
    }

    private boolean accept(String token) {
      skipSpace();
      if (text.startsWith(token, at)) {
        at += token.length();
        return true;
      }
      return false;
    }

    private void expect(String token) {
      if (!accept(token)) {
        throw new HloException("expected " + token);
      }
    }

    private void skipSpace() {
      while (Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
  }
}
