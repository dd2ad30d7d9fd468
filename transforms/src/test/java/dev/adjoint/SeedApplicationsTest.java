package dev.adjoint;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.jvp;
import static dev.adjoint.Adjoint.linearTranspose;
import static dev.adjoint.Adjoint.lower;
import static dev.adjoint.Adjoint.vjp;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The applications that the custom-transposition proposal names: a linear solve, gradient clipping,
 * custom VJPs.
 */
@OnEveryBackend
class SeedApplicationsTest {
  private static final Offset<Double> CLOSE = within(1e-8);

  record Problem(Tensor a, Tensor b) {}

  /**
   * Jacobi's iteration, unrolled: nothing in it says that it is linear in b, or what its derivative
   * is.
   */
  private static Tensor iterate(Tensor a, Tensor b) {
    long n = b.shape().get(0);
    var square = TensorType.of(ElementType.I32, n, n);
    var eye = Tensor.iota(square, 0).eq(Tensor.iota(square, 1)).convert(ElementType.F64);
    var diagonal = a.multiply(eye).sum(1);
    var x = b.divide(diagonal);
    for (int i = 0; i < 30; i++) {
      x = x.add(b.subtract(a.matmul(x)).divide(diagonal));
    }
    return x;
  }

  private static final class Solver {
    final AtomicInteger transposed = new AtomicInteger();
    final CustomTranspose<Tensor, Tensor, Tensor> linear =
        CustomTranspose.<Tensor, Tensor, Tensor>of(SeedApplicationsTest::iterate).named("solve");
    final CustomJvp<Problem, Tensor> solve = CustomJvp.of(p -> linear.apply(p.a(), p.b()));

    Solver() {
      linear.defTranspose(
          (a, ct) -> {
            transposed.incrementAndGet();
            return linear.apply(a.transpose(), ct);
          });
      solve.defJvp(
          (p, t) -> {
            var x = solve.apply(p);
            var tx = solve.apply(new Problem(p.a(), t.b().subtract(t.a().matmul(x))));
            return new Dual<>(x, tx);
          });
    }

    Tensor apply(Tensor a, Tensor b) {
      return solve.apply(new Problem(a, b));
    }
  }

  private static final Tensor A =
      Tensor.of(new double[][] {{4, 1, 0.5}, {0.3, 5, 1}, {1, -0.5, 6}});
  private static final Tensor B = Tensor.of(1., 2., 3.);
  private static final Tensor W = Tensor.of(1., -1., 2.);

  private static double loss(double[] a, double[] b) {
    var matrix = Tensor.of(a).reshape(3, 3);
    var x = iterate(matrix, Tensor.of(b)).toDoubles();
    return x[0] - x[1] + 2 * x[2];
  }

  private static double[] numericGradient(double[] at) {
    var gradient = new double[at.length];
    double h = 1e-5;
    for (int i = 0; i < at.length; i++) {
      var up = at.clone();
      var down = at.clone();
      up[i] += h;
      down[i] -= h;
      gradient[i] = (loss(up, B.toDoubles()) - loss(down, B.toDoubles())) / (2 * h);
    }
    return gradient;
  }

  @Test
  void solveSolves() {
    var x = new Solver().apply(A, B);
    assertThat(A.matmul(x).subtract(B).abs().max().item()).isCloseTo(0, within(1e-12));
  }

  @Test
  void solveInForwardMode() {
    var solver = new Solver();
    var ta = Tensor.of(new double[][] {{1, 0, 2}, {0, 0, 1}, {3, 0, 0}});
    var tb = Tensor.of(0.5, 0., 1.);
    var dual = jvp(solver::apply, A, B, ta, tb);
    var expected = iterate(A, tb.subtract(ta.matmul(iterate(A, B))));
    assertThat(dual.tangent().toDoubles()).containsExactly(expected.toDoubles(), CLOSE);
    assertThat(solver.transposed).hasValue(0);
  }

  @Test
  void solveInReverseModeSolvesTheTransposedSystem() {
    var solver = new Solver();
    Fn1<Problem, Tensor> loss = p -> solver.apply(p.a(), p.b()).multiply(W).sum();
    var gradient = grad(loss).apply(new Problem(A, B));
    assertThat(solver.transposed.get()).isEqualTo(1);
    var expected = iterate(A.transpose(), W);
    assertThat(gradient.b().toDoubles()).containsExactly(expected.toDoubles(), CLOSE);
    assertThat(gradient.a().toDoubles())
        .containsExactly(numericGradient(A.toDoubles()), within(1e-6));
  }

  @Test
  void solveInsideJitAndVmap() {
    var solver = new Solver();
    Fn1<Problem, Tensor> loss = p -> solver.apply(p.a(), p.b()).multiply(W).sum();
    var one = grad(loss).apply(new Problem(A, B));
    assertThat(jit(grad(loss)).apply(new Problem(A, B)).a().toDoubles())
        .containsExactly(one.a().toDoubles(), CLOSE);
    Fn2<Tensor, Tensor, Problem> gradient = (a, b) -> grad(loss).apply(new Problem(a, b));
    var bs = Tensor.concatenate(0, B, B.multiply(2)).reshape(2, 3);
    var batch = vmap(gradient, Adjoint.SHARED, 0).apply(A, bs);
    assertThat(batch.a().slice(0, 0, 1).toDoubles()).containsExactly(one.a().toDoubles(), CLOSE);
    assertThat(batch.a().slice(0, 1, 2).toDoubles())
        .containsExactly(one.a().multiply(2).toDoubles(), CLOSE);
    Fn1<Tensor, Tensor> total = a -> vmap(solver::apply, Adjoint.SHARED, 0).apply(a, bs).sum();
    Fn1<Tensor, Tensor> single = a -> solver.apply(a, B.multiply(3)).sum();
    assertThat(grad(total).apply(A).toDoubles())
        .containsExactly(grad(single).apply(A).toDoubles(), CLOSE);
  }

  @Test
  void solveUnderGradOfGrad() {
    var solver = new Solver();
    Fn1<Tensor, Tensor> f = s -> solver.apply(A.multiply(s), B).multiply(W).sum();
    double x = iterate(A, B).multiply(W).sum().item();
    var s = Tensor.of(2.);
    assertThat(f.apply(s).item()).isCloseTo(x / 2, CLOSE);
    assertThat(grad(f).apply(s).item()).isCloseTo(-x / 4, CLOSE);
    assertThat(grad(grad(f)).apply(s).item()).isCloseTo(2 * x / 8, CLOSE);
    assertThat(jit(grad(grad(grad(f)))).apply(s).item()).isCloseTo(-6 * x / 16, CLOSE);
    assertThat(jvp(grad(f), s, Tensor.of(1.)).tangent().item()).isCloseTo(2 * x / 8, CLOSE);
    assertThat(lower(grad(grad(f)), s).toString()).doesNotContain("composite");
  }

  /**
   * The proposal's gradient clipping: the identity, with a tangent that is clipped when it is
   * transposed.
   */
  private static Fn2<Tensor, Tensor, Tensor> clipped() {
    CustomTranspose<Tensor, Tensor, Tensor> clip =
        CustomTranspose.of((threshold, x) -> x.clamp(threshold.negate(), threshold));
    clip.defTranspose(clip);
    record Input(Tensor threshold, Tensor x) {}
    CustomJvp<Input, Tensor> clipTangent = CustomJvp.of(Input::x);
    clipTangent.defJvp((p, t) -> new Dual<>(p.x(), clip.apply(p.threshold(), t.x())));
    return (threshold, x) -> clipTangent.apply(new Input(threshold, x));
  }

  @Test
  void gradientClippingLeavesValuesAndLimitsGradients() {
    var f = clipped();
    var limit = Tensor.of(1.);
    var xs = Tensor.of(0.1, 0.2, 5., -7.);
    Fn1<Tensor, Tensor> loss = x -> f.apply(limit, x).multiply(x).sum().multiply(0.5);
    assertThat(f.apply(limit, xs).toDoubles()).containsExactly(0.1, 0.2, 5, -7);
    Fn1<Tensor, Tensor> half = x -> f.apply(limit, x).multiply(Tensor.of(0.5, 2., 5., -7.)).sum();
    assertThat(grad(half).apply(xs).toDoubles()).containsExactly(0.5, 1, 1, -1);
    assertThat(jit(grad(half)).apply(xs).toDoubles()).containsExactly(0.5, 1, 1, -1);
    assertThat(jvp(x -> f.apply(limit, x), xs, xs).tangent().toDoubles())
        .containsExactly(0.1, 0.2, 1, -1);
    assertThat(grad(loss).apply(xs).toDoubles())
        .containsExactly(new double[] {0.1, 0.2, 3.5, -4.5}, CLOSE);
    var batch = Tensor.concatenate(0, xs, xs).reshape(2, 4);
    assertThat(vmap(grad(half)).apply(batch).slice(0, 1, 2).toDoubles())
        .containsExactly(0.5, 1, 1, -1);
  }

  @Test
  void secondDerivativesTakeTheClipForTheLinearFunctionItClaimsToBe() {
    var f = clipped();
    Fn1<Tensor, Tensor> cubic =
        x -> {
          var y = f.apply(Tensor.of(4.), x);
          return y.multiply(y).multiply(y);
        };
    assertThat(grad(cubic).apply(Tensor.of(1.)).item()).isEqualTo(3);
    assertThat(grad(cubic).apply(Tensor.of(2.)).item()).isEqualTo(4);
    assertThat(grad(grad(cubic)).apply(Tensor.of(1.)).item()).isEqualTo(6);
    // The proposal warns of this: past the threshold the derivative is not 0, but the clip of the
    // tangent.
    assertThat(grad(grad(cubic)).apply(Tensor.of(2.)).item()).isEqualTo(12);
    assertThat(jvp(grad(cubic), Tensor.of(2.), Tensor.of(1.)).tangent().item()).isEqualTo(4);
  }

  /** The proposal's second sketch: a custom VJP whose forward mode is forbidden. */
  @Test
  void customVjpAsACustomTransposeWhoseFunctionRefuses() {
    CustomTranspose<Tensor, Tensor, Tensor> tangent =
        CustomTranspose.<Tensor, Tensor, Tensor>of(
                (r, t) -> {
                  throw new UnsupportedOperationException("can't apply forward-mode AD");
                })
            .returning(TensorType.of(ElementType.F64))
            .defTranspose((cos, ct) -> ct.multiply(cos).multiply(100));
    CustomJvp<Tensor, Tensor> sin = CustomJvp.of(Tensor::sin);
    sin.defJvp((x, t) -> new Dual<>(x.sin(), tangent.apply(x.cos(), t)));
    var x = Tensor.of(1.);
    assertThat(grad(sin).apply(x).item()).isCloseTo(100 * Math.cos(1), CLOSE);
    assertThat(vjp(sin, x).pullback().apply(x).item()).isCloseTo(100 * Math.cos(1), CLOSE);
    assertThat(grad(grad(sin)).apply(x).item()).isCloseTo(-100 * Math.sin(1), CLOSE);
    assertThatThrownBy(() -> jvp(sin, x, x)).hasMessageContaining("can't apply forward-mode AD");
  }

  /**
   * The proposal's third sketch, with its slip mended: the example is shaped like the cotangent.
   */
  @Test
  void forwardModeOfACustomVjpByTransposingItsBackwardPass() {
    Fn2<Tensor, Tensor, Tensor> bwd = (cos, ct) -> ct.multiply(cos).multiply(100);
    var example = Tensor.of(0.);
    CustomTranspose<Tensor, Tensor, Tensor> bwdT =
        CustomTranspose.of((cos, t) -> linearTranspose(bwd.bind(cos), example).apply(t));
    bwdT.defTranspose(bwd);
    CustomJvp<Tensor, Tensor> sin = CustomJvp.of(Tensor::sin);
    sin.defJvp((x, t) -> new Dual<>(x.sin(), bwdT.apply(x.cos(), t)));
    var x = Tensor.of(1.);
    assertThat(jvp(sin, x, Tensor.of(1.)).tangent().item()).isCloseTo(100 * Math.cos(1), CLOSE);
    assertThat(grad(sin).apply(x).item()).isCloseTo(100 * Math.cos(1), CLOSE);
    assertThat(vmap(grad(sin)).apply(Tensor.of(1., 2.)).toDoubles()[1])
        .isCloseTo(100 * Math.cos(2), CLOSE);
  }

  /**
   * The proposal's fourth sketch: forward mode by linearising the forward function, reverse mode by
   * the rule.
   */
  @Test
  void forwardModeOfACustomVjpByLinearisingItsForwardPass() {
    CustomJvp<Tensor, Tensor> sin = CustomJvp.of(Tensor::sin);
    sin.defJvp(
        (x, t) -> {
          var at = Adjoint.linearize(Tensor::sin, x);
          CustomTranspose<List<Tensor>, Tensor, Tensor> tangent =
              CustomTranspose.of((r, v) -> at.tangentMap().apply(v));
          tangent.defTranspose((r, ct) -> ct.multiply(r.getFirst().cos()).multiply(100));
          return new Dual<>(at.value(), tangent.apply(List.of(x), t));
        });
    var x = Tensor.of(1.);
    assertThat(jvp(sin, x, Tensor.of(1.)).tangent().item()).isCloseTo(Math.cos(1), CLOSE);
    assertThat(grad(sin).apply(x).item()).isCloseTo(100 * Math.cos(1), CLOSE);
    assertThat(jit(grad(sin)).apply(x).item()).isCloseTo(100 * Math.cos(1), CLOSE);
  }
}
