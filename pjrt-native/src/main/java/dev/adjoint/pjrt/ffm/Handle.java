package dev.adjoint.pjrt.ffm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The life of one native object.
 *
 * <p>A handle may be closed by one thread while others use it. Every use is counted, in the same
 * word that says whether the handle was closed: closing forbids new uses at once, and the native
 * object is freed by whoever comes last, the one who closes or the last one who uses. So it is
 * freed exactly once, and never under somebody's hands.
 */
abstract class Handle implements AutoCloseable {
  private static final int CLOSED = 1;
  private static final int ONE_USE = 2;
  private static final VarHandle STATE;

  static {
    try {
      STATE = MethodHandles.lookup().findVarHandle(Handle.class, "state", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final long address;

  /** The uses in progress, times {@link #ONE_USE}, plus {@link #CLOSED} if so. */
  private volatile int state;

  Handle(long address) {
    this.address = address;
  }

  /**
   * Begins a use, which {@link #release} ends.
   *
   * @return the address of the native object
   * @throws IllegalStateException if this was closed
   */
  final long acquire() {
    while (true) {
      int seen = state;
      if ((seen & CLOSED) != 0) {
        throw new IllegalStateException(this + " was closed");
      }
      if (STATE.compareAndSet(this, seen, seen + ONE_USE)) {
        return address;
      }
    }
  }

  /** Begins a use where another one is known to be in progress, whether this was closed or not. */
  final void acquireWithin() {
    var _ = (int) STATE.getAndAdd(this, ONE_USE);
  }

  /** Ends a use. */
  final void release() {
    if ((int) STATE.getAndAdd(this, -ONE_USE) == (ONE_USE | CLOSED)) {
      free(address);
    }
  }

  /** {@return whether {@link #close} was called} */
  public final boolean isClosed() {
    return (state & CLOSED) != 0;
  }

  /** Forbids new uses, and frees the native object when no use is in progress. */
  @Override
  public void close() {
    if ((int) STATE.getAndBitwiseOr(this, CLOSED) == 0) {
      free(address);
    }
  }

  /** Frees the native object; called once. */
  abstract void free(long address);

  /** A handle that ends with its client: {@link NativeClient} knows all of them. */
  abstract static class Child extends Handle {
    private final NativeClient client;

    /** Neighbours in the client's list, guarded by its lock. */
    @Nullable Child previous;

    @Nullable Child next;

    Child(NativeClient client, long address) {
      super(address);
      this.client = client;
    }

    final NativeClient client() {
      return client;
    }

    @Override
    final void free(long address) {
      destroy(address);
      client.children().remove(this);
    }

    /** Destroys the native object, which nobody but the caller knows. */
    final void discard() {
      destroy(((Handle) this).address);
    }

    /** Destroys the native object. */
    abstract void destroy(long address);
  }
}
