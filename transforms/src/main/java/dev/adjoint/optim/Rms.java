package dev.adjoint.optim;

import dev.adjoint.Trees;

/** The gradients over the root of the mean of their squares. The state is that mean. */
record Rms(double decay, double epsilon) implements Optimizer {
  @Override
  public OptimizerState init(Object parameters) {
    return OptimizerState.of(Moments.zeros(parameters));
  }

  @Override
  public <P> Update<P> update(P gradients, OptimizerState state, P parameters) {
    P square = Moments.next(Moments.squares(gradients), state.<P>part(0), decay);
    P updates = Trees.map((g, s) -> g.multiply(s.add(epsilon).rsqrt()), gradients, square);
    return new Update<>(updates, OptimizerState.of(square));
  }
}
