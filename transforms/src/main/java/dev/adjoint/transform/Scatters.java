package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.Indexing.Scatter;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/** A scatter with any body as a loop over its index vectors. */
final class Scatters {
  private Scatters() {}

  /** {@return the results of {@code op}, one update after the other} */
  static List<Tensor> loop(Scatter op, List<Tensor> operands) {
    int n = op.inputs().size();
    var inputs = operands.subList(0, n);
    var d = op.dimensions();
    var shape = inputs.getFirst().shape();
    var updateShape = operands.get(n + 1).shape();
    var window = Gathers.window(d, shape, updateShape);
    var starts = starts(op, operands.get(n), shape);
    long count = starts.shape().get(0);
    var order = d.updateWindowDims().complement(updateShape.rank()).concat(d.updateWindowDims());
    var rows = new ArrayList<Tensor>();
    rows.add(starts);
    for (var update : operands.subList(n + 1, operands.size())) {
      rows.add(update.transpose(order).reshape(window.insert(0, count)));
    }
    var types = new ArrayList<TensorType>();
    inputs.forEach(input -> types.add(input.type()));
    rows.forEach(row -> types.add(Loops.row(row.type())));
    var step =
        Trace.of(
            types, v -> put(op, window, v.subList(0, n), v.get(n), v.subList(n + 1, v.size())));
    return ScanRule.apply(step, inputs, rows, count, false);
  }

  /** One update into the inputs. */
  private static List<Tensor> put(
      Scatter op, Dims window, List<Tensor> inputs, Tensor start, List<Tensor> updates) {
    var shape = inputs.getFirst().shape();
    var all = Dims.range(shape.rank());
    var clamped = Gathers.clamp(start, 0, all, shape, window);
    var inside = Gathers.isInside(start, 0, all, shape, window);
    var at = new ArrayList<Tensor>();
    for (int i = 0; i < shape.rank(); i++) {
      at.add(clamped.slice(0, i, i + 1L).reshape());
    }
    var elements = new ArrayList<Tensor>();
    for (var input : inputs) {
      elements.add(IndexingRules.slice(input, at, window));
    }
    var old = List.copyOf(elements);
    elements.addAll(updates);
    var combined = Expansions.elementwise(op.body(), elements);
    var next = new ArrayList<Tensor>();
    for (int i = 0; i < inputs.size(); i++) {
      var kept = Tensor.select(inside, combined.get(i), old.get(i));
      next.add(IndexingRules.update(inputs.get(i), kept, at));
    }
    return next;
  }

  /** Where in the inputs each update begins: a row for each, a column for each dimension. */
  private static Tensor starts(Scatter op, Tensor indices, Dims shape) {
    var d = op.dimensions();
    int vectorDim = Math.toIntExact(d.indexVectorDim());
    var vectors =
        vectorDim == indices.rank()
            ? indices.reshape(indices.shape().insert(vectorDim, 1))
            : indices;
    var batch = vectors.shape().remove(vectorDim);
    long count = batch.size();
    var scalars = vectors.type().withShape(batch);
    var columns = new ArrayList<Tensor>();
    for (int i = 0; i < shape.rank(); i++) {
      int component = d.scatterDimsToOperandDims().indexOf(i);
      int batching = d.inputBatchingDims().indexOf(i);
      Tensor column;
      if (component >= 0) {
        column = vectors.slice(vectorDim, component, component + 1L);
      } else if (batching >= 0) {
        int dim = d.scatterIndicesBatchingDims().dim(batching);
        column = Tensor.iota(scalars, dim > vectorDim ? dim - 1 : dim);
      } else {
        column = Tensor.zeros(scalars);
      }
      columns.add(column.reshape(count, 1));
    }
    return columns.isEmpty()
        ? Tensor.zeros(vectors.type().withShape(Dims.of(count, 0)))
        : Tensor.concatenate(1, columns);
  }
}
