package dev.adjoint.benchmarks;

import dev.adjoint.Adjoint;
import dev.adjoint.Fn1;
import dev.adjoint.Tensor;
import dev.adjoint.benchmarks.Row.Unit;
import java.util.List;

/** What a call of a compiled function costs, whatever it computes. */
final class Dispatch {
  private Dispatch() {}

  /** On a tensor of the device; results are left to the garbage collector, as users leave them. */
  static List<Row> call(Benchmark.Effort effort) throws Exception {
    Fn1<Tensor, Tensor> increment = Adjoint.jit(x -> x.add(1));
    var x = Tensor.of(1f);
    Runnable call = () -> increment.apply(x);
    SideBySide.warmUp(effort.of(2, 5), call);
    int calls = 20_000;
    var ours = SideBySide.repeat(calls, call);
    try (var jax = Python.start("dispatch")) {
      var found =
          SideBySide.of(
              effort.of(9, 25),
              () -> {
                double seconds = ours.seconds();
                return seconds + waitFor(increment.apply(x)) / calls;
              },
              jax.round(calls));
      return List.of(
          Row.time("call a compiled scalar function", "JAX", Unit.MICROSECONDS, found)
              .atMost(3)
              .atMostOfPeer(.5));
    }
  }

  private static double waitFor(Tensor last) {
    long start = System.nanoTime();
    last.item();
    return (System.nanoTime() - start) / 1e9;
  }

  /** From the host to the device, the function, and back. */
  static List<Row> roundTrip(Benchmark.Effort effort) throws Exception {
    Fn1<Tensor, Tensor> increment = Adjoint.jit(x -> x.add(1));
    Runnable trip = () -> increment.apply(Tensor.of(1f)).item();
    SideBySide.warmUp(effort.of(2, 5), trip);
    int trips = 5_000;
    try (var jax = Python.start("round-trip")) {
      var found = SideBySide.of(effort.of(9, 25), SideBySide.repeat(trips, trip), jax.round(trips));
      return List.of(
          Row.time("put, execute and get a scalar", "JAX", Unit.MICROSECONDS, found).atMost(15));
    }
  }
}
