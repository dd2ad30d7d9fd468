package dev.adjoint.pjrt.server.passage;

import io.grpc.HasByteBuffer;
import io.grpc.KnownLength;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** A message as it lies in a slot, which it leaves free when it is closed. */
public final class SlotStream extends InputStream implements KnownLength, HasByteBuffer {
  private final ByteBuffer bytes;
  private final Runnable free;

  SlotStream(ByteBuffer bytes, Runnable free) {
    this.bytes = bytes;
    this.free = free;
  }

  @Override
  public int read() {
    return bytes.hasRemaining() ? bytes.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int from, int length) {
    if (length > 0 && !bytes.hasRemaining()) {
      return -1;
    }
    int count = Math.min(length, bytes.remaining());
    bytes.get(target, from, count);
    return count;
  }

  @Override
  public long skip(long count) {
    int skipped = Math.clamp(count, 0, bytes.remaining());
    bytes.position(bytes.position() + skipped);
    return skipped;
  }

  /** {@return how many bytes have not been read, which are copied to {@code target}} */
  public int copyTo(byte[] target) {
    int count = bytes.remaining();
    bytes.get(target, 0, count);
    return count;
  }

  @Override
  public int available() {
    return bytes.remaining();
  }

  @Override
  public boolean byteBufferSupported() {
    return true;
  }

  @Override
  public ByteBuffer getByteBuffer() {
    return bytes.slice();
  }

  @Override
  public boolean markSupported() {
    return true;
  }

  @Override
  public void mark(int limit) {
    bytes.mark();
  }

  @Override
  public void reset() {
    bytes.reset();
  }

  @Override
  public void close() {
    free.run();
  }
}
