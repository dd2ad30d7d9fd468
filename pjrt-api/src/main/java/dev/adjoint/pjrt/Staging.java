package dev.adjoint.pjrt;

import java.lang.foreign.MemorySegment;

/**
 * Host memory in which the elements of an array are gathered before they become a {@link Buffer}:
 * from a file, or from a network, part by part. Where the device reads host memory, the memory
 * itself becomes the buffer, without a copy.
 *
 * <p>Owned by whoever got it, and used by one thread at a time.
 *
 * {@snippet :
 * try (var staging = client.stage(TensorType.of(ElementType.F32, 1 << 20), device)) {
 *   channel.read(staging.memory().asByteBuffer());
 *   Buffer buffer = staging.toBuffer();
 * }
 * }
 */
public interface Staging extends AutoCloseable {

  /**
   * {@return the memory: {@code type.byteSize()} bytes, dense and row-major, whose contents are
   * undefined until they are written}
   *
   * @throws IllegalStateException if this was closed, or became a buffer
   */
  MemorySegment memory();

  /**
   * {@return the buffer that the memory becomes, perhaps not ready yet; the caller closes it}
   *
   * <p>From now on the memory is the buffer's, and cannot be reached through here.
   *
   * @throws IllegalStateException if this was closed, or became a buffer before
   */
  Buffer toBuffer();

  /** Frees the memory unless it became a buffer. */
  @Override
  void close();
}
