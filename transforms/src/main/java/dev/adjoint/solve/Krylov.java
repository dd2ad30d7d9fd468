package dev.adjoint.solve;

import dev.adjoint.Adjoint;
import dev.adjoint.ClosureConverted;
import dev.adjoint.CustomJvp;
import dev.adjoint.CustomTranspose;
import dev.adjoint.Dual;
import dev.adjoint.Fn1;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.HloException;
import dev.adjoint.trace.Trace;
import dev.adjoint.tree.Tree;
import dev.adjoint.tree.TreeDef;
import java.util.List;
import java.util.Optional;

/**
 * Solutions of linear equations {@code A x = b} where {@code A} is given as a function, by
 * iterations that only apply it.
 *
 * <p>The solution has derivatives with respect to {@code b} and whatever {@code A} closes over, of
 * any order, forward, reverse, and under {@code vmap}. They come from the equation and not from the
 * iterations: the tangent solves {@code A x' = b' - A' x}, and the cotangent of {@code b} solves
 * the transposed equation, with the transposed preconditioner. So they are as exact as the
 * tolerance asks, and cost one more solution each.
 *
 * <p>The right-hand side is scaled, so a small one is solved as exactly as a large one. If {@code
 * maxIterations} do not suffice, the result is the last iterate, as in {@code
 * jax.scipy.sparse.linalg}.
 *
 * {@snippet :
 * // The Laplacian of a ring, shifted.
 * Fn1<Tensor, Tensor> a = x -> x.multiply(3).subtract(Fft.ifftshift(x)).subtract(Fft.fftshift(x));
 * Tensor x = Krylov.cg(a, b);
 * }
 */
public final class Krylov {
  private Krylov() {}

  /**
   * An iteration for real vectors: the solution of {@code a x = b}, where {@code m} is near 1/a.
   */
  @FunctionalInterface
  private interface Method {
    Tensor solve(Fn1<Tensor, Tensor> a, Tensor b, Fn1<Tensor, Tensor> m, Limits limits);
  }

  /** When an iteration ends; {@code atol} is a scalar of the type of the unknowns. */
  record Limits(double rtol, Tensor atol, int maxIterations, int restart) {
    /** {@return the limits for an equation that was divided by {@code scale}} */
    Limits dividedBy(Tensor scale) {
      return new Limits(rtol, atol.divide(scale), maxIterations, restart);
    }
  }

  /** {@return {@link #cg(Fn1, Object, KrylovOptions)} with the usual options} */
  public static <X> X cg(Fn1<X, X> a, X b) {
    return cg(a, b, KrylovOptions.defaults());
  }

  /**
   * {@return {@code x} with {@code A x = b}, by conjugate gradients (Hestenes and Stiefel, 1952)}
   *
   * @param a symmetric and positive definite
   * @param b a tree of real tensors of one element type
   * @throws HloException if {@code b} is not that, or {@code a} does not give a tree like its
   *     argument
   */
  public static <X> X cg(Fn1<X, X> a, X b, KrylovOptions<X> options) {
    return solve("cg", Iterations::conjugateGradients, true, a, b, options);
  }

  /** {@return {@link #bicgstab(Fn1, Object, KrylovOptions)} with the usual options} */
  public static <X> X bicgstab(Fn1<X, X> a, X b) {
    return bicgstab(a, b, KrylovOptions.defaults());
  }

  /**
   * {@return {@code x} with {@code A x = b}, by stabilized biconjugate gradients (van der Vorst,
   * 1992)}
   *
   * @param a any linear function that has an inverse; reverse mode transposes it
   * @param b a tree of real tensors of one element type
   * @throws HloException if {@code b} is not that, or {@code a} does not give a tree like its
   *     argument
   */
  public static <X> X bicgstab(Fn1<X, X> a, X b, KrylovOptions<X> options) {
    return solve("bicgstab", Iterations::stabilized, false, a, b, options);
  }

  /** {@return {@link #gmres(Fn1, Object, KrylovOptions)} with the usual options} */
  public static <X> X gmres(Fn1<X, X> a, X b) {
    return gmres(a, b, KrylovOptions.defaults());
  }

  /**
   * {@return {@code x} with {@code A x = b}, by generalized minimal residuals (Saad and Schultz,
   * 1986)}
   *
   * @param a any linear function that has an inverse; reverse mode transposes it
   * @param b a tree of real tensors of one element type
   * @param options an iteration is one of {@code restart} steps; the residual is the preconditioned
   *     one
   * @throws HloException if {@code b} is not that, or {@code a} does not give a tree like its
   *     argument
   */
  public static <X> X gmres(Fn1<X, X> a, X b, KrylovOptions<X> options) {
    return solve("gmres", Iterations::minimalResiduals, false, a, b, options);
  }

  private static <X> X solve(
      String who, Method method, boolean symmetric, Fn1<X, X> a, X b, KrylovOptions<X> options) {
    var given = Tree.flatten(b, Tensor.class);
    if (given.leaves().isEmpty()) {
      throw new HloException(who + ": expected a right-hand side with a tensor, found none");
    }
    var first = given.leaves().getFirst().type();
    for (var leaf : given.leaves()) {
      if (!leaf.elementType().isFloat() || leaf.elementType() != first.elementType()) {
        throw new HloException(
            "%s: expected a right-hand side of real tensors of one element type, found %s and %s"
                .formatted(who, first, leaf.type()));
      }
    }
    var solved =
        Trace.stage(
            who,
            given.leaves(),
            leaves -> staged(who, method, symmetric, a, given.def(), leaves, options));
    return unflatten(given.def(), solved);
  }

  @SuppressWarnings("unchecked") // The structure was taken from a tree of this type.
  private static <X> X unflatten(TreeDef def, List<Tensor> leaves) {
    return (X) Tree.unflatten(def, leaves);
  }

  private static <X> List<Tensor> staged(
      String who,
      Method method,
      boolean symmetric,
      Fn1<X, X> a,
      TreeDef def,
      List<Tensor> leaves,
      KrylovOptions<X> options) {
    var vectors = new Vectors(def, leaves.stream().map(Tensor::type).toList());
    var vector = Vectors.vector(leaves);
    var map = Adjoint.closureConvert(vectors.function(who, a), vector);
    var near =
        options.preconditioner().map(m -> Adjoint.closureConvert(vectors.function(who, m), vector));
    int most = options.maxIterations();
    var limits =
        new Limits(
            options.rtol(),
            Tensor.full(vector.type().scalar(), options.atol()),
            most > 0 ? most : Math.toIntExact(10 * vector.type().size()),
            options.restart());
    var equation = new Equation(who, method, symmetric, map, near, limits);
    var known = new Known(map.values(), near.map(ClosureConverted::values));
    return vectors.leaves(equation.solved(false).apply(new Arguments(known, vector)));
  }

  /** What the operator and the preconditioner close over; a solution depends on the former. */
  private record Known(List<Tensor> operator, Optional<List<Tensor>> preconditioner) {}

  private record Arguments(Known known, Tensor b) {}

  private record Equation(
      String name,
      Method method,
      boolean symmetric,
      ClosureConverted<Tensor, Tensor> map,
      Optional<ClosureConverted<Tensor, Tensor>> preconditioner,
      Limits limits) {

    /** A map that closes over these values, or its transpose. */
    private Fn1<Tensor, Tensor> operator(
        ClosureConverted<Tensor, Tensor> linear,
        List<Tensor> values,
        boolean transposed,
        Tensor like) {
      Fn1<Tensor, Tensor> operator = x -> linear.function().apply(values, x);
      return transposed && !symmetric
          ? Adjoint.linearTranspose(operator, Tensor.zeros(like.type()))
          : operator;
    }

    private Tensor iterate(Known known, Tensor b, boolean transposed) {
      var a = operator(map, known.operator(), transposed, b);
      Fn1<Tensor, Tensor> m = x -> x;
      if (preconditioner.isPresent()) {
        var values = known.preconditioner().orElseThrow();
        m = operator(preconditioner.get(), values, transposed, b);
      }
      // Of a tiny right-hand side the squares would vanish.
      var largest = b.abs().max();
      var scale = Tensor.select(largest.gt(0), largest, Tensor.ones(largest.type()));
      return method.solve(a, b.divide(scale), m, limits.dividedBy(scale)).multiply(scale);
    }

    /**
     * The solution with its derivative. Its body is the linear part, whose transpose is the
     * solution of the transposed equation, with its derivative.
     */
    CustomJvp<Arguments, Tensor> solved(boolean transposed) {
      CustomTranspose<Known, Tensor, Tensor> linear =
          CustomTranspose.<Known, Tensor, Tensor>of(
                  (known, b) -> iterate(known, b, transposed),
                  (known, ct) -> solved(!transposed).apply(new Arguments(known, ct)))
              .named(name);
      CustomJvp<Arguments, Tensor> solved =
          CustomJvp.<Arguments, Tensor>of(p -> linear.apply(p.known(), p.b())).named(name);
      return solved.defJvp(
          (p, t) -> {
            var x = solved.apply(p);
            var change =
                Adjoint.jvp(
                    (List<Tensor> values) -> operator(map, values, transposed, x).apply(x),
                    p.known().operator(),
                    t.known().operator());
            var rest = t.b().subtract(change.tangent());
            return new Dual<>(x, solved.apply(new Arguments(p.known(), rest)));
          });
    }
  }
}
