package dev.adjoint.hlo;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The type of a tensor: what its elements are, and its shape.
 *
 * @param elementType what one element is; {@link ElementType#QUANTIZED} where there is a
 *     quantization
 * @param shape the size of each dimension; empty for a scalar
 * @param quantization how stored integers stand for numbers; mostly there is none
 * @param encoding what MLIR writes after the element type, such as {@link Attribute.Bounds} of
 *     dynamic sizes; mostly there is none
 */
public record TensorType(
    ElementType elementType,
    Dims shape,
    @Nullable Quantization quantization,
    @Nullable Attribute encoding)
    implements Type {

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
    if ((elementType == ElementType.QUANTIZED) != (quantization != null)) {
      throw new HloException("expected a quantization with quantized elements, and only there");
    }
  }

  /** A type without quantization and encoding. */
  public TensorType(ElementType elementType, Dims shape) {
    this(elementType, shape, null, null);
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

  /** {@return this shape, with its bounds, with other elements} */
  public TensorType withElementType(ElementType other) {
    return new TensorType(other, shape, null, encoding);
  }

  /** {@return these elements in another shape, without bounds} */
  public TensorType withShape(Dims other) {
    return new TensorType(elementType, other, quantization, null);
  }

  /** {@return this type, of quantised elements, with other scales} */
  TensorType withQuantization(Quantization other) {
    return new TensorType(elementType, shape, other, encoding);
  }

  /** {@return this type with another encoding, or none} */
  public TensorType withEncoding(@Nullable Attribute other) {
    return new TensorType(elementType, shape, quantization, other);
  }

  /** {@return the elements of this type as a scalar} */
  public TensorType scalar() {
    return withShape(Dims.of());
  }

  /** {@return whether all sizes are known before run time} */
  public boolean isStatic() {
    return shape.isStatic();
  }

  /** {@return the bound of dynamic dimension {@code i}, or {@link Dims#DYNAMIC} for none} */
  public long bound(int i) {
    return encoding instanceof Attribute.Bounds(var bounds) && i < bounds.rank()
        ? bounds.get(i)
        : Dims.DYNAMIC;
  }

  /**
   * {@return this type with what {@code other}, of a compatible shape, says of its dynamic sizes
   * and bounds}
   */
  TensorType refinedBy(TensorType other) {
    if (isStatic() || equals(other)) {
      return encoding == null ? this : withEncoding(isStatic() ? null : encoding);
    }
    var refined = withShape(shape.refinedBy(other.shape));
    var bounds = new long[rank()];
    boolean bounded = false;
    for (int i = 0; i < bounds.length; i++) {
      long a = bound(i);
      long b = other.bound(i);
      bounds[i] =
          refined.shape.get(i) != Dims.DYNAMIC
              ? Dims.DYNAMIC
              : a == Dims.DYNAMIC ? b : b == Dims.DYNAMIC ? a : Math.min(a, b);
      bounded |= bounds[i] != Dims.DYNAMIC;
    }
    return bounded ? refined.withEncoding(new Attribute.Bounds(Dims.of(bounds))) : refined;
  }

  /** {@return whether elements of both types are the same kind of number} */
  public boolean sameElements(TensorType other) {
    return elementType == other.elementType && Objects.equals(quantization, other.quantization);
  }

  /** {@return the MLIR spelling, such as {@code tensor<2x3xf32>}} */
  @Override
  public String toString() {
    var text = new StringBuilder("tensor<");
    for (int i = 0; i < rank(); i++) {
      text.append(shape.get(i) == Dims.DYNAMIC ? "?" : Long.toString(shape.get(i))).append('x');
    }
    text.append(quantization == null ? elementType : quantization);
    if (encoding != null) {
      text.append(", ").append(encoding);
    }
    return text.append('>').toString();
  }
}
