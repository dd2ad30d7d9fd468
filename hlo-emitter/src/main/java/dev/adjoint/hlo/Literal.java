package dev.adjoint.hlo;

import dev.adjoint.hlo.text.LiteralPrinter;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A constant array: a type and its elements, row-major and little-endian. A splat holds one element
 * that stands for all.
 */
public final class Literal {
  private final TensorType type;
  private final byte[] bytes;
  private final int hash;

  private Literal(TensorType type, byte[] elements) {
    this.type = type;
    this.bytes = shortest(type, elements);
    this.hash = 31 * type.hashCode() + Arrays.hashCode(bytes);
  }

  /** Keeps one element where all are equal, and none where the array is empty. */
  private static byte[] shortest(TensorType type, byte[] elements) {
    int element = type.elementType().bytes();
    int length = elements.length;
    if (type.size() == 0) {
      return new byte[0];
    }
    boolean repeats =
        length > element && Arrays.equals(elements, element, length, elements, 0, length - element);
    return repeats ? Arrays.copyOf(elements, element) : elements;
  }

  /**
   * {@return the array of {@code type} with these elements}
   *
   * @param bytes all elements ({@code type.byteSize()} bytes), or one for a splat; copied
   * @throws HloException if there are more or fewer bytes, or one is not a value of an element type
   *     narrower than a byte
   */
  public static Literal of(TensorType type, byte[] bytes) {
    int element = type.elementType().bytes();
    if (bytes.length != element && bytes.length != type.byteSize()) {
      throw new HloException(
          "a literal of %s takes %d bytes, or %d for a splat; found %d"
              .formatted(type, type.byteSize(), element, bytes.length));
    }
    checkNarrow(type, bytes);
    return new Literal(type, bytes.clone());
  }

  /**
   * {@return the array of {@code type} with these elements, of which only as many bits count as the
   * type has} Devices leave anything in the other bits of a byte.
   *
   * @param bytes all elements ({@code type.byteSize()} bytes), or one for a splat; copied
   * @throws HloException if there are more or fewer bytes
   */
  public static Literal ofBits(TensorType type, byte[] bytes) {
    int unused = 8 - type.elementType().bits();
    if (unused <= 0) {
      return of(type, bytes);
    }
    boolean signed = type.elementType().kind() == ElementType.Kind.SIGNED;
    var cut = new byte[bytes.length];
    for (int i = 0; i < cut.length; i++) {
      int left = bytes[i] << unused;
      cut[i] = (byte) ((signed ? (byte) left : left & 0xff) >> unused);
    }
    return of(type, cut);
  }

  private static void checkNarrow(TensorType type, byte[] bytes) {
    int bits = type.elementType() == ElementType.I1 ? 1 : type.elementType().bits();
    if (bits >= 8) {
      return;
    }
    boolean signed = type.elementType().kind() == ElementType.Kind.SIGNED;
    int least = signed ? -(1 << (bits - 1)) : 0;
    int most = least + (1 << bits) - 1;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < least || bytes[i] > most) {
        throw new HloException(
            "element %d of a literal of %s: expected a byte within [%d, %d], found %d"
                .formatted(i, type, least, most, bytes[i]));
      }
    }
  }

  /**
   * {@return the array of {@code type} whose elements all are {@code value}, converted to the
   * element type: to the nearest value, toward zero for integers; NaN becomes the integer 0}
   *
   * @throws HloException for NaN in a type that has none
   */
  public static Literal splat(TensorType type, double value) {
    var buffer = buffer(type.elementType().bytes());
    putElement(buffer, type.elementType(), value);
    return new Literal(type, buffer.array());
  }

  /**
   * {@return the array of {@code type} with {@code values}, converted as {@link #splat} does}
   *
   * @throws HloException if there are more or fewer values than elements
   */
  public static Literal of(TensorType type, double... values) {
    if (values.length != type.size()) {
      throw new HloException(
          "%s has %d elements; found %d values".formatted(type, type.size(), values.length));
    }
    var buffer = buffer(arraySize(type));
    for (double value : values) {
      putElement(buffer, type.elementType(), value);
    }
    return new Literal(type, buffer.array());
  }

  /** {@return the 64-bit integers of {@code values}, in one dimension} */
  public static Literal of(Dims values) {
    return ofLongs(TensorType.of(ElementType.I64, values.rank()), values.toArray());
  }

  /** {@return the array of 64-bit integers of {@code type} with {@code values}} */
  public static Literal ofLongs(TensorType type, long... values) {
    if (type.elementType().bytes() != 8 || values.length != type.size()) {
      throw new HloException(
          "expected %d numbers of 64 bits for %s, found %d"
              .formatted(type.size(), type, values.length));
    }
    var buffer = buffer(arraySize(type));
    for (long value : values) {
      buffer.putLong(value);
    }
    return new Literal(type, buffer.array());
  }

  /**
   * {@return element {@code i}, in row-major order, of an array of integers}
   *
   * @throws HloException if the elements are not integers or booleans
   */
  public long integer(int i) {
    var element = type.elementType();
    if (!element.isInteger() && element != ElementType.I1) {
      throw new HloException("expected an array of integers, found " + type);
    }
    return element.bytes() == 8 ? buffer().getLong(isSplat() ? 0 : i * 8) : (long) element(i);
  }

  private static int arraySize(TensorType type) {
    long size = type.byteSize();
    if (size > Integer.MAX_VALUE - 8) {
      throw new HloException(
          "a literal of %s takes %d bytes; a Java array holds 2^31 - 9".formatted(type, size));
    }
    return (int) size;
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void putElement(ByteBuffer buffer, ElementType type, double value) {
    switch (type) {
      case I1 -> buffer.put((byte) (value != 0 ? 1 : 0));
      case I2, I4, I8, UI2, UI4, UI8 -> buffer.put((byte) nearestInteger(type, value));
      case I16, UI16 -> buffer.putShort((short) nearestInteger(type, value));
      case I32, UI32 -> buffer.putInt((int) nearestInteger(type, value));
      case I64, INDEX -> buffer.putLong((long) value);
      case UI64 ->
          buffer.putLong(
              value < 0x1p63
                  ? Math.max(0, (long) value)
                  : (long) (value - 0x1p63) ^ Long.MIN_VALUE);
      case BF16 -> buffer.putShort(Floats.toBf16(Floats.towardOdd(value)));
      case F16 -> buffer.putShort(Float.floatToFloat16(Floats.towardOdd(value)));
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
          buffer.put(Floats.toSmall(type, value));
      case QUANTIZED -> throw quantized();
    }
  }

  /**
   * The integer of at most 32 bits; what is out of range becomes the nearest in it, as XLA
   * converts.
   */
  private static long nearestInteger(ElementType type, double value) {
    boolean signed = type.kind() == ElementType.Kind.SIGNED;
    long least = signed ? -(1L << (type.bits() - 1)) : 0;
    return Math.clamp((long) value, least, least + (1L << type.bits()) - 1);
  }

  /** {@return the type} */
  public TensorType type() {
    return type;
  }

  /** {@return whether one stored element stands for all; an array of one element is a splat} */
  public boolean isSplat() {
    return bytes.length == type.elementType().bytes();
  }

  /** {@return how many elements are stored: one for a splat} */
  public int stored() {
    return bytes.length / type.elementType().bytes();
  }

  /**
   * {@return element {@code i}, in row-major order, as a double; the real part of a complex one}
   */
  public double element(int i) {
    var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    var element = type.elementType();
    int at = isSplat() ? 0 : i * element.bytes();
    return switch (element) {
      case I1, I2, I4, I8 -> buffer.get(at);
      case UI2, UI4, UI8 -> buffer.get(at) & 0xff;
      case I16 -> buffer.getShort(at);
      case UI16 -> buffer.getShort(at) & 0xffff;
      case I32 -> buffer.getInt(at);
      case UI32 -> Integer.toUnsignedLong(buffer.getInt(at));
      case I64, INDEX -> buffer.getLong(at);
      case UI64 -> {
        long value = buffer.getLong(at);
        yield value >= 0 ? value : (value >>> 1 | value & 1) * 2.0;
      }
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
          Floats.fromSmall(element, buffer.get(at));
      case QUANTIZED -> throw quantized();
    };
  }

  private static HloException quantized() {
    return new HloException(
        "expected a literal of the stored integers, found one of quantized elements");
  }

  /** {@return whether every element equals {@code value}} */
  public boolean isSplatOf(double value) {
    return isSplat() && !type.elementType().isComplex() && element(0) == value;
  }

  /** The stored elements, not to be changed. */
  byte[] bytes() {
    return bytes;
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
    var all = new byte[arraySize(type)];
    for (int i = 0; i < all.length; i += bytes.length) {
      System.arraycopy(bytes, 0, all, i, bytes.length);
    }
    return all;
  }

  /**
   * {@return the stored elements as their bits, as MLIR keeps them: those of a narrow type end in
   * zeros, not in copies of the sign} The inverse of {@link #ofBits}.
   */
  public byte[] toBits() {
    var bits = bytes.clone();
    int mask = (1 << Math.min(8, type.elementType().bits())) - 1;
    for (int i = 0; mask != 0xff && i < bits.length; i++) {
      bits[i] &= (byte) mask;
    }
    return bits;
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
