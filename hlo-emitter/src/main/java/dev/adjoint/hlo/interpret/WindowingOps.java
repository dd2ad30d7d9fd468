package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.ConvolutionDimensions;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates ops that see an array through a moving window. */
final class WindowingOps {
  private WindowingOps() {}

  /**
   * A window, with one number for each dimension.
   *
   * @param sizes how many elements it shows
   * @param strides how far it moves
   * @param baseDilations how far apart the elements are set before
   * @param dilations how far apart the elements are that it shows
   * @param low how many elements before the first it begins
   * @param high how many elements after the last it ends
   */
  record Window(Dims sizes, Dims strides, Dims baseDilations, Dims dilations, Dims low, Dims high) {

    /** {@return a window with {@code padding} of two numbers for each dimension, low and high} */
    static Window of(Dims sizes, Dims strides, Dims baseDilations, Dims dilations, Dims padding) {
      var even = Dims.range(sizes.rank()).stream().map(d -> 2 * d).toArray();
      var low = padding.gather(Dims.of(even));
      var high = padding.gather(Dims.of(even).plus(1));
      return new Window(sizes, strides, baseDilations, dilations, low, high);
    }

    /** {@return the number of places at which the window stands} */
    Dims places(Dims shape) {
      var places = shape;
      for (int d = 0; d < shape.rank(); d++) {
        long size = shape.get(d);
        long spread = size == 0 ? 0 : (size - 1) * baseDilations.get(d) + 1;
        long padded = low.get(d) + spread + high.get(d);
        long span = sizes.get(d) == 0 ? 0 : (sizes.get(d) - 1) * dilations.get(d) + 1;
        places =
            places.with(d, padded == 0 || span > padded ? 0 : (padded - span) / strides.get(d) + 1);
      }
      return places;
    }

    /**
     * {@return the index of what the window at {@code place} shows at {@code within}, or null where
     * there is only padding}
     */
    long @Nullable [] index(Dims shape, long[] place, long[] within) {
      var index = new long[place.length];
      for (int d = 0; d < index.length; d++) {
        long at = place[d] * strides.get(d) - low.get(d) + within[d] * dilations.get(d);
        if (at < 0 || at % baseDilations.get(d) != 0 || at / baseDilations.get(d) >= shape.get(d)) {
          return null;
        }
        index[d] = at / baseDilations.get(d);
      }
      return index;
    }
  }

  static List<Array> reduceWindow(
      List<Array> inputs, List<Array> inits, Window window, Block body, Frame frame) {
    var shape = inputs.getFirst().shape();
    var places = window.places(shape);
    var results = new ArrayList<Array>();
    for (int i = 0; i < inputs.size(); i++) {
      results.add(filled(inits.get(i), places, frame));
    }
    if (results.getFirst().count() == 0) {
      return results;
    }
    frame.work(Math.multiplyExact(results.getFirst().count(), window.sizes().size()));
    var strides = Walk.strides(shape);
    var combiner = new Combiner(body, frame);
    Walk.over(
        places,
        (linear, place) ->
            Walk.over(
                window.sizes(),
                (_, within) -> {
                  var index = window.index(shape, place, within);
                  if (index != null) {
                    combiner.combine(results, linear, inputs, Walk.offset(index, strides));
                  }
                }));
    return results;
  }

  private static Array filled(Array scalar, Dims shape, Frame frame) {
    var result = frame.zeros(scalar.type().withShape(shape));
    for (int i = 0; i < result.count(); i++) {
      result.copy(i, scalar, 0);
    }
    return result;
  }

  static Array selectAndScatter(
      Array operand,
      Array source,
      Array init,
      Window window,
      Block select,
      Block scatter,
      Frame frame) {
    var result = filled(init, operand.shape(), frame);
    frame.work(Math.multiplyExact(source.count(), window.sizes().size()));
    var strides = Walk.strides(operand.shape());
    Walk.over(
        source.shape(),
        (linear, place) -> {
          int[] selected = {-1};
          Walk.over(
              window.sizes(),
              (_, within) -> {
                var index = window.index(operand.shape(), place, within);
                if (index != null) {
                  int at = Walk.offset(index, strides);
                  if (selected[0] < 0 || !keeps(select, operand, selected[0], at, frame)) {
                    selected[0] = at;
                  }
                }
              });
          if (selected[0] >= 0) {
            var sum = frame.runToArray(scatter, List.of(source.at(linear), result.at(selected[0])));
            result.copy(selected[0], sum, 0);
          }
        });
    return result;
  }

  private static boolean keeps(Block select, Array operand, int selected, int at, Frame frame) {
    return frame.runToArray(select, List.of(operand.at(selected), operand.at(at))).isTrue(0);
  }

  /**
   * The convolution of {@code lhs} with {@code rhs}.
   *
   * @param window over the spatial dimensions of {@code lhs}
   * @param reversed for each spatial dimension 1 where the kernel is turned around, else 0
   */
  static Array convolution(
      Array lhs,
      Array rhs,
      ConvolutionDimensions dims,
      Window window,
      Dims reversed,
      long featureGroups,
      long batchGroups,
      ElementType element,
      Frame frame) {
    var spatial = lhs.shape().gather(dims.inputSpatial());
    var places = window.places(spatial);
    long outputFeatures = rhs.shape().get((int) dims.kernelOutputFeature());
    long batches = lhs.shape().get((int) dims.inputBatch()) / batchGroups;
    var shape = new long[lhs.rank()];
    shape[(int) dims.outputBatch()] = batches;
    shape[(int) dims.outputFeature()] = outputFeatures;
    for (int d = 0; d < places.rank(); d++) {
      shape[dims.outputSpatial().dim(d)] = places.get(d);
    }
    var result = frame.zeros(element, Dims.of(shape));
    long depth = rhs.shape().get((int) dims.kernelInputFeature());
    frame.work(
        Math.multiplyExact(
            (long) result.count(), Math.multiplyExact(window.sizes().size(), depth)));
    var lhsStrides = Walk.strides(lhs.shape());
    var rhsStrides = Walk.strides(rhs.shape());
    long depthStride = lhsStrides[(int) dims.inputFeature()];
    long kernelDepthStride = rhsStrides[(int) dims.kernelInputFeature()];
    var products = new Products(lhs, rhs, result);
    Walk.over(
        result.shape(),
        (linear, index) -> {
          long feature = index[(int) dims.outputFeature()];
          long batch = index[(int) dims.outputBatch()];
          var place = Dims.of(index).gather(dims.outputSpatial()).toArray();
          long left =
              (batch + feature / (outputFeatures / batchGroups) * batches)
                      * lhsStrides[(int) dims.inputBatch()]
                  + feature / (outputFeatures / featureGroups) * depth * depthStride;
          long right = feature * rhsStrides[(int) dims.kernelOutputFeature()];
          products.clear();
          Walk.over(
              window.sizes(),
              (_, within) -> {
                var at = window.index(spatial, place, within);
                if (at == null) {
                  return;
                }
                long l = left;
                long r = right;
                for (int d = 0; d < at.length; d++) {
                  long k = reversed.get(d) != 0 ? window.sizes().get(d) - 1 - within[d] : within[d];
                  l += at[d] * lhsStrides[dims.inputSpatial().dim(d)];
                  r += k * rhsStrides[dims.kernelSpatial().dim(d)];
                }
                for (long i = 0; i < depth; i++) {
                  products.add((int) (l + i * depthStride), (int) (r + i * kernelDepthStride));
                }
              });
          products.put(linear);
        });
    return result;
  }
}
