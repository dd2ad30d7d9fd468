package dev.adjoint.proto.wire;

import com.google.protobuf.ByteString;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.zip.CRC32C;

/** The checksums of the parts of arrays. */
public final class Checksum {
  private static final int STEP = 32 << 10;

  private Checksum() {}

  /** {@return the CRC32C of {@code data}} */
  public static int of(MemorySegment data) {
    var checksum = new CRC32C();
    if (data.isNative() || data.heapBase().orElse(null) instanceof byte[]) {
      checksum.update(data.asByteBuffer());
      return (int) checksum.getValue();
    }
    // No ByteBuffer shows the other arrays of Java.
    var step = new byte[(int) Math.min(STEP, data.byteSize())];
    for (long at = 0; at < data.byteSize(); at += step.length) {
      int length = (int) Math.min(step.length, data.byteSize() - at);
      MemorySegment.copy(data, ValueLayout.JAVA_BYTE, at, step, 0, length);
      checksum.update(step, 0, length);
    }
    return (int) checksum.getValue();
  }

  /** {@return the CRC32C of {@code data}} */
  public static int of(ByteString data) {
    var checksum = new CRC32C();
    data.asReadOnlyByteBufferList().forEach(checksum::update);
    return (int) checksum.getValue();
  }
}
