package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.TracedTensor;
import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Calling.Composite;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.Type;
import dev.adjoint.hlo.Value;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes what the rules of custom-transposed calls close over residuals of the calls, in a linear
 * part that goes on without the trace that has these values: as the body of a loop of its own, or
 * when that trace is over.
 */
public final class Lifting {
  private final Map<Tensor, Value> lifted = new LinkedHashMap<>();
  private final BlockBuilder parameters = new BlockBuilder();

  private Lifting() {}

  /** {@return {@code linear}, which the trace in progress has the residuals of} */
  public static Trace.Traced of(Trace.Traced linear) {
    var lifting = new Lifting();
    var block = linear.block();
    var statements = block.statements().stream().map(lifting::statement).toList();
    if (lifting.lifted.isEmpty()) {
      return linear;
    }
    return new Trace.Traced(
        new Block(
            Loops.<Value>concat(block.parameters(), List.copyOf(lifting.lifted.values())),
            statements,
            block.results()),
        Loops.<Tensor>concat(linear.captured(), List.copyOf(lifting.lifted.keySet())));
  }

  private Statement statement(Statement statement) {
    if (!(statement.op() instanceof Composite call)
        || !(call.decomposition() instanceof TransposeRule rule)
        || rule.scope() == null) {
      return statement;
    }
    var closedOver = closedOver(rule, call.operands());
    if (closedOver.isEmpty()) {
      return statement;
    }
    int r = rule.residuals();
    var values = new ArrayList<Value>();
    for (var tensor : closedOver) {
      values.add(lifted.computeIfAbsent(tensor, t -> parameters.parameter(t.type())));
    }
    var attributes = new HashMap<>(call.compositeAttributes());
    attributes.computeIfPresent("residuals", (_, _) -> new Attribute.Int(r + values.size()));
    return statement.withOp(
        new Composite(
            call.composite(),
            inserted(call.operands(), r, values),
            attributes,
            withResiduals(rule, closedOver)));
  }

  /** The tensors of traces that the rule uses beside its residuals; none if it cannot be asked. */
  private static List<TracedTensor> closedOver(TransposeRule rule, List<Value> operands) {
    var known = operands.subList(0, rule.residuals()).stream().map(Value::type).toList();
    Trace.Traced traced;
    try {
      traced =
          Trace.of(
              Loops.concat(known, rule.resultTypes()),
              v -> {
                var given = v.subList(known.size(), v.size());
                var found =
                    Trace.in(
                        rule.scope(),
                        () -> rule.backward().apply(v.subList(0, known.size()), given));
                return found.stream().filter(Tensor.class::isInstance).toList();
              });
    } catch (RuntimeException _) {
      return List.of(); // Whoever transposes the call, if anybody does, gets to see it.
    }
    var found = new ArrayList<TracedTensor>();
    for (var tensor : traced.captured()) {
      if (tensor instanceof TracedTensor of) {
        found.add(of);
      }
    }
    return found;
  }

  /** The rule, with what it closes over behind its residuals. */
  private static TransposeRule withResiduals(TransposeRule rule, List<TracedTensor> closedOver) {
    int r = rule.residuals();
    return new TransposeRule(
        rule.name(),
        new Lifted(rule.identity(), closedOver.stream().map(TracedTensor::value).toList()),
        r + closedOver.size(),
        rule.resultTypes(),
        Memo.of(() -> function(rule.function(), r, closedOver)),
        (known, cotangents) -> {
          var now = new HashMap<Value, Tensor>();
          for (int i = 0; i < closedOver.size(); i++) {
            now.put(closedOver.get(i).value(), known.get(r + i));
          }
          return Trace.in(now::get, () -> rule.backward().apply(known.subList(0, r), cotangents));
        },
        rule.scope());
  }

  /** The identity of a rule that closes over these values. */
  private record Lifted(Object one, List<Value> closedOver) {}

  private static Function function(Function function, int residuals, List<TracedTensor> unused) {
    var builder = new BlockBuilder();
    var more = unused.stream().map(tensor -> builder.parameter((Type) tensor.type())).toList();
    var body = function.body();
    return function.withBody(
        new Block(inserted(body.parameters(), residuals, more), body.statements(), body.results()));
  }

  private static List<Value> inserted(List<Value> values, int at, List<Value> more) {
    var all = new ArrayList<>(values);
    all.addAll(at, more);
    return all;
  }
}
