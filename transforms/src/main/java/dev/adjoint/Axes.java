package dev.adjoint;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.HloException;
import java.util.Arrays;

/** Axes as users write them: negative ones count from the end. */
final class Axes {
  private Axes() {}

  /** {@return {@code axis} of {@code tensor}, counted from 0} */
  static int of(Shaped tensor, int axis) {
    int rank = tensor.rank();
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
}
