package dev.adjoint;

import dev.adjoint.hlo.Elementwise.Direction;

/** Comparing element by element; shapes broadcast as numpy's do. */
sealed interface Comparisons extends Shaped permits Tensor {
  private Tensor self() {
    return (Tensor) this;
  }

  /** {@return where this is equal; an i1 tensor; shapes broadcast as numpy's do} */
  default Tensor eq(Tensor other) {
    return Broadcasting.compare(Direction.EQ, self(), other);
  }

  /** {@return where this is equal, with {@code other} converted to this element type} */
  default Tensor eq(double other) {
    return eq(Tensor.full(type(), other));
  }

  /** {@return where this is not equal; an i1 tensor; shapes broadcast as numpy's do} */
  default Tensor ne(Tensor other) {
    return Broadcasting.compare(Direction.NE, self(), other);
  }

  /** {@return where this is not equal, with {@code other} converted to this element type} */
  default Tensor ne(double other) {
    return ne(Tensor.full(type(), other));
  }

  /** {@return where this is greater or equal; an i1 tensor; shapes broadcast as numpy's do} */
  default Tensor ge(Tensor other) {
    return Broadcasting.compare(Direction.GE, self(), other);
  }

  /** {@return where this is greater or equal, with {@code other} converted to this element type} */
  default Tensor ge(double other) {
    return ge(Tensor.full(type(), other));
  }

  /** {@return where this is greater; an i1 tensor; shapes broadcast as numpy's do} */
  default Tensor gt(Tensor other) {
    return Broadcasting.compare(Direction.GT, self(), other);
  }

  /** {@return where this is greater, with {@code other} converted to this element type} */
  default Tensor gt(double other) {
    return gt(Tensor.full(type(), other));
  }

  /** {@return where this is less or equal; an i1 tensor; shapes broadcast as numpy's do} */
  default Tensor le(Tensor other) {
    return Broadcasting.compare(Direction.LE, self(), other);
  }

  /** {@return where this is less or equal, with {@code other} converted to this element type} */
  default Tensor le(double other) {
    return le(Tensor.full(type(), other));
  }

  /** {@return where this is less; an i1 tensor; shapes broadcast as numpy's do} */
  default Tensor lt(Tensor other) {
    return Broadcasting.compare(Direction.LT, self(), other);
  }

  /** {@return where this is less, with {@code other} converted to this element type} */
  default Tensor lt(double other) {
    return lt(Tensor.full(type(), other));
  }
}
