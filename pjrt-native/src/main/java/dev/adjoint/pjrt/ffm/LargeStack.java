package dev.adjoint.pjrt.ffm;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Runs compilers. They recurse as deep as the program is nested, which in C++ is expected to be
 * fine on a main thread's stack, and is not on the much smaller one of a Java thread.
 */
final class LargeStack {
  private static final long BYTES = 256L << 20;

  private LargeStack() {}

  /** {@return what {@code task} returns; its exceptions are thrown here} */
  static <T> T call(Supplier<T> task) {
    var result = new FutureTask<T>(task::get);
    var thread = new Thread(null, result, "pjrt-compile", BYTES);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return result.get();
        } catch (InterruptedException e) {
          interrupted = true; // A compilation cannot be stopped.
        } catch (ExecutionException e) {
          switch (e.getCause()) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            case null, default -> throw new IllegalStateException(e);
          }
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
