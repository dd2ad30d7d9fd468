/**
 * The in-process backend: any PJRT plugin (.so), called through Java's foreign function interface.
 *
 * <p>Reading order: {@link dev.adjoint.pjrt.ffm.NativeBackend} finds a library, {@link
 * dev.adjoint.pjrt.ffm.Plugin} loads it and calls its function table ({@code Entry}) with argument
 * structs ({@code Struct}, {@code Structs}) kept in {@code Scratch} memory. {@code Handle} is the
 * life of everything native: client, buffer, executable.
 *
 * <p>All unsafe memory access of the project lives here, behind checks; nothing of tracing,
 * transforms or the network may.
 */
@NullMarked
package dev.adjoint.pjrt.ffm;

import org.jspecify.annotations.NullMarked;
