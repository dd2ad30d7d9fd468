package dev.adjoint.hlo;

import java.util.Map;

/** The constraints of a gather on its shapes, and the shape of its result. */
final class GatherShapes {
  /** A dynamic_gather has no batching dimensions, and so fewer constraints. */
  private static final Map<String, String> DYNAMIC =
      Map.of(
          "(C7)", "(C6)",
          "(C8)", "(C7)",
          "(C9)", "(C8)",
          "(C18)", "(C9)",
          "(C19)", "(C10)",
          "(C20)", "(C11)",
          "(C21)", "(C12)",
          "(C22)", "(C13)");

  private GatherShapes() {}

  /**
   * {@return the type of the result}
   *
   * @param sliceSizes {@link Dims#DYNAMIC} where not known
   */
  static TensorType infer(
      Op op, TensorType operand, TensorType indices, GatherDimensions d, Dims sliceSizes) {
    int rank = operand.rank();
    Check.that(
        op,
        "(I2)",
        indices.elementType().isInteger(),
        "start_indices of an integer type, found %s",
        indices);
    Check.that(
        op,
        "(C1)",
        rank
            == d.offsetDims().rank()
                + d.collapsedSliceDims().rank()
                + d.operandBatchingDims().rank(),
        "offset_dims, collapsed_slice_dims and operand_batching_dims together as many as the rank"
            + " %d of the operand, found %s, %s and %s",
        rank,
        d.offsetDims(),
        d.collapsedSliceDims(),
        d.operandBatchingDims());
    long vector = d.indexVectorDim();
    Check.that(
        op,
        "(C2)",
        vector >= 0 && vector <= indices.rank(),
        "index_vector_dim within [0, %d], found %d",
        indices.rank(),
        vector);
    Check.that(
        op,
        "(C3)",
        vector == indices.rank()
            || indices.shape().get((int) vector) == Dims.DYNAMIC
            || indices.shape().get((int) vector) == d.startIndexMap().rank(),
        "a start_index_map of the size of dimension %d of %s, found %s",
        vector,
        indices,
        d.startIndexMap());
    Check.that(
        op,
        "(C3)",
        vector < indices.rank() || d.startIndexMap().rank() == 1,
        "a start_index_map of one entry where the indices are scalars, found %s",
        d.startIndexMap());
    Check.sorted(op, "(C4)", "offset_dims", d.offsetDims());
    int resultRank = d.offsetDims().rank() + indices.rank() - (vector < indices.rank() ? 1 : 0);
    Check.dimensions(op, "(C4, C5)", "offset_dims", d.offsetDims(), resultRank);
    Check.distinct(
        op,
        "(C6)",
        "collapsed_slice_dims and operand_batching_dims",
        d.collapsedSliceDims().concat(d.operandBatchingDims()));
    Check.sorted(op, number(op, "(C7)"), "collapsed_slice_dims", d.collapsedSliceDims());
    Check.dimensions(op, number(op, "(C8)"), "collapsed_slice_dims", d.collapsedSliceDims(), rank);
    Check.sorted(op, "(C10)", "operand_batching_dims", d.operandBatchingDims());
    Check.dimensions(op, "(C11)", "operand_batching_dims", d.operandBatchingDims(), rank);
    Check.that(
        op,
        "(C16)",
        d.operandBatchingDims().rank() == d.startIndicesBatchingDims().rank(),
        "as many operand_batching_dims as start_indices_batching_dims, found %s and %s",
        d.operandBatchingDims(),
        d.startIndicesBatchingDims());
    Check.dimensions(
        op,
        "(C13, C14)",
        "start_indices_batching_dims",
        d.startIndicesBatchingDims(),
        indices.rank());
    Check.that(
        op,
        "(C15)",
        !d.startIndicesBatchingDims().contains(vector),
        "start_indices_batching_dims without index_vector_dim %d, found %s",
        vector,
        d.startIndicesBatchingDims());
    Check.distinct(
        op,
        number(op, "(C18)"),
        "start_index_map and operand_batching_dims",
        d.startIndexMap().concat(d.operandBatchingDims()));
    Check.dimensions(op, number(op, "(C19)"), "start_index_map", d.startIndexMap(), rank);
    Check.that(
        op,
        number(op, "(C20)"),
        sliceSizes.rank() == rank,
        "%d slice_sizes, found %s",
        rank,
        sliceSizes);
    sizes(op, operand, indices, d, sliceSizes);
    return operand.withShape(shape(indices, d, sliceSizes, resultRank));
  }

  /** The number that a constraint of a gather has among those of the op. */
  static String number(Op op, String constraint) {
    return op instanceof Indexing.DynamicGather
        ? DYNAMIC.getOrDefault(constraint, constraint)
        : constraint;
  }

  private static void sizes(
      Op op, TensorType operand, TensorType indices, GatherDimensions d, Dims sliceSizes) {
    for (int i = 0; i < d.operandBatchingDims().rank(); i++) {
      long size = operand.shape().get(d.operandBatchingDims().dim(i));
      long batch = indices.shape().get(d.startIndicesBatchingDims().dim(i));
      Check.that(
          op,
          "(C17)",
          size == batch || size == Dims.DYNAMIC || batch == Dims.DYNAMIC,
          "batching dimensions of one size, found %d of %s and %d of %s",
          size,
          operand,
          batch,
          indices);
    }
    for (int i = 0; i < sliceSizes.rank(); i++) {
      long slice = sliceSizes.get(i);
      if (slice == Dims.DYNAMIC) {
        continue;
      }
      long size = operand.shape().get(i);
      boolean isSingle = d.collapsedSliceDims().contains(i) || d.operandBatchingDims().contains(i);
      Check.that(
          op,
          d.collapsedSliceDims().contains(i) ? number(op, "(C9)") : "(C12)",
          !isSingle || slice <= 1,
          "a slice size of at most 1 in the collapsed or batching dimension %d, found %d",
          i,
          slice);
      Check.that(
          op,
          number(op, "(C21)"),
          slice >= 0 && (size == Dims.DYNAMIC || slice <= size),
          "a slice size within [0, %d] in dimension %d, found %d",
          size,
          i,
          slice);
    }
  }

  private static Dims shape(
      TensorType indices, GatherDimensions d, Dims sliceSizes, int resultRank) {
    var batch =
        d.indexVectorDim() < indices.rank()
            ? indices.shape().remove((int) d.indexVectorDim())
            : indices.shape();
    var left = d.collapsedSliceDims().concat(d.operandBatchingDims()).complement(sliceSizes.rank());
    var shape = new long[resultRank];
    int fromBatch = 0;
    int fromSlice = 0;
    for (int i = 0; i < resultRank; i++) {
      shape[i] =
          d.offsetDims().contains(i)
              ? sliceSizes.get(left.dim(fromSlice++))
              : batch.get(fromBatch++);
    }
    return Dims.of(shape);
  }
}
