package dev.adjoint.hlo;

/** Where the scales of quantised tensors go that lie along a dimension. */
final class PerAxis {
  private PerAxis() {}

  /** {@return whether elements of this type have scales along a dimension} */
  static boolean is(TensorType type) {
    return type.quantization() != null && type.quantization().isPerAxis();
  }

  /**
   * {@return the type of a broadcast of {@code from}: scales along a dimension go where the
   * dimension goes, and are repeated with it}
   */
  static TensorType broadcast(TensorType from, Dims shape, Dims dimensions) {
    var result = from.withShape(shape);
    var scales = result.quantization();
    if (scales == null || !scales.isPerAxis()) {
      return result;
    }
    int to = dimensions.dim(scales.axis());
    long size = shape.get(to);
    boolean repeats = scales.scales().size() == 1 && size > 1 && size <= Integer.MAX_VALUE;
    return result.withQuantization(repeats ? scales.repeated(to, (int) size) : scales.along(to));
  }

  /** {@return the type of a reshape of {@code from}: scales stay with the dimension they are of} */
  static TensorType reshape(Op op, TensorType from, Dims shape) {
    var result = from.withShape(shape);
    var scales = result.quantization();
    if (scales == null || !scales.isPerAxis() || !from.isStatic()) {
      return result;
    }
    long before = product(from.shape(), scales.axis());
    for (int i = 0; i < shape.rank(); i++) {
      if (shape.get(i) == from.shape().get(scales.axis()) && product(shape, i) == before) {
        return result.withQuantization(scales.along(i));
      }
    }
    throw new HloException(
        "%s: (C3) expected a dimension of the result for dimension %d of %s with its scales, found"
                .formatted(op.name(), scales.axis(), from)
            + " the shape "
            + shape);
  }

  /** The product of the sizes before dimension {@code end}; those of a type fit a long. */
  private static long product(Dims shape, int end) {
    long product = 1;
    for (int i = 0; i < end; i++) {
      product *= shape.get(i);
    }
    return product;
  }
}
