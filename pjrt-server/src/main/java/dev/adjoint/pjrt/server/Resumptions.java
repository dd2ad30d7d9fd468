package dev.adjoint.pjrt.server;

import com.google.protobuf.ByteString;
import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc;
import dev.adjoint.proto.pjrt.v1.Resume;
import dev.adjoint.proto.wire.SessionHeaders;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps sessions whose connection is lost for their lease, and finds them when their clients come
 * back. Clients that do not ask for it, and other methods, pass through.
 */
final class Resumptions implements ServerInterceptor {
  private static final String SESSION = PjrtServiceGrpc.getSessionMethod().getFullMethodName();

  /** 128 random bits: nobody guesses one. */
  private static final int TOKEN_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final Duration lease;
  private final Map<ByteString, ResumableCall<?, ?>> sessions = new ConcurrentHashMap<>();
  private volatile boolean draining;

  Resumptions(Duration lease) {
    this.lease = lease;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    if (!call.getMethodDescriptor().getFullMethodName().equals(SESSION)) {
      return next.startCall(call, headers);
    }
    Resume resume;
    try {
      resume = headers.get(SessionHeaders.RESUME);
    } catch (IllegalArgumentException e) {
      return refuse(call, Status.INVALID_ARGUMENT.withDescription("adjoint-resume-bin: no Resume"));
    }
    if (resume == null) {
      return next.startCall(call, headers);
    }
    if (!resume.getToken().isEmpty()) {
      return resume(call, resume);
    }
    if (lease.isZero() || draining) {
      return next.startCall(call, headers);
    }
    var session = ResumableCall.of(call, newToken(), lease, this::forget);
    sessions.put(session.token(), session);
    if (draining) {
      session.keepNoMore();
    }
    return session.begin(headers, next);
  }

  private ByteString newToken() {
    var token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    return ByteString.copyFrom(token);
  }

  private void forget(ResumableCall<?, ?> session) {
    sessions.remove(session.token());
  }

  private <Q, A> ServerCall.Listener<Q> resume(ServerCall<Q, A> call, Resume resume) {
    @SuppressWarnings("unchecked") // all of them are calls of the one method
    var session = (@Nullable ResumableCall<Q, A>) sessions.get(resume.getToken());
    return session == null ? refuse(call, unknown()) : session.resume(call, resume.getReceived());
  }

  static Status unknown() {
    return Status.NOT_FOUND.withDescription(
        "this server has no such session: its lease has ended, or the server was started again");
  }

  static <Q> ServerCall.Listener<Q> refuse(ServerCall<Q, ?> call, Status why) {
    call.close(why, new Metadata());
    return new ServerCall.Listener<>() {};
  }

  /** Keeps no session longer than its connection from now on: nobody can come back. */
  void drain() {
    draining = true;
    List.copyOf(sessions.values()).forEach(ResumableCall::keepNoMore);
  }

  /** Ends all sessions that can be resumed. {@return whether there were any} */
  boolean close() {
    drain();
    var open = List.copyOf(sessions.values());
    open.forEach(
        session -> session.end(Status.UNAVAILABLE.withDescription("the server is shutting down")));
    return !open.isEmpty();
  }
}
