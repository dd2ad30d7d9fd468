package dev.adjoint.transform;

import dev.adjoint.hlo.Foreign;
import dev.adjoint.hlo.Op;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ops that a transform has no rule for, and why: what its error says. An op that is not here
 * has one. Most ops that are here have a rule for what can be done: sizes that are known, sums.
 */
final class WithoutRule {
  static final String JVP = "jvp";
  static final String TRANSPOSE = "transpose";
  static final String VMAP = "vmap";

  private static final Map<String, String> REASONS = new TreeMap<>();

  private WithoutRule() {}

  private static void put(String op, String reason, String... transforms) {
    for (var transform : transforms) {
      REASONS.put(transform + " " + op, reason);
    }
  }

  private static void put(String dialect, List<String> ops, String reason, String... transforms) {
    ops.forEach(op -> put(dialect + op, reason, transforms));
  }

  static {
    nothingToDifferentiate();
    outsideOfTheProgram();
    sizes();
    combinations();
  }

  private static void nothingToDifferentiate() {
    var discrete = "its results are integers or booleans, which have no tangents";
    var stablehlo =
        List.of(
            "and",
            "or",
            "xor",
            "not",
            "shift_left",
            "shift_right_arithmetic",
            "shift_right_logical",
            "count_leading_zeros",
            "popcnt",
            "is_finite",
            "compare",
            "bitcast_convert",
            "get_dimension_size",
            "rng_bit_generator");
    put("stablehlo.", stablehlo, discrete, JVP);
    put("chlo.", List.of("is_inf", "is_neg_inf", "is_pos_inf", "mulhi"), discrete, JVP);
    var steps = "it is constant between jumps, so that its derivative is zero where there is one";
    put(
        "stablehlo.",
        List.of("ceil", "floor", "round_nearest_afz", "round_nearest_even", "sign"),
        steps,
        JVP);
    put("chlo.next_after", steps, JVP);
    put("stablehlo.rng", "its parameters are active; scale and shift draws from [0, 1)", JVP);
    put("chlo.", List.of("polygamma", "zeta"), "its first operand is active", JVP);
    var quantized = "quantized numbers have no tangents";
    put("stablehlo.uniform_quantize", quantized, JVP);
    put("stablehlo.uniform_dequantize", quantized, JVP, TRANSPOSE);
  }

  private static void outsideOfTheProgram() {
    var outside = "what leaves the program or enters it is not known to it";
    put("stablehlo.", List.of("outfeed", "send"), outside, JVP, VMAP);
    put("stablehlo.", List.of("infeed", "recv", "after_all"), outside, JVP);
    var async = "what it starts is not a tensor before it is done";
    put("stablehlo.", List.of("async_start", "async_done"), async, JVP, TRANSPOSE, VMAP);
    var tuple = "a tuple is no tensor; give its elements themselves";
    put("stablehlo.", List.of("tuple", "get_tuple_element"), tuple, JVP, TRANSPOSE, VMAP);
    put("stablehlo.custom_call", "what it computes is not in the program", JVP, TRANSPOSE);
  }

  private static void sizes() {
    var sizes = "a size of its result is known only at run time";
    var ops =
        List.of(
            "dynamic_broadcast_in_dim",
            "dynamic_conv",
            "dynamic_gather",
            "dynamic_pad",
            "dynamic_reshape",
            "real_dynamic_slice",
            "set_dimension_size");
    put("stablehlo.", ops, sizes, JVP, TRANSPOSE, VMAP);
    put("stablehlo.dynamic_iota", sizes, VMAP);
    put("stablehlo.dynamic_iota", "its operand is a shape, which has no tangents", JVP);
  }

  private static void combinations() {
    var sums = "it combines by something else than a sum";
    put("stablehlo.", List.of("all_reduce", "reduce_scatter"), sums, JVP, TRANSPOSE);
    var root = "its root is known only at run time";
    put("stablehlo.collective_broadcast", root, JVP, TRANSPOSE, VMAP);
    put("stablehlo.collective_reduce", sums + ", or " + root, JVP);
    put("stablehlo.collective_reduce", root, VMAP);
    var others = "what processes other than the root hold after it is not defined";
    put("stablehlo.collective_reduce", others, TRANSPOSE);
    put("stablehlo.while", "a while loop cannot be differentiated in reverse mode", TRANSPOSE);
    put("chlo.ragged_dot", "each of its batches has groups of its own", JVP, TRANSPOSE);
  }

  /** {@return the transforms and ops that there are reasons for} */
  static Set<String> all() {
    return Collections.unmodifiableSet(REASONS.keySet());
  }

  /**
   * {@return why {@code transform} has no rule for {@code op}, where it has none; null if nothing
   * is said of it}
   */
  static @Nullable String reason(String transform, Op op) {
    var reason = REASONS.get(transform + " " + op.name());
    if (reason == null && op instanceof Foreign) {
      return "this library does not know the op";
    }
    return reason;
  }
}
