package dev.adjoint.optim;

import dev.adjoint.Tensor;
import dev.adjoint.Trees;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;

/** Means over time in which older values count less. */
final class Moments {
  private Moments() {}

  static <P> P zeros(P parameters) {
    return Trees.map(p -> Tensor.zeros(p.type()), parameters);
  }

  /** {@return the mean after {@code values}, if it was {@code mean} before} */
  static <P> P next(P values, P mean, double decay) {
    return Trees.map((v, m) -> v.multiply(1 - decay).add(m.multiply(decay)), values, mean);
  }

  /** {@return the squares of the absolute values, in the types of the values} */
  static <P> P squares(P values) {
    return Trees.map(v -> square(v).convert(v.elementType()), values);
  }

  private static Tensor square(Tensor v) {
    return v.elementType().isComplex() ? v.real().square().add(v.imag().square()) : v.square();
  }

  /** {@return the sum of the squares of the absolute values, of f32 at least} */
  static Tensor sumOfSquares(Tensor v) {
    boolean isNarrow = v.elementType().bits() < 32;
    return square(isNarrow ? v.convert(ElementType.F32) : v).sum();
  }

  /** {@return the mean without its beginning at 0, after {@code count} steps} */
  static Tensor unbiased(Tensor mean, double decay, Tensor count) {
    var element = mean.elementType();
    // In f16 and bf16 a decay of 0.999 would be 1, and the weight 0.
    var type = TensorType.of(element.bits() < 32 ? ElementType.F32 : element);
    var weight = Tensor.full(type, decay).pow(count.convert(type.elementType())).negate().add(1);
    return mean.divide(weight.convert(element));
  }
}
