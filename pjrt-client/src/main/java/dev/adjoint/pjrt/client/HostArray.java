package dev.adjoint.pjrt.client;

import dev.adjoint.hlo.TensorType;
import java.lang.foreign.MemorySegment;

/**
 * An array in the memory of this process.
 *
 * @param type element type and static shape
 * @param data the elements, dense, row-major, in this machine's order; types narrower than a byte
 *     take one byte an element
 */
public record HostArray(TensorType type, MemorySegment data) {
  /**
   * Checks the size.
   *
   * @throws IllegalArgumentException if {@code data} has another number of bytes than {@code type}
   *     takes
   */
  public HostArray {
    if (data.byteSize() != type.byteSize()) {
      throw new IllegalArgumentException(
          "%s takes %d bytes; found a segment of %d"
              .formatted(type, type.byteSize(), data.byteSize()));
    }
  }
}
