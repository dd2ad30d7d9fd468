package dev.adjoint.pjrt;

/**
 * Where and how a program runs.
 *
 * @param device the id of the device that a program of one replica and one partition runs on, or -1
 *     for the client's default
 * @param replicas how many copies of the program run at once, each on its own data
 * @param partitions over how many devices each copy is spread by XLA's SPMD partitioner
 */
public record CompileOptions(int device, int replicas, int partitions) {
  /** One device, the client's default. */
  public static final CompileOptions DEFAULT = new CompileOptions(-1, 1, 1);

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is less than 1, or both together are more devices than
   *     an int counts
   */
  public CompileOptions {
    if (replicas < 1 || partitions < 1) {
      throw new IllegalArgumentException(
          "a program needs at least one replica and one partition, not "
              + replicas
              + " and "
              + partitions);
    }
    if ((long) replicas * partitions > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "expected a program for at most %d devices, found %d replicas of %d partitions"
              .formatted(Integer.MAX_VALUE, replicas, partitions));
    }
  }

  /** {@return options for one copy on the device with this id} */
  public static CompileOptions onDevice(int device) {
    return new CompileOptions(device, 1, 1);
  }

  /** {@return options for one copy spread over {@code partitions} devices} */
  public static CompileOptions partitioned(int partitions) {
    return new CompileOptions(-1, 1, partitions);
  }

  /** {@return on how many devices the program runs} */
  public int deviceCount() {
    return replicas * partitions;
  }
}
