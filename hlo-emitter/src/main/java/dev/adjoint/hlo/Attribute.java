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
    /** A 64-bit integer. */
    public Int(long value) {
      this(value, 64);
    }
  }

  /** A string: {@code "text"}. */
  record Text(String value) implements Attribute {}
}
