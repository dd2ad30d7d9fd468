package dev.adjoint.ode;

import dev.adjoint.Tensor;
import java.util.List;

/**
 * What a solution is differentiated by.
 *
 * @param state at the first time
 * @param times of the grid, of which there are two or more
 * @param parameters what the right-hand side closes over and has derivatives
 */
record Problem(List<Tensor> state, Tensor times, List<Tensor> parameters) {
  Tensor from() {
    return times.slice(0, 0, 1).reshape();
  }

  /** {@return the last time less the first} */
  Tensor span() {
    long n = times.type().size();
    return times.slice(0, n - 1, n).reshape().subtract(from());
  }
}
