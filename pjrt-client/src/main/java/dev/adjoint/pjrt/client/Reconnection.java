package dev.adjoint.pjrt.client;

import dev.adjoint.proto.pjrt.v1.Resume;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Finds the way back to a server to which the connection was lost.
 *
 * @param channel where it was
 * @param resume names the session
 * @param listener of the new line
 * @param until when the session is gone, by {@link System#nanoTime}
 * @param wanted whether the session is still wanted
 */
record Reconnection(
    ManagedChannel channel,
    Resume resume,
    Line.Listener listener,
    long until,
    BooleanSupplier wanted) {
  private static final Retry PAUSES =
      new Retry(1, Duration.ofMillis(20), Duration.ofSeconds(1), java.util.Set.of());

  /**
   * So often a server may say that it does not know the session: gRPC goes on to another where the
   * one that has it is missed for a moment.
   */
  private static final int MOST_STRANGERS = 3;

  /**
   * The line to the server, which knows the session.
   *
   * @param received how many requests have arrived there
   */
  record Reached(Line line, long received) {}

  /**
   * {@return a line, which brings no messages yet}
   *
   * @param failures how often it was found in vain lately
   * @throws StatusRuntimeException if the server refuses, or until the session is gone none is
   *     there
   */
  Reached find(int failures) throws InterruptedException {
    int strangers = 0;
    for (int attempt = failures; ; attempt++) {
      if (attempt > 0) {
        Thread.sleep(pause(attempt));
      }
      var line = Line.further(channel);
      line.start(resume, listener);
      try {
        return reach(line, attempt);
      } catch (ExecutionException e) {
        var end = (StatusRuntimeException) e.getCause();
        boolean isStranger = end.getStatus().getCode() == Code.NOT_FOUND;
        if (isOver() || (isStranger ? ++strangers == MOST_STRANGERS : !Line.isLost(end))) {
          throw end;
        }
        if (isStranger) {
          channel.enterIdle(); // and then it begins with the first of the servers again
        }
      }
    }
  }

  private Reached reach(Line line, int failures) throws ExecutionException, InterruptedException {
    for (int attempt = failures + 1; ; attempt++) {
      // gRPC's own pauses grow longer than a lease.
      channel.resetConnectBackoff();
      try {
        var greeting = line.greeting().get(pause(attempt), TimeUnit.MILLISECONDS);
        if (greeting.isEmpty()) {
          line.cancel("another server");
          throw new ExecutionException(forgotten());
        }
        return new Reached(line, greeting.get().getReceived());
      } catch (TimeoutException e) {
        if (isOver()) {
          line.cancel("the session is gone");
          throw new ExecutionException(
              Status.DEADLINE_EXCEEDED
                  .withDescription("the server was not reached again")
                  .asRuntimeException());
        }
      }
    }
  }

  private static StatusRuntimeException forgotten() {
    return Status.NOT_FOUND
        .withDescription("another server is there, which knows no sessions to be resumed")
        .asRuntimeException();
  }

  private boolean isOver() {
    return !wanted.getAsBoolean() || System.nanoTime() - until > 0;
  }

  private long pause(int attempt) {
    long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
    return Math.max(1, Math.min(PAUSES.pauseAfter(attempt), left));
  }
}
