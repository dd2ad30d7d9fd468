package dev.adjoint.pjrt.server;

import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.StatusRuntimeException;
import java.io.InputStream;

/**
 * Makes of bytes that are no message a message that stands for such, so that the call can be ended
 * with an error that says so: gRPC itself ends it with {@code UNKNOWN} and no word.
 *
 * @param marshaller reads the others
 * @param broken what stands for bytes that are no message; it is known by its identity
 * @param <T> the messages
 */
record Tolerant<T>(Marshaller<T> marshaller, T broken) implements Marshaller<T> {
  @Override
  public InputStream stream(T message) {
    return marshaller.stream(message);
  }

  @Override
  public T parse(InputStream stream) {
    try {
      return marshaller.parse(stream);
    } catch (StatusRuntimeException e) {
      return broken;
    }
  }
}
