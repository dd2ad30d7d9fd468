package dev.adjoint.benchmarks;

import java.util.Arrays;

/**
 * Two ways to do the same thing, measured in turns, so that whatever else the machine does
 * meanwhile hits both alike. Each figure is a median over the rounds.
 *
 * @param ours seconds for one operation of ours
 * @param peer seconds for the peer's
 */
record SideBySide(double ours, double peer) {

  /** One round of measuring. */
  @FunctionalInterface
  interface Timed {
    /** {@return how many seconds one operation took} */
    double seconds() throws Exception;
  }

  /** {@return the medians of so many rounds, after a first one that does not count} */
  static SideBySide of(int rounds, Timed ours, Timed peer) throws Exception {
    var ourSeconds = new double[rounds];
    var peerSeconds = new double[rounds];
    ours.seconds();
    peer.seconds();
    for (int i = 0; i < rounds; i++) {
      ourSeconds[i] = ours.seconds();
      peerSeconds[i] = peer.seconds();
    }
    return new SideBySide(median(ourSeconds), median(peerSeconds));
  }

  /** {@return a round that repeats {@code operation} so often, and reports the time of one} */
  static Timed repeat(int times, Runnable operation) {
    return () -> {
      long start = System.nanoTime();
      for (int i = 0; i < times; i++) {
        operation.run();
      }
      return (System.nanoTime() - start) / 1e9 / times;
    };
  }

  /** Runs {@code operation} until the JVM has compiled it as well as it will. */
  static void warmUp(double seconds, Runnable operation) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (System.nanoTime() < end) {
      operation.run();
    }
  }

  private static double median(double... values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
