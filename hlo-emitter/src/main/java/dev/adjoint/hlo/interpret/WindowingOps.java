package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Window;
import dev.adjoint.hlo.Windowing;
import dev.adjoint.hlo.Windowing.Convolution;
import dev.adjoint.hlo.Windowing.DynamicConv;
import dev.adjoint.hlo.Windowing.ReduceWindow;
import dev.adjoint.hlo.Windowing.SelectAndScatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates {@link Windowing}. */
final class WindowingOps {
  private WindowingOps() {}

  static List<Array> evaluate(Windowing op, Frame frame) {
    return switch (op) {
      case ReduceWindow o ->
          reduceWindow(
              frame.arrays(o.inputs()),
              frame.arrays(o.inits()),
              new View(o.size(), o.window()),
              o.body(),
              frame);
      case SelectAndScatter o -> List.of(selectAndScatter(o, frame));
      case Convolution o -> List.of(convolution(o, frame));
      case DynamicConv o -> List.of(convolution(fixed(o, frame.dims(o.padding())), frame));
    };
  }

  /** The convolution with the padding that is known now. */
  private static Convolution fixed(DynamicConv op, Dims padding) {
    var window = op.window();
    var type = TensorType.of(ElementType.I64, padding.rank() / 2, 2);
    return new Convolution(
        op.lhs(),
        op.rhs(),
        new Window(
            window.strides(),
            window.baseDilations(),
            window.windowDilations(),
            Literal.ofLongs(type, padding.toArray())),
        op.reversal(),
        op.dimensions(),
        op.featureGroups(),
        op.batchGroups(),
        op.precisions(),
        op.type().scalar());
  }

  /** A window of known size. */
  private record View(Dims sizes, Window window) {

    /** {@return the number of places at which the window stands} */
    Dims places(Dims shape) {
      var places = shape;
      for (int d = 0; d < shape.rank(); d++) {
        long size = shape.get(d);
        long spread = size == 0 ? 0 : (size - 1) * window.baseDilation(d) + 1;
        long padded = window.low(d) + spread + window.high(d);
        long span = sizes.get(d) == 0 ? 0 : (sizes.get(d) - 1) * window.windowDilation(d) + 1;
        places =
            places.with(
                d, padded == 0 || span > padded ? 0 : (padded - span) / window.stride(d) + 1);
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
        long at =
            place[d] * window.stride(d) - window.low(d) + within[d] * window.windowDilation(d);
        if (at < 0
            || at % window.baseDilation(d) != 0
            || at / window.baseDilation(d) >= shape.get(d)) {
          return null;
        }
        index[d] = at / window.baseDilation(d);
      }
      return index;
    }
  }

  private static List<Array> reduceWindow(
      List<Array> inputs, List<Array> inits, View window, Block body, Frame frame) {
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

  private static Array selectAndScatter(SelectAndScatter op, Frame frame) {
    var operand = frame.array(op.operand());
    var source = frame.array(op.source());
    var init = frame.array(op.init());
    var sizes = op.size() == null ? Dims.repeat(1, operand.rank()) : op.size();
    var window = new View(sizes, op.window());
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
                  if (selected[0] < 0 || !keeps(op.select(), operand, selected[0], at, frame)) {
                    selected[0] = at;
                  }
                }
              });
          if (selected[0] >= 0) {
            var sum =
                frame.runToArray(op.scatter(), List.of(source.at(linear), result.at(selected[0])));
            result.copy(selected[0], sum, 0);
          }
        });
    return result;
  }

  private static boolean keeps(Block select, Array operand, int selected, int at, Frame frame) {
    return frame.runToArray(select, List.of(operand.at(selected), operand.at(at))).isTrue(0);
  }

  private static Array convolution(Convolution op, Frame frame) {
    var lhs = frame.array(op.lhs());
    var rhs = frame.array(op.rhs());
    var dims = op.dimensions();
    var window = new View(rhs.shape().gather(dims.kernelSpatial()), op.window());
    var spatial = lhs.shape().gather(dims.inputSpatial());
    var places = window.places(spatial);
    long outputFeatures = rhs.shape().get((int) dims.kernelOutputFeature());
    long batches = lhs.shape().get((int) dims.inputBatch()) / op.batchGroups();
    var shape = new long[lhs.rank()];
    shape[(int) dims.outputBatch()] = batches;
    shape[(int) dims.outputFeature()] = outputFeatures;
    for (int d = 0; d < places.rank(); d++) {
      shape[dims.outputSpatial().dim(d)] = places.get(d);
    }
    var result = frame.zeros(op.element().withShape(Dims.of(shape)));
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
              (batch + feature / (outputFeatures / op.batchGroups()) * batches)
                      * lhsStrides[(int) dims.inputBatch()]
                  + feature / (outputFeatures / op.featureGroups()) * depth * depthStride;
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
                  long k = isReversed(op, d) ? window.sizes().get(d) - 1 - within[d] : within[d];
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

  private static boolean isReversed(Convolution op, int d) {
    return op.reversal() != null && op.reversal().integer(d) != 0;
  }
}
