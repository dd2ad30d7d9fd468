package dev.adjoint.nn;

import dev.adjoint.Fn1;
import dev.adjoint.Tensor;

/**
 * Features with a mean square of 1, scaled; B. Zhang, R. Sennrich: Root mean square layer
 * normalization (2019).
 *
 * @param scale features
 * @param epsilon is added to the mean square
 */
public record RmsNorm(Tensor scale, double epsilon) implements Fn1<Tensor, Tensor> {
  /** {@return a layer of f32 that does not scale yet} */
  public static RmsNorm init(long features) {
    return new RmsNorm(Tensor.ones(features), 1e-6);
  }

  @Override
  public Tensor apply(Tensor x) {
    var square = x.multiply(x).mean(-1).expandDims(-1);
    return x.multiply(square.add(epsilon).rsqrt()).multiply(scale);
  }
}
