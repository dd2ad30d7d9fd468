package dev.adjoint.optim;

import dev.adjoint.Tensor;
import dev.adjoint.Trees;

/** Updates made shorter, all by one factor, where they are too long together. */
record ClipByGlobalNorm(double limit) implements Optimizer {
  @Override
  public OptimizerState init(Object parameters) {
    return OptimizerState.NONE;
  }

  @Override
  public <P> Update<P> update(P gradients, OptimizerState state, P parameters) {
    var norm = Optimizer.globalNorm(gradients);
    var isShort = norm.lt(limit);
    P updates =
        Trees.map(
            g -> Tensor.select(isShort, g, g.divide(norm.convert(g.elementType())).multiply(limit)),
            gradients);
    return new Update<>(updates, state);
  }
}
