/** Trees of tensors in files, so that training survives the loss of a device. */
@NullMarked
package dev.adjoint.checkpoint;

import org.jspecify.annotations.NullMarked;
