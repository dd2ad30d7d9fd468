package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.DynamicShape;
import dev.adjoint.hlo.DynamicShape.DynamicBroadcastInDim;
import dev.adjoint.hlo.DynamicShape.DynamicIota;
import dev.adjoint.hlo.DynamicShape.DynamicPad;
import dev.adjoint.hlo.DynamicShape.DynamicReshape;
import dev.adjoint.hlo.DynamicShape.GetDimensionSize;
import dev.adjoint.hlo.DynamicShape.RealDynamicSlice;
import dev.adjoint.hlo.DynamicShape.SetDimensionSize;
import dev.adjoint.hlo.ElementType;

/** Evaluates {@link DynamicShape}. All sizes are known while a program runs. */
final class DynamicShapeOps {
  private DynamicShapeOps() {}

  static Array evaluate(DynamicShape op, Frame frame) {
    return switch (op) {
      case DynamicBroadcastInDim o ->
          ShapingOps.broadcast(
              frame.array(o.operand()),
              frame.dims(o.outputDimensions()),
              o.broadcastDimensions(),
              frame);
      case DynamicIota o ->
          CreationOps.iota(
              o.type().withShape(frame.dims(o.outputShape())), (int) o.iotaDimension(), frame);
      case DynamicPad o ->
          ShapingOps.pad(
              frame.array(o.operand()),
              frame.array(o.padding()),
              frame.dims(o.low()),
              frame.dims(o.high()),
              frame.dims(o.interior()),
              frame);
      case DynamicReshape o ->
          ShapingOps.reshape(frame.array(o.operand()), frame.dims(o.outputShape()));
      case RealDynamicSlice o ->
          ShapingOps.slice(
              frame.array(o.operand()),
              frame.dims(o.start()),
              frame.dims(o.limit()),
              frame.dims(o.strides()),
              frame);
      case GetDimensionSize o ->
          Array.scalar(ElementType.I32, frame.array(o.operand()).shape().get((int) o.dimension()));
      case SetDimensionSize _ -> throw InterpretException.notInterpreted(op.name());
    };
  }
}
