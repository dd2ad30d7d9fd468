package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Creation;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.Creation.Iota;
import dev.adjoint.hlo.TensorType;

/** Evaluates {@link Creation}. */
final class CreationOps {
  private CreationOps() {}

  static Array evaluate(Creation op, Frame frame) {
    return switch (op) {
      case Constant constant ->
          Encoding.decode(constant.value(), frame.zeros(constant.value().type()));
      case Iota iota -> iota(iota.type(), iota.dimension(), frame);
    };
  }

  static Array iota(TensorType type, int dimension, Frame frame) {
    var result = frame.zeros(type);
    boolean integers = type.elementType().isInteger();
    Walk.over(
        type.shape(),
        (linear, index) -> {
          if (integers) {
            result.set(linear, index[dimension]);
          } else {
            result.set(linear, (double) index[dimension]);
          }
        });
    return result;
  }
}
