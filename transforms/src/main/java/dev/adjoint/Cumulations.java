package dev.adjoint;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;

/**
 * For each element, the combination of all up to it, in a depth logarithmic in their number.
 *
 * <p>The counterparts of {@code jax.lax.cumsum} and its siblings.
 */
sealed interface Cumulations extends Shaped permits Tensor {
  private Tensor self() {
    return (Tensor) this;
  }

  /**
   * {@return the sums of the elements along {@code axis} up to each one}
   *
   * {@snippet :
   * Tensor.of(1f, 2f, 3f).cumsum(0); // 1, 3, 6
   * }
   */
  default Tensor cumsum(int axis) {
    if (elementType() == ElementType.I1) {
      throw new HloException("cumsum: expected numbers, found %s; use convert".formatted(type()));
    }
    return cumulate(Tensor::add, axis);
  }

  /** {@return the products of the elements along {@code axis} up to each one} */
  default Tensor cumprod(int axis) {
    return cumulate(Tensor::multiply, axis);
  }

  /** {@return the largest of the elements along {@code axis} up to each one} */
  default Tensor cummax(int axis) {
    return cumulate(Tensor::maximum, axis);
  }

  /** {@return the smallest of the elements along {@code axis} up to each one} */
  default Tensor cummin(int axis) {
    return cumulate(Tensor::minimum, axis);
  }

  /** {@return {@link Tensor#logSumExp} of the elements along {@code axis} up to each one} */
  default Tensor cumlogsumexp(int axis) {
    return cumulate(Tensor::logAddExp, axis);
  }

  private Tensor cumulate(Fn2<Tensor, Tensor, Tensor> combine, int axis) {
    int at = AxisIndex.of(self(), axis);
    var rows = self().moveAxis(at, 0);
    return Control.associativeScan(combine, rows).moveAxis(0, at);
  }
}
