package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Floats;
import dev.adjoint.hlo.Literal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Arrays as the bits of their elements, and from them. */
final class Encoding {
  private Encoding() {}

  static Array decode(Literal literal, Array to) {
    var bytes = literal.buffer();
    int width = literal.type().elementType().bytes();
    for (int i = 0; i < to.count(); i++) {
      if (literal.isSplat() && i > 0) {
        to.copy(i, to, 0);
      } else {
        get(bytes, i * width, to, i);
      }
    }
    return to;
  }

  private static void get(ByteBuffer bytes, int at, Array to, int i) {
    switch (to.elementType()) {
      case C64 -> to.setExactly(i, bytes.getFloat(at), bytes.getFloat(at + 4));
      case C128 -> to.setExactly(i, bytes.getDouble(at), bytes.getDouble(at + 8));
      default -> setBits(to, i, read(bytes, at, to.elementType().bytes()));
    }
  }

  private static long read(ByteBuffer bytes, int at, int width) {
    return switch (width) {
      case 1 -> bytes.get(at);
      case 2 -> bytes.getShort(at);
      case 4 -> bytes.getInt(at);
      default -> bytes.getLong(at);
    };
  }

  /** {@return the literal of these elements} */
  static Literal encode(Array array) {
    var type = array.type();
    int width = type.elementType().bytes();
    var bytes =
        ByteBuffer.allocate(Math.multiplyExact(array.count(), width))
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < array.count(); i++) {
      switch (type.elementType()) {
        case C64 -> bytes.putFloat((float) array.re(i)).putFloat((float) array.im(i));
        case C128 -> bytes.putDouble(array.re(i)).putDouble(array.im(i));
        default -> write(bytes, width, bits(array, i));
      }
    }
    return Literal.of(type, bytes.array());
  }

  private static void write(ByteBuffer bytes, int width, long bits) {
    switch (width) {
      case 1 -> bytes.put((byte) bits);
      case 2 -> bytes.putShort((short) bits);
      case 4 -> bytes.putInt((int) bits);
      default -> bytes.putLong(bits);
    }
  }

  /** {@return the bits of element {@code i}, which is not complex; those above its width differ} */
  static long bits(Array array, int i) {
    var type = array.elementType();
    return type.isFloat() ? bits(type, array.re(i)) : array.integer(i);
  }

  /** {@return the bits of a float of {@code type}; those above its width differ} */
  static long bits(ElementType type, double value) {
    return switch (type) {
      case F64 -> Double.doubleToRawLongBits(value);
      case F32 -> Float.floatToRawIntBits((float) value);
      case F16 -> Float.floatToFloat16((float) value);
      case BF16 -> Floats.toBf16((float) value);
      default -> Floats.toSmall(type, value);
    };
  }

  /** {@return the float of {@code type} with these bits; those above its width do not matter} */
  static double fromBits(ElementType type, long bits) {
    return switch (type) {
      case F64 -> Double.longBitsToDouble(bits);
      case F32 -> Float.intBitsToFloat((int) bits);
      case F16 -> Float.float16ToFloat((short) bits);
      case BF16 -> Floats.fromBf16((short) bits);
      default -> Floats.fromSmall(type, (int) bits & (1 << type.bits()) - 1);
    };
  }

  /** Makes element {@code i}, which is not complex, the one of these bits. */
  static void setBits(Array array, int i, long bits) {
    if (array.elementType().isFloat()) {
      array.setExactly(i, fromBits(array.elementType(), bits));
    } else {
      array.set(i, bits);
    }
  }

  /** {@return the float of {@code type} that comes after {@code x} on the way to {@code y}} */
  static double nextAfter(ElementType type, double x, double y) {
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return Double.NaN;
    }
    if (x == y) {
      return y;
    }
    if (x == 0) {
      return Math.copySign(fromBits(type, 1), y);
    }
    // Away from zero is up, whatever the sign: it is apart from the rest.
    return fromBits(type, bits(type, x) + (y > x == x > 0 ? 1 : -1));
  }

  /**
   * {@return the elements of {@code from} read bit by bit as those of {@code to}, which is filled}
   */
  static Array bitcast(Array from, Array to) {
    int width = Math.min(64, Math.min(width(from.elementType()), width(to.elementType())));
    int fromParts = width(from.elementType()) / width;
    int toParts = width(to.elementType()) / width;
    for (int i = 0; i < to.count(); i++) {
      long low = 0;
      long high = 0;
      for (int part = 0; part < toParts; part++) {
        int at = i * toParts + part;
        long bits = part(from, at / fromParts, at % fromParts * width) & -1L >>> (64 - width);
        int shift = part * width;
        if (shift < 64) {
          low |= bits << shift;
        } else {
          high |= bits << (shift - 64);
        }
      }
      switch (to.elementType()) {
        case C64 ->
            to.setExactly(
                i, Float.intBitsToFloat((int) low), Float.intBitsToFloat((int) (low >>> 32)));
        case C128 -> to.setExactly(i, Double.longBitsToDouble(low), Double.longBitsToDouble(high));
        default -> setBits(to, i, low);
      }
    }
    return to;
  }

  /** {@return the bits of element {@code i} from bit {@code shift} on} */
  private static long part(Array array, int i, int shift) {
    return switch (array.elementType()) {
      case C64 ->
          (Integer.toUnsignedLong(Float.floatToRawIntBits((float) array.re(i)))
                  | (long) Float.floatToRawIntBits((float) array.im(i)) << 32)
              >>> shift;
      case C128 ->
          shift < 64
              ? Double.doubleToRawLongBits(array.re(i)) >>> shift
              : Double.doubleToRawLongBits(array.im(i)) >>> (shift - 64);
      default -> bits(array, i) >>> shift;
    };
  }

  private static int width(ElementType type) {
    return Integers.bits(type);
  }
}
