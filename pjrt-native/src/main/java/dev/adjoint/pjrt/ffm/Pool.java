package dev.adjoint.pjrt.ffm;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A few objects kept for the next use, without locks. Each thread looks at its own slots, so that
 * threads rarely meet; what finds no free slot is left to the garbage collector.
 */
final class Pool<T> {
  private static final int SLOTS = 16;
  private static final int TRIES = 4;

  private final AtomicReferenceArray<@Nullable T> slots = new AtomicReferenceArray<>(SLOTS);
  private final Supplier<T> maker;

  Pool(Supplier<T> maker) {
    this.maker = maker;
  }

  /** {@return an object that nobody else has} */
  T take() {
    int first = (int) Thread.currentThread().threadId();
    for (int i = 0; i < TRIES; i++) {
      int slot = (first + i) & (SLOTS - 1);
      if (slots.getPlain(slot) != null) {
        T taken = slots.getAndSet(slot, null);
        if (taken != null) {
          return taken;
        }
      }
    }
    return maker.get();
  }

  /** Gives an object back. */
  void give(T object) {
    int first = (int) Thread.currentThread().threadId();
    for (int i = 0; i < TRIES; i++) {
      if (slots.compareAndSet((first + i) & (SLOTS - 1), null, object)) {
        return;
      }
    }
  }
}
