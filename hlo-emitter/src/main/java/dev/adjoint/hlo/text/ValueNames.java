package dev.adjoint.hlo.text;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Foreign;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    defineStatements(block);
  }

  private void defineStatements(Block block) {
    for (var statement : block.statements()) {
      define(statement);
    }
  }

  private void define(Statement statement) {
    var results = statement.results();
    if (results.isEmpty()) {
      return;
    }
    var own = Syntax.resultNames(statement.op().name());
    if (own.size() == results.size()) {
      for (int i = 0; i < own.size(); i++) {
        names.put(results.get(i), unique("%" + own.get(i)));
      }
      return;
    }
    var name =
        switch (statement.op()) {
          case Constant constant ->
              unique(constant.type().elementType().isDifferentiable() ? "%cst" : "%c");
          case Foreign foreign when foreign.name().equals("arith.constant") ->
              unique(ofNumber(foreign.attributes().get("value")));
          default -> "%" + nextNumber++;
        };
    put(results, name);
  }

  private static String ofNumber(@Nullable Attribute value) {
    return switch (value) {
      case Attribute.Bool(var set) -> set ? "%true" : "%false";
      case Attribute.Int(var number, var type) ->
          "%c" + number + (type == ElementType.INDEX ? "" : "_" + type);
      case null, default -> "%cst";
    };
  }

  private void put(List<Value> results, String name) {
    if (results.size() == 1) {
      names.put(results.getFirst(), name);
    } else {
      for (int i = 0; i < results.size(); i++) {
        names.put(results.get(i), name + '#' + i);
      }
    }
  }

  /**
   * Names the values of these functions as MLIR's generic form does: no two of a module have the
   * same name, and blocks are numbered from the last to the first, outer before inner.
   */
  void defineAll(List<Block> functions) {
    Deque<Block> pending = new ArrayDeque<>();
    functions.forEach(pending::push);
    while (!pending.isEmpty()) {
      var block = pending.pop();
      for (var parameter : block.parameters()) {
        names.put(parameter, "%arg" + nextArgument++);
      }
      for (var statement : block.statements()) {
        if (!statement.results().isEmpty()) {
          put(statement.results(), "%" + nextNumber++);
        }
        statement.op().regions().forEach(pending::push);
      }
    }
  }

  /** Runs {@code print} while the values of a nested block have names too. */
  void region(Block block, Runnable print) {
    nested(() -> define(block), print);
  }

  /** The same, with a name for all parameters of the block. */
  void region(Block block, String parameters, Runnable print) {
    nested(
        () -> {
          for (var parameter : block.parameters()) {
            names.put(parameter, unique("%" + parameters));
          }
          defineStatements(block);
        },
        print);
  }

  /** The same, for the body of a scan. */
  void scan(Block block, int inputs, Runnable print) {
    nested(
        () -> {
          for (int i = 0; i < block.parameters().size(); i++) {
            names.put(block.parameters().get(i), unique(i < inputs ? "%input" : "%carry"));
          }
          defineStatements(block);
        },
        print);
  }

  private void nested(Runnable define, Runnable print) {
    int argument = nextArgument;
    int number = nextNumber;
    int conflict = nextConflict;
    var outside = Set.copyOf(taken);
    define.run();
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
              .formatted(value.anyType()));
    }
    return name;
  }

  /** Prints the names of all results of a statement: {@code %0}, {@code %0:2} or {@code %a, %b}. */
  void appendResults(List<Value> results, StringBuilder out) {
    var first = of(results.getFirst());
    int number = first.indexOf('#');
    if (number >= 0) {
      out.append(first, 0, number).append(':').append(results.size());
      return;
    }
    out.append(first);
    for (int i = 1; i < results.size(); i++) {
      out.append(", ").append(of(results.get(i)));
    }
  }

  private String unique(String name) {
    var candidate = name;
    while (!taken.add(candidate)) {
      candidate = name + '_' + nextConflict++;
    }
    return candidate;
  }
}
