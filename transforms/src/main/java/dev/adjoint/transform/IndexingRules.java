package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.GatherDimensions;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Indexing.DynamicSlice;
import dev.adjoint.hlo.Indexing.DynamicUpdateSlice;
import dev.adjoint.hlo.Indexing.Gather;
import dev.adjoint.hlo.Indexing.Scatter;
import dev.adjoint.hlo.ScatterDimensions;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the ops that read or write parts of a tensor. A read and an addition are each
 * other's transpose.
 */
final class IndexingRules {
  private IndexingRules() {}

  // ---- dynamic_slice

  static Dual jvp(DynamicSlice op, List<Tensor> primals, List<@Nullable Tensor> tangents) {
    var t = Objects.requireNonNull(tangents.getFirst());
    var starts = primals.subList(1, primals.size());
    return Dual.of(slice(primals.getFirst(), starts, op.sizes()), slice(t, starts, op.sizes()));
  }

  static Tensor transpose(DynamicSlice op, List<Tensor> starts, Tensor ct) {
    return update(Tensor.zeros(op.operand().type()), ct, starts);
  }

  static Tensor batch(DynamicSlice op, List<Tensor> operands, List<Boolean> batched, long size) {
    var starts = operands.subList(1, operands.size());
    if (batched.subList(1, batched.size()).contains(true)) {
      int rank = op.sizes().rank();
      var all = Dims.range(rank);
      var dimensions = new GatherDimensions(all, Dims.of(), Dims.of(), Dims.of(), all, 0);
      var vectors = vectors(starts, batched.subList(1, batched.size()), size);
      return batch(
          dimensions, op.sizes(), operands.getFirst(), vectors, batched.getFirst(), true, size);
    }
    return slice(operands.getFirst(), leading(starts), op.sizes().insert(0, size));
  }

  static Tensor slice(Tensor operand, List<Tensor> starts, Dims sizes) {
    return Trace.applyAll(
            v -> new DynamicSlice(v.getFirst(), v.subList(1, v.size()), sizes),
            Loops.concat(List.of(operand), starts))
        .getFirst();
  }

  /** The starts, behind one for the batch. */
  private static List<Tensor> leading(List<Tensor> starts) {
    var type = starts.isEmpty() ? TensorType.of(ElementType.I32) : starts.getFirst().type();
    return Loops.concat(List.of(Tensor.zeros(type)), starts);
  }

  /** The starts of each example as a row. */
  private static Tensor vectors(List<Tensor> starts, List<Boolean> batched, long size) {
    var columns = new ArrayList<Tensor>();
    for (int i = 0; i < starts.size(); i++) {
      var start = starts.get(i);
      var column = batched.get(i) ? start : Batching.spread(start, size);
      columns.add(column.reshape(size, 1));
    }
    return Tensor.concatenate(1, columns);
  }

  // ---- dynamic_update_slice

  static Dual jvp(DynamicUpdateSlice op, List<Tensor> primals, List<@Nullable Tensor> tangents) {
    var starts = primals.subList(2, primals.size());
    var both =
        Jvp.instantiate(tangents.subList(0, 2), List.of(op.operand().type(), op.update().type()));
    return Dual.of(
        update(primals.get(0), primals.get(1), starts), update(both.get(0), both.get(1), starts));
  }

  /** {@return the cotangents of operand and update} */
  static List<Tensor> transpose(DynamicUpdateSlice op, List<Tensor> starts, Tensor ct) {
    return List.of(
        update(ct, Tensor.zeros(op.update().type()), starts),
        slice(ct, starts, op.update().type().shape()));
  }

  static Tensor batch(
      DynamicUpdateSlice op, List<Tensor> operands, List<Boolean> batched, long size) {
    var operand = full(operands, batched, 0, size);
    var update = full(operands, batched, 1, size);
    var starts = operands.subList(2, operands.size());
    var batchedStarts = batched.subList(2, batched.size());
    if (!batchedStarts.contains(true)) {
      return update(operand, update, leading(starts));
    }
    int rank = op.operand().type().rank();
    var all = Dims.range(rank);
    var indices =
        Gathers.clamp(
            vectors(starts, batchedStarts, size),
            1,
            all,
            op.operand().type().shape(),
            op.update().type().shape());
    var dimensions =
        new ScatterDimensions(all.plus(1), Dims.of(), Dims.of(0), Dims.of(0), all.plus(1), 1);
    return Gathers.scatter(operand, indices, update, dimensions, true, Gathers.second(operand));
  }

  static Tensor update(Tensor operand, Tensor update, List<Tensor> starts) {
    return Trace.applyAll(
            v -> new DynamicUpdateSlice(v.get(0), v.get(1), v.subList(2, v.size())),
            Loops.concat(List.of(operand, update), starts))
        .getFirst();
  }

  private static Tensor full(List<Tensor> operands, List<Boolean> batched, int i, long size) {
    return batched.get(i) ? operands.get(i) : Batching.spread(operands.get(i), size);
  }

  // ---- gather

  static Dual jvp(Gather op, List<Tensor> primals, List<@Nullable Tensor> tangents) {
    var t = Objects.requireNonNull(tangents.getFirst());
    return Dual.of(apply(op, primals.get(0), primals.get(1)), apply(op, t, primals.get(1)));
  }

  private static Tensor apply(Gather op, Tensor operand, Tensor indices) {
    return Trace.applyAll(op::withOperands, List.of(operand, indices)).getFirst();
  }

  static Tensor transpose(Gather op, Tensor indices, Tensor ct) {
    var d = op.dimensions();
    var type = op.operand().type();
    var clamped =
        Gathers.clamp(
            indices, d.indexVectorDim(), d.startIndexMap(), type.shape(), op.sliceSizes());
    return Gathers.scatterAdd(Tensor.zeros(type), clamped, ct, Gathers.inverse(d), null);
  }

  static Tensor batch(Gather op, List<Tensor> operands, List<Boolean> batched, long size) {
    return batch(
        op.dimensions(),
        op.sliceSizes(),
        operands.get(0),
        operands.get(1),
        batched.get(0),
        batched.get(1),
        size);
  }

  private static Tensor batch(
      GatherDimensions d,
      Dims sizes,
      Tensor operand,
      Tensor indices,
      boolean operandBatched,
      boolean indicesBatched,
      long size) {
    if (!indicesBatched) {
      var slices =
          new GatherDimensions(
              d.offsetDims().plus(1).insert(0, 0),
              d.collapsedSliceDims().plus(1),
              d.operandBatchingDims().plus(1),
              d.startIndicesBatchingDims(),
              d.startIndexMap().plus(1),
              d.indexVectorDim());
      return Gathers.gather(operand, indices, slices, sizes.insert(0, size));
    }
    if (!operandBatched) {
      var shared =
          new GatherDimensions(
              d.offsetDims().plus(1),
              d.collapsedSliceDims(),
              d.operandBatchingDims(),
              d.startIndicesBatchingDims().plus(1),
              d.startIndexMap(),
              d.indexVectorDim() + 1);
      return Gathers.gather(operand, indices, shared, sizes);
    }
    var both =
        new GatherDimensions(
            d.offsetDims().plus(1),
            d.collapsedSliceDims().plus(1),
            d.operandBatchingDims().plus(1).insert(0, 0),
            d.startIndicesBatchingDims().plus(1).insert(0, 0),
            d.startIndexMap().plus(1),
            d.indexVectorDim() + 1);
    return Gathers.gather(operand, indices, both, sizes.insert(0, 1));
  }

  // ---- scatter

  /** How a scatter combines an element of the input with one of the update. */
  private enum Kind {
    ADD,
    SET,
    EXTREME,
    OTHER
  }

  private static Kind kind(Scatter op) {
    if (op.inputs().size() != 1) {
      return Kind.OTHER;
    }
    if (op.body().results().equals(List.of(op.body().parameters().get(1)))) {
      return Kind.SET;
    }
    return switch (op.body().combiner().orElse(null)) {
      case ADD -> Kind.ADD;
      case MAXIMUM, MINIMUM -> Kind.EXTREME;
      case null, default -> Kind.OTHER;
    };
  }

  /** {@return results and tangents; null where the scatter must be written as a loop first} */
  static @Nullable Dual jvp(Scatter op, List<Tensor> primals, List<@Nullable Tensor> tangents) {
    var kind = kind(op);
    if (kind == Kind.OTHER) {
      return null;
    }
    var y = Trace.applyAll(op::withOperands, primals).getFirst();
    var both =
        Jvp.instantiate(
            Arrays.asList(tangents.get(0), tangents.get(2)),
            List.of(primals.get(0).type(), primals.get(2).type()));
    var indices = primals.get(1);
    return Dual.of(
        y,
        switch (kind) {
          case ADD ->
              Trace.applyAll(op::withOperands, List.of(both.get(0), indices, both.get(1)))
                  .getFirst();
          case SET -> set(op, both.get(0), indices, both.get(1));
          case EXTREME -> extreme(op, primals, y, both.get(0), both.get(1));
          case OTHER -> throw new IllegalStateException("a loop");
        });
  }

  /**
   * The scatter of {@code updates} into {@code operand}, both linear. Where several updates have
   * one place, numbers put there first tell which of them the scatter leaves.
   */
  private static Tensor set(Scatter op, Tensor operand, Tensor indices, Tensor updates) {
    if (Boolean.TRUE.equals(op.uniqueIndices())) {
      return Trace.applyAll(op::withOperands, List.of(operand, indices, updates)).getFirst();
    }
    var d = op.dimensions();
    var count = updates.shape().size();
    var numbers =
        Tensor.iota(TensorType.of(ElementType.I32, count), 0).add(1).reshape(updates.shape());
    var nothing = Tensor.zeros(TensorType.of(ElementType.I32).withShape(operand.shape()));
    var left = Gathers.scatter(nothing, indices, numbers, d, null, Gathers.second(numbers));
    var kept = take(op, left, indices).eq(numbers).and(isInside(op, indices));
    return Gathers.scatterAdd(
        Tensor.select(left.eq(0), operand, Tensor.zeros(operand.type())),
        indices,
        Tensor.select(kept, updates, Tensor.zeros(updates.type())),
        d,
        null);
  }

  /** The tangents of the extreme elements; their mean where several are equal, as JAX has it. */
  private static Tensor extreme(
      Scatter op, List<Tensor> primals, Tensor y, Tensor operandTangent, Tensor updateTangent) {
    var type = y.elementType();
    var indices = primals.get(1);
    var d = op.dimensions();
    var ofOperand = primals.get(0).eq(y).convert(type);
    var ofUpdates =
        primals.get(2).eq(take(op, y, indices)).and(isInside(op, indices)).convert(type);
    var count = Gathers.scatterAdd(ofOperand, indices, ofUpdates, d, null);
    var total =
        Gathers.scatterAdd(
            operandTangent.multiply(ofOperand),
            indices,
            updateTangent.multiply(ofUpdates),
            d,
            null);
    return total.divide(count);
  }

  private static Dims window(Scatter op) {
    return Gathers.window(
        op.dimensions(),
        op.inputs().getFirst().type().shape(),
        op.updates().getFirst().type().shape());
  }

  /** What {@code tensor} holds at the place of each update. */
  private static Tensor take(Scatter op, Tensor tensor, Tensor indices) {
    return Gathers.gather(tensor, indices, Gathers.inverse(op.dimensions()), window(op));
  }

  /** Whether each element of the updates is put somewhere. */
  private static Tensor isInside(Scatter op, Tensor indices) {
    var d = op.dimensions();
    var updates = op.updates().getFirst().type().shape();
    return Gathers.isInside(
            indices,
            d.indexVectorDim(),
            d.scatterDimsToOperandDims(),
            op.inputs().getFirst().type().shape(),
            window(op))
        .broadcastInDim(updates, d.updateWindowDims().complement(updates.rank()));
  }

  /**
   * {@return the cotangents of input and update; null where the scatter must be written as a loop
   * first}
   */
  static @Nullable List<@Nullable Tensor> transpose(
      Scatter op, List<@Nullable Tensor> known, Tensor ct) {
    var indices = known.get(1);
    if (indices == null) {
      throw new HloException("transpose: stablehlo.scatter is not linear in its indices");
    }
    return switch (kind(op)) {
      case ADD -> Arrays.asList(ct, null, known.get(2) == null ? taken(op, ct, indices) : null);
      case SET -> {
        if (!Boolean.TRUE.equals(op.uniqueIndices())) {
          yield null;
        }
        var updates = Tensor.zeros(op.updates().getFirst().type());
        var kept = Trace.applyAll(op::withOperands, List.of(ct, indices, updates)).getFirst();
        yield Arrays.asList(kept, null, taken(op, ct, indices));
      }
      case EXTREME, OTHER -> null;
    };
  }

  private static Tensor taken(Scatter op, Tensor ct, Tensor indices) {
    var taken = take(op, ct, indices);
    return Tensor.select(isInside(op, indices), taken, Tensor.zeros(taken.type()));
  }

  /** {@return a scatter that sets, written so that it can be transposed} */
  static @Nullable Tensor linear(Scatter op, List<Tensor> operands) {
    return kind(op) == Kind.SET ? set(op, operands.get(0), operands.get(1), operands.get(2)) : null;
  }

  static Batching.Batched batch(
      Scatter op, List<Tensor> operands, List<Boolean> batched, long size) {
    int n = op.inputs().size();
    var d = op.dimensions();
    boolean shared = !batched.get(n);
    var all = new ArrayList<Tensor>();
    for (int i = 0; i < operands.size(); i++) {
      all.add(i == n ? operands.get(n) : full(operands, batched, i, size));
    }
    var dimensions =
        new ScatterDimensions(
            shared ? d.updateWindowDims().plus(1).insert(0, 0) : d.updateWindowDims().plus(1),
            d.insertedWindowDims().plus(1),
            shared ? d.inputBatchingDims().plus(1) : d.inputBatchingDims().plus(1).insert(0, 0),
            shared
                ? d.scatterIndicesBatchingDims()
                : d.scatterIndicesBatchingDims().plus(1).insert(0, 0),
            d.scatterDimsToOperandDims().plus(1),
            shared ? d.indexVectorDim() : d.indexVectorDim() + 1);
    var results =
        Trace.applyAll(
            v ->
                new Scatter(
                    v.subList(0, n),
                    v.get(n),
                    v.subList(n + 1, v.size()),
                    dimensions,
                    null,
                    op.uniqueIndices(),
                    op.body()),
            all);
    return new Batching.Batched(results, Collections.nCopies(n, true));
  }
}
