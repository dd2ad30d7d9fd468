/**
 * A reference evaluator of StableHLO programs in plain Java: correct, not fast.
 *
 * <p>Reading order: {@link dev.adjoint.hlo.interpret.Interpreter}, {@code Frame}, {@code Array},
 * and one class for each family of ops. It is an oracle for tests and folds constants; it follows
 * the StableHLO specification, and XLA's CPU backend where the specification leaves a choice.
 * Nothing here knows of devices or of tracing.
 */
@NullMarked
package dev.adjoint.hlo.interpret;

import org.jspecify.annotations.NullMarked;
