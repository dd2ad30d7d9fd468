package dev.adjoint.nn;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.random.Key;

/** Dropout; N. Srivastava et al. (2014). */
public final class Dropout {
  private Dropout() {}

  /**
   * {@return {@code x} with a random part of the elements 0, and the others larger, so that the
   * expected value stays}
   *
   * @param rate the part, from 0 to 1
   */
  public static Tensor apply(Key key, double rate, Tensor x) {
    if (rate < 0 || rate > 1) {
      throw new IllegalArgumentException("dropout: expected a rate from 0 to 1, found " + rate);
    }
    if (rate == 0) {
      return x;
    }
    var zeros = Tensor.zeros(x.type());
    if (rate == 1) {
      return zeros;
    }
    double keep = 1 - rate;
    var probabilities = Tensor.full(TensorType.of(ElementType.F32).withShape(x.shape()), keep);
    return Tensor.select(key.bernoulli(probabilities), x.divide(keep), zeros);
  }
}
