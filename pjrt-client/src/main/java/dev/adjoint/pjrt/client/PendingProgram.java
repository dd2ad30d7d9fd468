package dev.adjoint.pjrt.client;

import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.proto.pjrt.v1.Compile;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A program of which the server was told the digest only. The server says at once whether that is
 * enough, and compiles meanwhile; whoever uses the executable first waits for that word, and sends
 * the program if it is wanted.
 */
final class PendingProgram {
  private final Session session;
  private final CompletableFuture<SessionResponse> answer;
  private final Consumer<SessionRequest.Builder> trace;
  private final ReentrantLock sending = new ReentrantLock();
  private Compile.@Nullable Builder whole;

  /**
   * Asks the server.
   *
   * @param byDigest the request without the program
   * @param whole the same with it
   * @param trace makes requests part of a span
   */
  PendingProgram(
      Session session,
      Compile byDigest,
      Compile.Builder whole,
      Consumer<SessionRequest.Builder> trace) {
    this.session = session;
    this.whole = whole;
    this.trace = trace;
    this.answer =
        session.ask(
            request -> {
              request.setCompile(byDigest);
              trace.accept(request);
            });
  }

  /** Returns when the server has the program, or what follows will tell that it is gone. */
  void settle() {
    sending.lock();
    try {
      var unsent = whole;
      if (unsent != null) {
        if (isWanted()) {
          session.send(
              request -> {
                request.setCompile(unsent);
                trace.accept(request);
              });
        }
        whole = null;
      }
    } finally {
      sending.unlock();
    }
  }

  private boolean isWanted() {
    try {
      var _ = Session.await(answer);
      return false;
    } catch (PjrtException e) {
      return e.code() == Code.NOT_FOUND;
    }
  }
}
