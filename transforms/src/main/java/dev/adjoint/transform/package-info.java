/**
 * The transforms, each an interpreter of blocks: it walks the statements and says, by one
 * exhaustive switch over the ops, what each becomes in the trace in progress.
 *
 * <p>Reading order: {@link dev.adjoint.transform.Bindings}, {@link dev.adjoint.transform.Jvp},
 * {@link dev.adjoint.transform.Linearization}, {@link dev.adjoint.transform.Transposition}, {@link
 * dev.adjoint.transform.Batching}, and {@link dev.adjoint.transform.Rule} for what overrides them.
 * Trees and devices are unknown here.
 */
@NullMarked
package dev.adjoint.transform;

import org.jspecify.annotations.NullMarked;
