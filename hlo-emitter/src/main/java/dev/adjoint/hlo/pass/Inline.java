package dev.adjoint.hlo.pass;

import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Calling;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the bodies of functions in place of every call and composite, so that a program is one
 * function.
 */
public final class Inline {
  private Inline() {}

  /** {@return {@code function} without calls and composites} */
  public static Function all(Function function) {
    if (function.body().statements().stream().noneMatch(s -> s.op() instanceof Calling)) {
      return function;
    }
    var builder = new BlockBuilder();
    var parameters = builder.parameters(function.parameterTypes());
    var results = into(builder, function.body(), parameters);
    return new Function(function.name(), builder.build(results), function.parameterAttributes());
  }

  private static List<Value> into(BlockBuilder builder, Block body, List<Value> arguments) {
    Map<Value, Value> map = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      map.put(body.parameters().get(i), arguments.get(i));
    }
    for (var statement : body.statements()) {
      if (statement.op() instanceof Calling calling) {
        var callee =
            switch (calling) {
              case Calling.Call call -> call.callee();
              case Calling.Composite composite -> composite.decomposition().function();
            };
        var operands = calling.operands().stream().map(v -> map.getOrDefault(v, v)).toList();
        var results = into(builder, callee.body(), operands);
        for (int i = 0; i < results.size(); i++) {
          map.put(statement.results().get(i), results.get(i));
        }
      } else {
        builder.copy(statement, map);
      }
    }
    return body.results().stream().map(v -> map.getOrDefault(v, v)).toList();
  }
}
