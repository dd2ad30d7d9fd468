package dev.adjoint.nn;

import dev.adjoint.Fn1;
import dev.adjoint.Tensor;

/**
 * Features with mean 0 and deviation 1, scaled and moved; J. Ba et al.: Layer normalization (2016).
 *
 * @param scale features
 * @param bias features
 * @param epsilon is added to the variance
 */
public record LayerNorm(Tensor scale, Tensor bias, double epsilon) implements Fn1<Tensor, Tensor> {
  /** {@return a layer of f32 that does not scale and move yet} */
  public static LayerNorm init(long features) {
    return new LayerNorm(Tensor.ones(features), Tensor.zeros(features), 1e-6);
  }

  @Override
  public Tensor apply(Tensor x) {
    var centered = x.subtract(x.mean(-1).expandDims(-1));
    var variance = centered.multiply(centered).mean(-1).expandDims(-1);
    return centered.multiply(variance.add(epsilon).rsqrt()).multiply(scale).add(bias);
  }
}
