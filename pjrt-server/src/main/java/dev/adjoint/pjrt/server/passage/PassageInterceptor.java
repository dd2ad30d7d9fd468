package dev.adjoint.pjrt.server.passage;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.KnownLength;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The worker's end of a passage: what is behind it sees messages, not notes. */
public final class PassageInterceptor implements ServerInterceptor {
  /** With a call: the number that the front end gave its session. */
  public static final Metadata.Key<String> SESSION =
      Metadata.Key.of("adjoint-passage", Metadata.ASCII_STRING_MARSHALLER);

  /** Messages as they come, and as they go. */
  private static final Marshaller<InputStream> AS_THEY_ARE =
      new Marshaller<>() {
        @Override
        public InputStream stream(InputStream message) {
          return message;
        }

        @Override
        public InputStream parse(InputStream stream) {
          return stream;
        }
      };

  private static final Duration FIRST_PAUSE = Duration.ofNanos(400_000);
  private static final Duration LONGER = Duration.ofNanos(50_000);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

  private final Passage passage;

  /** Each looks after some of the sessions: what a thread copies is near its processor. */
  private final List<ScheduledExecutorService> lookouts;

  private PassageInterceptor(Passage passage) {
    this.passage = passage;
    this.lookouts =
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
            .mapToObj(_ -> lookout())
            .toList();
  }

  /** {@return a thread that ends while it has nothing to do} */
  private static ScheduledExecutorService lookout() {
    var lookout =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("passage").factory());
    lookout.setKeepAliveTime(1, TimeUnit.SECONDS);
    lookout.allowCoreThreadTimeOut(true);
    return lookout;
  }

  private ScheduledExecutorService lookout(long session) {
    return lookouts.get(Math.floorMod(session, lookouts.size()));
  }

  /** {@return {@code service} at the end of {@code passage}} */
  public static ServerServiceDefinition intercept(
      ServerServiceDefinition service, Passage passage) {
    return ServerInterceptors.intercept(
        ServerInterceptors.useMarshalledMessages(service, AS_THEY_ARE),
        new PassageInterceptor(passage));
  }

  @Override
  @SuppressWarnings("unchecked") // the messages are all AS_THEY_ARE
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    var session = headers.get(SESSION);
    if (session == null) {
      return next.startCall(call, headers);
    }
    return (ServerCall.Listener<Q>)
        through(
            Long.parseLong(session),
            (ServerCall<InputStream, InputStream>) call,
            headers,
            (ServerCallHandler<InputStream, InputStream>) next);
  }

  private ServerCall.Listener<InputStream> through(
      long session,
      ServerCall<InputStream, InputStream> call,
      Metadata headers,
      ServerCallHandler<InputStream, InputStream> next) {
    var answers = new Answers(call, passage.answers(session), lookout(session));
    var listener = new Requests(next.startCall(answers, headers), passage.requests(session));
    answers.listener = listener;
    return listener;
  }

  /** What comes from the front end. */
  private static final class Requests extends SimpleForwardingServerCallListener<InputStream> {
    private final Lane lane;

    Requests(ServerCall.Listener<InputStream> next, Lane lane) {
      super(next);
      this.lane = lane;
    }

    @Override
    public void onMessage(InputStream message) {
      try {
        if (!(message instanceof KnownLength) || message.available() != Note.SIZE) {
          super.onMessage(message);
          return;
        }
        var bytes = message.readNBytes(Note.SIZE);
        try (var found = lane.take(bytes)) {
          super.onMessage(found == null ? new ByteArrayInputStream(bytes) : found.stream());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What goes to the front end. */
  private static final class Answers extends SimpleForwardingServerCall<InputStream, InputStream> {
    private final Lane lane;
    private final ScheduledExecutorService lookout;
    private final AtomicBoolean waits = new AtomicBoolean();
    private volatile ServerCall.@Nullable Listener<InputStream> listener;
    private volatile boolean ended;

    Answers(
        ServerCall<InputStream, InputStream> call, Lane lane, ScheduledExecutorService lookout) {
      super(call);
      this.lane = lane;
      this.lookout = lookout;
    }

    @Override
    public void sendMessage(InputStream message) {
      super.sendMessage(lane.send(message));
    }

    @Override
    public void close(Status status, Metadata trailers) {
      ended = true;
      super.close(status, trailers);
    }

    /** Messages in slots are not gRPC's, so it does not count them. */
    @Override
    public boolean isReady() {
      if (!super.isReady()) {
        return false;
      }
      if (!lane.isFull()) {
        return true;
      }
      if (waits.compareAndSet(false, true)) {
        lookAgain(FIRST_PAUSE);
      }
      return false;
    }

    /** Nobody tells that a slot is free: that would take as many messages as they save. */
    private void lookAgain(Duration pause) {
      var _ = lookout.schedule(() -> look(pause), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void look(Duration pause) {
      if (lane.isFull() && !ended && !isCancelled()) {
        lookAgain(pause.compareTo(LONGEST_PAUSE) < 0 ? pause.plus(LONGER) : pause);
        return;
      }
      waits.set(false);
      var told = listener;
      if (told != null) {
        told.onReady();
      }
    }
  }
}
