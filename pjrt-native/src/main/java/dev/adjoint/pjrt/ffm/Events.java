package dev.adjoint.pjrt.ffm;

import dev.adjoint.pjrt.PjrtException;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Waiting for a plugin: {@code PJRT_Event}s, by blocking or as futures. Whoever hands an event in
 * gives it away: it is freed here.
 */
final class Events {
  private static final long EVENT = Structs.EVENT_AWAIT.offset("event");
  private static final long IS_READY = Structs.EVENT_IS_READY.offset("is_ready");
  private static final long CALLBACK = Structs.EVENT_ON_READY.offset("callback");
  private static final long USER_ARGUMENT = Structs.EVENT_ON_READY.offset("user_arg");

  /** An event that somebody waits for, and what must not be collected before it comes. */
  private record Pending(long event, CompletableFuture<Void> future, @Nullable Object kept) {}

  private final Plugin plugin;
  private final Map<Long, Pending> pending = new ConcurrentHashMap<>();
  private final AtomicLong lastId = new AtomicLong();
  private final MemorySegment callback;

  Events(Plugin plugin) {
    this.plugin = plugin;
    try {
      var onReady =
          MethodHandles.lookup()
              .findVirtual(
                  Events.class,
                  "onReady",
                  MethodType.methodType(void.class, long.class, long.class));
      this.callback = Native.callback(onReady.bindTo(this));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no callback", e);
    }
  }

  /**
   * Waits until {@code event} comes.
   *
   * @throws PjrtException the error that it brings
   */
  void await(Scratch scratch, long event) {
    try {
      boolean ready = isReady(scratch, event);
      var struct = ready ? Structs.EVENT_ERROR : Structs.EVENT_AWAIT;
      scratch.begin(struct);
      scratch.set(EVENT, event);
      plugin.call(ready ? Entry.EVENT_ERROR : Entry.EVENT_AWAIT, scratch);
    } finally {
      destroy(scratch, event);
    }
  }

  /**
   * {@return a future that completes when {@code event} comes, with its error if it brings one}
   *
   * <p>What depends on the future never runs on the plugin's own threads, which it could block.
   *
   * @param kept what must not be collected before
   */
  CompletableFuture<Void> future(Scratch scratch, long event, @Nullable Object kept) {
    if (isReady(scratch, event)) {
      try {
        await(scratch, event);
        return CompletableFuture.completedFuture(null);
      } catch (PjrtException e) {
        return CompletableFuture.failedFuture(e);
      }
    }
    var future = new CompletableFuture<Void>();
    long id = lastId.incrementAndGet();
    pending.put(id, new Pending(event, future, kept));
    scratch.begin(Structs.EVENT_ON_READY);
    scratch.set(EVENT, event);
    scratch.set(CALLBACK, callback.address());
    scratch.set(USER_ARGUMENT, id);
    try {
      plugin.call(Entry.EVENT_ON_READY, scratch);
    } catch (PjrtException e) {
      pending.remove(id);
      destroy(scratch, event);
      future.completeExceptionally(e);
    }
    return future;
  }

  /** Called by the plugin, on a thread of its own; an exception here would end the process. */
  @SuppressWarnings("unused")
  private void onReady(long error, long id) {
    try {
      var waiting = pending.remove(id);
      var failure = error == 0 ? null : plugin.exception(error);
      if (waiting == null) {
        return;
      }
      var scratch = plugin.scratch().take();
      destroy(scratch, waiting.event());
      plugin.scratch().give(scratch);
      Thread.startVirtualThread(
          () -> {
            if (failure == null) {
              waiting.future().complete(null);
            } else {
              waiting.future().completeExceptionally(failure);
            }
          });
    } catch (Throwable unexpected) {
      Thread.currentThread()
          .getUncaughtExceptionHandler()
          .uncaughtException(Thread.currentThread(), unexpected);
    }
  }

  /** {@return whether {@code event} came, with or without an error} */
  boolean poll(Scratch scratch, long event) {
    try {
      return isReady(scratch, event);
    } finally {
      destroy(scratch, event);
    }
  }

  private boolean isReady(Scratch scratch, long event) {
    scratch.begin(Structs.EVENT_IS_READY);
    scratch.set(EVENT, event);
    plugin.call(Entry.EVENT_IS_READY, scratch);
    return scratch.getBoolean(IS_READY);
  }

  /** Frees an event that nobody waits for; it may be null. */
  void destroy(Scratch scratch, long event) {
    if (event != 0) {
      scratch.begin(Structs.EVENT_DESTROY);
      scratch.set(EVENT, event);
      plugin.call(Entry.EVENT_DESTROY, scratch);
    }
  }
}
