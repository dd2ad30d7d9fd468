package dev.adjoint.ode;

import dev.adjoint.Tensor;

/**
 * The solution of an ordinary differential equation.
 *
 * @param states the states at the times of the grid, as rows; NaN from where it was given up
 * @param steps how many steps were accepted between each time and the next; a vector of i32
 * @param status an i32 scalar: {@link #REACHED}, {@link #TOO_MANY_STEPS} or {@link #STEP_TOO_SMALL}
 */
public record Solution<S>(S states, Tensor steps, Tensor status) {
  /** The last time was reached. */
  public static final int REACHED = 0;

  /** {@code maxSteps} were tried between two times of the grid. */
  public static final int TOO_MANY_STEPS = 1;

  /**
   * The tolerance asked for a step so small that it does not change the time: the derivative is not
   * finite or has a pole, or the tolerance is below the rounding of the element type.
   */
  public static final int STEP_TOO_SMALL = 2;

  /**
   * {@return this, which reached the last time}
   *
   * @throws ArithmeticException if it did not
   * @throws IllegalStateException if the status is not known yet, because a trace is in progress
   */
  public Solution<S> checked() {
    int outcome = (int) status.item();
    if (outcome == REACHED) {
      return this;
    }
    int[] counts = steps.toInts();
    int reached = 0;
    while (reached < counts.length - 1 && counts[reached + 1] > 0) {
      reached++;
    }
    throw new ArithmeticException(
        outcome == TOO_MANY_STEPS
            ? "odeint: expected to go from ts[%d] to ts[%d] in maxSteps steps, but they did not do (%d of them were accepted); the problem may be stiff: allow more steps or larger tolerances"
                .formatted(reached, reached + 1, counts[reached])
            : "odeint: expected steps that change the time, found one from ts[%d] to ts[%d] that does not, after %d others; the derivative is not finite or has a pole, or the tolerances are too small for the element type"
                .formatted(reached, reached + 1, counts[reached]));
  }
}
