package dev.adjoint.pjrt.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be done when a client has acknowledged what it was sent. Not safe for use by several
 * threads at once.
 */
final class Later {
  /** Something to do when so many answers have been acknowledged. */
  private record Task(long answers, Runnable work) {}

  private final ArrayDeque<Task> tasks = new ArrayDeque<>();

  /** Adds {@code work}, which waits for no fewer answers than what was added before. */
  void add(long answers, Runnable work) {
    tasks.add(new Task(answers, work));
  }

  /** {@return what can be done after so many acknowledgements, and is no longer here} */
  List<Runnable> due(long acknowledged) {
    if (tasks.isEmpty()) {
      return List.of();
    }
    var due = new ArrayList<Runnable>();
    while (!tasks.isEmpty() && tasks.element().answers() <= acknowledged) {
      due.add(tasks.remove().work());
    }
    return due;
  }
}
