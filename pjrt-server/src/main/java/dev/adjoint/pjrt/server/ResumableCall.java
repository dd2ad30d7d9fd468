package dev.adjoint.pjrt.server;

import com.google.protobuf.ByteString;
import dev.adjoint.proto.pjrt.v1.Resumption;
import dev.adjoint.proto.wire.Received;
import dev.adjoint.proto.wire.SessionHeaders;
import dev.adjoint.proto.wire.Unacknowledged;
import io.grpc.Attributes;
import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A call that outlives its connection: what is behind it sees one call, while the streams that
 * carry it come and go. Messages are counted and kept until they are acknowledged, not looked into.
 *
 * <p>What is behind it is told one thing at a time, by whichever thread found nobody else at it
 * ({@code busy}), and never while the lock is held. A request is handed on by the network's thread
 * that brings it, in place; only one that nobody has asked for yet, or that meets another thread at
 * work, is copied and put aside.
 *
 * @param <Q> the requests
 * @param <A> the answers
 */
final class ResumableCall<Q, A> extends ServerCall<Q, A> {
  private static final Logger LOG = LoggerFactory.getLogger(ResumableCall.class);

  private static final Context.Key<Executor> ACKNOWLEDGED = Context.key("adjoint-acknowledged");

  private record Closure(Status status, Metadata trailers) {}

  private final ServerCall<Q, A> first;
  private final ByteString token;
  private final String callerName;
  private final Duration lease;
  private final Messages<Q, A> messages;
  private final Consumer<ResumableCall<?, ?>> forget;
  private final Context context;
  private final String name = SessionName.get();

  // Guarded by this.
  private final Unacknowledged<A> unacknowledged = new Unacknowledged<>();
  private final Received received = new Received();
  private final Aside<Q> aside;
  private final Later later = new Later();
  private @Nullable Line current;
  private @Nullable Line joining;

  /** So many requests were asked for by what is behind, and have not come to it. */
  private long demand;

  private int readyThreshold;
  private long losses;
  private boolean keeps = true;
  private boolean headersSent;
  private @Nullable Closure closure;
  private boolean ended;

  /** Whether a thread tells what is behind something. */
  private boolean busy = true;

  private boolean readyOwed;
  private boolean halfCloseOwed;
  private boolean cancelOwed;
  private boolean completionOwed;

  /** What is behind; only who is {@code busy} talks to it. */
  private Listener<Q> behind = new Listener<>() {};

  /**
   * A call that {@code first} carries as its first stream, which {@link #begin} begins.
   *
   * @param lease how long it outlives its connection
   * @param forget called when it can be resumed no more
   */
  ResumableCall(
      ServerCall<Q, A> first,
      ByteString token,
      Duration lease,
      Consumer<ResumableCall<?, ?>> forget) {
    this.first = first;
    this.token = token;
    this.lease = lease;
    this.forget = forget;
    this.callerName = callerName();
    this.messages = Messages.of(first.getMethodDescriptor());
    this.aside = new Aside<>(messages);
    // A fork: what is behind shall not be cancelled with the first stream.
    Executor whenAcknowledged = this::whenAcknowledged;
    this.context = Context.current().fork().withValue(ACKNOWLEDGED, whenAcknowledged);
    this.current = new Line(first, 0);
  }

  /**
   * {@return who does things when the client of the current call has acknowledged all that was sent
   * before, or never will; at once where what was sent need not be kept}
   */
  static Executor acknowledged() {
    return Objects.requireNonNullElse(ACKNOWLEDGED.get(), Runnable::run);
  }

  private static String callerName() {
    var caller = Caller.CURRENT.get();
    return caller == null ? "" : caller.name();
  }

  /** {@return what {@code first} tells, when {@code next} is behind this call} */
  Listener<Q> begin(Metadata headers, ServerCallHandler<Q, A> next) {
    var line = current();
    try {
      behind = context.call(() -> next.startCall(this, headers));
    } catch (RuntimeException e) {
      close(Status.fromThrowable(e), new Metadata());
    } catch (Exception e) {
      throw new AssertionError("startCall throws nothing checked", e);
    }
    work();
    return line;
  }

  private synchronized Listener<Q> current() {
    return current == null ? new Listener<>() {} : current;
  }

  ByteString token() {
    return token;
  }

  /**
   * {@return what {@code stream} tells, over which the session goes on}
   *
   * @param answers how many answers its client has received
   */
  Listener<Q> resume(ServerCall<Q, A> stream, long answers) {
    if (!callerName().equals(callerName)) {
      LOG.atWarn().addKeyValue("session", name).addKeyValue("caller", callerName()).log("stranger");
      return Resumptions.refuse(
          stream, Status.PERMISSION_DENIED.withDescription("the session is another caller's"));
    }
    var line = new Line(stream, answers);
    synchronized (this) {
      if (ended) {
        return Resumptions.refuse(stream, Resumptions.unknown());
      }
      if (answers < unacknowledged.acknowledged() || answers > unacknowledged.sent()) {
        return Resumptions.refuse(
            stream,
            Status.OUT_OF_RANGE.withDescription(
                "%d answers were sent and %d acknowledged; the client says it has received %d"
                    .formatted(unacknowledged.sent(), unacknowledged.acknowledged(), answers)));
      }
      drop(current);
      drop(joining);
      leave();
      joining = line;
    }
    tell();
    return line;
  }

  private void drop(@Nullable Line old) {
    if (old != null) {
      old.stream.close(
          Status.CANCELLED.withDescription("the session goes on over another connection"),
          new Metadata());
    }
  }

  /** Makes {@code current} nothing; the client will send again what was put aside. */
  private void leave() {
    current = null;
    joining = null;
    aside.clear();
    losses++;
  }

  /** Goes on over the line that joins; {@code this} is locked. */
  private void join(Line line) {
    joining = null;
    current = line;
    if (!unacknowledged.acknowledge(line.answers)) {
      throw new AssertionError("checked before");
    }
    line.stream.setOnReadyThreshold(readyThreshold);
    var headers = new Metadata();
    headers.put(SessionHeaders.SESSION, resumption(received.tell()));
    line.stream.sendHeaders(headers);
    LOG.atInfo().addKeyValue("session", name).log("is resumed");
    unacknowledged.messages().forEach(line.stream::sendMessage);
    var end = closure;
    if (end == null) {
      readyOwed = true;
    } else {
      line.stream.close(end.status(), end.trailers());
      finish();
    }
  }

  private Resumption resumption(long requests) {
    return Resumption.newBuilder()
        .setToken(token)
        .setLeaseMillis(lease.toMillis())
        .setReceived(requests)
        .build();
  }

  /** Keeps nothing any more; {@code this} is locked. */
  private void finish() {
    ended = true;
    unacknowledged.clear();
    aside.clear();
    forget.accept(this);
    var rest = later.due(Long.MAX_VALUE);
    if (!rest.isEmpty()) {
      Thread.startVirtualThread(() -> rest.forEach(Runnable::run));
    }
  }

  private void cancel() {
    cancelOwed = closure == null;
    finish();
  }

  private void expire(long loss) {
    synchronized (this) {
      if (ended || losses != loss) {
        return;
      }
      LOG.atInfo().addKeyValue("session", name).log("was not resumed within its lease");
      cancel();
    }
    tell();
  }

  /** Keeps the session no longer than its connection, from now on. */
  void keepNoMore() {
    synchronized (this) {
      keeps = false;
      if (ended || current != null || joining != null) {
        return;
      }
      cancel();
    }
    tell();
  }

  /** Ends the session for the reason in {@code status}. */
  void end(Status status) {
    synchronized (this) {
      if (ended) {
        return;
      }
      if (current != null && closure == null) {
        current.stream.close(status, ended(new Metadata()));
      }
      drop(joining);
      cancel();
    }
    tell();
  }

  private static Metadata ended(Metadata trailers) {
    trailers.put(SessionHeaders.ENDED, "true");
    return trailers;
  }

  /**
   * Tells what is behind what there is to tell, unless another thread is at it, which then does.
   */
  private void tell() {
    synchronized (this) {
      if (busy) {
        return;
      }
      busy = true;
    }
    work();
  }

  /** Tells what is behind what there is to tell; this thread is the one that is {@code busy}. */
  private void work() {
    while (true) {
      Runnable next;
      Line asked;
      int more;
      List<Runnable> due;
      synchronized (this) {
        var newer = joining;
        if (newer != null && !ended) {
          join(newer);
        }
        due = later.due(unacknowledged.acknowledged());
        next = next();
        asked = current;
        more = next == null ? ask() : 0;
        busy = next != null;
      }
      due.forEach(Runnable::run);
      if (next == null) {
        if (asked != null && more > 0) {
          asked.stream.request(more);
        }
        return;
      }
      run(next);
    }
  }

  private void run(Runnable told) {
    var before = context.attach();
    try {
      told.run();
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.error("a session fails", e);
      end(Status.fromThrowable(e));
    } finally {
      context.detach(before);
    }
  }

  /** {@return what is to be told next, if anything; {@code this} is locked} */
  private @Nullable Runnable next() {
    if (cancelOwed) {
      cancelOwed = false;
      return behind::onCancel;
    }
    if (completionOwed) {
      completionOwed = false;
      return behind::onComplete;
    }
    if (ended || closure != null) {
      return null;
    }
    if (readyOwed) {
      readyOwed = false;
      return behind::onReady;
    }
    if (demand > 0 && !aside.isEmpty()) {
      var message = aside.remove();
      count(message);
      return () -> behind.onMessage(message);
    }
    if (halfCloseOwed && aside.isEmpty()) {
      halfCloseOwed = false;
      return behind::onHalfClose;
    }
    return null;
  }

  /** Counts a request that what is behind is about to get; {@code this} is locked. */
  private void count(Q message) {
    demand--;
    if (received.add(messages.size(message)) && current != null && headersSent) {
      current.stream.sendMessage(messages.acknowledgement(received.tell()));
    }
  }

  /** {@return how many more messages to ask the current stream for; {@code this} is locked} */
  private int ask() {
    if (current == null || ended) {
      return 0;
    }
    // Acknowledgements come as messages too, and are needed to make room.
    long wanted = Math.max(demand - aside.size(), unacknowledged.hasRoom() ? 0 : 1);
    long more = Math.max(0, wanted - current.asked);
    current.asked += more;
    return Math.toIntExact(more);
  }

  private void whenAcknowledged(Runnable work) {
    synchronized (this) {
      if (!ended && unacknowledged.acknowledged() < unacknowledged.sent()) {
        later.add(unacknowledged.sent(), work);
        return;
      }
    }
    work.run();
  }

  @Override
  public void request(int count) {
    Line asked;
    int more;
    boolean owed;
    synchronized (this) {
      demand += count;
      asked = current;
      more = ask();
      owed = !busy && !aside.isEmpty();
      busy |= owed;
    }
    if (asked != null && more > 0) {
      asked.stream.request(more);
    }
    if (owed) {
      // Not on this thread, which may hold any locks.
      Thread.startVirtualThread(this::work);
    }
  }

  @Override
  public synchronized void sendHeaders(Metadata headers) {
    headersSent = true;
    if (current != null) {
      headers.put(SessionHeaders.SESSION, resumption(0));
      current.stream.sendHeaders(headers);
    }
  }

  @Override
  public void sendMessage(A message) {
    synchronized (this) {
      if (ended || closure != null) {
        return;
      }
      unacknowledged.add(message, messages.size(message));
      if (current != null) {
        current.stream.sendMessage(message);
        int more = ask();
        if (more > 0) {
          var asked = current.stream;
          Thread.startVirtualThread(() -> asked.request(more));
        }
      }
    }
  }

  @Override
  public synchronized boolean isReady() {
    return current != null && unacknowledged.hasRoom() && current.stream.isReady();
  }

  @Override
  public void close(Status status, Metadata trailers) {
    synchronized (this) {
      if (ended || closure != null) {
        return;
      }
      closure = new Closure(status, ended(trailers));
      completionOwed = true;
      if (current != null) {
        current.stream.close(status, trailers);
        finish();
      }
      if (busy) {
        return;
      }
      busy = true;
    }
    Thread.startVirtualThread(this::work);
  }

  @Override
  public synchronized boolean isCancelled() {
    return ended;
  }

  @Override
  public MethodDescriptor<Q, A> getMethodDescriptor() {
    return first.getMethodDescriptor();
  }

  @Override
  public Attributes getAttributes() {
    return first.getAttributes();
  }

  @Override
  public @Nullable String getAuthority() {
    return first.getAuthority();
  }

  @Override
  public synchronized void setOnReadyThreshold(int bytes) {
    readyThreshold = bytes;
    if (current != null) {
      current.stream.setOnReadyThreshold(bytes);
    }
  }

  /** One of the streams that carry the call, one after the other. */
  private final class Line extends Listener<Q> {
    private final ServerCall<Q, A> stream;

    /** How many answers its client says that it has received. */
    private final long answers;

    /** So many requests it was asked for and has not brought. */
    private long asked;

    Line(ServerCall<Q, A> stream, long answers) {
      this.stream = stream;
      this.answers = answers;
    }

    @Override
    public void onMessage(Q message) {
      long acknowledged = messages.acknowledged(message);
      if (acknowledged > 0) {
        onAcknowledged(acknowledged);
        return;
      }
      boolean inTurn;
      synchronized (ResumableCall.this) {
        asked--;
        if (this != current || ended) {
          messages.discard(message);
          return;
        }
        inTurn = !busy && demand > 0 && aside.isEmpty();
        if (inTurn) {
          busy = true;
          count(message);
        } else {
          putAside(message);
        }
      }
      if (inTurn) {
        ResumableCall.this.run(() -> behind.onMessage(message));
        work();
      } else {
        tell();
      }
    }

    private void onAcknowledged(long count) {
      List<Runnable> due;
      synchronized (ResumableCall.this) {
        asked--;
        if (this != current || ended) {
          return;
        }
        boolean hadRoom = unacknowledged.hasRoom();
        if (!unacknowledged.acknowledge(count)) {
          LOG.atDebug().addKeyValue("session", name).log("acknowledges what was not sent");
        }
        readyOwed |= !hadRoom && unacknowledged.hasRoom();
        due = later.due(unacknowledged.acknowledged());
      }
      due.forEach(Runnable::run);
      tell();
    }

    /** Keeps a request for later; {@code ResumableCall.this} is locked. */
    private void putAside(Q message) {
      if (aside.isFull()) {
        messages.discard(message);
        end(Status.RESOURCE_EXHAUSTED.withDescription("too much sent without acknowledgement"));
        return;
      }
      aside.add(message);
    }

    /** The connection broke, or the stream has ended. */
    private void lost() {
      synchronized (ResumableCall.this) {
        if (this != current && this != joining) {
          return;
        }
        leave();
        if (ended) {
          return;
        }
        if (keeps && headersSent) {
          LOG.atInfo().addKeyValue("session", name).log("has lost its connection");
          long loss = losses;
          CompletableFuture.delayedExecutor(
                  lease.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
              .execute(() -> expire(loss));
          return;
        }
        cancel();
      }
      tell();
    }

    @Override
    public void onReady() {
      synchronized (ResumableCall.this) {
        readyOwed |= this == current;
      }
      tell();
    }

    @Override
    public void onHalfClose() {
      synchronized (ResumableCall.this) {
        halfCloseOwed |= this == current || this == joining;
      }
      tell();
    }

    @Override
    public void onCancel() {
      lost();
    }

    @Override
    public void onComplete() {
      lost();
    }
  }
}
