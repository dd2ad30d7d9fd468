package dev.adjoint.hlo.text;

import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Value;
import dev.adjoint.hlo.Creation;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.Creation.Constant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that MLIR would give to the values of one function. A nested block is numbered after
 * all of the block around it, as if it were the only one.
 */
final class ValueNames {
  private final Map<Value, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private int nextArgument;
  private int nextNumber;
  private int nextConflict;

  /** Names the values that {@code block} defines, those of nested blocks excepted. */
  void define(Block block) {
    for (var parameter : block.parameters()) {
      names.put(parameter, "%arg" + nextArgument++);
    }
    for (var statement : block.statements()) {
      define(statement);
    }
  }

  private void define(Statement statement) {
    var results = statement.results();
    if (results.isEmpty()) {
      return;
    }
    var name =
        statement.op() instanceof Constant constant
            ? unique(constant.value().type().elementType().isDifferentiable() ? "%cst" : "%c")
            : "%" + nextNumber++;
    if (results.size() == 1) {
      names.put(results.getFirst(), name);
    } else {
      for (int i = 0; i < results.size(); i++) {
        names.put(results.get(i), name + '#' + i);
      }
    }
  }

  /** Runs {@code print} while the values of a nested block have names too. */
  void region(Block block, Runnable print) {
    int argument = nextArgument;
    int number = nextNumber;
    int conflict = nextConflict;
    var outside = Set.copyOf(taken);
    define(block);
    print.run();
    taken.retainAll(outside);
    nextArgument = argument;
    nextNumber = number;
    nextConflict = conflict;
  }

  /**
   * {@return the name of {@code value}}
   *
   * @throws HloException if it has none
   */
  String of(Value value) {
    var name = names.get(value);
    if (name == null) {
      throw new HloException(
          "a value of type %s is used that no statement of its block defines"
              .formatted(value.type()));
    }
    return name;
  }

  /** {@return the name of all results of a statement together} */
  String statement(List<Value> results) {
    var first = of(results.getFirst());
    return results.size() == 1 ? first : first.substring(0, first.indexOf('#'));
  }

  private String unique(String name) {
    var candidate = name;
    while (!taken.add(candidate)) {
      candidate = name + '_' + nextConflict++;
    }
    return candidate;
  }
}
