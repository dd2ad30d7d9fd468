package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.server.passage.Lane;
import dev.adjoint.pjrt.server.passage.PassageInterceptor;
import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc;
import dev.adjoint.proto.wire.KnownBytes;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Detachable;
import io.grpc.KnownLength;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes sessions on to workers, message by message and without a look inside. Each session has a
 * connection of its own to its worker. Nothing piles up: a message is taken from one side when the
 * other has room.
 */
final class Relay {
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final int SENT_AHEAD = 1 << 20;

  /** Up to this size it is cheaper to copy a message than to have gRPC copy it when it is sent. */
  private static final int SHORT = 8 << 10;

  private static final int SECONDS_TO_DIE = 5;
  private static final int MOST_ATTEMPTS = 5;

  /** Which trace a call belongs to, as W3C and as Zipkin have it. */
  private static final List<Metadata.Key<String>> TRACE =
      Stream.of("traceparent", "tracestate", "baggage", "b3")
          .map(name -> Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER))
          .toList();

  /**
   * Requests as they lie in the network's buffers, which gRPC gives back when it has sent them;
   * short ones as bytes that can be read again.
   */
  private static final MethodDescriptor.Marshaller<InputStream> IN_PLACE =
      new MethodDescriptor.Marshaller<>() {
        @Override
        public InputStream stream(InputStream message) {
          return message;
        }

        @Override
        public InputStream parse(InputStream stream) {
          return stream instanceof Detachable held && isLong(stream)
              ? held.detach()
              : new KnownBytes(bytes(stream));
        }
      };

  private static boolean isLong(InputStream message) {
    try {
      return message.available() > SHORT;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(InputStream message) {
    try (message) {
      if (!(message instanceof KnownLength)) {
        return message.readAllBytes();
      }
      var bytes = new byte[message.available()];
      int _ = message.readNBytes(bytes, 0, bytes.length);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the network's buffers back. */
  private static void discard(InputStream message) {
    try {
      message.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final Supervisor supervisor;
  private final Network network;

  Relay(Supervisor supervisor, Network network) {
    this.supervisor = supervisor;
    this.network = network;
  }

  /** {@return the service, which looks from outside like the workers' own} */
  ServerServiceDefinition service() {
    var known = PjrtServiceGrpc.getServiceDescriptor();
    var descriptor =
        ServiceDescriptor.newBuilder(known.getName())
            .setSchemaDescriptor(known.getSchemaDescriptor());
    var methods =
        known.getMethods().stream()
            .map(m -> m.toBuilder(IN_PLACE, Parcel.MARSHALLER).build())
            .toList();
    methods.forEach(descriptor::addMethod);
    var service = ServerServiceDefinition.builder(descriptor.build());
    methods.forEach(
        method -> service.addMethod(method, (call, headers) -> begin(method, call, headers)));
    return service.build();
  }

  private ServerCall.Listener<InputStream> begin(
      MethodDescriptor<InputStream, Parcel> method,
      ServerCall<InputStream, Parcel> call,
      Metadata headers) {
    call.setOnReadyThreshold(SENT_AHEAD);
    var relayed = new Relayed(method, call, trace(headers));
    relayed.findWorker();
    return relayed;
  }

  private static Metadata trace(Metadata headers) {
    var found = new Metadata();
    for (var key : TRACE) {
      var value = headers.get(key);
      if (value != null) {
        found.put(key, value);
      }
    }
    return found;
  }

  /** One call: the client's side of it is the listener, the worker's side is {@link Answers}. */
  private final class Relayed extends ServerCall.Listener<InputStream> {
    private final MethodDescriptor<InputStream, Parcel> method;
    private final ServerCall<InputStream, Parcel> client;
    private final Metadata trace;
    private final String name = SessionName.get();
    private final @Nullable Caller caller = Caller.CURRENT.get();
    private final Executor acknowledged = ResumableCall.acknowledged();
    private @Nullable ClientCall<InputStream, Parcel> worker;
    private Lane requests = Lane.NONE;
    private byte @Nullable [] only;

    /** What came while there was no worker; the client is asked for no more until there is. */
    private @Nullable InputStream held;

    private int messages;
    private int attempts;
    private boolean answered;
    private boolean headersSent;
    private boolean halfClosed;
    private boolean ended;
    private boolean requestOwed;
    private boolean answerOwed;

    Relayed(
        MethodDescriptor<InputStream, Parcel> method,
        ServerCall<InputStream, Parcel> client,
        Metadata trace) {
      this.method = method;
      this.client = client;
      this.trace = trace;
    }

    void findWorker() {
      attempts++;
      var _ =
          supervisor
              .pick()
              .whenComplete(
                  (process, error) -> {
                    if (error == null) {
                      connect(process);
                    } else {
                      close(Status.UNAVAILABLE.withDescription(error.getMessage()));
                    }
                  });
    }

    private synchronized void connect(WorkerProcess process) {
      if (ended) {
        return;
      }
      var channel = process.connect(network);
      process.sessions().incrementAndGet();
      var call = channel.newCall(method, CallOptions.DEFAULT.withOnReadyThreshold(SENT_AHEAD));
      worker = call;
      long session = process.passage().begin();
      requests = process.passage().requests(session);
      var headers = new Metadata();
      headers.put(PassageInterceptor.SESSION, Long.toString(session));
      headers.put(WorkerProcess.SECRET, process.secret());
      headers.put(SessionName.HEADER, name);
      LOG.atInfo()
          .addKeyValue("session", name)
          .addKeyValue("caller", caller)
          .addKeyValue("worker", process.pid())
          .log("begins");
      headers.merge(trace);
      call.start(new Answers(process, channel, session), headers);
      call.request(1);
      if (only == null) {
        client.request(1);
      } else {
        call.sendMessage(new KnownBytes(only));
      }
      var next = held;
      if (next != null) {
        held = null;
        onMessage(next);
      }
      if (halfClosed) {
        call.halfClose();
      }
    }

    private void close(Status status) {
      close(status, new Metadata());
    }

    private synchronized void close(Status status, Metadata trailers) {
      if (!ended) {
        end();
        client.close(status, trailers);
      }
    }

    private void end() {
      ended = true;
      if (held != null) {
        discard(held);
        held = null;
      }
    }

    /**
     * Goes on with another worker if nothing is lost: the one that has ended was told a single
     * message and had not answered.
     */
    private synchronized void bury(Death death) {
      LOG.atWarn()
          .addKeyValue("session", name)
          .addKeyValue("worker", death.how())
          .addKeyValue("programs", death.suspects())
          .log("has lost its worker");
      if (messages <= 1 && !answered && attempts < MOST_ATTEMPTS && death.suspects().isEmpty()) {
        worker = null;
        findWorker();
      } else {
        close(Status.DATA_LOSS.withDescription(death.message()), Errors.trailers(death.error()));
      }
    }

    @Override
    public synchronized void onMessage(InputStream message) {
      var call = worker;
      if (ended) {
        discard(message);
        return;
      }
      if (call == null) {
        held = message;
        return;
      }
      if (messages++ == 0) {
        var first = bytes(message);
        only = first;
        call.sendMessage(new KnownBytes(first));
      } else {
        only = null;
        call.sendMessage(requests.send(message));
      }
      if (call.isReady()) {
        client.request(1);
      } else {
        requestOwed = true;
      }
    }

    @Override
    public synchronized void onHalfClose() {
      halfClosed = true;
      if (worker != null && !ended) {
        worker.halfClose();
      }
    }

    @Override
    public synchronized void onCancel() {
      end();
      if (worker != null) {
        worker.cancel("the client is gone", null);
      }
    }

    @Override
    public synchronized void onReady() {
      if (answerOwed && worker != null && client.isReady()) {
        answerOwed = false;
        worker.request(1);
      }
    }

    private synchronized void onAnswer(Parcel message) {
      var call = worker;
      if (ended || call == null) {
        return;
      }
      answered = true;
      only = null;
      client.sendMessage(message);
      if (client.isReady()) {
        call.request(1);
      } else {
        answerOwed = true;
      }
    }

    private synchronized void onWorkerReady() {
      if (requestOwed && worker != null && worker.isReady()) {
        requestOwed = false;
        client.request(1);
      }
    }

    /** What comes from the worker. */
    private final class Answers extends ClientCall.Listener<Parcel> {
      private final WorkerProcess process;
      private final ManagedChannel channel;
      private final long session;
      private final Lane lane;

      Answers(WorkerProcess process, ManagedChannel channel, long session) {
        this.process = process;
        this.channel = channel;
        this.session = session;
        this.lane = process.passage().answers(session);
      }

      @Override
      public void onHeaders(Metadata headers) {
        synchronized (Relayed.this) {
          if (!ended && !headersSent) {
            headersSent = true;
            client.sendHeaders(new Metadata());
          }
        }
      }

      @Override
      public void onMessage(Parcel message) {
        var found = message instanceof Parcel.Whole(var bytes) ? lane.take(bytes) : null;
        if (found == null) {
          onAnswer(message);
        } else if (found.keep()) {
          try {
            onAnswer(new Parcel.InSlot(found));
          } finally {
            acknowledged.execute(found::close);
          }
        } else {
          try (found) {
            onAnswer(new Parcel.Whole(bytes(found.stream())));
          }
        }
      }

      @Override
      public void onReady() {
        onWorkerReady();
      }

      @Override
      public void onClose(Status status, Metadata trailers) {
        process.sessions().decrementAndGet();
        synchronized (Relayed.this) {
          requests = Lane.NONE; // its memory may be gone from here on
        }
        process.passage().end(session);
        channel.shutdown();
        if (status.getCode() != Status.Code.UNAVAILABLE) {
          close(status, trailers);
          return;
        }
        // The connection broke, which it does a moment before one knows how the process ended.
        var _ =
            process
                .death()
                .copy()
                .orTimeout(SECONDS_TO_DIE, TimeUnit.SECONDS)
                .whenComplete(
                    (death, unknown) -> {
                      if (unknown == null) {
                        bury(death);
                      } else {
                        close(status);
                      }
                    });
      }
    }
  }
}
