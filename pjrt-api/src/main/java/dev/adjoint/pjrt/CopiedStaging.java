package dev.adjoint.pjrt;

import dev.adjoint.hlo.TensorType;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Memory of the JVM, whose contents are uploaded when they are complete. */
final class CopiedStaging implements Staging {
  private final Client client;
  private final TensorType type;
  private final Device device;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment memory;

  CopiedStaging(Client client, TensorType type, Device device) {
    this.client = client;
    this.type = type;
    this.device = device;
    this.memory = arena.allocate(type.byteSize(), 64);
  }

  @Override
  public MemorySegment memory() {
    if (!arena.scope().isAlive()) {
      throw new IllegalStateException("the memory was freed, or became a buffer");
    }
    return memory;
  }

  @Override
  public Buffer toBuffer() {
    var buffer = client.put(memory(), type, device);
    arena.close();
    return buffer;
  }

  @Override
  public void close() {
    if (arena.scope().isAlive()) {
      arena.close();
    }
  }
}
