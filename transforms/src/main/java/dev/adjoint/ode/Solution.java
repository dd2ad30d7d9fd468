package dev.adjoint.ode;

import dev.adjoint.Tensor;

/**
 * The solution of an ordinary differential equation.
 *
 * @param states the states at the times of the grid, as rows; NaN from where it was given up
 * @param accepted how many steps were done, an i32 scalar
 * @param rejected how many more were tried and found to be too large, an i32 scalar. The right-hand
 *     side was called six times for each step of either kind, and twice to begin.
 * @param reached how many times of the grid have a state, an i32 scalar
 * @param end the time at which the steps ended, a scalar
 * @param status an i32 scalar: {@link #REACHED}, {@link #TOO_MANY_STEPS}, {@link #STEP_TOO_SMALL}
 *     or {@link #TIMES_NOT_ORDERED}
 */
public record Solution<S>(
    S states, Tensor accepted, Tensor rejected, Tensor reached, Tensor end, Tensor status) {
  /** The last time was reached. */
  public static final int REACHED = 0;

  /** {@code maxSteps} were tried. */
  public static final int TOO_MANY_STEPS = 1;

  /**
   * The tolerance asked for a step so small that it does not change the time: the derivative is not
   * finite or has a pole, or the tolerance is below the rounding of the element type.
   */
  public static final int STEP_TOO_SMALL = 2;

  /** The times neither increase nor decrease, or one is not a number. */
  public static final int TIMES_NOT_ORDERED = 3;

  /**
   * {@return this, which reached the last time}
   *
   * @throws ArithmeticException if it did not
   * @throws IllegalStateException if the status is not known yet, because a trace is in progress
   */
  public Solution<S> checked() {
    int found = (int) status.item();
    if (found == REACHED) {
      return this;
    }
    if (found == TIMES_NOT_ORDERED) {
      throw new ArithmeticException(
          "odeint: expected times that increase or decrease, found some that do neither: sort"
              + " them");
    }
    int next = (int) reached.item();
    var where =
        "t = %s, between ts[%d] and ts[%d], after %d steps and %d that were too large"
            .formatted(end.item(), next - 1, next, (int) accepted.item(), (int) rejected.item());
    throw new ArithmeticException(
        found == TOO_MANY_STEPS
            ? "odeint: expected to reach the last time in maxSteps steps, but they end at %s; the problem may be stiff: allow more steps or larger tolerances"
                .formatted(where)
            : "odeint: expected steps that change the time, found one that does not at %s; the derivative is not finite or has a pole, or the tolerances are too small for the element type"
                .formatted(where));
  }
}
