package dev.adjoint.hlo;

/** Conversions between Java's floats and the floating-point types that Java lacks. */
public final class Floats {
  private Floats() {}

  /** {@return the bits of the bf16 nearest to {@code value}, ties to even} */
  public static short toBf16(float value) {
    int bits = Float.floatToRawIntBits(value);
    if (Float.isNaN(value)) {
      return (short) ((bits >>> 16) | 0x40);
    }
    return (short) ((bits + 0x7fff + ((bits >>> 16) & 1)) >>> 16);
  }

  /** {@return the value of the bf16 with these bits} */
  public static float fromBf16(short bits) {
    return Float.intBitsToFloat(bits << 16);
  }
}
