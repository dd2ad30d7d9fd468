package dev.adjoint.proto.wire;

import com.google.protobuf.ByteString;
import java.util.zip.CRC32C;

/** The checksums of the parts of arrays. */
public final class Checksum {
  private Checksum() {}

  /** {@return the CRC32C of {@code data}} */
  public static int of(byte[] data) {
    var checksum = new CRC32C();
    checksum.update(data);
    return (int) checksum.getValue();
  }

  /** {@return the CRC32C of {@code data}} */
  public static int of(ByteString data) {
    var checksum = new CRC32C();
    data.asReadOnlyByteBufferList().forEach(checksum::update);
    return (int) checksum.getValue();
  }
}
