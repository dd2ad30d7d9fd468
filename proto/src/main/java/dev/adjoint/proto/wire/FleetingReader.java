package dev.adjoint.proto.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.UnsafeByteOperations;
import com.google.protobuf.WireFormat;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads messages of which one {@code bytes} field may be large: it goes into the thread's memory,
 * where the next message's will go too. All the rest is left to protobuf.
 *
 * @param stream the encoded message
 */
record FleetingReader(InputStream stream) {
  /** Fields of at least this size are looked into, or go into the thread's memory. */
  static final int LARGE = 16 << 10;

  /** The most that a thread keeps: the usual part of an array. */
  private static final int MOST_KEPT = 1 << 20;

  private static final ThreadLocal<byte[]> MEMORY = ThreadLocal.withInitial(() -> new byte[0]);

  /** Reads {@code length} bytes into {@code message}. */
  void read(Message.Builder message, int length) throws IOException {
    int end = stream.available() - length;
    var small = ByteString.newOutput();
    var copy = CodedOutputStream.newInstance(small);
    while (stream.available() > end) {
      int tag = readVarint();
      boolean sized = WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
      if (!sized) {
        copy.writeUInt32NoTag(tag);
        copyScalar(WireFormat.getTagWireType(tag), copy);
        continue;
      }
      int size = readVarint();
      if (size < 0 || size > stream.available() - end) {
        throw new InvalidProtocolBufferException("a field is longer than its message");
      }
      var field =
          message.getDescriptorForType().findFieldByNumber(WireFormat.getTagFieldNumber(tag));
      if (size < LARGE || field == null || field.isRepeated()) {
        copy.writeUInt32NoTag(tag);
        copy.writeUInt32NoTag(size);
        copy.writeRawBytes(stream.readNBytes(size));
      } else {
        setLarge(message, field, size);
      }
    }
    copy.flush();
    message.mergeFrom(small.toByteString());
  }

  private void setLarge(Message.Builder message, FieldDescriptor field, int size)
      throws IOException {
    switch (field.getJavaType()) {
      case BYTE_STRING -> message.setField(field, bytes(size));
      case MESSAGE -> {
        var inner = message.newBuilderForField(field);
        read(inner, size);
        message.setField(field, inner.build());
      }
      case STRING -> message.setField(field, bytes(size).toStringUtf8());
      case INT, LONG, FLOAT, DOUBLE, BOOLEAN, ENUM ->
          throw new InvalidProtocolBufferException("a number of %d bytes".formatted(size));
    }
  }

  /** {@return the next bytes, in the thread's memory} */
  private ByteString bytes(int size) throws IOException {
    var bytes = memory(size);
    if (stream.readNBytes(bytes, 0, size) < size) {
      throw new EOFException();
    }
    return UnsafeByteOperations.unsafeWrap(bytes, 0, size);
  }

  private static byte[] memory(int size) {
    if (size > MOST_KEPT) {
      return new byte[size];
    }
    var kept = MEMORY.get();
    if (kept.length < size) {
      kept = new byte[MOST_KEPT];
      MEMORY.set(kept);
    }
    return kept;
  }

  private void copyScalar(int wireType, CodedOutputStream copy) throws IOException {
    switch (wireType) {
      case WireFormat.WIRETYPE_VARINT -> {
        int b;
        do {
          b = readByte();
          copy.writeRawByte(b);
        } while (b >= 0x80);
      }
      case WireFormat.WIRETYPE_FIXED32 -> copy.writeRawBytes(stream.readNBytes(4));
      case WireFormat.WIRETYPE_FIXED64 -> copy.writeRawBytes(stream.readNBytes(8));
      default -> throw new InvalidProtocolBufferException("a field of wire type " + wireType);
    }
  }

  private int readVarint() throws IOException {
    return CodedInputStream.readRawVarint32(readByte(), stream);
  }

  private int readByte() throws IOException {
    int b = stream.read();
    if (b < 0) {
      throw new EOFException();
    }
    return b;
  }
}
