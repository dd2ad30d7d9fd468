package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Creation;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.Creation.Iota;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;

/** Evaluates {@link Creation}. */
final class CreationOps {
  private CreationOps() {}

  static Array evaluate(Creation op, Frame frame) {
    return switch (op) {
      case Constant constant -> constant(constant, frame);
      case Iota iota -> iota(iota.type(), iota.dimension(), frame);
    };
  }

  private static Array constant(Constant op, Frame frame) {
    var stored = Encoding.decode(op.value(), frame.zeros(op.value().type()));
    var quantization = op.type().quantization();
    if (quantization == null) {
      return stored;
    }
    var result = frame.zeros(op.type());
    boolean isSigned = quantization.storage().kind() == ElementType.Kind.SIGNED;
    long mask = isSigned ? -1 : (1L << quantization.storage().bits()) - 1;
    for (int i = 0; i < result.count(); i++) {
      result.set(i, stored.integer(i) & mask);
    }
    return result;
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
