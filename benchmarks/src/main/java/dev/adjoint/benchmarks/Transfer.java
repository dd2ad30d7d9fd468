package dev.adjoint.benchmarks;

import dev.adjoint.benchmarks.Benchmark.Effort;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Client;
import java.lang.foreign.Arena;
import java.util.List;

/** Large arrays on their way to a server and back. */
final class Transfer {
  private Transfer() {}

  /** So many bytes, as fast as they go. */
  static List<Row> rows(
      Effort effort, Client client, RawGrpc raw, String words, int chunks, double goal)
      throws Exception {
    long size = (long) chunks * Remote.CHUNK_BYTES;
    var type = TensorType.of(ElementType.F32, size / 4);
    try (var arena = Arena.ofShared()) {
      var array = arena.allocate(size, 64);
      Runnable upload =
          () -> {
            try (var buffer = client.put(array, type)) {
              buffer.ready().join();
            }
          };
      // The medians of few rounds differ by a fifth; a gigabyte takes four times as long as 256 MB.
      int rounds = Math.max(3, effort.of(5, 100) * 256 / chunks);
      var up = sideBySide(effort, rounds, upload, () -> raw.upload(chunks));
      try (var buffer = client.put(array, type)) {
        var down = sideBySide(effort, rounds, () -> buffer.read(array), () -> raw.download(chunks));
        return List.of(
            Row.rate("remote: upload " + words, "grpc-java stream", size, up).atLeastOfPeer(goal),
            Row.rate("remote: download " + words, "grpc-java stream", size, down)
                .atLeastOfPeer(goal));
      }
    }
  }

  /**
   * All ends compile their loops while the first rounds run, so there are some that do not count;
   * we have three processes to the peer's two, on the same cores.
   */
  private static SideBySide sideBySide(Effort effort, int rounds, Runnable ours, Runnable peers)
      throws Exception {
    SideBySide.warmUp(effort.of(2, 20), ours);
    SideBySide.warmUp(effort.of(2, 10), peers);
    return SideBySide.of(rounds, SideBySide.repeat(1, ours), SideBySide.repeat(1, peers));
  }
}
