package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.ErrorDetail;
import dev.adjoint.pjrt.Executable;
import dev.adjoint.pjrt.server.journal.Journal;
import io.opentelemetry.api.trace.Span;

/**
 * A program of a session, compiled.
 *
 * @param lease what runs
 * @param entry where the journal says what it is at
 * @param origin what errors of its runs are about
 * @param resultBytes the device memory that the results of one run take
 */
record Program(
    LoadedPrograms.Lease lease, Journal.Entry entry, ErrorDetail origin, long resultBytes)
    implements AutoCloseable {

  Program(LoadedPrograms.Lease lease, Journal.Entry entry, ErrorDetail origin) {
    this(lease, entry, origin, resultBytes(lease.loaded().executable()));
  }

  /** {@return what runs} */
  Executable executable() {
    return lease.loaded().executable();
  }

  /** {@return whether a run may go on for long in the thread that begins it} */
  boolean mayLoop() {
    return lease.loaded().mayLoop();
  }

  private static long resultBytes(Executable executable) {
    long each =
        executable.resultTypes().stream()
            .filter(type -> type.shape().isStatic())
            .mapToLong(type -> type.byteSize())
            .sum();
    return each * executable.devices().size();
  }

  /** Says in {@code span} which program it is about. */
  void describe(Span span) {
    span.setAttribute(Tracing.PROGRAM, entry.program().digest())
        .setAttribute(Tracing.NAME, entry.program().name())
        .setAttribute(Tracing.DEVICE_BYTES, resultBytes);
  }

  @Override
  public void close() {
    lease.end().run();
    entry.close();
  }
}
