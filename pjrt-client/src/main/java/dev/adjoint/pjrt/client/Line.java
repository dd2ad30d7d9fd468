package dev.adjoint.pjrt.client;

import dev.adjoint.proto.pjrt.v1.Resume;
import dev.adjoint.proto.pjrt.v1.Resumption;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import dev.adjoint.proto.wire.Incoming;
import dev.adjoint.proto.wire.Outgoing;
import dev.adjoint.proto.wire.SessionHeaders;
import dev.adjoint.proto.wire.SessionMethod;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One stream to the server. A session has one after the other, if its connection is lost and made
 * again.
 */
final class Line {
  /** So many bytes may wait for the network while the next message is made. */
  private static final int SENT_AHEAD = 2 << 20;

  /** What is told of a line, on the network's thread. */
  interface Listener {
    /** A message came. */
    void message(Incoming<SessionResponse> response);

    /** The line has room. */
    void ready();

    /** The line has ended. */
    void ended(Line line, StatusRuntimeException end);
  }

  private final ClientCall<Outgoing<SessionRequest>, Incoming<SessionResponse>> call;
  private final CompletableFuture<Optional<Resumption>> greeting = new CompletableFuture<>();

  private volatile @Nullable StatusRuntimeException end;

  private Line(ManagedChannel channel, CallOptions options) {
    this.call = channel.newCall(SessionMethod.ofClient(), options.withOnReadyThreshold(SENT_AHEAD));
  }

  /** {@return the first line of a session, which is not started} */
  static Line first(ManagedChannel channel) {
    return new Line(channel, CallOptions.DEFAULT);
  }

  /** {@return a further line of a session, not started; it waits for a connection} */
  static Line further(ManagedChannel channel) {
    return new Line(channel, CallOptions.DEFAULT.withWaitForReady());
  }

  /** Starts the line, which brings no message before {@link #receive} was called. */
  void start(Resume resume, Listener listener) {
    var headers = new Metadata();
    headers.put(SessionHeaders.RESUME, resume);
    call.start(new Answers(listener), headers);
  }

  /** Takes messages from now on. */
  void receive() {
    call.request(1);
  }

  void send(Outgoing<SessionRequest> request) {
    call.sendMessage(request);
  }

  boolean isReady() {
    return call.isReady();
  }

  /** Says that no request will follow. */
  void halfClose() {
    call.halfClose();
  }

  /** Gives the line up. */
  void cancel(String why) {
    call.cancel(why, null);
  }

  /**
   * {@return what the server says about resuming the session, if it can be; fails with the line}
   */
  CompletableFuture<Optional<Resumption>> greeting() {
    return greeting;
  }

  /** {@return how the line has ended, if it has} */
  @Nullable StatusRuntimeException end() {
    return end;
  }

  /**
   * {@return whether a line has ended because its connection is lost, and not because the server
   * ended or refused the session} gRPC has several names for that, by what it was about to do.
   */
  static boolean isLost(StatusRuntimeException end) {
    var trailers = end.getTrailers();
    return switch (end.getStatus().getCode()) {
      case UNAVAILABLE, CANCELLED, INTERNAL, UNKNOWN ->
          trailers == null || !trailers.containsKey(SessionHeaders.ENDED);
      default -> false;
    };
  }

  private final class Answers extends ClientCall.Listener<Incoming<SessionResponse>> {
    private final Listener listener;

    Answers(Listener listener) {
      this.listener = listener;
    }

    @Override
    public void onHeaders(Metadata headers) {
      greeting.complete(Optional.ofNullable(headers.get(SessionHeaders.SESSION)));
    }

    @Override
    public void onMessage(Incoming<SessionResponse> response) {
      listener.message(response);
      call.request(1);
    }

    @Override
    public void onReady() {
      listener.ready();
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
      var how = status.asRuntimeException(trailers);
      end = how;
      greeting.completeExceptionally(how);
      listener.ended(Line.this, how);
    }
  }
}
