package dev.adjoint.solve;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.jvp;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.Fn1;
import dev.adjoint.Fn2;
import dev.adjoint.OnEveryBackend;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.linalg.Linalg;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Iterative solvers and their derivatives, against those of the direct one. */
@OnEveryBackend
class KrylovTest {
  private static final Tensor B = Tensor.of(1.0, -2.0, 0.5, 3.0);
  private static final Tensor A =
      Tensor.of(
          new double[] {5, 1, -0.5, 0.2},
          new double[] {0.3, 4, 1, -1},
          new double[] {-1, 0.5, 6, 0.7},
          new double[] {0.1, -0.2, 0.9, 3});

  /** The solvers, on matrices. */
  enum Solver {
    CG {
      @Override
      <X> X solve(Fn1<X, X> a, X b, KrylovOptions<X> options) {
        return Krylov.cg(a, b, options);
      }

      @Override
      Tensor matrix(Tensor a) {
        return a.matmul(a.transpose());
      }
    },
    BICGSTAB {
      @Override
      <X> X solve(Fn1<X, X> a, X b, KrylovOptions<X> options) {
        return Krylov.bicgstab(a, b, options);
      }
    },
    GMRES {
      @Override
      <X> X solve(Fn1<X, X> a, X b, KrylovOptions<X> options) {
        return Krylov.gmres(a, b, options);
      }
    };

    abstract <X> X solve(Fn1<X, X> a, X b, KrylovOptions<X> options);

    /** A matrix that the solver is for. */
    Tensor matrix(Tensor a) {
      return a;
    }

    Tensor iterative(Tensor a, Tensor b) {
      var m = matrix(a);
      return solve(m::matmul, b, KrylovOptions.<Tensor>defaults().withTolerances(1e-13, 0));
    }

    Tensor direct(Tensor a, Tensor b) {
      return Linalg.solve(matrix(a), b);
    }
  }

  private static void close(Tensor found, Tensor expected) {
    assertThat(found.type()).isEqualTo(expected.type());
    assertThat(found.toDoubles()).containsExactly(expected.toDoubles(), within(1e-9));
  }

  @ParameterizedTest
  @EnumSource
  void solutionsAndFirstDerivativesAreThoseOfTheDirectSolver(Solver solver) {
    close(solver.iterative(A, B), solver.direct(A, B));
    var tangents = List.of(A.sin(), B.cos());
    Fn1<List<Tensor>, Tensor> iterative = p -> solver.iterative(p.get(0), p.get(1));
    Fn1<List<Tensor>, Tensor> direct = p -> solver.direct(p.get(0), p.get(1));
    close(
        jvp(iterative, List.of(A, B), tangents).tangent(),
        jvp(direct, List.of(A, B), tangents).tangent());
    var found = grad((List<Tensor> p) -> iterative.apply(p).sin().sum()).apply(List.of(A, B));
    var expected = grad((List<Tensor> p) -> direct.apply(p).sin().sum()).apply(List.of(A, B));
    close(found.get(0), expected.get(0));
    close(found.get(1), expected.get(1));
  }

  @ParameterizedTest
  @EnumSource
  void secondDerivativesAreThoseOfTheDirectSolver(Solver solver) {
    var along = A.sin();
    Fn2<Fn2<Tensor, Tensor, Tensor>, Tensor, Tensor> gradient =
        (f, a) -> grad((Tensor m) -> f.apply(m, B).sin().sum()).apply(a);
    var expected = jvp((Tensor a) -> gradient.apply(solver::direct, a), A, along).tangent();
    close(jvp((Tensor a) -> gradient.apply(solver::iterative, a), A, along).tangent(), expected);
    close(
        grad((Tensor a) -> gradient.apply(solver::iterative, a).multiply(along).sum()).apply(A),
        expected);
  }

  @ParameterizedTest
  @EnumSource
  void batchesAreSolvedEachToItsEnd(Solver solver) {
    var b =
        Tensor.of(
            new double[] {1, -2, 0.5, 3},
            new double[] {0, 0, 0, 0},
            new double[] {1e-200, 0, 2e-200, 0});
    Fn1<Tensor, Tensor> all = vmap((Tensor one) -> solver.iterative(A, one));
    var found = all.apply(b).toDoubles();
    var expected = solver.direct(A, b.transpose()).transpose().toDoubles();
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i])
          .isCloseTo(
              expected[i], within(1e-9 * Math.max(Math.abs(expected[i]), i < 8 ? 1 : 1e-200)));
    }
    var gradient =
        grad((Tensor a) -> vmap((Tensor one) -> solver.iterative(a, one)).apply(b).sin().sum());
    var direct = grad((Tensor a) -> solver.direct(a, b.transpose()).sin().sum());
    close(gradient.apply(A), direct.apply(A));
  }

  record Pair(Tensor x, Tensor y) {}

  @ParameterizedTest
  @EnumSource
  void treesAreSolvedFor(Solver solver) {
    // 2 x + y = b, x + 3 y = c for vectors.
    Fn1<Pair, Pair> a = p -> new Pair(p.x().multiply(2).add(p.y()), p.x().add(p.y().multiply(3)));
    var b = new Pair(Tensor.of(1.0, 2.0), Tensor.of(3.0, -1.0));
    var found = solver.solve(a, b, KrylovOptions.<Pair>defaults().withTolerances(1e-13, 0));
    close(found.x(), Tensor.of(0.0, 1.4));
    close(found.y(), Tensor.of(1.0, -0.8));
  }

  /**
   * A preconditioner that is far from symmetric: the transposed equation needs its transpose, and
   * the solution does not depend on it.
   */
  @ParameterizedTest
  @EnumSource(names = {"BICGSTAB", "GMRES"})
  void theTransposedEquationHasTheTransposedPreconditioner(Solver solver) {
    var exact = Linalg.inv(A);
    Fn2<Tensor, Tensor, Tensor> solve =
        (a, m) ->
            solver.solve(
                a::matmul,
                B,
                KrylovOptions.<Tensor>defaults()
                    .withTolerances(1e-12, 0)
                    .withMaxIterations(2)
                    .withPreconditioner(m::matmul));
    // With the exact inverse as preconditioner two iterations are plenty, both ways.
    Fn1<Tensor, Tensor> loss = a -> solve.apply(a, exact).sin().sum();
    Fn1<Tensor, Tensor> direct = a -> Linalg.solve(a, B).sin().sum();
    close(jit(grad(loss)).apply(A), grad(direct).apply(A));
    var byPreconditioner = grad((Tensor m) -> solve.apply(A, m).sum()).apply(exact);
    assertThat(byPreconditioner.toDoubles()).containsOnly(0);
  }

  @ParameterizedTest
  @EnumSource
  void theAbsoluteToleranceIsThatOfTheEquationAsItWasGiven(Solver solver) {
    var m = solver.matrix(A);
    for (double size : new double[] {1e-6, 1e6}) {
      var b = B.multiply(size);
      var options = KrylovOptions.<Tensor>defaults().withTolerances(0, 1e-3).withRestart(1);
      var x = solver.solve(m::matmul, b, options);
      assertThat(Linalg.norm(b.subtract(m.matmul(x))).item()).isLessThanOrEqualTo(1e-3);
      if (size < 1) {
        assertThat(x.toDoubles()).as("nothing is near enough").containsOnly(0);
      }
    }
  }

  @Test
  void gmresRestartsWithinItsMemory() {
    var options = KrylovOptions.<Tensor>defaults().withTolerances(1e-12, 0).withRestart(2);
    close(Krylov.gmres(A::matmul, B, options.withMaxIterations(200)), Linalg.solve(A, B));
  }

  /** Of a large system that is only a function: the shifted Laplacian of a ring. */
  @Test
  void manyUnknownsAreSolvedWithoutAMatrix() {
    long n = 2000;
    Fn1<Tensor, Tensor> laplacian =
        x ->
            x.multiply(2.1)
                .subtract(Tensor.concatenate(0, x.slice(0, 1, n), x.slice(0, 0, 1)))
                .subtract(Tensor.concatenate(0, x.slice(0, n - 1, n), x.slice(0, 0, n - 1)));
    var b = Tensor.iota(dev.adjoint.hlo.TensorType.of(ElementType.F64, n), 0).sin();
    var x = Krylov.cg(laplacian, b, KrylovOptions.<Tensor>defaults().withTolerances(1e-12, 0));
    assertThat(laplacian.apply(x).subtract(b).abs().max().item()).isLessThan(1e-9);
  }

  @Test
  void errorsSayWhatIsWrong() {
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Krylov.cg(x -> x, Tensor.of(1, 2)))
        .withMessageStartingWith(
            "cg: expected a right-hand side of real tensors of one element type, found");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Krylov.gmres((Tensor x) -> x.sum(), B))
        .withMessage(
            "gmres: expected a function that gives what it takes, [tensor<4xf64>], found"
                + " [tensor<f64>]");
  }
}
