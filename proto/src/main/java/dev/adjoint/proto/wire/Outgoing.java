package dev.adjoint.proto.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * A message to be sent. The bytes of an array need not be in it, where protobuf would want a copy
 * of them: they stay where they are until they are sent.
 *
 * @param <M> the messages
 */
public sealed interface Outgoing<M extends Message> {
  /** {@return how many bytes it has when it is sent} */
  int size();

  /** {@return the same message, which refers to no memory of others} */
  Outgoing<M> owned();

  /** {@return {@code message}} */
  static <M extends Message> Outgoing<M> of(M message) {
    return new Whole<>(message);
  }

  /**
   * {@return {@code message}, whose part with a field {@code data} gets {@code array} there, and
   * its checksum after it, which is computed while the array is sent}
   *
   * @param message has one such part, be it Put, Data or Chunk
   * @param array stays as it is until the message is sent, or sent again
   */
  static <M extends Message> Outgoing<M> of(M message, MemorySegment array) {
    for (var field : message.getAllFields().entrySet()) {
      if (field.getValue() instanceof Message part) {
        var data = part.getDescriptorForType().findFieldByName("data");
        if (data != null && data.getType() == FieldDescriptor.Type.BYTES) {
          var checksum = part.getDescriptorForType().findFieldByName("crc32c").getNumber();
          return new WithArray<>(head(message, field.getKey(), part, data, array), array, checksum);
        }
      }
    }
    throw new IllegalArgumentException("no part of it has bytes: " + message);
  }

  private static byte[] head(
      Message message,
      FieldDescriptor field,
      Message part,
      FieldDescriptor data,
      MemorySegment array) {
    int size = Math.toIntExact(array.byteSize());
    var rest = message.toBuilder().clearField(field).build();
    int ofPart =
        part.getSerializedSize()
            + CodedOutputStream.computeTagSize(data.getNumber())
            + CodedOutputStream.computeUInt32SizeNoTag(size)
            + ArrayStream.CHECKSUM;
    var head = ByteString.newOutput();
    try {
      var output = CodedOutputStream.newInstance(head);
      rest.writeTo(output);
      output.writeTag(field.getNumber(), WireFormat.WIRETYPE_LENGTH_DELIMITED);
      output.writeUInt32NoTag(Math.addExact(ofPart, size));
      part.writeTo(output);
      output.writeTag(data.getNumber(), WireFormat.WIRETYPE_LENGTH_DELIMITED);
      output.writeUInt32NoTag(size);
      output.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return head.toByteString().toByteArray();
  }

  /**
   * A message as it is.
   *
   * @param message the message
   * @param <M> the messages
   */
  record Whole<M extends Message>(M message) implements Outgoing<M> {
    @Override
    public int size() {
      return message.getSerializedSize();
    }

    @Override
    public Outgoing<M> owned() {
      return this;
    }
  }

  /**
   * A message that ends with an array and its checksum.
   *
   * @param head the encoded message up to the array
   * @param array the bytes that follow
   * @param checksum the number of the field of their checksum, which is the rest
   * @param <M> the messages
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record WithArray<M extends Message>(byte[] head, MemorySegment array, int checksum)
      implements Outgoing<M> {
    @Override
    public int size() {
      return Math.toIntExact(head.length + array.byteSize() + ArrayStream.CHECKSUM);
    }

    @Override
    public Outgoing<M> owned() {
      var bytes = array.toArray(ValueLayout.JAVA_BYTE);
      return new WithArray<>(head, MemorySegment.ofArray(bytes), checksum);
    }
  }
}
