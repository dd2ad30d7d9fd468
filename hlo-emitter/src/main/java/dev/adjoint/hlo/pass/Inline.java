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
  @SuppressWarnings("ReferenceEquality") // The same op: to compare two would cost more.
  private Block inPlace(Block block) {
    var builder = new BlockBuilder(block.parameters());
    for (var statement : block.statements()) {
      var op = Captures.replace(statement.op(), map);
      var callee = callee(op);
      if (callee != null && !callee.isDeclaration()) {
        put(statement.results(), into(builder, callee.body(), op.operands()));
      } else {
        if (op.hasInside(Inline::calls)) {
          op = op.withRegions(op.regions().stream().map(this::inPlace).toList());
        }
        builder.keep(statement.withOp(op));
      }
    }
    return builder.build(mapped(block.results()), block.terminator());
  }

  /** A copy, for one of several calls. */
  private Block copy(Block block) {
    var builder = new BlockBuilder();
    var arguments = block.parameters().stream().map(p -> builder.parameter(p.anyType())).toList();
    return builder.build(into(builder, block, arguments));
  }

  private List<Value> into(BlockBuilder builder, Block body, List<Value> arguments) {
    put(body.parameters(), arguments);
    for (var statement : body.statements()) {
      var callee = callee(statement.op());
      if (callee != null && !callee.isDeclaration()) {
        var results = into(builder, callee.body(), mapped(statement.op().operands()));
        put(statement.results(), results);
      } else {
        var inside = statement.op().regions().stream().map(this::copy).toList();
        builder.copy(
            inside.isEmpty() ? statement : statement.withOp(statement.op().withRegions(inside)),
            map);
      }
    }
    return mapped(body.results());
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
