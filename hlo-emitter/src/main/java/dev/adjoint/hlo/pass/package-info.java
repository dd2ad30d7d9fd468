/**
 * Small passes from program to program: {@link dev.adjoint.hlo.pass.Inline} puts functions in place
 * of their calls, {@link dev.adjoint.hlo.pass.Simplify} shares equal statements and drops unused
 * ones. None changes what a program computes.
 */
@NullMarked
package dev.adjoint.hlo.pass;

import org.jspecify.annotations.NullMarked;
