package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.UnaryKind;

/** A complex number. */
record Complex(double re, double im) {
  static final Complex ZERO = new Complex(0, 0);
  static final Complex ONE = new Complex(1, 0);

  static Complex unary(UnaryKind kind, Complex z) {
    return switch (kind) {
      case NEGATE -> z.negate();
      case EXPONENTIAL -> z.exp();
      case EXPONENTIAL_MINUS_ONE -> z.expm1();
      case LOG -> z.log();
      case LOG_PLUS_ONE -> z.log1p();
      case LOGISTIC -> ONE.over(ONE.plus(z.negate().exp()));
      case SQRT -> z.sqrt();
      case RSQRT -> ONE.over(z.sqrt());
      case CBRT -> z.power(new Complex(1.0 / 3, 0));
      case SINE -> z.sine();
      case COSINE -> z.cosine();
      case TAN -> z.tan();
      case TANH -> z.tanh();
      case SIGN -> z.sign();
      case ABS,
          CEIL,
          COUNT_LEADING_ZEROS,
          FLOOR,
          IMAG,
          IS_FINITE,
          NOT,
          POPCNT,
          REAL,
          ROUND_NEAREST_AFZ,
          ROUND_NEAREST_EVEN ->
          throw InterpretException.notInterpreted(kind.opName() + " of complex numbers");
    };
  }

  static Complex binary(BinaryKind kind, Complex x, Complex y) {
    return switch (kind) {
      case ADD -> x.plus(y);
      case SUBTRACT -> x.minus(y);
      case MULTIPLY -> x.times(y);
      case DIVIDE -> x.over(y);
      case POWER -> x.power(y);
      case MAXIMUM -> x.compareTo(y) >= 0 ? x : y;
      case MINIMUM -> x.compareTo(y) <= 0 ? x : y;
      case ATAN2 -> {
        var direction = y.plus(new Complex(-x.im, x.re));
        var length = y.times(y).plus(x.times(x)).sqrt();
        var log = direction.over(length).log();
        yield new Complex(log.im, -log.re);
      }
      case AND,
          COMPLEX,
          OR,
          REMAINDER,
          SHIFT_LEFT,
          SHIFT_RIGHT_ARITHMETIC,
          SHIFT_RIGHT_LOGICAL,
          XOR ->
          throw InterpretException.notInterpreted(kind.opName() + " of complex numbers");
    };
  }

  /** By the real part, then by the imaginary one. */
  private int compareTo(Complex other) {
    return re != other.re ? Double.compare(re, other.re) : Double.compare(im, other.im);
  }

  Complex plus(Complex other) {
    return new Complex(re + other.re, im + other.im);
  }

  Complex minus(Complex other) {
    return new Complex(re - other.re, im - other.im);
  }

  Complex times(Complex other) {
    return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
  }

  Complex times(double factor) {
    return new Complex(re * factor, im * factor);
  }

  /** Divides both parts by the greater part of the divisor first, which keeps them in range. */
  Complex over(Complex other) {
    if (other.re == 0 && other.im == 0) {
      return new Complex(re / other.re, im / other.re);
    }
    if (Math.abs(other.re) >= Math.abs(other.im)) {
      double ratio = other.im / other.re;
      double divisor = other.re + other.im * ratio;
      return new Complex((re + im * ratio) / divisor, (im - re * ratio) / divisor);
    }
    double ratio = other.re / other.im;
    double divisor = other.re * ratio + other.im;
    return new Complex((re * ratio + im) / divisor, (im * ratio - re) / divisor);
  }

  Complex negate() {
    return new Complex(-re, -im);
  }

  Complex conjugate() {
    return new Complex(re, -im);
  }

  double abs() {
    return Math.hypot(re, im);
  }

  Complex sign() {
    if (Double.isNaN(re) || Double.isNaN(im)) {
      return new Complex(Double.NaN, Double.NaN);
    }
    double length = abs();
    return length == 0 ? this : new Complex(re / length, im / length);
  }

  Complex exp() {
    double size = StrictMath.exp(re);
    if (im == 0) {
      return new Complex(size, im);
    }
    return new Complex(size * StrictMath.cos(im), size * StrictMath.sin(im));
  }

  Complex expm1() {
    double half = StrictMath.sin(im / 2);
    return new Complex(
        StrictMath.expm1(re) * StrictMath.cos(im) - 2 * half * half,
        im == 0 ? im : StrictMath.exp(re) * StrictMath.sin(im));
  }

  Complex log() {
    return new Complex(StrictMath.log(abs()), StrictMath.atan2(im, re));
  }

  Complex log1p() {
    double real =
        Math.abs(re) < 0.5 && Math.abs(im) < 0.5
            ? StrictMath.log1p(re * (2 + re) + im * im) / 2
            : StrictMath.log(Math.hypot(1 + re, im));
    return new Complex(real, StrictMath.atan2(im, 1 + re));
  }

  Complex sqrt() {
    if (re == 0 && im == 0) {
      return new Complex(0, im);
    }
    if (Double.isInfinite(im)) {
      return new Complex(Double.POSITIVE_INFINITY, im);
    }
    double root = Math.sqrt(Math.abs(re) / 2 + abs() / 2);
    return re >= 0
        ? new Complex(root, im / (2 * root))
        : new Complex(Math.abs(im) / (2 * root), Math.copySign(root, im));
  }

  Complex power(Complex exponent) {
    if (exponent.re == 0 && exponent.im == 0) {
      return ONE;
    }
    if (re == 0 && im == 0) {
      return exponent.re > 0
          ? ZERO
          : exponent.im == 0
              ? new Complex(Double.POSITIVE_INFINITY, 0)
              : new Complex(Double.NaN, Double.NaN);
    }
    return log().times(exponent).exp();
  }

  Complex sine() {
    return new Complex(
        StrictMath.sin(re) * StrictMath.cosh(im), StrictMath.cos(re) * StrictMath.sinh(im));
  }

  Complex cosine() {
    return new Complex(
        StrictMath.cos(re) * StrictMath.cosh(im), -StrictMath.sin(re) * StrictMath.sinh(im));
  }

  /** {@code -i tanh(iz)}. */
  Complex tan() {
    var turned = new Complex(-im, re).tanh();
    return new Complex(turned.im, -turned.re);
  }

  private static Complex root(double re, double im) {
    return new Complex(re, im).sqrt();
  }

  /** The inverse functions are Kahan's, which are exact on both sides of the branch cuts. */
  Complex acos() {
    var below = root(1 - re, -im);
    var above = root(1 + re, im);
    return new Complex(
        2 * StrictMath.atan2(below.re, above.re),
        Special.asinh(above.re * below.im - above.im * below.re));
  }

  Complex asin() {
    var below = root(1 - re, -im);
    var above = root(1 + re, im);
    return new Complex(
        StrictMath.atan2(re, below.re * above.re - below.im * above.im),
        Special.asinh(below.re * above.im - below.im * above.re));
  }

  Complex acosh() {
    var below = root(re - 1, im);
    var above = root(re + 1, im);
    return new Complex(
        Special.asinh(below.re * above.re + below.im * above.im),
        2 * StrictMath.atan2(below.im, above.re));
  }

  /** {@code -i asin(iz)}. */
  Complex asinh() {
    var turned = new Complex(-im, re).asin();
    return new Complex(turned.im, -turned.re);
  }

  Complex atanh() {
    double distance = (1 - re) * (1 - re) + im * im;
    return new Complex(
        StrictMath.log1p(4 * re / distance) / 4,
        StrictMath.atan2(2 * im, (1 - re) * (1 + re) - im * im) / 2);
  }

  /** {@code -i atanh(iz)}. */
  Complex atan() {
    var turned = new Complex(-im, re).atanh();
    return new Complex(turned.im, -turned.re);
  }

  Complex sinh() {
    return new Complex(
        StrictMath.sinh(re) * StrictMath.cos(im), StrictMath.cosh(re) * StrictMath.sin(im));
  }

  Complex cosh() {
    return new Complex(
        StrictMath.cosh(re) * StrictMath.cos(im), StrictMath.sinh(re) * StrictMath.sin(im));
  }

  /** By Kahan's formula, which does not cancel; far from 0 the hyperbolic sine would overflow. */
  Complex tanh() {
    if (Math.abs(re) > 20) {
      double rest = 4 * StrictMath.exp(-2 * Math.abs(re));
      double sine = Double.isInfinite(im) ? 0 : StrictMath.sin(im) * StrictMath.cos(im);
      return new Complex(Math.copySign(1, re), Math.copySign(rest * sine, sine));
    }
    double t = StrictMath.tan(im);
    double beta = 1 + t * t;
    double s = StrictMath.sinh(re);
    double divisor = 1 + beta * s * s;
    return new Complex(beta * Math.sqrt(1 + s * s) * s / divisor, t / divisor);
  }
}
