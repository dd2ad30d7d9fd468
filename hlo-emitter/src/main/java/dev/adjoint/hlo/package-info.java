/**
 * StableHLO as immutable Java records.
 *
 * <p>Reading order: {@link dev.adjoint.hlo.TensorType}, {@link dev.adjoint.hlo.Value}, {@link
 * dev.adjoint.hlo.Op} and its families, {@link dev.adjoint.hlo.Block}, {@link
 * dev.adjoint.hlo.Function}, {@link dev.adjoint.hlo.Module}; {@link dev.adjoint.hlo.BlockBuilder}
 * makes them, {@link dev.adjoint.hlo.text.Printer} prints them. Nothing here knows of tracing,
 * transforms, or devices.
 */
@NullMarked
package dev.adjoint.hlo;

import org.jspecify.annotations.NullMarked;
