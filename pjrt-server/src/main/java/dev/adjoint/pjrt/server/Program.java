package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.ErrorDetail;
import dev.adjoint.pjrt.Executable;
import dev.adjoint.pjrt.server.journal.Journal;

/**
 * A program of a session, compiled.
 *
 * @param executable what runs
 * @param entry where the journal says what it is at
 * @param origin what errors of its runs are about
 * @param resultBytes the device memory that the results of one run take
 */
record Program(Executable executable, Journal.Entry entry, ErrorDetail origin, long resultBytes)
    implements AutoCloseable {

  Program(Executable executable, Journal.Entry entry, ErrorDetail origin) {
    this(executable, entry, origin, resultBytes(executable));
  }

  private static long resultBytes(Executable executable) {
    long each =
        executable.resultTypes().stream()
            .filter(type -> type.shape().isStatic())
            .mapToLong(type -> type.byteSize())
            .sum();
    return each * executable.devices().size();
  }

  @Override
  public void close() {
    executable.close();
    entry.close();
  }
}
