package dev.adjoint.pjrt.server;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks for sessions whose clients have stopped in the middle of a transfer, which would hold
 * memory for as long as their connections last.
 */
final class Stalls implements AutoCloseable {
  /** A transfer that moves fewer bytes than these in the time that there is has stalled. */
  static final long LEAST = 64 << 10;

  private final Duration time;
  private final Set<Transferring> sessions = ConcurrentHashMap.newKeySet();
  private final Thread thread;

  /** Who may be in the middle of a transfer. */
  @FunctionalInterface
  interface Transferring {
    /** Ends what has stalled, {@code now} being the {@link System#nanoTime}. */
    void endIfStalled(long now, Duration time);
  }

  /** What ends transfers that have stalled for {@code time}. */
  Stalls(Duration time) {
    this.time = time;
    long pause = Math.clamp(time.toMillis() / 8, 10, 5000);
    this.thread = Thread.ofPlatform().daemon().name("stalls").start(() -> watch(pause));
  }

  void add(Transferring session) {
    sessions.add(session);
  }

  void remove(Transferring session) {
    sessions.remove(session);
  }

  private void watch(long pause) {
    try {
      while (!Thread.interrupted()) {
        Thread.sleep(pause);
        long now = System.nanoTime();
        sessions.forEach(session -> session.endIfStalled(now, time));
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
