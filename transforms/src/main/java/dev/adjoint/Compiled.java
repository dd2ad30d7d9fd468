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
  private int calls;
  private boolean dropped;

  Compiled(Executable executable) {
    this.executable = executable;
  }

  /** {@return the results on {@code arguments}, or nothing if the cache has dropped this} */
  Optional<List<Buffer>> execute(List<Buffer> arguments) {
    synchronized (this) {
      if (dropped) {
        return Optional.empty();
      }
      calls++;
    }
    try {
      return Optional.of(executable.execute(arguments));
    } finally {
      boolean last;
      synchronized (this) {
        last = --calls == 0 && dropped;
      }
      if (last) {
        executable.close();
      }
    }
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
      executable.close();
    }
  }
}
