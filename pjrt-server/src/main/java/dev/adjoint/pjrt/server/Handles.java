package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.ErrorDetail;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import java.util.HashMap;
import java.util.Map;

/** What the handles of one session name. */
final class Handles {
  private final Map<Long, Thing> things = new HashMap<>();
  private final Memory.Account memory;

  Handles(Memory.Account memory) {
    this.memory = memory;
  }

  /** What a handle can name. */
  private sealed interface Thing {}

  private record OfBuffer(Buffer buffer, long bytes, ErrorDetail origin) implements Thing {}

  private record OfProgram(Program program) implements Thing {}

  /** What should have been defined, and why it is not. */
  private record Failed(PjrtException error) implements Thing {}

  /** Defines a buffer; if there is no memory for it, the handle's value is that error. */
  void define(long handle, Buffer buffer) {
    try {
      memory.take(buffer.type().byteSize());
    } catch (PjrtException e) {
      buffer.close();
      fail(handle, e);
      return;
    }
    defineTaken(handle, buffer, ErrorDetail.NONE);
  }

  /**
   * Defines a buffer whose memory has been taken already.
   *
   * @param origin where an error comes from that turns out to be its value
   */
  void defineTaken(long handle, Buffer buffer, ErrorDetail origin) {
    define(handle, new OfBuffer(buffer, buffer.type().byteSize(), origin));
  }

  void define(long handle, Program program) {
    define(handle, new OfProgram(program));
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

  /**
   * A buffer, and where an error comes from that turns out to be its value.
   *
   * @param buffer what may still be computed
   * @param origin what computes it
   */
  record Computed(Buffer buffer, ErrorDetail origin) {}

  /** {@return the buffer of this handle, or throws what became of it} */
  Buffer buffer(long handle) {
    return computed(handle).buffer();
  }

  /** {@return the buffer of this handle with its origin, or throws what became of it} */
  Computed computed(long handle) {
    return switch (find(handle)) {
      case OfBuffer(var buffer, _, var origin) -> new Computed(buffer, origin);
      case OfProgram _ ->
          throw new PjrtException(
              Code.INVALID_ARGUMENT, "handle %d is an executable, not a buffer".formatted(handle));
      case Failed(var error) -> throw error;
    };
  }

  /** {@return the program of this handle, or throws what became of it} */
  Program program(long handle) {
    return switch (find(handle)) {
      case OfProgram(var program) -> program;
      case OfBuffer _ ->
          throw new PjrtException(
              Code.INVALID_ARGUMENT, "handle %d is a buffer, not an executable".formatted(handle));
      case Failed(var error) -> throw error;
    };
  }

  /** {@return whether this handle names a program that may go on for long} */
  boolean mayLoop(long handle) {
    return things.get(handle) instanceof OfProgram(var program) && program.mayLoop();
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
    things.values().forEach(this::free);
    things.clear();
  }

  private void free(Thing thing) {
    switch (thing) {
      case OfBuffer(var buffer, long bytes, _) -> {
        buffer.close();
        memory.give(bytes);
      }
      case OfProgram(var program) -> program.close();
      case Failed _ -> {}
    }
  }
}
