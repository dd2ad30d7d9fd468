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
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes what the rules of custom-transposed calls close over residuals of the calls, in a linear
 * part that goes on without the trace that has these values: as the body of a loop of its own, or
 * when that trace is over. The calls may be in the body of another rule whose transpose is that of
 * its body.
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
    if (!(statement.op() instanceof Composite call)) {
      return statement;
    }
    return switch (call.decomposition()) {
      case TransposeRule rule -> statement.withOp(transpose(call, rule));
      case JvpRule rule -> statement.withOp(inBody(call, rule, rule.scope(), Lifting::with));
      case CheckpointRule rule -> statement.withOp(inBody(call, rule, rule.scope(), Lifting::with));
      default -> statement;
    };
  }

  private Composite transpose(Composite call, TransposeRule rule) {
    if (rule.scope() == null) {
      return call;
    }
    int r = rule.residuals();
    var residuals = call.operands().subList(0, r).stream().map(Value::type).toList();
    var closedOver = Closures.of(rule, residuals);
    if (closedOver.isEmpty()) {
      return call;
    }
    var values = values(closedOver);
    var attributes = new HashMap<>(call.compositeAttributes());
    attributes.computeIfPresent("residuals", (_, _) -> new Attribute.Int(r + values.size()));
    return new Composite(
        call.composite(),
        inserted(call.operands(), r, values),
        attributes,
        withResiduals(rule, closedOver));
  }

  private List<Value> values(List<? extends Tensor> closedOver) {
    var values = new ArrayList<Value>();
    for (var tensor : closedOver) {
      values.add(lifted.computeIfAbsent(tensor, t -> parameters.parameter(t.type())));
    }
    return values;
  }

  /** The call of a rule whose transpose is that of its body. */
  private <R extends Rule> Composite inBody(
      Composite call, R rule, Trace.@Nullable Scope scope, BiFunction<R, Trace.Traced, Rule> with) {
    var body = new Trace.Traced(rule.function().body(), List.of());
    var inside = Trace.in(scope, () -> of(body));
    return inside.captured().isEmpty()
        ? call
        : new Composite(
            call.composite(),
            Loops.<Value>concat(call.operands(), values(inside.captured())),
            call.compositeAttributes(),
            with.apply(rule, inside));
  }

  private static Rule with(CheckpointRule rule, Trace.Traced body) {
    return new CheckpointRule(rule.body().withBody(body.block()), rule.saves(), rule.scope());
  }

  private static Rule with(JvpRule rule, Trace.Traced body) {
    var closedOver = body.captured().stream().map(TracedTensor.class::cast).toList();
    int n = body.declared();
    return new JvpRule(
        rule.name(),
        new Lifted(rule.identity(), closedOver.stream().map(TracedTensor::value).toList()),
        rule.declared(),
        rule.resultTypes(),
        () -> rule.function().withBody(body.block()),
        (primals, tangents) ->
            Trace.renaming(
                found(closedOver, primals.subList(n, primals.size())),
                () -> rule.forward(primals.subList(0, n), tangents)),
        rule.scope());
  }

  /** What a rule closed over is called now. */
  private static Trace.Scope found(List<TracedTensor> closedOver, List<Tensor> now) {
    var found = new HashMap<Value, Tensor>();
    for (int i = 0; i < closedOver.size(); i++) {
      found.put(closedOver.get(i).value(), now.get(i));
    }
    return found::get;
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
        (known, cotangents) ->
            Trace.renaming(
                found(closedOver, known.subList(r, known.size())),
                () -> rule.backward(known.subList(0, r), cotangents)),
        rule.scope());
  }

  /** The identity of a rule that closes over these values. */
  private record Lifted(Object one, List<Value> closedOver) {}

  /** The function, where what rules in its body close over has the names of more residuals. */
  private static Function function(
      Function function, int residuals, List<TracedTensor> closedOver) {
    var builder = new BlockBuilder();
    var more = closedOver.stream().map(tensor -> builder.parameter((Type) tensor.type())).toList();
    var names = found(closedOver, more.stream().<Tensor>map(TracedTensor::new).toList());
    var body = function.body();
    var statements = body.statements().stream().map(s -> in(names, s)).toList();
    return function.withBody(
        new Block(inserted(body.parameters(), residuals, more), statements, body.results()));
  }

  private static Statement in(Trace.Scope scope, Statement statement) {
    return statement.op() instanceof Composite call && call.decomposition() instanceof Rule rule
        ? statement.withOp(
            new Composite(
                call.composite(), call.operands(), call.compositeAttributes(), rule.in(scope)))
        : statement;
  }

  private static List<Value> inserted(List<Value> values, int at, List<Value> more) {
    var all = new ArrayList<>(values);
    all.addAll(at, more);
    return all;
  }
}
