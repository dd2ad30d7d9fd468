package dev.adjoint.pjrt.client;

import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Device;
import dev.adjoint.proto.pjrt.v1.Get;
import dev.adjoint.proto.pjrt.v1.Ready;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;

/** A handle on a buffer of the server. */
final class RemoteBuffer implements Buffer {
  /** From this size on the server is told at once that a buffer was closed. */
  private static final long LARGE = 1 << 20;

  private final RemoteClient client;
  private final long handle;
  private final TensorType type;
  private final Device device;
  private final AtomicBoolean closed = new AtomicBoolean();

  RemoteBuffer(RemoteClient client, long handle, TensorType type, Device device) {
    this.client = client;
    this.handle = handle;
    this.type = type;
    this.device = device;
  }

  RemoteClient client() {
    return client;
  }

  /** {@return the handle, if the buffer is open} */
  long handle() {
    if (isClosed()) {
      throw new IllegalStateException(
          "buffer of %s was closed or donated; it cannot be used any more".formatted(type));
    }
    return handle;
  }

  @Override
  public TensorType type() {
    return type;
  }

  @Override
  public Device device() {
    return device;
  }

  @Override
  public CompletableFuture<Void> ready() {
    var ask = Ready.newBuilder().setBuffer(handle());
    return away(client.session().ask(request -> request.setReady(ask)));
  }

  @Override
  public CompletableFuture<Void> copyTo(MemorySegment destination) {
    return away(get(destination));
  }

  @Override
  public void read(MemorySegment destination) {
    Session.await(get(destination));
  }

  private CompletableFuture<MemorySegment> get(MemorySegment destination) {
    if (destination.byteSize() != type.byteSize()) {
      throw new IllegalArgumentException(
          "%s takes %d bytes; found a segment of %d"
              .formatted(type, type.byteSize(), destination.byteSize()));
    }
    if (destination.isReadOnly()) {
      throw new IllegalArgumentException("the destination is read-only");
    }
    var answer = new Answer.Bytes(destination);
    var ask = Get.newBuilder().setBuffer(handle());
    var span =
        client
            .tracing()
            .begin("adjoint.download")
            .setAttribute(Tracing.BYTES, type.byteSize())
            .setAttribute(Tracing.DEVICE, (long) device.id());
    client
        .session()
        .ask(
            request -> {
              request.setGet(ask);
              client.tracing().inject(span, request);
            },
            answer);
    return Tracing.until(answer.future(), span);
  }

  /** What callers hang on the future must not hold up the network's thread. */
  private static CompletableFuture<Void> away(CompletableFuture<?> future) {
    return future.handleAsync(
        (_, error) -> {
          if (error != null) {
            throw error instanceof RuntimeException e ? e : new IllegalStateException(error);
          }
          return null;
        },
        ForkJoinPool.commonPool());
  }

  /** Counts as closed from now on: the server has given the memory to an execution. */
  void donated() {
    if (closed.compareAndSet(false, true)) {
      client.session().release(handle, false);
    }
  }

  @Override
  public boolean isClosed() {
    return closed.get() || client.isClosed();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      client.session().release(handle, type.byteSize() >= LARGE);
    }
  }

  @Override
  public String toString() {
    return "Buffer(" + type + ", " + client.session().target() + ")";
  }
}
