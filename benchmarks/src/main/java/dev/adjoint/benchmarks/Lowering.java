package dev.adjoint.benchmarks;

import dev.adjoint.benchmarks.Row.Unit;
import java.util.ArrayList;
import java.util.List;

/** From a Java function to the text of its gradient: tracing, transforming, printing. */
final class Lowering {
  private Lowering() {}

  /** Gradients traced anew each time, how the time grows with the program, and how long it is. */
  static List<Row> all(Benchmark.Effort effort) throws Exception {
    var rows = new ArrayList<Row>();
    int rounds = effort.of(9, 25);
    rows.add(time(Workload.NETWORK, 100, 5, rounds, effort));
    rows.add(time(Workload.TRANSFORMER, 10, 1, rounds, effort));
    rows.add(time(Workload.CHAIN, 10, 1, rounds, effort));
    rows.add(time(Workload.LONG_CHAIN, 2, 1, effort.of(2, 5), effort));
    rows.add(growth(Workload.SHORT_CHAIN, Workload.CHAIN, 20, effort));
    rows.add(growth(Workload.CHAIN, Workload.LONG_CHAIN, 2, effort));
    for (var workload : List.of(Workload.NETWORK, Workload.TRANSFORMER, Workload.CHAIN)) {
      rows.add(ops(workload));
    }
    return rows;
  }

  private static void lower(Workload workload) {
    if (workload.program().toString().isEmpty()) {
      throw new IllegalStateException("nothing was printed");
    }
  }

  private static Row time(
      Workload workload, int ours, int theirs, int rounds, Benchmark.Effort effort)
      throws Exception {
    Runnable lower = () -> lower(workload);
    SideBySide.warmUp(effort.of(8, 30), lower);
    try (var jax = Python.onItsOwn("workloads.py", "lower", workload.peerName)) {
      var found = SideBySide.of(rounds, SideBySide.repeat(ours, lower), jax.round(theirs));
      return Row.time("trace, grad and print of " + workload.words, "JAX", Unit.MILLISECONDS, found)
          .atMostOfPeer(.05);
    }
  }

  /** How much longer ten times as many ops take. */
  private static Row growth(Workload few, Workload many, int repeats, Benchmark.Effort effort)
      throws Exception {
    Runnable once = () -> lower(few);
    Runnable tenfold = () -> lower(many);
    SideBySide.warmUp(effort.of(8, 30), tenfold);
    SideBySide.warmUp(effort.of(2, 5), once);
    var found =
        SideBySide.of(
            effort.of(9, 25),
            SideBySide.repeat(repeats, tenfold),
            SideBySide.repeat(10 * repeats, once));
    return Row.time(
            "trace, grad and print of " + many.words,
            "ours of " + few.words,
            Unit.MILLISECONDS,
            found)
        .atMostOfPeer(11);
  }

  private static Row ops(Workload workload) throws Exception {
    try (var jax = Python.onItsOwn("workloads.py", "ops", workload.peerName)) {
      return Row.count("gradient of " + workload.words, "JAX", workload.ops(), jax.number())
          .atMostOfPeer(1);
    }
  }
}
