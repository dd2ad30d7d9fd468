package dev.adjoint.pjrt.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
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

  /**
   * For what is needed once, at the start, or not often: making a handle takes longer than all
   * calls there, so one does for all. A function with fewer parameters does not look at the others,
   * and of one that returns an int the upper half means nothing.
   */
  private static final MethodHandle CALL_ANY =
      LINKER.downcallHandle(FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG));

  private static final MemorySegment ALIGNED_ALLOC = libc("aligned_alloc");
  private static final MemorySegment FREE = libc("free");
  private static final MemorySegment MADVISE = libc("madvise");
  private static final boolean LINUX = System.getProperty("os.name").equals("Linux");
  private static final int MADV_FREE = 8;
  private static final int MADV_HUGEPAGE = 14;

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

  /** {@return a C function pointer, valid for ever, to {@code long target(long)}} */
  static MemorySegment handler(MethodHandle target) {
    return LINKER.upcallStub(target, FunctionDescriptor.of(JAVA_LONG, JAVA_LONG), Arena.global());
  }

  /**
   * {@return {@code size} bytes at {@code address} that belong to {@code lifetime}: they cannot be
   * reached after it, and {@code end} is done when it ends}
   */
  static MemorySegment memory(long address, long size, Arena lifetime, Runnable end) {
    return MemorySegment.ofAddress(address).reinterpret(size, lifetime, _ -> end.run());
  }

  /** {@return the address of memory that {@link #free} frees, not zeroed; 0 if there is none} */
  static long allocate(long alignment, long size) {
    return callAny(ALIGNED_ALLOC, alignment, size, 0);
  }

  static void free(long address) {
    var _ = callAny(FREE, address, 0, 0);
  }

  /** Tells Linux that huge pages suit this memory; elsewhere does nothing. */
  static void preferHugePages(long address, long size) {
    advise(address, size, MADV_HUGEPAGE);
  }

  /** Lets Linux take pages of this memory, until they are written; elsewhere does nothing. */
  static void needNotKeep(long address, long size) {
    advise(address, size, MADV_FREE);
  }

  private static void advise(long address, long size, int advice) {
    if (LINUX) {
      var _ = callAny(MADVISE, address, size, advice);
    }
  }

  /** Sets an environment variable of this process, as C sees it, unless it is set already. */
  static void setEnvironmentDefault(String name, String value) {
    try (var arena = Arena.ofConfined()) {
      callAny(
          libc("setenv"),
          arena.allocateFrom(name).address(),
          arena.allocateFrom(value).address(),
          0);
    }
  }

  private static MemorySegment libc(String function) {
    return LINKER.defaultLookup().findOrThrow(function);
  }

  /** Calls a C function of at most three parameters. */
  private static long callAny(MemorySegment function, long first, long second, long third) {
    try {
      return (long) CALL_ANY.invokeExact(function, first, second, third);
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
    int lazyAndLocal = 1;
    var dlopen = libc("dlopen");
    var dlsym = libc("dlsym");
    var dlerror = libc("dlerror"); // Found before, as finding a symbol makes it forget.
    try (var arena = Arena.ofConfined()) {
      long handle = callAny(dlopen, arena.allocateFrom(library).address(), lazyAndLocal, 0);
      if (handle != 0) {
        long found = callAny(dlsym, handle, arena.allocateFrom(symbol).address(), 0);
        if (found != 0) {
          return found;
        }
      }
      long message = callAny(dlerror, 0, 0, 0);
      throw new UnsatisfiedLinkError(
          message == 0 ? "cannot load " + library : memory(message, Long.MAX_VALUE).getString(0));
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
