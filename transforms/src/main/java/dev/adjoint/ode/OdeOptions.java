package dev.adjoint.ode;

import dev.adjoint.hlo.ElementType;

/**
 * How exact a solution is to be, and how much work it may take.
 *
 * <p>A step is accepted if the root mean square of {@code error / (atol + rtol * |y|)} over all
 * elements of the state is at most 1.
 *
 * @param rtol the tolerance relative to the state
 * @param atol the tolerance where the state is near zero
 * @param maxSteps how many steps may be tried from one time of the grid to the next; also, how many
 *     scalars are kept for each of them, and the bound of the memory of reverse mode, see {@link
 *     Ode}
 */
public record OdeOptions(double rtol, double atol, int maxSteps) {
  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if a tolerance is negative, both are zero, or no step may be
   *     tried
   */
  public OdeOptions {
    if (!(rtol >= 0 && atol >= 0 && rtol + atol > 0)) {
      throw new IllegalArgumentException(
          "expected rtol and atol of at least 0 that are not both 0, found %s and %s"
              .formatted(rtol, atol));
    }
    if (maxSteps < 1) {
      throw new IllegalArgumentException("expected maxSteps of at least 1, found " + maxSteps);
    }
  }

  /**
   * {@return tolerances that suit times of {@code type}: 1.4e-8 for f64, as in JAX, and 1e-5 for
   * shorter ones, whose rounding is larger than the former; at most 1000 steps}
   */
  public static OdeOptions of(ElementType type) {
    double tolerance = type == ElementType.F64 ? 1.4e-8 : 1e-5;
    return new OdeOptions(tolerance, tolerance, 1000);
  }

  /** {@return these options with other tolerances} */
  public OdeOptions withTolerances(double relative, double absolute) {
    return new OdeOptions(relative, absolute, maxSteps);
  }

  /** {@return these options with another limit} */
  public OdeOptions withMaxSteps(int steps) {
    return new OdeOptions(rtol, atol, steps);
  }

  /** How many steps of a segment reverse mode does again at a time. */
  int segmentSteps() {
    return (int) Math.ceil(Math.sqrt(maxSteps));
  }

  int segments() {
    return Math.ceilDiv(maxSteps, segmentSteps());
  }
}
