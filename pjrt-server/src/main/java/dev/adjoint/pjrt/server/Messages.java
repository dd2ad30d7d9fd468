package dev.adjoint.pjrt.server;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import dev.adjoint.proto.wire.Incoming;
import dev.adjoint.proto.wire.Outgoing;
import io.grpc.MethodDescriptor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * What is to be known of a session's messages to resume it, be they protobuf's, or bytes on their
 * way through: requests as streams, of which short ones can be read again, and answers as parcels.
 *
 * @param <Q> the requests
 * @param <A> the answers
 */
final class Messages<Q, A> {
  /** An acknowledgement is no longer than that: a tag of one byte, a number of up to ten. */
  static final int LONGEST = 11;

  /** How an acknowledgement begins. */
  private static final byte TAG = SessionRequest.ACKNOWLEDGED_FIELD_NUMBER << 3;

  private final MethodDescriptor<Q, A> method;

  private Messages(MethodDescriptor<Q, A> method) {
    this.method = method;
  }

  /** {@return the messages of {@code method}} */
  static <Q, A> Messages<Q, A> of(MethodDescriptor<Q, A> method) {
    return new Messages<>(method);
  }

  /** {@return how many answers {@code request} acknowledges, or 0 if it is another request} */
  long acknowledged(Q request) {
    return switch (request) {
      case Incoming<?>(SessionRequest message, var _) -> message.getAcknowledged();
      case ByteArrayInputStream stream when stream.available() <= LONGEST -> peeked(stream);
      default -> 0;
    };
  }

  private static long peeked(ByteArrayInputStream stream) {
    var bytes = stream.readAllBytes();
    stream.reset();
    return bytes.length > 0 && bytes[0] == TAG ? parsed(bytes) : 0;
  }

  private static long parsed(byte[] bytes) {
    try {
      return SessionRequest.parseFrom(bytes).getAcknowledged();
    } catch (InvalidProtocolBufferException e) {
      return 0; // who takes it will find out
    }
  }

  /** {@return the answer that acknowledges {@code count} requests} */
  A acknowledgement(long count) {
    var message = SessionResponse.newBuilder().setAcknowledged(count).build();
    return method.parseResponse(new ByteArrayInputStream(message.toByteArray()));
  }

  /** {@return {@code request}, with all its bytes its own} */
  @SuppressWarnings("unchecked") // the same kind of message
  Q copy(Q request) {
    return request instanceof Incoming<?> message ? (Q) message.owned() : request;
  }

  /** Gives back what {@code request} holds, which nobody will take. */
  void discard(Q request) {
    if (request instanceof InputStream stream) {
      try {
        stream.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** {@return how many bytes a message has, which nobody has begun to read} */
  int size(Object message) {
    return switch (message) {
      case Parcel parcel -> parcel.length();
      case InputStream stream -> available(stream);
      case Incoming<?> incoming -> incoming.size();
      case Outgoing<?> outgoing -> outgoing.size();
      default -> 0;
    };
  }

  private static int available(InputStream stream) {
    try {
      return stream.available();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
