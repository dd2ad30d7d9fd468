package dev.adjoint.proto.wire;

import io.grpc.Drainable;
import io.grpc.KnownLength;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;

/** An encoded message on its way out, whose last bytes are an array's, read where they lie. */
public final class ArrayStream extends InputStream implements Drainable, KnownLength {
  /** So much at once fits into the processor's nearest memory. */
  private static final int STEP = 32 << 10;

  private final byte[] head;
  private final MemorySegment array;
  private long read;

  ArrayStream(byte[] head, MemorySegment array) {
    this.head = head;
    this.array = array;
  }

  @Override
  public int drainTo(OutputStream target) throws IOException {
    int all = available();
    if (read < head.length) {
      target.write(head, (int) read, (int) (head.length - read));
      read = head.length;
    }
    var step = new byte[(int) Math.min(STEP, head.length + array.byteSize() - read)];
    for (int n = read(step, 0, step.length); n > 0; n = read(step, 0, step.length)) {
      target.write(step, 0, n);
    }
    return all;
  }

  /** Writes what is left to {@code target}, in place of who reads it. */
  public void writeTo(ByteBuffer target) {
    if (read < head.length) {
      target.put(head, (int) read, (int) (head.length - read));
      read = head.length;
    }
    var rest = array.asSlice(read - head.length);
    MemorySegment.ofBuffer(target).asSlice(0, rest.byteSize()).copyFrom(rest);
    target.position(target.position() + (int) rest.byteSize());
    read += rest.byteSize();
  }

  @Override
  public int read() {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int length) {
    int left = available();
    if (length > 0 && left == 0) {
      return -1;
    }
    int count;
    if (read < head.length) {
      count = Math.min(length, (int) (head.length - read));
      System.arraycopy(head, (int) read, target, from, count);
    } else {
      count = Math.min(length, left);
      MemorySegment.copy(array, ValueLayout.JAVA_BYTE, read - head.length, target, from, count);
    }
    read += count;
    return count;
  }

  @Override
  public int available() {
    return (int) (head.length + array.byteSize() - read);
  }
}
