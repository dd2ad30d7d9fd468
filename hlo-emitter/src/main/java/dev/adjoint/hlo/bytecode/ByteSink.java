package dev.adjoint.hlo.bytecode;

import java.util.Arrays;

/** Bytes being written, with the integers of MLIR's bytecode. */
final class ByteSink {
  private byte[] bytes = new byte[64];
  private int size;

  ByteSink put(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) value;
    return this;
  }

  ByteSink put(byte[] all) {
    while (bytes.length - size < all.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + all.length));
    }
    System.arraycopy(all, 0, bytes, size, all.length);
    size += all.length;
    return this;
  }

  ByteSink put(ByteSink other) {
    return put(other.toBytes());
  }

  /** Appends an unsigned integer: the trailing zeros of the first byte tell how many follow. */
  ByteSink varint(long value) {
    for (int count = 1; count < 9; count++) {
      if (value >>> (7 * count) == 0) {
        long coded = ((value << 1) | 1) << (count - 1);
        for (int i = 0; i < count; i++) {
          put((int) (coded >> (8 * i)));
        }
        return this;
      }
    }
    put(0);
    for (int i = 0; i < 8; i++) {
      put((int) (value >> (8 * i)));
    }
    return this;
  }

  /** Appends a signed integer. */
  ByteSink signed(long value) {
    return varint((value << 1) ^ (value >> 63));
  }

  /** Appends an integer with a flag. */
  ByteSink flagged(long value, boolean flag) {
    return varint(value << 1 | (flag ? 1 : 0));
  }

  /** Appends a section: its number, its length, its bytes. */
  ByteSink section(int id, ByteSink body) {
    return put(id).varint(body.size).put(body);
  }

  int size() {
    return size;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
