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
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.DynamicShape;
import dev.adjoint.hlo.ElementType;
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
import dev.adjoint.hlo.Normalization;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Transposition: from a block that is linear in some of its parameters, the map of cotangents the
 * other way. First the known statements are done, then the linear ones backwards, each adding to
 * the cotangents of its operands. A statement whose results have no cotangent costs nothing.
 */
public final class Transposition {
  private final Bindings known;
  private final Set<Value> linear = new HashSet<>();
  private final Map<Value, Tensor> cotangents = new HashMap<>();

  private Transposition(Trace.@Nullable Scope enclosing) {
    this.known = new Bindings(enclosing);
  }

  /**
   * {@return the cotangents of the declared parameters of {@code linear}; null is zero}
   *
   * @param cotangents of the results; null is zero
   */
  static List<@Nullable Tensor> of(Trace.Traced linear, List<@Nullable Tensor> cotangents) {
    var arguments = new ArrayList<@Nullable Tensor>(Jvp.noTangents(linear.declared()));
    arguments.addAll(linear.captured());
    return of(linear.block(), arguments, cotangents).subList(0, linear.declared());
  }

  /**
   * {@return the cotangents of those parameters of {@code block} whose argument is null; null is
   * zero}
   *
   * @param arguments the known ones; null for those that the block is linear in
   * @param cotangents of the results; null is zero
   */
  public static List<@Nullable Tensor> of(
      Block block, List<? extends @Nullable Tensor> arguments, List<@Nullable Tensor> cotangents) {
    return of(block, arguments, cotangents, null);
  }

  /** The same, for a block whose custom rules close over values that {@code enclosing} finds. */
  static List<@Nullable Tensor> of(
      Block block,
      List<? extends @Nullable Tensor> arguments,
      List<@Nullable Tensor> cotangents,
      Trace.@Nullable Scope enclosing) {
    return new Transposition(enclosing).run(block, arguments, cotangents);
  }

  private List<@Nullable Tensor> run(
      Block given,
      List<? extends @Nullable Tensor> arguments,
      List<@Nullable Tensor> resultCotangents) {
    var block = CountedLoops.asScans(given);
    for (int i = 0; i < arguments.size(); i++) {
      var argument = arguments.get(i);
      if (argument == null) {
        linear.add(block.parameters().get(i));
      } else {
        known.bind(block.parameters().get(i), argument);
      }
    }
    var backwards = new ArrayList<Statement>();
    for (var statement : block.statements()) {
      if (!Captures.usesAny(statement.op(), linear)) {
        at(statement, () -> known.replay(statement));
        continue;
      }
      var dependent = dependent(statement, linear);
      linear.addAll(dependent);
      backwards.add(statement);
      if (dependent.size() < statement.results().size()) {
        holdKnown(statement);
      }
    }
    for (int i = 0; i < resultCotangents.size(); i++) {
      add(block.results().get(i), resultCotangents.get(i));
    }
    for (var statement : backwards.reversed()) {
      if (hasCotangent(statement)) {
        at(statement, () -> step(statement));
      }
    }
    var found = new ArrayList<@Nullable Tensor>();
    for (var parameter : block.parameters()) {
      found.add(cotangents.get(parameter));
    }
    return found;
  }

  /**
   * {@return the results of {@code statement}, which uses values in {@code linear}, that depend on
   * them: all, but of a barrier, each of whose results is one of its operands}
   */
  static List<Value> dependent(Statement statement, Set<Value> linear) {
    var op = statement.op();
    if (!(op instanceof ControlFlow.OptimizationBarrier)) {
      return statement.results();
    }
    var dependent = new ArrayList<Value>();
    for (int i = 0; i < op.operands().size(); i++) {
      if (linear.contains(op.operands().get(i))) {
        dependent.add(statement.results().get(i));
      }
    }
    return dependent;
  }

  /** The known ones among what a barrier holds back, held back together. */
  private void holdKnown(Statement barrier) {
    var operands = new ArrayList<Tensor>();
    var results = new ArrayList<Value>();
    for (int i = 0; i < barrier.results().size(); i++) {
      if (!linear.contains(barrier.results().get(i))) {
        operands.add(known.get(barrier.op().operands().get(i)));
        results.add(barrier.results().get(i));
      }
    }
    known.bind(results, Trace.applyAll(ControlFlow.OptimizationBarrier::new, operands));
  }

  private boolean hasCotangent(Statement statement) {
    for (var result : statement.results()) {
      if (cotangents.containsKey(result)) {
        return true;
      }
    }
    return false;
  }

  private static void at(Statement statement, Runnable body) {
    Trace.at(
        statement.location(),
        () -> {
          body.run();
          return null;
        });
  }

  /** Adds to the cotangent of {@code value}, if the value is linear. */
  private void add(Value value, @Nullable Tensor cotangent) {
    if (cotangent != null && linear.contains(value)) {
      cotangents.merge(value, cotangent, Tensor::add);
    }
  }

  private boolean isLinear(Value value) {
    return linear.contains(value);
  }

  private void step(Statement statement) {
    var op = statement.op();
    switch (op) {
      case Call call -> inline(call.callee().body(), statement);
      case Composite composite -> {
        if (composite.decomposition() instanceof Rule rule) {
          accumulate(
              op.operands(),
              rule.in(known).transpose(arguments(op.operands()), resultCotangents(statement)));
        } else {
          inline(composite.decomposition().function().body(), statement);
        }
      }
      case ControlFlow.OptimizationBarrier _ ->
          accumulate(op.operands(), resultCotangents(statement));
      case ControlFlow flow -> {
        var closed = Objects.requireNonNull(Regions.close(flow));
        accumulate(
            closed.uses(),
            closed
                .rule()
                .in(known)
                .transpose(arguments(closed.uses()), resultCotangents(statement)));
      }
      case Reduce reduce -> reduce(statement, reduce);
      case Unary unary -> {
        var ct = cotangent(statement);
        switch (unary.kind()) {
          case NEGATE -> add(unary.operand(), ct.negate());
          case REAL -> add(unary.operand(), ct.complex(zeros(ct.type())));
          case IMAG -> add(unary.operand(), zeros(ct.type()).complex(ct.negate()));
          default ->
              throw NotDifferentiable.notLinear(statement, "its operand depends on the argument");
        }
      }
      case Binary binary -> binary(statement, binary, cotangent(statement));
      case Compare _, Clamp _ ->
          throw NotDifferentiable.notLinear(statement, "an operand depends on the argument");
      case Select s -> {
        if (isLinear(s.pred())) {
          throw NotDifferentiable.notLinear(statement, "its predicate depends on the argument");
        }
        var ct = cotangent(statement);
        var zero = zeros(ct.type());
        if (isLinear(s.onTrue())) {
          add(s.onTrue(), select(known.get(s.pred()), ct, zero));
        }
        if (isLinear(s.onFalse())) {
          add(s.onFalse(), select(known.get(s.pred()), zero, ct));
        }
      }
      case Convert convert ->
          add(
              convert.operand(),
              cotangent(statement).convert(convert.operand().type().elementType()));
      case BroadcastInDim broadcast -> add(broadcast.operand(), sumOver(broadcast, statement));
      case Reshape reshape ->
          add(reshape.operand(), cotangent(statement).reshape(reshape.operand().type().shape()));
      case Transpose transpose ->
          add(
              transpose.operand(),
              cotangent(statement).transpose(transpose.permutation().inverse()));
      case Slice slice -> add(slice.operand(), padBack(slice, cotangent(statement)));
      case Pad pad -> pad(pad, cotangent(statement));
      case Concatenate concatenate -> concatenate(concatenate, cotangent(statement));
      case Reverse reverse ->
          add(reverse.operand(), cotangent(statement).reverse(reverse.dimensions()));
      case DotGeneral dot -> dot(statement, dot, cotangent(statement));
      case Creation _ -> throw new IllegalStateException(op.name() + " has no operands");
      case ReducePrecision reduced ->
          add(
              reduced.operand(),
              Trace.applyAll(op::withOperands, List.of(cotangent(statement))).getFirst());
      case Indexing.DynamicSlice slice ->
          add(
              slice.operand(),
              IndexingRules.transpose(slice, known.get(slice.starts()), cotangent(statement)));
      case Indexing.DynamicUpdateSlice update -> {
        var found =
            IndexingRules.transpose(update, known.get(update.starts()), cotangent(statement));
        add(update.operand(), found.get(0));
        add(update.update(), found.get(1));
      }
      case Indexing.Gather gather ->
          add(
              gather.operand(),
              IndexingRules.transpose(
                  gather, known.get(gather.startIndices()), cotangent(statement)));
      case Indexing.Scatter scatter when scatter.inputs().size() == 1 ->
          orExpanded(
              statement,
              IndexingRules.transpose(scatter, arguments(op.operands()), cotangent(statement)));
      case Windowing.ReduceWindow window when window.inputs().size() == 1 ->
          orExpanded(
              statement,
              WindowRules.transpose(window, arguments(op.operands()), cotangent(statement)));
      case Windowing.SelectAndScatter scatter ->
          orExpanded(
              statement,
              WindowRules.transpose(scatter, arguments(op.operands()), cotangent(statement)));
      case Windowing.Convolution convolution ->
          accumulate(
              op.operands(),
              Convolutions.transpose(convolution, arguments(op.operands()), cotangent(statement)));
      case Linalg linalg ->
          accumulate(
              op.operands(),
              LinalgRules.transpose(linalg, arguments(op.operands()), cotangent(statement)));
      case Chlo.Scan _, Chlo.RaggedDot _ -> orExpanded(statement, null);
      case Chlo chlo -> {
        var found = ChloRules.transpose(chlo, cotangent(statement));
        if (found == null) {
          throw NotDifferentiable.notLinear(statement, "its operand depends on the argument");
        }
        accumulate(op.operands(), found);
      }
      case Collective collective ->
          accumulate(
              op.operands(), CollectiveRules.transpose(collective, resultCotangents(statement)));
      case BitcastConvert _, Randomness _, Ordering _ ->
          throw NotDifferentiable.notLinear(statement, "an operand depends on the argument");
      case Contraction.Dot _,
          Contraction.Einsum _,
          Contraction.UnaryEinsum _,
          Reduction.MapElements _,
          CustomCall _,
          Shaping.Broadcast _,
          Indexing _,
          Windowing _,
          Normalization _,
          DynamicShape _,
          Transfer _,
          Structure _,
          Quantizing _,
          Foreign _ ->
          orExpanded(statement, null);
    }
  }

  /** What a rule found; where it found nothing, that of the op written as other ops. */
  private void orExpanded(Statement statement, @Nullable List<@Nullable Tensor> found) {
    if (found != null) {
      accumulate(statement.op().operands(), found);
      return;
    }
    var expansion = Expansions.of(statement.op());
    if (expansion == null) {
      throw MissingRule.of("transpose", statement.op());
    }
    inline(expansion, Expansions.operands(statement.op()), statement);
  }

  private Tensor cotangent(Statement statement) {
    var cotangent = cotangents.get(statement.result());
    if (cotangent == null) {
      throw new IllegalStateException("no cotangent for " + statement.op().name());
    }
    return cotangent;
  }

  private List<@Nullable Tensor> resultCotangents(Statement statement) {
    var found = new ArrayList<@Nullable Tensor>();
    for (var result : statement.results()) {
      found.add(cotangents.get(result));
    }
    return found;
  }

  private List<@Nullable Tensor> arguments(List<Value> operands) {
    var arguments = new ArrayList<@Nullable Tensor>();
    for (var operand : operands) {
      arguments.add(isLinear(operand) ? null : known.get(operand));
    }
    return arguments;
  }

  private void accumulate(List<Value> operands, List<@Nullable Tensor> found) {
    for (int i = 0; i < found.size(); i++) {
      add(operands.get(i), found.get(i));
    }
  }

  private void inline(Block body, Statement statement) {
    inline(body, statement.op().operands(), statement);
  }

  private void inline(Block body, List<Value> operands, Statement statement) {
    accumulate(
        operands,
        new Transposition(known).run(body, arguments(operands), resultCotangents(statement)));
  }

  private void binary(Statement statement, Binary op, Tensor ct) {
    boolean both = isLinear(op.lhs()) && isLinear(op.rhs());
    switch (op.kind()) {
      case ADD -> {
        add(op.lhs(), ct);
        add(op.rhs(), ct);
      }
      case SUBTRACT -> {
        add(op.lhs(), ct);
        if (isLinear(op.rhs())) {
          add(op.rhs(), ct.negate());
        }
      }
      case MULTIPLY -> {
        if (both) {
          throw NotDifferentiable.notLinear(statement, "both operands depend on the argument");
        }
        if (isLinear(op.lhs())) {
          add(op.lhs(), ct.multiply(known.get(op.rhs())));
        } else {
          add(op.rhs(), ct.multiply(known.get(op.lhs())));
        }
      }
      case DIVIDE -> {
        if (isLinear(op.rhs())) {
          throw NotDifferentiable.notLinear(statement, "the divisor depends on the argument");
        }
        add(op.lhs(), ct.divide(known.get(op.rhs())));
      }
      case COMPLEX -> {
        add(op.lhs(), ct.real());
        if (isLinear(op.rhs())) {
          add(op.rhs(), ct.imag().negate());
        }
      }
      case AND,
          ATAN2,
          MAXIMUM,
          MINIMUM,
          OR,
          POWER,
          REMAINDER,
          SHIFT_LEFT,
          SHIFT_RIGHT_ARITHMETIC,
          SHIFT_RIGHT_LOGICAL,
          XOR ->
          throw NotDifferentiable.notLinear(statement, "an operand depends on the argument");
    }
  }

  private Tensor sumOver(BroadcastInDim op, Statement statement) {
    var ct = cotangent(statement);
    var from = op.operand().type().shape();
    var summed = Dims.of();
    var order = Dims.of();
    for (int d = 0; d < op.shape().rank(); d++) {
      int i = op.dimensions().indexOf(d);
      if (i < 0 || from.get(i) != op.shape().get(d)) {
        summed = summed.concat(Dims.of(d));
      } else {
        order = order.concat(Dims.of(i));
      }
    }
    var total = ct.reduce(BinaryKind.ADD, summed);
    // What is left are the operand's dimensions that were not expanded, in the order of the result.
    var sorted = Dims.of(order.stream().sorted().toArray());
    var permutation = Dims.of();
    for (int k = 0; k < sorted.rank(); k++) {
      permutation = permutation.concat(Dims.of(order.indexOf(sorted.get(k))));
    }
    return total.transpose(permutation).reshape(from);
  }

  private static Tensor padBack(Slice slice, Tensor ct) {
    var from = slice.operand().type().shape();
    var high = Dims.of();
    for (int d = 0; d < from.rank(); d++) {
      long size = ct.shape().get(d);
      long covered = size == 0 ? 0 : (size - 1) * slice.strides().get(d) + 1;
      high = high.concat(Dims.of(from.get(d) - slice.start().get(d) - covered));
    }
    return ct.pad(zero(ct), slice.start(), high, slice.strides().plus(-1));
  }

  private static Tensor zero(Tensor like) {
    return Tensor.full(TensorType.of(like.elementType()), 0);
  }

  private void pad(Pad pad, Tensor ct) {
    int rank = ct.rank();
    var zeros = Dims.repeat(0, rank);
    var unpadded = ct.pad(zero(ct), negated(pad.low()), negated(pad.high()), zeros);
    var strides = pad.interior().plus(1);
    var inside = unpadded.slice(zeros, unpadded.shape(), strides);
    add(pad.operand(), inside);
    if (isLinear(pad.padding())) {
      // An operand that was cropped never reached the result, so its share of the sum is what the
      // result holds of it.
      var mask =
          Tensor.ones(pad.operand().type()).pad(zero(ct), pad.low(), pad.high(), pad.interior());
      add(pad.padding(), ct.multiply(Tensor.ones(ct.type()).subtract(mask)).sum());
    }
  }

  private static Dims negated(Dims dims) {
    return Dims.of(dims.stream().map(d -> -d).toArray());
  }

  private void concatenate(Concatenate op, Tensor ct) {
    long from = 0;
    for (var input : op.inputs()) {
      long to = from + input.type().shape().get(op.dimension());
      if (isLinear(input)) {
        add(input, ct.slice(op.dimension(), from, to));
      }
      from = to;
    }
  }

  private void dot(Statement statement, DotGeneral dot, Tensor ct) {
    if (isLinear(dot.lhs()) && isLinear(dot.rhs())) {
      throw NotDifferentiable.notLinear(statement, "both operands depend on the argument");
    }
    int batching = dot.lhsBatching().rank();
    int lhsFree = dot.lhsFree().rank();
    int rhsFree = dot.rhsFree().rank();
    var batch = Dims.range(batching);
    if (isLinear(dot.lhs())) {
      // ct [batch, lhs free, rhs free] with rhs [..]: contract the free dimensions of rhs.
      var rhs = known.get(dot.rhs());
      var type = wider(ct, rhs);
      var product =
          ct.convert(type)
              .dotGeneral(
                  rhs.convert(type),
                  batch,
                  dot.rhsBatching(),
                  Dims.range(rhsFree).plus(batching + lhsFree),
                  dot.rhsFree(),
                  dot.precision(),
                  type);
      // The product has the batching dimensions, the free ones of lhs, and the contracting ones in
      // the order of rhs.
      var contracted = sortedBy(dot.rhsContracting(), dot.lhsContracting());
      var order = dot.lhsBatching().concat(dot.lhsFree()).concat(contracted);
      add(dot.lhs(), product.transpose(order.inverse()).convert(dot.lhs().type().elementType()));
    } else {
      var lhs = known.get(dot.lhs());
      var type = wider(ct, lhs);
      var product =
          ct.convert(type)
              .dotGeneral(
                  lhs.convert(type),
                  batch,
                  dot.lhsBatching(),
                  Dims.range(lhsFree).plus(batching),
                  dot.lhsFree(),
                  dot.precision(),
                  type);
      var contracted = sortedBy(dot.lhsContracting(), dot.rhsContracting());
      var order = dot.rhsBatching().concat(dot.rhsFree()).concat(contracted);
      add(dot.rhs(), product.transpose(order.inverse()).convert(dot.rhs().type().elementType()));
    }
  }

  /** The element type of more bits: a product may be of another type than its operands. */
  private static ElementType wider(Tensor a, Tensor b) {
    return a.elementType().bits() >= b.elementType().bits() ? a.elementType() : b.elementType();
  }

  /** {@return {@code values} in the order that sorts {@code keys}} */
  private static Dims sortedBy(Dims keys, Dims values) {
    return Dims.of(keys.stream().sorted().map(key -> values.get(keys.indexOf(key))).toArray());
  }

  private void reduce(Statement statement, Reduce reduce) {
    if (reduce.combiner().orElse(null) == BinaryKind.ADD) {
      var ct = cotangent(statement);
      var input = reduce.inputs().getFirst();
      var shape = input.type().shape();
      if (isLinear(input)) {
        add(input, ct.broadcastInDim(shape, reduce.dimensions().complement(shape.rank())));
      }
      if (isLinear(reduce.inits().getFirst())) {
        add(reduce.inits().getFirst(), ct.sum());
      }
    } else {
      inline(Reductions.tree(reduce), statement);
    }
  }
}
