package dev.adjoint.trace;

import dev.adjoint.ConcreteTensor;
import dev.adjoint.Engine;
import dev.adjoint.Numerics;
import dev.adjoint.Tensor;
import dev.adjoint.TracedTensor;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Creation;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Location;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Shaping.BroadcastInDim;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Records the operations that a piece of Java code does on tensors as a {@link Block}.
 *
 * <p>Traces nest: while one is in progress, a transform may begin another. A tensor of an enclosing
 * trace, or one that holds a large array, becomes a further parameter when it is first used
 * (closure conversion); {@link Traced#captured} lists them.
 *
 * <p>A <em>linear</em> trace takes only the operations that involve its own values; all others go
 * to the trace around it. That is all there is to partial evaluation: what a linear trace captures
 * are the residuals.
 */
public final class Trace {
  /**
   * Arrays that are known on the host and have at most so many elements become constants of the
   * program.
   */
  private static final int LARGEST_CONSTANT = 64;

  private static final ScopedValue<Trace> CURRENT = ScopedValue.newInstance();

  private final @Nullable Trace outer;
  private final boolean linear;
  private final BlockBuilder builder = new BlockBuilder();
  private final Map<Object, Value> captures = new HashMap<>();
  private final List<Tensor> captured = new ArrayList<>();

  /** How to make values again that depend on nothing: cheaper than to keep them. */
  private final Map<Value, Op> constants = new HashMap<>();

  private final Map<Value, Value> remade = new HashMap<>();
  private @Nullable Scope scope;
  private @Nullable Scope renamed;
  private java.util.function.@Nullable Function<Value, Tensor> names;
  private @Nullable Location location;

  private Trace(@Nullable Trace outer, boolean linear) {
    this.outer = outer;
    this.linear = linear;
  }

  /** Says what the values of another, finished block are called in the block being built. */
  @FunctionalInterface
  public interface Scope {
    /**
     * {@return the tensor that stands for {@code value}, or null if this scope does not know it}
     */
    @Nullable Tensor find(Value value);

    /**
     * {@return the first tensor that stands for {@code value} and is none of those that {@code not}
     * says}
     */
    default @Nullable Tensor find(Value value, Predicate<Tensor> not) {
      var found = find(value);
      return found == null || not.test(found) ? null : found;
    }

    /** {@return the scope that asks this one first, then {@code next}} */
    default Scope or(@Nullable Scope next) {
      return next == null ? this : new Either(this, next);
    }
  }

  private record Either(Scope first, Scope next) implements Scope {
    @Override
    public @Nullable Tensor find(Value value) {
      return find(value, _ -> false);
    }

    @Override
    public @Nullable Tensor find(Value value, Predicate<Tensor> not) {
      var found = first.find(value, not);
      return found != null ? found : next.find(value, not);
    }
  }

  /**
   * What a trace recorded.
   *
   * @param block the statements; its parameters are the declared ones, then one for each captured
   *     tensor
   * @param captured the tensors of enclosing traces, and the arrays, that the code used
   */
  public record Traced(Block block, List<Tensor> captured) {
    /** {@return the number of parameters that are not captured} */
    public int declared() {
      return block.parameters().size() - captured.size();
    }

    /** {@return the arguments of the block, given those of its declared parameters} */
    public List<Tensor> arguments(List<Tensor> declared) {
      if (captured.isEmpty()) {
        return declared;
      }
      var all = new ArrayList<>(declared);
      all.addAll(captured);
      return all;
    }
  }

  /** {@return the trace in progress on this thread, or null} */
  public static @Nullable Trace current() {
    return CURRENT.isBound() ? CURRENT.get() : null;
  }

  /** {@return what {@code body} does with tensors of these types} */
  public static Traced of(List<TensorType> types, UnaryOperator<List<Tensor>> body) {
    return record(new Trace(current(), false), types, body);
  }

  /**
   * {@return the part of what {@code body} does that involves its parameters; the rest goes to the
   * current trace}
   */
  public static Traced linear(List<TensorType> types, UnaryOperator<List<Tensor>> body) {
    var outer = current();
    if (outer == null) {
      throw new IllegalStateException("a linear trace needs a trace around it");
    }
    return record(new Trace(outer, true), types, body);
  }

  private static Traced record(
      Trace trace, List<TensorType> types, UnaryOperator<List<Tensor>> body) {
    var parameters = new ArrayList<Tensor>(types.size());
    for (var type : types) {
      parameters.add(new TracedTensor(trace.builder.parameter(type)));
    }
    var block =
        ScopedValue.where(CURRENT, trace)
            .call(
                () -> {
                  var results = new ArrayList<Value>();
                  for (var result : body.apply(parameters)) {
                    results.add(trace.lift(trace.resolve(result)));
                  }
                  return trace.builder.build(results);
                });
    return new Traced(block, List.copyOf(trace.captured));
  }

  /**
   * {@return the result of {@code body} on {@code arguments}: recorded, if a trace is in progress,
   * otherwise compiled and run}
   */
  public static List<Tensor> stage(
      String name, List<Tensor> arguments, UnaryOperator<List<Tensor>> body) {
    if (CURRENT.isBound()) {
      return body.apply(arguments);
    }
    var types = new ArrayList<TensorType>(arguments.size());
    for (var argument : arguments) {
      types.add(argument.type());
    }
    var traced = of(types, body);
    return Engine.current().run(new Function(name, traced.block()), traced.arguments(arguments));
  }

  /** {@return the result of an op on {@code operands}} */
  public static Tensor apply(java.util.function.Function<List<Value>, Op> op, Tensor... operands) {
    return applyAll(op, List.of(operands)).getFirst();
  }

  /** {@return the results of an op on {@code operands}} */
  public static List<Tensor> applyAll(
      java.util.function.Function<List<Value>, Op> op, List<Tensor> operands) {
    return CURRENT.isBound()
        ? CURRENT.get().emit(op, operands)
        : stage("op", operands, arguments -> CURRENT.get().emit(op, arguments));
  }

  private List<Tensor> emit(
      java.util.function.Function<List<Value>, Op> op, List<Tensor> operands) {
    var resolved = resolved(operands);
    var target = this;
    while (target.linear && !target.ownsAny(resolved)) {
      target = Objects.requireNonNull(target.outer);
    }
    return target.add(op, resolved, location != null ? location : SourceLine.find());
  }

  /** {@code operands} themselves, which they mostly are already. */
  @SuppressWarnings("ReferenceEquality") // The same tensor, where there was nothing to resolve.
  private List<Tensor> resolved(List<Tensor> operands) {
    var resolved = operands;
    for (int i = 0; i < operands.size(); i++) {
      var found = resolve(operands.get(i));
      if (found != operands.get(i)) {
        if (resolved == operands) {
          resolved = new ArrayList<>(operands);
        }
        resolved.set(i, found);
      }
    }
    return resolved;
  }

  private List<Value> lifted(List<Tensor> operands) {
    return switch (operands.size()) {
      case 1 -> List.of(lift(operands.get(0)));
      case 2 -> List.of(lift(operands.get(0)), lift(operands.get(1)));
      default -> operands.stream().map(this::lift).toList();
    };
  }

  private List<Tensor> add(
      java.util.function.Function<List<Value>, Op> op, List<Tensor> operands, Location place) {
    builder.at(place);
    var made = op.apply(lifted(operands));
    var results = builder.addAll(made);
    if ((made instanceof Creation && operands.isEmpty())
        || (made instanceof BroadcastInDim spread && constants.containsKey(spread.operand()))) {
      constants.put(results.getFirst(), made);
    }
    if (results.size() == 1) {
      return List.of(tensor(results.getFirst()));
    }
    var tensors = new ArrayList<Tensor>(results.size());
    for (var result : results) {
      tensors.add(tensor(result));
    }
    return tensors;
  }

  private static Tensor tensor(Value result) {
    if (result.anyType() instanceof TensorType type) {
      Numerics.check(type);
    }
    return new TracedTensor(result);
  }

  /** {@return whether the trace in progress is a linear one} */
  public static boolean isLinear() {
    return CURRENT.get().linear;
  }

  /** {@return whether the trace in progress recorded {@code tensor}} */
  public static boolean isOwn(Tensor tensor) {
    return CURRENT.get().owns(tensor);
  }

  private boolean ownsAny(List<Tensor> tensors) {
    for (int i = 0; i < tensors.size(); i++) {
      if (owns(tensors.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean owns(Tensor tensor) {
    return tensor instanceof TracedTensor traced && traced.value().scope() == builder.scope();
  }

  /**
   * The tensor that stands for {@code tensor} in this trace or one around it, or a concrete one.
   */
  private Tensor resolve(Tensor tensor) {
    return tensor instanceof TracedTensor traced && !isLive(traced)
        ? resolve(traced, scope(this), new HashSet<>())
        : tensor;
  }

  private boolean isLive(TracedTensor tensor) {
    for (var trace = this; trace != null; trace = trace.outer) {
      if (trace.owns(tensor)) {
        return true;
      }
    }
    return false;
  }

  /** That {@code next} stands for {@code value}. */
  private record Step(Value value, Value next) {}

  /**
   * @param taken the steps that led here: what a rule closes over and what it is given in its place
   *     may stand for each other, while a scope behind knows more
   */
  private Tensor resolve(TracedTensor traced, @Nullable Scope scope, Set<Step> taken) {
    var value = traced.value();
    var found =
        scope == null
            ? null
            : scope.find(
                value,
                t ->
                    t instanceof TracedTensor next
                        && taken.contains(new Step(value, next.value())));
    if (found instanceof TracedTensor next && !isLive(next)) {
      taken.add(new Step(value, next.value()));
      return resolve(next, scope, taken);
    }
    if (found != null) {
      return found;
    }
    for (var trace = this; trace != null; trace = trace.outer) {
      if (trace.names != null) {
        return trace.captureAs(trace.names.apply(traced.value()), traced.type());
      }
    }
    throw TracedTensor.leaked(traced.type());
  }

  /** The value of this block for a tensor that was {@link #resolve}d. */
  private Value lift(Tensor tensor) {
    return switch (tensor) {
      case TracedTensor traced when owns(tensor) -> traced.value();
      case TracedTensor traced -> {
        var constant = linear ? constant(traced.value()) : null;
        yield constant != null ? constant : capture(traced.value(), tensor);
      }
      case ConcreteTensor concrete -> {
        var literal = concrete.knownLiteral();
        yield literal != null && literal.stored() <= LARGEST_CONSTANT
            ? builder.add(new Constant(literal))
            : capture(concrete, tensor);
      }
    };
  }

  /** A constant of an enclosing trace, made again here instead of kept as a residual. */
  private @Nullable Value constant(Value value) {
    var known = remade.get(value);
    if (known != null) {
      return known;
    }
    for (var trace = outer; trace != null; trace = trace.outer) {
      var op = trace.constants.get(value);
      if (op != null) {
        var operands = new ArrayList<Value>();
        for (var operand : op.operands()) {
          operands.add(Objects.requireNonNull(constant(operand)));
        }
        var made = builder.add(op.withOperands(operands));
        remade.put(value, made);
        return made;
      }
    }
    return null;
  }

  private Value capture(Object key, Tensor tensor) {
    return captures.computeIfAbsent(
        key,
        _ -> {
          captured.add(tensor);
          return builder.parameter(tensor.type());
        });
  }

  /**
   * {@return a tensor of {@code type} in this trace that stands for {@code tensor}, which is
   * captured; for transforms whose traces see another type than what they are applied to}
   */
  public Tensor captureAs(Tensor tensor, TensorType type) {
    return new TracedTensor(
        captures.computeIfAbsent(
            tensor,
            _ -> {
              captured.add(tensor);
              return builder.parameter(type);
            }));
  }

  /** {@return where the ops of the trace in progress are recorded as from, if {@link #at} said} */
  public static Location place() {
    var place = CURRENT.get().location;
    return place == null ? Location.UNKNOWN : place;
  }

  /**
   * Runs {@code body} with every op recorded as from {@code place}, if that is known.
   *
   * @throws HloException that {@code body} throws, with the place if it names none
   */
  public static <T> T at(Location place, Supplier<T> body) {
    var trace = CURRENT.get();
    var before = trace.location;
    trace.location = place.isKnown() ? place : before;
    try {
      return body.get();
    } catch (HloException e) {
      throw e.sourceLine().isPresent() || !place().isKnown() ? e : e.at(place());
    } finally {
      trace.location = before;
    }
  }

  /**
   * {@return what finds the tensors of finished blocks in the trace in progress, for a rule that
   * keeps sight of them; null if nothing does}
   */
  public static @Nullable Scope scope() {
    return scope(current());
  }

  private static @Nullable Scope scope(@Nullable Trace innermost) {
    @Nullable Scope all = null;
    for (var trace = innermost; trace != null; trace = trace.outer) {
      all = all == null ? trace.renamed : all.or(trace.renamed);
    }
    for (var trace = innermost; trace != null; trace = trace.outer) {
      all = all == null ? trace.scope : all.or(trace.scope);
    }
    return all;
  }

  /** {@return whether {@code trace} is the one in progress, or around it} */
  public static boolean isInProgress(@Nullable Trace trace) {
    for (var open = current(); open != null; open = open.outer) {
      if (open == trace) {
        return true;
      }
    }
    return false;
  }

  /**
   * Runs {@code body} where tensors that were of a trace in progress, which is over, have other
   * names: {@code renamed} is asked before any scope, as that trace was.
   */
  public static <T> T renaming(Scope renamed, Supplier<T> body) {
    var trace = CURRENT.get();
    var before = trace.renamed;
    trace.renamed = renamed.or(before);
    try {
      return body.get();
    } finally {
      trace.renamed = before;
    }
  }

  /** Runs {@code body} where tensors of finished blocks are found by {@code scope}. */
  public static <T> T in(@Nullable Scope scope, Supplier<T> body) {
    var trace = CURRENT.get();
    var before = trace.scope;
    trace.scope = scope == null ? before : scope.or(before);
    try {
      return body.get();
    } finally {
      trace.scope = before;
    }
  }

  /**
   * Runs {@code body} where tensors that nothing finds are from outside: the trace in progress
   * captures them, as what {@code names} gives. It is asked last, as it would not know better.
   */
  public static <T> T capturing(
      java.util.function.Function<Value, Tensor> names, Supplier<T> body) {
    var trace = CURRENT.get();
    var before = trace.names;
    trace.names = names;
    try {
      return body.get();
    } finally {
      trace.names = before;
    }
  }
}
