package dev.adjoint.ode;

import dev.adjoint.Tensor;

/**
 * The steps that were accepted, and where the times of the grid are among them. Nobody
 * differentiates these numbers: fractions of the span from the first time to the last stay what
 * they are when the times change.
 *
 * @param from where each step begins, as a fraction of the span
 * @param width of each step, as a fraction of the span
 * @param passed how many outputs there are up to the end of each step; zero behind the last
 * @param count how many steps there are
 * @param outputs the times of the grid but the first
 */
record Steps(Tensor from, Tensor width, Tensor passed, Tensor count, Outputs outputs) {
  /**
   * Times of the grid.
   *
   * @param place of each, as a fraction of the span
   * @param step in which it is
   * @param within where in the step it is, as a fraction of the step
   * @param reached how many of them, from the first, were reached
   */
  record Outputs(Tensor place, Tensor step, Tensor within, Tensor reached) {}
}
