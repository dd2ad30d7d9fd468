/**
 * Where XLA's CPU plugin lies on this machine.
 *
 * <p>{@link dev.adjoint.pjrt.plugin.cpu.CpuPlugin} is all there is to use: it names a shared
 * library that {@code adjoint-pjrt-native} can load, and unpacks it first where that is needed.
 * Nothing here loads or calls the library.
 */
@NullMarked
package dev.adjoint.pjrt.plugin.cpu;

import org.jspecify.annotations.NullMarked;
