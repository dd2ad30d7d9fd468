package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Captures;
import dev.adjoint.hlo.Chlo;
import dev.adjoint.hlo.Contraction;
import dev.adjoint.hlo.Contraction.Precision;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.DynamicShape;
import dev.adjoint.hlo.GatherDimensions;
import dev.adjoint.hlo.Indexing;
import dev.adjoint.hlo.Location;
import dev.adjoint.hlo.Normalization;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Reduction;
import dev.adjoint.hlo.Shaping;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Type;
import dev.adjoint.hlo.Value;
import dev.adjoint.hlo.Windowing;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Ops written as other ops, for the transforms that have no rule for the op itself, and for {@link
 * Legalize}.
 */
final class Expansions {
  private Expansions() {}

  /**
   * {@return what the block takes that does what {@code op} does: its operands, and behind them
   * what the body of a loop uses of the blocks around it}
   */
  static List<Value> operands(Op op) {
    return op instanceof Chlo.Scan
        ? Loops.<Value>concat(op.operands(), List.copyOf(Captures.of(op)))
        : op.operands();
  }

  /**
   * {@return a block that does what {@code op} does, of its {@link #operands}; null if there is
   * none}
   */
  static @Nullable Block of(Op op) {
    return of(op, Trace.place());
  }

  /** The same, of ops that are at {@code place} in the program. */
  static @Nullable Block of(Op op, Location place) {
    var expansion = expansion(op);
    if (expansion == null) {
      return null;
    }
    return Trace.of(
            operands(op).stream().map(Value::type).toList(),
            operands -> Trace.at(place, () -> expansion.apply(operands)))
        .block();
  }

  private static @Nullable UnaryOperator<List<Tensor>> expansion(Op op) {
    return switch (op) {
      case Contraction.Dot dot -> v -> List.of(dot(dot, v.get(0), v.get(1)));
      case Contraction.Einsum einsum -> {
        var formula = Formula.of(einsum.einsumConfig());
        yield formula == null || formula.inputs().size() != 2
            ? null
            : v -> List.of(formula.apply(v.get(0), v.get(1)));
      }
      case Contraction.UnaryEinsum einsum -> {
        var formula = Formula.of(einsum.einsumConfig());
        yield formula == null || formula.inputs().size() != 1
            ? null
            : v -> List.of(formula.apply(v.getFirst()));
      }
      case Shaping.Broadcast broadcast ->
          v -> {
            var x = v.getFirst();
            int more = broadcast.broadcastSizes().rank();
            return List.of(
                x.broadcastInDim(
                    broadcast.broadcastSizes().concat(x.shape()), Dims.range(x.rank()).plus(more)));
          };
      case Reduction.MapElements map -> v -> elementwise(map.computation(), v);
      case Reduction.Reduce reduce -> v -> Replay.of(Reductions.tree(reduce), v);
      case Normalization norm -> v -> normalized(norm, v);
      case Indexing.TorchIndexSelect select -> v -> List.of(selected(select, v.get(0), v.get(1)));
      case Indexing.Scatter scatter ->
          v -> {
            var linear = IndexingRules.linear(scatter, v);
            return linear != null ? List.of(linear) : Scatters.loop(scatter, v);
          };
      case Windowing.ReduceWindow window -> v -> WindowRules.written(window, v);
      case Windowing.SelectAndScatter select ->
          v -> List.of(WindowRules.scattered(select, v.get(0), v.get(1), v.get(2)));
      case Windowing.DynamicConv conv -> DynamicShapes.expansion(conv);
      case DynamicShape shape -> DynamicShapes.expansion(shape);
      case Chlo.Scan scan -> {
        var captured = List.copyOf(Captures.of(scan));
        yield v -> scanned(closed(scan, captured), v).subList(0, scan.types().size());
      }
      case Chlo.Binary binary when binary.kind() == Chlo.BinaryKind.MULHI ->
          v -> List.of(HighProduct.of(v.get(0), v.get(1)));
      case Chlo.RaggedDot dot -> RaggedProducts.expansion(dot);
      default -> null;
    };
  }

  /** The loop with what its body uses of the blocks around it as a part of the carry. */
  private static Chlo.Scan closed(Chlo.Scan op, List<Value> captured) {
    if (captured.isEmpty()) {
      return op;
    }
    var body = Regions.close(op.body(), captured);
    int own = op.body().parameters().size();
    var carried = body.parameters().subList(own, own + captured.size());
    var results = Loops.<Value>concat(body.results(), carried);
    var closed = new Block(body.parameters(), body.statements(), results);
    return new Chlo.Scan(
        op.inputs(),
        Loops.<Value>concat(op.inits(), captured),
        op.dimension(),
        op.isReverse(),
        op.isAssociative(),
        closed,
        Loops.<Type>concat(op.types(), captured.stream().map(Value::anyType).toList()));
  }

  /** A loop over the rows of arrays that have the dimension in front. */
  private static List<Tensor> scanned(Chlo.Scan op, List<Tensor> v) {
    int arrays = op.inputs().size();
    int dimension = Math.toIntExact(op.dimension());
    var rows = v.subList(0, arrays).stream().map(x -> x.moveAxis(dimension, 0)).toList();
    var carry = v.subList(arrays, v.size());
    int outputs = op.types().size() - carry.size();
    var types = new ArrayList<TensorType>();
    carry.forEach(c -> types.add(c.type()));
    rows.forEach(row -> types.add(Loops.row(row.type())));
    var step =
        Trace.of(
            types,
            given -> {
              var arguments = new ArrayList<>(given.subList(carry.size(), given.size()));
              arguments.addAll(given.subList(0, carry.size()));
              var results = Replay.of(op.body(), arguments);
              var ordered = new ArrayList<>(results.subList(outputs, results.size()));
              ordered.addAll(results.subList(0, outputs));
              return ordered;
            });
    long length = rows.getFirst().shape().get(0);
    boolean isReverse = op.isReverse() != null && op.isReverse();
    var found = ScanRule.apply(step, carry, rows, length, isReverse);
    var results = new ArrayList<Tensor>();
    for (var output : found.subList(carry.size(), found.size())) {
      results.add(output.moveAxis(0, dimension));
    }
    results.addAll(found.subList(0, carry.size()));
    return results;
  }

  /** {@return {@code body} of single elements, applied to all elements of arrays of one shape} */
  static List<Tensor> elementwise(Block body, List<Tensor> arrays) {
    var shape = arrays.getFirst().shape();
    long size = shape.size();
    var flat = arrays.stream().map(a -> a.reshape(size)).toList();
    var all = Collections.nCopies(flat.size(), true);
    return Batching.materialized(body, flat, all, size).stream()
        .map(t -> t.reshape(shape))
        .toList();
  }

  private static Tensor dot(Contraction.Dot op, Tensor lhs, Tensor rhs) {
    var precision = op.precisions().isEmpty() ? Precision.DEFAULT : op.precisions().getFirst();
    return lhs.dotGeneral(
        rhs,
        Dims.of(),
        Dims.of(),
        Dims.of(lhs.rank() - 1),
        Dims.of(0),
        precision,
        op.element().elementType());
  }

  private static Tensor selected(Indexing.TorchIndexSelect op, Tensor operand, Tensor index) {
    int dim = Math.toIntExact(op.dim());
    int batch = Math.toIntExact(op.batchDims());
    int indices = index.rank() - batch;
    var offsets = Dims.of();
    for (int i = batch; i < dim; i++) {
      offsets = offsets.insert(offsets.rank(), i);
    }
    for (int i = dim + 1; i < operand.rank(); i++) {
      offsets = offsets.insert(offsets.rank(), i - 1L + indices);
    }
    var sizes = operand.shape().with(dim, 1);
    for (int i = 0; i < batch; i++) {
      sizes = sizes.with(i, 1);
    }
    var dimensions =
        new GatherDimensions(
            offsets,
            Dims.of(dim),
            Dims.range(batch),
            Dims.range(batch),
            Dims.of(dim),
            index.rank());
    return Gathers.gather(operand, index, dimensions, sizes);
  }

  // ---- batch normalisation

  private static List<Tensor> normalized(Normalization op, List<Tensor> v) {
    var x = v.getFirst();
    var feature = Dims.of(op.featureIndex());
    var others = feature.complement(x.rank());
    double count = x.shape().gather(others).size();
    var epsilon = Tensor.full(TensorType.of(x.elementType()), op.epsilon().value());
    UnaryOperator<Tensor> spread = t -> t.broadcastInDim(x.shape(), feature);
    UnaryOperator<Tensor> mean =
        t -> t.reduce(dev.adjoint.hlo.Elementwise.BinaryKind.ADD, others).divide(count);
    return switch (op) {
      case Normalization.BatchNormTraining _ -> {
        var average = mean.apply(x);
        var centred = x.subtract(spread.apply(average));
        var variance = mean.apply(centred.multiply(centred));
        var scaled =
            centred.multiply(spread.apply(variance.add(epsilon).rsqrt().multiply(v.get(1))));
        yield List.of(scaled.add(spread.apply(v.get(2))), average, variance);
      }
      case Normalization.BatchNormInference _ -> {
        var centred = x.subtract(spread.apply(v.get(3)));
        var factor = v.get(4).add(epsilon).rsqrt().multiply(v.get(1));
        yield List.of(centred.multiply(spread.apply(factor)).add(spread.apply(v.get(2))));
      }
      case Normalization.BatchNormGrad _ -> {
        var centred = x.subtract(spread.apply(v.get(2)));
        var inverse = v.get(3).add(epsilon).rsqrt();
        var ct = v.get(4);
        var ofOffset = mean.apply(ct).multiply(count);
        var ofScale = mean.apply(ct.multiply(centred)).multiply(count).multiply(inverse);
        var along = centred.multiply(spread.apply(ofScale.multiply(inverse).divide(count)));
        var factor = spread.apply(v.get(1).multiply(inverse));
        var ofOperand =
            ct.subtract(spread.apply(ofOffset.divide(count))).subtract(along).multiply(factor);
        yield List.of(ofOperand, ofScale, ofOffset);
      }
    };
  }
}
