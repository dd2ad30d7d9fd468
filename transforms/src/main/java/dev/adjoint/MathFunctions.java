package dev.adjoint;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.Convert;
import dev.adjoint.hlo.Elementwise.UnaryKind;
import dev.adjoint.trace.Trace;

/** Functions of one tensor, element by element, with the names of {@link Math}. */
sealed interface MathFunctions extends Shaped permits Tensor {
  private Tensor self() {
    return (Tensor) this;
  }

  /** {@return the complex numbers with these real parts and {@code imag} as imaginary parts} */
  default Tensor complex(Tensor imag) {
    return Broadcasting.binary(BinaryKind.COMPLEX, self(), imag);
  }

  /** {@return the absolute values; of complex elements, the moduli} */
  default Tensor abs() {
    return Broadcasting.unary(UnaryKind.ABS, self());
  }

  /** {@return the cube roots} */
  default Tensor cbrt() {
    return Broadcasting.unary(UnaryKind.CBRT, self());
  }

  /** {@return the elements rounded up} */
  default Tensor ceil() {
    return Broadcasting.unary(UnaryKind.CEIL, self());
  }

  /** {@return the cosines of the elements, in radians} */
  default Tensor cos() {
    return Broadcasting.unary(UnaryKind.COSINE, self());
  }

  /** {@return e to the power of the elements} */
  default Tensor exp() {
    return Broadcasting.unary(UnaryKind.EXPONENTIAL, self());
  }

  /** {@return e to the power of the elements, minus one} */
  default Tensor expm1() {
    return Broadcasting.unary(UnaryKind.EXPONENTIAL_MINUS_ONE, self());
  }

  /** {@return the elements rounded down} */
  default Tensor floor() {
    return Broadcasting.unary(UnaryKind.FLOOR, self());
  }

  /** {@return the imaginary parts} */
  default Tensor imag() {
    return Broadcasting.unary(UnaryKind.IMAG, self());
  }

  /** {@return where the elements are finite; complex ones, where both their parts are} */
  default Tensor isFinite() {
    if (elementType().isComplex()) {
      return real().isFinite().and(imag().isFinite());
    }
    return Broadcasting.unary(UnaryKind.IS_FINITE, self());
  }

  /** {@return the natural logarithms} */
  default Tensor log() {
    return Broadcasting.unary(UnaryKind.LOG, self());
  }

  /** {@return the natural logarithms of one plus the elements} */
  default Tensor log1p() {
    return Broadcasting.unary(UnaryKind.LOG_PLUS_ONE, self());
  }

  /** {@return 1 / (1 + exp(-x)) of the elements} */
  default Tensor logistic() {
    return Broadcasting.unary(UnaryKind.LOGISTIC, self());
  }

  /** {@return the negated elements} */
  default Tensor negate() {
    return Broadcasting.unary(UnaryKind.NEGATE, self());
  }

  /** {@return the real parts} */
  default Tensor real() {
    return Broadcasting.unary(UnaryKind.REAL, self());
  }

  /** {@return the elements rounded to the nearest integer, ties away from zero} */
  default Tensor roundAwayFromZero() {
    return Broadcasting.unary(UnaryKind.ROUND_NEAREST_AFZ, self());
  }

  /** {@return the elements rounded to the nearest integer, ties to even} */
  default Tensor roundToEven() {
    return Broadcasting.unary(UnaryKind.ROUND_NEAREST_EVEN, self());
  }

  /** {@return one over the square roots} */
  default Tensor rsqrt() {
    return Broadcasting.unary(UnaryKind.RSQRT, self());
  }

  /** {@return the signs: -1, 0 or 1; of complex elements, the directions} */
  default Tensor sign() {
    return Broadcasting.unary(UnaryKind.SIGN, self());
  }

  /** {@return the sines of the elements, in radians} */
  default Tensor sin() {
    return Broadcasting.unary(UnaryKind.SINE, self());
  }

  /** {@return the square roots} */
  default Tensor sqrt() {
    return Broadcasting.unary(UnaryKind.SQRT, self());
  }

  /** {@return the tangents of the elements, in radians} */
  default Tensor tan() {
    return Broadcasting.unary(UnaryKind.TAN, self());
  }

  /** {@return the hyperbolic tangents} */
  default Tensor tanh() {
    return Broadcasting.unary(UnaryKind.TANH, self());
  }

  /** {@return the same numbers in another element type} */
  default Tensor convert(ElementType to) {
    return to == elementType() ? self() : Trace.apply(v -> new Convert(v.getFirst(), to), self());
  }
}
