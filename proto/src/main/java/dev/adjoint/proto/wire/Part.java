package dev.adjoint.proto.wire;

import com.google.protobuf.ByteString;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.CRC32C;

/** Bytes of an array as they came with a message, perhaps not all that it has. */
public final class Part {
  /** What comes with a message that is not about arrays: no bytes. */
  public static final Part NONE = of(ByteString.EMPTY, OptionalInt.empty());

  /** So much at once fits into the processor's nearest memory. */
  private static final int STEP = 32 << 10;

  private final List<ByteBuffer> pieces;
  private final OptionalInt checksum;
  private final int size;

  private Part(List<ByteBuffer> pieces, OptionalInt checksum) {
    this.pieces = pieces;
    this.checksum = checksum;
    this.size = pieces.stream().mapToInt(ByteBuffer::remaining).sum();
  }

  /**
   * {@return a part that consists of {@code bytes}}
   *
   * @param checksum their CRC32C, if it came with them
   */
  static Part of(ByteString bytes, OptionalInt checksum) {
    return new Part(bytes.asReadOnlyByteBufferList(), checksum);
  }

  /** {@return a part with the same checksum, whose bytes are those of {@code pieces}} */
  Part with(List<ByteBuffer> pieces) {
    return new Part(pieces, checksum);
  }

  /** {@return how many bytes there are} */
  public int size() {
    return size;
  }

  /**
   * Copies the bytes to the beginning of {@code target}, which has room for them.
   *
   * @return what is wrong with the bytes if they are not those that were sent, else an empty text
   */
  public String copyTo(MemorySegment target) {
    var found = new CRC32C();
    long at = 0;
    for (var piece : pieces) {
      int end = piece.limit();
      for (int from = piece.position(); from < end; from += STEP) {
        var step = piece.slice(from, Math.min(STEP, end - from));
        target.asSlice(at, step.remaining()).copyFrom(MemorySegment.ofBuffer(step));
        at += step.remaining();
        if (checksum.isPresent()) {
          found.update(step);
        }
      }
    }
    int sent = checksum.orElse(0);
    return checksum.isEmpty() || sent == (int) found.getValue()
        ? ""
        : "expected %d bytes with the CRC32C %08x, found %08x"
            .formatted(size, sent, (int) found.getValue());
  }

  /** {@return the same part, whose bytes stay as long as it does} */
  Part owned() {
    var all = ByteBuffer.allocate(size);
    pieces.forEach(piece -> all.put(piece.duplicate()));
    return with(List.of(all.flip()));
  }
}
