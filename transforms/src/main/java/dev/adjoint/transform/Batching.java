package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Calling.Call;
import dev.adjoint.hlo.Calling.Composite;
import dev.adjoint.hlo.Captures;
import dev.adjoint.hlo.Chlo;
import dev.adjoint.hlo.Collective;
import dev.adjoint.hlo.Contraction;
import dev.adjoint.hlo.Contraction.DotGeneral;
import dev.adjoint.hlo.ControlFlow;
import dev.adjoint.hlo.Creation;
import dev.adjoint.hlo.CustomCall;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.DynamicShape;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise;
import dev.adjoint.hlo.Elementwise.Clamp;
import dev.adjoint.hlo.Elementwise.Select;
import dev.adjoint.hlo.Foreign;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Indexing;
import dev.adjoint.hlo.Linalg;
import dev.adjoint.hlo.Normalization;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Ordering;
import dev.adjoint.hlo.Quantizing;
import dev.adjoint.hlo.Randomness;
import dev.adjoint.hlo.Reduction;
import dev.adjoint.hlo.Reduction.Reduce;
import dev.adjoint.hlo.Shaping;
import dev.adjoint.hlo.Shaping.BroadcastInDim;
import dev.adjoint.hlo.Shaping.Concatenate;
import dev.adjoint.hlo.Shaping.Pad;
import dev.adjoint.hlo.Shaping.Reshape;
import dev.adjoint.hlo.Shaping.Reverse;
import dev.adjoint.hlo.Shaping.Slice;
import dev.adjoint.hlo.Shaping.Transpose;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.Structure;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Transfer;
import dev.adjoint.hlo.Value;
import dev.adjoint.hlo.Windowing;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Vectorisation: a block that works on single examples, made to work on a batch of them. A batched
 * value has the batch as its leading dimension; one that is the same for all examples stays as it
 * is.
 */
public final class Batching {
  private final Bindings bindings;
  private final Set<Value> batched = new HashSet<>();
  private final Batch environment;
  private final long size;

  private Batching(long size, @Nullable Batch enclosing, @Nullable Object axis) {
    this.size = size;
    this.bindings = new Bindings(enclosing == null ? null : enclosing.bindings());
    this.environment = new Batch(bindings, batched, enclosing, axis);
  }

  /**
   * The values of a block that was batched, for the rules that close over them.
   *
   * @param axis what the functions of {@link AxisRule} call the batch, if anything
   */
  public record Batch(
      Bindings bindings, Set<Value> batched, @Nullable Batch enclosing, @Nullable Object axis) {
    boolean isBatched(Value value) {
      return batched.contains(value) || (enclosing != null && enclosing.isBatched(value));
    }

    /**
     * {@return this, for the body of {@code rule}, which uses what the rule closes over as well}
     */
    Batch inside(Rule rule) {
      return rule.scope() == null
          ? this
          : new Batch(new Bindings(bindings.or(rule.scope())), batched, enclosing, axis);
    }
  }

  /**
   * Tensors, some of them batched.
   *
   * @param batched which of them have a leading batch dimension
   */
  public record Batched(List<Tensor> tensors, List<Boolean> batched) {

    /** {@return the tensors, with the batch dimension where {@code flags} say so} */
    List<Tensor> as(List<Boolean> flags, long size) {
      var all = new ArrayList<Tensor>();
      for (int i = 0; i < flags.size(); i++) {
        boolean grows = flags.get(i) && !batched.get(i);
        all.add(grows ? Batching.spread(tensors.get(i), size) : tensors.get(i));
      }
      return all;
    }

    /** {@return the tensors, each with the batch dimension} */
    List<Tensor> spread(long size) {
      var all = new ArrayList<Tensor>();
      for (int i = 0; i < tensors.size(); i++) {
        all.add(batched.get(i) ? tensors.get(i) : Batching.spread(tensors.get(i), size));
      }
      return all;
    }
  }

  /**
   * {@return the results of {@code block} on a batch, recorded in the trace in progress}
   *
   * @param isBatched which arguments have a leading dimension of {@code size}
   */
  public static Batched of(
      Block block, List<Tensor> arguments, List<Boolean> isBatched, long size) {
    return of(block, arguments, isBatched, size, (Object) null);
  }

  /** The same for a batch that the block may ask for by {@code axis}. */
  public static Batched of(
      Block block,
      List<Tensor> arguments,
      List<Boolean> isBatched,
      long size,
      @Nullable Object axis) {
    return new Batching(size, null, axis).run(block, arguments, isBatched);
  }

  /** The same, where custom rules of the block close over values of {@code environment}. */
  static Batched of(
      Block block,
      List<Tensor> arguments,
      List<Boolean> isBatched,
      long size,
      @Nullable Batch environment) {
    var axis = environment == null ? null : environment.axis();
    return new Batching(size, environment, axis).run(block, arguments, isBatched);
  }

  /** {@return which results of {@code block} on such a batch have the batch dimension} */
  static List<Boolean> flags(
      Block block, List<Boolean> isBatched, long size, @Nullable Batch environment) {
    var types = new ArrayList<TensorType>();
    for (int i = 0; i < isBatched.size(); i++) {
      var type = block.parameters().get(i).type();
      types.add(isBatched.get(i) ? Loops.rows(type, size) : type);
    }
    var found = new ArrayList<Boolean>();
    var _ =
        Trace.of(
            types,
            arguments -> {
              var results = of(block, arguments, isBatched, size, environment);
              found.addAll(results.batched());
              return List.of();
            });
    return found;
  }

  /** {@return for each row the one of {@code onTrue} or of {@code onFalse}} */
  static Tensor selectRows(Tensor pred, Tensor onTrue, Tensor onFalse) {
    return Tensor.select(pred.broadcastInDim(onTrue.shape(), Dims.of(0)), onTrue, onFalse);
  }

  /** {@return the results of {@code block} on a batch, each with the batch dimension} */
  public static List<Tensor> materialized(
      Block block, List<Tensor> arguments, List<Boolean> isBatched, long size) {
    return of(block, arguments, isBatched, size).spread(size);
  }

  /** {@return {@code function} on a batch, every result with the batch dimension} */
  static Function function(
      Function function, List<Boolean> isBatched, long size, Batch environment) {
    var types = new ArrayList<TensorType>();
    for (int i = 0; i < isBatched.size(); i++) {
      var type = function.parameterTypes().get(i);
      types.add(isBatched.get(i) ? type.withShape(type.shape().insert(0, size)) : type);
    }
    var traced =
        Trace.of(
            types,
            arguments -> of(function.body(), arguments, isBatched, size, environment).spread(size));
    return new Function(function.name(), traced.block());
  }

  /**
   * {@return the results of a function of single examples on a batch}
   *
   * @param environment finds the values of an enclosing batch that {@code function} closes over
   */
  static Batched ofFunction(
      UnaryOperator<List<Tensor>> function,
      List<Tensor> arguments,
      List<Boolean> isBatched,
      long size,
      Batch environment) {
    var types = new ArrayList<TensorType>();
    for (int i = 0; i < arguments.size(); i++) {
      types.add(example(arguments.get(i).type(), isBatched.get(i)));
    }
    Set<Tensor> standIns = new HashSet<>();
    var traced =
        Trace.of(
            types,
            examples -> {
              var trace = Trace.current();
              Trace.Scope scope =
                  value -> {
                    // A rule made here may be asked after this trace; then what asks knows more.
                    var found =
                        Trace.isInProgress(trace) ? environment.bindings().find(value) : null;
                    if (found == null || !environment.isBatched(value)) {
                      return found;
                    }
                    standIns.add(found);
                    return trace.captureAs(found, value.type());
                  };
              return Trace.in(scope, () -> function.apply(examples));
            });
    var flags = new ArrayList<>(isBatched);
    for (var captured : traced.captured()) {
      flags.add(standIns.contains(captured));
    }
    return of(traced.block(), traced.arguments(arguments), flags, size, environment);
  }

  /** {@return the type of one example} */
  static TensorType example(TensorType type, boolean isBatched) {
    return isBatched ? type.withShape(type.shape().remove(0)) : type;
  }

  static Tensor spread(Tensor tensor, long size) {
    return tensor.broadcastTo(tensor.shape().insert(0, size));
  }

  private Batched run(Block given, List<Tensor> arguments, List<Boolean> isBatched) {
    var block = CountedLoops.asScans(given);
    bindings.bind(block.parameters(), arguments);
    mark(block.parameters(), isBatched);
    for (var statement : block.statements()) {
      Trace.at(
          statement.location(),
          () -> {
            step(statement);
            return null;
          });
    }
    return new Batched(bindings.get(block.results()), flags(block.results()));
  }

  private void mark(List<Value> values, List<Boolean> isBatched) {
    for (int i = 0; i < values.size(); i++) {
      if (isBatched.get(i)) {
        batched.add(values.get(i));
      }
    }
  }

  private List<Boolean> flags(List<Value> values) {
    return values.stream().map(batched::contains).toList();
  }

  private void step(Statement statement) {
    var op = statement.op();
    if (!asksForBatch(op) && Captures.uses(op).stream().noneMatch(batched::contains)) {
      replay(statement);
      return;
    }
    var results = rule(op);
    bindings.bind(statement.results(), results.tensors());
    mark(statement.results(), results.batched());
  }

  /** Does what all examples share once. */
  private void replay(Statement statement) {
    if (statement.op() instanceof Composite composite
        && composite.decomposition() instanceof Rule rule) {
      var shared = rule.in(value -> ofAll(value, composite));
      var operands = bindings.get(composite.operands());
      bindings.bind(statement.results(), Bindings.call(composite, shared, operands));
    } else {
      bindings.replay(statement);
    }
  }

  /** What stands for a value that a rule closes over, which has to be shared as well. */
  private @Nullable Tensor ofAll(Value value, Composite composite) {
    if (environment.isBatched(value)) {
      throw new HloException(
          "vmap: %s is called on what all examples of a batch share, so its rule is not asked for each of them, but closes over a %s that is another for each; pass it as an argument"
              .formatted(composite.composite(), value.type()));
    }
    return bindings.find(value);
  }

  private boolean asksForBatch(Op op) {
    return environment.axis() != null
        && op instanceof Composite composite
        && composite.decomposition() instanceof AxisRule rule
        && rule.axis().equals(environment.axis());
  }

  private Batched rule(Op op) {
    return switch (op) {
      case Select s when s.pred().type().rank() == 0 && isBatched(s.pred()) -> {
        var cases = s.onTrue().type().shape().insert(0, size);
        yield one(
            Tensor.select(
                bindings.get(s.pred()).broadcastInDim(cases, Dims.of(0)),
                full(s.onTrue()),
                full(s.onFalse())));
      }
      case Select s when s.pred().type().rank() == 0 ->
          one(Tensor.select(bindings.get(s.pred()), full(s.onTrue()), full(s.onFalse())));
      case Clamp clamp ->
          one(full(clamp.operand()).clamp(bound(clamp, clamp.min()), bound(clamp, clamp.max())));
      case Elementwise _ -> one(apply(op, op.operands().stream().map(this::full).toList()));
      case BroadcastInDim b ->
          one(
              full(b.operand())
                  .broadcastInDim(b.shape().insert(0, size), b.dimensions().plus(1).insert(0, 0)));
      case Reshape reshape -> one(full(reshape.operand()).reshape(reshape.shape().insert(0, size)));
      case Transpose transpose ->
          one(full(transpose.operand()).transpose(transpose.permutation().plus(1).insert(0, 0)));
      case Slice slice ->
          one(
              full(slice.operand())
                  .slice(
                      slice.start().insert(0, 0),
                      slice.limit().insert(0, size),
                      slice.strides().insert(0, 1)));
      case Pad pad -> one(pad(pad));
      case Concatenate concatenate ->
          one(
              Tensor.concatenate(
                  concatenate.dimension() + 1,
                  concatenate.inputs().stream().map(this::full).toList()));
      case Reverse reverse -> one(full(reverse.operand()).reverse(reverse.dimensions().plus(1)));
      case DotGeneral dot -> one(dot(dot));
      case Reduce reduce -> reduce(reduce);
      case Call call -> inline(call.callee().body(), op.operands());
      case Composite composite ->
          composite.decomposition() instanceof Rule rule
              ? call(composite, rule)
              : inline(composite.decomposition().function().body(), op.operands());
      case ControlFlow.OptimizationBarrier _ -> {
        var operands = op.operands().stream().map(this::full).toList();
        yield new Batched(
            Trace.applyAll(op::withOperands, operands), Collections.nCopies(operands.size(), true));
      }
      case ControlFlow flow -> {
        var closed = Objects.requireNonNull(Regions.close(flow));
        yield call(closed.composite(), closed.rule());
      }
      case Creation _ -> throw new IllegalStateException(op.name() + " has no operands");
      case Indexing.DynamicSlice slice ->
          one(IndexingRules.batch(slice, bindings.get(op.operands()), flags(op.operands()), size));
      case Indexing.DynamicUpdateSlice update ->
          one(IndexingRules.batch(update, bindings.get(op.operands()), flags(op.operands()), size));
      case Indexing.Gather gather ->
          one(IndexingRules.batch(gather, bindings.get(op.operands()), flags(op.operands()), size));
      case Indexing.Scatter scatter ->
          IndexingRules.batch(scatter, bindings.get(op.operands()), flags(op.operands()), size);
      case Windowing.ReduceWindow window ->
          orOther(
              op,
              WindowRules.batch(window, bindings.get(op.operands()), flags(op.operands()), size));
      case Windowing.SelectAndScatter scatter ->
          orOther(
              op,
              WindowRules.batch(scatter, bindings.get(op.operands()), flags(op.operands()), size));
      case Windowing.Convolution convolution ->
          one(
              Convolutions.batch(
                  convolution, bindings.get(op.operands()), flags(op.operands()), size));
      case Ordering.Sort sort -> SortRule.batch(sort, full(op.operands()));
      case Linalg linalg -> one(LinalgRules.batch(linalg, full(op.operands())));
      case Chlo chlo -> {
        var results = ChloRules.batch(chlo, full(op.operands()));
        yield orOther(
            op,
            results == null
                ? null
                : new Batched(results, Collections.nCopies(results.size(), true)));
      }
      case Collective collective -> CollectiveRules.batch(collective, full(op.operands()), size);
      case Contraction.Dot _,
          Contraction.Einsum _,
          Contraction.UnaryEinsum _,
          Reduction.MapElements _,
          Shaping.Broadcast _,
          CustomCall _,
          Indexing _,
          Windowing _,
          Normalization _,
          Randomness _,
          DynamicShape _,
          Transfer _,
          Structure _,
          Quantizing _,
          Foreign _ ->
          orOther(op, null);
    };
  }

  private List<Tensor> full(List<Value> values) {
    return values.stream().map(this::full).toList();
  }

  /** What a rule found; where it found nothing, the op written as other ops, or a loop. */
  private Batched orOther(Op op, @Nullable Batched found) {
    if (found != null) {
      return found;
    }
    var expansion = Expansions.of(op);
    if (expansion != null) {
      return inline(expansion, Expansions.operands(op));
    }
    if (op instanceof Transfer
        || op instanceof Structure
        || op instanceof Foreign
        || !op.inferTypes().stream()
            .allMatch(t -> t instanceof TensorType type && type.isStatic())) {
      throw MissingRule.of("vmap", op);
    }
    return loop(op);
  }

  /** The op, on one example after the other. */
  private Batched loop(Op op) {
    var all = new ArrayList<Tensor>();
    var rows = new ArrayList<Tensor>();
    for (var operand : op.operands()) {
      (isBatched(operand) ? rows : all).add(bindings.get(operand));
    }
    var types = new ArrayList<TensorType>();
    rows.forEach(row -> types.add(Loops.row(row.type())));
    var step =
        Trace.of(
            types,
            examples -> {
              var example = examples.iterator();
              var shared = all.iterator();
              var operands = new ArrayList<Tensor>();
              for (var operand : op.operands()) {
                operands.add(isBatched(operand) ? example.next() : shared.next());
              }
              return Trace.applyAll(op::withOperands, operands);
            });
    var results = ScanRule.apply(step, List.of(), rows, size, false);
    return new Batched(results, Collections.nCopies(results.size(), true));
  }

  private static Batched one(Tensor tensor) {
    return new Batched(List.of(tensor), List.of(true));
  }

  private boolean isBatched(Value value) {
    return batched.contains(value);
  }

  /** The tensor of {@code value} with the batch dimension, repeated if it is the same for all. */
  private Tensor full(Value value) {
    var tensor = bindings.get(value);
    return isBatched(value) ? tensor : spread(tensor, size);
  }

  private static Tensor apply(Op op, List<Tensor> operands) {
    return Trace.applyAll(op::withOperands, operands).getFirst();
  }

  private Tensor bound(Clamp clamp, Value bound) {
    var tensor = bindings.get(bound);
    if (!isBatched(bound)) {
      return bound.type().rank() == 0 ? tensor : spread(tensor, size);
    }
    var shape = clamp.operand().type().shape().insert(0, size);
    return bound.type().rank() == 0 ? tensor.broadcastInDim(shape, Dims.of(0)) : tensor;
  }

  private Tensor pad(Pad pad) {
    var low = pad.low().insert(0, 0);
    var high = pad.high().insert(0, 0);
    var interior = pad.interior().insert(0, 0);
    var operand = full(pad.operand());
    var padding = bindings.get(pad.padding());
    if (!isBatched(pad.padding())) {
      return operand.pad(padding, low, high, interior);
    }
    var bool = operand.type().withElementType(ElementType.I1);
    var inside = Tensor.ones(bool).pad(Tensor.of(false), low, high, interior);
    var zero = Tensor.zeros(TensorType.of(operand.elementType()));
    var padded = operand.pad(zero, low, high, interior);
    return Tensor.select(inside, padded, padding.broadcastInDim(padded.shape(), Dims.of(0)));
  }

  private Tensor dot(DotGeneral dot) {
    var lhs = bindings.get(dot.lhs());
    var rhs = bindings.get(dot.rhs());
    boolean both = isBatched(dot.lhs()) && isBatched(dot.rhs());
    var lhsBatching = dot.lhsBatching().plus(isBatched(dot.lhs()) ? 1 : 0);
    var rhsBatching = dot.rhsBatching().plus(isBatched(dot.rhs()) ? 1 : 0);
    var product =
        lhs.dotGeneral(
            rhs,
            both ? lhsBatching.insert(0, 0) : lhsBatching,
            both ? rhsBatching.insert(0, 0) : rhsBatching,
            dot.lhsContracting().plus(isBatched(dot.lhs()) ? 1 : 0),
            dot.rhsContracting().plus(isBatched(dot.rhs()) ? 1 : 0),
            dot.precision(),
            dot.elementType());
    // The batch of one operand alone counts as its first free dimension; it belongs in front.
    int at =
        both ? 0 : dot.lhsBatching().rank() + (isBatched(dot.lhs()) ? 0 : dot.lhsFree().rank());
    return product.transpose(Dims.range(product.rank()).remove(at).insert(0, at));
  }

  private Batched reduce(Reduce reduce) {
    if (reduce.inits().stream().anyMatch(this::isBatched)) {
      return inline(Reductions.tree(reduce), reduce.operands());
    }
    var operands = new ArrayList<Tensor>();
    reduce.inputs().forEach(input -> operands.add(full(input)));
    reduce.inits().forEach(init -> operands.add(bindings.get(init)));
    int n = reduce.inputs().size();
    var results =
        Trace.applyAll(
            v ->
                new Reduce(
                    v.subList(0, n),
                    v.subList(n, 2 * n),
                    reduce.dimensions().plus(1),
                    reduce.body()),
            operands);
    return new Batched(results, Collections.nCopies(results.size(), true));
  }

  private Batched inline(Block body, List<Value> operands) {
    return new Batching(size, environment, environment.axis())
        .run(body, bindings.get(operands), flags(operands));
  }

  private Batched call(Composite composite, Rule rule) {
    var mapped = rule.batch(flags(composite.operands()), size, environment.inside(rule));
    var results = Bindings.call(composite, mapped, bindings.get(composite.operands()));
    return new Batched(results, Collections.nCopies(results.size(), true));
  }
}
