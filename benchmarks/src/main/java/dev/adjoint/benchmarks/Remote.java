package dev.adjoint.benchmarks;

import dev.adjoint.benchmarks.Row.Unit;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server in another process of this machine, beside what gRPC itself can do there. */
final class Remote {
  /** The most bytes of an array in one message: the server's own default. */
  static final int CHUNK_BYTES = 1 << 20;

  private static final int CHUNKS = 256;

  private static final String INCREMENT =
      """
      module {
        func.func public @main(%x: tensor<f32>) -> tensor<f32> {
          %one = stablehlo.constant dense<1.0> : tensor<f32>
          %sum = stablehlo.add %x, %one : tensor<f32>
          return %sum : tensor<f32>
        }
      }
      """;

  private Remote() {}

  static List<Row> all(Benchmark.Effort effort) throws Exception {
    var servers = startServers();
    try (var lines = servers.inputReader(StandardCharsets.UTF_8)) {
      var ports = String.valueOf(lines.readLine()).split(" ", -1);
      if (ports.length != 2) {
        throw new IllegalStateException("the servers did not start");
      }
      try (var client = Backend.open("grpc://127.0.0.1:" + ports[0]);
          var raw = new RawGrpc(Integer.parseInt(ports[1]), CHUNK_BYTES)) {
        var rows = new ArrayList<Row>();
        rows.addAll(executes(effort, client, raw));
        rows.addAll(transfers(effort, client, raw));
        return rows;
      }
    } finally {
      servers.destroy();
    }
  }

  private static Process startServers() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Servers.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static List<Row> executes(Benchmark.Effort effort, Client client, RawGrpc raw)
      throws Exception {
    var increment =
        client.compile(INCREMENT.getBytes(StandardCharsets.UTF_8), CompileOptions.DEFAULT);
    var value = MemorySegment.ofArray(new float[1]);
    try (var x = client.put(value, TensorType.of(ElementType.F32))) {
      Runnable execute =
          () -> {
            try (var result = increment.execute(List.of(x)).getFirst()) {
              result.read(value);
            }
          };
      var echoes = raw.echoes();
      for (var each : List.<Runnable>of(execute, raw::echo, echoes)) {
        SideBySide.warmUp(effort.of(2, 5), each);
      }
      int rounds = effort.of(9, 25);
      var ours = SideBySide.repeat(2_000, execute);
      var unary = SideBySide.of(rounds, ours, SideBySide.repeat(2_000, raw::echo));
      var stream = SideBySide.of(rounds, ours, SideBySide.repeat(2_000, echoes));
      var what = "remote: execute and get a scalar";
      return List.of(
          Row.time(what, "grpc-java unary echo", Unit.MICROSECONDS, unary).atMostOfPeer(1.5),
          Row.time(what, "grpc-java stream echo", Unit.MICROSECONDS, stream));
    }
  }

  private static List<Row> transfers(Benchmark.Effort effort, Client client, RawGrpc raw)
      throws Exception {
    long size = (long) CHUNKS * CHUNK_BYTES;
    var type = TensorType.of(ElementType.F32, size / 4);
    try (var arena = Arena.ofShared()) {
      var array = arena.allocate(size, 64);
      int rounds = effort.of(5, 15);
      Runnable upload =
          () -> {
            try (var buffer = client.put(array, type)) {
              buffer.ready().join();
            }
          };
      Runnable rawUpload = () -> raw.upload(CHUNKS);
      var up = transfer(effort, rounds, upload, rawUpload);
      try (var buffer = client.put(array, type)) {
        var down = transfer(effort, rounds, () -> buffer.read(array), () -> raw.download(CHUNKS));
        return List.of(
            Row.rate("remote: upload 256 MB", "grpc-java stream", size, up).atLeastOfPeer(.7),
            Row.rate("remote: download 256 MB", "grpc-java stream", size, down).atLeastOfPeer(.7));
      }
    }
  }

  /**
   * Both ends compile their loops while the first rounds run, so there are some that do not count.
   */
  private static SideBySide transfer(
      Benchmark.Effort effort, int rounds, Runnable ours, Runnable peers) throws Exception {
    SideBySide.warmUp(effort.of(2, 5), ours);
    SideBySide.warmUp(effort.of(2, 5), peers);
    return SideBySide.of(rounds, SideBySide.repeat(1, ours), SideBySide.repeat(1, peers));
  }
}
