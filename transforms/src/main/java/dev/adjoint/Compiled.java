package dev.adjoint;

import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Executable;
import java.util.List;
import java.util.Optional;

/**
 * An executable in an engine's cache. The cache owns it; when the cache drops it, it is closed as
 * soon as the calls that are being made with it have returned. Whoever remembers it elsewhere
 * compiles anew then.
 */
final class Compiled {
  private final Executable executable;
  private final HostCalls.Program program;
  private int calls;
  private boolean dropped;

  Compiled(Executable executable, HostCalls.Program program) {
    this.executable = executable;
    this.program = program;
  }

  Executable executable() {
    return executable;
  }

  /** {@return the results on {@code arguments}, or nothing if the cache has dropped this} */
  Optional<List<Buffer>> execute(List<Buffer> arguments) {
    synchronized (this) {
      if (dropped) {
        return Optional.empty();
      }
      calls++;
    }
    boolean running = false;
    try {
      var results = executable.execute(arguments);
      if (program.callsHost() && !results.isEmpty()) {
        // What it calls is known until it is done.
        var _ = results.getFirst().ready().whenComplete((_, _) -> returned());
        running = true;
      }
      return Optional.of(results);
    } finally {
      if (!running) {
        returned();
      }
    }
  }

  private void returned() {
    boolean last;
    synchronized (this) {
      last = --calls == 0 && dropped;
    }
    if (last) {
      close();
    }
  }

  private void close() {
    executable.close();
    program.close();
  }

  synchronized boolean isDropped() {
    return dropped;
  }

  /** Closes the executable, now or after the last call. */
  void drop() {
    boolean idle;
    synchronized (this) {
      idle = !dropped && calls == 0;
      dropped = true;
    }
    if (idle) {
      close();
    }
  }
}
