/**
 * StableHLO as immutable Java records.
 *
 * <p>Reading order: {@link dev.adjoint.hlo.ElementType}, {@link dev.adjoint.hlo.Dims}, {@link
 * dev.adjoint.hlo.TensorType}. Nothing here knows of tracing, transforms, or devices.
 */
@NullMarked
package dev.adjoint.hlo;

import org.jspecify.annotations.NullMarked;
