package dev.adjoint.examples;

import dev.adjoint.Adjoint;
import dev.adjoint.CustomJvp;
import dev.adjoint.CustomTranspose;
import dev.adjoint.Dual;
import dev.adjoint.Fn1;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.ElementType;

/**
 * A linear solver that is differentiated by what it solves instead of by how. Forward mode solves
 * once more with another right-hand side; reverse mode solves with the transposed matrix. The
 * iteration itself is never differentiated.
 */
public final class ImplicitSolve {
  private ImplicitSolve() {}

  /** The system {@code a x = b}. */
  public record Equations(Tensor a, Tensor b) {}

  /** Jacobi's iteration: right for diagonally dominant matrices. */
  private static Tensor iterate(Tensor a, Tensor b) {
    var square = a.type().withElementType(ElementType.I32);
    var eye = Tensor.iota(square, 0).eq(Tensor.iota(square, 1)).convert(a.elementType());
    var diagonal = a.multiply(eye).sum(1);
    var x = b.divide(diagonal);
    for (int i = 0; i < 30; i++) {
      x = x.add(b.subtract(a.matmul(x)).divide(diagonal));
    }
    return x;
  }

  /**
   * {@return the solver: linear in b, with a solve as its transpose; differentiated in a by the
   * rule of the inverse}
   */
  public static Fn1<Equations, Tensor> solver() {
    CustomTranspose<Tensor, Tensor, Tensor> linear = CustomTranspose.of(ImplicitSolve::iterate);
    linear.defTranspose((a, ct) -> linear.apply(a.transpose(), ct));
    CustomJvp<Equations, Tensor> solve = CustomJvp.of(s -> linear.apply(s.a(), s.b()));
    return solve.defJvp(
        (s, t) -> {
          var x = solve.apply(s);
          var right = t.b().subtract(t.a().matmul(x));
          return new Dual<>(x, solve.apply(new Equations(s.a(), right)));
        });
  }

  /** Prints a solution and its derivatives in both modes. */
  public static void main(String... args) {
    var solve = solver();
    var system =
        new Equations(
            Tensor.of(new double[][] {{4, 1, 0.5}, {0.3, 5, 1}, {1, -0.5, 6}}),
            Tensor.of(1., 2., 3.));
    Fn1<Equations, Tensor> sum = s -> solve.apply(s).sum();
    var gradient = Adjoint.grad(sum).apply(system);
    var along = new Equations(Tensor.zeros(system.a().type()), Tensor.of(1., 0., 0.));
    System.out.println("x:         " + solve.apply(system));
    System.out.println("dx/db0:    " + Adjoint.jvp(solve, system, along).tangent());
    System.out.println("d sum/d b: " + gradient.b());
    System.out.println("d sum/d a: " + gradient.a());
  }
}
