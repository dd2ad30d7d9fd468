package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.DynamicShape;
import dev.adjoint.hlo.DynamicShape.DynamicBroadcastInDim;
import dev.adjoint.hlo.DynamicShape.DynamicIota;
import dev.adjoint.hlo.DynamicShape.DynamicPad;
import dev.adjoint.hlo.DynamicShape.DynamicReshape;
import dev.adjoint.hlo.DynamicShape.GetDimensionSize;
import dev.adjoint.hlo.DynamicShape.RealDynamicSlice;
import dev.adjoint.hlo.DynamicShape.SetDimensionSize;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Window;
import dev.adjoint.hlo.Windowing;
import dev.adjoint.trace.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Ops with sizes or places that are computed at run time, written as other ops. That can be done
 * where the type of the result says its sizes: places may well be known only at run time.
 */
final class DynamicShapes {
  private DynamicShapes() {}

  /**
   * {@return the op in other words, of its operands; null where a size is known only at run time}
   */
  static @Nullable UnaryOperator<List<Tensor>> expansion(DynamicShape op) {
    if (!op.operands().stream().allMatch(v -> v.type().isStatic())) {
      return null;
    }
    return switch (op) {
      case DynamicBroadcastInDim b when b.type().isStatic() ->
          v -> List.of(v.getFirst().broadcastInDim(b.type().shape(), b.broadcastDimensions()));
      case DynamicReshape reshape when reshape.type().isStatic() ->
          v -> List.of(v.getFirst().reshape(reshape.type().shape()));
      case DynamicIota iota when iota.type().isStatic() ->
          _ -> List.of(Tensor.iota(iota.type(), Math.toIntExact(iota.iotaDimension())));
      case DynamicPad pad when pad.type().isStatic() ->
          v -> List.of(padded(v.get(0), v.get(1), v.get(2), v.get(4), pad.type().shape()));
      case RealDynamicSlice slice when slice.type().isStatic() ->
          v -> List.of(sliced(v.get(0), v.get(1), v.get(3), slice.type().shape()));
      case GetDimensionSize get -> {
        double size = get.operand().type().shape().get(Math.toIntExact(get.dimension()));
        yield _ -> List.of(Tensor.full(TensorType.of(ElementType.I32), size));
      }
      case DynamicBroadcastInDim _,
          DynamicReshape _,
          DynamicIota _,
          DynamicPad _,
          RealDynamicSlice _,
          SetDimensionSize _ ->
          null;
    };
  }

  private static Tensor places(long size) {
    return Tensor.iota(TensorType.of(ElementType.I32, size), 0);
  }

  private static Tensor component(Tensor vector, int i) {
    return vector.convert(ElementType.I32).slice(0, i, i + 1L).reshape();
  }

  /** Every {@code strides}-th element from {@code starts} on. */
  private static Tensor sliced(Tensor x, Tensor starts, Tensor strides, Dims shape) {
    for (int i = 0; i < shape.rank(); i++) {
      var at = places(shape.get(i)).multiply(component(strides, i)).add(component(starts, i));
      x = x.shape().get(i) == 0 ? x : x.take(at, i);
    }
    return x;
  }

  /**
   * {@code x} with {@code low} elements of padding in front, negative ones taken away, {@code
   * interior} between its elements, and behind as many as {@code shape} asks for.
   */
  private static Tensor padded(Tensor x, Tensor padding, Tensor low, Tensor interior, Dims shape) {
    var spread = padding.broadcastTo(shape);
    if (x.shape().contains(0) || shape.contains(0)) {
      return spread;
    }
    var isElement = Tensor.ones(TensorType.of(ElementType.I1).withShape(shape));
    for (int i = 0; i < shape.rank(); i++) {
      var step = component(interior, i).add(1);
      var place = places(shape.get(i)).subtract(component(low, i));
      var element = place.divide(step);
      var isThere =
          place
              .ge(0)
              .and(element.multiply(step).eq(place))
              .and(element.lt(Tensor.full(element.type(), (double) x.shape().get(i))));
      var none = Tensor.zeros(element.type());
      x = x.take(Tensor.select(isThere, element, none), i);
      isElement = isElement.and(isThere.broadcastInDim(shape, Dims.of(i)));
    }
    return Tensor.select(isElement, x, spread);
  }

  /**
   * {@return the op in other words, of its operands; null where a size is known at run time only}
   */
  static @Nullable UnaryOperator<List<Tensor>> expansion(Windowing.DynamicConv conv) {
    boolean isStatic = conv.operands().stream().allMatch(v -> v.type().isStatic());
    return isStatic && conv.type().isStatic() ? v -> List.of(convolved(conv, v)) : null;
  }

  /** A convolution without padding, of an input that has what the windows reach. */
  private static Tensor convolved(Windowing.DynamicConv conv, List<Tensor> v) {
    var d = conv.dimensions();
    var x = v.get(0);
    var shape = x.shape();
    int rank = x.rank();
    var none = Tensor.zeros(TensorType.of(ElementType.I32, 1));
    var low = new Tensor[rank];
    var interior = new Tensor[rank];
    Arrays.fill(low, none);
    Arrays.fill(interior, none);
    var window = conv.window();
    for (int i = 0; i < d.inputSpatial().rank(); i++) {
      int at = d.inputSpatial().dim(i);
      long kernel = conv.rhs().type().shape().get(d.kernelSpatial().dim(i));
      long places = conv.type().shape().get(d.outputSpatial().dim(i));
      long reach = (places - 1) * window.stride(i) + (kernel - 1) * window.windowDilation(i) + 1;
      shape = shape.with(at, places == 0 || kernel == 0 ? 0 : reach);
      low[at] = v.get(2).convert(ElementType.I32).slice(0, i, i + 1L).slice(1, 0, 1).reshape(1);
      interior[at] = Tensor.full(none.type(), (double) window.baseDilation(i) - 1);
    }
    var zero = Tensor.zeros(TensorType.of(x.elementType()));
    var input = padded(x, zero, Tensor.concatenate(0, low), Tensor.concatenate(0, interior), shape);
    return Trace.apply(
        w ->
            new Windowing.Convolution(
                w.get(0),
                w.get(1),
                new Window(window.strides(), null, window.windowDilations(), null),
                conv.reversal(),
                d,
                conv.featureGroups(),
                conv.batchGroups(),
                conv.precisions(),
                conv.type()),
        input,
        v.get(1));
  }
}
