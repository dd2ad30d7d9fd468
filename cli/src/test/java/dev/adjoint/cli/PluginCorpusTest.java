package dev.adjoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.adjoint.cli.npy.Npy;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * All programs of the StableHLO project's tests on XLA's CPU plugin, in a process of its own, each
 * result compared as exactly as its {@code meta.json} says: equal, within units in the last place,
 * or within a difference.
 */
class PluginCorpusTest {
  @TempDir Path results;

  @Test
  @Timeout(900)
  void programsComputeWhatTheyExpect() throws IOException {
    var named = System.getenv("ADJOINT_CORPUS");
    var cases = Path.of(named == null ? "../../shared/stablehlo" : named).resolve("cases");
    assumeTrue(Files.isDirectory(cases), "no corpus at " + cases + "; ADJOINT_CORPUS names it");
    List<Path> folders;
    try (var all = Files.list(cases)) {
      folders = all.sorted().toList();
    }
    var said = run(folders);
    Map<String, List<String>> byOutcome = new TreeMap<>();
    for (var folder : folders) {
      var name = folder.getFileName().toString();
      var outcome = said.getOrDefault(name, "nothing was said of it");
      outcome = outcome.equals("ok") ? compared(folder, results.resolve(name)) : shortened(outcome);
      byOutcome.computeIfAbsent(outcome, _ -> new ArrayList<>()).add(name);
    }
    var table = table(byOutcome);
    System.out.println(table);
    assertThat(byOutcome.keySet()).as(table).containsExactly("passed");
  }

  /** {@return what the batch says of each program, by its name} */
  private Map<String, String> run(List<Path> folders) throws IOException {
    var lines = new StringBuilder();
    for (var folder : folders) {
      var line = new JsonObject();
      line.addProperty("id", folder.getFileName().toString());
      line.addProperty("module", folder.resolve("module.mlir").toString());
      var arguments = new JsonArray();
      arrays(folder, "inputs").forEach(one -> arguments.add(file(folder, one).toString()));
      line.add("args", arguments);
      line.addProperty("out_dir", results.resolve(folder.getFileName()).toString());
      lines.append(line).append('\n');
    }
    var in = new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8));
    var said = new HashMap<String, String>();
    Outcome.of(in, "run", "--batch", "-")
        .out()
        .lines()
        .forEach(
            line -> {
              int colon = line.indexOf(": ");
              said.put(line.substring(0, colon), line.substring(colon + 2));
            });
    return said;
  }

  private static List<JsonObject> arrays(Path folder, String kind) throws IOException {
    var meta = JsonParser.parseString(Files.readString(folder.resolve("meta.json")));
    return meta.getAsJsonObject().getAsJsonArray(kind).asList().stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static Path file(Path folder, JsonObject array) {
    return folder.resolve(array.get("file").getAsString());
  }

  /** A reason without what differs from program to program, such as paths. */
  private static String shortened(String outcome) {
    var text = outcome.replaceAll("\\S*/\\S*", "...").replaceAll("\\d+", "N");
    return text.substring(0, Math.min(110, text.length()));
  }

  private static String table(Map<String, List<String>> byOutcome) {
    var text = new StringBuilder("programs of the corpus on the CPU plugin\n");
    byOutcome.forEach(
        (outcome, names) ->
            text.append("%5d  %s".formatted(names.size(), outcome))
                .append(outcome.equals("passed") ? "" : " " + names)
                .append('\n'));
    return text.toString();
  }

  /** {@return "passed", or how a result differs} */
  private static String compared(Path folder, Path found) throws IOException {
    var outputs = arrays(folder, "outputs");
    for (int i = 0; i < outputs.size(); i++) {
      var type = TensorType.parse(outputs.get(i).get("type").getAsString());
      var check = outputs.get(i).getAsJsonObject("check");
      var expected = Npy.read(file(folder, outputs.get(i)), type);
      if (!passes(check, Npy.read(found.resolve(i + ".npy"), type), expected)) {
        return "differs: %s of %s".formatted(check, type);
      }
    }
    return Files.exists(found.resolve(outputs.size() + ".npy")) ? "too many results" : "passed";
  }

  private static boolean passes(JsonObject check, Literal found, Literal expected) {
    var kind = check.get("kind").getAsString();
    var element = expected.type().elementType();
    if (kind.equals("eq") && !element.isDifferentiable()) {
      return found.equals(expected);
    }
    double[] x = parts(found);
    double[] y = parts(expected);
    for (int i = 0; i < x.length; i++) {
      boolean same = x[i] == y[i] || (Double.isNaN(x[i]) && Double.isNaN(y[i]));
      boolean passes =
          switch (kind) {
            case "close" -> ulps(element, x[i], y[i]) <= check.get("max_ulp").getAsDouble();
            case "almost" -> Math.abs(x[i] - y[i]) <= check.get("tol").getAsDouble();
            default -> false;
          };
      if (!same && !passes) {
        return false;
      }
    }
    return true;
  }

  /** The numbers of an array, a complex one as two. */
  private static double[] parts(Literal literal) {
    var element = literal.type().elementType();
    var bytes = ByteBuffer.wrap(literal.toBytes()).order(ByteOrder.LITTLE_ENDIAN);
    int count = (int) literal.type().size();
    var parts = new double[element.isComplex() ? 2 * count : count];
    for (int i = 0; i < parts.length; i++) {
      parts[i] =
          switch (element) {
            case C64 -> bytes.getFloat();
            case C128 -> bytes.getDouble();
            default -> literal.element(i);
          };
    }
    return parts;
  }

  /** How many numbers of the type are between two, and one. */
  private static double ulps(ElementType type, double x, double y) {
    if (!type.isDifferentiable()) {
      return Math.abs(x - y);
    }
    int digits =
        switch (type) {
          case F64, C128 -> 53;
          case F32, C64 -> 24;
          case F16 -> 11;
          case BF16 -> 8;
          default -> 3;
        };
    int least =
        switch (type) {
          case F64, C128 -> -1022;
          case F16 -> -14;
          default -> -126;
        };
    int exponent = Math.max(least, Math.getExponent(Math.max(Math.abs(x), Math.abs(y))));
    return Math.abs(x - y) / Math.scalb(1.0, exponent - digits + 1);
  }
}
