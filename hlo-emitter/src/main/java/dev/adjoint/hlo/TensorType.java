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

  /**
   * {@return the type that MLIR spells {@code text}, such as {@code tensor<2x3xf32>}}
   *
   * @throws HloException if it is no such text
   */
  public static TensorType parse(String text) {
    if (!text.startsWith("tensor<") || !text.endsWith(">")) {
      throw unparsable(text);
    }
    var inside = text.substring("tensor<".length(), text.length() - 1);
    var sizes = Dims.of();
    int at = 0;
    while (at < inside.length() && isSize(inside.charAt(at))) {
      int end = inside.indexOf('x', at);
      if (end < 0 || sizes.rank() == 64) {
        throw unparsable(text);
      }
      sizes = sizes.concat(Dims.of(size(text, inside.substring(at, end))));
      at = end + 1;
    }
    var shape = sizes;
    return ElementType.named(inside.substring(at))
        .map(element -> new TensorType(element, shape))
        .orElseThrow(() -> unparsable(text));
  }

  private static boolean isSize(char c) {
    return c == '?' || (c >= '0' && c <= '9');
  }

  private static long size(String text, String size) {
    try {
      return size.equals("?") ? Dims.DYNAMIC : Long.parseLong(size);
    } catch (NumberFormatException e) {
      throw unparsable(text);
    }
  }

  private static HloException unparsable(String text) {
    return new HloException("expected a type such as tensor<2x3xf32>, found \"" + text + '"');
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
