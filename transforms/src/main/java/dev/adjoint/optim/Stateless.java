package dev.adjoint.optim;

import dev.adjoint.Fn2;
import dev.adjoint.Tensor;
import dev.adjoint.Trees;

/** A function of the updates and the parameters, tensor by tensor. */
record Stateless(Fn2<Tensor, Tensor, Tensor> function) implements Optimizer {
  @Override
  public OptimizerState init(Object parameters) {
    return OptimizerState.NONE;
  }

  @Override
  public <P> Update<P> update(P gradients, OptimizerState state, P parameters) {
    return new Update<>(Trees.map(function, gradients, parameters), state);
  }
}
