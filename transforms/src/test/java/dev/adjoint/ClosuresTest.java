package dev.adjoint;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jvp;
import static dev.adjoint.Adjoint.linearCall;
import static dev.adjoint.Adjoint.linearize;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Rules that call functions with rules, all of which close over values of traces around them. */
@OnEveryBackend
class ClosuresTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  /** {@code c r a}, linear in {@code a}; only {@code c} is closed over. */
  private static Tensor product(Tensor c, Tensor r, Tensor a) {
    Fn2<Tensor, Tensor, Tensor> f = (q, b) -> c.multiply(q).multiply(b);
    return linearCall(f, f, r, a);
  }

  /** {@code c r r a}, linear in {@code a}, by rules that use those of {@link #product}. */
  private static Tensor cubic(Tensor c, Tensor r, Tensor a) {
    Fn2<Tensor, Tensor, Tensor> f = (q, b) -> product(c, q, q).multiply(b);
    return linearCall(f, f, r, a);
  }

  @Test
  void aLinearPartMayGoOnWhereItsRulesWereMade() {
    Fn2<Tensor, Tensor, Tensor> f =
        (e, z) -> { // e e z z
          Fn2<Tensor, Tensor, Tensor> linear = (r, b) -> product(e, r, e).multiply(b);
          return CustomTranspose.of(linear, linear).apply(z, z);
        };
    Fn2<Tensor, Tensor, Tensor> along =
        (e, z) -> linearize((Tensor y) -> f.apply(e, y), z).tangentMap().apply(z);
    Fn1<Tensor, Tensor> mixed =
        x -> grad((Tensor e) -> grad((Tensor z) -> along.apply(e, z)).apply(x)).apply(x);
    assertThat(mixed.apply(Tensor.of(0.3)).item()).isCloseTo(8 * 0.3 * 0.3, CLOSE);
  }

  @Test
  void theBodyOfARuleKeepsSightOfWhatItClosesOverOnABatch() {
    Fn1<List<Tensor>, Tensor> f = // 2 c^3 x^5
        p -> {
          var c = p.get(0);
          var x = p.get(1);
          return cubic(c, product(c, x, x), x.multiply(2));
        };
    var custom = CustomJvp.of(f, (p, t) -> jvp(f, p, t));
    Fn1<Tensor, Tensor> loss =
        c ->
            vmap((Tensor x) -> jvp((Tensor y) -> custom.apply(List.of(c, y)), x, x).tangent())
                .apply(Tensor.of(0.5, 2.))
                .sum();
    var expected = 30 * 0.3 * 0.3 * (Math.pow(0.5, 5) + Math.pow(2, 5));
    assertThat(grad(loss).apply(Tensor.of(0.3)).item()).isCloseTo(expected, CLOSE);
  }

  /** How to call a function that is linear in its second argument. */
  private interface Call {
    Tensor of(Fn2<Tensor, Tensor, Tensor> linear, Tensor r, Tensor a);
  }

  private static final Call BY_RULE = (f, r, a) -> linearCall(f, f, r, a);
  private static final Call PLAIN = Fn2::apply;

  /** {@code c r r a} after steps of a loop, with {@code c} another in each. */
  private static Tensor loop(Call call, Tensor c, Tensor r, Tensor a) {
    return Control.scan(
            (Tensor s, Tensor w) -> {
              var now = c.multiply(w);
              var next =
                  call.of(
                      (q, b) -> call.of((p, t) -> now.multiply(p).multiply(t), q, q).multiply(b),
                      s.multiply(r),
                      a);
              return new Control.Step<>(next, next);
            },
            a,
            Tensor.of(1., 2.))
        .output()
        .sum();
  }

  @Test
  void aRuleMayCloseOverWhatAStepOfALoopComputes() {
    for (var call : List.of(BY_RULE, PLAIN)) {
      Fn1<Tensor, Tensor> f = x -> loop(call, x.cos(), x, x);
      Fn1<Tensor, Tensor> tangent = x -> jvp(f, x, Tensor.of(1.)).tangent();
      Fn1<Tensor, Tensor> ofBatch =
          x -> vmap(tangent).apply(Tensor.stack(0, x, x.multiply(2))).sum();
      // The numbers are JAX's.
      assertThat(grad(grad(tangent)).apply(Tensor.of(0.3)).item())
          .isCloseTo(4.580961182576832, CLOSE);
      assertThat(grad(ofBatch).apply(Tensor.of(0.3)).item()).isCloseTo(7.040031499353039, CLOSE);
    }
  }

  @Test
  void theBodyOfARuleMayCloseOverWhatItsTransposeDoesNot() {
    Fn1<Tensor, Tensor> f = // 2 c^2 x^3 with c = cos x, as by a loop of two steps
        x -> {
          var c = x.cos();
          return Control.scan(
                  (Tensor s, Tensor w) -> {
                    var now = c.multiply(w);
                    var next =
                        linearCall(
                            (q, b) -> product(now, q, b),
                            (q, b) -> c.multiply(w).multiply(q).multiply(b),
                            s,
                            x);
                    return new Control.Step<>(next, s);
                  },
                  x,
                  Tensor.of(1., 2.))
              .carry();
        };
    Fn1<Tensor, Tensor> plain = x -> x.cos().pow(2).multiply(x.pow(3)).multiply(2);
    var x = Tensor.of(0.3);
    assertThat(grad(grad(grad(f))).apply(x).item())
        .isCloseTo(grad(grad(grad(plain))).apply(x).item(), CLOSE);
  }

  @Test
  void aLoopOnABatchMayHaveRulesThatCloseOverASharedValue() {
    Fn2<Tensor, Tensor, Tensor> loop = // 2 c^3 x^4
        (c, x) ->
            Control.scan(
                    (Tensor s, Tensor w) -> new Control.Step<>(cubic(c, s, w), s),
                    x,
                    Tensor.of(1., 2.))
                .carry();
    Fn1<Tensor, Tensor> f = // 216 cos(x)^3 x^2
        x -> {
          var c = x.cos();
          return grad((Tensor y) ->
                  vmap(grad((Tensor z) -> loop.apply(c, z)))
                      .apply(Tensor.stack(0, y, y.multiply(2)))
                      .sum())
              .apply(x);
        };
    double cos = Math.cos(0.3);
    double expected = 216 * (2 * 0.3 * Math.pow(cos, 3) - 3 * cos * cos * Math.sin(0.3) * 0.09);
    assertThat(grad(f).apply(Tensor.of(0.3)).item()).isCloseTo(expected, CLOSE);
  }

  @Test
  void aRuleOfASharedCallCannotCloseOverValuesOfSingleExamples() {
    Fn2<Tensor, Tensor, Tensor> scaledBackward =
        (factor, x) ->
            CustomJvp.of((Tensor y) -> y.sin(), (y, t) -> new Dual<>(y.sin(), t.multiply(factor)))
                .apply(x);
    Fn1<Tensor, Tensor> loss =
        x -> vmap((Tensor e) -> scaledBackward.apply(e, x)).apply(Tensor.of(2., 3.)).sum();
    assertThatThrownBy(() -> grad(loss).apply(Tensor.of(1.)))
        .hasMessageContaining("vmap: adjoint.custom_jvp is called on what all examples")
        .hasMessageContaining("closes over a tensor<f64> that is another for each")
        .hasMessageContaining("ClosuresTest.java");
  }
}
