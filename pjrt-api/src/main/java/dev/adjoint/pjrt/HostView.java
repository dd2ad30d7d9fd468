package dev.adjoint.pjrt;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * The elements of a {@link Buffer} in host memory, dense and row-major, until this is closed. A
 * buffer that is closed meanwhile is freed only afterwards.
 *
 * @param memory the elements, read-only; reading them after {@link #close} is an {@link
 *     IllegalStateException}
 * @param lifetime what {@code memory} belongs to; closing it lets go of the buffer
 */
public record HostView(MemorySegment memory, Arena lifetime) implements AutoCloseable {

  /** {@return a view of a copy} */
  @SuppressWarnings("MustBeClosedChecker") // the view closes it
  static HostView ofCopy(Buffer buffer) {
    var arena = Arena.ofShared();
    try {
      var memory = arena.allocate(buffer.type().byteSize(), 64);
      buffer.read(memory);
      return new HostView(memory.asReadOnly(), arena);
    } catch (RuntimeException | OutOfMemoryError e) {
      arena.close();
      throw e;
    }
  }

  /** Ends the view; once. */
  @Override
  public void close() {
    lifetime.close();
  }
}
