package dev.adjoint.pjrt.ffm;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Device;
import dev.adjoint.pjrt.HostView;
import dev.adjoint.pjrt.PjrtException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A {@code PJRT_Buffer}. Where it lies in this process's memory, as the CPU's buffers do, its value
 * is read there directly, which takes the plugin's threads out of the way.
 */
final class NativeBuffer extends Handle.Child implements Buffer {
  /** Every struct whose first field is the buffer has it here. */
  private static final long BUFFER = Structs.BUFFER_DESTROY.offset("buffer");

  private static final long READY_EVENT = Structs.BUFFER_READY_EVENT.offset("event");
  private static final long IS_ON_CPU = Structs.BUFFER_IS_ON_CPU.offset("is_on_cpu");
  private static final long IS_DELETED = Structs.BUFFER_IS_DELETED.offset("is_deleted");
  private static final long POINTER =
      Structs.BUFFER_OPAQUE_DEVICE_MEMORY_DATA_POINTER.offset("device_memory_ptr");

  private static final long TILED = Structs.MEMORY_LAYOUT.offset("tiled");
  private static final long MINOR_TO_MAJOR =
      TILED + Structs.MEMORY_LAYOUT_TILED.offset("minor_to_major");
  private static final long MINOR_TO_MAJOR_SIZE =
      TILED + Structs.MEMORY_LAYOUT_TILED.offset("minor_to_major_size");

  private static final long TO_HOST_SOURCE = Structs.BUFFER_TO_HOST_BUFFER.offset("src");
  private static final long TO_HOST_LAYOUT = Structs.BUFFER_TO_HOST_BUFFER.offset("host_layout");
  private static final long TO_HOST_DESTINATION = Structs.BUFFER_TO_HOST_BUFFER.offset("dst");
  private static final long TO_HOST_SIZE = Structs.BUFFER_TO_HOST_BUFFER.offset("dst_size");
  private static final long TO_HOST_EVENT = Structs.BUFFER_TO_HOST_BUFFER.offset("event");

  /** Up to this size, copying at once is faster than having it done. */
  private static final long SMALL = 1 << 16;

  private final NativeDevice device;
  private final TensorType type;

  /** Whether the value was seen to be there; it then stays. */
  private volatile boolean ready;

  NativeBuffer(NativeDevice device, long address, TensorType type) {
    super(device.client(), address);
    this.device = device;
    this.type = type;
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
    long buffer = acquire();
    var scratch = plugin().scratch().take();
    try {
      return ready
          ? CompletableFuture.completedFuture(null)
          : plugin().events().future(scratch, readyEvent(scratch, buffer), null);
    } finally {
      plugin().scratch().give(scratch);
      release();
    }
  }

  @Override
  public void read(MemorySegment destination) {
    checkDestination(destination);
    long buffer = acquire();
    var scratch = plugin().scratch().take();
    try {
      awaitReady(scratch, buffer);
      if (readDirectly(scratch, buffer, destination)) {
        return;
      }
      if (destination.isNative()) {
        plugin().events().await(scratch, copyToHost(scratch, buffer, destination));
        return;
      }
      try (var arena = Arena.ofConfined()) {
        var copy = arena.allocate(Math.max(1, destination.byteSize()), 64);
        plugin().events().await(scratch, copyToHost(scratch, buffer, copy));
        MemorySegment.copy(copy, 0, destination, 0, destination.byteSize());
      }
    } finally {
      plugin().scratch().give(scratch);
      release();
    }
  }

  @Override
  public CompletableFuture<Void> copyTo(MemorySegment destination) {
    checkDestination(destination);
    long buffer = acquire();
    var scratch = plugin().scratch().take();
    try {
      if (isCopiedAtOnce(scratch, buffer)) {
        awaitReady(scratch, buffer);
        if (readDirectly(scratch, buffer, destination)) {
          return CompletableFuture.completedFuture(null);
        }
      }
      if (destination.isNative()) {
        long event = copyToHost(scratch, buffer, destination);
        return plugin().events().future(scratch, event, destination);
      }
      var copy = Arena.ofAuto().allocate(Math.max(1, destination.byteSize()), 64);
      long event = copyToHost(scratch, buffer, copy);
      return plugin()
          .events()
          .future(scratch, event, copy)
          .thenRun(() -> MemorySegment.copy(copy, 0, destination, 0, destination.byteSize()));
    } catch (PjrtException e) {
      return CompletableFuture.failedFuture(e);
    } finally {
      plugin().scratch().give(scratch);
      release();
    }
  }

  /**
   * {@return whether {@link #copyTo} copies before it returns}: where that is quick, and where the
   * value is laid out otherwise than by rows, which the CPU plugin's own copy disregards.
   */
  private boolean isCopiedAtOnce(Scratch scratch, long buffer) {
    if (!isOnCpu(scratch, buffer)) {
      return false;
    }
    var layout = layout(scratch, buffer);
    if (layout != null && !layout.isRowMajor()) {
      return true;
    }
    return type.byteSize() <= SMALL
        && (ready || plugin().events().poll(scratch, readyEvent(scratch, buffer)));
  }

  private void checkDestination(MemorySegment destination) {
    Objects.requireNonNull(destination, "destination");
    if (destination.byteSize() != type.byteSize()) {
      throw new IllegalArgumentException(
          "a %s takes %d bytes, and the destination has %d"
              .formatted(type, type.byteSize(), destination.byteSize()));
    }
    if (destination.isReadOnly()) {
      throw new IllegalArgumentException("the destination is read-only");
    }
    if (!destination.scope().isAlive()) {
      throw new IllegalStateException("the arena of the destination was closed");
    }
  }

  private void awaitReady(Scratch scratch, long buffer) {
    if (!ready) {
      plugin().events().await(scratch, readyEvent(scratch, buffer));
      ready = true;
    }
  }

  private long readyEvent(Scratch scratch, long buffer) {
    call(Entry.BUFFER_READY_EVENT, Structs.BUFFER_READY_EVENT, scratch, buffer);
    return scratch.getLong(READY_EVENT);
  }

  @Override
  @SuppressWarnings("MustBeClosedChecker") // the view closes it
  public HostView onHost() {
    long buffer = acquire();
    var scratch = plugin().scratch().take();
    boolean shown = false;
    try {
      awaitReady(scratch, buffer);
      var layout =
          type.elementType().bits() < 8 || type.byteSize() == 0
              ? null
              : layoutOnCpu(scratch, buffer);
      if (layout == null || !layout.isRowMajor()) {
        return Buffer.super.onHost();
      }
      long address = refer(scratch, buffer);
      var lifetime = Arena.ofShared();
      var memory = Native.memory(address, type.byteSize(), lifetime, () -> hide(buffer));
      shown = true;
      return new HostView(memory.asReadOnly(), lifetime);
    } finally {
      plugin().scratch().give(scratch);
      if (!shown) {
        release();
      }
    }
  }

  /** Ends a view. */
  private void hide(long buffer) {
    var scratch = plugin().scratch().take();
    endReferenceFromOutside(scratch, buffer);
    plugin().scratch().give(scratch);
    release();
  }

  /** Copies the value, which is there, from this process's memory, unless it lies elsewhere. */
  private boolean readDirectly(Scratch scratch, long buffer, MemorySegment destination) {
    if (type.elementType().bits() < 8 || destination.byteSize() == 0) {
      return destination.byteSize() == 0;
    }
    var layout = layoutOnCpu(scratch, buffer);
    if (layout == null) {
      return false;
    }
    long size = destination.byteSize();
    var source = Native.memory(refer(scratch, buffer), size);
    try {
      if (layout.isRowMajor()) {
        MemorySegment.copy(source, 0, destination, 0, size);
      } else {
        layout.copyRowMajor(type, source, destination);
      }
      return true;
    } finally {
      endReferenceFromOutside(scratch, buffer);
    }
  }

  /** {@return the address of the value, which stays where it is until the reference ends} */
  private long refer(Scratch scratch, long buffer) {
    referFromOutside(scratch, buffer);
    boolean known = false;
    try {
      call(
          Entry.BUFFER_OPAQUE_DEVICE_MEMORY_DATA_POINTER,
          Structs.BUFFER_OPAQUE_DEVICE_MEMORY_DATA_POINTER,
          scratch,
          buffer);
      known = true;
      return scratch.getLong(POINTER);
    } finally {
      if (!known) {
        endReferenceFromOutside(scratch, buffer);
      }
    }
  }

  /**
   * Keeps the plugin from moving the memory, freeing it, or giving it to a result. Plugins count
   * these references without a lock of their own.
   */
  private synchronized void referFromOutside(Scratch scratch, long buffer) {
    call(
        Entry.BUFFER_INCREASE_EXTERNAL_REFERENCE_COUNT,
        Structs.BUFFER_INCREASE_EXTERNAL_REFERENCE_COUNT,
        scratch,
        buffer);
  }

  private synchronized void endReferenceFromOutside(Scratch scratch, long buffer) {
    call(
        Entry.BUFFER_DECREASE_EXTERNAL_REFERENCE_COUNT,
        Structs.BUFFER_DECREASE_EXTERNAL_REFERENCE_COUNT,
        scratch,
        buffer);
  }

  private boolean isOnCpu(Scratch scratch, long buffer) {
    call(Entry.BUFFER_IS_ON_CPU, Structs.BUFFER_IS_ON_CPU, scratch, buffer);
    return scratch.getBoolean(IS_ON_CPU);
  }

  /** {@return the layout of a value in this process's memory; null if it lies elsewhere} */
  private @Nullable BufferLayout layoutOnCpu(Scratch scratch, long buffer) {
    return isOnCpu(scratch, buffer) ? layout(scratch, buffer) : null;
  }

  private @Nullable BufferLayout layout(Scratch scratch, long buffer) {
    if (type.rank() < 2) {
      return BufferLayout.LINE;
    }
    call(Entry.BUFFER_GET_MEMORY_LAYOUT, Structs.BUFFER_GET_MEMORY_LAYOUT, scratch, buffer);
    return BufferLayout.of(scratch);
  }

  /** Has the plugin copy the value, when it is there, and {@return the event of its arrival} */
  private long copyToHost(Scratch scratch, long buffer, MemorySegment destination) {
    int rank = type.rank();
    if (Structs.MEMORY_LAYOUT.size() + 8L * rank > Scratch.DATA_SIZE) {
      throw new IllegalArgumentException("cannot copy an array of rank " + rank);
    }
    var data = scratch.data();
    long minorToMajor = Structs.MEMORY_LAYOUT.size() + 7 & ~7L;
    data.asSlice(0, minorToMajor).fill((byte) 0);
    data.set(JAVA_LONG, Struct.STRUCT_SIZE, Structs.MEMORY_LAYOUT.size());
    data.set(JAVA_LONG, TILED, Structs.MEMORY_LAYOUT_TILED.size());
    data.set(JAVA_LONG, MINOR_TO_MAJOR, scratch.dataAddress() + minorToMajor);
    data.set(JAVA_LONG, MINOR_TO_MAJOR_SIZE, rank);
    for (int i = 0; i < rank; i++) {
      data.set(JAVA_LONG, minorToMajor + 8L * i, rank - 1 - i);
    }
    scratch.begin(Structs.BUFFER_TO_HOST_BUFFER);
    scratch.set(TO_HOST_SOURCE, buffer);
    scratch.set(TO_HOST_LAYOUT, scratch.dataAddress());
    scratch.set(TO_HOST_DESTINATION, destination.address());
    scratch.set(TO_HOST_SIZE, destination.byteSize());
    plugin().call(Entry.BUFFER_TO_HOST_BUFFER, scratch, destination);
    return scratch.getLong(TO_HOST_EVENT);
  }

  /** {@return whether an execution consumed this buffer, which is in use} */
  boolean isDonated(Scratch scratch, long buffer) {
    call(Entry.BUFFER_IS_DELETED, Structs.BUFFER_IS_DELETED, scratch, buffer);
    return scratch.getBoolean(IS_DELETED);
  }

  @Override
  void destroy(long buffer) {
    var scratch = plugin().scratch().take();
    call(Entry.BUFFER_DESTROY, Structs.BUFFER_DESTROY, scratch, buffer);
    plugin().scratch().give(scratch);
  }

  private void call(Entry entry, Struct struct, Scratch scratch, long buffer) {
    scratch.begin(struct);
    scratch.set(BUFFER, buffer);
    plugin().call(entry, scratch);
  }

  private Plugin plugin() {
    return device.client().plugin();
  }

  @Override
  public String toString() {
    return "the buffer " + type + " on " + device;
  }
}
