package dev.adjoint.proto.wire;

import com.google.protobuf.ByteString;
import java.util.OptionalInt;
import java.util.zip.CRC32C;

/** The checksums of the parts of arrays. */
public final class Checksum {
  private Checksum() {}

  /** {@return the CRC32C of {@code data}} */
  public static int of(ByteString data) {
    var checksum = new CRC32C();
    data.asReadOnlyByteBufferList().forEach(checksum::update);
    return (int) checksum.getValue();
  }

  /**
   * {@return what is wrong with {@code data}, or an empty text}
   *
   * @param sent the checksum that came with it, if one did
   */
  public static String difference(ByteString data, OptionalInt sent) {
    if (sent.isEmpty()) {
      return "";
    }
    int found = of(data);
    return found == sent.getAsInt()
        ? ""
        : "expected %d bytes with the CRC32C %08x, found %08x"
            .formatted(data.size(), sent.getAsInt(), found);
  }
}
