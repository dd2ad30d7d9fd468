package dev.adjoint.hlo.bytecode;

import dev.adjoint.hlo.HloException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes being read, with the integers of MLIR's bytecode; every read is checked. */
final class ByteSource {
  static final ByteSource EMPTY = new ByteSource(new byte[0], 0, 0);

  private final byte[] bytes;
  private final int end;
  private int at;

  ByteSource(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  boolean atEnd() {
    return at >= end;
  }

  int left() {
    return end - at;
  }

  int next() {
    if (at >= end) {
      throw error("expected a byte, found the end");
    }
    return bytes[at++] & 0xff;
  }

  /** {@return an unsigned integer, as a long whose sign bit counts too} */
  long varint() {
    int first = next();
    if (first == 0) {
      return littleEndian(8);
    }
    int more = Integer.numberOfTrailingZeros(first);
    long value = first;
    value |= littleEndian(more) << 8;
    return value >>> (more + 1);
  }

  private long littleEndian(int count) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      value |= (long) next() << (8 * i);
    }
    return value;
  }

  long signed() {
    long value = varint();
    return (value >>> 1) ^ -(value & 1);
  }

  /** {@return a number of things that take at least a byte each, so at most as many as are left} */
  int count() {
    long count = varint();
    if (count < 0 || count > left()) {
      throw error(
          "expected a count of at most the %d bytes that are left, found %d", left(), count);
    }
    return (int) count;
  }

  /** {@return an index below {@code limit}} */
  int index(int limit) {
    return checked(varint(), limit);
  }

  int checked(long index, int limit) {
    if (index < 0 || index >= limit) {
      throw error("expected an index below %d, found %d", limit, index);
    }
    return (int) index;
  }

  /** Goes to the next multiple of {@code alignment}, past bytes that only fill up. */
  void skipPadding(int alignment) {
    while (at % alignment != 0) {
      if (next() != 0xcb) {
        throw error("expected padding");
      }
    }
  }

  /** {@return a part of these bytes of its own, which are passed} */
  ByteSource part(long length) {
    if (length < 0 || length > left()) {
      throw error("expected %d bytes, found %d", length, left());
    }
    var part = new ByteSource(bytes, at, at + (int) length);
    at += (int) length;
    return part;
  }

  /** {@return the bytes from here on, to be read apart} */
  ByteSource again() {
    return new ByteSource(bytes, at, end);
  }

  byte[] rest() {
    var rest = Arrays.copyOfRange(bytes, at, end);
    at = end;
    return rest;
  }

  /** {@return text up to a zero byte, which is passed} */
  String terminated() {
    int start = at;
    while (next() != 0) {}
    return new String(bytes, start, at - start - 1, StandardCharsets.UTF_8);
  }

  HloException error(String message, Object... args) {
    return new HloException("bytecode at byte %d: %s".formatted(at, message.formatted(args)));
  }
}
