package dev.adjoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.Oracle.Case;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Functions that are made of several ops, index, loop or transform: their values, derivatives of
 * first and second order, batches, and batches of derivatives, against those of JAX. On one
 * backend: what a rule is does not depend on where its program runs.
 *
 * <p>Some of them only, with {@code -Dadjoint.test.oracle=fft.*}.
 */
class OracleLibraryTest {
  private static final Map<String, Fn1<List<Tensor>, Tensor>> FUNCTIONS = library();

  private static Map<String, Fn1<List<Tensor>, Tensor>> library() {
    var all = new HashMap<String, Fn1<List<Tensor>, Tensor>>();
    for (var part : List.of(new OracleArrays(), new OracleNumerics(), new OracleNested())) {
      part.table()
          .forEach(
              (name, f) -> {
                if (all.put(name, f) != null) {
                  throw new IllegalStateException("there are two functions " + name);
                }
              });
    }
    return all;
  }

  static Stream<Case> cases() {
    var only = Pattern.compile(System.getProperty("adjoint.test.oracle", ".*"));
    return Oracle.read("library.txt").stream().filter(c -> only.matcher(c.function()).matches());
  }

  @Test
  void functionsHereAndInTheOracleAreTheSame() {
    assertThat(FUNCTIONS.keySet())
        .isEqualTo(
            Oracle.read("library.txt").stream().map(Case::function).collect(Collectors.toSet()));
  }

  /**
   * How many pairs of a function and a transform of it are compared, at however many points: here
   * and in {@link OracleTest}, which both find that each function of their file is in their table
   * and the other way round.
   */
  @Test
  void comparesTwoThousandTransformedFunctions() {
    var pairs =
        Stream.concat(Oracle.read().stream(), Oracle.read("library.txt").stream())
            .flatMap(c -> OracleTransforms.names(c).map(role -> c.function() + " " + role))
            .collect(Collectors.toSet());
    assertThat(pairs).hasSizeGreaterThan(2000);
    var byTransform =
        pairs.stream()
            .collect(Collectors.groupingBy(pair -> pair.split(" ", -1)[1], Collectors.counting()));
    assertThat(byTransform)
        .containsOnlyKeys("out", "jvp", "vjp", "gg", "vmap", "hvp", "vgrad", "vhvp")
        .allSatisfy((_, count) -> assertThat(count).isGreaterThan(150));
  }

  /** Of which the longest are decompositions, whose rounding the derivatives multiply. */
  @ParameterizedTest
  @MethodSource("cases")
  void isAsInJax(Case c) {
    OracleTransforms.check(c, FUNCTIONS.get(c.function()), 1000);
  }
}
