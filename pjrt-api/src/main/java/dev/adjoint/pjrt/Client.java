package dev.adjoint.pjrt;

import dev.adjoint.hlo.TensorType;
import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * A connection to a set of devices ({@code PJRT_Client}).
 *
 * <p>Safe for use by several threads at once. Closing it closes every buffer and executable made
 * from it; use after close is an {@link IllegalStateException}, and closing twice does nothing.
 */
public interface Client extends AutoCloseable {

  /** {@return the platform: {@code cpu}, {@code cuda}, {@code tpu}} */
  String platformName();

  /** {@return the version of the platform, as the plugin words it} */
  String platformVersion();

  /** {@return what the plugin understands} */
  default Versions versions() {
    return Versions.UNKNOWN;
  }

  /** {@return the devices that this client can address, in the order of their ids; never empty} */
  List<Device> devices();

  /** {@return the device that {@link #put} and {@link #compile} use where none is named} */
  default Device defaultDevice() {
    return devices().getFirst();
  }

  /**
   * Uploads a dense row-major array. The bytes of {@code data} have been copied, or are no longer
   * needed, when this returns.
   *
   * @param data exactly {@code type.byteSize()} bytes; types narrower than a byte take one byte an
   *     element
   * @param type element type and static shape
   * @param device where the buffer shall live
   * @return the buffer, perhaps not ready yet; the caller closes it
   * @throws IllegalArgumentException if the size of {@code data} does not match, or the device is
   *     another client's
   */
  Buffer put(MemorySegment data, TensorType type, Device device);

  /** Uploads to the {@link #defaultDevice}. */
  default Buffer put(MemorySegment data, TensorType type) {
    return put(data, type, defaultDevice());
  }

  /**
   * Makes a buffer of host memory, in place where the device can read it there and with a copy
   * elsewhere. In place needs native memory aligned to 64 bytes, and a device that is the CPU of
   * this process.
   *
   * @param data as for {@link #put}. Its contents must not change until the buffer is closed and
   *     the computations that read it are done; until then, the buffer keeps memory of {@link
   *     java.lang.foreign.Arena#ofAuto} alive, and memory of any other arena must be kept alive by
   *     the caller.
   * @return the buffer, perhaps not ready yet; the caller closes it
   * @throws IllegalArgumentException if the size of {@code data} does not match, or the device is
   *     another client's
   */
  default Buffer view(MemorySegment data, TensorType type, Device device) {
    return put(data, type, device);
  }

  /**
   * {@return memory in which to gather the elements of an array, which then becomes a buffer}
   *
   * @param type element type and static shape
   * @param device where the buffer shall live
   * @throws PjrtException {@code RESOURCE_EXHAUSTED} if there is not so much memory
   */
  default Staging stage(TensorType type, Device device) {
    return new CopiedStaging(this, type, device);
  }

  /**
   * Compiles a StableHLO module.
   *
   * @param program the module: MLIR text in UTF-8, or MLIR bytecode (a portable artifact included)
   * @param options where and how it shall run
   * @return the executable; the caller closes it. A remote backend may return before the compiler
   *     has run; then a compile error surfaces where the executable, or a value it computes, is
   *     first looked at.
   * @throws PjrtException with the compiler's message
   */
  Executable compile(byte[] program, CompileOptions options);

  /**
   * Loads an executable that {@link Executable#serialize} wrote, made for the same platform and
   * plugin version.
   */
  Executable load(byte[] serialized, CompileOptions options);

  /** {@return whether programs can call Java functions: {@link #register} works} */
  default boolean hasHostCallbacks() {
    return false;
  }

  /**
   * Makes a function known to the programs of this client.
   *
   * @return what ends it; a client that is closed ends it too
   * @throws UnsupportedOperationException if programs cannot call Java functions here, as the
   *     devices are in another process, or have memory of their own
   */
  default HostCallback.Registration register(HostCallback callback) {
    throw new UnsupportedOperationException(
        "host callbacks run in-process only, on the CPU, and this is a client of %s; run on the backend cpu (ADJOINT_BACKEND=cpu, Engine.open(\"cpu\")), or return the value as a result"
            .formatted(platformName()));
  }

  /** {@return whether {@link #close} was called} */
  boolean isClosed();

  @Override
  void close();
}
