/**
 * Programs in files: a StableHLO module, ours or another front end's, that is transformed like a
 * function and written again. The transforms themselves are in {@code dev.adjoint.transform}; files
 * and their forms are the concern of {@code dev.adjoint.hlo}.
 */
@NullMarked
package dev.adjoint.program;

import org.jspecify.annotations.NullMarked;
