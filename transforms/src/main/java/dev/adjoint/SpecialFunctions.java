package dev.adjoint;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise.BitcastConvert;
import dev.adjoint.trace.Trace;

/** Functions of one tensor, element by element, that StableHLO has no op for. */
sealed interface SpecialFunctions extends Shaped permits Tensor {
  private Tensor self() {
    return (Tensor) this;
  }

  /** {@return the elements squared} */
  default Tensor square() {
    return self().multiply(self());
  }

  /** {@return the elements where they are positive, else 0; the derivative at 0 is 0} */
  default Tensor relu() {
    return Tensor.select(self().le(0), Tensor.zeros(type()), self());
  }

  /** {@return where the elements are NaN} */
  default Tensor isNaN() {
    return self().ne(self());
  }

  /** {@return the hyperbolic sines} */
  default Tensor sinh() {
    return HyperbolicFunctions.SINH.apply(self());
  }

  /** {@return the hyperbolic cosines} */
  default Tensor cosh() {
    return HyperbolicFunctions.COSH.apply(self());
  }

  /** {@return the angles, in radians from -pi/2 to pi/2, of which the elements are the sines} */
  default Tensor asin() {
    return InverseFunctions.ASIN.apply(self());
  }

  /** {@return the angles, in radians from 0 to pi, of which the elements are the cosines} */
  default Tensor acos() {
    return InverseFunctions.ACOS.apply(self());
  }

  /** {@return the angles, in radians from -pi/2 to pi/2, of which the elements are the tangents} */
  default Tensor atan() {
    return self().atan2(Tensor.ones(type()));
  }

  /** {@return the numbers of which the elements are the hyperbolic sines} */
  default Tensor asinh() {
    return InverseFunctions.ASINH.apply(self());
  }

  /** {@return the numbers, at least 0, of which the elements are the hyperbolic cosines} */
  default Tensor acosh() {
    return InverseFunctions.ACOSH.apply(self());
  }

  /** {@return the numbers of which the elements are the hyperbolic tangents} */
  default Tensor atanh() {
    return self().log1p().subtract(self().negate().log1p()).multiply(0.5);
  }

  /** {@return the error function: 2/sqrt(pi) times the integral of exp(-t^2) from 0} */
  default Tensor erf() {
    return ErrorFunction.ERF.apply(self());
  }

  /**
   * {@return what the {@linkplain #erf error function} lacks to 1, with all its digits far to the
   * right too}
   */
  default Tensor erfc() {
    return ErrorFunction.ERFC.apply(self());
  }

  /** {@return the numbers whose {@linkplain #erf error function} the elements are} */
  default Tensor erfInv() {
    return ErrorFunction.ERF_INV.apply(self());
  }

  /**
   * {@return the same bits as elements of another type of as many bits ({@code bitcast_convert})}
   */
  default Tensor bitcast(ElementType to) {
    return to == elementType()
        ? self()
        : Trace.apply(v -> new BitcastConvert(v.getFirst(), to), self());
  }

  /**
   * {@return for each element, a vector that is 1 at the place the element says and 0 elsewhere;
   * all 0 for a place outside}
   *
   * {@snippet :
   * Tensor.of(2, 0).oneHot(3, ElementType.F32); // [0, 0, 1], [1, 0, 0]
   * }
   *
   * @param depth the length of the vectors, which are the last dimension of the result
   */
  default Tensor oneHot(long depth, ElementType type) {
    var places = type().withShape(shape().insert(rank(), depth));
    return self().expandDims(-1).eq(Tensor.iota(places, rank())).convert(type);
  }
}
