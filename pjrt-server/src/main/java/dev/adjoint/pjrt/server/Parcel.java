package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.server.passage.SlotMessage;
import dev.adjoint.proto.wire.KnownBytes;
import io.grpc.MethodDescriptor;
import java.io.InputStream;

/**
 * An answer on its way through a front end, which may have to send it again when a session is
 * resumed.
 */
sealed interface Parcel {
  MethodDescriptor.Marshaller<Parcel> MARSHALLER =
      new MethodDescriptor.Marshaller<>() {
        @Override
        public InputStream stream(Parcel message) {
          return message.stream();
        }

        @Override
        public Parcel parse(InputStream stream) {
          return new Whole(Relay.bytes(stream));
        }
      };

  /** {@return how many bytes it has} */
  int length();

  /** {@return the answer from its beginning} */
  InputStream stream();

  /**
   * An answer as it came.
   *
   * @param bytes all of it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Whole(byte[] bytes) implements Parcel {
    @Override
    public int length() {
      return bytes.length;
    }

    @Override
    public InputStream stream() {
      return new KnownBytes(bytes);
    }
  }

  /**
   * An answer that stays where the worker has put it.
   *
   * @param message closed when the client has it
   */
  record InSlot(SlotMessage message) implements Parcel {
    @Override
    public int length() {
      return message.length();
    }

    @Override
    public InputStream stream() {
      return message.stream();
    }
  }
}
