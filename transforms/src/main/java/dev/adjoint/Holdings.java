package dev.adjoint;

import dev.adjoint.pjrt.Buffer;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The buffers that an engine's tensors own, the oldest first. Those of tensors that were forgotten
 * without being closed are freed by whoever makes the next tensors, some at a time: so garbage
 * cannot grow faster than it is swept up, however fast a loop runs.
 *
 * <p>The JVM's garbage collector knows nothing of the memory of a device. When much of it is held,
 * and could be garbage, the collector is asked to have a look.
 */
final class Holdings {
  /**
   * How many buffers are looked at for each new one, after a collection of garbage. Many, as the C
   * library then joins what was freed, and what is made next does not lie scattered in between; but
   * not so many that one call would take long.
   */
  private static final int LOOKS = 256;

  /** So many bytes may be held before garbage is asked for. */
  private static final long LEAST_LIMIT = 256L << 20;

  private @Nullable Holding oldest;
  private @Nullable Holding newest;
  private int count;
  private long bytes;
  private long limit = LEAST_LIMIT;

  /** Refers to nothing when garbage was collected since it was made. */
  private WeakReference<Object> sinceCollection = new WeakReference<>(new Object());

  /** How many of the oldest ones the last collection may have made garbage. */
  private volatile int suspects;

  /** {@return the new ownership of {@code buffer} by {@code owner}} */
  Holding add(ConcreteTensor owner, Buffer buffer) {
    var added = new Holding(this, owner, buffer);
    if (append(added)) {
      collect();
    }
    for (int i = 0; i < LOOKS && suspects > 0; i++) {
      look();
    }
    return added;
  }

  /** {@return whether this exceeds the limit, so that the caller shall {@link #collect}} */
  private synchronized boolean append(Holding added) {
    link(added);
    count++;
    bytes += added.bytes();
    if (sinceCollection.refersTo(null)) {
      sinceCollection = new WeakReference<>(new Object());
      suspects = count;
    }
    if (bytes <= limit) {
      return false;
    }
    limit = Long.MAX_VALUE; // One thread collects, the others go on.
    return true;
  }

  /** Looks at the oldest one: frees it if its tensor was forgotten, else makes it the newest. */
  private void look() {
    var forgotten = nextForgotten();
    if (forgotten != null) {
      forgotten.free();
    }
  }

  private synchronized @Nullable Holding nextForgotten() {
    var holding = oldest;
    if (holding == null || suspects == 0) {
      suspects = 0;
      return null;
    }
    suspects--;
    if (holding.refersTo(null)) {
      return holding;
    }
    unlink(holding);
    link(holding);
    return null;
  }

  private void collect() {
    System.gc();
    for (int left = suspectAll(); left > 0; left--) {
      look();
    }
    adaptLimit();
  }

  private synchronized int suspectAll() {
    suspects = count;
    return count;
  }

  /** What a collection costs grows with the JVM's heap; what it is good for, with what is held. */
  private synchronized void adaptLimit() {
    var runtime = Runtime.getRuntime();
    limit = Math.max(LEAST_LIMIT, runtime.totalMemory() - runtime.freeMemory());
    limit = Math.max(limit, 2 * bytes);
  }

  synchronized void remove(Holding holding) {
    if (holding == oldest || holding.previous != null) {
      unlink(holding);
      count--;
      bytes -= holding.bytes();
    }
  }

  private void link(Holding holding) {
    var before = newest;
    if (before == null) {
      oldest = holding;
    } else {
      before.next = holding;
      holding.previous = before;
    }
    newest = holding;
  }

  private void unlink(Holding holding) {
    var before = holding.previous;
    var after = holding.next;
    if (before == null) {
      oldest = after;
    } else {
      before.next = after;
    }
    if (after == null) {
      newest = before;
    } else {
      after.previous = before;
    }
    holding.previous = null;
    holding.next = null;
  }
}
