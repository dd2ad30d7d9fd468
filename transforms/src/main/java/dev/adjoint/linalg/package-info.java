/**
 * Linear algebra on the matrices in the last two dimensions of tensors: {@link
 * dev.adjoint.linalg.Linalg}.
 *
 * <p>Everything is StableHLO and runs on every backend; no plugin's library is called.
 */
@NullMarked
package dev.adjoint.linalg;

import org.jspecify.annotations.NullMarked;
