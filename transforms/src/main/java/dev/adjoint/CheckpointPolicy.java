package dev.adjoint;

import dev.adjoint.hlo.Op;
import dev.adjoint.transform.SavedOps;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which intermediate values {@link Adjoint#checkpoint} keeps for the backward pass instead of
 * computing them again. The counterpart of {@code jax.checkpoint_policies}.
 *
 * <p>The policies below are saved in files with the program; one that is Java code of yours is not:
 * what it kept is computed again there, to the same values.
 */
@FunctionalInterface
public interface CheckpointPolicy extends Predicate<Op> {

  /** {@return whether the results of {@code op} are kept} */
  boolean saves(Op op);

  /** {@return {@link #saves}} */
  @Override
  default boolean test(Op op) {
    return saves(op);
  }

  /** {@return the policy that keeps nothing but the arguments} */
  static CheckpointPolicy nothingSaveable() {
    return SavedOps.of(SavedOps.Kind.NOTHING);
  }

  /** {@return the policy that keeps all that is needed, as if there were no checkpoint} */
  static CheckpointPolicy everythingSaveable() {
    return SavedOps.of(SavedOps.Kind.EVERYTHING);
  }

  /** {@return the policy that keeps products of matrices and convolutions, the costly part} */
  static CheckpointPolicy dotsSaveable() {
    return SavedOps.of(SavedOps.Kind.DOTS);
  }

  /** {@return the policy that keeps the results of custom rules of these names} */
  static CheckpointPolicy rulesSaveable(String... names) {
    return new SavedOps(SavedOps.Kind.RULES, Set.of(names));
  }
}
