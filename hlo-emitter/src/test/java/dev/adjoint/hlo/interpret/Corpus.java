package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Programs of the StableHLO project's own tests, each with its arguments, what it computes, and how
 * exactly. They are not part of this repository: see {@link #folder}.
 */
public final class Corpus {
  private static final Pattern ARRAY =
      Pattern.compile(
          "\\{\"file\": \"(in|out)(\\d+)\\.npy\", \"type\": \"([^\"]*)\"[^{}]*"
              + "(?:\"check\": \\{\"kind\": \"(\\w+)\"(?:, \"\\w+\": ([\\d.e-]+))?\\})?\\}");

  private Corpus() {}

  /** {@return where it is: in $ADJOINT_CORPUS, or in shared/stablehlo beside this repository} */
  public static Optional<Path> folder() {
    var named = System.getenv("ADJOINT_CORPUS");
    if (named != null) {
      return Optional.of(Path.of(named)).filter(Files::isDirectory);
    }
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      var folder = at.resolve("shared/stablehlo");
      if (Files.isDirectory(folder)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /**
   * How exact a result has to be.
   *
   * @param kind {@code eq}, {@code close} or {@code almost}
   * @param amount units in the last place, or the greatest difference
   */
  record Check(String kind, double amount) {}

  /** One program. */
  record Case(
      String name,
      String text,
      List<Literal> arguments,
      List<Literal> expected,
      List<Check> checks) {}

  static List<Case> cases(Path folder) throws IOException {
    try (var folders = Files.list(folder.resolve("cases"))) {
      return folders.sorted().map(Corpus::read).toList();
    }
  }

  private static Case read(Path folder) {
    try {
      Map<Integer, Literal> arguments = new TreeMap<>();
      Map<Integer, Literal> expected = new TreeMap<>();
      var checks = new ArrayList<Check>();
      var meta = ARRAY.matcher(Files.readString(folder.resolve("meta.json")));
      while (meta.find()) {
        int index = Integer.parseInt(meta.group(2));
        boolean argument = meta.group(1).equals("in");
        var file = folder.resolve(meta.group(1) + index + ".npy");
        (argument ? arguments : expected).put(index, array(file, TensorType.parse(meta.group(3))));
        if (!argument) {
          var amount = meta.group(5);
          checks.add(new Check(meta.group(4), amount == null ? 0 : Double.parseDouble(amount)));
        }
      }
      return new Case(
          folder.getFileName().toString(),
          Files.readString(folder.resolve("module.mlir")),
          List.copyOf(arguments.values()),
          List.copyOf(expected.values()),
          checks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes after the header of an .npy file of version 1, row-major and little-endian. */
  private static Literal array(Path file, TensorType type) throws IOException {
    var bytes = Files.readAllBytes(file);
    int header = 10 + (bytes[8] & 0xff) + ((bytes[9] & 0xff) << 8);
    return Literal.of(type, Arrays.copyOfRange(bytes, header, bytes.length));
  }
}
