package dev.adjoint.pjrt.server;

import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.Device;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.Staging;
import dev.adjoint.proto.wire.Part;
import io.opentelemetry.api.trace.Span;
import java.lang.foreign.MemorySegment;
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

  /** Appends bytes; throws if they are more than the type needs, or are damaged. */
  void add(Part part) {
    if (part.size() > type.byteSize() - filled) {
      throw tooMany(type, filled + part.size());
    }
    copy(part, staging.memory().asSlice(filled, part.size()));
    filled += part.size();
  }

  /** Copies {@code part} to {@code target}; throws if it is damaged. */
  static void copy(Part part, MemorySegment target) {
    var difference = part.copyTo(target);
    if (!difference.isEmpty()) {
      throw new PjrtException(
          Code.DATA_LOSS, "an array was damaged on its way: " + difference + "; send it again");
    }
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
