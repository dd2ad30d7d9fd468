package dev.adjoint.hlo.pass;

import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Calling;
import dev.adjoint.hlo.Calling.Call;
import dev.adjoint.hlo.Calling.Composite;
import dev.adjoint.hlo.Captures;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the bodies of functions in place of every call and composite, so that a program is one
 * function. Calls of functions that are only declared are kept.
 */
public final class Inline {
  private final Map<Value, Value> map = new HashMap<>();

  private Inline() {}

  /** {@return {@code function} without calls and composites} */
  public static Function all(Function function) {
    return function.body().hasOp(Inline::calls)
        ? function.withBody(new Inline().inPlace(function.body()))
        : function;
  }

  private static boolean calls(Op op) {
    return op instanceof Calling;
  }

  /** The block with its own statements as they are, and those of what it calls in between. */
  private Block inPlace(Block block) {
    var builder = new BlockBuilder(block.parameters());
    return builder.build(statements(block, builder), block.terminator());
  }

  private List<Value> statements(Block block, BlockBuilder builder) {
    for (var statement : block.statements()) {
      var op = Captures.replace(statement.op(), map);
      var callee = callee(op);
      if (callee != null && !callee.isDeclaration()) {
        var body = Captures.copy(callee.body(), map);
        put(body.parameters(), op.operands());
        put(statement.results(), statements(body, builder));
      } else {
        if (op.hasInside(Inline::calls)) {
          op = op.withRegions(op.regions().stream().map(this::inPlace).toList());
        }
        builder.keep(statement.withOp(op));
      }
    }
    return mapped(block.results());
  }

  private static @Nullable Function callee(Op op) {
    return switch (op) {
      case Call call -> call.callee();
      case Composite composite -> composite.decomposition().function();
      default -> null;
    };
  }

  private List<Value> mapped(List<Value> values) {
    var mapped = new ArrayList<Value>(values.size());
    for (var value : values) {
      mapped.add(map.getOrDefault(value, value));
    }
    return mapped;
  }

  private void put(List<Value> from, List<Value> to) {
    for (int i = 0; i < to.size(); i++) {
      map.put(from.get(i), to.get(i));
    }
  }
}
