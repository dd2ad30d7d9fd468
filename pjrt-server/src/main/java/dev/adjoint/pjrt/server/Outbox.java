package dev.adjoint.pjrt.server;

import dev.adjoint.proto.pjrt.v1.SessionResponse;
import dev.adjoint.proto.wire.Outgoing;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * The answers of one session on their way to a client that may be slow. Answers leave in the order
 * in which they were given to it, and only while the client takes them; a long answer is made piece
 * by piece as it leaves.
 *
 * <p>Safe for use by several threads at once.
 */
final class Outbox {
  /** An answer, and what to do when it has been sent or never will be. */
  private record Waiting(Iterator<Outgoing<SessionResponse>> pieces, Runnable end) {}

  private final ServerCallStreamObserver<Outgoing<SessionResponse>> responses;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private boolean closed;

  /** When an answer last left, or the client was last seen to take them as they come. */
  private long moved = System.nanoTime();

  /** What is sent refers to arrays, which must stay as long as it may be sent again. */
  private final Executor acknowledged;

  Outbox(ServerCallStreamObserver<Outgoing<SessionResponse>> responses) {
    this.responses = responses;
    this.acknowledged = ResumableCall.acknowledged();
  }

  /** Sends one answer. */
  synchronized void send(SessionResponse response) {
    if (closed) {
      return;
    }
    var message = Outgoing.of(response);
    if (waiting.isEmpty()) {
      responses.onNext(message);
    } else {
      waiting.add(new Waiting(List.of(message).iterator(), () -> {}));
    }
  }

  /**
   * Sends the pieces of an answer, each made when there is room for it, and then does {@code end},
   * which is also done if the stream is closed before.
   */
  synchronized void send(Iterator<Outgoing<SessionResponse>> pieces, Runnable end) {
    if (closed) {
      end.run();
    } else {
      waiting.add(new Waiting(pieces, end));
      drain();
    }
  }

  /** Sends what waits, while there is room. */
  synchronized void drain() {
    while (!closed && !waiting.isEmpty() && responses.isReady()) {
      var pieces = waiting.element().pieces();
      responses.onNext(pieces.next());
      moved = System.nanoTime();
      if (!pieces.hasNext()) {
        acknowledged.execute(waiting.remove().end());
      }
    }
  }

  /** {@return whether the client takes answers as fast as they come} */
  synchronized boolean isClear() {
    return closed || (waiting.isEmpty() && responses.isReady());
  }

  /** {@return for how many nanoseconds until {@code now} the client has taken nothing} */
  synchronized long stalledFor(long now) {
    if (isClear()) {
      moved = now;
    }
    return now - moved;
  }

  /** Drops what waits and ends the stream with {@code end}, unless it was ended before. */
  synchronized void close(Runnable end) {
    if (!closed) {
      closed = true;
      waiting.forEach(answer -> acknowledged.execute(answer.end()));
      waiting.clear();
      end.run();
    }
  }
}
