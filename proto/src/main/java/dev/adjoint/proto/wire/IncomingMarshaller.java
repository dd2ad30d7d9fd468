package dev.adjoint.proto.wire;

import com.google.protobuf.Message;
import io.grpc.KnownLength;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.Status;
import io.grpc.protobuf.ProtoUtils;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/**
 * Receives messages that may have many bytes of an array, which protobuf would copy into an array
 * of its own.
 *
 * @param whole receives the others
 * @param part finds the bytes in a message
 * @param <M> the messages
 */
record IncomingMarshaller<M extends Message>(PrototypeMarshaller<M> whole, Function<M, Part> part)
    implements Marshaller<Incoming<M>> {

  static <M extends Message> IncomingMarshaller<M> of(M prototype, Function<M, Part> part) {
    return new IncomingMarshaller<>(
        (PrototypeMarshaller<M>) ProtoUtils.marshaller(prototype), part);
  }

  @Override
  public InputStream stream(Incoming<M> message) {
    throw new UnsupportedOperationException("messages are received with this");
  }

  @Override
  public Incoming<M> parse(InputStream stream) {
    try {
      if (stream instanceof KnownLength
          && stream.markSupported()
          && stream.available() >= ArrayReader.LARGE) {
        // What was marked is kept until the stream is closed, after the receiver has returned.
        stream.mark(stream.available());
        return read(new ArrayReader(stream));
      }
      var message = whole.parse(stream);
      return new Incoming<>(message, part.apply(message));
    } catch (IOException e) {
      throw Status.INTERNAL
          .withDescription("not a " + whole.getMessageClass().getSimpleName())
          .withCause(e)
          .asRuntimeException();
    }
  }

  @SuppressWarnings("unchecked") // a prototype's builder makes messages of its type
  private Incoming<M> read(ArrayReader reader) throws IOException {
    var message = (M) reader.read(whole.getMessagePrototype().newBuilderForType());
    var found = part.apply(message);
    return new Incoming<>(message, reader.hasArray() ? found.with(reader.array()) : found);
  }
}
