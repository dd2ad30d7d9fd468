package dev.adjoint.pjrt.client;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.proto.pjrt.v1.Chunk;
import dev.adjoint.proto.pjrt.v1.Hello;
import dev.adjoint.proto.pjrt.v1.Put;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import dev.adjoint.proto.pjrt.v1.Welcome;
import dev.adjoint.proto.wire.SessionMethod;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ClientResponseObserver;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The stream to a server. Any thread may send; one that sends faster than the server takes waits
 * here, so that nothing piles up. Answers are taken on the network's thread, without a hop. When
 * the connection is lost, everything that waits fails with {@code UNAVAILABLE}, and so does what is
 * sent afterwards.
 */
final class Session {
  private static final int PROTOCOL = 1;

  /**
   * So many released handles are sent in a message of their own, if no other message takes them
   * along before.
   */
  private static final int MOST_UNSENT_RELEASES = 64;

  /** So many bytes may wait for the network while the next message is made. */
  private static final int SENT_AHEAD = 4 << 20;

  private final String address;
  private final String target;
  private final ManagedChannel channel;
  private final ReentrantLock sending = new ReentrantLock();
  private final Condition room = sending.newCondition();

  /** Held from an array's first chunk to its last. */
  private final ReentrantLock uploading = new ReentrantLock();

  private final AtomicLong lastHandle = new AtomicLong();
  private final AtomicLong lastCall = new AtomicLong();
  private final Map<Long, Answer> answers = new ConcurrentHashMap<>();
  private final Releases releases = new Releases();
  private @Nullable ClientCallStreamObserver<SessionRequest> requests;
  private volatile @Nullable PjrtException lost;
  private volatile @Nullable Welcome welcome;

  private Session(String target, ManagedChannel channel) {
    this.target = target;
    this.address = target.replaceFirst("^[a-z]+://", "");
    this.channel = channel;
  }

  /**
   * {@return a session over {@code channel}, whose server has greeted; it ends the channel with
   * itself}
   *
   * @param target what the server is called in errors
   */
  static Session open(String target, ManagedChannel channel, Duration timeout) {
    var session = new Session(target, channel);
    try {
      ClientCalls.asyncBidiStreamingCall(
          channel.newCall(
              SessionMethod.get(), CallOptions.DEFAULT.withOnReadyThreshold(SENT_AHEAD)),
          session.new Responses());
      var hello = Hello.newBuilder().setProtocol(PROTOCOL).setClient("adjoint-java");
      var answer = session.ask(request -> request.setHello(hello));
      session.welcome = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS).getWelcome();
      return session;
    } catch (TimeoutException e) {
      session.close();
      throw new PjrtException(
          Code.DEADLINE_EXCEEDED,
          "%s did not answer within %d s".formatted(session.target, timeout.toSeconds()),
          e);
    } catch (InterruptedException e) {
      session.close();
      Thread.currentThread().interrupt();
      throw new PjrtException(Code.CANCELLED, "interrupted while connecting", e);
    } catch (ExecutionException e) {
      session.close();
      throw asPjrt(e);
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  Welcome welcome() {
    return Objects.requireNonNull(welcome);
  }

  String target() {
    return target;
  }

  /** {@return the first of {@code count} handles that name nothing yet} */
  long newHandles(long count) {
    return lastHandle.getAndAdd(count) + 1;
  }

  /** Sends a request that wants no answer. */
  void send(Consumer<SessionRequest.Builder> request) {
    var builder = SessionRequest.newBuilder();
    request.accept(builder);
    send(builder);
  }

  /** {@return the answer to a request, one message} */
  CompletableFuture<SessionResponse> ask(Consumer<SessionRequest.Builder> request) {
    var answer = new Answer.Single();
    ask(request, answer);
    return answer.future();
  }

  /** Sends a request whose answer goes to {@code answer}. */
  void ask(Consumer<SessionRequest.Builder> request, Answer answer) {
    long call = lastCall.incrementAndGet();
    answers.put(call, answer);
    var builder = SessionRequest.newBuilder().setCall(call);
    request.accept(builder);
    try {
      send(builder);
    } catch (PjrtException e) {
      answers.remove(call);
      answer.future().completeExceptionally(e);
    }
  }

  /**
   * Uploads an array; the bytes have been copied when this returns.
   *
   * @param first adds to the first request what else goes with it
   */
  void upload(Put.Builder put, MemorySegment data, Consumer<SessionRequest.Builder> first) {
    long chunk = welcome().getLimits().getChunkBytes();
    uploading.lock();
    try {
      long size = data.byteSize();
      long sent = Math.min(chunk, size);
      var begin = put.setData(part(data, 0, sent)).build();
      send(
          request -> {
            request.setPut(begin);
            first.accept(request);
          });
      while (sent < size) {
        long length = Math.min(chunk, size - sent);
        var next = Chunk.newBuilder().setData(part(data, sent, length)).build();
        send(request -> request.setChunk(next));
        sent += length;
      }
    } finally {
      uploading.unlock();
    }
  }

  /** {@return a part of {@code data}, in place if may be: gRPC has written what it has sent} */
  private static ByteString part(MemorySegment data, long from, long length) {
    var part = data.asSlice(from, length);
    boolean inPlace = data.isNative() || data.heapBase().orElse(null) instanceof byte[];
    return inPlace
        ? UnsafeByteOperations.unsafeWrap(part.asByteBuffer())
        : UnsafeByteOperations.unsafeWrap(part.toArray(ValueLayout.JAVA_BYTE));
  }

  /**
   * Tells the server, with the next message, that {@code handle} is needed no more; large things at
   * once.
   */
  void release(long handle, boolean now) {
    int unsent = releases.add(handle);
    if ((now || unsent >= MOST_UNSENT_RELEASES) && lost == null) {
      try {
        send(SessionRequest.newBuilder());
      } catch (PjrtException e) {
        // The connection is gone, and the server frees what the session held.
      }
    }
  }

  private void send(SessionRequest.Builder request) {
    sending.lock();
    try {
      var stream = awaitRoom();
      releases.drainTo(request);
      stream.onNext(request.build());
    } finally {
      sending.unlock();
    }
  }

  private ClientCallStreamObserver<SessionRequest> awaitRoom() {
    var stream = requests;
    // Hello is sent before there is a connection, so that its answer's deadline covers connecting.
    while (welcome != null && lost == null && stream != null && !stream.isReady()) {
      // Ends when the server takes more, or the connection's keep-alive finds it dead.
      room.awaitUninterruptibly();
    }
    var error = lost;
    if (error != null) {
      throw new PjrtException(error.code(), error.description(), error.detail(), error);
    }
    if (stream == null) {
      throw new PjrtException(Code.UNAVAILABLE, "not connected to " + target);
    }
    return stream;
  }

  /** {@return the value of {@code future}, or throws its error as this caller's own} */
  static <T> T await(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw asPjrt(e);
    }
  }

  private static PjrtException asPjrt(Throwable e) {
    return e.getCause() instanceof PjrtException cause
        ? new PjrtException(cause.code(), cause.description(), cause.detail(), cause)
        : new PjrtException(Code.INTERNAL, String.valueOf(e.getMessage()), e);
  }

  /** Ends the session; the server frees what its handles name. */
  void close() {
    sending.lock();
    try {
      var stream = requests;
      if (lost == null && stream != null) {
        stream.onCompleted();
      }
      lose(new PjrtException(Code.CANCELLED, "the client of " + target + " was closed"));
    } finally {
      sending.unlock();
    }
    channel.shutdown();
    try {
      if (!channel.awaitTermination(5, TimeUnit.SECONDS)) {
        channel.shutdownNow();
      }
    } catch (InterruptedException e) {
      channel.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void lose(PjrtException error) {
    sending.lock();
    try {
      if (lost == null) {
        lost = error;
      }
      room.signalAll();
    } finally {
      sending.unlock();
    }
    for (var call : List.copyOf(answers.keySet())) {
      var answer = answers.remove(call);
      if (answer != null) {
        answer.future().completeExceptionally(error);
      }
    }
  }

  /** What comes from the server. */
  private final class Responses implements ClientResponseObserver<SessionRequest, SessionResponse> {
    @Override
    public void beforeStart(ClientCallStreamObserver<SessionRequest> stream) {
      requests = stream;
      stream.setOnReadyHandler(
          () -> {
            sending.lock();
            try {
              room.signalAll();
            } finally {
              sending.unlock();
            }
          });
    }

    @Override
    public void onNext(SessionResponse response) {
      var answer = answers.get(response.getCall());
      if (answer == null) {
        return;
      }
      if (response.hasError()) {
        answers.remove(response.getCall());
        answer.future().completeExceptionally(Errors.of(response.getError()));
      } else if (answer.accept(response)) {
        answers.remove(response.getCall());
      }
    }

    @Override
    public void onError(Throwable error) {
      var status = Status.fromThrowable(error);
      var description = status.getDescription();
      var gone =
          status.getCode() == Status.Code.UNAVAILABLE || status.getCode() == Status.Code.CANCELLED;
      if (gone && welcome != null) {
        lose(ended(description, error));
      } else if (gone) {
        lose(
            new PjrtException(
                Code.UNAVAILABLE,
                "no connection to %s (%s); is a server running there? \"adjoint serve\" starts one"
                    .formatted(target, description),
                error));
      } else {
        lose(
            new PjrtException(
                Code.of(status.getCode().value()),
                "the server at %s ended the session: %s".formatted(address, description),
                Errors.detail(error),
                error));
      }
    }

    @Override
    public void onCompleted() {
      lose(ended("it completed the stream", null));
    }

    private PjrtException ended(@Nullable String how, @Nullable Throwable cause) {
      return new PjrtException(
          Code.UNAVAILABLE,
          "the server at %s ended the session (%s), and its arrays and programs are gone; see that it runs, open a new client, and upload and compile again"
              .formatted(address, how),
          cause);
    }
  }
}
