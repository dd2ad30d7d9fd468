package dev.adjoint.pjrt.server;

import com.google.protobuf.ByteString;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.Device;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.Staging;
import io.opentelemetry.api.trace.Span;

/** An array on its way in, of which some bytes are still to come. */
final class Upload implements AutoCloseable {
  private final long handle;
  private final TensorType type;
  private final Staging staging;
  private final Span span;
  private long filled;

  /**
   * An array of {@code type} without any bytes yet; the caller closes it.
   *
   * @param span ends with it
   */
  Upload(Client client, long handle, TensorType type, Device device, Span span) {
    this.span = span;
    this.handle = handle;
    this.type = type;
    this.staging = client.stage(type, device);
  }

  long handle() {
    return handle;
  }

  /** Appends bytes; throws if they are more than the type needs. */
  void add(ByteString data) {
    if (data.size() > type.byteSize() - filled) {
      throw tooMany(type, filled + data.size());
    }
    data.copyTo(staging.memory().asSlice(filled, data.size()).asByteBuffer());
    filled += data.size();
  }

  static PjrtException tooMany(TensorType type, long found) {
    return new PjrtException(
        Code.INVALID_ARGUMENT,
        "an array of %s has %d bytes; found %d or more".formatted(type, type.byteSize(), found));
  }

  boolean isComplete() {
    return filled == type.byteSize();
  }

  /** {@return the buffer that has arrived} */
  Buffer finish() {
    return staging.toBuffer();
  }

  /** Frees what has arrived, unless it became a buffer. */
  @Override
  public void close() {
    staging.close();
    span.end();
  }
}
