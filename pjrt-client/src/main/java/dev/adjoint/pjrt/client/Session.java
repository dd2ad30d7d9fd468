package dev.adjoint.pjrt.client;

import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.proto.pjrt.v1.Chunk;
import dev.adjoint.proto.pjrt.v1.Hello;
import dev.adjoint.proto.pjrt.v1.Put;
import dev.adjoint.proto.pjrt.v1.Resume;
import dev.adjoint.proto.pjrt.v1.Resumption;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import dev.adjoint.proto.pjrt.v1.Welcome;
import dev.adjoint.proto.wire.Incoming;
import dev.adjoint.proto.wire.Outgoing;
import dev.adjoint.proto.wire.Received;
import dev.adjoint.proto.wire.Unacknowledged;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The stream to a server. Any thread may send; one that sends faster than the server takes waits
 * here, so that nothing piles up. Answers are taken on the network's thread, without a hop.
 *
 * <p>When the connection is lost, the session goes on over another one, if the server lets it; the
 * protocol's definition says how. Until then, callers wait. When it cannot be made again within the
 * session's lease, everything that waits fails with {@code UNAVAILABLE}, and so does what is sent
 * afterwards.
 */
final class Session {
  private static final int PROTOCOL = 1;

  /**
   * So many released handles are sent in a message of their own, if no other message takes them
   * along before.
   */
  private static final int MOST_UNSENT_RELEASES = 64;

  /** So small parts of arrays are copied at once, so that they can be sent again. */
  private static final int SMALL = 64 << 10;

  private static final Thread ANOTHER_THREAD = Thread.ofVirtual().unstarted(() -> {});

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
  private final Responses responses = new Responses();

  /** Guarded by {@link #sending}, and so are the next ones. */
  private Line line;

  private final Unacknowledged<Outgoing<SessionRequest>> unacknowledged = new Unacknowledged<>();
  private boolean keeps = true;
  private boolean connected = true;
  private long lostAt;
  private long progressWhenLost = -1;
  private int lossesInVain;

  /** How many threads wait for {@link #room}. */
  private final AtomicInteger waiting = new AtomicInteger();

  /** So many requests the server says that it has received. */
  private final AtomicLong acknowledged = new AtomicLong();

  /** Guarded by itself. */
  private final Received received = new Received();

  private volatile @Nullable Resumption resumption;
  private volatile @Nullable PjrtException lost;
  private volatile @Nullable Welcome welcome;

  private Session(String target, ManagedChannel channel) {
    this.target = target;
    this.address = target.replaceFirst("^[a-z]+://", "");
    this.channel = channel;
    this.line = Line.first(channel);
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
      session.line.start(Resume.getDefaultInstance(), session.responses);
      session.line.receive();
      var hello = Hello.newBuilder().setProtocol(PROTOCOL).setClient("adjoint-java");
      var answer = session.ask(request -> request.setHello(hello));
      var welcome = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS).getWelcome();
      if (welcome.getProtocol() != PROTOCOL) {
        throw new PjrtException(
            Code.FAILED_PRECONDITION,
            "%s speaks version %d of adjoint.pjrt.v1, this client version %d; use releases that match"
                .formatted(target, welcome.getProtocol(), PROTOCOL));
      }
      session.welcome = welcome;
      session.begin();
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

  /** Learns whether the session can be resumed. */
  private void begin() {
    sending.lock();
    try {
      resumption = line.greeting().getNow(Optional.empty()).orElse(null);
      if (resumption == null) {
        keeps = false;
        unacknowledged.clear();
      }
    } finally {
      sending.unlock();
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
    long before = sent();
    try {
      long size = data.byteSize();
      long sent = Math.min(chunk, size);
      var begin = SessionRequest.newBuilder().setPut(put);
      first.accept(begin);
      send(begin, reachable(data.asSlice(0, sent)));
      while (sent < size) {
        long length = Math.min(chunk, size - sent);
        var next = SessionRequest.newBuilder().setChunk(Chunk.getDefaultInstance());
        send(next, reachable(data.asSlice(sent, length)));
        sent += length;
      }
    } finally {
      if (data.byteSize() > SMALL) {
        ownAfter(before);
      }
      uploading.unlock();
    }
  }

  private long sent() {
    sending.lock();
    try {
      return unacknowledged.sent();
    } finally {
      sending.unlock();
    }
  }

  /**
   * Copies what the server has not got yet of an array whose memory is about to be the caller's.
   */
  private void ownAfter(long before) {
    sending.lock();
    try {
      forgetAcknowledged();
      unacknowledged.replaceAfter(before, Outgoing::owned);
    } finally {
      sending.unlock();
    }
  }

  /**
   * {@return {@code data}, in place if it is large and other threads, which may have to send it
   * again, can reach it}
   */
  private static MemorySegment reachable(MemorySegment data) {
    return data.byteSize() > SMALL && data.isAccessibleBy(ANOTHER_THREAD)
        ? data
        : MemorySegment.ofArray(data.toArray(ValueLayout.JAVA_BYTE));
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
    send(request, null);
  }

  /** Sends a request, which ends with {@code array} if there is one. */
  private void send(SessionRequest.Builder request, @Nullable MemorySegment array) {
    sending.lock();
    try {
      awaitRoom();
      releases.drainTo(request);
      var message =
          array == null ? Outgoing.of(request.build()) : Outgoing.of(request.build(), array);
      if (keeps) {
        unacknowledged.add(message, message.size());
      }
      if (connected) {
        line.send(message);
      }
    } finally {
      sending.unlock();
    }
  }

  private void awaitRoom() {
    waiting.incrementAndGet(); // before it looks: who makes room looks at this afterwards
    // Hello is sent before there is a connection, so that its answer's deadline covers connecting.
    while (welcome != null && lost == null && !hasRoom()) {
      // Ends when the server takes more, or the session is lost.
      room.awaitUninterruptibly();
    }
    waiting.decrementAndGet();
    var error = lost;
    if (error != null) {
      throw new PjrtException(error.code(), error.description(), error.detail(), error);
    }
  }

  private boolean hasRoom() {
    forgetAcknowledged();
    return unacknowledged.hasRoom() && (!connected || line.isReady());
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
      if (lost == null && connected) {
        line.halfClose();
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
      unacknowledged.clear();
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

  /** Makes the connection again, or gives the session up. */
  private void reconnect(long lease, int failures, StatusRuntimeException cause) {
    long began = System.nanoTime();
    try {
      var token = Objects.requireNonNull(resumption).getToken();
      var resume = Resume.newBuilder().setToken(token).setReceived(tellReceived()).build();
      long until = lostAt + TimeUnit.MILLISECONDS.toNanos(lease);
      var reconnection = new Reconnection(channel, resume, responses, until, () -> lost == null);
      goOn(reconnection.find(failures));
    } catch (RuntimeException e) {
      double tried = (System.nanoTime() - began) / 1e9;
      var why = Status.fromThrowable(e);
      lose(
          responses.ended(
              "the connection was lost: %s; it could not be resumed within %.1f s: %s, %s"
                  .formatted(
                      cause.getStatus().getDescription(),
                      tried,
                      why.getCode(),
                      why.getDescription()),
              e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      lose(responses.ended("interrupted while the connection was lost", e));
    }
  }

  private long tellReceived() {
    synchronized (received) {
      return received.tell();
    }
  }

  private void goOn(Reconnection.Reached reached) {
    var next = reached.line();
    sending.lock();
    try {
      if (lost != null) {
        next.cancel("the session has ended");
        return;
      }
      if (!unacknowledged.acknowledge(reached.received())) {
        next.cancel("another session");
        throw Status.DATA_LOSS
            .withDescription("the server has lost requests that it had acknowledged")
            .asRuntimeException();
      }
      line = next;
      connected = true;
      unacknowledged.messages().forEach(next::send);
      room.signalAll();
    } finally {
      sending.unlock();
    }
    next.receive();
    var end = next.end();
    if (end != null) {
      responses.ended(next, end);
    }
  }

  /** {@return whether the session goes on without {@code ended}, whose connection was lost} */
  private boolean survives(Line ended, StatusRuntimeException end) {
    sending.lock();
    try {
      if (ended != line || !connected) {
        return true; // it was given up before
      }
      connected = false;
      var known = resumption;
      if (known == null || lost != null || !Line.isLost(end)) {
        return false;
      }
      forgetAcknowledged();
      long progress = unacknowledged.acknowledged() + tellReceived();
      boolean inVain = progress == progressWhenLost;
      lossesInVain = inVain ? lossesInVain + 1 : 0;
      if (!inVain) {
        lostAt = System.nanoTime();
        progressWhenLost = progress;
      }
      int failures = lossesInVain;
      room.signalAll();
      Thread.startVirtualThread(() -> reconnect(known.getLeaseMillis(), failures, end));
      return true;
    } finally {
      sending.unlock();
    }
  }

  /** Counts an answer, and tells the server now and then how many there are. */
  private void count(Incoming<SessionResponse> response, boolean now) {
    long count;
    synchronized (received) {
      boolean due = received.add(response.size()) || now;
      if (!due || resumption == null) {
        return;
      }
      count = received.tell();
    }
    sending.lock();
    try {
      if (connected && lost == null) {
        line.send(Outgoing.of(SessionRequest.newBuilder().setAcknowledged(count).build()));
      }
    } finally {
      sending.unlock();
    }
  }

  private void forgetAcknowledged() {
    unacknowledged.acknowledge(acknowledged.get());
  }

  /**
   * Lets who waits for room look again. The network's thread does not wait here for a thread that
   * is sending, and copies an array meanwhile.
   */
  private void makeRoom() {
    if (waiting.get() > 0) {
      sending.lock();
    } else if (!sending.tryLock()) {
      return; // the next who sends will see what there is
    }
    try {
      forgetAcknowledged();
      room.signalAll();
    } finally {
      sending.unlock();
    }
  }

  /** What comes from the server. */
  private final class Responses implements Line.Listener {
    @Override
    public void ready() {
      makeRoom();
    }

    @Override
    public void message(Incoming<SessionResponse> response) {
      long count = response.message().getAcknowledged();
      if (count > 0) {
        acknowledged.accumulateAndGet(count, Math::max);
        makeRoom();
      } else {
        boolean complete = onNext(response);
        // The server keeps an array in parts as long as parts of it may be sent again.
        count(response, complete && response.message().hasChunk());
      }
    }

    @Override
    public void ended(Line ended, StatusRuntimeException end) {
      if (!survives(ended, end)) {
        if (end.getStatus().isOk()) {
          onCompleted();
        } else {
          onError(end);
        }
      }
    }

    /** {@return whether the answer is complete} */
    private boolean onNext(Incoming<SessionResponse> incoming) {
      var response = incoming.message();
      var answer = answers.get(response.getCall());
      if (answer == null) {
        return false;
      }
      if (response.hasError()) {
        answers.remove(response.getCall());
        answer.future().completeExceptionally(Errors.of(response.getError()));
      } else if (answer.accept(incoming)) {
        answers.remove(response.getCall());
      } else {
        return false;
      }
      return true;
    }

    private void onError(Throwable error) {
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

    private void onCompleted() {
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
