/**
 * The figures of this project, each beside the same figure of a peer: JAX or raw grpc-java.
 *
 * <p>Reading order: {@link dev.adjoint.benchmarks.Main} prints {@link dev.adjoint.benchmarks.Row}s,
 * which {@link dev.adjoint.benchmarks.Benchmark}s measure by {@link
 * dev.adjoint.benchmarks.SideBySide}: we and the peer in turns, in one run. A figure without a peer
 * measured in the same run may not live here.
 */
@NullMarked
package dev.adjoint.benchmarks;

import org.jspecify.annotations.NullMarked;
