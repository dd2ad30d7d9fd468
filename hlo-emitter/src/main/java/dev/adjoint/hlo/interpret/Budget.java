package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.interpret.InterpretException.Reason;

/** What one run has used of its {@link Limits}. */
final class Budget {
  private final Limits limits;
  private long work;
  private long elements;
  private int depth;

  Budget(Limits limits) {
    this.limits = limits;
  }

  /** Counts work that is about to be done. */
  void work(long amount) {
    if (amount > limits.work() - work) {
      throw exceeded("elements computed", limits.work());
    }
    work += amount;
  }

  /** Throws if so many elements more do not fit. */
  void room(long count) {
    if (count > limits.elements() - elements || count > Integer.MAX_VALUE - 8) {
      throw exceeded("elements held at one time", limits.elements());
    }
  }

  /** Counts elements that are held from now on. */
  void hold(long count) {
    room(count);
    elements += count;
  }

  /** Counts elements that are no longer held. */
  void release(long count) {
    elements -= count;
  }

  /** Counts a call or region that begins. */
  void enter() {
    if (++depth > limits.depth()) {
      throw exceeded("nested calls and regions", limits.depth());
    }
  }

  /** Counts a call or region that ended. */
  void leave() {
    depth--;
  }

  private static InterpretException exceeded(String what, long limit) {
    return new InterpretException(
        Reason.LIMIT,
        "expected at most %d %s; give larger limits or run the program on a backend"
            .formatted(limit, what));
  }
}
