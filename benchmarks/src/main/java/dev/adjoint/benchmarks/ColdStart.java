package dev.adjoint.benchmarks;

import dev.adjoint.benchmarks.Row.Unit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** From the start of a process to its first result, started as {@code bin/adjoint} starts. */
final class ColdStart {
  private static final String JAX_PROGRAM =
      "import jax; print(jax.grad(jax.numpy.sin)(1.0), flush=True)";

  private ColdStart() {}

  static List<Row> firstResult(Benchmark.Effort effort) throws Exception {
    var cache = Files.createTempFile("adjoint-bench", ".aot");
    try {
      Files.delete(cache);
      untilFirstLine(java("-XX:AOTCacheOutput=" + cache));
      var ours = java("-XX:AOTCache=" + cache);
      var jax = Python.command(JAX_PROGRAM);
      var found =
          SideBySide.of(effort.of(5, 15), () -> untilFirstLine(ours), () -> untilFirstLine(jax));
      return List.of(
          Row.time("cold process to the value of grad(sin)", "JAX", Unit.SECONDS, found)
              .atMostOfPeer(.6));
    } finally {
      Files.deleteIfExists(cache);
    }
  }

  private static ProcessBuilder java(String cacheOption) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", cacheOption));
    command.addAll(List.of("-Xlog:aot=off,cds=off", "-cp", System.getProperty("java.class.path")));
    command.add(FirstResult.class.getName());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  private static double untilFirstLine(ProcessBuilder command) throws Exception {
    long start = System.nanoTime();
    var process = command.start();
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      var line =
          CompletableFuture.supplyAsync(
                  () -> {
                    try {
                      return output.readLine();
                    } catch (IOException e) {
                      return null;
                    }
                  })
              .orTimeout(120, TimeUnit.SECONDS)
              .join();
      double seconds = (System.nanoTime() - start) / 1e9;
      if (line == null || !line.startsWith("0.5403")) {
        throw new IllegalStateException(
            "expected 0.5403..., found %s from %s".formatted(line, command.command()));
      }
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        throw new IllegalStateException("a process does not end: " + command.command());
      }
      return seconds;
    } finally {
      process.destroy();
    }
  }
}
