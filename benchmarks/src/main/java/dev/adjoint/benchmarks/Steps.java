package dev.adjoint.benchmarks;

import dev.adjoint.Engine;
import dev.adjoint.benchmarks.Row.Unit;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.Executable;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What XLA makes of our programs and of JAX's, by the same plugin: its time, theirs, and memory.
 */
final class Steps {
  private static final String PEER = "JAX";

  private Steps() {}

  /** How long XLA compiles. */
  static List<Row> compile(Benchmark.Effort effort) throws Exception {
    var rows = new ArrayList<Row>();
    for (var workload : List.of(Workload.NETWORK, Workload.TRANSFORMER, Workload.CHAIN)) {
      rows.add(compile(workload, effort));
    }
    return rows;
  }

  /** How long what it compiled runs. */
  static List<Row> run(Benchmark.Effort effort) throws Exception {
    var rows = new ArrayList<Row>();
    for (var workload : List.of(Workload.TRANSFORMER, Workload.CONV_NET)) {
      rows.add(run(workload, effort));
    }
    if (!client().platformName().equals("cpu")) { // where it would take a second each time
      rows.add(run(Workload.LARGE_TRANSFORMER, effort));
    }
    return rows;
  }

  /** How much memory that takes beside arguments and results, and what checkpoints save of it. */
  static List<Row> memory(Benchmark.Effort effort) throws Exception {
    var rows = new ArrayList<Row>();
    for (var workload : List.of(Workload.NETWORK, Workload.CONV_NET)) {
      rows.add(temporaries(workload, measured(workload)));
    }
    var plain = measured(Workload.TRANSFORMER);
    var checkpointed = measured(Workload.CHECKPOINTED);
    rows.add(temporaries(Workload.TRANSFORMER, plain));
    rows.add(temporaries(Workload.CHECKPOINTED, checkpointed));
    rows.add(
        Row.share(
                "temporary memory with checkpoints, of that without",
                PEER,
                (double) checkpointed.ours / plain.ours,
                (double) checkpointed.theirs / plain.theirs)
            .atMostOfPeer(1));
    return rows;
  }

  private static Client client() {
    return Engine.current().client();
  }

  private static Executable compiled(String program) {
    return client().compile(program.getBytes(StandardCharsets.UTF_8), CompileOptions.DEFAULT);
  }

  private static Row compile(Workload workload, Benchmark.Effort effort) throws Exception {
    var program = workload.program().toString();
    Runnable compile = () -> compiled(program).close();
    try (var jax = Python.onOurPlugin("workloads.py", "compile", workload.peerName)) {
      var found = SideBySide.of(effort.of(3, 7), SideBySide.repeat(1, compile), jax.round(1));
      return Row.time(
              "XLA compiles the gradient of " + workload.words, PEER, Unit.MILLISECONDS, found)
          .atMostOfPeer(1);
    }
  }

  private static Row run(Workload workload, Benchmark.Effort effort) throws Exception {
    var program = workload.program();
    var arguments = new ArrayList<Buffer>();
    try (var step = compiled(program.toString());
        var jax = Python.onOurPlugin("workloads.py", "run", workload.peerName)) {
      var random = new Random(0);
      for (var type : program.main().body().parameters().stream().map(Value::type).toList()) {
        arguments.add(array(type, random));
      }
      Runnable run =
          () -> {
            var results = step.execute(arguments);
            results.forEach(result -> result.ready().join());
            results.forEach(Buffer::close);
          };
      SideBySide.warmUp(effort.of(1, 3), run);
      var found = SideBySide.of(effort.of(15, 51), SideBySide.repeat(20, run), jax.round(20));
      return Row.time("run the gradient of " + workload.words, PEER, Unit.MILLISECONDS, found)
          .atMostOfPeer(1.02);
    } finally {
      arguments.forEach(Buffer::close);
    }
  }

  private static Buffer array(TensorType type, Random random) {
    try (var arena = Arena.ofConfined()) {
      MemorySegment elements = arena.allocate(type.byteSize(), Float.BYTES);
      for (long i = 0; i < type.size(); i++) {
        elements.setAtIndex(ValueLayout.JAVA_FLOAT, i, (float) (random.nextGaussian() * .1));
      }
      return client().put(elements, type);
    }
  }

  /** Bytes that a program needs beside its arguments and results. */
  private record Temporaries(long ours, long theirs) {}

  private static Temporaries measured(Workload workload) throws Exception {
    try (var step = compiled(workload.program().toString());
        var jax = Python.onOurPlugin("workloads.py", "temporaries", workload.peerName)) {
      return new Temporaries(step.memoryAnalysis().orElseThrow().temporaries(), jax.number());
    }
  }

  private static Row temporaries(Workload workload, Temporaries found) {
    var what = "temporary memory of the gradient of " + workload.words;
    return Row.size(what, PEER, found.ours, found.theirs).atMostOfPeer(1);
  }
}
