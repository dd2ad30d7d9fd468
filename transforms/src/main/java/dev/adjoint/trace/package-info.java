/**
 * How Java code becomes a program: {@link dev.adjoint.trace.Trace} records the operations on
 * tensors as StableHLO statements.
 *
 * <p>For those who write transforms and custom operations. What a transform does with a program is
 * not decided here.
 */
@NullMarked
package dev.adjoint.trace;

import org.jspecify.annotations.NullMarked;
