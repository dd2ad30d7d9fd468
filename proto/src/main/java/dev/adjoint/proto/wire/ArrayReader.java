package dev.adjoint.proto.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.WireFormat;
import io.grpc.HasByteBuffer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message, but the bytes of an array in it. Those are in the field {@code data} of a part
 * of the message, be it a Put, a Data or a Chunk. All the rest is protobuf's to read.
 */
final class ArrayReader {
  /** Bytes in at least this number are left where they are, if they are an array's. */
  static final int LARGE = 16 << 10;

  private final InputStream stream;
  private List<ByteBuffer> array = List.of();

  /** The field of the message that has the array. */
  private @Nullable FieldDescriptor owner;

  /** Reads {@code stream}, where the array stays. */
  ArrayReader(InputStream stream) {
    this.stream = stream;
  }

  /** {@return the whole stream as a message, but an array in it} */
  Message read(Message.Builder message) throws IOException {
    var rest = ByteString.newOutput();
    copy(stream.available(), message.getDescriptorForType(), null, rest);
    message.mergeFrom(rest.toByteString());
    if (owner != null && !message.hasField(owner)) {
      // Another part of the message took its place.
      array = List.of();
      owner = null;
    }
    return message.build();
  }

  /** {@return whether there was an array} */
  boolean hasArray() {
    return owner != null;
  }

  /** {@return the array's bytes, as long as the stream is not closed} */
  List<ByteBuffer> array() {
    return array;
  }

  /**
   * Copies the next {@code length} bytes, which are fields of {@code type}, but an array.
   *
   * @param part where they are in the message, if they are a part of it
   */
  private void copy(
      int length, Descriptor type, @Nullable FieldDescriptor part, ByteString.Output target)
      throws IOException {
    var copy = CodedOutputStream.newInstance(target);
    int end = stream.available() - length;
    while (stream.available() > end) {
      int tag = readVarint();
      if (WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
        copy.writeUInt32NoTag(tag);
        copyScalar(WireFormat.getTagWireType(tag), copy);
        continue;
      }
      int size = readVarint();
      if (size < 0 || size > stream.available() - end) {
        throw new InvalidProtocolBufferException("a field is longer than its message");
      }
      var field = type.findFieldByNumber(WireFormat.getTagFieldNumber(tag));
      if (part == null && mayHaveArray(field)) {
        var inner = ByteString.newOutput();
        copy(size, field.getMessageType(), field, inner);
        copy.writeUInt32NoTag(tag);
        copy.writeByteArrayNoTag(inner.toByteString().toByteArray());
      } else if (part != null && isArray(field) && size >= LARGE) {
        array = pieces(size);
        owner = part;
      } else {
        if (part != null && isArray(field)) {
          owner = null; // the last one counts
        }
        copy.writeUInt32NoTag(tag);
        copy.writeByteArrayNoTag(stream.readNBytes(size));
      }
    }
    if (stream.available() < end) {
      throw new InvalidProtocolBufferException("a field is longer than its message");
    }
    copy.flush();
  }

  private static boolean mayHaveArray(@Nullable FieldDescriptor field) {
    return field != null
        && field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
        && field.getMessageType().findFieldByName("crc32c") != null;
  }

  private static boolean isArray(@Nullable FieldDescriptor field) {
    return field != null && field.getName().equals("data");
  }

  /** {@return the next bytes, where they lie if the stream shows them} */
  private List<ByteBuffer> pieces(int size) throws IOException {
    if (!(stream instanceof HasByteBuffer shown && shown.byteBufferSupported())) {
      var bytes = stream.readNBytes(size);
      checkLength(bytes.length, size);
      return List.of(ByteBuffer.wrap(bytes));
    }
    var pieces = new ArrayList<ByteBuffer>();
    for (int left = size; left > 0; ) {
      var piece = shown.getByteBuffer();
      checkLength(piece == null ? 0 : left, left);
      int length = Math.min(left, piece.remaining());
      pieces.add(piece.slice(piece.position(), length));
      stream.skipNBytes(length);
      left -= length;
    }
    return pieces;
  }

  private static void checkLength(int found, int expected) throws EOFException {
    if (found < expected) {
      throw new EOFException();
    }
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
