package dev.adjoint;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Reduction.Reduce;
import dev.adjoint.trace.Trace;
import java.util.List;

/** Combining elements along axes; negative axes count from the end, none means all. */
sealed interface Reductions extends Shaped permits Tensor {
  private Tensor self() {
    return (Tensor) this;
  }

  /** {@return the sum along {@code axes}; negative ones count from the end; none means all} */
  default Tensor sum(int... axes) {
    return reduce(BinaryKind.ADD, Axes.of(self(), axes));
  }

  /** {@return the product along {@code axes}; negative ones count from the end; none means all} */
  default Tensor product(int... axes) {
    return reduce(BinaryKind.MULTIPLY, Axes.of(self(), axes));
  }

  /**
   * {@return the largest element along {@code axes}; negative ones count from the end; none means
   * all}
   */
  default Tensor max(int... axes) {
    return reduce(BinaryKind.MAXIMUM, Axes.of(self(), axes));
  }

  /**
   * {@return the smallest element along {@code axes}; negative ones count from the end; none means
   * all}
   */
  default Tensor min(int... axes) {
    return reduce(BinaryKind.MINIMUM, Axes.of(self(), axes));
  }

  /** {@return the mean along {@code axes}; negative ones count from the end; none means all} */
  default Tensor mean(int... axes) {
    var over = Axes.of(self(), axes);
    return reduce(BinaryKind.ADD, over).divide((double) shape().gather(over).size());
  }

  /** {@return whether all elements along {@code axes} are true; for i1} */
  default Tensor all(int... axes) {
    return reduce(BinaryKind.AND, Axes.of(self(), axes));
  }

  /** {@return whether any element along {@code axes} is true; for i1} */
  default Tensor any(int... axes) {
    return reduce(BinaryKind.OR, Axes.of(self(), axes));
  }

  /**
   * {@return the elements along {@code dimensions} combined by {@code kind}, which must be
   * associative}
   */
  default Tensor reduce(BinaryKind kind, Dims dimensions) {
    if (dimensions.rank() == 0) {
      return self();
    }
    var init = Tensor.of(Reducers.identity(kind, elementType()));
    return Trace.apply(
        v ->
            new Reduce(
                List.of(v.get(0)),
                List.of(v.get(1)),
                dimensions,
                Reducers.body(kind, elementType())),
        self(),
        init);
  }

  /**
   * {@return the index of the largest element along {@code axis}, the first one of equals; i32; NaN
   * counts as the largest}
   */
  default Tensor argmax(int axis) {
    int at = Axes.of(self(), axis);
    var indices = Tensor.iota(type().withElementType(ElementType.I32), at);
    // Where one element is NaN, so is the maximum, which then equals none.
    var isMax = self().eq(max(at).expandDims(at)).or(self().ne(self()));
    return Tensor.select(isMax, indices, Tensor.full(indices.type(), Integer.MAX_VALUE)).min(at);
  }
}
