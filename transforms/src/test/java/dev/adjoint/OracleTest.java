package dev.adjoint;

import static dev.adjoint.Adjoint.grad;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.Oracle.Case;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values, derivatives of first and second order, and batches of every op, against those of JAX.
 *
 * <p>Each case is one compiled program that computes all of them.
 */
@OnEveryBackend
class OracleTest {
  private static final Map<String, Fn1<List<Tensor>, Tensor>> FUNCTIONS =
      new OracleFunctions().table();

  static Stream<Case> cases() {
    return Oracle.read().stream();
  }

  @Test
  void functionsHereAndInTheOracleAreTheSame() {
    assertThat(FUNCTIONS.keySet())
        .isEqualTo(cases().map(Case::function).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAsInJax(Case c) {
    OracleTransforms.check(c, FUNCTIONS.get(c.function()), 1);
  }

  /** JAX has NaN at these points: as derivative of x^0 at 0, and as second derivative of x^1. */
  @Test
  void derivativesOfPowersAtZeroAreFinite() {
    var exponents = Tensor.of(0f, 1f);
    Fn1<Tensor, Tensor> f = x -> x.pow(exponents).sum();
    Fn1<Tensor, Tensor> g = x -> grad(f).apply(x).sum();
    var zero = Tensor.of(0f, 0f);
    assertThat(grad(f).apply(zero).toDoubles()).containsExactly(0, 1);
    assertThat(grad(g).apply(zero).toDoubles()).containsExactly(0, 0);
  }

  @Test
  void maximumAndMinimumKeepNaN() {
    var x = Tensor.of(1f, Float.NaN);
    var two = Tensor.of(2f);
    for (var found : List.of(x.max(), x.min())) {
      assertThat(found.item()).isNaN();
    }
    for (var found : List.of(x.maximum(two), two.maximum(x), x.minimum(two), two.minimum(x))) {
      assertThat(found.toDoubles()[1]).isNaN();
    }
  }
}
