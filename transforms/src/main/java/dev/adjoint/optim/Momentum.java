package dev.adjoint.optim;

import dev.adjoint.Trees;

/** The sum of the gradients, the older ones less. The state is that sum. */
record Momentum(double decay, boolean nesterov) implements Optimizer {
  @Override
  public OptimizerState init(Object parameters) {
    return OptimizerState.of(Moments.zeros(parameters));
  }

  @Override
  public <P> Update<P> update(P gradients, OptimizerState state, P parameters) {
    P sum = Trees.map((g, s) -> g.add(s.multiply(decay)), gradients, state.<P>part(0));
    P updates = nesterov ? Trees.map((g, s) -> g.add(s.multiply(decay)), gradients, sum) : sum;
    return new Update<>(updates, OptimizerState.of(sum));
  }
}
