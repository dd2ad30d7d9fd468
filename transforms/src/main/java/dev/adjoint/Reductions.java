package dev.adjoint;

import static dev.adjoint.Adjoint.stopGradient;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Reduction.Reduce;
import dev.adjoint.hlo.Window;
import dev.adjoint.hlo.Windowing.ReduceWindow;
import dev.adjoint.trace.Trace;
import java.util.List;

/** Combining elements along axes; negative axes count from the end, none means all. */
sealed interface Reductions extends Shaped permits Tensor {
  private Tensor self() {
    return (Tensor) this;
  }

  /**
   * {@return the sum along {@code axes}; negative ones count from the end; none means all}
   *
   * @throws HloException for i1, of which {@link #countNonzero} is the sum
   */
  default Tensor sum(int... axes) {
    if (elementType() == ElementType.I1) {
      throw new HloException(
          "sum: expected numbers, found %s; use countNonzero, or any".formatted(type()));
    }
    return accumulated(BinaryKind.ADD, AxisIndex.of(self(), axes));
  }

  /** In f32 at least: what is between may be too large for f16, and too fine for bf16. */
  private Tensor accumulated(BinaryKind kind, Dims over) {
    return enough(self()).reduce(kind, over).convert(elementType());
  }

  private static Tensor enough(Tensor x) {
    boolean isNarrow = x.elementType().isFloat() && x.elementType().bits() < 32;
    return isNarrow ? x.convert(ElementType.F32) : x;
  }

  /** {@return the product along {@code axes}; negative ones count from the end; none means all} */
  default Tensor product(int... axes) {
    return accumulated(BinaryKind.MULTIPLY, AxisIndex.of(self(), axes));
  }

  /**
   * {@return the largest element along {@code axes}; negative ones count from the end; none means
   * all}
   */
  default Tensor max(int... axes) {
    return reduce(BinaryKind.MAXIMUM, AxisIndex.of(self(), axes));
  }

  /**
   * {@return the smallest element along {@code axes}; negative ones count from the end; none means
   * all}
   */
  default Tensor min(int... axes) {
    return reduce(BinaryKind.MINIMUM, AxisIndex.of(self(), axes));
  }

  /**
   * {@return the mean along {@code axes}; negative ones count from the end; none means all}
   *
   * @throws HloException for integers, whose mean is none
   */
  default Tensor mean(int... axes) {
    var over = AxisIndex.of(self(), axes);
    return averaged(wide("mean", self()), over).convert(elementType());
  }

  private static Tensor averaged(Tensor x, Dims over) {
    return x.reduce(BinaryKind.ADD, over).divide((double) x.shape().gather(over).size());
  }

  private static Tensor wide(String who, Tensor x) {
    var type = x.elementType();
    if (!type.isFloat() && !type.isComplex()) {
      throw new HloException(
          "%s: expected floating-point elements, found %s; use convert".formatted(who, x.type()));
    }
    return enough(x);
  }

  /** {@return whether all elements along {@code axes} are true; for i1} */
  default Tensor all(int... axes) {
    return reduce(BinaryKind.AND, AxisIndex.of(self(), axes));
  }

  /** {@return whether any element along {@code axes} is true; for i1} */
  default Tensor any(int... axes) {
    return reduce(BinaryKind.OR, AxisIndex.of(self(), axes));
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
   * {@return the mean of the squared distances from the mean along {@code axes}, real of complex
   * elements too; negative ones count from the end; none means all}
   *
   * @throws HloException for integers
   */
  default Tensor var(int... axes) {
    var over = AxisIndex.of(self(), axes);
    var wide = wide("var", self());
    var distance = wide.subtract(AxisIndex.kept(wide, over, averaged(wide, over)));
    var result = averaged(squared(distance), over);
    return elementType().isFloat() ? result.convert(elementType()) : result;
  }

  private static Tensor squared(Tensor x) {
    return x.elementType().isComplex() ? x.real().square().add(x.imag().square()) : x.multiply(x);
  }

  /**
   * {@return the square root of the {@linkplain #var variance} along {@code axes}; negative ones
   * count from the end; none means all}
   */
  default Tensor std(int... axes) {
    return var(axes).sqrt();
  }

  /**
   * {@return the logarithm of the sum of e to the power of the elements along {@code axes}, without
   * overflow; negative ones count from the end; none means all}
   */
  default Tensor logSumExp(int... axes) {
    var over = AxisIndex.of(self(), axes);
    var max = stopGradient(finite(reduce(BinaryKind.MAXIMUM, over)));
    return self()
        .subtract(AxisIndex.kept(self(), over, max))
        .exp()
        .reduce(BinaryKind.ADD, over)
        .log()
        .add(max);
  }

  /** Zero where {@code max} is infinite, so that no infinity is subtracted from itself. */
  private static Tensor finite(Tensor max) {
    return Tensor.select(max.isFinite(), max, Tensor.zeros(max.type()));
  }

  /**
   * {@return e to the power of the elements, scaled to sum to 1 along {@code axis}}
   *
   * {@snippet :
   * Tensor.of(1f, 2f, 3f).softmax(-1); // 0.09, 0.24, 0.67
   * }
   */
  default Tensor softmax(int axis) {
    return Softmax.apply(self(), AxisIndex.of(self(), new int[] {axis}));
  }

  /** {@return the logarithms of {@link #softmax}, computed without underflow} */
  default Tensor logSoftmax(int axis) {
    var over = AxisIndex.of(self(), new int[] {axis});
    var max = stopGradient(reduce(BinaryKind.MAXIMUM, over));
    var shifted = self().subtract(AxisIndex.kept(self(), over, max));
    return shifted.subtract(
        AxisIndex.kept(self(), over, shifted.exp().reduce(BinaryKind.ADD, over).log()));
  }

  /** {@return the number of elements along {@code axes} that are not zero; i32} */
  default Tensor countNonzero(int... axes) {
    return self().ne(0).convert(ElementType.I32).sum(axes);
  }

  /**
   * {@return the elements in each place of a window combined by {@code kind}, which must be
   * associative}
   *
   * @param size of the window, for each dimension
   * @param window its strides, dilations and padding; padding changes nothing
   */
  default Tensor reduceWindow(BinaryKind kind, Dims size, Window window) {
    var init = Tensor.of(Reducers.identity(kind, elementType()));
    return Trace.apply(
        v ->
            new ReduceWindow(
                List.of(v.get(0)),
                List.of(v.get(1)),
                size,
                window,
                Reducers.body(kind, elementType())),
        self(),
        init);
  }

  /**
   * {@return the index of the largest element along {@code axis}, the first one of equals; i32; NaN
   * counts as the largest}
   */
  default Tensor argmax(int axis) {
    int at = nonEmpty("argmax", axis);
    // Where one element is NaN, so is the maximum, which then equals none.
    return AxisIndex.first(self().eq(max(at).expandDims(at)).or(self().ne(self())), at);
  }

  /**
   * {@return the index of the smallest element along {@code axis}, the first one of equals; i32;
   * NaN counts as the smallest}
   */
  default Tensor argmin(int axis) {
    int at = nonEmpty("argmin", axis);
    return AxisIndex.first(self().eq(min(at).expandDims(at)).or(self().ne(self())), at);
  }

  private int nonEmpty(String who, int axis) {
    int at = AxisIndex.of(self(), axis);
    if (shape().get(at) == 0) {
      throw new HloException(
          "%s: expected elements along dimension %d, found none in %s".formatted(who, at, type()));
    }
    return at;
  }
}
