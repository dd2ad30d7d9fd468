package dev.adjoint.benchmarks;

import dev.adjoint.benchmarks.Benchmark.Effort;
import dev.adjoint.benchmarks.Row.Unit;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.PjrtException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How soon a server serves again when a program has ended its only worker. */
final class Recovery {
  /** Makes XLA end its process: {@code Eigh} without operands. */
  private static final String KILLER =
      """
      func.func public @main() -> tensor<4xf32> {
        %0 = stablehlo.custom_call @Eigh() : () -> tensor<4xf32>
        return %0 : tensor<4xf32>
      }
      """;

  private static final String HARMLESS =
      """
      func.func public @main() -> tensor<4xf32> {
        %0 = stablehlo.constant dense<1.0> : tensor<4xf32>
        return %0 : tensor<4xf32>
      }
      """;

  /** In that time a server that is idle has a spare worker. */
  private static final long SPARE_MILLIS = 6_000;

  private Recovery() {}

  static List<Row> all(Effort effort) throws Exception {
    var found = SideBySide.of(effort.of(3, 7), Recovery::afterAKiller, Recovery::fromTheStart);
    return List.of(
        Row.time(
                "remote: the first result after a program has ended the only worker",
                "a server that is started",
                Unit.SECONDS,
                found)
            .atMost(2));
  }

  private static double afterAKiller() throws Exception {
    try (var server = ServerProcess.ours()) {
      try (var client = server.connect()) {
        run(client, HARMLESS);
        Thread.sleep(SPARE_MILLIS);
        run(client, KILLER);
        throw new IllegalStateException("a program that ends XLA did not");
      } catch (PjrtException e) {
        long start = System.nanoTime();
        try (var next = server.connect()) {
          run(next, HARMLESS);
          return (System.nanoTime() - start) / 1e9;
        }
      }
    }
  }

  private static double fromTheStart() throws Exception {
    long start = System.nanoTime();
    try (var server = ServerProcess.ours();
        var client = server.connect()) {
      run(client, HARMLESS);
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private static void run(Client client, String program) {
    try (var compiled =
        client.compile(program.getBytes(StandardCharsets.UTF_8), CompileOptions.DEFAULT)) {
      var results = compiled.execute(List.of());
      results.getFirst().read(MemorySegment.ofArray(new float[4]));
      results.forEach(Buffer::close);
    }
  }
}
