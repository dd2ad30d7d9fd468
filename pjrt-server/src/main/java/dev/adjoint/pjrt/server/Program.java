package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.Executable;
import dev.adjoint.pjrt.server.journal.Journal;

/**
 * A program of a session, compiled.
 *
 * @param executable what runs
 * @param entry where the journal says what it is at
 * @param resultBytes the device memory that the results of one run take
 */
record Program(Executable executable, Journal.Entry entry, long resultBytes)
    implements AutoCloseable {

  Program(Executable executable, Journal.Entry entry) {
    this(executable, entry, resultBytes(executable));
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
