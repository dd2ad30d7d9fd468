package dev.adjoint.hlo.interpret;

/**
 * Special functions of real numbers, by series and continued fractions that are accurate to about
 * 14 digits.
 */
final class Special {
  private static final double[] LANCZOS = {
    676.5203681218851,
    -1259.1392167224028,
    771.3234287776531,
    -176.6150291621406,
    12.507343278686905,
    -0.13857109526572012,
    9.984369578019572e-06,
    1.5056327351493116e-07
  };

  /** The Bernoulli numbers of index 2, 4, ... */
  private static final double[] BERNOULLI = {
    1.0 / 6,
    -1.0 / 30,
    1.0 / 42,
    -1.0 / 30,
    5.0 / 66,
    -691.0 / 2730,
    7.0 / 6,
    -3617.0 / 510,
    43867.0 / 798,
    -174611.0 / 330,
    854513.0 / 138,
    -236364091.0 / 2730
  };

  private Special() {}

  static double erf(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    double size = Math.abs(x);
    return size < 1 ? erfSeries(x) : Math.copySign(1 - erfcFraction(size), x);
  }

  static double erfc(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    return x < 0.7 ? 1 - erf(x) : erfcFraction(x);
  }

  /** {@code 2/sqrt(pi) exp(-x^2) (x + 2 x^3 / 3 + 4 x^5 / (3 5) + ...)}: no term is negative. */
  private static double erfSeries(double x) {
    double square = x * x;
    double term = x;
    double sum = x;
    for (int k = 1; Math.abs(term) > 1e-18 * Math.abs(sum); k++) {
      term *= 2 * square / (2 * k + 1);
      sum += term;
    }
    return 2 / Math.sqrt(Math.PI) * bell(x) * sum;
  }

  /** The continued fraction from {@code x} = 0.7 on, from its far end. */
  private static double erfcFraction(double x) {
    if (x > 28) {
      return 0;
    }
    double tail = x;
    for (int k = x < 2 ? 1000 : 200; k > 0; k--) {
      tail = x + k / 2.0 / tail;
    }
    return bell(x) / (Math.sqrt(Math.PI) * tail);
  }

  /** {@code exp(-x^2)}, where the square is taken in twice the digits. */
  private static double bell(double x) {
    double square = x * x;
    return StrictMath.exp(-square) * (1 - Math.fma(x, x, -square));
  }

  /** Newton's method from Giles' approximation. */
  static double erfInv(double y) {
    if (Math.abs(y) >= 1 || y == 0 || Double.isNaN(y)) {
      return Math.abs(y) == 1
          ? Math.copySign(Double.POSITIVE_INFINITY, y)
          : y == 0 ? y : Double.NaN;
    }
    double logarithm = StrictMath.log1p(-y * y);
    double half = 2 / (Math.PI * 0.147) + logarithm / 2;
    double x = Math.copySign(Math.sqrt(Math.sqrt(half * half - logarithm / 0.147) - half), y);
    for (int i = 0; i < 6; i++) {
      double error = Math.abs(y) < 0.5 ? erf(x) - y : Math.copySign(1 - Math.abs(y), y);
      if (Math.abs(y) >= 0.5) {
        error -= Math.copySign(erfc(Math.abs(x)), y);
      }
      double step = error * Math.sqrt(Math.PI) / 2 * StrictMath.exp(x * x);
      x -= step / (1 + x * step);
    }
    return x;
  }

  /** The logarithm of the absolute value of the gamma function. */
  static double lgamma(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (Double.isInfinite(x) || (x <= 0 && x == Math.floor(x))) {
      return Double.POSITIVE_INFINITY;
    }
    if (x < 0.5) {
      double sine = Math.abs(StrictMath.sin(Math.PI * (Math.abs(x) - Math.floor(Math.abs(x)))));
      return StrictMath.log(Math.PI / sine) - lgamma(1 - x);
    }
    if (x < 3 && (Math.abs(x - 1) < 0.3 || Math.abs(x - 2) < 0.3)) {
      return nearRoot(x);
    }
    double z = x - 1;
    double sum = 0.9999999999998099;
    for (int i = 0; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (z + i + 1);
    }
    double t = z + 7.5;
    return (z + 0.5) * StrictMath.log(t)
        - t
        + Math.log(Math.sqrt(2 * Math.PI))
        + StrictMath.log(sum);
  }

  /** {@code log gamma(1 + e) = -gamma e + zeta(2) e^2 / 2 - zeta(3) e^3 / 3 + ...}. */
  private static double nearRoot(double x) {
    double e = Math.abs(x - 1) < 0.3 ? x - 1 : x - 2;
    double sum = -0.5772156649015329 * e;
    double power = -e;
    for (int k = 2; k < 60; k++) {
      power *= -e;
      sum += power * zeta(k, 1) / k;
    }
    return Math.abs(x - 1) < 0.3 ? sum : sum + StrictMath.log1p(e);
  }

  static double digamma(double x) {
    if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) {
      return x;
    }
    if (x <= 0) {
      return x == Math.floor(x)
          ? Double.NaN
          : digamma(1 - x) - Math.PI / StrictMath.tan(Math.PI * (x - Math.floor(x)));
    }
    double shifted = x;
    double sum = 0;
    while (shifted < 12) {
      sum -= 1 / shifted;
      shifted++;
    }
    double square = shifted * shifted;
    double power = 1;
    for (int k = 0; k < 8; k++) {
      power /= square;
      sum -= BERNOULLI[k] / (2 * k + 2) * power;
    }
    return sum + StrictMath.log(shifted) - 0.5 / shifted;
  }

  /** The sum of {@code (q + k)^-s} over all {@code k}, by the formula of Euler and Maclaurin. */
  static double zeta(double s, double q) {
    if (s == 1) {
      return Double.POSITIVE_INFINITY;
    }
    if (!(s > 1) || Double.isNaN(q)) {
      return Double.NaN;
    }
    if (q <= 0 && q == Math.floor(q)) {
      return Double.POSITIVE_INFINITY;
    }
    if (q <= 0 && s != Math.floor(s)) {
      return Double.NaN;
    }
    double at = q;
    double sum = 0;
    while (at < 12) {
      sum += StrictMath.pow(at, -s);
      at++;
    }
    double power = StrictMath.pow(at, -s);
    sum += at * power / (s - 1) + power / 2;
    double factor = s;
    power /= at;
    for (int k = 0; k < BERNOULLI.length; k++) {
      double term = BERNOULLI[k] * factor * power / factorial(2 * k + 2);
      sum += term;
      factor *= (s + 2 * k + 1) * (s + 2 * k + 2);
      power /= at * at;
    }
    return sum;
  }

  /** The derivative of order {@code n} of {@link #digamma}. */
  static double polygamma(double n, double x) {
    if (n == 0) {
      return digamma(x);
    }
    if (n < 0 || n != Math.floor(n)) {
      return Double.NaN;
    }
    return (n % 2 == 0 ? -1 : 1) * factorial((int) n) * zeta(n + 1, x);
  }

  private static double factorial(int n) {
    double product = 1;
    for (int i = 2; i <= n && Double.isFinite(product); i++) {
      product *= i;
    }
    return product;
  }

  /** The modified Bessel function of the first kind and order 1, times {@code exp(-|x|)}. */
  static double besselI1e(double x) {
    double size = Math.abs(x);
    if (size > 30) {
      double term = 1;
      double sum = 1;
      for (int k = 1; k < 30; k++) {
        term *= -(4 - (2.0 * k - 1) * (2 * k - 1)) / (8 * size * k);
        sum += term;
      }
      return Math.copySign(sum / Math.sqrt(2 * Math.PI * size), x);
    }
    double term = x / 2;
    double sum = term;
    for (int k = 1; Math.abs(term) > 1e-18 * Math.abs(sum); k++) {
      term *= x * x / 4 / (k * (k + 1.0));
      sum += term;
    }
    return sum * StrictMath.exp(-size);
  }

  static double asinh(double x) {
    double size = Math.abs(x);
    if (size > 1e8) {
      return Math.copySign(StrictMath.log(size) + Math.log(2), x);
    }
    double square = size * size;
    return Math.copySign(StrictMath.log1p(size + square / (1 + Math.sqrt(1 + square))), x);
  }

  static double acosh(double x) {
    if (x > 1e8) {
      return StrictMath.log(x) + Math.log(2);
    }
    return StrictMath.log1p((x - 1) + Math.sqrt((x - 1) * (x + 1)));
  }

  static double atanh(double x) {
    return x == 0 ? x : (StrictMath.log1p(x) - StrictMath.log1p(-x)) / 2;
  }
}
