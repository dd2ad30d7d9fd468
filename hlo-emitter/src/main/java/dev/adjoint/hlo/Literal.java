package dev.adjoint.hlo;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A constant array: a type and its elements, row-major and little-endian. A splat holds one element that stands for all.
 */
public final class Literal {
  private final TensorType type;
  private final byte[] bytes;
  private final int hash;

  private Literal(TensorType type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
    this.hash = 31 * type.hashCode() + Arrays.hashCode(bytes);
  }

  /**
   * {@return the array of {@code type} with these elements}
   *
   * @param bytes all elements ({@code type.byteSize()} bytes), or one for a splat; copied
   */
  public static Literal of(TensorType type, byte[] bytes) {
    int element = type.elementType().bytes();
    if (bytes.length != element && bytes.length != type.byteSize()) {
      throw new HloException(
          "a literal of %s takes %d bytes, or %d for a splat; found %d"
              .formatted(type, type.byteSize(), element, bytes.length));
    }
    return new Literal(type, bytes.clone());
  }

  /**
   * {@return the array of {@code type} whose elements all are {@code value}, converted to the element type}
   *
   * @throws HloException for the element types narrower than a byte or with 8-bit floats
   */
  public static Literal splat(TensorType type, double value) {
    var buffer = buffer(type.elementType().bytes());
    putElement(buffer, type.elementType(), value);
    return new Literal(type, buffer.array());
  }

  /** {@return the array of {@code type} with {@code values} converted to the element type} */
  public static Literal of(TensorType type, double... values) {
    if (values.length != type.size()) {
      throw new HloException(
          "%s has %d elements; found %d values".formatted(type, type.size(), values.length));
    }
    var buffer = buffer(Math.toIntExact(type.byteSize()));
    for (double value : values) {
      putElement(buffer, type.elementType(), value);
    }
    return new Literal(type, buffer.array());
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void putElement(ByteBuffer buffer, ElementType type, double value) {
    switch (type) {
      case I1 -> buffer.put((byte) (value != 0 ? 1 : 0));
      case I2, I4, I8, UI2, UI4, UI8 -> buffer.put((byte) (long) value);
      case I16, UI16 -> buffer.putShort((short) (long) value);
      case I32, UI32 -> buffer.putInt((int) (long) value);
      case I64, UI64 -> buffer.putLong((long) value);
      case BF16 -> buffer.putShort(Floats.toBf16((float) value));
      case F16 -> buffer.putShort(Float.floatToFloat16((float) value));
      case F32 -> buffer.putFloat((float) value);
      case F64 -> buffer.putDouble(value);
      case C64 -> buffer.putFloat((float) value).putFloat(0);
      case C128 -> buffer.putDouble(value).putDouble(0);
      case F4E2M1FN,
          F6E2M3FN,
          F6E3M2FN,
          F8E3M4,
          F8E4M3,
          F8E4M3B11FNUZ,
          F8E4M3FN,
          F8E4M3FNUZ,
          F8E5M2,
          F8E5M2FNUZ,
          F8E8M0FNU ->
          throw new HloException(
              "no conversion from double to " + type + "; make the literal from bytes");
    }
  }

  /** {@return the type} */
  public TensorType type() {
    return type;
  }

  /** {@return whether one stored element stands for all; an array of one element is a splat} */
  public boolean isSplat() {
    return bytes.length == type.elementType().bytes() && type.size() != 0;
  }

  /** {@return how many elements are stored: one for a splat} */
  public int stored() {
    return bytes.length / type.elementType().bytes();
  }

  /** {@return stored element {@code i} of a real or integer type as a double, the real part of a complex one} */
  public double element(int i) {
    var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    var element = type.elementType();
    int at = i * element.bytes();
    return switch (element) {
      case I1, I2, I4, I8 -> buffer.get(at);
      case UI2, UI4, UI8 -> buffer.get(at) & 0xff;
      case I16 -> buffer.getShort(at);
      case UI16 -> buffer.getShort(at) & 0xffff;
      case I32 -> buffer.getInt(at);
      case UI32 -> Integer.toUnsignedLong(buffer.getInt(at));
      case I64, UI64 -> buffer.getLong(at);
      case BF16 -> Floats.fromBf16(buffer.getShort(at));
      case F16 -> Float.float16ToFloat(buffer.getShort(at));
      case F32, C64 -> buffer.getFloat(at);
      case F64, C128 -> buffer.getDouble(at);
      case F4E2M1FN,
          F6E2M3FN,
          F6E3M2FN,
          F8E3M4,
          F8E4M3,
          F8E4M3B11FNUZ,
          F8E4M3FN,
          F8E4M3FNUZ,
          F8E5M2,
          F8E5M2FNUZ,
          F8E8M0FNU ->
          throw new HloException("no conversion from " + element + " to double; read the bytes");
    };
  }

  /** {@return whether every element equals {@code value}} */
  public boolean isSplatOf(double value) {
    return isSplat()
        && type.elementType().bits() >= 8
        && (type.elementType().bits() > 8 || !type.elementType().isFloat())
        && !type.elementType().isComplex()
        && element(0) == value;
  }

  /** {@return a read-only little-endian view of the stored elements} */
  public ByteBuffer buffer() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** {@return all elements, a splat repeated} */
  public byte[] toBytes() {
    if (!isSplat()) {
      return bytes.clone();
    }
    var all = new byte[Math.toIntExact(type.byteSize())];
    for (int i = 0; i < all.length; i += bytes.length) {
      System.arraycopy(bytes, 0, all, i, bytes.length);
    }
    return all;
  }

  /** {@return a read-only view of all elements on the heap} */
  public MemorySegment segment() {
    return MemorySegment.ofArray(isSplat() ? toBytes() : bytes).asReadOnly();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Literal literal
        && hash == literal.hash
        && type.equals(literal.type)
        && Arrays.equals(bytes, literal.bytes);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** {@return the literal as MLIR prints it: {@code dense<1.000000e+00> : tensor<2xf32>}} */
  @Override
  public String toString() {
    var text = new StringBuilder();
    LiteralPrinter.print(this, text);
    return text.append(" : ").append(type).toString();
  }
}
