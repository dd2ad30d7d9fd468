package dev.adjoint;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.jvp;
import static dev.adjoint.Adjoint.linearTranspose;
import static dev.adjoint.Adjoint.lower;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The four example blocks of the custom-transposition proposal (jax-ml/jax#9129), and variations of
 * them.
 */
@OnEveryBackend
class SeedTest {
  private static final Tensor ONE = Tensor.of(1f);
  private static final List<Tensor> NONE = List.of();

  private static Fn1<Tensor, Tensor> transposed(Fn1<Tensor, Tensor> f) {
    return linearTranspose(f, Tensor.of(0f));
  }

  /** The value at 1 of f, its transpose, the transpose of that, and so on. */
  private static List<Double> table(Fn1<Tensor, Tensor> f) {
    var values = new ArrayList<Double>();
    for (int degree = 0; degree < 5; degree++) {
      values.add(f.apply(ONE).item());
      f = transposed(f);
    }
    return values;
  }

  static CustomTranspose<List<Tensor>, Tensor, Tensor> times(double factor) {
    return CustomTranspose.of((r, z) -> z.multiply(factor));
  }

  static Fn1<Tensor, Tensor> oneDegree() {
    return times(2).defTranspose((r, z) -> z.multiply(3)).bind(NONE);
  }

  static Fn1<Tensor, Tensor> twoDegrees() {
    return times(2).defTranspose(times(3).defTranspose((r, z) -> z.multiply(7))).bind(NONE);
  }

  static Fn1<Tensor, Tensor> symmetric() {
    var f = times(2);
    var g = times(3);
    f.defTranspose(g);
    g.defTranspose(f);
    return f.bind(NONE);
  }

  static CustomTranspose<Tensor, Tensor, Tensor> recursive() {
    CustomTranspose<Tensor, Tensor, Tensor> f = CustomTranspose.of((c, z) -> c.multiply(z));
    return f.defTranspose((c, z) -> f.apply(c.add(1), z));
  }

  @Test
  void oneDegreeOfCustomTransposition() {
    assertThat(table(oneDegree())).containsExactly(2., 3., 3., 3., 3.);
  }

  @Test
  void twoDegreesOfCustomTransposition() {
    assertThat(table(twoDegrees())).containsExactly(2., 3., 7., 7., 7.);
  }

  @Test
  void symmetricallyRegisteredTransposes() {
    assertThat(table(symmetric())).containsExactly(2., 3., 2., 3., 2.);
  }

  @Test
  void recursivelyRegisteredTransposes() {
    assertThat(table(recursive().bind(ONE))).containsExactly(1., 2., 3., 4., 5.);
  }

  @Test
  void tablesAreTheSameInsideJit() {
    assertThat(jit(transposed(oneDegree())).apply(ONE).item()).isEqualTo(3);
    assertThat(jit(transposed(transposed(twoDegrees()))).apply(ONE).item()).isEqualTo(7);
    assertThat(jit(transposed(transposed(symmetric()))).apply(ONE).item()).isEqualTo(2);
    var f = recursive();
    Fn1<Tensor, Tensor> twice = c -> transposed(transposed(f.bind(c))).apply(ONE);
    assertThat(jit(twice).apply(ONE).item()).isEqualTo(3);
  }

  @Test
  void tablesAreTheSameInsideVmap() {
    var batch = Tensor.of(1f, 2f);
    assertThat(vmap(transposed(oneDegree())).apply(batch).toDoubles()).containsExactly(3, 6);
    assertThat(vmap(transposed(transposed(twoDegrees()))).apply(batch).toDoubles())
        .containsExactly(7, 14);
    assertThat(vmap(transposed(symmetric())).apply(batch).toDoubles()).containsExactly(3, 6);
    var f = recursive();
    Fn1<Tensor, Tensor> perResidual = c -> transposed(transposed(f.bind(c))).apply(ONE);
    assertThat(vmap(perResidual).apply(batch).toDoubles()).containsExactly(3, 4);
  }

  @Test
  void transposingTheBatchedFunctionUsesTheRuleForEveryExample() {
    var batched = linearTranspose(vmap(twoDegrees()), Tensor.of(0f, 0f));
    assertThat(batched.apply(Tensor.of(1f, 2f)).toDoubles()).containsExactly(3, 6);
    var again = linearTranspose(batched, Tensor.of(0f, 0f));
    assertThat(again.apply(Tensor.of(1f, 2f)).toDoubles()).containsExactly(7, 14);
  }

  @Test
  void transposingSumsOverTheBatchWhereTheLinearArgumentIsShared() {
    var f = recursive();
    Fn1<Tensor, Tensor> shared = z -> vmap(f, 0, Adjoint.SHARED).apply(Tensor.of(1f, 2f), z);
    assertThat(shared.apply(ONE).toDoubles()).containsExactly(1, 2);
    assertThat(linearTranspose(shared, ONE).apply(Tensor.of(1f, 10f)).item())
        .isEqualTo(2 * 1 + 3 * 10);
  }

  @Test
  void reverseModeUsesTheRuleAndForwardModeTheFunction() {
    Fn1<Tensor, Tensor> f = x -> oneDegree().apply(x.multiply(x));
    assertThat(jvp(f, Tensor.of(5f), ONE).tangent().item()).isEqualTo(2 * 10);
    assertThat(grad(f).apply(Tensor.of(5f)).item()).isEqualTo(3 * 10);
  }

  @Test
  void gradOfGradUsesTheRuleTwice() {
    Fn1<Tensor, Tensor> f = x -> oneDegree().apply(x.multiply(x).multiply(x));
    assertThat(grad(grad(f)).apply(Tensor.of(5f)).item()).isEqualTo(3 * 6 * 5);
    assertThat(jit(grad(grad(f))).apply(Tensor.of(5f)).item()).isEqualTo(3 * 6 * 5);
  }

  @Test
  void reverseOverReverseDifferentiatesTheRuleWithRespectToItsResiduals() {
    // f(c, z) = c z with the transpose (c + 1) z: the gradient of x -> f(x, x) has the rule in its
    // linear part.
    var f = recursive();
    Fn1<Tensor, Tensor> h = x -> f.apply(x, x);
    // d/dx: from z the rule (x + 1), from c the body's derivative z.
    assertThat(grad(h).apply(Tensor.of(5f)).item()).isEqualTo((5 + 1) + 5);
    // The rule's own derivative: f(x + 1, 1) transposed with respect to its residual, and d/dx of
    // x.
    assertThat(grad(grad(h)).apply(Tensor.of(5f)).item()).isEqualTo(2);
  }

  record Pair(Tensor first, Tensor second) {}

  @Test
  void linearArgumentsAndResultsAreTrees() {
    CustomTranspose<Map<String, Tensor>, Pair, List<Tensor>> f =
        CustomTranspose.of(
            (r, p) ->
                List.of(r.get("w").multiply(p.first()), p.second(), p.first().add(p.second())));
    f.defTranspose(
        (r, ct) ->
            new Pair(
                r.get("w").multiply(ct.get(0)).add(ct.get(2)).multiply(100),
                ct.get(1).add(ct.get(2))));
    Fn1<Pair, List<Tensor>> linear = f.bind(Map.of("w", Tensor.of(3f)));
    assertThat(linear.apply(new Pair(ONE, Tensor.of(2f))).get(2).item()).isEqualTo(3);
    var back = linearTranspose(linear, new Pair(ONE, ONE));
    var found = back.apply(List.of(ONE, Tensor.of(2f), Tensor.of(4f)));
    assertThat(found.first().item()).isEqualTo(100 * (3 + 4));
    assertThat(found.second().item()).isEqualTo(2 + 4);
    Fn1<Pair, Tensor> loss = p -> linear.apply(p).stream().reduce(Tensor::add).orElseThrow();
    assertThat(grad(loss).apply(new Pair(ONE, ONE)).first().item()).isEqualTo(100 * (3 + 1));
  }

  @Test
  void ruleMayReturnNullForZero() {
    CustomTranspose<List<Tensor>, Pair, Tensor> f =
        CustomTranspose.of((r, p) -> p.first().add(p.second()));
    f.defTranspose((r, ct) -> new Pair(ct, null));
    var found = linearTranspose(f.bind(NONE), new Pair(ONE, ONE)).apply(ONE);
    assertThat(found.first().item()).isEqualTo(1);
    assertThat(found.second().item()).isEqualTo(0);
  }

  @Test
  void ruleMayCloseOverValuesOfTheEnclosingTrace() {
    Fn1<Tensor, Tensor> h =
        x -> {
          var y = x.sin();
          CustomTranspose<List<Tensor>, Tensor, Tensor> f =
              CustomTranspose.of((r, z) -> z.multiply(y));
          f.defTranspose((r, ct) -> ct.multiply(y).multiply(10));
          return f.apply(NONE, x);
        };
    double sin = Math.sin(2);
    double expected = 10 * sin + 2 * Math.cos(2);
    assertThat(grad(h).apply(Tensor.of(2.)).item()).isCloseTo(expected, within());
    assertThat(jit(grad(h)).apply(Tensor.of(2.)).item()).isCloseTo(expected, within());
    assertThat(vmap(grad(h)).apply(Tensor.of(2., 2.)).toDoubles()[1]).isCloseTo(expected, within());
    Fn1<Tensor, Tensor> total = xs -> vmap(h).apply(xs).sum();
    assertThat(grad(total).apply(Tensor.of(2., 2.)).toDoubles()[1]).isCloseTo(expected, within());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.api.Assertions.within(1e-9);
  }

  @Test
  void functionWithAGivenResultTypeIsNotCalledForReverseMode() {
    CustomTranspose<List<Tensor>, Tensor, Tensor> f =
        CustomTranspose.<List<Tensor>, Tensor, Tensor>of(
                (r, z) -> {
                  throw new UnsupportedOperationException("no forward mode");
                })
            .returning(ONE.type())
            .defTranspose((r, ct) -> ct.multiply(4));
    CustomJvp<Tensor, Tensor> square = CustomJvp.of(x -> x.multiply(x));
    square.defJvp((x, t) -> new Dual<>(x.multiply(x), f.apply(NONE, t)));
    assertThat(grad(square).apply(Tensor.of(3f)).item()).isEqualTo(4);
  }

  @Test
  void emittedModulesHoldNoTraceOfACustomCall() {
    var f = recursive();
    Fn1<Tensor, Tensor> rec = x -> f.apply(x, x);
    var functions = List.<Fn1<Tensor, Tensor>>of(oneDegree(), twoDegrees(), symmetric(), rec);
    for (var function : functions) {
      for (var module :
          List.of(
              lower(function, ONE), lower(grad(function), ONE), lower(grad(grad(function)), ONE))) {
        assertThat(module.toString())
            .contains("stablehlo")
            .doesNotContain("composite")
            .doesNotContain("custom")
            .doesNotContain("call");
      }
    }
  }
}
