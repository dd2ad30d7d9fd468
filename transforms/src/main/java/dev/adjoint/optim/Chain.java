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
    boolean isOurs = state.parts().size() == optimizers.size();
    if (!isOurs || !state.parts().stream().allMatch(OptimizerState.class::isInstance)) {
      throw new IllegalArgumentException(
          "expected the state that init of this optimizer made, of %d parts, found that of another, of %d"
              .formatted(optimizers.size(), state.parts().size()));
    }
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
