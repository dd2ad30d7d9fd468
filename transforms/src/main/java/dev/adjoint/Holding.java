package dev.adjoint;

import dev.adjoint.pjrt.Buffer;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** A buffer that a tensor owns. It is freed with the tensor, or after the tensor was forgotten. */
final class Holding extends WeakReference<ConcreteTensor> {
  /** What a buffer takes beside its elements, about, in bytes. */
  private static final long OVERHEAD = 1024;

  private final Holdings all;
  private final Buffer buffer;

  /** Neighbours in the list of all, guarded by its lock; null when this is not in it. */
  @Nullable Holding previous;

  @Nullable Holding next;

  Holding(Holdings all, ConcreteTensor owner, Buffer buffer) {
    super(owner);
    this.all = all;
    this.buffer = buffer;
  }

  Buffer buffer() {
    return buffer;
  }

  /** {@return whether the buffer belongs to the engine with these holdings} */
  boolean isOf(Holdings holdings) {
    return all == holdings;
  }

  long bytes() {
    return buffer.type().byteSize() + OVERHEAD;
  }

  /** Frees the buffer; doing it twice does nothing. */
  void free() {
    all.remove(this);
    buffer.close();
  }
}
