/**
 * Differentiable array programming: {@link dev.adjoint.Tensor} has the operations, {@link
 * dev.adjoint.Adjoint} the transforms.
 *
 * <p>Reading order: {@link dev.adjoint.Tensor}, {@link dev.adjoint.Adjoint}, {@link
 * dev.adjoint.CustomTranspose}, {@link dev.adjoint.CustomJvp}, {@link dev.adjoint.Engine}. The
 * methods of {@code Tensor} are in the interfaces it implements, by concept: {@code Arithmetic},
 * {@code Reductions}, {@code Indexing} and so on. Nothing here knows a backend: it speaks to the
 * interfaces of {@code dev.adjoint.pjrt}.
 */
@NullMarked
package dev.adjoint;

import org.jspecify.annotations.NullMarked;
