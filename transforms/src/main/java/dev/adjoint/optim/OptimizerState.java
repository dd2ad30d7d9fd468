package dev.adjoint.optim;

import java.util.List;

/**
 * What an optimizer remembers: a tree, which goes in and out of compiled functions.
 *
 * @param parts trees, most of them like the parameters
 */
public record OptimizerState(List<Object> parts) {
  /** A state without anything. */
  static final OptimizerState NONE = new OptimizerState(List.of());

  /** Copies the list. */
  public OptimizerState {
    parts = List.copyOf(parts);
  }

  static OptimizerState of(Object... parts) {
    return new OptimizerState(List.of(parts));
  }

  /** Part {@code i}, as what the optimizer that made this state put there. */
  @SuppressWarnings("unchecked") // A state comes back to the optimizer that made it.
  <T> T part(int i) {
    return (T) parts.get(i);
  }
}
