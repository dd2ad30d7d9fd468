package dev.adjoint.optim;

import java.util.ArrayList;
import java.util.List;

/** Optimizers one after the other. The state has that of each as a part. */
record Chain(List<Optimizer> optimizers) implements Optimizer {
  @Override
  public OptimizerState init(Object parameters) {
    var parts = new ArrayList<Object>();
    for (var optimizer : optimizers) {
      parts.add(optimizer.init(parameters));
    }
    return new OptimizerState(parts);
  }

  @Override
  public <P> Update<P> update(P gradients, OptimizerState state, P parameters) {
    var updates = gradients;
    var parts = new ArrayList<Object>();
    for (int i = 0; i < optimizers.size(); i++) {
      var one = optimizers.get(i).update(updates, state.part(i), parameters);
      updates = one.updates();
      parts.add(one.state());
    }
    return new Update<>(updates, new OptimizerState(parts));
  }
}
