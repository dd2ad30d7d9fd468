package dev.adjoint.pjrt.ffm;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.adjoint.pjrt.HostCallback;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The Java functions that the programs of one plugin call. XLA knows one handler, registered once;
 * the custom call says by an id which function it is for.
 *
 * <p>XLA's thread hands the call over to a thread of Java and goes on with other work, so that a
 * callback that waits holds up nothing but its own program. Were it to run on XLA's threads, of
 * which there are few, callbacks that run programs themselves would wait for each other for ever.
 */
final class HostCallbacks {
  private static final int PJRT_EXTENSION_TYPE_FFI = 5;
  private static final String SIZE = "size: expected " + FfiStructs.REGISTER_HANDLER.size() + ",";

  /** A callback, and whose programs call it. */
  private record Known(HostCallback callback, NativeClient client) {}

  private final Map<Long, Known> callbacks = new ConcurrentHashMap<>();

  /**
   * Ids cannot be guessed: a program of somebody else, served here, must not call our functions.
   */
  private final SecureRandom ids = new SecureRandom();

  /** Has no bound: each thread belongs to a program that waits for it. */
  private final Executor threads =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("host-callback-", 0).factory());

  /**
   * Registers the handler with a plugin.
   *
   * @param extensions the first of its {@code PJRT_Extension_Base}s, or null
   * @throws UnsupportedOperationException if it has no such extension
   */
  HostCallbacks(Plugin plugin, long extensions) {
    var register = Native.function(registerHandler(plugin, extensions));
    checkSize(plugin, register);
    MemorySegment handler;
    try {
      var handle =
          MethodHandles.lookup()
              .findVirtual(
                  HostCallbacks.class, "handle", MethodType.methodType(long.class, long.class));
      handler = Native.handler(handle.bindTo(this));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no handler", e);
    }
    try (var arena = Arena.ofConfined()) {
      var target = arena.allocateFrom(HostCallback.TARGET);
      var platform = arena.allocateFrom("Host");
      var arguments =
          Arguments.of(arena, FfiStructs.REGISTER_HANDLER)
              .set("target_name", target)
              .set("target_name_size", target.byteSize() - 1)
              .set("handler", handler)
              .set("platform_name", platform)
              .set("platform_name_size", platform.byteSize() - 1);
      long error = Native.call(register, arguments.memory().address());
      if (error != 0) {
        throw plugin.exception(error);
      }
    }
  }

  /** A struct that is too short makes the plugin say how long it should be, and do nothing. */
  private static void checkSize(Plugin plugin, MemorySegment register) {
    try (var arena = Arena.ofConfined()) {
      var probe = Arguments.of(arena, FfiStructs.REGISTER_HANDLER).set("struct_size", 8L);
      long error = Native.call(register, probe.memory().address());
      var said = error == 0 ? "" : String.valueOf(plugin.exception(error).getMessage());
      if (!said.contains(SIZE)) {
        throw new UnsupportedOperationException(
            "%s: expected a PJRT_FFI_Register_Handler_Args of %d bytes, found another (%s); use the plugin that comes with this build"
                .formatted(plugin, FfiStructs.REGISTER_HANDLER.size(), said));
      }
    }
  }

  private static long registerHandler(Plugin plugin, long extensions) {
    for (long at = extensions; at != 0; ) {
      var extension = Arguments.at(at, Structs.EXTENSION);
      if (extension.getInt("type") == PJRT_EXTENSION_TYPE_FFI
          && extension.getLong("struct_size") >= FfiStructs.PJRT_FFI.size()) {
        return Native.memory(at, FfiStructs.PJRT_FFI.size())
            .get(JAVA_LONG, FfiStructs.PJRT_FFI.offset("register_handler"));
      }
      at = extension.getLong("next");
    }
    throw new UnsupportedOperationException(
        plugin + " has no FFI extension, by which programs call back; use a newer plugin");
  }

  /** {@return the id of a callback, which is known from now on until {@link #remove}} */
  long add(HostCallback callback, NativeClient client) {
    var known = new Known(callback, client);
    while (true) {
      long id = ids.nextLong(1, Long.MAX_VALUE);
      if (callbacks.putIfAbsent(id, known) == null) {
        return id;
      }
    }
  }

  void remove(long id) {
    callbacks.remove(id);
  }

  /** {@return whether programs can call the callback with this id} */
  boolean knows(long id) {
    return callbacks.containsKey(id);
  }

  /**
   * Called by XLA, on a thread of its own; an exception here would end the process.
   *
   * @return an {@code XLA_FFI_Error}, or null
   */
  @SuppressWarnings("unused")
  private long handle(long address) {
    @Nullable CallFrame frame = null;
    try {
      frame = CallFrame.at(address);
      if (frame.answerMetadata() || !frame.isExecute()) {
        return 0;
      }
      start(frame);
      return 0;
    } catch (Throwable failure) {
      return frame == null ? 0 : error(frame.api(), failure);
    }
  }

  /** The frame itself is gone when this returns; what is in it stays until the future is done. */
  private void start(CallFrame frame) {
    if (!frame.api().hasFutures()) {
      throw new PjrtException(
          Code.UNIMPLEMENTED, "host callbacks need XLA_FFI_Future; use a newer plugin");
    }
    long id = frame.attribute(HostCallback.ID);
    var known = callbacks.get(id);
    if (known == null) {
      throw new PjrtException(
          Code.NOT_FOUND,
          "there is no host callback %d in this process; a program with host callbacks works only in the process that made it, and while its function is in use"
              .formatted(id));
    }
    var arguments = frame.arguments();
    var results = frame.results();
    var api = frame.api();
    var client = known.client();
    client.acquire(); // XLA has to be there when the callback is done.
    boolean started = false;
    try {
      long future = api.future();
      frame.answerLater(future);
      threads.execute(
          () -> {
            try {
              run(known.callback(), arguments, results, api, future);
            } finally {
              client.release();
            }
          });
      started = true;
    } finally {
      if (!started) {
        client.release();
      }
    }
  }

  private static void run(
      HostCallback callback,
      List<CallFrame.Buffer> arguments,
      List<CallFrame.Buffer> results,
      FfiApi api,
      long future) {
    try {
      call(callback, arguments, results);
    } catch (Throwable failure) {
      api.fail(future, error(api, failure));
      return;
    }
    api.complete(future);
  }

  private static void call(
      HostCallback callback, List<CallFrame.Buffer> arguments, List<CallFrame.Buffer> results)
      throws Exception {
    try (var arena = Arena.ofConfined()) {
      var given = new ArrayList<HostCallback.Array>();
      for (var argument : arguments) {
        var array = argument.in(arena);
        given.add(new HostCallback.Array(array.type(), array.data().asReadOnly()));
      }
      callback.call(List.copyOf(given), results.stream().map(r -> r.in(arena)).toList());
    }
  }

  private static long error(FfiApi api, Throwable failure) {
    return failure instanceof PjrtException e
        ? api.error(e.code().number(), String.valueOf(e.getMessage()))
        : api.error(Code.UNKNOWN.number(), "host callback: " + failure);
  }
}
