package dev.adjoint.proto.wire;

import com.google.protobuf.Message;
import io.grpc.KnownLength;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.Status;
import io.grpc.protobuf.ProtoUtils;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;

/**
 * Reads large messages into memory that each thread uses again and again, where protobuf's own
 * marshaller would make an array for each, and write it twice.
 *
 * <p>The bytes of such a message are gone when its thread reads the next one. So only messages
 * whose receiver, called on the network's own thread, is known to copy them at once may be read
 * this way.
 *
 * @param <T> the messages
 */
final class FleetingMarshaller<T extends Message> implements PrototypeMarshaller<T> {
  private final PrototypeMarshaller<T> copying;
  private final T prototype;
  private final Predicate<T> copiedAtOnce;

  FleetingMarshaller(T prototype, Predicate<T> copiedAtOnce) {
    this.copying = (PrototypeMarshaller<T>) ProtoUtils.marshaller(prototype);
    this.prototype = prototype;
    this.copiedAtOnce = copiedAtOnce;
  }

  @Override
  public T getMessagePrototype() {
    return prototype;
  }

  @Override
  public Class<T> getMessageClass() {
    return copying.getMessageClass();
  }

  @Override
  public InputStream stream(T message) {
    return copying.stream(message);
  }

  @Override
  public T parse(InputStream stream) {
    try {
      if (stream instanceof KnownLength
          && stream.markSupported()
          && stream.available() >= FleetingReader.LARGE) {
        // What was marked is kept until the stream is closed, after the receiver has returned.
        stream.mark(stream.available());
        var message = read(stream);
        if (copiedAtOnce.test(message)) {
          return message;
        }
        stream.reset();
      }
      return copying.parse(stream);
    } catch (IOException e) {
      throw Status.INTERNAL
          .withDescription("not a " + prototype.getClass().getSimpleName())
          .withCause(e)
          .asRuntimeException();
    }
  }

  @SuppressWarnings("unchecked") // a prototype's builder makes messages of its type
  private T read(InputStream stream) throws IOException {
    var message = prototype.newBuilderForType();
    new FleetingReader(stream).read(message, stream.available());
    return (T) message.build();
  }
}
