package dev.adjoint.benchmarks;

import dev.adjoint.Engine;
import dev.adjoint.benchmarks.Benchmark.Effort;
import dev.adjoint.benchmarks.Row.Unit;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.Executable;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A tiny program that is run and read, or run often and read once. */
final class RemoteStep implements AutoCloseable {
  static final int PIPELINED = 1_000;

  private static final TensorType SCALAR = TensorType.of(ElementType.F32);

  private final Client client;
  private final Executable increment;
  private final Buffer x;
  private final MemorySegment value = MemorySegment.ofArray(new float[1]);

  RemoteStep(Client client) {
    this.client = client;
    this.increment = client.compile(program("tensor<f32>"), CompileOptions.DEFAULT);
    this.x = client.put(value, SCALAR);
  }

  /** {@return x + 1} */
  static byte[] program(String type) {
    return """
    module {
      func.func public @main(%%x: %1$s) -> %1$s {
        %%one = stablehlo.constant dense<1.0> : %1$s
        %%sum = stablehlo.add %%x, %%one : %1$s
        return %%sum : %1$s
      }
    }
    """
        .formatted(type)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** One step. */
  void run() {
    try (var result = increment.execute(List.of(x)).getFirst()) {
      result.read(value);
    }
  }

  /** So many steps, each on the result of the one before; reads the last. */
  void run(int steps) {
    var state = client.put(MemorySegment.ofArray(new float[1]), SCALAR);
    for (int i = 0; i < steps; i++) {
      try (var before = state) {
        state = increment.execute(List.of(before)).getFirst();
      }
    }
    try (var last = state) {
      last.read(value);
    }
    float found = value.get(ValueLayout.JAVA_FLOAT, 0);
    if (found != steps) {
      throw new IllegalStateException("expected " + steps + ", found " + found);
    }
  }

  @Override
  public void close() {
    increment.close();
    x.close();
  }

  /** How long one step takes, beside an echo and a server of Python. */
  static List<Row> latency(Effort effort, Client ours, RawGrpc raw, RawGrpc python)
      throws Exception {
    try (var step = new RemoteStep(ours)) {
      var echoes = raw.echoes();
      for (var each : List.<Runnable>of(step::run, raw::echo, echoes, python::echo)) {
        SideBySide.warmUp(effort.of(2, 5), each);
      }
      int rounds = effort.of(9, 25);
      var echo = Latencies.of(rounds, 2_000, step::run, raw::echo);
      var grpcio = Latencies.of(rounds, 500, step::run, python::echo);
      var stream =
          SideBySide.of(
              rounds, SideBySide.repeat(2_000, step::run), SideBySide.repeat(2_000, echoes));
      var what = "remote: execute and get a scalar";
      var unit = Unit.MICROSECONDS;
      return List.of(
          Row.time(what + ", p50", "grpc-java unary echo", unit, echo.quantile(.5))
              .atMostOfPeer(1.3),
          Row.time(what + ", p99", "grpc-java unary echo", unit, echo.quantile(.99))
              .atMostOfPeer(1.3),
          Row.time(what + ", p50", "grpcio and JAX", unit, grpcio.quantile(.5)).atMostOfPeer(.5),
          Row.time(what + ", p99", "grpcio and JAX", unit, grpcio.quantile(.99)).atMostOfPeer(.5),
          Row.time(what, "grpc-java stream echo", unit, stream));
    }
  }

  /** How many steps a second there are when nobody waits for one. */
  static List<Row> pipelined(Effort effort, Client ours) throws Exception {
    try (var step = new RemoteStep(ours);
        var near = new RemoteStep(Engine.current().client())) {
      Runnable run = () -> step.run(PIPELINED);
      Runnable runNear = () -> near.run(PIPELINED);
      SideBySide.warmUp(effort.of(3, 8), run);
      SideBySide.warmUp(effort.of(1, 3), runNear);
      var found =
          SideBySide.of(
              effort.of(15, 51), SideBySide.repeat(5, run), SideBySide.repeat(5, runNear));
      return List.of(
          Row.perSecond("remote: 1,000 dependent steps, one read", "in-process", PIPELINED, found)
              .atLeastOrOfPeer(20_000, .5));
    }
  }
}
