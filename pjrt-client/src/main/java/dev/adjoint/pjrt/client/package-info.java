/**
 * The remote backend: a {@link dev.adjoint.pjrt.Client} whose devices are a server's.
 *
 * <p>Reading order: {@link dev.adjoint.pjrt.client.GrpcBackend} connects, a {@code Session} is the
 * stream, the {@code Remote*} classes are the handles on this side. Nothing here runs a program.
 */
@NullMarked
package dev.adjoint.pjrt.client;

import org.jspecify.annotations.NullMarked;
