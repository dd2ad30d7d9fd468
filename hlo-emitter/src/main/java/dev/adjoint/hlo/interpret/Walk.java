package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Dims;

/** Visits the indices of a shape in row-major order. */
final class Walk {
  private Walk() {}

  /** What is done at each index. */
  interface Visitor {
    /**
     * Visits one index.
     *
     * @param linear its place in row-major order
     * @param index the index itself; changes after the call
     */
    void at(int linear, long[] index);
  }

  static void over(Dims shape, Visitor visitor) {
    long size = shape.size();
    var index = new long[shape.rank()];
    for (int linear = 0; linear < size; linear++) {
      visitor.at(linear, index);
      for (int d = index.length - 1; d >= 0; d--) {
        if (++index[d] < shape.get(d)) {
          break;
        }
        index[d] = 0;
      }
    }
  }

  /** {@return how far apart in row-major order two elements are that differ by 1 in a dimension} */
  static long[] strides(Dims shape) {
    var strides = new long[shape.rank()];
    long stride = 1;
    for (int d = strides.length - 1; d >= 0; d--) {
      strides[d] = stride;
      stride *= Math.max(1, shape.get(d));
    }
    return strides;
  }

  /** {@return the place of {@code index} in row-major order} */
  static int offset(long[] index, long[] strides) {
    long offset = 0;
    for (int d = 0; d < strides.length; d++) {
      offset += index[d] * strides[d];
    }
    return (int) offset;
  }

  /** {@return whether {@code index} is one of {@code shape}} */
  static boolean contains(Dims shape, long[] index) {
    for (int d = 0; d < index.length; d++) {
      if (index[d] < 0 || index[d] >= shape.get(d)) {
        return false;
      }
    }
    return true;
  }

  /** {@return the places of the elements of {@code shape} whose other dimensions are 0} */
  static int[] offsets(Dims shape, Dims dimensions) {
    var all = strides(shape);
    var strides = new long[dimensions.rank()];
    for (int i = 0; i < strides.length; i++) {
      strides[i] = all[dimensions.dim(i)];
    }
    var sizes = shape.gather(dimensions);
    var offsets = new int[Math.toIntExact(sizes.size())];
    over(sizes, (linear, index) -> offsets[linear] = offset(index, strides));
    return offsets;
  }
}
