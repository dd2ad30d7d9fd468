/**
 * Arrays in numpy's {@code .npy} files.
 *
 * <p>{@link dev.adjoint.cli.npy.Npy} reads and writes {@link dev.adjoint.hlo.Literal}s; {@link
 * dev.adjoint.cli.npy.NpyException} says what is wrong with a file. Types that numpy lacks are raw
 * bits. Nothing here knows of devices or of the command line.
 */
@NullMarked
package dev.adjoint.cli.npy;

import org.jspecify.annotations.NullMarked;
