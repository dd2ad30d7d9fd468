package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.GatherDimensions;
import dev.adjoint.hlo.Indexing;
import dev.adjoint.hlo.Indexing.DynamicGather;
import dev.adjoint.hlo.Indexing.DynamicSlice;
import dev.adjoint.hlo.Indexing.DynamicUpdateSlice;
import dev.adjoint.hlo.Indexing.Gather;
import dev.adjoint.hlo.Indexing.Scatter;
import dev.adjoint.hlo.Indexing.TorchIndexSelect;
import dev.adjoint.hlo.ScatterDimensions;
import java.util.ArrayList;
import java.util.List;

/** Evaluates {@link Indexing}: reads and writes at places that are known at run time only. */
final class IndexingOps {
  private IndexingOps() {}

  static List<Array> evaluate(Indexing op, Frame frame) {
    return switch (op) {
      case DynamicSlice o ->
          List.of(
              dynamicSlice(frame.array(o.operand()), frame.arrays(o.starts()), o.sizes(), frame));
      case DynamicUpdateSlice o ->
          List.of(
              dynamicUpdateSlice(
                  frame.array(o.operand()),
                  frame.array(o.update()),
                  frame.arrays(o.starts()),
                  frame));
      case Gather o ->
          List.of(
              gather(
                  frame.array(o.operand()),
                  frame.array(o.startIndices()),
                  pointing(o.dimensions()),
                  o.sliceSizes(),
                  frame));
      case DynamicGather o ->
          List.of(
              gather(
                  frame.array(o.operand()),
                  frame.array(o.startIndices()),
                  pointing(o.dimensions()),
                  frame.dims(o.sliceSizes()),
                  frame));
      case Scatter o -> scatter(o, frame);
      case TorchIndexSelect _ -> throw InterpretException.notInterpreted(op.name());
    };
  }

  private static Array dynamicSlice(Array from, List<Array> starts, Dims sizes, Frame frame) {
    var start = clamped(starts, from.shape(), sizes);
    var limit = new long[start.length];
    for (int d = 0; d < limit.length; d++) {
      limit[d] = start[d] + sizes.get(d);
    }
    return ShapingOps.slice(
        from, Dims.of(start), Dims.of(limit), Dims.repeat(1, limit.length), frame);
  }

  private static Array dynamicUpdateSlice(
      Array from, Array update, List<Array> starts, Frame frame) {
    var start = clamped(starts, from.shape(), update.shape());
    var result = copy(from, frame);
    var strides = Walk.strides(from.shape());
    int first = Walk.offset(start, strides);
    Walk.over(
        update.shape(),
        (linear, index) -> result.copy(first + Walk.offset(index, strides), update, linear));
    return result;
  }

  /** Moves a slice of these sizes inside the shape. */
  private static long[] clamped(List<Array> starts, Dims shape, Dims sizes) {
    var start = new long[starts.size()];
    for (int d = 0; d < start.length; d++) {
      start[d] = clamp(starts.get(d), 0, shape.get(d) - sizes.get(d));
    }
    return start;
  }

  /** The integer at {@code i}, within 0 and {@code greatest}; a great unsigned one is not less. */
  private static long clamp(Array integers, int i, long greatest) {
    long value = integers.integer(i);
    boolean isHuge = value < 0 && !Integers.isSigned(integers.elementType());
    return isHuge ? greatest : Math.clamp(value, 0, Math.max(0, greatest));
  }

  private static Array copy(Array from, Frame frame) {
    var result = frame.zeros(from.type());
    for (int i = 0; i < result.count(); i++) {
      result.copy(i, from, i);
    }
    return result;
  }

  /**
   * How the index vectors of a gather or scatter point into an array.
   *
   * @param window the dimensions of the batch of slices that are within a slice
   * @param dropped the dimensions of the array that are not in a slice
   * @param batching the dimensions of the array that go with those of the indices
   * @param indicesBatching the dimensions of the indices that go with them
   * @param map the dimension of the array that each number of an index vector is for
   * @param vector the dimension of the indices along which index vectors lie
   */
  private record Pointing(
      Dims window, Dims dropped, Dims batching, Dims indicesBatching, Dims map, int vector) {

    /** {@return where in the array the slice begins that belongs to an index of the batch} */
    long[] start(Array array, Array indices, long[] index, Dims sizes, boolean inside) {
      var outer = Dims.of(index).gather(window.complement(index.length));
      var strides = Walk.strides(indices.shape());
      var at = (vector < indices.rank() ? outer.insert(vector, 0) : outer).toArray();
      var start = new long[array.rank()];
      for (int k = 0; k < map.rank(); k++) {
        if (vector < indices.rank()) {
          at[vector] = k;
        }
        int d = map.dim(k);
        int place = Walk.offset(at, strides);
        start[d] =
            inside
                ? clamp(indices, place, array.shape().get(d) - sizes.get(d))
                : indices.integer(place);
      }
      for (int k = 0; k < batching.rank(); k++) {
        int d = indicesBatching.dim(k);
        // The dimensions of a batch are those of the indices without the one of index vectors.
        start[batching.dim(k)] = outer.get(d - (d > vector ? 1 : 0));
      }
      return start;
    }

    /** {@return the place within a slice that belongs to an index of the batch} */
    long[] within(int rank, long[] index) {
      var kept = dropped.concat(batching).complement(rank);
      var within = new long[rank];
      for (int k = 0; k < kept.rank(); k++) {
        within[kept.dim(k)] = index[window.dim(k)];
      }
      return within;
    }
  }

  private static Pointing pointing(GatherDimensions d) {
    return new Pointing(
        d.offsetDims(),
        d.collapsedSliceDims(),
        d.operandBatchingDims(),
        d.startIndicesBatchingDims(),
        d.startIndexMap(),
        (int) d.indexVectorDim());
  }

  private static Pointing pointing(ScatterDimensions d) {
    return new Pointing(
        d.updateWindowDims(),
        d.insertedWindowDims(),
        d.inputBatchingDims(),
        d.scatterIndicesBatchingDims(),
        d.scatterDimsToOperandDims(),
        (int) d.indexVectorDim());
  }

  private static Array gather(
      Array operand, Array indices, Pointing pointing, Dims sizes, Frame frame) {
    var kept = pointing.dropped().concat(pointing.batching()).complement(operand.rank());
    var outer =
        pointing.vector() < indices.rank()
            ? indices.shape().remove(pointing.vector())
            : indices.shape();
    int rank = outer.rank() + kept.rank();
    var shape = new long[rank];
    var outerDims = pointing.window().complement(rank);
    for (int k = 0; k < outer.rank(); k++) {
      shape[outerDims.dim(k)] = outer.get(k);
    }
    for (int k = 0; k < kept.rank(); k++) {
      shape[pointing.window().dim(k)] = sizes.get(kept.dim(k));
    }
    var result = frame.zeros(operand.type().withShape(Dims.of(shape)));
    var strides = Walk.strides(operand.shape());
    Walk.over(
        result.shape(),
        (linear, index) -> {
          var start = pointing.start(operand, indices, index, sizes, true);
          var within = pointing.within(operand.rank(), index);
          result.copy(linear, operand, Walk.offset(start, strides) + Walk.offset(within, strides));
        });
    return result;
  }

  private static List<Array> scatter(Scatter op, Frame frame) {
    var indices = frame.array(op.scatterIndices());
    var updates = frame.arrays(op.updates());
    var pointing = pointing(op.dimensions());
    var results = new ArrayList<Array>();
    frame.arrays(op.inputs()).forEach(input -> results.add(copy(input, frame)));
    var first = results.getFirst();
    var strides = Walk.strides(first.shape());
    var combiner = new Combiner(op.body(), frame);
    Walk.over(
        updates.getFirst().shape(),
        (linear, index) -> {
          var target = pointing.start(first, indices, index, first.shape(), false);
          var within = pointing.within(first.rank(), index);
          for (int d = 0; d < target.length; d++) {
            target[d] += within[d];
          }
          if (Walk.contains(first.shape(), target)) {
            combiner.combine(results, Walk.offset(target, strides), updates, linear);
          }
        });
    return results;
  }
}
