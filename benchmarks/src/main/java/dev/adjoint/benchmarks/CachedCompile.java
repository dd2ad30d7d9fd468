package dev.adjoint.benchmarks;

import dev.adjoint.benchmarks.Benchmark.Effort;
import dev.adjoint.benchmarks.Row.Unit;
import dev.adjoint.examples.DigitsClassifier;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** How long a server takes for a program that it has compiled before: a step of a training. */
final class CachedCompile {
  private static final String PEER = "compiled anew";

  private static final AtomicInteger VERSIONS = new AtomicInteger();

  private CachedCompile() {}

  static List<Row> all(Effort effort) throws Exception {
    var program = DigitsClassifier.lowered().toString();
    var cache = Files.createTempDirectory("adjoint-bench");
    try {
      return List.of(
          known(effort, program, cache).atMost(20), restarted(effort, program, cache).atMost(20));
    } finally {
      delete(cache);
    }
  }

  private static Row known(Effort effort, String program, Path cache) throws Exception {
    try (var server = ServerProcess.ours("cache = " + cache)) {
      SideBySide.Timed known = () -> inNewSession(server, program);
      SideBySide.Timed unknown = () -> inNewSession(server, another(program));
      var found = SideBySide.of(effort.of(7, 21), known, unknown);
      return Row.time("remote: compile a known training step", PEER, Unit.MILLISECONDS, found);
    }
  }

  /** In the first session of a server, whose predecessor has compiled it. */
  private static Row restarted(Effort effort, String program, Path cache) throws Exception {
    SideBySide.Timed known =
        () -> {
          try (var server = ServerProcess.ours("cache = " + cache)) {
            return inNewSession(server, program);
          }
        };
    SideBySide.Timed unknown =
        () -> {
          try (var server = ServerProcess.ours("cache = " + cache)) {
            return inNewSession(server, another(program));
          }
        };
    var found = SideBySide.of(effort.of(3, 7), known, unknown);
    return Row.time(
        "remote: compile a training step known before a restart", PEER, Unit.MILLISECONDS, found);
  }

  /** {@return the same program, which no server knows} */
  private static String another(String program) {
    return program + "\n// " + VERSIONS.incrementAndGet();
  }

  private static double inNewSession(ServerProcess server, String program) {
    try (var client = server.connect()) {
      return seconds(client, program.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static double seconds(Client client, byte[] program) {
    long start = System.nanoTime();
    try (var compiled = client.compile(program, CompileOptions.DEFAULT)) {
      var _ = compiled.name(); // which the server tells when it has compiled it
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(CachedCompile::deleteOne);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
