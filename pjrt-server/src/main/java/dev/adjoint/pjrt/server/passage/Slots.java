package dev.adjoint.pjrt.server.passage;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.util.function.LongPredicate;

/**
 * Memory for a few messages at a time on their way from one process to another. A word of each slot
 * says whose it is: nobody's (0), a session's message (its number), in the hands of who puts a
 * message in or takes one out (minus that number), whom nobody disturbs, or kept by its receiver.
 *
 * <p>Safe for use by several threads of several processes at once.
 */
final class Slots {
  /** How many slots there usually are. */
  private static final int USUAL = 16;

  /** How many bytes a message may have: a chunk of the usual size and what goes with it. */
  static final int ROOM = (1 << 20) + 4096;

  /** So far apart are words that different processors write. */
  private static final int LINE = 64;

  /** How much memory the usual slots take. */
  static final long SIZE = USUAL * (long) (LINE + ROOM);

  private static final long KEPT = Long.MIN_VALUE;

  private static final VarHandle WORD = ValueLayout.JAVA_LONG.varHandle();

  private final MemorySegment memory;
  private final int count;

  /** As many slots as {@code memory} has room for, which was all 0 once. */
  Slots(MemorySegment memory) {
    this.memory = memory;
    this.count = (int) (memory.byteSize() / (LINE + ROOM));
  }

  /** {@return how many slots there are} */
  int count() {
    return count;
  }

  private boolean change(int slot, long from, long to) {
    return WORD.compareAndSet(memory, (long) slot * LINE, from, to);
  }

  private long word(int slot) {
    return (long) WORD.getVolatile(memory, (long) slot * LINE);
  }

  /** {@return a free slot that is in this caller's hands now, or -1 if there is none} */
  int claim(long session) {
    for (int slot = 0; slot < count; slot++) {
      if (change(slot, 0, -session)) {
        return slot;
      }
    }
    return -1;
  }

  /** Lays a slot that is in this caller's hands ready for its receiver. */
  void fill(int slot, long session) {
    WORD.setVolatile(memory, (long) slot * LINE, session);
  }

  /**
   * {@return whether the slot has a message of {@code session}, which is in this caller's hands}
   */
  boolean take(int slot, long session) {
    return slot >= 0 && slot < count && change(slot, session, -session);
  }

  /** Frees a slot that is in this caller's hands, or kept. */
  void free(int slot) {
    WORD.setVolatile(memory, (long) slot * LINE, 0L);
  }

  /** {@return how many slots {@code session} has, but those that are kept} */
  int heldBy(long session) {
    int held = 0;
    for (int slot = 0; slot < count; slot++) {
      if (Math.abs(word(slot)) == session) {
        held++;
      }
    }
    return held;
  }

  /**
   * Keeps a slot that is in this caller's hands. {@return whether it may: half of them are for
   * messages on their way, however long others are kept}
   */
  synchronized boolean keep(int slot) {
    int kept = 0;
    for (int other = 0; other < count; other++) {
      kept += word(other) == KEPT ? 1 : 0;
    }
    if (kept >= count / 2) {
      return false;
    }
    WORD.setVolatile(memory, (long) slot * LINE, KEPT);
    return true;
  }

  /** Frees the messages of sessions that are no more, which nobody will take. */
  void sweep(LongPredicate lives) {
    for (int slot = 0; slot < count; slot++) {
      long session = word(slot);
      if (session > 0 && !lives.test(session)) {
        change(slot, session, 0);
      }
    }
  }

  /** {@return the memory of a slot} */
  MemorySegment memory(int slot) {
    return memory.asSlice(count * (long) LINE + (long) slot * ROOM, ROOM);
  }
}
