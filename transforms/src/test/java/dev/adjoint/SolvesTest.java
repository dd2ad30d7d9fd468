package dev.adjoint;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.hessian;
import static dev.adjoint.Adjoint.jacfwd;
import static dev.adjoint.Adjoint.jacrev;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.jvp;
import static dev.adjoint.Adjoint.vmap;
import static dev.adjoint.Solves.customLinearSolve;
import static dev.adjoint.Solves.customRoot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.hlo.HloException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Equations whose solvers loop until they are done, which nothing can differentiate in reverse, are
 * differentiated all the same: their solutions are.
 */
@OnEveryBackend
class SolvesTest {
  private static final Offset<Double> CLOSE = within(1e-8);

  /** Symmetric, with 4 and 3 on the diagonal: its inverse is [[3, -1], [-1, 4]] / 11. */
  private static final Tensor A = Tensor.of(new double[][] {{4, 1}, {1, 3}});

  private static final Tensor B = Tensor.of(1., 2.);
  private static final Tensor W = Tensor.of(1., -1.);

  record State(Tensor x, Tensor r, Tensor p, Tensor rr) {}

  /** Conjugate gradients, until the residual is small. */
  private static Tensor conjugateGradient(Fn1<Tensor, Tensor> matvec, Tensor b) {
    var zero = Tensor.zeros(b.type());
    return Control.whileLoop(
            s -> s.rr().gt(1e-24),
            s -> {
              var ap = matvec.apply(s.p());
              var alpha = s.rr().divide(s.p().multiply(ap).sum());
              var x = s.x().add(alpha.multiply(s.p()));
              var r = s.r().subtract(alpha.multiply(ap));
              var rr = r.multiply(r).sum();
              return new State(x, r, r.add(rr.divide(s.rr()).multiply(s.p())), rr);
            },
            new State(zero, b, b, b.multiply(b).sum()))
        .x();
  }

  /** Richardson's iteration for matrices near ten times the unit matrix, symmetric or not. */
  private static Tensor richardson(Fn1<Tensor, Tensor> matvec, Tensor b) {
    record Loop(Tensor x, Tensor error) {}
    return Control.whileLoop(
            s -> s.error().gt(1e-24),
            s -> {
              var r = b.subtract(matvec.apply(s.x()));
              return new Loop(s.x().add(r.multiply(0.1)), r.multiply(r).sum());
            },
            new Loop(Tensor.zeros(b.type()), Tensor.of(1.)))
        .x();
  }

  private static Tensor solve(Tensor a, Tensor b) {
    return customLinearSolve(a::matmul, b, LinearSolver.symmetric(SolvesTest::conjugateGradient));
  }

  private static final Tensor SKEW = Tensor.of(new double[][] {{10, 1}, {-2, 11}});

  private static Tensor solveSkew(Tensor a, Tensor b) {
    return customLinearSolve(
        a::matmul, b, LinearSolver.of(SolvesTest::richardson, SolvesTest::richardson));
  }

  private static Tensor inverse(Tensor m) {
    var v = m.toDoubles();
    double det = v[0] * v[3] - v[1] * v[2];
    return Tensor.of(new double[][] {{v[3] / det, -v[1] / det}, {-v[2] / det, v[0] / det}});
  }

  @Test
  void valueAndForwardMode() {
    assertThat(solve(A, B).toDoubles()).containsExactly(new double[] {1 / 11., 7 / 11.}, CLOSE);
    var ta = Tensor.of(new double[][] {{1, 2}, {2, 0}});
    var tb = Tensor.of(0.5, 0.);
    var dual = jvp(SolvesTest::solve, A, B, ta, tb);
    var expected = inverse(A).matmul(tb.subtract(ta.matmul(dual.primal())));
    assertThat(dual.tangent().toDoubles()).containsExactly(expected.toDoubles(), CLOSE);
    var ofB = jvp(b -> solve(A, b), B, tb).tangent();
    assertThat(ofB.toDoubles()).containsExactly(inverse(A).matmul(tb).toDoubles(), CLOSE);
  }

  @Test
  void reverseModeSolvesTheTransposedSystem() {
    Fn2<Tensor, Tensor, Tensor> loss = (a, b) -> solveSkew(a, b).multiply(W).sum();
    var inverse = inverse(SKEW);
    var x = inverse.matmul(B);
    var y = inverse.transpose().matmul(W);
    assertThat(solveSkew(SKEW, B).toDoubles()).containsExactly(x.toDoubles(), CLOSE);
    Fn1<Tensor, Tensor> ofB = b -> loss.apply(SKEW, b);
    assertThat(grad(ofB).apply(B).toDoubles()).containsExactly(y.toDoubles(), CLOSE);
    var ofA = y.reshape(2, 1).multiply(x.reshape(1, 2)).negate();
    assertThat(grad(loss).apply(SKEW, B).toDoubles()).containsExactly(ofA.toDoubles(), CLOSE);
    assertThat(jit(grad(loss)).apply(SKEW, B).toDoubles()).containsExactly(ofA.toDoubles(), CLOSE);
  }

  @Test
  void vmapOfSolvesAndTheirGradients() {
    var bs = Tensor.of(new double[][] {{1, 2}, {3, -1}, {0, 5}});
    var expected = bs.matmul(inverse(A).transpose()).toDoubles();
    Fn1<Tensor, Tensor> one = b -> solve(A, b);
    assertThat(vmap(one).apply(bs).toDoubles()).containsExactly(expected, CLOSE);
    Fn2<Tensor, Tensor, Tensor> loss = (a, b) -> solveSkew(a, b).multiply(W).sum();
    var as = Tensor.concatenate(0, SKEW, SKEW.multiply(1.1), SKEW.multiply(0.9)).reshape(3, 2, 2);
    var gradients = jit(vmap(grad(loss))).apply(as, bs).toDoubles();
    for (int i = 0; i < 3; i++) {
      var single =
          grad(loss).apply(as.slice(0, i, i + 1).reshape(2, 2), bs.slice(0, i, i + 1).reshape(2));
      assertThat(java.util.Arrays.copyOfRange(gradients, 4 * i, 4 * i + 4))
          .containsExactly(single.toDoubles(), CLOSE);
    }
    Fn1<Tensor, Tensor> total =
        a -> vmap(SolvesTest::solveSkew, Adjoint.SHARED, 0).apply(a, bs).matmul(W).sum();
    Fn1<Tensor, Tensor> sum = a -> solveSkew(a, bs.sum(0)).multiply(W).sum();
    assertThat(grad(total).apply(SKEW).toDoubles())
        .containsExactly(grad(sum).apply(SKEW).toDoubles(), CLOSE);
  }

  @Test
  void secondAndThirdDerivatives() {
    // The solution of s A x = b is x / s.
    Fn1<Tensor, Tensor> f = s -> solve(A.multiply(s), B).multiply(W).sum();
    Fn1<Tensor, Tensor> g = s -> solveSkew(SKEW.multiply(s), B).multiply(W).sum();
    for (var h : java.util.List.of(f, g)) {
      var s = Tensor.of(1.1);
      double x = h.apply(Tensor.of(1.)).item();
      assertThat(grad(h).apply(s).item()).isCloseTo(-x / 1.21, CLOSE);
      double second = 2 * x / Math.pow(1.1, 3);
      assertThat(grad(grad(h)).apply(s).item()).isCloseTo(second, CLOSE);
      assertThat(jvp(grad(h), s, Tensor.of(1.)).tangent().item()).isCloseTo(second, CLOSE);
      Fn1<Tensor, Tensor> forward = v -> jvp(h, v, Tensor.of(1.)).tangent();
      assertThat(jvp(forward, s, Tensor.of(1.)).tangent().item()).isCloseTo(second, CLOSE);
      assertThat(jit(grad(forward)).apply(s).item()).isCloseTo(second, CLOSE);
      assertThat(jit(grad(grad(grad(h)))).apply(s).item())
          .isCloseTo(-6 * x / Math.pow(1.1, 4), within(1e-7));
    }
  }

  @Test
  void hessiansOfSolves() {
    Fn1<Tensor, Tensor> ofB =
        b -> {
          var x = solve(A, b);
          return x.multiply(x).sum().multiply(0.5);
        };
    var inverse = inverse(A);
    var expected = inverse.matmul(inverse).toDoubles();
    assertThat(hessian(ofB).apply(B).toDoubles()).containsExactly(expected, CLOSE);
    assertThat(jit(hessian(ofB)).apply(B).toDoubles()).containsExactly(expected, CLOSE);
    assertThat(vmap(hessian(ofB)).apply(B.reshape(1, 2)).toDoubles())
        .containsExactly(expected, CLOSE);
    Fn1<Tensor, Tensor> x = b -> solveSkew(SKEW, b);
    assertThat(jacrev(x).apply(B).toDoubles()).containsExactly(inverse(SKEW).toDoubles(), CLOSE);
    assertThat(jit(vmap(jacfwd(x))).apply(B.reshape(1, 2)).toDoubles())
        .containsExactly(inverse(SKEW).toDoubles(), CLOSE);
    Fn1<Tensor, Tensor> again = Adjoint.checkpoint(x);
    assertThat(jacrev(again).apply(B).toDoubles())
        .containsExactly(inverse(SKEW).toDoubles(), CLOSE);
    // One solve after the other, in a loop whose steps are differentiated.
    Fn1<Tensor, Tensor> twice = b -> Control.fori(0, 2, (i, y) -> solveSkew(SKEW, y), b);
    assertThat(jacrev(twice).apply(B).toDoubles())
        .containsExactly(inverse(SKEW).matmul(inverse(SKEW)).toDoubles(), CLOSE);
  }

  record Vector(Tensor u, Tensor v) {}

  @Test
  void treesAndTheSolverOfTheTransposedSystem() {
    var calls = new AtomicInteger();
    // u + 2 v = b.u; 4 v = b.v, and its transpose.
    LinearSolver<Vector> solver =
        LinearSolver.of(
            (a, b) -> {
              var v = b.v().divide(4);
              return new Vector(b.u().subtract(v.multiply(2)), v);
            },
            (at, b) -> {
              calls.incrementAndGet();
              return new Vector(b.u(), b.v().subtract(b.u().multiply(2)).divide(4));
            });
    Fn1<Vector, Tensor> loss =
        b -> {
          var x =
              customLinearSolve(
                  y -> new Vector(y.u().add(y.v().multiply(2)), y.v().multiply(4)), b, solver);
          return x.u().add(x.v().multiply(3));
        };
    var at = new Vector(Tensor.of(1.), Tensor.of(2.));
    assertThat(loss.apply(at).item()).isEqualTo(1.5);
    assertThat(calls).hasValue(0);
    var gradient = grad(loss).apply(at);
    assertThat(calls).hasValue(1);
    assertThat(gradient.u().item()).isEqualTo(1);
    assertThat(gradient.v().item()).isEqualTo(0.25);
  }

  @Test
  void errorsOfSolves() {
    Fn1<Tensor, Tensor> forwardOnly =
        b -> customLinearSolve(A::matmul, b, LinearSolver.of(SolvesTest::conjugateGradient)).sum();
    assertThat(jvp(forwardOnly, B, B).tangent().item()).isCloseTo(8 / 11., CLOSE);
    assertThatThrownBy(() -> grad(forwardOnly).apply(B))
        .isInstanceOf(HloException.class)
        .hasMessageContaining("LinearSolver.of a transposeSolve");
    assertThatThrownBy(
            () ->
                customLinearSolve(
                    v -> new Vector(v.u(), v.v().reshape(1)),
                    new Vector(Tensor.of(1.), Tensor.of(1.)),
                    LinearSolver.of((a, b) -> a.apply(b))))
        .hasMessageContaining(
            "customLinearSolve: the product: expected tensor<f64> at .v, found tensor<1xf64>");
    assertThatThrownBy(() -> customRoot(v -> v.sum(), B, (f, x) -> f.apply(x), (g, y) -> y))
        .hasMessageContaining(
            "customRoot: the function's value: expected tensor<2xf64>, found tensor<f64>");
  }

  /** Newton's method, until the step is small. */
  private static Tensor newton(Fn1<Tensor, Tensor> f, Tensor guess) {
    record Loop(Tensor x, Tensor step) {}
    return Control.whileLoop(
            s -> s.step().abs().gt(1e-12),
            s -> {
              var dual = jvp(f, s.x(), Tensor.of(1.));
              var step = dual.primal().divide(dual.tangent());
              return new Loop(s.x().subtract(step), step);
            },
            new Loop(guess, Tensor.of(1.)))
        .x();
  }

  private static Tensor cubeRoot(Tensor a) {
    return customRoot(
        x -> x.multiply(x).multiply(x).subtract(a),
        Tensor.of(1.),
        SolvesTest::newton,
        (slope, y) -> y.divide(slope.apply(Tensor.of(1.))));
  }

  @Test
  void rootsAreDifferentiatedImplicitly() {
    var a = Tensor.of(8.);
    assertThat(cubeRoot(a).item()).isCloseTo(2, CLOSE);
    double first = 1 / 12.;
    double second = -2 / 9. * Math.pow(8, -5 / 3.);
    assertThat(jvp(SolvesTest::cubeRoot, a, Tensor.of(1.)).tangent().item())
        .isCloseTo(first, CLOSE);
    assertThat(grad(SolvesTest::cubeRoot).apply(a).item()).isCloseTo(first, CLOSE);
    assertThat(grad(grad(SolvesTest::cubeRoot)).apply(a).item()).isCloseTo(second, CLOSE);
    Fn1<Tensor, Tensor> forward = x -> jvp(SolvesTest::cubeRoot, x, Tensor.of(1.)).tangent();
    assertThat(jvp(forward, a, Tensor.of(1.)).tangent().item()).isCloseTo(second, CLOSE);
    assertThat(jit(vmap(grad(SolvesTest::cubeRoot))).apply(Tensor.of(8., 27.)).toDoubles())
        .containsExactly(new double[] {first, 1 / 27.}, CLOSE);
    assertThat(vmap(grad(grad(SolvesTest::cubeRoot))).apply(Tensor.of(8., 8.)).toDoubles())
        .containsExactly(new double[] {second, second}, CLOSE);
  }

  @Test
  void whatASolverClosesOverIsNotDifferentiated() {
    // Solvers that know the solution: the equation alone says how it changes.
    Fn1<Tensor, Tensor> root =
        a ->
            customRoot(
                x -> x.multiply(x).subtract(a),
                Tensor.of(1.),
                (f, guess) -> a.sqrt(),
                (slope, y) -> y.divide(slope.apply(Tensor.of(1.))));
    Fn1<Tensor, Tensor> quotient =
        a ->
            customLinearSolve(
                x -> x.multiply(a),
                Tensor.of(1.),
                LinearSolver.symmetric((matvec, b) -> b.divide(a)));
    var four = Tensor.of(4.);
    assertThat(grad(root).apply(four).item()).isCloseTo(1 / 4., CLOSE);
    assertThat(jvp(root, four, Tensor.of(1.)).tangent().item()).isCloseTo(1 / 4., CLOSE);
    assertThat(hessian(root).apply(four).item()).isCloseTo(-1 / 32., CLOSE);
    assertThat(grad(quotient).apply(four).item()).isCloseTo(-1 / 16., CLOSE);
    assertThat(jvp(quotient, four, Tensor.of(1.)).tangent().item()).isCloseTo(-1 / 16., CLOSE);
    assertThat(hessian(quotient).apply(four).item()).isCloseTo(1 / 32., CLOSE);
  }

  @Test
  void solversCloseOverValuesOfTheBranchLoopOrBatchTheyAreIn() {
    Fn2<Tensor, Tensor, Tensor> quotient =
        (w, y) ->
            customLinearSolve(
                x -> x.multiply(w), y, LinearSolver.symmetric((matvec, b) -> b.divide(w)));
    var rows = Tensor.of(0.5, 2.);
    List<Fn2<Fn2<Tensor, Tensor, Tensor>, Tensor, Tensor>> places =
        List.of(
            (f, x) -> Control.cond(x.gt(0), () -> f.apply(x.cos(), x), () -> x),
            (f, x) -> Control.fori(0, 2, (i, y) -> f.apply(y.cos(), x), x),
            (f, x) -> vmap((Tensor row) -> f.apply(row, x)).apply(rows).sum(),
            (f, x) ->
                vmap((Tensor row) -> Control.fori(0, 2, (i, y) -> f.apply(row.add(y), y), x))
                    .apply(rows)
                    .sum());
    var x = Tensor.of(0.7);
    for (var place : places) {
      Fn1<Tensor, Tensor> wanted = at -> place.apply((w, y) -> y.divide(w), at);
      Fn1<Tensor, Tensor> found = at -> place.apply(quotient, at);
      assertThat(grad(found).apply(x).item()).isCloseTo(grad(wanted).apply(x).item(), CLOSE);
      assertThat(hessian(found).apply(x).item()).isCloseTo(hessian(wanted).apply(x).item(), CLOSE);
    }
  }

  @Test
  void aSolutionIsLikeTheRightHandSideOrTheGuess() {
    assertThatThrownBy(
            () ->
                customLinearSolve(
                    v -> v.multiply(2), B, LinearSolver.symmetric((matvec, b) -> b.sum())))
        .isInstanceOf(HloException.class)
        .hasMessage("customLinearSolve: the solution: expected tensor<2xf64>, found tensor<f64>");
    assertThatThrownBy(
            () -> customRoot(v -> v.subtract(B), B, (f, x) -> x.expandDims(0), (g, y) -> y))
        .isInstanceOf(HloException.class)
        .hasMessage("customRoot: the solution: expected tensor<2xf64>, found tensor<1x2xf64>");
  }

  @Test
  void closuresBecomeArguments() {
    Fn1<Tensor, Tensor> f =
        a -> {
          var closed = Adjoint.closureConvert((Tensor x) -> x.multiply(a), Tensor.of(1.));
          assertThat(closed.values()).hasSize(1);
          return closed
              .function()
              .apply(java.util.List.of(closed.values().getFirst().multiply(2)), Tensor.of(3.));
        };
    assertThat(jit(f).apply(Tensor.of(5.)).item()).isEqualTo(30);
    assertThat(grad(f).apply(Tensor.of(5.)).item()).isEqualTo(6);
  }
}
