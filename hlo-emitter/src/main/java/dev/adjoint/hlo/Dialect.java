package dev.adjoint.hlo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The table of the ops that this library knows: for each name, how its generic form becomes a
 * record.
 */
public final class Dialect {
  private static final Map<String, Reader> READERS = readers();

  private Dialect() {}

  /** Makes an op of its parts. */
  interface Reader {
    Op read(GenericOp op);
  }

  /** An op and the attributes that are not its own. */
  public record Read(Op op, Map<String, Attribute> discardable) {}

  /** {@return whether ops of this name have a record of their own} */
  public static boolean knows(String name) {
    return READERS.containsKey(name);
  }

  /**
   * {@return the op with these parts; a {@link Foreign} if its name is not known}
   *
   * @throws HloException if an attribute, operand or region is missing or of the wrong kind
   */
  public static Read read(GenericOp op) {
    var record = Optional.ofNullable(READERS.get(op.name())).orElse(Foreign::read).read(op);
    int regions = record.regions().size();
    if (regions != op.regions().size()) {
      throw op.error("%d regions, found %d", regions, op.regions().size());
    }
    return new Read(record, op.rest());
  }

  private static Map<String, Reader> readers() {
    var table = new HashMap<String, Reader>();
    for (var kind : Elementwise.UnaryKind.values()) {
      table.put(kind.opName(), op -> Elementwise.Unary.read(kind, op));
    }
    for (var kind : Elementwise.BinaryKind.values()) {
      table.put(kind.opName(), op -> Elementwise.Binary.read(kind, op));
    }
    table.put("stablehlo.compare", Elementwise.Compare::read);
    table.put("stablehlo.select", Elementwise.Select::read);
    table.put("stablehlo.clamp", Elementwise.Clamp::read);
    table.put("stablehlo.convert", Elementwise.Convert::read);
    table.put("stablehlo.bitcast_convert", Elementwise.BitcastConvert::read);
    table.put("stablehlo.reduce_precision", Elementwise.ReducePrecision::read);
    table.put("stablehlo.constant", Creation.Constant::read);
    table.put("stablehlo.iota", Creation.Iota::read);
    table.put("stablehlo.broadcast_in_dim", Shaping.BroadcastInDim::read);
    table.put("stablehlo.reshape", Shaping.Reshape::read);
    table.put("stablehlo.transpose", Shaping.Transpose::read);
    table.put("stablehlo.slice", Shaping.Slice::read);
    table.put("stablehlo.pad", Shaping.Pad::read);
    table.put("stablehlo.concatenate", Shaping.Concatenate::read);
    table.put("stablehlo.reverse", Shaping.Reverse::read);
    table.put("stablehlo.dot_general", Contraction.DotGeneral::read);
    table.put("stablehlo.reduce", Reduction.Reduce::read);
    table.put("stablehlo.while", ControlFlow.While::read);
    table.put("stablehlo.case", ControlFlow.Case::read);
    table.put("stablehlo.if", ControlFlow.If::read);
    table.put("stablehlo.optimization_barrier", ControlFlow.OptimizationBarrier::read);
    table.put("stablehlo.dynamic_update_slice", Indexing.DynamicUpdateSlice::read);
    table.put("stablehlo.dynamic_slice", Indexing.DynamicSlice::read);
    table.put("stablehlo.gather", Indexing.Gather::read);
    table.put("stablehlo.dynamic_gather", Indexing.DynamicGather::read);
    table.put("stablehlo.scatter", Indexing.Scatter::read);
    table.put("stablehlo.torch_index_select", Indexing.TorchIndexSelect::read);
    table.put("stablehlo.reduce_window", Windowing.ReduceWindow::read);
    table.put("stablehlo.select_and_scatter", Windowing.SelectAndScatter::read);
    table.put("stablehlo.convolution", Windowing.Convolution::read);
    table.put("stablehlo.dynamic_conv", Windowing.DynamicConv::read);
    table.put("stablehlo.sort", Ordering.Sort::read);
    table.put("stablehlo.map", Reduction.MapElements::read);
    table.put("stablehlo.cholesky", Linalg.Cholesky::read);
    table.put("stablehlo.triangular_solve", Linalg.TriangularSolve::read);
    table.put("stablehlo.fft", Linalg.Fft::read);
    table.put("stablehlo.batch_norm_training", Normalization.BatchNormTraining::read);
    table.put("stablehlo.batch_norm_inference", Normalization.BatchNormInference::read);
    table.put("stablehlo.batch_norm_grad", Normalization.BatchNormGrad::read);
    table.put("stablehlo.dynamic_broadcast_in_dim", DynamicShape.DynamicBroadcastInDim::read);
    table.put("stablehlo.dynamic_iota", DynamicShape.DynamicIota::read);
    table.put("stablehlo.dynamic_pad", DynamicShape.DynamicPad::read);
    table.put("stablehlo.dynamic_reshape", DynamicShape.DynamicReshape::read);
    table.put("stablehlo.real_dynamic_slice", DynamicShape.RealDynamicSlice::read);
    table.put("stablehlo.get_dimension_size", DynamicShape.GetDimensionSize::read);
    table.put("stablehlo.set_dimension_size", DynamicShape.SetDimensionSize::read);
    table.put("stablehlo.all_gather", Collective.AllGather::read);
    table.put("stablehlo.all_reduce", Collective.AllReduce::read);
    table.put("stablehlo.all_to_all", Collective.AllToAll::read);
    table.put("stablehlo.collective_broadcast", Collective.CollectiveBroadcast::read);
    table.put("stablehlo.collective_permute", Collective.CollectivePermute::read);
    table.put("stablehlo.collective_reduce", Collective.CollectiveReduce::read);
    table.put("stablehlo.reduce_scatter", Collective.ReduceScatter::read);
    table.put("stablehlo.cross-replica-sum", Collective.CrossReplicaSum::read);
    table.put("stablehlo.partition_id", Collective.PartitionId::read);
    table.put("stablehlo.replica_id", Collective.ReplicaId::read);
    table.put("stablehlo.after_all", Transfer.AfterAll::read);
    table.put("stablehlo.create_token", Transfer.CreateToken::read);
    table.put("stablehlo.infeed", Transfer.Infeed::read);
    table.put("stablehlo.outfeed", Transfer.Outfeed::read);
    table.put("stablehlo.send", Transfer.Send::read);
    table.put("stablehlo.recv", Transfer.Recv::read);
    table.put("stablehlo.async_start", Transfer.AsyncStart::read);
    table.put("stablehlo.async_done", Transfer.AsyncDone::read);
    table.put("stablehlo.tuple", Structure.MakeTuple::read);
    table.put("stablehlo.get_tuple_element", Structure.GetTupleElement::read);
    table.put("stablehlo.uniform_quantize", Quantizing.UniformQuantize::read);
    table.put("stablehlo.uniform_dequantize", Quantizing.UniformDequantize::read);
    table.put("stablehlo.rng", Randomness.Rng::read);
    table.put("stablehlo.rng_bit_generator", Randomness.RngBitGenerator::read);
    for (var kind : Chlo.UnaryKind.values()) {
      table.put(kind.opName(), op -> Chlo.Unary.read(kind, op));
    }
    for (var kind : Chlo.BinaryKind.values()) {
      table.put(kind.opName(), op -> Chlo.Binary.read(kind, op));
    }
    table.put("chlo.top_k", Chlo.TopK::read);
    table.put("chlo.ragged_dot", Chlo.RaggedDot::read);
    table.put("chlo.scan", Chlo.Scan::read);
    table.put("stablehlo.einsum", Contraction.Einsum::read);
    table.put("stablehlo.unary_einsum", Contraction.UnaryEinsum::read);
    table.put("stablehlo.dot", Contraction.Dot::read);
    table.put("stablehlo.broadcast", Shaping.Broadcast::read);
    table.put("stablehlo.custom_call", CustomCall::read);
    return Map.copyOf(table);
  }
}
