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
    return Map.copyOf(table);
  }
}
