package dev.adjoint.benchmarks;

import dev.adjoint.benchmarks.Benchmark.Effort;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Client;
import java.lang.foreign.Arena;
import java.util.List;

/**
 * Large arrays on their way to a server and back, and what gRPC does beside us.
 *
 * @param chunks how many there are of {@link Remote#CHUNK_BYTES}
 */
record Transfer(String peer, int chunks, Runnable upload, Runnable download) {

  /** {@return a peer that sends an array which the other end keeps, as we do} */
  static Transfer ofArray(RawGrpc raw, int chunks) {
    var array = new byte[chunks * Remote.CHUNK_BYTES];
    return new Transfer(
        "grpc-java, an array", chunks, () -> raw.upload(array), () -> raw.download(array));
  }

  /** {@return a peer that sends one chunk again and again, which nobody keeps} */
  static Transfer ofOneChunk(RawGrpc raw, int chunks) {
    return new Transfer(
        "grpc-java, one chunk", chunks, () -> raw.upload(chunks), () -> raw.download(chunks));
  }

  /** As many bytes of ours, as fast as they go. */
  List<Row> beside(Client client, String words, double goal, Effort effort) throws Exception {
    long size = (long) chunks * Remote.CHUNK_BYTES;
    var type = TensorType.of(ElementType.F32, size / 4);
    try (var arena = Arena.ofShared()) {
      var array = arena.allocate(size, 64);
      Runnable ourUpload =
          () -> {
            try (var buffer = client.put(array, type)) {
              buffer.ready().join();
            }
          };
      // The medians of few rounds differ by a fifth; a gigabyte takes four times as long as 256 MB.
      int rounds = Math.max(3, effort.of(5, 100) * 256 / chunks);
      var up = sideBySide(effort, rounds, ourUpload, upload);
      try (var buffer = client.put(array, type)) {
        var down = sideBySide(effort, rounds, () -> buffer.read(array), download);
        return List.of(
            Row.rate("remote: upload " + words, peer, size, up).atLeastOfPeer(goal),
            Row.rate("remote: download " + words, peer, size, down).atLeastOfPeer(goal));
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
