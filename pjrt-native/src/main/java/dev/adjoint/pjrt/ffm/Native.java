package dev.adjoint.pjrt.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The few things that need the JDK's restricted methods: calling C, being called by C, and memory
 * that C allocated.
 *
 * <p>Every function of the PJRT C API takes one pointer and returns one, so one method handle calls
 * them all. Pointers travel as {@code long}: no object is made for them.
 */
@SuppressWarnings("restricted")
final class Native {
  static final ValueLayout.OfByte BYTE = JAVA_BYTE;

  private static final Linker LINKER = Linker.nativeLinker();

  private static final MethodHandle CALL =
      LINKER.downcallHandle(FunctionDescriptor.of(JAVA_LONG, JAVA_LONG));

  /**
   * The same with one more argument, which the C function does not look at: the calling conventions
   * of all 64-bit platforms allow that. The JDK keeps the memory of a segment argument from being
   * freed by another thread during the call.
   */
  private static final MethodHandle CALL_KEEPING =
      LINKER.downcallHandle(FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, ADDRESS));

  private Native() {}

  /** Calls the C function {@code long function(long argument)}. */
  static long call(MemorySegment function, long argument) {
    try {
      return (long) CALL.invokeExact(function, argument);
    } catch (Throwable failure) {
      throw unexpected(failure);
    }
  }

  /** Calls the C function, and keeps {@code alive} from being freed until it returns. */
  static long call(MemorySegment function, long argument, MemorySegment alive) {
    try {
      return (long) CALL_KEEPING.invokeExact(function, argument, alive);
    } catch (Throwable failure) {
      throw unexpected(failure);
    }
  }

  /** {@return the C function at {@code address}} */
  static MemorySegment function(long address) {
    return MemorySegment.ofAddress(address);
  }

  /** {@return {@code size} bytes of native memory at {@code address}, which nothing guards} */
  static MemorySegment memory(long address, long size) {
    return size == 0 ? MemorySegment.NULL : MemorySegment.ofAddress(address).reinterpret(size);
  }

  /** {@return a C function pointer, valid for ever, to {@code void target(long, long)}} */
  static MemorySegment callback(MethodHandle target) {
    return LINKER.upcallStub(
        target, FunctionDescriptor.ofVoid(JAVA_LONG, JAVA_LONG), Arena.global());
  }

  /** Sets an environment variable of this process, as C sees it, unless it is set already. */
  static void setEnvironmentDefault(String name, String value) {
    var setenv =
        LINKER.downcallHandle(
            LINKER.defaultLookup().findOrThrow("setenv"),
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
    try (var arena = Arena.ofConfined()) {
      var _ = (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 0);
    } catch (Throwable failure) {
      throw unexpected(failure);
    }
  }

  /**
   * {@return the address of {@code symbol} in a shared library, which stays loaded for ever}
   *
   * @throws UnsatisfiedLinkError with the dynamic linker's own words
   */
  static long load(String library, String symbol) {
    var pointer = FunctionDescriptor.of(ADDRESS, ADDRESS);
    var dlopen =
        LINKER.downcallHandle(
            LINKER.defaultLookup().findOrThrow("dlopen"),
            FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT));
    var dlsym =
        LINKER.downcallHandle(
            LINKER.defaultLookup().findOrThrow("dlsym"), pointer.appendArgumentLayouts(ADDRESS));
    var dlerror =
        LINKER.downcallHandle(
            LINKER.defaultLookup().findOrThrow("dlerror"), FunctionDescriptor.of(ADDRESS));
    int lazyAndLocal = 1;
    try (var arena = Arena.ofConfined()) {
      var handle = (MemorySegment) dlopen.invokeExact(arena.allocateFrom(library), lazyAndLocal);
      if (handle.address() != 0) {
        var found = (MemorySegment) dlsym.invokeExact(handle, arena.allocateFrom(symbol));
        if (found.address() != 0) {
          return found.address();
        }
      }
      var message = (MemorySegment) dlerror.invokeExact();
      throw new UnsatisfiedLinkError(
          message.address() == 0
              ? "cannot load " + library
              : message.reinterpret(Long.MAX_VALUE).getString(0));
    } catch (Throwable failure) {
      throw unexpected(failure);
    }
  }

  private static RuntimeException unexpected(Throwable failure) {
    switch (failure) {
      case Error error -> throw error;
      case RuntimeException exception -> throw exception;
      default -> throw new IllegalStateException(failure);
    }
  }
}
