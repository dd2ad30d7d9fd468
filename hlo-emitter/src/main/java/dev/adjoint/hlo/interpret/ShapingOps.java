package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.Shaping;
import dev.adjoint.hlo.Shaping.Broadcast;
import dev.adjoint.hlo.Shaping.BroadcastInDim;
import dev.adjoint.hlo.Shaping.Concatenate;
import dev.adjoint.hlo.Shaping.Pad;
import dev.adjoint.hlo.Shaping.Reshape;
import dev.adjoint.hlo.Shaping.Reverse;
import dev.adjoint.hlo.Shaping.Slice;
import dev.adjoint.hlo.Shaping.Transpose;
import java.util.List;

/** Evaluates {@link Shaping}. */
final class ShapingOps {
  private ShapingOps() {}

  static Array evaluate(Shaping op, Frame frame) {
    return switch (op) {
      case BroadcastInDim o ->
          broadcast(frame.array(o.operand()), o.shape(), o.dimensions(), frame);
      case Broadcast o -> {
        var from = frame.array(o.operand());
        int more = o.broadcastSizes().rank();
        var shape = o.broadcastSizes().concat(from.shape());
        yield broadcast(from, shape, Dims.range(from.rank()).plus(more), frame);
      }
      case Reshape o -> reshape(frame.array(o.operand()), o.shape());
      case Transpose o -> transpose(frame.array(o.operand()), o.permutation(), frame);
      case Slice o -> slice(frame.array(o.operand()), o.start(), o.limit(), o.strides(), frame);
      case Pad o ->
          pad(
              frame.array(o.operand()),
              frame.array(o.padding()),
              o.low(),
              o.high(),
              o.interior(),
              frame);
      case Concatenate o -> concatenate(frame.arrays(o.inputs()), o.dimension(), frame);
      case Reverse o -> reverse(frame.array(o.operand()), o.dimensions(), frame);
    };
  }

  static Array broadcast(Array from, Dims shape, Dims dimensions, Frame frame) {
    var all = Walk.strides(from.shape());
    var strides = new long[shape.rank()];
    for (int i = 0; i < from.rank(); i++) {
      strides[dimensions.dim(i)] = from.shape().get(i) == 1 ? 0 : all[i];
    }
    return strided(from, shape, 0, strides, frame);
  }

  static Array reshape(Array from, Dims shape) {
    return from.as(from.type().withShape(shape));
  }

  static Array transpose(Array from, Dims permutation, Frame frame) {
    var strides = Dims.of(Walk.strides(from.shape())).gather(permutation).toArray();
    return strided(from, from.shape().gather(permutation), 0, strides, frame);
  }

  static Array slice(Array from, Dims start, Dims limit, Dims steps, Frame frame) {
    var strides = Walk.strides(from.shape());
    var shape = from.shape();
    int first = Walk.offset(start.toArray(), strides);
    for (int d = 0; d < strides.length; d++) {
      shape = shape.with(d, Math.ceilDiv(limit.get(d) - start.get(d), steps.get(d)));
      strides[d] *= steps.get(d);
    }
    return strided(from, shape, first, strides, frame);
  }

  static Array reverse(Array from, Dims dimensions, Frame frame) {
    var strides = Walk.strides(from.shape());
    int first = 0;
    for (long d : dimensions.toArray()) {
      first += (int) ((from.shape().get((int) d) - 1) * strides[(int) d]);
      strides[(int) d] = -strides[(int) d];
    }
    return strided(from, from.shape(), first, strides, frame);
  }

  /** {@return the array whose element at an index is that at {@code first + index * strides}} */
  private static Array strided(Array from, Dims shape, int first, long[] strides, Frame frame) {
    var result = frame.zeros(from.type().withShape(shape));
    Walk.over(
        shape, (linear, index) -> result.copy(linear, from, first + Walk.offset(index, strides)));
    return result;
  }

  static Array pad(Array from, Array padding, Dims low, Dims high, Dims interior, Frame frame) {
    var shape = from.shape();
    for (int d = 0; d < from.rank(); d++) {
      long size = from.shape().get(d);
      long spread = size + Math.max(size - 1, 0) * interior.get(d);
      shape = shape.with(d, low.get(d) + spread + high.get(d));
    }
    var result = frame.zeros(from.type().withShape(shape));
    for (int i = 0; i < result.count(); i++) {
      result.copy(i, padding, 0);
    }
    var strides = Walk.strides(shape);
    var target = new long[shape.rank()];
    Walk.over(
        from.shape(),
        (linear, index) -> {
          for (int d = 0; d < target.length; d++) {
            target[d] = low.get(d) + index[d] * (interior.get(d) + 1);
          }
          if (Walk.contains(result.shape(), target)) {
            result.copy(Walk.offset(target, strides), from, linear);
          }
        });
    return result;
  }

  static Array concatenate(List<Array> inputs, int dimension, Frame frame) {
    var first = inputs.getFirst();
    long size = inputs.stream().mapToLong(a -> a.shape().get(dimension)).sum();
    var result = frame.zeros(first.type().withShape(first.shape().with(dimension, size)));
    var strides = Walk.strides(result.shape());
    long at = 0;
    for (var input : inputs) {
      int start = (int) (at * strides[dimension]);
      Walk.over(
          input.shape(),
          (linear, index) -> result.copy(start + Walk.offset(index, strides), input, linear));
      at += input.shape().get(dimension);
    }
    return result;
  }
}
