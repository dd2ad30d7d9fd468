package dev.adjoint.pjrt.server.passage;

import dev.adjoint.proto.wire.KnownBytes;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the connection in place of a message that lies in a slot. It begins with a byte that
 * no message of protobuf begins with.
 *
 * @param slot where the message lies
 * @param length how many bytes it has
 */
record Note(int slot, int length) {
  /** How many bytes a note has. */
  static final int SIZE = 1 + Byte.BYTES + Integer.BYTES;

  private static final byte MARK = 0;

  /** {@return the note that {@code message} is, if it is one} */
  static @Nullable Note of(byte[] message) {
    if (message.length != SIZE || message[0] != MARK) {
      return null;
    }
    var bytes = ByteBuffer.wrap(message, 1, SIZE - 1);
    return new Note(bytes.get(), bytes.getInt());
  }

  /** {@return the note as a message} */
  KnownBytes message() {
    var bytes = ByteBuffer.allocate(SIZE).put(MARK).put((byte) slot).putInt(length);
    return new KnownBytes(bytes.array());
  }
}
