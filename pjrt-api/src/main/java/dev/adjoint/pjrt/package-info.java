/**
 * What a program needs of a device: the small interfaces that every backend implements.
 *
 * <p>Reading order: {@link dev.adjoint.pjrt.Backend} opens a {@link dev.adjoint.pjrt.Client}, which
 * has {@link dev.adjoint.pjrt.Device}s, uploads {@link dev.adjoint.pjrt.Buffer}s and compiles
 * {@link dev.adjoint.pjrt.Executable}s. All calls are asynchronous: they return at once with
 * handles, and an error surfaces where a value is read. No backend lives here.
 */
@NullMarked
package dev.adjoint.pjrt;

import org.jspecify.annotations.NullMarked;
