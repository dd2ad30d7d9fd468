package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.GatherDimensions;
import dev.adjoint.hlo.Indexing.Gather;
import dev.adjoint.hlo.Indexing.Scatter;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.ScatterDimensions;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers and scatters of tensors, for the rules of other ops.
 *
 * <p>A gather moves a slice that reaches outside to the nearest place inside, a scatter leaves it
 * away; so where one is the transpose of the other, indices are clamped or results masked.
 */
final class Gathers {
  private Gathers() {}

  static Tensor gather(Tensor operand, Tensor indices, GatherDimensions dimensions, Dims sizes) {
    return Trace.apply(
        v -> new Gather(v.get(0), v.get(1), dimensions, sizes, null), operand, indices);
  }

  /** {@return {@code operand} with {@code updates} combined into it by {@code body}} */
  static Tensor scatter(
      Tensor operand,
      Tensor indices,
      Tensor updates,
      ScatterDimensions dimensions,
      @Nullable Boolean unique,
      Block body) {
    return Trace.apply(
        v ->
            new Scatter(
                List.of(v.get(0)), v.get(1), List.of(v.get(2)), dimensions, null, unique, body),
        operand,
        indices,
        updates);
  }

  static Tensor scatterAdd(
      Tensor operand,
      Tensor indices,
      Tensor updates,
      ScatterDimensions dimensions,
      @Nullable Boolean unique) {
    return scatter(operand, indices, updates, dimensions, unique, combine(operand, BinaryKind.ADD));
  }

  /** {@return the body that combines two elements} */
  static Block combine(Tensor tensor, BinaryKind kind) {
    return combine(tensor.elementType(), kind);
  }

  /** {@return the body that combines two elements of {@code type}} */
  static Block combine(ElementType type, BinaryKind kind) {
    var builder = new BlockBuilder();
    var scalar = TensorType.of(type);
    var a = builder.parameter(scalar);
    var b = builder.parameter(scalar);
    return builder.build(List.of(builder.add(new Binary(kind, a, b))));
  }

  /** {@return the body that takes the second of two elements} */
  static Block second(Tensor tensor) {
    var builder = new BlockBuilder();
    var scalar = TensorType.of(tensor.elementType());
    var _ = builder.parameter(scalar);
    return builder.build(List.of(builder.parameter(scalar)));
  }

  /** {@return the scatter that puts back what a gather took} */
  static ScatterDimensions inverse(GatherDimensions d) {
    return new ScatterDimensions(
        d.offsetDims(),
        d.collapsedSliceDims(),
        d.operandBatchingDims(),
        d.startIndicesBatchingDims(),
        d.startIndexMap(),
        d.indexVectorDim());
  }

  /** {@return the gather that takes what a scatter put} */
  static GatherDimensions inverse(ScatterDimensions d) {
    return new GatherDimensions(
        d.updateWindowDims(),
        d.insertedWindowDims(),
        d.inputBatchingDims(),
        d.scatterIndicesBatchingDims(),
        d.scatterDimsToOperandDims(),
        d.indexVectorDim());
  }

  /** {@return the slice of the operand that each update of a scatter is combined into} */
  static Dims window(ScatterDimensions d, Dims operand, Dims updates) {
    var sizes = Dims.repeat(1, operand.rank());
    int next = 0;
    for (int i = 0; i < operand.rank(); i++) {
      if (!d.insertedWindowDims().contains(i) && !d.inputBatchingDims().contains(i)) {
        sizes = sizes.with(i, updates.get(d.updateWindowDims().dim(next++)));
      }
    }
    return sizes;
  }

  /** {@return where slices begin, moved so that all are inside, as a gather does} */
  static Tensor clamp(Tensor indices, long vectorDim, Dims map, Dims operand, Dims sizes) {
    var full = vectors(indices, vectorDim);
    return full.maximum(Tensor.zeros(full.type()))
        .minimum(last(full, vectorDim, map, operand, sizes));
  }

  /** {@return for each index vector whether its whole slice is inside} */
  static Tensor isInside(Tensor indices, long vectorDim, Dims map, Dims operand, Dims sizes) {
    var full = vectors(indices, vectorDim);
    return full.ge(Tensor.zeros(full.type()))
        .and(full.le(last(full, vectorDim, map, operand, sizes)))
        .all(Math.toIntExact(vectorDim));
  }

  /** With the dimension of the index vectors, which a program may leave out if its size is 1. */
  private static Tensor vectors(Tensor indices, long vectorDim) {
    return vectorDim == indices.rank()
        ? indices.reshape(indices.shape().insert(indices.rank(), 1))
        : indices;
  }

  /** The last place inside, in the shape of the indices. */
  private static Tensor last(Tensor indices, long vectorDim, Dims map, Dims operand, Dims sizes) {
    var type = indices.elementType();
    var last = new double[map.rank()];
    for (int i = 0; i < last.length; i++) {
      int dim = map.dim(i);
      last[i] = Math.min((double) (operand.get(dim) - sizes.get(dim)), greatest(type));
    }
    return Tensor.of(Literal.of(TensorType.of(type, last.length), last))
        .broadcastInDim(indices.shape(), Dims.of(vectorDim));
  }

  private static double greatest(ElementType type) {
    int bits = type.bits() - (type.kind() == ElementType.Kind.UNSIGNED ? 0 : 1);
    return bits >= 53 ? 1L << 53 : (double) ((1L << bits) - 1);
  }

  /**
   * {@return the elements of {@code tensor} at the positions {@code indices} of {@code axis},
   * element for element (JAX: {@code take_along_axis})}
   */
  static Tensor takeAlong(Tensor tensor, Tensor indices, int axis) {
    int rank = tensor.rank();
    var others = Dims.range(rank).remove(axis);
    var dimensions =
        new GatherDimensions(Dims.of(), Dims.of(axis), others, others, Dims.of(axis), rank);
    var column = indices.reshape(indices.shape().insert(rank, 1));
    return gather(tensor, column, dimensions, Dims.repeat(1, rank));
  }
}
