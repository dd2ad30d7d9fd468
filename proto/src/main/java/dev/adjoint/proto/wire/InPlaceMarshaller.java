package dev.adjoint.proto.wire;

import com.google.protobuf.Message;
import io.grpc.HasByteBuffer;
import io.grpc.KnownLength;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.Status;
import io.grpc.protobuf.ProtoUtils;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;

/**
 * Takes large messages as they lie in the network's buffers, where protobuf's own marshaller copies
 * them twice: into an array, and from there into their fields.
 *
 * <p>The bytes of such a message are gone when its receiver, called on the network's own thread,
 * returns. So only messages whose receiver is known to copy them at once may be taken this way.
 *
 * @param <T> the messages
 */
final class InPlaceMarshaller<T extends Message> implements PrototypeMarshaller<T> {
  private final PrototypeMarshaller<T> copying;
  private final T prototype;
  private final Predicate<T> copiedAtOnce;

  InPlaceMarshaller(T prototype, Predicate<T> copiedAtOnce) {
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
    return message.getSerializedSize() < InPlaceReader.LARGE
        ? copying.stream(message)
        : new LargeMessage(message);
  }

  @Override
  public T parse(InputStream stream) {
    try {
      if (stream instanceof KnownLength
          && stream instanceof HasByteBuffer buffers
          && buffers.byteBufferSupported()
          && stream.markSupported()
          && stream.available() >= InPlaceReader.LARGE) {
        // What was marked is kept until the stream is closed, after the receiver has returned.
        stream.mark(stream.available());
        var message = parseInPlace(stream, buffers);
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
  private T parseInPlace(InputStream stream, HasByteBuffer buffers) throws IOException {
    var message = prototype.newBuilderForType();
    new InPlaceReader(stream, buffers).read(message, stream.available());
    return (T) message.build();
  }
}
