package dev.adjoint.pjrt.ffm;

import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * GPUs that XLA compiles for where there are none: what its {@code GpuTargetConfigProto} ({@code
 * xla/stream_executor/device_description.proto}) says of them. The numbers are those that CUDA
 * reports of the SXM modules.
 */
enum Gpu {
  A100("NVIDIA A100-SXM4-80GB", 8, 108, 64, 164, 85_100_068_864L, 2_039_040, 40, 1.41),
  H100("NVIDIA H100 80GB HBM3", 9, 132, 128, 228, 84_942_979_072L, 3_352_320, 50, 1.98),
  H200("NVIDIA H200", 9, 132, 128, 228, 151_397_597_184L, 4_800_000, 50, 1.98),
  B200("NVIDIA B200", 10, 148, 128, 228, 191_514_411_008L, 7_672_320, 126, 1.965);

  private final String target;

  /**
   * @param computeCapability its major number
   * @param shared the shared memory of a multiprocessor, in KiB; a block can have all but one
   * @param memory in bytes
   * @param bandwidth in MB/s
   * @param l2 in MiB
   * @param clock in GHz
   */
  Gpu(
      String model,
      int computeCapability,
      int multiprocessors,
      int lanes,
      int shared,
      long memory,
      long bandwidth,
      int l2,
      double clock) {
    this.target =
        """
        gpu_device_info {
          cuda_compute_capability { major: %d feature_extension: %s }
          core_count: %d
          fpus_per_core: %d
          shared_memory_per_core: %d
          shared_memory_per_block_optin: %d
          device_memory_size: %d
          memory_bandwidth: %d
          l2_cache_size: %d
          clock_rate_ghz: %s
          shared_memory_per_block: 49152
          threads_per_warp: 32
          threads_per_block_limit: 1024
          threads_per_core_limit: 2048
          registers_per_block_limit: 65536
          registers_per_core_limit: 65536
          thread_dim_limit_x: 1024
          thread_dim_limit_y: 1024
          thread_dim_limit_z: 64
          block_dim_limit_x: 2147483647
          block_dim_limit_y: 65535
          block_dim_limit_z: 65535
        }
        platform_name: "CUDA"
        dnn_version_info { major: 9 minor: 12 }
        device_description_str: "%s"
        """
            .formatted(
                computeCapability,
                computeCapability < 9 ? "NONE" : "ACCELERATED_FEATURES",
                multiprocessors,
                lanes,
                shared << 10,
                shared - 1 << 10,
                memory,
                bandwidth * 1_000_000,
                l2 << 20,
                clock,
                model);
  }

  /**
   * {@return the description of a GPU in protobuf's text format}
   *
   * @param name such as {@code h200}, or a file with such a description
   */
  static String target(String name) {
    for (var known : values()) {
      if (known.word().equals(name)) {
        return known.target;
      }
    }
    try {
      return Files.readString(Path.of(name));
    } catch (IOException e) {
      throw new PjrtException(
          Code.NOT_FOUND,
          "there is no GPU %s: expected %s, or a file with a GpuTargetConfigProto in text format"
              .formatted(name, String.join(", ", Arrays.stream(values()).map(Gpu::word).toList())),
          e);
    }
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
