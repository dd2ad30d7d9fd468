package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.ConvolutionDimensions;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Foreign;
import dev.adjoint.hlo.GatherDimensions;
import dev.adjoint.hlo.ScatterDimensions;
import dev.adjoint.hlo.interpret.IndexingOps.Pointing;
import dev.adjoint.hlo.interpret.WindowingOps.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluates the ops of StableHLO that the IR has no records of, from their generic form. One that
 * gets a record moves to the class of its family.
 */
final class ForeignOps {
  private static final String STABLEHLO = "stablehlo.";

  private ForeignOps() {}

  static List<? extends Datum> evaluate(Foreign op, Frame frame) {
    var parts = new Generic(op, frame);
    if (op.name().startsWith("chlo.")) {
      return ChloOps.evaluate(op.name().substring("chlo.".length()), parts, frame);
    }
    if (!op.name().startsWith(STABLEHLO)) {
      throw InterpretException.notInterpreted(op.name());
    }
    return evaluate(op.name().substring(STABLEHLO.length()), parts, frame);
  }

  private static List<? extends Datum> evaluate(String name, Generic op, Frame frame) {
    int n = op.count();
    return switch (name) {
      case "gather" ->
          List.of(
              IndexingOps.gather(
                  op.array(0), op.array(1), gather(op), op.dims("slice_sizes", Dims.of()), frame));
      case "dynamic_gather" ->
          List.of(
              IndexingOps.gather(
                  op.array(0), op.array(1), gather(op), frame.dims(op.operands().get(2)), frame));
      case "scatter" ->
          IndexingOps.scatter(
              op.arrays(0, n / 2),
              op.array(n / 2),
              op.arrays(n / 2 + 1, n),
              scatter(op),
              op.region(0),
              frame);
      case "sort" -> {
        int last = op.array(0).rank() - 1;
        yield OrderingOps.sort(
            op.arrays(0, n), (int) op.integer("dimension", last), op.region(0), frame);
      }
      case "map" -> List.of(map(op, frame));
      case "reduce_window" ->
          WindowingOps.reduceWindow(
              op.arrays(0, n / 2), op.arrays(n / 2, n), window(op), op.region(0), frame);
      case "select_and_scatter" ->
          List.of(
              WindowingOps.selectAndScatter(
                  op.array(0),
                  op.array(1),
                  op.array(2),
                  window(op),
                  op.region(0),
                  op.region(1),
                  frame));
      case "convolution" -> List.of(convolution(op, op.dims("padding", Dims.of()), frame));
      case "dynamic_conv" -> List.of(convolution(op, frame.dims(op.operands().get(2)), frame));
      case "cholesky" -> List.of(LinalgOps.cholesky(op.array(0), op.flag("lower"), frame));
      case "triangular_solve" ->
          List.of(
              LinalgOps.triangularSolve(
                  op.array(0),
                  op.array(1),
                  op.flag("left_side"),
                  op.flag("lower"),
                  op.flag("unit_diagonal"),
                  LinalgOps.Turn.valueOf(op.choice("transpose_a")),
                  frame));
      case "fft" ->
          List.of(
              LinalgOps.fft(
                  LinalgOps.Fft.valueOf(op.choice("fft_type")),
                  op.array(0),
                  op.dims("fft_length", Dims.of()),
                  frame));
      case "batch_norm_inference" ->
          List.of(
              NormalizationOps.inference(
                  op.array(0),
                  op.array(1),
                  op.array(2),
                  op.array(3),
                  op.array(4),
                  op.real("epsilon"),
                  (int) op.integer("feature_index", 0),
                  frame));
      case "batch_norm_training" ->
          NormalizationOps.training(
              op.array(0),
              op.array(1),
              op.array(2),
              op.real("epsilon"),
              (int) op.integer("feature_index", 0),
              frame);
      case "batch_norm_grad" ->
          NormalizationOps.gradient(
              op.array(0),
              op.array(1),
              op.array(2),
              op.array(3),
              op.array(4),
              op.real("epsilon"),
              (int) op.integer("feature_index", 0),
              frame);
      case "rng_bit_generator" ->
          RandomnessOps.bits(op.choice("rng_algorithm"), op.array(0), op.resultType(1), frame);
      case "rng" ->
          List.of(
              RandomnessOps.numbers(
                  op.choice("rng_distribution"),
                  op.array(0),
                  op.array(1),
                  frame.dims(op.operands().get(2)),
                  frame));
      case "get_dimension_size" ->
          List.of(
              Array.scalar(
                  ElementType.I32, op.array(0).shape().get((int) op.integer("dimension", 0))));
      case "dynamic_reshape" ->
          List.of(ShapingOps.reshape(op.array(0), frame.dims(op.operands().get(1))));
      case "dynamic_iota" -> {
        var shape = frame.dims(op.operands().getFirst());
        var type = op.resultType(0).withShape(shape);
        yield List.of(CreationOps.iota(type, (int) op.integer("iota_dimension", 0), frame));
      }
      case "dynamic_broadcast_in_dim" ->
          List.of(
              ShapingOps.broadcast(
                  op.array(0),
                  frame.dims(op.operands().get(1)),
                  op.dims("broadcast_dimensions", Dims.of()),
                  frame));
      case "dynamic_pad" ->
          List.of(
              ShapingOps.pad(
                  op.array(0),
                  op.array(1),
                  frame.dims(op.operands().get(2)),
                  frame.dims(op.operands().get(3)),
                  frame.dims(op.operands().get(4)),
                  frame));
      case "real_dynamic_slice" ->
          List.of(
              ShapingOps.slice(
                  op.array(0),
                  frame.dims(op.operands().get(1)),
                  frame.dims(op.operands().get(2)),
                  frame.dims(op.operands().get(3)),
                  frame));
      case "tuple" -> List.of(new Datum.Tuple(frame.data(op.operands())));
      case "get_tuple_element" -> List.of(element(op, frame));
      case "after_all", "create_token" -> List.of(Datum.Token.TOKEN);
      case "replica_id", "partition_id" -> List.of(Array.scalar(ElementType.UI32, 0));
      case "all_reduce",
          "all_gather",
          "reduce_scatter",
          "all_to_all",
          "collective_broadcast",
          "collective_permute" ->
          alone(op, frame);
      default -> throw InterpretException.notInterpreted(STABLEHLO + name);
    };
  }

  private static Datum element(Generic op, Frame frame) {
    var tuple = (Datum.Tuple) frame.get(op.operands().getFirst());
    return tuple.elements().get((int) op.integer("index", 0));
  }

  /** What a collective of one process computes: its operands, if it is among the processes. */
  private static List<Array> alone(Generic op, Frame frame) {
    var operands = frame.arrays(op.operands());
    for (int i = 0; i < operands.size(); i++) {
      boolean permutes = op.op().name().equals("stablehlo.collective_permute");
      boolean sends = op.dims("source_target_pairs", Dims.of()).equals(Dims.of(0, 0));
      if (!operands.get(i).type().equals(op.resultType(i)) || (permutes && !sends)) {
        throw InterpretException.notInterpreted(op.op().name() + " between several processes");
      }
    }
    return operands;
  }

  private static Array map(Generic op, Frame frame) {
    var inputs = frame.arrays(op.operands());
    var result = frame.zeros(op.resultType(0).withShape(inputs.getFirst().shape()));
    for (int i = 0; i < result.count(); i++) {
      var arguments = new ArrayList<Array>();
      for (var input : inputs) {
        arguments.add(input.at(i));
      }
      result.copy(i, frame.runToArray(op.region(0), arguments), 0);
    }
    return result;
  }

  private static Pointing gather(Generic op) {
    var d = op.get("dimension_numbers", GatherDimensions.class);
    return new Pointing(
        d.offsetDims(),
        d.collapsedSliceDims(),
        d.operandBatchingDims(),
        d.startIndicesBatchingDims(),
        d.startIndexMap(),
        (int) d.indexVectorDim());
  }

  private static Pointing scatter(Generic op) {
    var d = op.get("scatter_dimension_numbers", ScatterDimensions.class);
    return new Pointing(
        d.updateWindowDims(),
        d.insertedWindowDims(),
        d.inputBatchingDims(),
        d.scatterIndicesBatchingDims(),
        d.scatterDimsToOperandDims(),
        (int) d.indexVectorDim());
  }

  private static Window window(Generic op) {
    var sizes = op.dims("window_dimensions", Dims.repeat(1, op.array(0).rank()));
    var ones = Dims.repeat(1, sizes.rank());
    return Window.of(
        sizes,
        op.dims("window_strides", ones),
        op.dims("base_dilations", ones),
        op.dims("window_dilations", ones),
        op.dims("padding", Dims.repeat(0, 2 * sizes.rank())));
  }

  private static Array convolution(Generic op, Dims padding, Frame frame) {
    var dims = op.get("dimension_numbers", ConvolutionDimensions.class);
    var sizes = op.array(1).shape().gather(dims.kernelSpatial());
    var ones = Dims.repeat(1, sizes.rank());
    var none = Dims.repeat(0, 2 * sizes.rank());
    var window =
        Window.of(
            sizes,
            op.dims("window_strides", ones),
            op.dims("lhs_dilation", ones),
            op.dims("rhs_dilation", ones),
            padding.rank() == 0 ? none : padding);
    return WindowingOps.convolution(
        op.array(0),
        op.array(1),
        dims,
        window,
        op.dims("window_reversal", Dims.repeat(0, sizes.rank())),
        op.integer("feature_group_count", 1),
        op.integer("batch_group_count", 1),
        op.resultType(0).elementType(),
        frame);
  }
}
