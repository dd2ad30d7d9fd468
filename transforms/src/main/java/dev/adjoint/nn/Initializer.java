package dev.adjoint.nn;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.random.Key;

/**
 * Makes the first values of parameters. The counterparts of {@code jax.nn.initializers}.
 *
 * <p>Those that scale by the number of inputs or outputs take the last dimension for the outputs,
 * the one before for the inputs, and others for places of a kernel.
 */
@FunctionalInterface
public interface Initializer {
  /** {@return the values} */
  Tensor apply(Key key, TensorType type);

  /** Of which number of elements the variance is a multiple of the inverse. */
  enum Fan {
    IN,
    OUT,
    /** The mean of both. */
    AVERAGE
  }

  /** From which distribution values come. */
  enum Distribution {
    NORMAL,
    /** Normal, up to two deviations. */
    TRUNCATED_NORMAL,
    UNIFORM
  }

  /** {@return all zeros} */
  static Initializer zeros() {
    return constant(0);
  }

  /** {@return all ones} */
  static Initializer ones() {
    return constant(1);
  }

  /** {@return all {@code value}} */
  static Initializer constant(double value) {
    return (_, type) -> Tensor.full(type, value);
  }

  /** {@return normally distributed values with mean 0} */
  static Initializer normal(double deviation) {
    return (key, type) -> key.normal(type).multiply(deviation);
  }

  /** {@return values that are evenly distributed from 0 to {@code scale}} */
  static Initializer uniform(double scale) {
    return (key, type) -> key.uniform(type, 0, 1).multiply(scale);
  }

  /** {@return values whose variance is {@code scale} over the number of elements that fan says} */
  static Initializer varianceScaling(double scale, Fan fan, Distribution distribution) {
    return (key, type) -> {
      double variance = scale / Math.max(1, elements(type, fan));
      return switch (distribution) {
        case NORMAL -> key.normal(type).multiply(Math.sqrt(variance));
        case TRUNCATED_NORMAL ->
            // The deviation of the standard normal distribution between -2 and 2.
            key.truncatedNormal(type, -2, 2).multiply(Math.sqrt(variance) / 0.8796256610342398);
        case UNIFORM -> key.uniform(type, -1, 1).multiply(Math.sqrt(3 * variance));
      };
    };
  }

  private static double elements(TensorType type, Fan fan) {
    int rank = type.rank();
    if (rank < 2) {
      throw new HloException(
          "initializer: expected a kernel of rank 2 or more, found "
              + type
              + "; zeros() or normal() suit vectors");
    }
    double places = type.shape().gather(Dims.range(rank - 2)).size();
    double in = type.shape().get(rank - 2) * places;
    double out = type.shape().get(rank - 1) * places;
    return switch (fan) {
      case IN -> in;
      case OUT -> out;
      case AVERAGE -> (in + out) / 2;
    };
  }

  /** {@return X. Glorot, Y. Bengio (2010), evenly distributed} */
  static Initializer glorotUniform() {
    return varianceScaling(1, Fan.AVERAGE, Distribution.UNIFORM);
  }

  /** {@return X. Glorot, Y. Bengio (2010), normally distributed} */
  static Initializer glorotNormal() {
    return varianceScaling(1, Fan.AVERAGE, Distribution.TRUNCATED_NORMAL);
  }

  /** {@return K. He et al. (2015), evenly distributed} */
  static Initializer heUniform() {
    return varianceScaling(2, Fan.IN, Distribution.UNIFORM);
  }

  /** {@return K. He et al. (2015), normally distributed} */
  static Initializer heNormal() {
    return varianceScaling(2, Fan.IN, Distribution.TRUNCATED_NORMAL);
  }

  /** {@return Y. LeCun et al. (1998), evenly distributed} */
  static Initializer lecunUniform() {
    return varianceScaling(1, Fan.IN, Distribution.UNIFORM);
  }

  /** {@return Y. LeCun et al. (1998), normally distributed} */
  static Initializer lecunNormal() {
    return varianceScaling(1, Fan.IN, Distribution.TRUNCATED_NORMAL);
  }
}
