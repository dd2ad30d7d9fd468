package dev.adjoint.benchmarks;

import java.util.Arrays;

/**
 * How long each of many operations took, ours and a peer's in turns.
 *
 * @param ours seconds, sorted
 * @param peers seconds, sorted
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Latencies(double[] ours, double[] peers) {

  /** {@return those of so many rounds of so many operations, after one that does not count} */
  static Latencies of(int rounds, int operations, Runnable ours, Runnable peer) {
    var our = new double[rounds * operations];
    var peers = new double[rounds * operations];
    measure(our, 0, operations, ours);
    measure(peers, 0, operations, peer);
    for (int i = 0; i < rounds; i++) {
      measure(our, i * operations, operations, ours);
      measure(peers, i * operations, operations, peer);
    }
    Arrays.sort(our);
    Arrays.sort(peers);
    return new Latencies(our, peers);
  }

  private static void measure(double[] seconds, int from, int operations, Runnable operation) {
    for (int i = 0; i < operations; i++) {
      long start = System.nanoTime();
      operation.run();
      seconds[from + i] = (System.nanoTime() - start) / 1e9;
    }
  }

  /** {@return the time that so large a share of the operations took at most} */
  SideBySide quantile(double share) {
    return new SideBySide(at(ours, share), at(peers, share));
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length))];
  }
}
