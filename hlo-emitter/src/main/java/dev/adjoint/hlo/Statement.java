package dev.adjoint.hlo;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of a block: an op, the values it defines, and where it came from.
 *
 * @param results the values that the op defines
 * @param op the op
 * @param location the user's source line
 * @param attributes what MLIR calls discardable: of other dialects, such as {@code mhlo.sharding}
 */
public record Statement(
    List<Value> results, Op op, Location location, Map<String, Attribute> attributes) {

  /** Copies list and map. */
  public Statement {
    results = List.copyOf(results);
    attributes =
        attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(attributes));
  }

  /** A statement without attributes besides those of the op. */
  public Statement(List<Value> results, Op op, Location location) {
    this(results, op, location, Map.of());
  }

  /** {@return the only result} */
  public Value result() {
    if (results.size() != 1) {
      throw new IllegalStateException(op.name() + " has " + results.size() + " results, not one");
    }
    return results.getFirst();
  }

  /** {@return this line with another op that has the same results} */
  @SuppressWarnings("ReferenceEquality") // Comparing the parts would cost more than it saves.
  public Statement withOp(Op other) {
    return other == op ? this : new Statement(results, other, location, attributes);
  }
}
