package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Quantization;
import dev.adjoint.hlo.Quantizing;
import dev.adjoint.hlo.Quantizing.UniformDequantize;
import dev.adjoint.hlo.Quantizing.UniformQuantize;
import dev.adjoint.hlo.TensorType;
import java.util.Objects;

/** Evaluates {@link Quantizing}. Other ops on quantised arrays are not interpreted. */
final class QuantizingOps {
  private QuantizingOps() {}

  static Array evaluate(Quantizing op, Frame frame) {
    return switch (op) {
      case UniformQuantize o -> quantize(frame.array(o.operand()), o.type(), frame);
      case UniformDequantize o -> dequantize(frame.array(o.operand()), frame);
    };
  }

  private static Array quantize(Array x, TensorType type, Frame frame) {
    var real = x.type().quantization() == null ? x : dequantize(x, frame);
    var to = Objects.requireNonNull(type.quantization());
    var result = frame.zeros(type.withShape(x.shape()));
    Walk.over(
        x.shape(),
        (linear, index) -> {
          int at = to.isPerAxis() ? (int) index[to.axis()] : 0;
          double steps = Math.rint(real.re(linear) / to.scales().get(at));
          long stored = (long) steps + to.zeroPoints().get(at);
          result.set(linear, Math.clamp(stored, to.storageMin(), to.storageMax()));
        });
    return result;
  }

  private static Array dequantize(Array x, Frame frame) {
    Quantization from = Objects.requireNonNull(x.type().quantization());
    var result = frame.zeros(from.expressed(), x.shape());
    Walk.over(
        x.shape(),
        (linear, index) -> {
          int at = from.isPerAxis() ? (int) index[from.axis()] : 0;
          long steps = x.integer(linear) - from.zeroPoints().get(at);
          result.set(linear, steps * from.scales().get(at));
        });
    return result;
  }
}
