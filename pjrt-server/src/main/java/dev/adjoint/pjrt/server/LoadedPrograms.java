package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.Executable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was compiled of programs, shared by all sessions that ask for the same. The last few that no
 * session holds any more are kept, so that the next one need not wait.
 */
final class LoadedPrograms implements AutoCloseable {
  private static final int MOST_IDLE = 64;

  /**
   * A program that can run.
   *
   * @param executable what runs
   * @param source the line of the source that it came from, or an empty text
   * @param mayLoop whether it may have loops
   */
  record Loaded(Executable executable, String source, boolean mayLoop) {}

  /** A program that can run until {@code end} was run, which is run once. */
  record Lease(Loaded loaded, Runnable end) {
    /** A lease of what nobody else has. */
    static Lease ofAll(Loaded loaded) {
      return new Lease(loaded, loaded.executable()::close);
    }
  }

  private record Key(String digest, CompileOptions options) {}

  private static final class Shared {
    private final Loaded loaded;
    private int users;

    Shared(Loaded loaded) {
      this.loaded = loaded;
    }
  }

  /** The one that was used most recently is last. */
  private final Map<Key, Shared> all = new LinkedHashMap<>(16, 0.75f, true);

  private int idle;
  private boolean closed;

  /** {@return a lease of the program with this digest, if it is here} */
  synchronized Optional<Lease> find(String digest, CompileOptions options) {
    var key = new Key(digest, options);
    return Optional.ofNullable(all.get(key)).map(shared -> lease(key, shared));
  }

  /** {@return a lease of {@code loaded}, or of an equal one that was there before} */
  synchronized Lease add(String digest, CompileOptions options, Loaded loaded) {
    if (closed) {
      return Lease.ofAll(loaded);
    }
    var key = new Key(digest, options);
    var before = all.get(key);
    if (before != null) {
      loaded.executable().close();
      return lease(key, before);
    }
    var shared = new Shared(loaded);
    all.put(key, shared);
    idle++;
    return lease(key, shared);
  }

  private Lease lease(Key key, Shared shared) {
    if (shared.users++ == 0) {
      idle--;
    }
    return new Lease(shared.loaded, () -> end(key, shared));
  }

  private synchronized void end(Key key, Shared shared) {
    if (--shared.users > 0) {
      return;
    }
    if (closed) {
      shared.loaded.executable().close();
      return;
    }
    all.get(key); // it is the last one now
    idle++;
    if (idle > MOST_IDLE) {
      dropEldest();
    }
  }

  private void dropEldest() {
    for (var entries = all.values().iterator(); entries.hasNext(); ) {
      var shared = entries.next();
      if (shared.users == 0) {
        entries.remove();
        idle--;
        shared.loaded.executable().close();
        return;
      }
    }
  }

  /** Frees what no session holds; the rest goes with its sessions. */
  @Override
  public synchronized void close() {
    closed = true;
    for (var shared : all.values()) {
      if (shared.users == 0) {
        shared.loaded.executable().close();
      }
    }
    all.clear();
  }
}
