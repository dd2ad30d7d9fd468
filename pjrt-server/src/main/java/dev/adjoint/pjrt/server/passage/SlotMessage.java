package dev.adjoint.pjrt.server.passage;

import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.util.function.BooleanSupplier;

/** A message that lies in a slot, which nobody else gets until the message is closed, once. */
public final class SlotMessage implements AutoCloseable {
  private final MemorySegment bytes;
  private final BooleanSupplier keep;
  private final Runnable free;

  SlotMessage(MemorySegment bytes, BooleanSupplier keep, Runnable free) {
    this.bytes = bytes;
    this.keep = keep;
    this.free = free;
  }

  /**
   * Says that the message stays for long, so that its sender does not wait for the slot. {@return
   * whether it may: else it is to be copied, and closed soon}
   */
  public boolean keep() {
    return keep.getAsBoolean();
  }

  /** {@return how many bytes it has} */
  public int length() {
    return (int) bytes.byteSize();
  }

  /** {@return the message from its beginning, to be read before it is closed} */
  public InputStream stream() {
    return new SlotStream(bytes.asByteBuffer());
  }

  /** Leaves the slot free. */
  @Override
  public void close() {
    free.run();
  }
}
