package dev.adjoint.benchmarks;

import dev.adjoint.Engine;
import dev.adjoint.pjrt.plugin.cpu.CpuPlugin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * JAX in a process of its own, running one workload of a script beside this class. The process
 * measures when asked to, and sleeps in between.
 */
final class Python implements AutoCloseable {
  private final Process process;
  private final Writer requests;
  private final BufferedReader answers;
  private final Path log;

  private Python(Process process, Path log) {
    this.process = process;
    this.requests = process.outputWriter(StandardCharsets.UTF_8);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.log = log;
  }

  /**
   * {@return a process that runs {@code script} with {@code arguments} on the plugin we run on; on
   * a GPU, on JAX's own}
   */
  static Python onOurPlugin(String script, String... arguments) throws IOException {
    var command = command(source(script), arguments);
    var environment = command.environment();
    if (Engine.current().client().platformName().equals("cpu")) {
      environment.put("PJRT_NAMES_AND_LIBRARY_PATHS", "adjoint:" + CpuPlugin.path());
      environment.put("JAX_PLATFORMS", "adjoint");
    } else {
      environment.remove("JAX_PLATFORMS");
      environment.put("XLA_PYTHON_CLIENT_PREALLOCATE", "false"); // to leave us some memory
    }
    return start(command);
  }

  /**
   * {@return a process that runs {@code script} with {@code arguments} on JAX's own CPU backend}
   */
  static Python onItsOwn(String script, String... arguments) throws IOException {
    return start(command(source(script), arguments));
  }

  /** {@return {@code script}, a server, which runs on JAX's own CPU backend and prints its port} */
  static PythonServer serverOnItsOwn(String script) throws IOException {
    var log = Files.createTempFile("adjoint-bench", ".log");
    var process = command(source(script)).redirectError(log.toFile()).start();
    var port = process.inputReader(StandardCharsets.UTF_8).readLine();
    if (port == null) {
      throw new IllegalStateException(script + " did not start:\n" + Files.readString(log));
    }
    return new PythonServer(process, Integer.parseInt(port), log);
  }

  private static Python start(ProcessBuilder command) throws IOException {
    var log = Files.createTempFile("adjoint-bench", ".log");
    return new Python(command.redirectError(log.toFile()).start(), log);
  }

  /** {@return how to run a Python program that uses JAX on its own CPU backend} */
  static ProcessBuilder command(String program, String... arguments) {
    var command = new ArrayList<>(List.of(executable(), "-c", program));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("JAX_PLATFORMS", "cpu");
    return builder;
  }

  private static String executable() {
    var named = System.getenv("ADJOINT_BENCH_PYTHON");
    if (named == null || named.isEmpty()) {
      throw new IllegalStateException(
          "ADJOINT_BENCH_PYTHON must name a Python that has JAX; bin/bench sets it");
    }
    return named;
  }

  private static String source(String script) throws IOException {
    try (var file = Python.class.getResourceAsStream(script)) {
      if (file == null) {
        throw new IllegalStateException(script + " is missing beside " + Python.class);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** {@return a round of {@code times} operations} */
  SideBySide.Timed round(int times) {
    return () -> {
      requests.write(times + "\n");
      requests.flush();
      var answer =
          CompletableFuture.supplyAsync(this::line).orTimeout(120, TimeUnit.SECONDS).join();
      return Double.parseDouble(answer);
    };
  }

  /** {@return the figure of a script that measures no time} */
  long number() throws Exception {
    return (long) round(1).seconds();
  }

  private String line() {
    try {
      var line = answers.readLine();
      if (line == null) {
        throw new IllegalStateException("the Python process ended:\n" + Files.readString(log));
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    Files.deleteIfExists(log);
  }
}
