package dev.adjoint.hlo.constraints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A module that keeps to or breaks a constraint of the StableHLO specification, and what the
 * verifier has to say of it.
 *
 * <p>The modules lie in files, one for each family of ops, separated by {@code // -----}. Each
 * starts with a line that names op, constraints and verdict, and for a rejected one the text that
 * the error has to hold:
 *
 * <pre>{@code
 * // slice (C3): rejected: expected 0 <= start <= limit <= 3
 * }</pre>
 *
 * @param file the file, without its ending
 * @param op the name without its dialect, or with it if that is not StableHLO
 * @param constraints such as C3
 * @param rejection what the error has to say; empty if the module is right
 * @param text the module
 */
record ConstraintModule(
    String file, String op, List<String> constraints, String rejection, String text) {
  private static final Pattern HEADER =
      Pattern.compile("// ([\\w.]+) \\(([\\w, ]+)\\): (accepted|rejected: (\\S.*))");

  /** The files, in the order of the families. */
  static final List<String> FILES =
      List.of(
          "elementwise",
          "shaping",
          "contraction",
          "linalg",
          "normalization",
          "windowing",
          "indexing",
          "reduction",
          "ordering",
          "control_flow",
          "randomness",
          "dynamic_shape",
          "collective",
          "transfer",
          "structure",
          "quantizing",
          "quantized_type",
          "module",
          "chlo");

  boolean isRejected() {
    return !rejection.isEmpty();
  }

  /** {@return the name of the op as it stands in the module} */
  String opName() {
    return op.contains(".") ? op : "stablehlo." + op;
  }

  /** {@return all modules of all files} */
  static List<ConstraintModule> all() {
    var modules = new ArrayList<ConstraintModule>();
    for (var file : FILES) {
      for (var text : resource(file + ".mlir").split("(?m)^// -----\n", -1)) {
        modules.add(of(file, text));
      }
    }
    return modules;
  }

  private static ConstraintModule of(String file, String text) {
    var header = HEADER.matcher(text.lines().findFirst().orElse(""));
    if (!header.matches()) {
      throw new IllegalStateException("expected a header in " + file + ", found " + text);
    }
    var rejection = header.group(4);
    return new ConstraintModule(
        file,
        header.group(1),
        List.of(header.group(2).split(", ", -1)),
        rejection == null ? "" : rejection,
        text);
  }

  /** {@return the text of a file beside the modules} */
  static String resource(String name) {
    try (var in = ConstraintModule.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("expected a resource " + name + ", found none");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "%s %s %s".formatted(op, constraints, isRejected() ? "rejected" : "accepted");
  }
}
