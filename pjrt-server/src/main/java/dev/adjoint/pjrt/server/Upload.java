package dev.adjoint.pjrt.server;

import com.google.protobuf.ByteString;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.Device;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/** An array on its way in, of which some bytes are still to come. */
final class Upload {
  /** What XLA's CPU client needs to take memory as it is. */
  private static final int ALIGNMENT = 64;

  private final long handle;
  private final TensorType type;
  private final Device device;
  private final MemorySegment bytes;
  private long filled;

  Upload(long handle, TensorType type, Device device) {
    this.handle = handle;
    this.type = type;
    this.device = device;
    // The buffer may keep this memory for as long as it lives, so the collector frees it. Direct
    // buffers count against a limit of the JVM, which collects and then refuses when it is reached.
    int size = Math.toIntExact(type.byteSize());
    int room = Math.ceilDiv(size, ALIGNMENT) * ALIGNMENT + ALIGNMENT;
    var memory = ByteBuffer.allocateDirect(room).alignedSlice(ALIGNMENT).slice(0, size);
    this.bytes = MemorySegment.ofBuffer(memory);
  }

  long handle() {
    return handle;
  }

  /** Appends bytes; throws if they are more than the type needs. */
  void add(ByteString data) {
    long missing = bytes.byteSize() - filled;
    if (data.size() > missing) {
      throw new PjrtException(
          Code.INVALID_ARGUMENT,
          "an array of %s has %d bytes; found %d or more"
              .formatted(type, bytes.byteSize(), filled + data.size()));
    }
    for (var part : data.asReadOnlyByteBufferList()) {
      var source = MemorySegment.ofBuffer(part);
      MemorySegment.copy(source, 0, bytes, filled, source.byteSize());
      filled += source.byteSize();
    }
  }

  boolean isComplete() {
    return filled == bytes.byteSize();
  }

  /** Defines the handle as the buffer that has arrived. */
  void finish(Client client, Handles handles) {
    handles.define(handle, client.view(bytes, type, device));
  }
}
