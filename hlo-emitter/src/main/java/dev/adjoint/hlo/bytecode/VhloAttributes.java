package dev.adjoint.hlo.bytecode;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.ChannelHandle;
import dev.adjoint.hlo.ConvolutionDimensions;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.DotAlgorithm;
import dev.adjoint.hlo.DotDimensions;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.GatherDimensions;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.ResultAccuracy;
import dev.adjoint.hlo.ScatterDimensions;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Type;
import dev.adjoint.hlo.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an op as VHLO has them, and as StableHLO's generic form has them: structured
 * attributes are one in the latter and several in the former, and what the latter may leave out the
 * former has with its default.
 */
final class VhloAttributes {
  /** Attributes that are lists of numbers: arrays in StableHLO, tensors in VHLO. */
  private static final Set<String> LISTS =
      Set.of(
          "base_dilations",
          "broadcast_dimensions",
          "broadcast_sizes",
          "dimensions",
          "edge_padding_high",
          "edge_padding_low",
          "fft_length",
          "interior_padding",
          "known_expanding_dimensions",
          "known_nonexpanding_dimensions",
          "lhs_dilation",
          "limit_indices",
          "permutation",
          "rhs_dilation",
          "slice_sizes",
          "start_indices",
          "strides",
          "window_dilations",
          "window_dimensions",
          "window_reversal",
          "window_strides");

  private static final Type NONE = new Type.Opaque("none");

  private VhloAttributes() {}

  /** {@return the attributes of an op as VHLO has them, without defaults} */
  static Map<String, Attribute> toVhlo(String base, Map<String, Attribute> attributes) {
    var all = new TreeMap<String, Attribute>();
    attributes.forEach((name, value) -> flatten(base, name, value, all));
    return all;
  }

  private static void flatten(
      String base, String name, Attribute value, Map<String, Attribute> all) {
    switch (value) {
      case GatherDimensions d -> {
        all.put("offset_dims", list(d.offsetDims()));
        all.put("collapsed_slice_dims", list(d.collapsedSliceDims()));
        all.put("operand_batching_dims", list(d.operandBatchingDims()));
        all.put("start_indices_batching_dims", list(d.startIndicesBatchingDims()));
        all.put("start_index_map", list(d.startIndexMap()));
        all.put("index_vector_dim", new Attribute.Int(d.indexVectorDim()));
      }
      case ScatterDimensions d -> {
        all.put("update_window_dims", list(d.updateWindowDims()));
        all.put("inserted_window_dims", list(d.insertedWindowDims()));
        all.put("input_batching_dims", list(d.inputBatchingDims()));
        all.put("scatter_indices_batching_dims", list(d.scatterIndicesBatchingDims()));
        all.put("scatter_dims_to_operand_dims", list(d.scatterDimsToOperandDims()));
        all.put("index_vector_dim", new Attribute.Int(d.indexVectorDim()));
      }
      case DotDimensions d -> {
        all.put("lhs_batching_dimensions", list(d.lhsBatching()));
        all.put("rhs_batching_dimensions", list(d.rhsBatching()));
        all.put("lhs_contracting_dimensions", list(d.lhsContracting()));
        all.put("rhs_contracting_dimensions", list(d.rhsContracting()));
      }
      case DotAlgorithm a -> {
        all.put("lhs_precision_type", new Attribute.TypeOf(a.lhsPrecisionType()));
        all.put("rhs_precision_type", new Attribute.TypeOf(a.rhsPrecisionType()));
        all.put("accumulation_type", new Attribute.TypeOf(a.accumulationType()));
        all.put("lhs_component_count", new Attribute.Int(a.lhsComponentCount()));
        all.put("rhs_component_count", new Attribute.Int(a.rhsComponentCount()));
        all.put("num_primitive_operations", new Attribute.Int(a.numPrimitiveOperations()));
        all.put("allow_imprecise_accumulation", new Attribute.Bool(a.allowImpreciseAccumulation()));
      }
      case ConvolutionDimensions d -> {
        all.put("input_batch_dimension", new Attribute.Int(d.inputBatch()));
        all.put("input_feature_dimension", new Attribute.Int(d.inputFeature()));
        all.put("input_spatial_dimensions", list(d.inputSpatial()));
        all.put("kernel_input_feature_dimension", new Attribute.Int(d.kernelInputFeature()));
        all.put("kernel_output_feature_dimension", new Attribute.Int(d.kernelOutputFeature()));
        all.put("kernel_spatial_dimensions", list(d.kernelSpatial()));
        all.put("output_batch_dimension", new Attribute.Int(d.outputBatch()));
        all.put("output_feature_dimension", new Attribute.Int(d.outputFeature()));
        all.put("output_spatial_dimensions", list(d.outputSpatial()));
      }
      case ChannelHandle channel -> {
        all.put("channel_id", new Attribute.Int(channel.handle()));
        if (base.equals("send") || base.equals("recv")) {
          all.put("channel_type", new Attribute.Int(channel.type()));
        }
      }
      case Attribute.Unit _ -> all.put(name, new Attribute.Bool(true));
      case Attribute.Numbers(var values) -> all.put(name, new Attribute.Dense(values));
      case Attribute.Symbol symbol -> all.put(name, text(symbol));
      case Attribute.Int(var number, _) when name.equals("api_version") ->
          all.put(name, new Attribute.Enumerated("custom_call_api_version", apiVersion(number)));
      case Attribute.Array(var elements) when name.equals("called_computations") ->
          all.put(
              name,
              new Attribute.Array(
                  elements.stream()
                      .map(e -> e instanceof Attribute.Symbol symbol ? text(symbol) : e)
                      .toList()));
      default -> all.put(name, value);
    }
  }

  private static Attribute text(Attribute.Symbol symbol) {
    return new Attribute.Text(String.join("::@", symbol.path()));
  }

  private static Attribute list(Dims dims) {
    return new Attribute.Dense(Literal.of(dims));
  }

  private static String apiVersion(long number) {
    return number >= 0 && number < VhloEnums.API_VERSIONS.size()
        ? VhloEnums.API_VERSIONS.get((int) number)
        : "API_VERSION_UNSPECIFIED";
  }

  /**
   * {@return what an attribute is that StableHLO's form leaves out; null if it has to be there}
   *
   * @param windows how many dimensions the op's windows have
   */
  static @Nullable Attribute absent(String base, String name, int windows) {
    return switch (name) {
      case "result_accuracy" -> ResultAccuracy.DEFAULT;
      case "precision_config" -> {
        var one = new Attribute.Enumerated("precision", "DEFAULT");
        yield new Attribute.Array(List.of(one, one));
      }
      case "channel_id" -> new Attribute.Int(0);
      case "use_global_device_ids",
          "has_side_effect",
          "indices_are_sorted",
          "unique_indices",
          "is_host_transfer",
          "is_stable",
          "lower",
          "left_side",
          "unit_diagonal",
          "has_dynamic_root" ->
          new Attribute.Bool(false);
      case "compare_type" -> new Attribute.Enumerated("comparison_type", "NOTYPE");
      case "operand_batching_dims",
          "start_indices_batching_dims",
          "input_batching_dims",
          "scatter_indices_batching_dims",
          "known_expanding_dimensions",
          "known_nonexpanding_dimensions" ->
          list(Dims.of());
      case "window_strides",
          "base_dilations",
          "window_dilations",
          "lhs_dilation",
          "rhs_dilation",
          "window_dimensions" ->
          list(Dims.repeat(1, windows));
      case "padding" ->
          new Attribute.Dense(Literal.splat(TensorType.of(ElementType.I64, windows, 2), 0));
      case "window_reversal" ->
          new Attribute.Dense(Literal.splat(TensorType.of(ElementType.I1, windows), 0));
      case "source_target_pairs" ->
          base.equals("collective_permute")
              ? null
              : new Attribute.Dense(Literal.splat(TensorType.of(ElementType.I64, 0, 2), 0));
      case "lhs_precision_type",
          "rhs_precision_type",
          "accumulation_type",
          "lhs_component_count",
          "rhs_component_count",
          "num_primitive_operations",
          "allow_imprecise_accumulation" ->
          new Attribute.TypeOf(NONE);
      case "api_version" ->
          new Attribute.Enumerated("custom_call_api_version", "API_VERSION_ORIGINAL");
      case "backend_config", "infeed_config", "outfeed_config", "sym_visibility" ->
          new Attribute.Text("");
      case "called_computations",
          "operand_layouts",
          "result_layouts",
          "output_operand_aliases",
          "layout",
          "arg_attrs",
          "res_attrs",
          "result_tilings" ->
          new Attribute.Array(List.of());
      case "composite_attributes" -> new Attribute.Dictionary(Map.of());
      case "version" -> new Attribute.Int(0, ElementType.I32);
      case "dimension" -> base.equals("sort") ? new Attribute.Int(-1) : null;
      default -> null;
    };
  }

  /** {@return the attributes of an op as StableHLO's generic form has them} */
  static Map<String, Attribute> fromVhlo(
      String base, Map<String, Attribute> attributes, List<Value> operands) {
    var left = new TreeMap<>(attributes);
    int windows = windows(base, left, operands);
    left.entrySet()
        .removeIf(
            e ->
                !isAlwaysThere(base, e.getKey())
                    && e.getValue().equals(absent(base, e.getKey(), windows)));
    var all = new TreeMap<String, Attribute>();
    unflatten(base, left, all);
    left.forEach((name, value) -> all.put(name, plain(name, value)));
    return all;
  }

  /** Attributes that MLIR gives explicitly even where they have their default. */
  private static boolean isAlwaysThere(String base, String name) {
    return switch (name) {
      case "window_dimensions" -> base.equals("reduce_window");
      case "left_side", "unit_diagonal" -> true;
      case "lower" -> base.equals("triangular_solve");
      default -> false;
    };
  }

  /** {@return how many dimensions the windows of an op have} */
  static int windows(String base, Map<String, Attribute> attributes, List<Value> operands) {
    return switch (base) {
      case "convolution", "dynamic_conv" ->
          attributes.get("input_spatial_dimensions") instanceof Attribute.Dense(var dims)
              ? Math.toIntExact(dims.type().size())
              : 0;
      case "reduce_window", "select_and_scatter" ->
          operands.isEmpty() || !(operands.getFirst().anyType() instanceof TensorType type)
              ? 0
              : type.rank();
      default -> 0;
    };
  }

  private static void unflatten(
      String base, Map<String, Attribute> left, Map<String, Attribute> all) {
    switch (base) {
      case "gather", "dynamic_gather" ->
          all.put(
              "dimension_numbers",
              new GatherDimensions(
                  dims(left, "offset_dims"),
                  dims(left, "collapsed_slice_dims"),
                  dims(left, "operand_batching_dims"),
                  dims(left, "start_indices_batching_dims"),
                  dims(left, "start_index_map"),
                  number(left, "index_vector_dim", 0)));
      case "scatter" ->
          all.put(
              "scatter_dimension_numbers",
              new ScatterDimensions(
                  dims(left, "update_window_dims"),
                  dims(left, "inserted_window_dims"),
                  dims(left, "input_batching_dims"),
                  dims(left, "scatter_indices_batching_dims"),
                  dims(left, "scatter_dims_to_operand_dims"),
                  number(left, "index_vector_dim", 0)));
      case "dot_general" -> {
        all.put(
            "dot_dimension_numbers",
            new DotDimensions(
                dims(left, "lhs_batching_dimensions"),
                dims(left, "rhs_batching_dimensions"),
                dims(left, "lhs_contracting_dimensions"),
                dims(left, "rhs_contracting_dimensions")));
        if (left.containsKey("accumulation_type")) {
          all.put(
              "algorithm",
              new DotAlgorithm(
                  type(left, "lhs_precision_type"),
                  type(left, "rhs_precision_type"),
                  type(left, "accumulation_type"),
                  number(left, "lhs_component_count", 1),
                  number(left, "rhs_component_count", 1),
                  number(left, "num_primitive_operations", 1),
                  left.remove("allow_imprecise_accumulation") instanceof Attribute.Bool(var b)
                      && b));
        }
      }
      case "convolution", "dynamic_conv" ->
          all.put(
              "dimension_numbers",
              new ConvolutionDimensions(
                  number(left, "input_batch_dimension", 0),
                  number(left, "input_feature_dimension", 0),
                  dims(left, "input_spatial_dimensions"),
                  number(left, "kernel_input_feature_dimension", 0),
                  number(left, "kernel_output_feature_dimension", 0),
                  dims(left, "kernel_spatial_dimensions"),
                  number(left, "output_batch_dimension", 0),
                  number(left, "output_feature_dimension", 0),
                  dims(left, "output_spatial_dimensions")));
      default -> {}
    }
    if (left.containsKey("channel_id") || base.equals("send") || base.equals("recv")) {
      long channel = number(left, "channel_id", 0);
      all.put("channel_handle", new ChannelHandle(channel, number(left, "channel_type", 0)));
    }
  }

  private static Attribute plain(String name, Attribute value) {
    if (LISTS.contains(name) && value instanceof Attribute.Dense(var values)) {
      return new Attribute.Numbers(values);
    }
    return switch (value) {
      case Attribute.Bool(var set) when set && name.equals("use_global_device_ids") ->
          new Attribute.Unit();
      case Attribute.Text(var text) when name.equals("callee") || name.equals("decomposition") ->
          new Attribute.Symbol(text);
      case Attribute.Enumerated(_, var kind, var text)
          when kind.equals("custom_call_api_version") ->
          new Attribute.Int(VhloEnums.API_VERSIONS.indexOf(text), ElementType.I32);
      case Attribute.Array(var elements) when name.equals("called_computations") ->
          new Attribute.Array(
              elements.stream()
                  .<Attribute>map(
                      e -> e instanceof Attribute.Text(var text) ? new Attribute.Symbol(text) : e)
                  .toList());
      default -> value;
    };
  }

  private static Dims dims(Map<String, Attribute> left, String name) {
    if (!(left.remove(name) instanceof Attribute.Dense(var literal))
        || !literal.type().elementType().isInteger()) {
      return Dims.of();
    }
    var values = new ArrayList<Long>();
    for (int i = 0; i < literal.type().size(); i++) {
      values.add(literal.integer(i));
    }
    return Dims.of(values.stream().mapToLong(Long::longValue).toArray());
  }

  private static long number(Map<String, Attribute> left, String name, long absent) {
    return left.remove(name) instanceof Attribute.Int(var value, _) ? value : absent;
  }

  private static Type type(Map<String, Attribute> left, String name) {
    return left.remove(name) instanceof Attribute.TypeOf(var type) ? type : NONE;
  }
}
