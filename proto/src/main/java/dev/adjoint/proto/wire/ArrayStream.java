package dev.adjoint.proto.wire;

import com.google.protobuf.WireFormat;
import io.grpc.Drainable;
import io.grpc.KnownLength;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * An encoded message on its way out that ends with an array, read where it lies, and the array's
 * checksum, computed from what is near the processor then: each step of the array is there once.
 */
public final class ArrayStream extends InputStream implements Drainable, KnownLength {
  /** So many bytes has the field of a checksum: a tag of one byte, and a {@code fixed32}. */
  static final int CHECKSUM = 1 + Integer.BYTES;

  /** So much at once fits into the processor's nearest memory. */
  private static final int STEP = 32 << 10;

  private final byte[] head;
  private final MemorySegment array;
  private final byte tag;
  private final CRC32C checksum = new CRC32C();
  private final long all;
  private long read;

  /**
   * A message.
   *
   * @param field the number of the field of the checksum, below 16
   */
  ArrayStream(byte[] head, MemorySegment array, int field) {
    this.head = head;
    this.array = array;
    this.tag = (byte) (field << 3 | WireFormat.WIRETYPE_FIXED32);
    this.all = head.length + array.byteSize() + CHECKSUM;
  }

  @Override
  public int drainTo(OutputStream target) throws IOException {
    return (int) transferTo(target);
  }

  /** Writes what is left to {@code target}, in place of who reads it. */
  public void writeTo(ByteBuffer target) {
    if (read < head.length) {
      target.put(head, (int) read, (int) (head.length - read));
      read = head.length;
    }
    for (long left = ofArrayLeft(); left > 0; left = ofArrayLeft()) {
      var step = target.slice(target.position(), (int) Math.min(STEP, left));
      int count = step.remaining();
      MemorySegment.ofBuffer(step).copyFrom(array.asSlice(read - head.length, count));
      checksum.update(step);
      target.position(target.position() + count);
      read += count;
    }
    target.put(tail(), CHECKSUM - available(), available());
    read = all;
  }

  private long ofArrayLeft() {
    return head.length + array.byteSize() - read;
  }

  @Override
  public int read() {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int length) {
    if (length > 0 && available() == 0) {
      return -1;
    }
    int count;
    if (read < head.length) {
      count = (int) Math.min(length, head.length - read);
      System.arraycopy(head, (int) read, target, from, count);
    } else if (ofArrayLeft() > 0) {
      count = (int) Math.min(length, ofArrayLeft());
      MemorySegment.copy(array, ValueLayout.JAVA_BYTE, read - head.length, target, from, count);
      checksum.update(target, from, count);
    } else {
      count = Math.min(length, available());
      System.arraycopy(tail(), CHECKSUM - available(), target, from, count);
    }
    read += count;
    return count;
  }

  private byte[] tail() {
    return ByteBuffer.allocate(CHECKSUM)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(tag)
        .putInt((int) checksum.getValue())
        .array();
  }

  @Override
  public int available() {
    return (int) (all - read);
  }
}
