package dev.adjoint.proto.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.UnsafeByteOperations;
import com.google.protobuf.WireFormat;
import io.grpc.HasByteBuffer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads messages whose large {@code bytes} fields stay where they are: in the buffers of the
 * network. All the rest is left to protobuf.
 *
 * @param stream the encoded message
 * @param buffers the same stream, as it lies in memory
 */
record InPlaceReader(InputStream stream, HasByteBuffer buffers) {
  /** Fields of at least this size are not copied, but looked into or taken in place. */
  static final int LARGE = 16 << 10;

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

  /** {@return the next bytes, in place} */
  private ByteString bytes(int size) throws IOException {
    var bytes = ByteString.EMPTY;
    for (int left = size; left > 0; ) {
      var buffer = buffers.getByteBuffer();
      if (buffer == null) {
        throw new EOFException();
      }
      var part = buffer.slice(buffer.position(), Math.min(left, buffer.remaining()));
      bytes = bytes.concat(UnsafeByteOperations.unsafeWrap(part));
      stream.skipNBytes(part.remaining());
      left -= part.remaining();
    }
    return bytes;
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
