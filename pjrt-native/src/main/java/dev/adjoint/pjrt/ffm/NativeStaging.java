package dev.adjoint.pjrt.ffm;

import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Staging;
import dev.adjoint.pjrt.ffm.Blocks.Block;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A block that becomes a buffer. It is freed when that buffer, and the computations that read it,
 * need it no more.
 */
final class NativeStaging implements Staging {
  private final NativeClient client;
  private final TensorType type;
  private final NativeDevice device;
  private final Block block;

  /** Ends when the memory is the buffer's, or freed. */
  private final Arena access = Arena.ofShared();

  private final MemorySegment memory;

  /** Whether the memory was given back; both a buffer that came to nothing and we may want to. */
  private final AtomicBoolean freed = new AtomicBoolean();

  NativeStaging(NativeClient client, TensorType type, NativeDevice device) {
    this.client = client;
    this.type = type;
    this.device = device;
    this.block = client.blocks().allocate(type.byteSize());
    this.memory = Native.memory(block.address(), type.byteSize(), access, () -> {});
  }

  @Override
  public MemorySegment memory() {
    checkOpen();
    return memory;
  }

  private void checkOpen() {
    if (!access.scope().isAlive()) {
      throw new IllegalStateException("the memory was freed, or became a buffer");
    }
  }

  @Override
  public Buffer toBuffer() {
    checkOpen();
    var buffer = client.adopt(memory, type, device, this::free);
    access.close();
    return buffer;
  }

  @Override
  public void close() {
    if (access.scope().isAlive()) {
      access.close();
      free();
    }
  }

  private void free() {
    if (freed.compareAndSet(false, true)) {
      client.blocks().free(block);
    }
  }
}
