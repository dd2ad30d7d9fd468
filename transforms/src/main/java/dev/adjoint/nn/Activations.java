package dev.adjoint.nn;

import dev.adjoint.Tensor;

/**
 * Functions between layers, element by element. {@link Tensor#relu}, {@link Tensor#tanh}, {@link
 * Tensor#logistic} and {@link Tensor#softmax} are tensors' own. The counterparts of {@code jax.nn}.
 */
public final class Activations {
  private static final double SELU_ALPHA = 1.6732632423543772;
  private static final double SELU_SCALE = 1.0507009873554805;

  private Activations() {}

  private static Tensor zeros(Tensor x) {
    return Tensor.zeros(x.type());
  }

  /** {@return {@code x} times the probability that a standard normal number is below it} */
  public static Tensor gelu(Tensor x) {
    // The complement keeps its digits far to the left, where one plus the error function has none.
    return x.multiply(0.5).multiply(x.multiply(-Math.sqrt(0.5)).erfc());
  }

  /** {@return {@link #gelu} by its usual approximation with a hyperbolic tangent} */
  public static Tensor geluTanh(Tensor x) {
    var inner = x.add(x.multiply(x).multiply(x).multiply(0.044715));
    return x.multiply(0.5).multiply(inner.multiply(Math.sqrt(2 / Math.PI)).tanh().add(1));
  }

  /** {@return {@code x} times its logistic function; also called swish} */
  public static Tensor silu(Tensor x) {
    return x.multiply(x.logistic());
  }

  /** {@return {@code x} where it is positive, else {@code alpha (e^x - 1)}} */
  public static Tensor elu(Tensor x, double alpha) {
    var isPositive = x.gt(0);
    // The power is of no number that could overflow, so that its derivative does not either.
    var negative = Tensor.select(isPositive, zeros(x), x).expm1().multiply(alpha);
    return Tensor.select(isPositive, x, negative);
  }

  /** {@return {@link #elu} with an alpha of 1} */
  public static Tensor elu(Tensor x) {
    return elu(x, 1);
  }

  /**
   * {@return the larger of {@code x} and 0 plus the smaller of {@code alpha (e^(x/alpha) - 1)} and
   * 0}
   */
  public static Tensor celu(Tensor x, double alpha) {
    var isPositive = x.gt(0);
    var negative = Tensor.select(isPositive, zeros(x), x).divide(alpha).expm1().multiply(alpha);
    return Tensor.select(isPositive, x, negative);
  }

  /**
   * {@return {@link #elu} with constants that keep mean 0 and deviation 1; G. Klambauer et al.:
   * Self-normalizing neural networks (2017)}
   */
  public static Tensor selu(Tensor x) {
    return elu(x, SELU_ALPHA).multiply(SELU_SCALE);
  }

  /** {@return log(1 + e^x)} */
  public static Tensor softplus(Tensor x) {
    return x.logAddExp(zeros(x));
  }

  /** {@return the logarithm of the logistic function} */
  public static Tensor logSigmoid(Tensor x) {
    return softplus(x.negate()).negate();
  }

  /** {@return {@code x} where it is not negative, else {@code slope x}} */
  public static Tensor leakyRelu(Tensor x, double slope) {
    return Tensor.select(x.ge(0), x, x.multiply(slope));
  }

  /** {@return {@code x} limited to [0, 6]} */
  public static Tensor relu6(Tensor x) {
    return x.clamp(0, 6);
  }

  /** {@return (x + 3) / 6 limited to [0, 1]} */
  public static Tensor hardSigmoid(Tensor x) {
    return relu6(x.add(3)).divide(6);
  }

  /** {@return {@code x} times {@link #hardSigmoid}} */
  public static Tensor hardSilu(Tensor x) {
    return x.multiply(hardSigmoid(x));
  }

  /** {@return {@code x} limited to [-1, 1]} */
  public static Tensor hardTanh(Tensor x) {
    // And not clamp, whose derivative at -1 and 1 is 0.
    var limited = Tensor.select(x.gt(1), Tensor.ones(x.type()), x);
    return Tensor.select(x.lt(-1), Tensor.full(x.type(), -1), limited);
  }

  /** {@return x / (1 + |x|)} */
  public static Tensor softSign(Tensor x) {
    return x.divide(x.abs().add(1));
  }

  /** {@return {@code x} times the hyperbolic tangent of {@link #softplus}} */
  public static Tensor mish(Tensor x) {
    return x.multiply(softplus(x).tanh());
  }

  /**
   * {@return the first half of {@code x} along {@code axis} times the logistic function of the
   * second}
   *
   * @throws dev.adjoint.hlo.HloException if the size along {@code axis} is odd
   */
  public static Tensor glu(Tensor x, int axis) {
    var halves = x.split(2, axis);
    return halves.get(0).multiply(halves.get(1).logistic());
  }
}
