package dev.adjoint.optim;

import dev.adjoint.Tensor;
import dev.adjoint.Trees;
import dev.adjoint.hlo.ElementType;

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
    P updates = Trees.map(g -> Tensor.select(isShort, g, shortened(g, norm)), gradients);
    return new Update<>(updates, state);
  }

  /** In f32 at least: the norm of numbers of f16 may be none of them. */
  private Tensor shortened(Tensor g, Tensor norm) {
    var wide = g.elementType().bits() < 32 ? g.convert(ElementType.F32) : g;
    var direction = wide.divide(norm.convert(wide.elementType()));
    return direction.multiply(limit).convert(g.elementType());
  }
}
