package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.server.journal.Journal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The executions of one session that have begun and not ended, oldest first. */
final class InFlight {
  private final Deque<Journal.Entry> running = new ArrayDeque<>();

  /** When the oldest one could start, as far as one can tell: when the one before it ended. */
  private long since;

  synchronized void begin(Journal.Entry program) {
    if (running.isEmpty()) {
      since = System.nanoTime();
    }
    running.add(program);
    program.begun();
  }

  /** Notes the end of an execution. {@return how many are left} */
  synchronized int end(Journal.Entry program) {
    if (running.removeFirstOccurrence(program)) {
      program.ended();
    }
    since = System.nanoTime();
    return running.size();
  }

  synchronized int size() {
    return running.size();
  }

  /** {@return how long nothing has ended though something runs, in nanoseconds} */
  synchronized long stalledFor() {
    return running.isEmpty() ? 0 : System.nanoTime() - since;
  }

  synchronized Optional<Journal.Entry> oldest() {
    return Optional.ofNullable(running.peek());
  }
}
