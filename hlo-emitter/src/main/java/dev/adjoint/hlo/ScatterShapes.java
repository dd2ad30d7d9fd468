package dev.adjoint.hlo;

/** The constraints of a scatter on its shapes. */
final class ScatterShapes {
  private ScatterShapes() {}

  static void check(
      Op op, TensorType input, TensorType indices, TensorType update, ScatterDimensions d) {
    int rank = input.rank();
    Check.that(
        op,
        "(I2)",
        indices.elementType().isInteger(),
        "scatter_indices of an integer type, found %s",
        indices);
    Check.that(
        op,
        "(C2)",
        rank
            == d.updateWindowDims().rank()
                + d.insertedWindowDims().rank()
                + d.inputBatchingDims().rank(),
        "update_window_dims, inserted_window_dims and input_batching_dims together as many as the"
            + " rank %d of the inputs, found %s, %s and %s",
        rank,
        d.updateWindowDims(),
        d.insertedWindowDims(),
        d.inputBatchingDims());
    long vector = d.indexVectorDim();
    Check.that(
        op,
        "(C22)",
        vector >= 0 && vector <= indices.rank(),
        "index_vector_dim within [0, %d], found %d",
        indices.rank(),
        vector);
    int expected = indices.rank() - (vector < indices.rank() ? 1 : 0) + d.updateWindowDims().rank();
    Check.that(
        op, "(C4)", update.rank() == expected, "updates of rank %d, found %s", expected, update);
    Check.sorted(op, "(C7)", "update_window_dims", d.updateWindowDims());
    Check.dimensions(op, "(C7, C8)", "update_window_dims", d.updateWindowDims(), update.rank());
    Check.distinct(
        op,
        "(C9)",
        "inserted_window_dims and input_batching_dims",
        d.insertedWindowDims().concat(d.inputBatchingDims()));
    Check.sorted(op, "(C10)", "inserted_window_dims", d.insertedWindowDims());
    Check.dimensions(op, "(C11)", "inserted_window_dims", d.insertedWindowDims(), rank);
    Check.sorted(op, "(C12)", "input_batching_dims", d.inputBatchingDims());
    Check.dimensions(op, "(C13)", "input_batching_dims", d.inputBatchingDims(), rank);
    Check.dimensions(
        op,
        "(C14, C15)",
        "scatter_indices_batching_dims",
        d.scatterIndicesBatchingDims(),
        indices.rank());
    Check.that(
        op,
        "(C16)",
        !d.scatterIndicesBatchingDims().contains(vector),
        "scatter_indices_batching_dims without index_vector_dim %d, found %s",
        vector,
        d.scatterIndicesBatchingDims());
    Check.that(
        op,
        "(C17)",
        d.inputBatchingDims().rank() == d.scatterIndicesBatchingDims().rank(),
        "as many input_batching_dims as scatter_indices_batching_dims, found %s and %s",
        d.inputBatchingDims(),
        d.scatterIndicesBatchingDims());
    for (int i = 0; i < d.inputBatchingDims().rank(); i++) {
      long size = input.shape().get(d.inputBatchingDims().dim(i));
      long batch = indices.shape().get(d.scatterIndicesBatchingDims().dim(i));
      Check.that(
          op,
          "(C18)",
          size == batch || size == Dims.DYNAMIC || batch == Dims.DYNAMIC,
          "input_batching_dims[%d] and scatter_indices_batching_dims[%d] of one size, found %d and"
              + " %d",
          i,
          i,
          size,
          batch);
    }
    long length = vector < indices.rank() ? indices.shape().get((int) vector) : 1;
    Check.that(
        op,
        "(C19)",
        length == Dims.DYNAMIC || length == d.scatterDimsToOperandDims().rank(),
        "scatter_dims_to_operand_dims of %d entries, as the index vectors of %s have, found %s",
        length,
        indices,
        d.scatterDimsToOperandDims());
    Check.distinct(
        op,
        "(C20)",
        "scatter_dims_to_operand_dims and input_batching_dims",
        d.scatterDimsToOperandDims().concat(d.inputBatchingDims()));
    Check.dimensions(
        op, "(C21)", "scatter_dims_to_operand_dims", d.scatterDimsToOperandDims(), rank);
    sizes(op, input, indices, update, d);
  }

  private static void sizes(
      Op op, TensorType input, TensorType indices, TensorType update, ScatterDimensions d) {
    var window = d.insertedWindowDims().concat(d.inputBatchingDims()).complement(input.rank());
    for (int i = 0; i < d.updateWindowDims().rank(); i++) {
      long updated = update.shape().get(d.updateWindowDims().dim(i));
      long size = input.shape().get(window.dim(i));
      Check.that(
          op,
          "(C4)",
          updated == Dims.DYNAMIC || size == Dims.DYNAMIC || updated <= size,
          "a window of at most %d in dimension %d of the updates, found %d",
          size,
          d.updateWindowDims().dim(i),
          updated);
    }
    var batch =
        d.indexVectorDim() < indices.rank()
            ? indices.shape().remove((int) d.indexVectorDim())
            : indices.shape();
    var scatterDims = d.updateWindowDims().complement(update.rank());
    for (int i = 0; i < batch.rank(); i++) {
      long updated = update.shape().get(scatterDims.dim(i));
      Check.that(
          op,
          "(C4)",
          updated == batch.get(i) || updated == Dims.DYNAMIC || batch.get(i) == Dims.DYNAMIC,
          "%d updates in dimension %d, as there are indices, found %d",
          batch.get(i),
          scatterDims.dim(i),
          updated);
    }
  }
}
