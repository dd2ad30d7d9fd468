package dev.adjoint.hlo.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.interpret.Corpus.Case;
import dev.adjoint.hlo.interpret.Corpus.Check;
import dev.adjoint.hlo.text.Parser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The interpreter computes what the programs of the StableHLO project's tests expect. */
class CorpusTest {
  @Test
  void programsComputeWhatTheyExpect() throws IOException {
    var folder = Corpus.folder();
    assumeTrue(folder.isPresent(), "no corpus: set ADJOINT_CORPUS to the folder that holds cases/");
    Map<String, List<String>> byOutcome = new TreeMap<>();
    var cases = Corpus.cases(folder.get());
    for (var example : cases) {
      byOutcome.computeIfAbsent(outcome(example), _ -> new ArrayList<>()).add(example.name());
    }
    System.out.println(table(byOutcome));
    assertThat(byOutcome.getOrDefault("passed", List.of()).size())
        .as(table(byOutcome))
        .isGreaterThanOrEqualTo(cases.size() * 99 / 100);
  }

  private static String table(Map<String, List<String>> byOutcome) {
    var text = new StringBuilder("interpreted programs of the corpus\n");
    byOutcome.forEach(
        (outcome, names) ->
            text.append("%5d  %s%s\n".formatted(names.size(), outcome, examples(outcome, names))));
    return text.toString();
  }

  private static String examples(String outcome, List<String> names) {
    return outcome.equals("passed") ? "" : " " + names.subList(0, Math.min(5, names.size()));
  }

  /** {@return "passed", or why not} */
  private static String outcome(Case example) {
    try {
      var function = Parser.parse(example.text()).main();
      var results = new Interpreter().run(function, example.arguments());
      if (results.size() != example.expected().size()) {
        return "differs: %d results".formatted(results.size());
      }
      for (int i = 0; i < results.size(); i++) {
        var expected = example.expected().get(i);
        if (!passes(example.checks().get(i), results.get(i), expected)) {
          return "differs: %s of %s".formatted(example.checks().get(i), expected.type());
        }
      }
      return "passed";
    } catch (RuntimeException e) {
      return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
  }

  private static boolean passes(Check check, Literal found, Literal expected) {
    if (!found.type().equals(expected.type())) {
      return false;
    }
    if (check.kind().equals("eq") && !found.type().elementType().isDifferentiable()) {
      return found.equals(expected);
    }
    double[] x = parts(found);
    double[] y = parts(expected);
    for (int i = 0; i < x.length; i++) {
      boolean same = x[i] == y[i] || (Double.isNaN(x[i]) && Double.isNaN(y[i]));
      boolean passes =
          switch (check.kind()) {
            case "close" -> ulps(found.type().elementType(), x[i], y[i]) <= check.amount();
            case "almost" -> Math.abs(x[i] - y[i]) <= check.amount();
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
    var type = literal.type();
    var bytes = ByteBuffer.wrap(literal.toBytes()).order(literal.buffer().order());
    int count = (int) type.size();
    var parts = new double[type.elementType().isComplex() ? 2 * count : count];
    for (int i = 0; i < parts.length; i++) {
      parts[i] =
          switch (type.elementType()) {
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
