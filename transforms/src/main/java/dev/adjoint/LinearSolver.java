package dev.adjoint;

import org.jspecify.annotations.Nullable;

/**
 * A way to solve {@code A x = b}, given {@code A} as a function and {@code b}; see {@link
 * Solves#customLinearSolve}.
 *
 * @param solve from the function {@code x -> A x} and {@code b} to the solution
 * @param transposeSolve the same for systems with the transpose of {@code A}, which it gets as a
 *     function; null if there is none, and then reverse mode is an error
 * @param isSymmetric whether {@code A} is its own transpose, so that {@code solve} does for both
 */
public record LinearSolver<B>(
    Fn2<Fn1<B, B>, B, B> solve,
    @Nullable Fn2<Fn1<B, B>, B, B> transposeSolve,
    boolean isSymmetric) {

  /** {@return a solver without a transpose: forward mode only} */
  public static <B> LinearSolver<B> of(Fn2<Fn1<B, B>, B, B> solve) {
    return new LinearSolver<>(solve, null, false);
  }

  /**
   * {@return a solver with a transpose}
   *
   * @param transposeSolve may be {@code solve} itself, if that looks at nothing but the function it
   *     is given; a preconditioner, for instance, has to be transposed too
   */
  public static <B> LinearSolver<B> of(
      Fn2<Fn1<B, B>, B, B> solve, Fn2<Fn1<B, B>, B, B> transposeSolve) {
    return new LinearSolver<>(solve, transposeSolve, false);
  }

  /** {@return a solver for symmetric systems} */
  public static <B> LinearSolver<B> symmetric(Fn2<Fn1<B, B>, B, B> solve) {
    return new LinearSolver<>(solve, null, true);
  }
}
