package dev.adjoint.hlo;

import java.util.List;

/**
 * One line of a block: an op, the values it defines, and where it came from.
 *
 * @param results the values that the op defines
 * @param op the op
 * @param location the user's source line
 */
public record Statement(List<Value> results, Op op, Location location) {

  /** {@return the only result} */
  public Value result() {
    if (results.size() != 1) {
      throw new IllegalStateException(op.name() + " has " + results.size() + " results, not one");
    }
    return results.getFirst();
  }
}
