/**
 * StableHLO as MLIR's text: {@link dev.adjoint.hlo.text.Printer} writes programs, {@link
 * dev.adjoint.hlo.text.Parser} reads them. Nothing here knows what an op means.
 */
@NullMarked
package dev.adjoint.hlo.text;

import org.jspecify.annotations.NullMarked;
