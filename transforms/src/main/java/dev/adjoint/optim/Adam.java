package dev.adjoint.optim;

import dev.adjoint.Tensor;
import dev.adjoint.Trees;

/**
 * The mean of the gradients over the root of the mean of their squares. The state is the number of
 * steps and both means.
 */
record Adam(double b1, double b2, double epsilon) implements Optimizer {
  @Override
  public OptimizerState init(Object parameters) {
    return OptimizerState.of(Tensor.of(0), Moments.zeros(parameters), Moments.zeros(parameters));
  }

  @Override
  public <P> Update<P> update(P gradients, OptimizerState state, P parameters) {
    var count = state.<Tensor>part(0).add(1);
    P mean = Moments.next(gradients, state.<P>part(1), b1);
    P square = Moments.next(Moments.squares(gradients), state.<P>part(2), b2);
    P updates =
        Trees.map(
            (m, s) ->
                Moments.unbiased(m, b1, count)
                    .divide(Moments.unbiased(s, b2, count).sqrt().add(epsilon)),
            mean,
            square);
    return new Update<>(updates, OptimizerState.of(count, mean, square));
  }
}
