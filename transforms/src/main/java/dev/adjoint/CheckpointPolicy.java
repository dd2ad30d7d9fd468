package dev.adjoint;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Calling.Composite;
import dev.adjoint.hlo.Contraction;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Windowing.Convolution;
import java.util.Set;

/**
 * Which intermediate values {@link Adjoint#checkpoint} keeps for the backward pass instead of
 * computing them again. The counterpart of {@code jax.checkpoint_policies}.
 */
@FunctionalInterface
public interface CheckpointPolicy {

  /** {@return whether the results of {@code op} are kept} */
  boolean saves(Op op);

  /** {@return the policy that keeps nothing but the arguments} */
  static CheckpointPolicy nothingSaveable() {
    return op -> false;
  }

  /** {@return the policy that keeps all that is needed, as if there were no checkpoint} */
  static CheckpointPolicy everythingSaveable() {
    return op -> true;
  }

  /** {@return the policy that keeps products of matrices and convolutions, the costly part} */
  static CheckpointPolicy dotsSaveable() {
    return op -> op instanceof Contraction || op instanceof Convolution;
  }

  /** {@return the policy that keeps the results of custom rules of these names} */
  static CheckpointPolicy rulesSaveable(String... names) {
    var all = Set.of(names);
    return op ->
        op instanceof Composite composite
            && composite.compositeAttributes().get("name") instanceof Attribute.Text(var name)
            && all.contains(name);
  }
}
