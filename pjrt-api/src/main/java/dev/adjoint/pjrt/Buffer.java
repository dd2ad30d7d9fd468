package dev.adjoint.pjrt;

import dev.adjoint.hlo.TensorType;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.CompletableFuture;

/**
 * An array on a device ({@code PJRT_Buffer}), perhaps still being computed.
 *
 * <p>Owned by whoever got it. Closing it frees the device memory as soon as the computations that
 * read it are done; use after close is an {@link IllegalStateException}, and closing twice does
 * nothing. A buffer that was donated to an execution counts as closed.
 */
public interface Buffer extends AutoCloseable {

  /** {@return element type and shape} */
  TensorType type();

  /** {@return the device it lives on} */
  Device device();

  /**
   * {@return a future that completes when the value has been computed, or with the {@link
   * PjrtException} of its computation}
   */
  CompletableFuture<Void> ready();

  /**
   * Copies the value to host memory, dense and row-major.
   *
   * @param destination exactly {@code type().byteSize()} bytes, which must stay alive until the
   *     future completes
   * @return a future that completes when the bytes are there, or with the {@link PjrtException} of
   *     the computation
   * @throws IllegalArgumentException if the size of {@code destination} does not match
   */
  CompletableFuture<Void> copyTo(MemorySegment destination);

  /**
   * Copies the value to host memory and waits for it.
   *
   * @throws PjrtException the error of the computation, if it failed
   * @throws IllegalArgumentException if the size of {@code destination} does not match
   */
  void read(MemorySegment destination);

  /**
   * {@return the value in host memory: where it lies, if that is the memory of this process, and
   * otherwise copied there; waits for it}
   *
   * <p>While the view is open, the buffer cannot be donated.
   *
   * @throws PjrtException the error of the computation, if it failed
   */
  default HostView onHost() {
    return HostView.ofCopy(this);
  }

  /** {@return whether this buffer was closed or donated} */
  boolean isClosed();

  @Override
  void close();
}
