package dev.adjoint.solve;

import dev.adjoint.Fn1;
import java.util.Optional;

/**
 * When an iterative solver ends.
 *
 * @param rtol the length of {@code b - A x} that is enough, relative to that of {@code b}
 * @param atol the length that is enough in any case
 * @param maxIterations after how many it ends anyway; 0 means ten times the number of unknowns
 * @param restart after how many steps {@link Krylov#gmres} begins anew, which bounds its memory
 * @param preconditioner about the inverse of {@code A}, linear; the solution does not depend on it
 */
public record KrylovOptions<X>(
    double rtol, double atol, int maxIterations, int restart, Optional<Fn1<X, X>> preconditioner) {
  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if a number is negative, or {@code restart} is not positive
   */
  public KrylovOptions {
    if (!(rtol >= 0 && atol >= 0 && maxIterations >= 0 && restart >= 1)) {
      throw new IllegalArgumentException(
          "expected tolerances and maxIterations of at least 0 and restart of at least 1, found %s, %s, %d and %d"
              .formatted(rtol, atol, maxIterations, restart));
    }
  }

  /** {@return a relative tolerance of 1e-5, as in JAX, and no preconditioner} */
  public static <X> KrylovOptions<X> defaults() {
    return new KrylovOptions<>(1e-5, 0, 0, 20, Optional.empty());
  }

  /** {@return these options with other tolerances} */
  public KrylovOptions<X> withTolerances(double relative, double absolute) {
    return new KrylovOptions<>(relative, absolute, maxIterations, restart, preconditioner);
  }

  /** {@return these options with another limit} */
  public KrylovOptions<X> withMaxIterations(int limit) {
    return new KrylovOptions<>(rtol, atol, limit, restart, preconditioner);
  }

  /** {@return these options with another number of steps before {@link Krylov#gmres} restarts} */
  public KrylovOptions<X> withRestart(int steps) {
    return new KrylovOptions<>(rtol, atol, maxIterations, steps, preconditioner);
  }

  /** {@return these options with a preconditioner} */
  public KrylovOptions<X> withPreconditioner(Fn1<X, X> inverse) {
    return new KrylovOptions<>(rtol, atol, maxIterations, restart, Optional.of(inverse));
  }
}
