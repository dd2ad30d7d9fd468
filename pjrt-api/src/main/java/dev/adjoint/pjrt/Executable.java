package dev.adjoint.pjrt;

import dev.adjoint.hlo.TensorType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A compiled program, loaded on its devices ({@code PJRT_LoadedExecutable}).
 *
 * <p>Safe for use by several threads at once. Owned by whoever got it; use after close is an {@link
 * IllegalStateException}, and closing twice does nothing.
 */
public interface Executable extends AutoCloseable {

  /** {@return the program's name} */
  String name();

  /** {@return the devices it runs on, one per replica and partition} */
  List<Device> devices();

  /** {@return the types of the results on each device} */
  List<TensorType> resultTypes();

  /**
   * Runs the program on its one device. Returns at once; the results may still be being computed.
   *
   * @param arguments one buffer per parameter, on the executable's device. A buffer whose parameter
   *     the program marks as donated ({@code jax.buffer_donor} or {@code tf.aliasing_output}) is
   *     consumed: it counts as closed afterwards.
   * @return one buffer per result; the caller closes them
   * @throws PjrtException if the arguments do not fit the program (a remote backend may say so at
   *     the results instead)
   * @throws IllegalArgumentException if the number of arguments does not match, or one lives on
   *     another client or device
   * @throws IllegalStateException if the program runs on several devices, or something was closed
   */
  List<Buffer> execute(List<Buffer> arguments);

  /**
   * Runs the program on all its devices.
   *
   * @param arguments for each device of {@link #devices}, one buffer per parameter
   * @return for each device, one buffer per result
   */
  List<List<Buffer>> executeOnAll(List<List<Buffer>> arguments);

  /**
   * {@return figures about one run as the compiler estimates them, such as {@code flops}; empty
   * where the plugin has none}
   */
  Map<String, Double> costAnalysis();

  /** {@return the memory that one run takes, where the plugin tells} */
  Optional<CompiledMemory> memoryAnalysis();

  /**
   * {@return this executable as bytes that {@link Client#load} takes on the same platform and
   * plugin version}
   */
  byte[] serialize();

  /** {@return whether this executable was closed} */
  boolean isClosed();

  @Override
  void close();

  /**
   * The device memory that one run takes, in bytes ({@code
   * PJRT_Executable_GetCompiledMemoryStats}).
   *
   * @param generatedCode the code itself
   * @param arguments the arguments
   * @param outputs the results
   * @param aliased what of the results shares memory with donated arguments
   * @param temporaries what is needed in between
   */
  record CompiledMemory(
      long generatedCode, long arguments, long outputs, long aliased, long temporaries) {}
}
