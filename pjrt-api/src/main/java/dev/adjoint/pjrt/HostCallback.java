package dev.adjoint.pjrt;

import dev.adjoint.hlo.TensorType;
import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * A Java function that a running program calls, in the process of the devices.
 *
 * <p>A program calls it by an {@code @adjoint_host_callback} custom call of API version 4 whose
 * {@code backend_config} has the {@linkplain Registration#id id} of its registration:
 *
 * {@snippet lang=mlir :
 * %r = stablehlo.custom_call @adjoint_host_callback(%x) {
 *   api_version = 4 : i32, backend_config = {id = 7 : i64}
 * } : (tensor<3xf32>) -> tensor<3xf32>
 * }
 */
@FunctionalInterface
public interface HostCallback {
  /** The target of the custom call. */
  String TARGET = "adjoint_host_callback";

  /** The attribute of the custom call that says which callback, an i64. */
  String ID = "id";

  /**
   * Computes the results. It may be called by several threads at once, none of which it holds up:
   * it may wait, and run programs on the same client itself. An exception is the error of the
   * execution.
   *
   * @param arguments to be read only
   * @param results to be filled
   */
  void call(List<Array> arguments, List<Array> results) throws Exception;

  /**
   * An array of a running program.
   *
   * @param type with a static shape
   * @param data its elements, dense and row-major; not to be used after the call
   */
  record Array(TensorType type, MemorySegment data) {}

  /** A callback that a client knows, until this or the client is closed. */
  interface Registration extends AutoCloseable {
    /** {@return which one it is: a positive number that nobody can guess} */
    long id();

    /** Makes the client forget the callback: programs that call it fail from now on. */
    @Override
    void close();
  }
}
