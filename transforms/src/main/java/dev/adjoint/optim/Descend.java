package dev.adjoint.optim;

import dev.adjoint.Tensor;
import dev.adjoint.Trees;

/** Minus the learning rate. The state is the number of steps made. */
record Descend(Schedule rate) implements Optimizer {
  @Override
  public OptimizerState init(Object parameters) {
    return OptimizerState.of(Tensor.of(0));
  }

  @Override
  public <P> Update<P> update(P gradients, OptimizerState state, P parameters) {
    Tensor count = state.part(0);
    var factor = rate.at(count).negate();
    return new Update<>(
        Trees.map(g -> g.multiply(factor.convert(g.elementType())), gradients),
        OptimizerState.of(count.add(1)));
  }
}
