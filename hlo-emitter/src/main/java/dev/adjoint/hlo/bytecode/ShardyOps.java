package dev.adjoint.hlo.bytecode;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ops of the dialect {@code sdy} that are in portable artifacts, with their attributes in the
 * order of the bytecode. Their values have MLIR's own types, so that there are conversions around
 * them.
 */
final class ShardyOps {
  /** The op that gives a value the type of another dialect. */
  static final String CAST = "builtin.unrealized_conversion_cast";

  private static final Map<String, List<String>> ATTRIBUTES =
      Map.of(
          "sdy.manual_computation", List.of("in_shardings", "manual_axes", "out_shardings"),
          "sdy.mesh", List.of("mesh", "sym_name"),
          "sdy.reshard", List.of("sharding"),
          "sdy.sharding_constraint", List.of("sharding"),
          "sdy.sharding_group", List.of("group_id"));

  private ShardyOps() {}

  /** {@return the names of the attributes of an op; null if it is not known} */
  static @Nullable List<String> attributes(String op) {
    return ATTRIBUTES.get(op);
  }
}
