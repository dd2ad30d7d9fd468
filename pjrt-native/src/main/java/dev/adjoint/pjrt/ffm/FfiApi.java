package dev.adjoint.pjrt.ffm;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** XLA's foreign function interface, as a handler sees it: {@code XLA_FFI_Api}. */
final class FfiApi {
  private final long address;

  FfiApi(long address) {
    this.address = address;
  }

  /** Writes the version that XLA speaks: this binding uses what has long been there. */
  void copyVersion(MemorySegment target) {
    var version =
        Native.memory(address, FfiStructs.API.size())
            .asSlice(FfiStructs.API.offset("api_version"), FfiStructs.API_VERSION.size());
    MemorySegment.copy(version, 0, target, 0, version.byteSize());
  }

  /** {@return whether XLA lets a handler return before it is done} */
  boolean hasFutures() {
    return Native.memory(address, 8).get(JAVA_LONG, 0) >= FfiStructs.API.size();
  }

  /** {@return a new {@code XLA_FFI_Error}, which belongs to whom it is returned to} */
  long error(int code, String message) {
    try (var arena = Arena.ofConfined()) {
      return call(
          "XLA_FFI_Error_Create",
          Arguments.of(arena, FfiStructs.ERROR_CREATE)
              .set("message", arena.allocateFrom(message))
              .set("errc", code));
    }
  }

  /** {@return a new {@code XLA_FFI_Future}} */
  long future() {
    try (var arena = Arena.ofConfined()) {
      var create = Arguments.of(arena, FfiStructs.FUTURE_CREATE);
      check(call("XLA_FFI_Future_Create", create));
      return create.getLong("future");
    }
  }

  void complete(long future) {
    try (var arena = Arena.ofConfined()) {
      var done = Arguments.of(arena, FfiStructs.FUTURE_SET_AVAILABLE).set("future", future);
      check(call("XLA_FFI_Future_SetAvailable", done));
    }
  }

  void fail(long future, long error) {
    try (var arena = Arena.ofConfined()) {
      var failed =
          Arguments.of(arena, FfiStructs.FUTURE_SET_ERROR)
              .set("future", future)
              .set("error", error);
      check(call("XLA_FFI_Future_SetError", failed));
    }
  }

  private static void check(long error) {
    if (error != 0) {
      throw new IllegalStateException("XLA refuses what it says it has: a future");
    }
  }

  private long call(String function, Arguments arguments) {
    long pointer =
        Native.memory(address, FfiStructs.API.size())
            .get(JAVA_LONG, FfiStructs.API.offset(function));
    return Native.call(Native.function(pointer), arguments.memory().address());
  }
}
