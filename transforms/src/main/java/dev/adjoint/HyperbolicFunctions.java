package dev.adjoint;

/**
 * The hyperbolic sine and cosine, each of which has the other as its derivative: the derivatives of
 * the formulas cancel near 0.
 */
final class HyperbolicFunctions {
  static final CustomJvp<Tensor, Tensor> SINH =
      InverseFunctions.withDerivative("sinh", HyperbolicFunctions::sinh, Tensor::cosh);

  static final CustomJvp<Tensor, Tensor> COSH =
      InverseFunctions.withDerivative("cosh", HyperbolicFunctions::cosh, Tensor::sinh);

  private HyperbolicFunctions() {}

  private static Tensor sinh(Tensor x) {
    var far = half(x).subtract(half(x.negate()));
    if (x.elementType().isComplex()) {
      return far;
    }
    // Near 0, from m = e^x - 1, which keeps all digits; elsewhere, halved before the overflow.
    var m = x.clamp(-1, 1).expm1();
    var near = m.add(m.divide(m.add(1))).multiply(0.5);
    return Tensor.select(x.abs().lt(1), near, far);
  }

  private static Tensor cosh(Tensor x) {
    return half(x).add(half(x.negate()));
  }

  /** e^x / 2. */
  private static Tensor half(Tensor x) {
    return x.subtract(Math.log(2)).exp();
  }
}
