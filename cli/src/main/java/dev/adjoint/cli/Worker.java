package dev.adjoint.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs the lines of a batch in a process of its own, which {@link Work} is the other end of: some
 * programs make XLA end the process instead of reporting an error. After that, the next line gets a
 * new process.
 */
final class Worker implements AutoCloseable {
  private final String backend;
  private Process process;
  private BufferedReader replies;
  private BufferedWriter requests;

  /**
   * A worker on the devices of {@code backend}.
   *
   * @throws IllegalStateException if they cannot be reached
   */
  Worker(String backend) throws IOException {
    this.backend = backend;
    var failure = start();
    if (failure.isPresent()) {
      throw new IllegalStateException(failure.get());
    }
  }

  /** {@return why the process that this starts cannot work, if so} */
  private Optional<String> start() throws IOException {
    process =
        new ProcessBuilder(command(backend)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    replies = process.inputReader(StandardCharsets.UTF_8);
    requests = process.outputWriter(StandardCharsets.UTF_8);
    var failure = reply();
    if (failure.isPresent()) {
      close();
    }
    return failure;
  }

  private static List<String> command(String backend) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-XX:+UseSerialGC");
    // A crash is told by us, in one line.
    command.add("-XX:+SuppressFatalErrorMessage");
    command.addAll(List.of(System.getenv().getOrDefault("ADJOINT_JAVA_OPTIONS", "").split("\\s+")));
    command.removeIf(String::isEmpty);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(Work.NAME, "--backend", backend));
    return command;
  }

  /** {@return why {@code line} failed, if it did} */
  Optional<String> run(String line) throws IOException {
    if (!process.isAlive()) {
      var failure = start();
      if (failure.isPresent()) {
        return failure;
      }
    }
    try {
      requests.write(line);
      requests.newLine();
      requests.flush();
    } catch (IOException e) {
      return Optional.of(ended());
    }
    return reply();
  }

  private Optional<String> reply() throws IOException {
    for (var line = replies.readLine(); line != null; line = replies.readLine()) {
      if (line.equals(Work.DONE)) {
        return Optional.empty();
      }
      if (line.startsWith(Work.FAILED)) {
        return Optional.of(line.substring(Work.FAILED.length()));
      }
    }
    return Optional.of(ended());
  }

  private String ended() {
    return "the program ended the process that ran it, with exit code %d".formatted(await());
  }

  private int await() {
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /** Ends the process. */
  @Override
  public void close() {
    try {
      requests.close();
    } catch (IOException e) {
      // It is gone already.
    }
    var _ = await();
  }
}
