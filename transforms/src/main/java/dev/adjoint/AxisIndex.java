package dev.adjoint;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import java.util.Arrays;

/** Axes as users write them: negative ones count from the end. */
final class AxisIndex {
  private AxisIndex() {}

  /** {@return {@code axis} of {@code tensor}, counted from 0} */
  static int of(Shaped tensor, int axis) {
    int rank = tensor.rank();
    if (rank == 0) {
      throw new HloException(
          "axis %d: expected a tensor with dimensions, found %s".formatted(axis, tensor.type()));
    }
    if (axis < -rank || axis >= rank) {
      throw new HloException(
          "axis %d: expected one of %s, from %d to %d"
              .formatted(axis, tensor.type(), -rank, rank - 1));
    }
    return axis < 0 ? axis + rank : axis;
  }

  /** {@return {@code axes} of {@code tensor}, counted from 0 and in order; none means all} */
  static Dims of(Shaped tensor, int... axes) {
    if (axes.length == 0) {
      return Dims.range(tensor.rank());
    }
    return Dims.of(Arrays.stream(axes).mapToLong(axis -> of(tensor, axis)).sorted().toArray());
  }

  /** {@return {@code reduced} with dimensions of size 1 where {@code x} has the {@code axes}} */
  static Tensor kept(Tensor x, Dims axes, Tensor reduced) {
    var shape = x.shape();
    for (int i = 0; i < axes.rank(); i++) {
      shape = shape.with(axes.dim(i), 1);
    }
    return reduced.reshape(shape);
  }

  /** {@return the first index along {@code axis} where {@code holds}, as i32} */
  static Tensor first(Tensor holds, int axis) {
    var indices = Tensor.iota(holds.type().withElementType(ElementType.I32), axis);
    return Tensor.select(holds, indices, Tensor.full(indices.type(), Integer.MAX_VALUE)).min(axis);
  }
}
