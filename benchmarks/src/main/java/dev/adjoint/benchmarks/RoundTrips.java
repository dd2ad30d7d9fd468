package dev.adjoint.benchmarks;

import dev.adjoint.benchmarks.Benchmark.Effort;
import dev.adjoint.benchmarks.Row.Unit;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** How often a client waits for a server that is 50 ms away, there and back. */
final class RoundTrips {
  private static final Duration ONE_WAY = Duration.ofMillis(25);
  private static final double ROUND_TRIP = .05;
  private static final String PEER = "grpc-java unary echo";

  private RoundTrips() {}

  static List<Row> all(Effort effort) throws Exception {
    try (var server = ServerProcess.ours();
        var rawServer = ServerProcess.raw();
        var cable = new LongCable(server.port(), ONE_WAY);
        var rawCable = new LongCable(rawServer.port(), ONE_WAY);
        var raw = new RawGrpc(rawCable.port(), Remote.CHUNK_BYTES);
        var client = Remote.connect(cable.port());
        var step = new RemoteStep(client)) {
      int rounds = effort.of(7, 21);
      var size = new AtomicInteger(1);
      Runnable whole = () -> uploadCompileRunAndRead(client, size.incrementAndGet());
      SideBySide.warmUp(effort.of(1, 3), whole);
      var echo = SideBySide.repeat(1, raw::echo);
      var once = SideBySide.of(rounds, SideBySide.repeat(1, whole), echo);
      var steps = SideBySide.of(rounds, SideBySide.repeat(1, () -> step.run(100)), echo);
      return List.of(
          row("50 ms away: upload, compile, execute and read something new", once),
          row("50 ms away: 100 dependent steps, one read", steps));
    }
  }

  private static Row row(String what, SideBySide seconds) {
    var roundTrips = new SideBySide(seconds.ours() / ROUND_TRIP, seconds.peer() / ROUND_TRIP);
    return Row.time(what, PEER, Unit.ROUND_TRIPS, roundTrips).atMost(2);
  }

  private static void uploadCompileRunAndRead(Client client, int size) {
    var values = MemorySegment.ofArray(new float[size]);
    var program = RemoteStep.program("tensor<%dxf32>".formatted(size));
    try (var x = client.put(values, TensorType.of(ElementType.F32, size));
        var increment = client.compile(program, CompileOptions.DEFAULT);
        var y = increment.execute(List.of(x)).getFirst()) {
      y.read(values);
    }
  }
}
