package dev.adjoint.hlo;

/**
 * The type of a tensor: what its elements are, and its shape.
 *
 * @param elementType what one element is
 * @param shape the size of each dimension; empty for a scalar
 */
public record TensorType(ElementType elementType, Dims shape) {

  /**
   * A type.
   *
   * @throws HloException if a size is negative and not {@link Dims#DYNAMIC}
   */
  public TensorType {
    for (int i = 0; i < shape.rank(); i++) {
      if (shape.get(i) < 0 && shape.get(i) != Dims.DYNAMIC) {
        throw new HloException("expected sizes of at least 0, found the shape " + shape);
      }
    }
  }

  /** {@return the type of tensors of {@code elementType} with the given sizes} */
  public static TensorType of(ElementType elementType, long... shape) {
    return new TensorType(elementType, Dims.of(shape));
  }

  /** {@return the number of dimensions} */
  public int rank() {
    return shape.rank();
  }

  /**
   * {@return the number of elements}
   *
   * @throws HloException if it does not fit a long, or a size is {@link Dims#DYNAMIC}
   */
  public long size() {
    return shape.size();
  }

  /**
   * {@return the bytes that a dense row-major array of this type takes in host memory}
   *
   * @throws HloException if they do not fit a long, or a size is {@link Dims#DYNAMIC}
   */
  public long byteSize() {
    long size = size();
    if (size > Long.MAX_VALUE / elementType.bytes()) {
      throw new HloException("expected an array of at most 2^63 - 1 bytes, found " + this);
    }
    return size * elementType.bytes();
  }

  /** {@return this shape with other elements} */
  public TensorType withElementType(ElementType other) {
    return new TensorType(other, shape);
  }

  /** {@return these elements in another shape} */
  public TensorType withShape(Dims other) {
    return new TensorType(elementType, other);
  }

  /** {@return the MLIR spelling, such as {@code tensor<2x3xf32>}} */
  @Override
  public String toString() {
    var text = new StringBuilder("tensor<");
    for (int i = 0; i < rank(); i++) {
      text.append(shape.get(i) == Dims.DYNAMIC ? "?" : Long.toString(shape.get(i))).append('x');
    }
    return text.append(elementType).append('>').toString();
  }
}
