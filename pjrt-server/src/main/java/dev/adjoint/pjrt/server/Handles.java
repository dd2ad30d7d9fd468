package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Executable;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import java.util.HashMap;
import java.util.Map;

/** What the handles of one session name. */
final class Handles {
  private final Map<Long, Thing> things = new HashMap<>();

  /** What a handle can name. */
  private sealed interface Thing {}

  private record OfBuffer(Buffer buffer) implements Thing {}

  private record OfExecutable(Executable executable) implements Thing {}

  /** What should have been defined, and why it is not. */
  private record Failed(PjrtException error) implements Thing {}

  void define(long handle, Buffer buffer) {
    define(handle, new OfBuffer(buffer));
  }

  void define(long handle, Executable executable) {
    define(handle, new OfExecutable(executable));
  }

  void fail(long handle, PjrtException error) {
    define(handle, new Failed(error));
  }

  private void define(long handle, Thing thing) {
    var before = things.put(handle, thing);
    if (before != null) {
      free(before);
    }
  }

  /** {@return the buffer of this handle, or throws what became of it} */
  Buffer buffer(long handle) {
    return switch (find(handle)) {
      case OfBuffer(var buffer) -> buffer;
      case OfExecutable _ ->
          throw new PjrtException(
              Code.INVALID_ARGUMENT, "handle %d is an executable, not a buffer".formatted(handle));
      case Failed(var error) -> throw error;
    };
  }

  /** {@return the executable of this handle, or throws what became of it} */
  Executable executable(long handle) {
    return switch (find(handle)) {
      case OfExecutable(var executable) -> executable;
      case OfBuffer _ ->
          throw new PjrtException(
              Code.INVALID_ARGUMENT, "handle %d is a buffer, not an executable".formatted(handle));
      case Failed(var error) -> throw error;
    };
  }

  private Thing find(long handle) {
    var thing = things.get(handle);
    if (thing == null) {
      throw new PjrtException(
          Code.NOT_FOUND,
          "handle %d names nothing in this session: never defined, or released".formatted(handle));
    }
    return thing;
  }

  void release(long handle) {
    var thing = things.remove(handle);
    if (thing != null) {
      free(thing);
    }
  }

  void releaseAll() {
    things.values().forEach(Handles::free);
    things.clear();
  }

  private static void free(Thing thing) {
    switch (thing) {
      case OfBuffer(var buffer) -> buffer.close();
      case OfExecutable(var executable) -> executable.close();
      case Failed _ -> {}
    }
  }
}
