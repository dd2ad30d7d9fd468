/**
 * First-order optimization: {@link dev.adjoint.optim.Optimizer} makes steps from gradients, {@link
 * dev.adjoint.optim.Schedule} says how long they are, {@link dev.adjoint.optim.GradientClipping}
 * limits gradients where they arise.
 *
 * <p>Parameters are trees of tensors, and so are states: both go in and out of compiled functions.
 */
@NullMarked
package dev.adjoint.optim;

import org.jspecify.annotations.NullMarked;
