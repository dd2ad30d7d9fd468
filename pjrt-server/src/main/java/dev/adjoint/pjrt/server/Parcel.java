package dev.adjoint.pjrt.server;

import dev.adjoint.proto.wire.KnownBytes;
import io.grpc.MethodDescriptor;
import java.io.InputStream;

/**
 * An answer on its way through a front end, which may have to send it again when a session is
 * resumed.
 *
 * @param bytes what it begins
 * @param length how many bytes it has
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Parcel(byte[] bytes, int length) {
  static final MethodDescriptor.Marshaller<Parcel> MARSHALLER =
      new MethodDescriptor.Marshaller<>() {
        @Override
        public InputStream stream(Parcel message) {
          return new KnownBytes(message.bytes, message.length);
        }

        @Override
        public Parcel parse(InputStream stream) {
          return of(Relay.bytes(stream));
        }
      };

  /** {@return the answer that {@code bytes} are} */
  static Parcel of(byte[] bytes) {
    return new Parcel(bytes, bytes.length);
  }
}
