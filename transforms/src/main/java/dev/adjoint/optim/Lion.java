package dev.adjoint.optim;

import dev.adjoint.Trees;

/** The sign of a mean of the gradients. The state is another mean of them. */
record Lion(double b1, double b2) implements Optimizer {
  @Override
  public OptimizerState init(Object parameters) {
    return OptimizerState.of(Moments.zeros(parameters));
  }

  @Override
  public <P> Update<P> update(P gradients, OptimizerState state, P parameters) {
    P mean = state.part(0);
    P updates = Trees.map(m -> m.sign(), Moments.next(gradients, mean, b1));
    return new Update<>(updates, OptimizerState.of(Moments.next(gradients, mean, b2)));
  }
}
