package dev.adjoint.pjrt;

import java.util.Optional;

/** One device: a CPU, GPU, or TPU core ({@code PJRT_Device}). */
public interface Device {

  /** {@return the id, unique within the client's platform} */
  int id();

  /**
   * {@return what kind of device it is, as its maker names it: {@code cpu}, {@code NVIDIA H200},
   * {@code TPU v5 lite}}
   */
  String kind();

  /** {@return how much memory is in use and free, where the plugin tells} */
  Optional<MemoryStats> memoryStats();

  /**
   * The memory of a device, in bytes.
   *
   * @param bytesInUse what buffers hold now
   * @param peakBytesInUse the most they ever held, or -1 where the plugin does not tell
   * @param bytesLimit the most they may hold, or -1 where the plugin does not tell
   */
  record MemoryStats(long bytesInUse, long peakBytesInUse, long bytesLimit) {}
}
