package dev.adjoint;

import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.UnaryKind;

/** The bits of integers, and logic on i1; shapes broadcast as numpy's do. */
sealed interface Bitwise extends Shaped permits Tensor {
  private Tensor self() {
    return (Tensor) this;
  }

  /** {@return the numbers of leading zero bits} */
  default Tensor countLeadingZeros() {
    return Broadcasting.unary(UnaryKind.COUNT_LEADING_ZEROS, self());
  }

  /** {@return the elements with every bit flipped} */
  default Tensor not() {
    return Broadcasting.unary(UnaryKind.NOT, self());
  }

  /** {@return the numbers of bits set} */
  default Tensor popcnt() {
    return Broadcasting.unary(UnaryKind.POPCNT, self());
  }

  /** {@return the bitwise and, element by element; shapes broadcast as numpy's do} */
  default Tensor and(Tensor other) {
    return Broadcasting.binary(BinaryKind.AND, self(), other);
  }

  /** {@return the bitwise or, element by element; shapes broadcast as numpy's do} */
  default Tensor or(Tensor other) {
    return Broadcasting.binary(BinaryKind.OR, self(), other);
  }

  /**
   * {@return this shifted left by {@code other} bits, element by element; shapes broadcast as
   * numpy's do}
   */
  default Tensor shiftLeft(Tensor other) {
    return Broadcasting.binary(BinaryKind.SHIFT_LEFT, self(), other);
  }

  /**
   * {@return this shifted right by {@code other} bits, keeping the sign, element by element; shapes
   * broadcast as numpy's do}
   */
  default Tensor shiftRight(Tensor other) {
    return Broadcasting.binary(BinaryKind.SHIFT_RIGHT_ARITHMETIC, self(), other);
  }

  /**
   * {@return this shifted right by {@code other} bits, filling with zeros, element by element;
   * shapes broadcast as numpy's do}
   */
  default Tensor shiftRightLogical(Tensor other) {
    return Broadcasting.binary(BinaryKind.SHIFT_RIGHT_LOGICAL, self(), other);
  }

  /** {@return the bitwise exclusive or, element by element; shapes broadcast as numpy's do} */
  default Tensor xor(Tensor other) {
    return Broadcasting.binary(BinaryKind.XOR, self(), other);
  }
}
