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
 * @param maxSteps how many steps may be tried from the first time of the grid to the last; also,
 *     how many times three scalars are kept for them
 * @param checkpoints how many states along the trajectory reverse mode keeps at most, beside those
 *     of the grid. Going back, it does {@code maxSteps / checkpoints} steps again at a time and
 *     holds what these compute, so few checkpoints or many cost memory, and the square root of
 *     {@code maxSteps}, which is usual, the least; see {@link Ode}. The time is the same with any
 *     number.
 */
public record OdeOptions(double rtol, double atol, int maxSteps, int checkpoints) {
  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if a tolerance is negative, both are zero, no step may be
   *     tried, or there is not from one checkpoint to one for each step
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
    if (checkpoints < 1 || checkpoints > maxSteps) {
      throw new IllegalArgumentException(
          "expected from 1 checkpoint to maxSteps, %d, found %d".formatted(maxSteps, checkpoints));
    }
  }

  /** Options with the square root of {@code maxSteps} as the number of checkpoints. */
  public OdeOptions(double rtol, double atol, int maxSteps) {
    this(rtol, atol, maxSteps, (int) Math.ceil(Math.sqrt(maxSteps)));
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
    return new OdeOptions(relative, absolute, maxSteps, checkpoints);
  }

  /** {@return these options with another limit, and its square root of checkpoints} */
  public OdeOptions withMaxSteps(int steps) {
    return new OdeOptions(rtol, atol, steps);
  }

  /** {@return these options with another number of checkpoints} */
  public OdeOptions withCheckpoints(int count) {
    return new OdeOptions(rtol, atol, maxSteps, count);
  }

  /** How many steps there are from one checkpoint to the next. */
  int segmentSteps() {
    return Math.ceilDiv(maxSteps, checkpoints);
  }

  /** How many steps there is room for: {@code maxSteps}, rounded up to whole segments. */
  int capacity() {
    return checkpoints * segmentSteps();
  }
}
