package dev.adjoint;

import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.Clamp;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;

/** Functions of two tensors, element by element; shapes broadcast as numpy's do. */
sealed interface Arithmetic extends Shaped permits Tensor {
  private Tensor self() {
    return (Tensor) this;
  }

  /** {@return the sum, element by element; shapes broadcast as numpy's do} */
  default Tensor add(Tensor other) {
    return Broadcasting.binary(BinaryKind.ADD, self(), other);
  }

  /** {@return the sum, element by element, with {@code other} converted to this element type} */
  default Tensor add(double other) {
    return add(Tensor.full(type(), other));
  }

  /**
   * {@return the angle, in radians, of the point with this y and {@code other} as x, element by
   * element; shapes broadcast as numpy's do}
   */
  default Tensor atan2(Tensor other) {
    return Broadcasting.binary(BinaryKind.ATAN2, self(), other);
  }

  /**
   * {@return the quotient, rounded towards zero for integers, element by element; shapes broadcast
   * as numpy's do}
   */
  default Tensor divide(Tensor other) {
    return Broadcasting.binary(BinaryKind.DIVIDE, self(), other);
  }

  /**
   * {@return the quotient, rounded towards zero for integers, element by element, with {@code
   * other} converted to this element type}
   */
  default Tensor divide(double other) {
    return divide(Tensor.full(type(), other));
  }

  /**
   * {@return the larger of both; NaN if either is, element by element; shapes broadcast as numpy's
   * do}
   */
  default Tensor maximum(Tensor other) {
    return Broadcasting.binary(BinaryKind.MAXIMUM, self(), other);
  }

  /**
   * {@return the larger of both; NaN if either is, element by element, with {@code other} converted
   * to this element type}
   */
  default Tensor maximum(double other) {
    return maximum(Tensor.full(type(), other));
  }

  /**
   * {@return the smaller of both; NaN if either is, element by element; shapes broadcast as numpy's
   * do}
   */
  default Tensor minimum(Tensor other) {
    return Broadcasting.binary(BinaryKind.MINIMUM, self(), other);
  }

  /**
   * {@return the smaller of both; NaN if either is, element by element, with {@code other}
   * converted to this element type}
   */
  default Tensor minimum(double other) {
    return minimum(Tensor.full(type(), other));
  }

  /** {@return the product, element by element; shapes broadcast as numpy's do} */
  default Tensor multiply(Tensor other) {
    return Broadcasting.binary(BinaryKind.MULTIPLY, self(), other);
  }

  /**
   * {@return the product, element by element, with {@code other} converted to this element type}
   */
  default Tensor multiply(double other) {
    return multiply(Tensor.full(type(), other));
  }

  /**
   * {@return this to the power of {@code other}, element by element; shapes broadcast as numpy's
   * do}
   */
  default Tensor pow(Tensor other) {
    return Broadcasting.binary(BinaryKind.POWER, self(), other);
  }

  /**
   * {@return this to the power of {@code other}, element by element, with {@code other} converted
   * to this element type}
   */
  default Tensor pow(double other) {
    return pow(Tensor.full(type(), other));
  }

  /**
   * {@return the remainder of the division, with the sign of this, element by element; shapes
   * broadcast as numpy's do}
   */
  default Tensor remainder(Tensor other) {
    return Broadcasting.binary(BinaryKind.REMAINDER, self(), other);
  }

  /**
   * {@return the remainder of the division, with the sign of this, element by element, with {@code
   * other} converted to this element type}
   */
  default Tensor remainder(double other) {
    return remainder(Tensor.full(type(), other));
  }

  /** {@return the difference, element by element; shapes broadcast as numpy's do} */
  default Tensor subtract(Tensor other) {
    return Broadcasting.binary(BinaryKind.SUBTRACT, self(), other);
  }

  /**
   * {@return the difference, element by element, with {@code other} converted to this element type}
   */
  default Tensor subtract(double other) {
    return subtract(Tensor.full(type(), other));
  }

  /**
   * {@return the elements limited to [{@code min}, {@code max}], each a scalar or of this shape}
   */
  default Tensor clamp(Tensor min, Tensor max) {
    return Trace.apply(v -> new Clamp(v.get(0), v.get(1), v.get(2)), min, self(), max);
  }

  /** {@return the elements limited to [{@code min}, {@code max}]} */
  default Tensor clamp(double min, double max) {
    var scalar = TensorType.of(elementType());
    return clamp(Tensor.full(scalar, min), Tensor.full(scalar, max));
  }

  /**
   * {@return the logarithm of the sum of e to the power of both, without overflow, element by
   * element; shapes broadcast as numpy's do}
   */
  default Tensor logAddExp(Tensor other) {
    var shape = Broadcasting.shape("logAddExp", shape(), other.shape());
    return LogAddExp.apply(self().broadcastTo(shape), other.broadcastTo(shape));
  }

  /**
   * {@return the elements limited to [{@code min}, {@code max}], as numpy's: the derivative is 1/2
   * at the bounds, where that of {@link #clamp(double, double)} is 0}
   */
  default Tensor clip(double min, double max) {
    return maximum(min).minimum(max);
  }

  /**
   * {@return the remainder of the division rounded down, which has the sign of {@code other},
   * element by element; shapes broadcast as numpy's do}
   */
  default Tensor mod(Tensor other) {
    var rest = remainder(other);
    var zero = Tensor.zeros(rest.type());
    var differs = rest.lt(0).xor(other.broadcastTo(rest.shape()).lt(0)).and(rest.ne(zero));
    return Tensor.select(differs, rest.add(other), rest);
  }
}
