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
import java.time.Duration;

/**
 * An array on its way in, of which some bytes are still to come. Its memory counts as the session's
 * from the beginning.
 */
final class Upload implements AutoCloseable {
  private final long handle;
  private final TensorType type;
  private final Memory.Account account;
  private final Staging staging;
  private final Span span;
  private long filled;
  private boolean finished;

  /** Up to when the client was known to go on, and what had come by then. */
  private long mark = System.nanoTime();

  private long filledAtMark;

  /**
   * An array of {@code type} without any bytes yet; the caller closes it.
   *
   * @param span ends with it
   * @throws PjrtException if {@code account} has no room for it
   */
  Upload(
      Client client,
      Memory.Account account,
      long handle,
      TensorType type,
      Device device,
      Span span) {
    this.span = span;
    this.handle = handle;
    this.type = type;
    this.account = account;
    account.take(type.byteSize());
    try {
      this.staging = client.stage(type, device);
    } catch (RuntimeException | OutOfMemoryError e) {
      account.give(type.byteSize());
      throw e;
    }
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

  /** {@return the buffer that has arrived, whose memory stays taken} */
  Buffer finish() {
    var buffer = staging.toBuffer();
    finished = true;
    return buffer;
  }

  /** Notes that, {@code now}, it is not the client who is waited for. */
  void excuse(long now) {
    mark = now;
    filledAtMark = filled;
  }

  /** {@return whether hardly anything has come for {@code time}} */
  boolean hasStalled(long now, Duration time) {
    if (now - mark < time.toNanos()) {
      return false;
    }
    if (filled - filledAtMark < Stalls.LEAST) {
      return true;
    }
    excuse(now);
    return false;
  }

  @Override
  public String toString() {
    return "an upload of %s, of which %d of %d bytes came".formatted(type, filled, type.byteSize());
  }

  /** Frees what has arrived, unless it became a buffer. */
  @Override
  public void close() {
    staging.close();
    span.end();
    if (!finished) {
      account.give(type.byteSize());
    }
  }
}
