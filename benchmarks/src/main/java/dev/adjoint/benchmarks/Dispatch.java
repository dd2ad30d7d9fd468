package dev.adjoint.benchmarks;

import dev.adjoint.Adjoint;
import dev.adjoint.ConcreteTensor;
import dev.adjoint.Fn1;
import dev.adjoint.Tensor;
import dev.adjoint.benchmarks.Row.Unit;
import java.util.List;

/** What a call of a compiled function costs, whatever it computes. */
final class Dispatch {
  private Dispatch() {}

  /**
   * On a tensor of the device: with each result closed, which is what JAX's reference counts do,
   * and with results left to the garbage collector.
   */
  static List<Row> call(Benchmark.Effort effort) throws Exception {
    Fn1<Tensor, Tensor> increment = Adjoint.jit(x -> x.add(1));
    var x = Tensor.of(1f);
    try (var jax = Python.onOurPlugin("peer.py", "dispatch")) {
      var closed = sideBySide(effort, () -> ((ConcreteTensor) increment.apply(x)).close(), jax);
      var left = sideBySide(effort, () -> increment.apply(x), jax);
      return List.of(
          Row.time("call x + 1, result closed", "JAX", Unit.MICROSECONDS, closed)
              .atMost(3)
              .atMostOfPeer(.5),
          Row.time("call x + 1, result left", "JAX", Unit.MICROSECONDS, left)
              .atMost(3)
              .atMostOfPeer(.5));
    }
  }

  private static SideBySide sideBySide(Benchmark.Effort effort, Runnable call, Python jax)
      throws Exception {
    int calls = 20_000;
    SideBySide.warmUp(effort.of(2, 5), call);
    return SideBySide.of(effort.of(9, 25), SideBySide.repeat(calls, call), jax.round(calls));
  }

  /** From the host to the device, the function, and back. */
  static List<Row> roundTrip(Benchmark.Effort effort) throws Exception {
    Fn1<Tensor, Tensor> increment = Adjoint.jit(x -> x.add(1));
    Runnable trip = () -> increment.apply(Tensor.of(1f)).item();
    SideBySide.warmUp(effort.of(2, 5), trip);
    int trips = 5_000;
    try (var jax = Python.onOurPlugin("peer.py", "round-trip")) {
      var found = SideBySide.of(effort.of(9, 25), SideBySide.repeat(trips, trip), jax.round(trips));
      return List.of(
          Row.time("put, x + 1 and get, in-process", "JAX", Unit.MICROSECONDS, found).atMost(15));
    }
  }
}
