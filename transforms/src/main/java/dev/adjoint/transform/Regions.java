package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Calling.Composite;
import dev.adjoint.hlo.Calling.Decomposition;
import dev.adjoint.hlo.Captures;
import dev.adjoint.hlo.ControlFlow;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Value;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Control flow as composites with rules: a rule's blocks take all that they use as arguments,
 * whereas the regions of an op use values of the blocks around them.
 */
public final class Regions {
  private Regions() {}

  /** {@return the results of a composite of this name on {@code operands}} */
  public static List<Tensor> apply(
      String name, Decomposition decomposition, List<Tensor> operands) {
    return Trace.applyAll(values -> new Composite(name, values, Map.of(), decomposition), operands);
  }

  /**
   * A composite that stands for an op with regions.
   *
   * @param uses what the op uses: the operands of the composite
   */
  record Closed(String name, Rule rule, List<Value> uses) {
    Composite composite() {
      return new Composite(name, uses, Map.of(), rule);
    }
  }

  /** {@return the composite that does what {@code op} does; null if the op is no control flow} */
  static @Nullable Closed close(Op op) {
    var captured = new ArrayList<>(Captures.of(op));
    return switch (op) {
      case ControlFlow.While loop -> {
        var uses = Loops.<Value>concat(loop.operands(), captured);
        yield new Closed(
            WhileRule.NAME,
            new WhileRule(
                loop.operands().size(),
                close(loop.condition(), captured),
                close(loop.body(), captured),
                null),
            uses);
      }
      case ControlFlow.Case choice -> {
        var branches = choice.branches().stream().map(b -> close(b, captured)).toList();
        yield new Closed(
            SwitchRule.NAME,
            new SwitchRule(choice.index().type().elementType(), branches, null),
            Loops.<Value>concat(List.of(choice.index()), captured));
      }
      case ControlFlow.If choice -> {
        var branches = List.of(close(choice.onFalse(), captured), close(choice.onTrue(), captured));
        yield new Closed(
            SwitchRule.NAME,
            new SwitchRule(choice.pred().type().elementType(), branches, null),
            Loops.<Value>concat(List.of(choice.pred()), captured));
      }
      default -> null;
    };
  }

  /** {@return {@code block} with the captured values as further parameters} */
  static Block close(Block block, List<Value> captured) {
    var builder = new BlockBuilder();
    var map = new HashMap<Value, Value>();
    for (var parameter : block.parameters()) {
      map.put(parameter, builder.parameter(parameter.anyType()));
    }
    for (var value : captured) {
      map.put(value, builder.parameter(value.anyType()));
    }
    for (var statement : block.statements()) {
      builder.copy(statement, map);
    }
    return builder.build(block.results().stream().map(v -> map.getOrDefault(v, v)).toList());
  }
}
