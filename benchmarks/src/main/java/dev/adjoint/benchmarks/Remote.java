package dev.adjoint.benchmarks;

import dev.adjoint.benchmarks.Benchmark.Effort;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import java.util.ArrayList;
import java.util.List;

/**
 * A server in another process of this machine, beside what gRPC itself can do there. Where nothing
 * else is said it is what users get who start one: its devices are in a further process.
 */
final class Remote {
  /** The most bytes of an array in one message: the server's own default. */
  static final int CHUNK_BYTES = 1 << 20;

  private static final int MEGABYTES = 256;
  private static final int GIGABYTE = 1024;

  private Remote() {}

  /** {@return a new session with what listens on this port of this machine} */
  static Client connect(int port) {
    return Backend.open("grpc://127.0.0.1:" + port);
  }

  /** Small programs and what waits for them. */
  static List<Row> latency(Effort effort) throws Exception {
    try (var server = ServerProcess.ours();
        var single = ServerProcess.ours("workers = 0");
        var rawServer = ServerProcess.raw();
        var python = Python.serverOnItsOwn("step_server.py");
        var raw = new RawGrpc(rawServer.port(), CHUNK_BYTES);
        var grpcio = new RawGrpc(python.port(), CHUNK_BYTES);
        var client = server.connect();
        var direct = single.connect()) {
      var rows = new ArrayList<Row>();
      rows.addAll(RemoteStep.latency(effort, client, raw, grpcio));
      RemoteStep.latency(effort, direct, raw, grpcio).forEach(row -> rows.add(row.withoutWorker()));
      rows.addAll(RemoteStep.pipelined(effort, client));
      return rows;
    }
  }

  /** Large arrays. */
  static List<Row> transfers(Effort effort) throws Exception {
    try (var server = ServerProcess.ours();
        var single = ServerProcess.ours("workers = 0");
        var rawServer = ServerProcess.raw();
        var raw = new RawGrpc(rawServer.port(), CHUNK_BYTES);
        var client = server.connect();
        var direct = single.connect()) {
      var rows = new ArrayList<Row>();
      var medium = Transfer.ofArray(raw, MEGABYTES);
      rows.addAll(medium.beside(client, "256 MB", .7, effort));
      rows.addAll(Transfer.ofArray(raw, GIGABYTE).beside(client, "1 GB", .85, effort));
      rows.addAll(Transfer.ofOneChunk(raw, GIGABYTE).beside(client, "1 GB", .85, effort));
      medium.beside(direct, "256 MB", .7, effort).forEach(row -> rows.add(row.withoutWorker()));
      return rows;
    }
  }
}
