/**
 * A gRPC server for a PJRT client.
 *
 * <p>Reading order: {@link dev.adjoint.pjrt.server.PjrtServer} listens; each stream is a {@code
 * ServerSession}, which does what the requests say with the {@code Handles} they name and answers
 * through an {@code Outbox}. It knows the interfaces of {@code dev.adjoint.pjrt} and no backend.
 */
@NullMarked
package dev.adjoint.pjrt.server;

import org.jspecify.annotations.NullMarked;
