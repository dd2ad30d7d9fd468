package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Calling.Composite;
import dev.adjoint.hlo.Calling.Decomposition;
import dev.adjoint.hlo.Captures;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.Value;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which tensor of the trace in progress stands for each value of the block being interpreted. */
final class Bindings implements Trace.Scope {
  private final Map<Value, Tensor> tensors = new HashMap<>();
  private final Trace.@Nullable Scope enclosing;

  /**
   * Bindings for a block that is called from one interpreted with {@code enclosing}, if that is
   * known, and in any case in the trace in progress: rules in the block keep sight of both.
   */
  Bindings(Trace.@Nullable Scope enclosing) {
    var here = Trace.scope();
    this.enclosing = enclosing == null ? here : enclosing.or(here);
  }

  void bind(Value value, Tensor tensor) {
    tensors.put(value, tensor);
  }

  void bind(List<Value> values, List<Tensor> bound) {
    for (int i = 0; i < bound.size(); i++) {
      tensors.put(values.get(i), bound.get(i));
    }
  }

  Tensor get(Value value) {
    var tensor = tensors.get(value);
    if (tensor == null) {
      throw new IllegalStateException("no tensor stands for a value of type " + value.type());
    }
    return tensor;
  }

  List<Tensor> get(List<Value> values) {
    if (values.size() == 1) {
      return List.of(get(values.getFirst()));
    }
    var bound = new ArrayList<Tensor>(values.size());
    for (var value : values) {
      bound.add(get(value));
    }
    return bound;
  }

  @Override
  public @Nullable Tensor find(Value value) {
    return find(value, _ -> false);
  }

  @Override
  public @Nullable Tensor find(Value value, Predicate<Tensor> not) {
    var tensor = tensors.get(value);
    if (tensor != null && !not.test(tensor)) {
      return tensor;
    }
    return enclosing == null ? null : enclosing.find(value, not);
  }

  /** Does what {@code statement} says in the trace in progress, and binds its results. */
  void replay(Statement statement) {
    var op = statement.op();
    if (op.regions().isEmpty()) {
      bind(statement.results(), apply(op, get(op.operands())));
      return;
    }
    var uses = List.copyOf(Captures.uses(op));
    bind(
        statement.results(),
        Trace.applyAll(
            values -> {
              var map = new HashMap<Value, Value>();
              for (int i = 0; i < values.size(); i++) {
                map.put(uses.get(i), values.get(i));
              }
              return Captures.copy(op, map);
            },
            get(uses)));
  }

  /**
   * {@return the results of {@code op} on {@code operands}; a custom rule keeps sight of the values
   * it closes over}
   */
  List<Tensor> apply(Op op, List<Tensor> operands) {
    if (op instanceof Composite composite && composite.decomposition() instanceof Rule rule) {
      return call(composite, rule.in(this), operands);
    }
    return Trace.applyAll(op::withOperands, operands);
  }

  static List<Tensor> call(Composite composite, Decomposition rule, List<Tensor> operands) {
    return Trace.applyAll(
        values ->
            new Composite(composite.composite(), values, composite.compositeAttributes(), rule),
        operands);
  }

  /**
   * {@return the results of {@code block} on {@code arguments}, recorded in the trace in progress}
   */
  static List<Tensor> replay(Block block, List<Tensor> arguments) {
    var bindings = new Bindings(null);
    bindings.bind(block.parameters(), arguments);
    for (var statement : block.statements()) {
      Trace.at(
          statement.location(),
          () -> {
            bindings.replay(statement);
            return null;
          });
    }
    return bindings.get(block.results());
  }
}
