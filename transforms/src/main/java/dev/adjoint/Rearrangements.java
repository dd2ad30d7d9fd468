package dev.adjoint;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Shaping.Pad;
import dev.adjoint.hlo.Shaping.Reverse;
import dev.adjoint.hlo.Shaping.Slice;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

  /**
   * {@return the elements from {@code start} to {@code limit}, exclusive, along {@code axis};
   * negative ones count from the end}
   */
  default Tensor slice(int axis, long start, long limit) {
    int at = AxisIndex.of(self(), axis);
    long size = shape().get(at);
    return slice(
        Dims.repeat(0, rank()).with(at, start < 0 ? start + size : start),
        shape().with(at, limit < 0 ? limit + size : limit),
        Dims.repeat(1, rank()));
  }

  /** {@return this with {@code value} around (cropped where negative) and between its elements} */
  default Tensor pad(Tensor value, Dims low, Dims high, Dims interior) {
    return Trace.apply(v -> new Pad(v.get(0), v.get(1), low, high, interior), self(), value);
  }

  /** {@return this with the elements in opposite order along {@code dimensions}} */
  default Tensor reverse(Dims dimensions) {
    return Trace.apply(v -> new Reverse(v.getFirst(), dimensions), self());
  }

  /** {@return this with the elements in opposite order along {@code axes}; none means all} */
  default Tensor flip(int... axes) {
    return reverse(AxisIndex.of(self(), axes));
  }

  /**
   * {@return this with the elements moved by {@code shift} places along {@code axis}; those that
   * leave at one end enter at the other}
   */
  default Tensor roll(long shift, int axis) {
    int at = AxisIndex.of(self(), axis);
    long size = shape().get(at);
    long first = size == 0 ? 0 : Math.floorMod(-shift, size);
    return first == 0
        ? self()
        : Tensor.concatenate(at, slice(at, first, size), slice(at, 0, first));
  }

  /**
   * {@return {@code parts} tensors of equal size, which concatenated along {@code axis} are this}
   *
   * @throws HloException if the size along {@code axis} is no multiple of {@code parts}
   */
  default List<Tensor> split(int parts, int axis) {
    int at = AxisIndex.of(self(), axis);
    long size = shape().get(at);
    if (parts <= 0 || size % parts != 0) {
      throw new HloException(
          "split: expected a number of parts that divides the size %d of dimension %d of %s, found %d"
              .formatted(size, at, type(), parts));
    }
    var sizes = new long[parts];
    Arrays.fill(sizes, size / parts);
    return split(Dims.of(sizes), at);
  }

  /**
   * {@return tensors of these sizes along {@code axis}, which concatenated along it are this}
   *
   * @throws HloException if the sizes do not sum to the one along {@code axis}
   */
  default List<Tensor> split(Dims sizes, int axis) {
    int at = AxisIndex.of(self(), axis);
    if (sizes.stream().sum() != shape().get(at)) {
      throw new HloException(
          "split: expected sizes whose sum is the size %d of dimension %d of %s, found %s"
              .formatted(shape().get(at), at, type(), sizes));
    }
    var parts = new ArrayList<Tensor>();
    long start = 0;
    for (int i = 0; i < sizes.rank(); i++) {
      parts.add(slice(at, start, start + sizes.get(i)));
      start += sizes.get(i);
    }
    return List.copyOf(parts);
  }

  /**
   * {@return this repeated as a whole {@code times[i]} times along dimension i; where there are
   * more of them than dimensions, this has leading dimensions of size 1}
   */
  default Tensor tile(long... times) {
    int rank = Math.max(rank(), times.length);
    var shape = Dims.repeat(1, rank - rank()).concat(shape());
    var spread = Dims.of();
    var kept = Dims.of();
    var result = Dims.of();
    for (int i = 0; i < rank; i++) {
      int given = i - rank + times.length;
      long count = given < 0 ? 1 : times[given];
      spread = spread.concat(Dims.of(count, shape.get(i)));
      kept = kept.concat(Dims.of(2L * i + 1));
      result = result.concat(Dims.of(count * shape.get(i)));
    }
    return self().reshape(shape).broadcastInDim(spread, kept).reshape(result);
  }

  /** {@return this with each element repeated {@code times} times along {@code axis}} */
  default Tensor repeat(long times, int axis) {
    int at = AxisIndex.of(self(), axis);
    var kept = Dims.range(rank() + 1).remove(at + 1);
    return self()
        .broadcastInDim(shape().insert(at + 1, times), kept)
        .reshape(shape().with(at, shape().get(at) * times));
  }

  /**
   * {@return this with zeros above diagonal {@code k} of the last two dimensions}
   *
   * @param k 0 for the main diagonal, positive above it, negative below
   */
  default Tensor tril(int k) {
    return triangle(false, k);
  }

  /** {@return this with zeros above the diagonal of the last two dimensions} */
  default Tensor tril() {
    return tril(0);
  }

  /**
   * {@return this with zeros below diagonal {@code k} of the last two dimensions}
   *
   * @param k 0 for the main diagonal, positive above it, negative below
   */
  default Tensor triu(int k) {
    return triangle(true, k);
  }

  /** {@return this with zeros below the diagonal of the last two dimensions} */
  default Tensor triu() {
    return triu(0);
  }

  private Tensor triangle(boolean upper, int k) {
    checkMatrix(upper ? "triu" : "tril");
    var index = TensorType.of(ElementType.I32).withShape(lastTwo());
    var above = Tensor.iota(index, 1).subtract(Tensor.iota(index, 0));
    var keep = upper ? above.ge(k) : above.le(k);
    return Tensor.select(keep, self(), Tensor.zeros(type()));
  }

  private Dims lastTwo() {
    return shape().gather(Dims.of(rank() - 2, rank() - 1));
  }

  private void checkMatrix(String who) {
    if (rank() < 2) {
      throw new HloException(who + ": expected a matrix, or a batch of them, found " + type());
    }
  }

  /**
   * {@return diagonal {@code k} of the last two dimensions: 0 for the main one, positive above it,
   * negative below}
   */
  default Tensor diagonal(int k) {
    checkMatrix("diagonal");
    long rows = shape().get(rank() - 2);
    long columns = shape().get(rank() - 1);
    long length = Math.max(0, k >= 0 ? Math.min(rows, columns - k) : Math.min(rows + k, columns));
    var batch = shape().gather(Dims.range(rank() - 2));
    int last = batch.rank();
    if (length == 0) {
      return Tensor.zeros(type().withShape(batch.insert(last, 0)));
    }
    // In row-major order, the elements of a diagonal are (columns + 1) apart.
    var flat = self().reshape(batch.insert(last, rows * columns));
    long start = k >= 0 ? k : -k * columns;
    return flat.slice(
        Dims.repeat(0, last + 1).with(last, start),
        flat.shape().with(last, start + (length - 1) * (columns + 1) + 1),
        Dims.repeat(1, last + 1).with(last, columns + 1));
  }

  /** {@return the diagonal of the last two dimensions} */
  default Tensor diagonal() {
    return diagonal(0);
  }

  /**
   * {@return square matrices with the last dimension of this as diagonal, and zeros elsewhere; what
   * {@link #diagonal()} undoes}
   */
  default Tensor asDiagonal() {
    if (rank() == 0) {
      throw new HloException("asDiagonal: expected a vector, or a batch of them, found " + type());
    }
    int last = rank() - 1;
    long n = shape().get(last);
    if (n == 0) {
      return Tensor.zeros(type().withShape(shape().insert(last, 0)));
    }
    var none = Dims.repeat(0, rank());
    return self()
        .pad(Tensor.zeros(type().scalar()), none, none, none.with(last, n))
        .reshape(shape().insert(last, n));
  }

  /** {@return the sums of the diagonals of the last two dimensions} */
  default Tensor trace() {
    return diagonal().sum(-1);
  }
}
