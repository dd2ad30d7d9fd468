package dev.adjoint.hlo.pass;

import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shares statements that compute the same, and drops those whose results nobody uses. */
public final class Simplify {
  private Simplify() {}

  /**
   * {@return {@code function} with its parameters kept, equal statements shared, and unused ones
   * dropped}
   */
  public static Function apply(Function function) {
    var live = live(function.body());
    var builder = new BlockBuilder();
    Map<Value, Value> map = new HashMap<>();
    for (var parameter : function.body().parameters()) {
      map.put(parameter, builder.parameter(parameter.type()));
    }
    Map<Op, List<Value>> known = new HashMap<>();
    for (var statement : function.body().statements()) {
      if (live.contains(statement)) {
        shareOrCopy(statement, map, known, builder);
      }
    }
    var results = function.body().results().stream().map(v -> map.getOrDefault(v, v)).toList();
    return new Function(function.name(), builder.build(results), function.parameterAttributes());
  }

  private static void shareOrCopy(
      Statement statement,
      Map<Value, Value> map,
      Map<Op, List<Value>> known,
      BlockBuilder builder) {
    var op = statement.op();
    var mapped = op.withOperands(op.operands().stream().map(v -> map.getOrDefault(v, v)).toList());
    var same = known.get(mapped);
    if (same == null) {
      builder.copy(statement, map);
      known.put(mapped, statement.results().stream().map(map::get).toList());
    } else {
      for (int i = 0; i < same.size(); i++) {
        map.put(statement.results().get(i), same.get(i));
      }
    }
  }

  /** {@return the statements that the results depend on} */
  private static Set<Statement> live(Block body) {
    Set<Value> needed = new HashSet<>();
    needed.addAll(body.results());
    Set<Statement> live = new HashSet<>();
    for (var statement : body.statements().reversed()) {
      if (statement.results().stream().anyMatch(needed::contains)) {
        live.add(statement);
        needed.addAll(statement.op().operands());
      }
    }
    return live;
  }
}
