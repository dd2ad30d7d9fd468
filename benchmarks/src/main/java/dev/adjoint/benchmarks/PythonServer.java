package dev.adjoint.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server of Python's that is running.
 *
 * @param process it
 * @param port where it listens
 * @param log what it has complained about
 */
record PythonServer(Process process, int port, Path log) implements AutoCloseable {
  @Override
  public void close() throws IOException {
    process.destroy();
    Files.deleteIfExists(log);
  }
}
