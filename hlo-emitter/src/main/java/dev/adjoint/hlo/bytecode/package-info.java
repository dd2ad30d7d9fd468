/**
 * The portable form of StableHLO programs: VHLO, the versioned dialect, as MLIR bytecode. {@link
 * dev.adjoint.hlo.bytecode.PortableArtifact} writes and reads it. Nothing here knows what an op
 * means.
 */
@NullMarked
package dev.adjoint.hlo.bytecode;

import org.jspecify.annotations.NullMarked;
