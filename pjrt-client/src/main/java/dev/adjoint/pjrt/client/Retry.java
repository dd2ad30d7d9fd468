package dev.adjoint.pjrt.client;

import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * When and how often something is tried again. Only what may be done twice should be: connecting,
 * and {@link ProgramRunner#run}, but not the requests of a session.
 *
 * <p>The pause before the next attempt doubles each time, up to {@code longest}; a random part of
 * it, at most half, is left out, so that clients that failed together do not come back together.
 *
 * @param attempts how often at most, the first time included
 * @param pause the pause after the first failure
 * @param longest the longest pause
 * @param codes the errors after which it is tried again
 */
public record Retry(int attempts, Duration pause, Duration longest, Set<Code> codes) {
  /** One attempt. */
  public static final Retry NEVER =
      new Retry(1, Duration.ofMillis(1), Duration.ofMillis(1), Set.of());

  /** Five attempts within some seconds, if a server or a worker was lost. */
  public static final Retry WHEN_LOST =
      new Retry(
          5,
          Duration.ofMillis(100),
          Duration.ofSeconds(2),
          Set.of(Code.UNAVAILABLE, Code.DATA_LOSS));

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if {@code attempts} is less than 1, or a pause is no positive
   *     time
   */
  public Retry {
    if (attempts < 1 || !pause.isPositive() || longest.compareTo(pause) < 0) {
      throw new IllegalArgumentException(
          "expected at least 1 attempt and 0 < pause <= longest; found %d, %s, %s"
              .formatted(attempts, pause, longest));
    }
    codes = Set.copyOf(codes);
  }

  /** {@return the outcome of the first attempt that succeeds, or of the last} */
  public <T> CompletableFuture<T> run(Supplier<CompletableFuture<T>> attempt) {
    return run(attempt, 1);
  }

  private <T> CompletableFuture<T> run(Supplier<CompletableFuture<T>> attempt, int number) {
    return attempt
        .get()
        .exceptionallyCompose(
            error -> {
              if (number >= attempts || !isWorthIt(error)) {
                return CompletableFuture.failedFuture(error);
              }
              var paused =
                  CompletableFuture.<@Nullable Void>completedFuture(null)
                      .thenRunAsync(
                          () -> {},
                          CompletableFuture.delayedExecutor(
                              pauseAfter(number),
                              TimeUnit.MILLISECONDS,
                              Thread::startVirtualThread));
              return paused.thenCompose(_ -> run(attempt, number + 1));
            });
  }

  private boolean isWorthIt(Throwable error) {
    return switch (error) {
      case PjrtException e -> codes.contains(e.code());
      case CompletionException e when e.getCause() != null -> isWorthIt(e.getCause());
      default -> false;
    };
  }

  /** {@return the pause after this many failures, in ms} */
  long pauseAfter(int number) {
    long full =
        Math.min(longest.toMillis(), Math.max(1, pause.toMillis()) << Math.min(number - 1, 20));
    return full - ThreadLocalRandom.current().nextLong(full / 2 + 1);
  }
}
