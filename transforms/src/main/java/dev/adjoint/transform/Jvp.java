package dev.adjoint.transform;

import static dev.adjoint.Tensor.select;
import static dev.adjoint.Tensor.zeros;

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
import dev.adjoint.hlo.DynamicShape;
import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.BitcastConvert;
import dev.adjoint.hlo.Elementwise.Clamp;
import dev.adjoint.hlo.Elementwise.Compare;
import dev.adjoint.hlo.Elementwise.Convert;
import dev.adjoint.hlo.Elementwise.ReducePrecision;
import dev.adjoint.hlo.Elementwise.Select;
import dev.adjoint.hlo.Elementwise.Unary;
import dev.adjoint.hlo.Foreign;
import dev.adjoint.hlo.Indexing;
import dev.adjoint.hlo.Linalg;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Normalization;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Ordering;
import dev.adjoint.hlo.Quantizing;
import dev.adjoint.hlo.Randomness;
import dev.adjoint.hlo.Reduction;
import dev.adjoint.hlo.Reduction.Reduce;
import dev.adjoint.hlo.Shaping;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.Structure;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Transfer;
import dev.adjoint.hlo.Value;
import dev.adjoint.hlo.Windowing;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Forward-mode differentiation: the values of a block and, beside them, their tangents. A value
 * that does not depend on the inputs with a tangent has none (a symbolic zero), and no op is spent
 * on it.
 *
 * <p>The derivatives are JAX's, at the points where they are a matter of choice too.
 */
public final class Jvp {
  private final Bindings primals;
  private final Map<Value, Tensor> tangents = new HashMap<>();
  private final Map<Value, Literal> constants = new HashMap<>();

  private Jvp(Trace.@Nullable Scope enclosing) {
    this.primals = new Bindings(enclosing);
  }

  /**
   * {@return results and tangents of {@code block}, recorded in the trace in progress}
   *
   * @param tangents of each argument; null is zero
   */
  public static Dual of(Block block, List<Tensor> arguments, List<@Nullable Tensor> tangents) {
    return of(block, arguments, tangents, null);
  }

  /** The same, for a block whose custom rules close over values that {@code enclosing} finds. */
  static Dual of(
      Block block,
      List<Tensor> arguments,
      List<@Nullable Tensor> tangents,
      Trace.@Nullable Scope enclosing) {
    return new Jvp(enclosing).run(block, arguments, tangents);
  }

  private Dual run(Block given, List<Tensor> arguments, List<@Nullable Tensor> argumentTangents) {
    var block = CountedLoops.asScans(given);
    var used = used(block);
    primals.bind(block.parameters(), arguments);
    setTangents(block.parameters(), argumentTangents);
    for (var statement : block.statements()) {
      Trace.at(
          statement.location(),
          () -> {
            if (used == null || statement.results().stream().anyMatch(used::contains)) {
              step(statement);
            } else {
              primals.replay(statement);
            }
            return null;
          });
    }
    return new Dual(primals.get(block.results()), tangents(block.results()));
  }

  /**
   * The values that results of the block depend on, as others need no tangents: a value that
   * reverse mode left behind may have a rule without a forward mode. Null if it makes no
   * difference.
   */
  private static @Nullable Set<Value> used(Block block) {
    if (block.statements().stream().noneMatch(s -> s.op() instanceof Composite)) {
      return null;
    }
    var used = new HashSet<>(block.results());
    for (var statement : block.statements().reversed()) {
      if (statement.results().stream().anyMatch(used::contains)) {
        used.addAll(Captures.uses(statement.op()));
      }
    }
    return used;
  }

  private void setTangents(List<Value> values, List<@Nullable Tensor> given) {
    for (int i = 0; i < given.size(); i++) {
      var tangent = given.get(i);
      if (tangent != null) {
        tangents.put(values.get(i), tangent);
      }
    }
  }

  private List<@Nullable Tensor> tangents(List<Value> values) {
    var found = new ArrayList<@Nullable Tensor>(values.size());
    for (var value : values) {
      found.add(tangents.get(value));
    }
    return found;
  }

  private void step(Statement statement) {
    var op = statement.op();
    if (!Captures.usesAny(op, tangents.keySet())) {
      primals.replay(statement);
      if (op instanceof Creation.Constant constant && constant.isPlain()) {
        constants.put(statement.result(), constant.value());
      }
      return;
    }
    var dual = rule(statement);
    primals.bind(statement.results(), dual.primals());
    setTangents(statement.results(), dual.tangents());
  }

  private Dual rule(Statement statement) {
    var op = statement.op();
    return switch (op) {
      case Unary unary -> {
        var x = primal(unary.operand());
        var y = apply(op);
        yield Dual.of(y, Derivatives.unary(statement, unary, x, y, tangent(unary.operand())));
      }
      case Binary binary -> {
        var y = apply(op);
        yield Dual.of(y, binary(binary, y));
      }
      case Compare _ -> Dual.of(apply(op), null);
      case Select s ->
          Dual.of(
              apply(op),
              select(primal(s.pred()), instantiated(s.onTrue()), instantiated(s.onFalse())));
      case Clamp clamp -> Dual.of(apply(op), clamp(clamp));
      case Convert convert ->
          Dual.of(
              apply(op),
              convert.to().isDifferentiable()
                  ? tangent(convert.operand()).convert(convert.to())
                  : null);
      case Shaping shaping -> {
        var on = shaping.operands().stream().map(this::instantiated).toList();
        yield Dual.of(apply(op), Trace.applyAll(op::withOperands, on).getFirst());
      }
      case DotGeneral dot -> Dual.of(apply(op), dot(dot));
      case Reduce reduce -> reduce(reduce);
      case Call call -> inline(call.callee().body(), op);
      case Composite composite ->
          composite.decomposition() instanceof Rule rule
              ? composite(composite, rule)
              : inline(composite.decomposition().function().body(), op);
      case ControlFlow.OptimizationBarrier _ -> barrier(op);
      case ControlFlow flow -> {
        var closed = Objects.requireNonNull(Regions.close(flow));
        yield composite(closed.composite(), closed.rule());
      }
      case Creation _ -> throw new IllegalStateException(op.name() + " has no operands");
      case BitcastConvert _ -> Dual.of(apply(op), null);
      case ReducePrecision _ -> linear(op);
      case Indexing.DynamicSlice slice ->
          IndexingRules.jvp(slice, primals.get(op.operands()), tangents(op.operands()));
      case Indexing.DynamicUpdateSlice update ->
          IndexingRules.jvp(update, primals.get(op.operands()), tangents(op.operands()));
      case Indexing.Gather gather ->
          IndexingRules.jvp(gather, primals.get(op.operands()), tangents(op.operands()));
      case Indexing.Scatter scatter ->
          orExpanded(
              op, IndexingRules.jvp(scatter, primals.get(op.operands()), tangents(op.operands())));
      case Windowing.ReduceWindow window ->
          orExpanded(
              op,
              beginsWithNothing(window.inits(), window.body().combiner().orElse(null))
                  ? WindowRules.jvp(window, primals.get(op.operands()), tangents(op.operands()))
                  : null);
      case Windowing.SelectAndScatter scatter ->
          orExpanded(
              op, WindowRules.jvp(scatter, primals.get(op.operands()), tangents(op.operands())));
      case Windowing.Convolution convolution ->
          Convolutions.jvp(convolution, primals.get(op.operands()), tangents(op.operands()));
      case Ordering.Sort sort ->
          SortRule.jvp(sort, primals.get(op.operands()), tangents(op.operands()));
      case Linalg linalg ->
          LinalgRules.jvp(linalg, primals.get(op.operands()), tangents(op.operands()));
      case Chlo chlo ->
          orExpanded(
              op,
              ChloRules.jvp(statement, chlo, primals.get(op.operands()), tangents(op.operands())));
      case Collective collective ->
          CollectiveRules.jvp(collective, primals.get(op.operands()), tangents(op.operands()));
      case Randomness _ -> throw NotDifferentiable.noDerivative(statement);
      case Contraction.Dot _,
          Contraction.Einsum _,
          Contraction.UnaryEinsum _,
          Reduction.MapElements _,
          Indexing.DynamicGather _,
          Indexing.TorchIndexSelect _,
          Windowing.DynamicConv _,
          CustomCall _,
          Normalization _,
          DynamicShape _,
          Transfer _,
          Structure _,
          Quantizing _,
          Foreign _ ->
          orExpanded(op, null);
    };
  }

  /** What a rule found; where it found nothing, that of the op written as other ops. */
  private Dual orExpanded(Op op, @Nullable Dual found) {
    if (found != null) {
      return found;
    }
    var expansion = Expansions.of(op);
    if (expansion == null) {
      throw MissingRule.of("jvp", op);
    }
    var operands = Expansions.operands(op);
    return new Jvp(primals).run(expansion, primals.get(operands), tangents(operands));
  }

  /** Of an op that is linear in its one operand. */
  private Dual linear(Op op) {
    var on = op.operands().stream().map(this::tangent).toList();
    return Dual.of(apply(op), Trace.applyAll(op::withOperands, on).getFirst());
  }

  /** A barrier for the values, and one for the tangents there are. */
  private Dual barrier(Op op) {
    var on = new ArrayList<Tensor>();
    for (var operand : op.operands()) {
      if (tangents.get(operand) instanceof Tensor tangent) {
        on.add(tangent);
      }
    }
    var held = Trace.applyAll(ControlFlow.OptimizationBarrier::new, on).iterator();
    var all = new ArrayList<@Nullable Tensor>();
    for (var operand : op.operands()) {
      all.add(tangents.containsKey(operand) ? held.next() : null);
    }
    return new Dual(primals.apply(op, primals.get(op.operands())), all);
  }

  private Dual composite(Composite composite, Rule rule) {
    return rule.in(primals)
        .jvp(
            (self, operands) -> Bindings.call(composite, self, operands),
            primals.get(composite.operands()),
            tangents(composite.operands()));
  }

  private Dual inline(Block body, Op op) {
    return new Jvp(primals).run(body, primals.get(op.operands()), tangents(op.operands()));
  }

  private Tensor apply(Op op) {
    return primals.apply(op, primals.get(op.operands())).getFirst();
  }

  private Tensor primal(Value value) {
    return primals.get(value);
  }

  /** The tangent of a value that is known to have one. */
  private Tensor tangent(Value value) {
    return Objects.requireNonNull(tangents.get(value));
  }

  private Tensor instantiated(Value value) {
    var tangent = tangents.get(value);
    return tangent != null ? tangent : zeros(value.type());
  }

  private @Nullable Tensor binary(Binary op, Tensor y) {
    var a = primal(op.lhs());
    var b = primal(op.rhs());
    var ta = tangents.get(op.lhs());
    var tb = tangents.get(op.rhs());
    return switch (op.kind()) {
      case ADD -> sum(ta, tb);
      case SUBTRACT -> sum(ta, tb == null ? null : tb.negate());
      case COMPLEX -> instantiated(op.lhs()).complex(instantiated(op.rhs()));
      case MULTIPLY -> sum(ta == null ? null : ta.multiply(b), tb == null ? null : tb.multiply(a));
      case DIVIDE ->
          sum(
              ta == null ? null : ta.divide(b),
              tb == null ? null : tb.multiply(y.divide(b).negate()));
      case MAXIMUM, MINIMUM -> {
        // Equal operands share the tangent; none passes where the result is NaN, as in JAX.
        var isA = a.eq(y);
        var isB = b.eq(y);
        var half = Tensor.full(a.type(), 0.5);
        var one = Tensor.ones(a.type());
        var zero = zeros(a.type());
        yield sum(
            ta == null ? null : ta.multiply(select(isA, select(isB, half, one), zero)),
            tb == null ? null : tb.multiply(select(isB, select(isA, half, one), zero)));
      }
      case POWER -> {
        var one = Tensor.ones(a.type());
        // At 0^0 the factor 0 meets 0^-1: JAX has NaN there, this has 0, as for any other base.
        var base = select(a.eq(0).and(b.eq(0)), one, a);
        var log = select(a.eq(0), one, a).log();
        yield sum(
            ta == null ? null : ta.multiply(b.multiply(base.pow(b.subtract(1)))),
            tb == null ? null : tb.multiply(log.multiply(y)));
      }
      case ATAN2 -> {
        var norm = a.multiply(a).add(b.multiply(b));
        yield sum(
            ta == null ? null : ta.multiply(b.divide(norm)),
            tb == null ? null : tb.multiply(a.divide(norm).negate()));
      }
      case REMAINDER -> {
        var q = a.divide(b);
        var truncated = q.sign().multiply(q.abs().floor());
        yield sum(ta, tb == null ? null : tb.multiply(truncated.negate()));
      }
      case AND, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT_ARITHMETIC, SHIFT_RIGHT_LOGICAL -> null;
    };
  }

  private Tensor clamp(Clamp clamp) {
    var x = primal(clamp.operand());
    var min = primal(clamp.min()).broadcastTo(x.shape());
    var max = primal(clamp.max()).broadcastTo(x.shape());
    var zero = zeros(x.type());
    @Nullable Tensor result = null;
    if (tangents.get(clamp.operand()) instanceof Tensor t) {
      result = select(x.gt(min).and(x.lt(max)), t, zero);
    }
    if (tangents.get(clamp.min()) instanceof Tensor t) {
      result = sum(result, select(x.lt(min).and(min.lt(max)), t.broadcastTo(x.shape()), zero));
    }
    if (tangents.get(clamp.max()) instanceof Tensor t) {
      result = sum(result, select(x.gt(max), t.broadcastTo(x.shape()), zero));
    }
    return Objects.requireNonNull(result);
  }

  private @Nullable Tensor dot(DotGeneral dot) {
    @Nullable Tensor result = null;
    if (tangents.get(dot.lhs()) instanceof Tensor t) {
      result = dot(dot, t, primal(dot.rhs()));
    }
    if (tangents.get(dot.rhs()) instanceof Tensor t) {
      result = sum(result, dot(dot, primal(dot.lhs()), t));
    }
    return result;
  }

  private static Tensor dot(DotGeneral dot, Tensor lhs, Tensor rhs) {
    return Trace.applyAll(dot::withOperands, List.of(lhs, rhs)).getFirst();
  }

  private Dual reduce(Reduce reduce) {
    var combiner = reduce.combiner().orElse(null);
    if (combiner == BinaryKind.ADD && beginsWithNothing(reduce.inits(), combiner)) {
      var t = tangent(reduce.inputs().getFirst());
      return Dual.of(apply(reduce), t.reduce(BinaryKind.ADD, reduce.dimensions()));
    }
    if (combiner == BinaryKind.MAXIMUM || combiner == BinaryKind.MINIMUM) {
      return beginsWithNothing(reduce.inits(), combiner)
          ? extremum(reduce)
          : inline(Reductions.withInit(reduce, combiner), reduce);
    }
    return inline(Reductions.tree(reduce), reduce);
  }

  /** Whether a reduction begins with what changes nothing, so that no result depends on it. */
  private boolean beginsWithNothing(List<Value> inits, @Nullable BinaryKind combiner) {
    return switch (combiner) {
      case ADD -> inits.stream().noneMatch(tangents::containsKey);
      case MAXIMUM -> isConstant(inits.getFirst(), Double.NEGATIVE_INFINITY);
      case MINIMUM -> isConstant(inits.getFirst(), Double.POSITIVE_INFINITY);
      case null, default -> false;
    };
  }

  private boolean isConstant(Value value, double number) {
    return constants.get(value) instanceof Literal literal && literal.element(0) == number;
  }

  /** The tangents of the extreme elements; their mean where several are equal, as JAX has it. */
  private Dual extremum(Reduce reduce) {
    var x = primal(reduce.inputs().getFirst());
    var t = tangent(reduce.inputs().getFirst());
    var y = apply(reduce);
    if (x.shape().gather(reduce.dimensions()).contains(0)) {
      return Dual.of(y, null);
    }
    var kept = reduce.dimensions().complement(x.rank());
    var chosen = x.eq(y.broadcastInDim(x.shape(), kept)).convert(x.elementType());
    var count = chosen.reduce(BinaryKind.ADD, reduce.dimensions());
    var total = t.multiply(chosen).reduce(BinaryKind.ADD, reduce.dimensions());
    return Dual.of(y, total.divide(count));
  }

  /** {@return the sum of two tangents, of which either may be a symbolic zero} */
  static @Nullable Tensor sum(@Nullable Tensor a, @Nullable Tensor b) {
    if (a == null) {
      return b;
    }
    return b == null ? a : a.add(b);
  }

  /** {@return as many symbolic zeros} */
  static List<@Nullable Tensor> noTangents(int count) {
    return Collections.nCopies(count, null);
  }

  /** {@return {@code tensors} with zeros of the given types in place of the symbolic ones} */
  static List<Tensor> instantiate(List<@Nullable Tensor> tensors, List<TensorType> types) {
    var all = new ArrayList<Tensor>(tensors.size());
    for (int i = 0; i < tensors.size(); i++) {
      var tensor = tensors.get(i);
      all.add(tensor != null ? tensor : zeros(types.get(i)));
    }
    return all;
  }
}
