/** Fourier transforms: {@link dev.adjoint.fft.Fft}. */
@NullMarked
package dev.adjoint.fft;

import org.jspecify.annotations.NullMarked;
