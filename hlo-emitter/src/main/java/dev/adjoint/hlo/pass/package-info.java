/**
 * Small passes from program to program, none of which changes what a program computes: {@link
 * dev.adjoint.hlo.pass.Inline} puts functions in place of their calls, {@link
 * dev.adjoint.hlo.pass.Fold} computes what depends on constants alone, {@link
 * dev.adjoint.hlo.pass.Canonicalize} puts simpler forms in place of others, {@link
 * dev.adjoint.hlo.pass.Share} computes once what is computed twice, {@link
 * dev.adjoint.hlo.pass.DeadCode} drops what nobody uses. Each looks at one function, and into its
 * regions, but not into the functions that it calls.
 */
@NullMarked
package dev.adjoint.hlo.pass;

import org.jspecify.annotations.NullMarked;
