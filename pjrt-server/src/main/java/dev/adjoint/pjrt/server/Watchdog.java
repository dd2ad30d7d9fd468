package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.server.journal.Journal;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks for programs that take too long. XLA cannot be interrupted, so the remedy is a new process:
 * of all programs that are overdue, the one that has been at it for the longest is told to {@code
 * remedy}.
 */
final class Watchdog implements AutoCloseable {
  private final long executionNanos;
  private final long compileNanos;
  private final Consumer<Journal.Entry> remedy;
  private final Set<InFlight> sessions = ConcurrentHashMap.newKeySet();
  private final Map<Journal.Entry, Long> compiling = new ConcurrentHashMap<>();
  private final Thread thread;
  private Journal.@Nullable Entry told;

  Watchdog(Duration execution, Duration compile, Consumer<Journal.Entry> remedy) {
    this.executionNanos = execution.toNanos();
    this.compileNanos = compile.toNanos();
    this.remedy = remedy;
    long shortest = Math.min(execution.toMillis(), compile.toMillis());
    long pause = Math.clamp(shortest / 8, 10, 1000);
    this.thread = Thread.ofPlatform().daemon().name("watchdog").start(() -> watch(pause));
  }

  void add(InFlight session) {
    sessions.add(session);
  }

  void remove(InFlight session) {
    sessions.remove(session);
  }

  void beginCompiling(Journal.Entry program) {
    compiling.put(program, System.nanoTime());
  }

  void endCompiling(Journal.Entry program) {
    compiling.remove(program);
  }

  private void watch(long pause) {
    try {
      while (!Thread.interrupted()) {
        Thread.sleep(pause);
        look();
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private void look() {
    sessions.stream()
        .filter(session -> session.stalledFor() > executionNanos)
        .max(Comparator.comparingLong(InFlight::stalledFor))
        .flatMap(InFlight::oldest)
        .ifPresent(this::tell);
    long now = System.nanoTime();
    for (var entry : compiling.entrySet()) {
      if (now - entry.getValue() > compileNanos) {
        tell(entry.getKey());
      }
    }
  }

  /** Tells the remedy, of each program once: where there is no remedy, it is a complaint. */
  private void tell(Journal.Entry program) {
    if (!program.equals(told)) {
      told = program;
      remedy.accept(program);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
