package dev.adjoint.hlo;

/**
 * An attribute that has no meaning of its own in StableHLO: of a composite, or of a function's
 * parameter.
 */
public sealed interface Attribute {
  /** {@code true} or {@code false}. */
  record Bool(boolean value) implements Attribute {}

  /** A 64-bit integer: {@code 3 : i64}; 32 bits where {@code bits} says so. */
  record Int(long value, int bits) implements Attribute {
    /**
     * An integer of 8, 16, 32 or 64 bits.
     *
     * @throws HloException for other widths, or if the value does not fit
     */
    public Int {
      if (bits != 8 && bits != 16 && bits != 32 && bits != 64) {
        throw new HloException("expected an attribute of 8, 16, 32 or 64 bits, found " + bits);
      }
      if (value << (64 - bits) >> (64 - bits) != value) {
        throw new HloException("expected a value of %d bits, found %d".formatted(bits, value));
      }
    }

    /** A 64-bit integer. */
    public Int(long value) {
      this(value, 64);
    }
  }

  /** A string: {@code "text"}. */
  record Text(String value) implements Attribute {}
}
