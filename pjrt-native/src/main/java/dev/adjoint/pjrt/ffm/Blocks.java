package dev.adjoint.pjrt.ffm;

import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Memory of the C library for arrays, which it does not zero, as the JVM's own allocators would.
 *
 * <p>A few large blocks that were freed are kept for the next arrays of their size: a fresh block
 * costs as much for the kernel to clear as an array to copy. Meanwhile the kernel may take them
 * when memory is short.
 */
final class Blocks {
  /** Where whole huge pages fit in, the kernel is asked for them: it has far fewer to set up. */
  private static final long HUGE_PAGE = 2 << 20;

  private static final long MOST_KEPT_BYTES = 1L << 30;

  /**
   * Some memory.
   *
   * @param address where it begins
   * @param room how many bytes it has
   */
  record Block(long address, long room) {
    boolean isLarge() {
      return room >= 2 * HUGE_PAGE;
    }
  }

  /** Those that are kept, the last freed first. */
  private final Deque<Block> kept = new ArrayDeque<>();

  private long keptBytes;
  private volatile boolean closed;

  /**
   * {@return a block of at least {@code size} bytes of any contents, aligned as XLA wants it}
   *
   * @throws PjrtException {@code RESOURCE_EXHAUSTED} if there is not so much memory
   */
  Block allocate(long size) {
    long alignment = size >= 2 * HUGE_PAGE ? HUGE_PAGE : NativeClient.ZERO_COPY_ALIGNMENT;
    if (size > Long.MAX_VALUE - 2 * HUGE_PAGE) {
      throw exhausted(size);
    }
    long room = Math.ceilDiv(Math.max(1, size), alignment) * alignment;
    var again = takeKept(room);
    if (again != 0) {
      return new Block(again, room);
    }
    var block = new Block(Native.allocate(alignment, room), room);
    if (block.address() == 0) {
      throw exhausted(size);
    }
    if (block.isLarge()) {
      Native.preferHugePages(block.address(), room);
    }
    return block;
  }

  private static PjrtException exhausted(long size) {
    return new PjrtException(
        Code.RESOURCE_EXHAUSTED, "there is no memory for an array of %d bytes".formatted(size));
  }

  private synchronized long takeKept(long room) {
    var blocks = kept.iterator();
    while (blocks.hasNext()) {
      var block = blocks.next();
      if (block.room() == room) {
        blocks.remove();
        keptBytes -= room;
        return block.address();
      }
    }
    return 0;
  }

  /** Frees a block, or keeps it for later. */
  void free(Block block) {
    if (closed || !block.isLarge() || block.room() > MOST_KEPT_BYTES) {
      Native.free(block.address());
      return;
    }
    Native.needNotKeep(block.address(), block.room());
    keep(block);
  }

  private synchronized void keep(Block block) {
    kept.addFirst(block);
    keptBytes += block.room();
    while (keptBytes > (closed ? 0 : MOST_KEPT_BYTES)) {
      var oldest = kept.removeLast();
      keptBytes -= oldest.room();
      Native.free(oldest.address());
    }
  }

  /** Frees what is kept, and keeps nothing any more. */
  synchronized void close() {
    closed = true;
    kept.forEach(block -> Native.free(block.address()));
    kept.clear();
    keptBytes = 0;
  }
}
