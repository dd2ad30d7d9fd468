package dev.adjoint;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.Shaping.Pad;
import dev.adjoint.hlo.Shaping.Reverse;
import dev.adjoint.hlo.Shaping.Slice;
import dev.adjoint.trace.Trace;

/** Taking, adding and moving elements, at places that are known while tracing. */
sealed interface Rearrangements extends Shaped permits Tensor {
  private Tensor self() {
    return (Tensor) this;
  }

  /**
   * {@return the elements from {@code start} to {@code limit}, exclusive, in steps of {@code
   * strides}}
   */
  default Tensor slice(Dims start, Dims limit, Dims strides) {
    return Trace.apply(v -> new Slice(v.getFirst(), start, limit, strides), self());
  }

  /** {@return the elements from {@code start} to {@code limit}, exclusive, along {@code axis}} */
  default Tensor slice(int axis, long start, long limit) {
    int at = Axes.of(self(), axis);
    return slice(
        Dims.repeat(0, rank()).with(at, start), shape().with(at, limit), Dims.repeat(1, rank()));
  }

  /** {@return this with {@code value} around (cropped where negative) and between its elements} */
  default Tensor pad(Tensor value, Dims low, Dims high, Dims interior) {
    return Trace.apply(v -> new Pad(v.get(0), v.get(1), low, high, interior), self(), value);
  }

  /** {@return this with the elements in opposite order along {@code dimensions}} */
  default Tensor reverse(Dims dimensions) {
    return Trace.apply(v -> new Reverse(v.getFirst(), dimensions), self());
  }
}
