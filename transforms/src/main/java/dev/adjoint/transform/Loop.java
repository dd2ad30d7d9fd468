package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.trace.Trace;
import java.util.List;

/** A loop that goes on as long as a condition holds, made of traced functions. */
public final class Loop {
  private Loop() {}

  /**
   * {@return the state after {@code body} was applied as long as {@code condition} holds}
   *
   * @param condition from the state to a scalar of i1
   * @param body from the state to the next
   */
  public static List<Tensor> apply(Trace.Traced condition, Trace.Traced body, List<Tensor> state) {
    return WhileRule.apply(state.size(), state, condition, body);
  }
}
