package dev.adjoint;

/**
 * Inverses of trigonometric and hyperbolic functions that StableHLO has no op for, with the
 * derivatives of mathematics: those of the formulas are NaN, or even 0, where two of their parts
 * cancel.
 */
final class InverseFunctions {
  /** From here on, x^2 + 1 is x^2 in f64 too. */
  private static final double MANY_DIGITS = 1e9;

  static final CustomJvp<Tensor, Tensor> ASIN =
      withDerivative("asin", x -> x.atan2(cosineOf(x)), x -> cosineSquaredOf(x).rsqrt());

  static final CustomJvp<Tensor, Tensor> ACOS =
      withDerivative("acos", x -> cosineOf(x).atan2(x), x -> cosineSquaredOf(x).rsqrt().negate());

  static final CustomJvp<Tensor, Tensor> ASINH =
      withDerivative("asinh", InverseFunctions::asinh, x -> x.multiply(x).add(1).rsqrt());

  static final CustomJvp<Tensor, Tensor> ACOSH =
      withDerivative(
          "acosh",
          InverseFunctions::acosh,
          // And not one root of a product, which has the wrong sign left of 0 in the complex plane.
          x -> x.subtract(1).rsqrt().multiply(x.add(1).rsqrt()));

  private InverseFunctions() {}

  static CustomJvp<Tensor, Tensor> withDerivative(
      String name, Fn1<Tensor, Tensor> f, Fn1<Tensor, Tensor> derivative) {
    var custom = CustomJvp.<Tensor, Tensor>of(f).named(name);
    return custom.defJvp((x, t) -> new Dual<>(custom.apply(x), t.multiply(derivative.apply(x))));
  }

  private static Tensor cosineSquaredOf(Tensor sine) {
    return sine.negate().add(1).multiply(sine.add(1));
  }

  private static Tensor cosineOf(Tensor sine) {
    return cosineSquaredOf(sine).sqrt();
  }

  private static Tensor asinh(Tensor x) {
    if (x.elementType().isComplex()) {
      // asinh(x) = i asin(x / i)
      var angle = x.imag().complex(x.real().negate()).asin();
      return angle.imag().negate().complex(angle.real());
    }
    var a = x.abs();
    var near = a.minimum(MANY_DIGITS);
    var square = near.multiply(near);
    var small = near.add(square.divide(square.add(1).sqrt().add(1))).log1p();
    return Tensor.select(a.lt(MANY_DIGITS), small, logOfTwice(a)).multiply(x.sign());
  }

  private static Tensor acosh(Tensor x) {
    var small = x.add(x.add(1).sqrt().multiply(x.subtract(1).sqrt())).log();
    return x.elementType().isComplex()
        ? small
        : Tensor.select(x.lt(MANY_DIGITS), small, logOfTwice(x));
  }

  /** {@code log(2 x)} of large numbers, without overflow. */
  private static Tensor logOfTwice(Tensor x) {
    return x.maximum(MANY_DIGITS).log().add(Math.log(2));
  }
}
