package dev.adjoint.pjrt.ffm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes XLA's {@code CompileOptionsProto} ({@code xla/pjrt/proto/compile_options.proto}): which
 * copies of a program run on which devices.
 */
final class CompileOptionsProto {
  private static final int EXECUTABLE_BUILD_OPTIONS = 3;
  private static final int ENV_OPTION_OVERRIDES = 7;
  private static final int MAP_KEY = 1;
  private static final int MAP_VALUE = 2;
  private static final int BOOL_FIELD = 2;
  private static final int DEVICE_ORDINAL = 1;
  private static final int NUM_REPLICAS = 4;
  private static final int NUM_PARTITIONS = 5;
  private static final int USE_SPMD_PARTITIONING = 6;
  private static final int DEVICE_ASSIGNMENT = 9;
  private static final int REPLICA_COUNT = 1;
  private static final int COMPUTATION_COUNT = 2;
  private static final int COMPUTATION_DEVICES = 3;
  private static final int REPLICA_DEVICE_IDS = 1;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private CompileOptionsProto() {}

  /**
   * {@return the options in protobuf's encoding}
   *
   * @param platform the name of the platform compiled for
   * @param devices the ids of the devices: for each replica, one per partition
   */
  static byte[] encode(String platform, int replicas, int partitions, int[] devices) {
    var assignment =
        new CompileOptionsProto()
            .number(REPLICA_COUNT, replicas)
            .number(COMPUTATION_COUNT, partitions);
    for (int partition = 0; partition < partitions; partition++) {
      var ids = new CompileOptionsProto();
      for (int replica = 0; replica < replicas; replica++) {
        ids.number(REPLICA_DEVICE_IDS, devices[replica * partitions + partition]);
      }
      assignment.message(COMPUTATION_DEVICES, ids);
    }
    var build =
        new CompileOptionsProto()
            .number(DEVICE_ORDINAL, -1)
            .number(NUM_REPLICAS, replicas)
            .number(NUM_PARTITIONS, partitions)
            .number(USE_SPMD_PARTITIONING, partitions > 1 ? 1 : 0)
            .message(DEVICE_ASSIGNMENT, assignment);
    var all = new CompileOptionsProto().message(EXECUTABLE_BUILD_OPTIONS, build);
    if (platform.equals("cpu")) {
      // By default XLA's CPU compiler drops a NaN in maximum and minimum, which StableHLO keeps.
      all.override("xla_cpu_enable_fast_min_max", false);
      // By default it runs early what could run at the same time, and keeps the results until they
      // are used: a checkpointed program then takes no less memory. JAX has it off too.
      all.override("xla_cpu_enable_concurrency_optimized_scheduler", false);
    }
    return all.out.toByteArray();
  }

  private void override(String option, boolean value) {
    var setting = new CompileOptionsProto().number(BOOL_FIELD, value ? 1 : 0);
    var name = option.getBytes(StandardCharsets.UTF_8);
    message(
        ENV_OPTION_OVERRIDES,
        new CompileOptionsProto().bytes(MAP_KEY, name).message(MAP_VALUE, setting));
  }

  private CompileOptionsProto number(int field, long value) {
    varint((long) field << 3);
    varint(value);
    return this;
  }

  private CompileOptionsProto message(int field, CompileOptionsProto message) {
    return bytes(field, message.out.toByteArray());
  }

  private CompileOptionsProto bytes(int field, byte[] bytes) {
    varint(((long) field << 3) | 2);
    varint(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  private void varint(long value) {
    while ((value & ~0x7fL) != 0) {
      out.write((int) ((value & 0x7f) | 0x80));
      value >>>= 7;
    }
    out.write((int) value);
  }
}
