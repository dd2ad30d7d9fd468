package dev.adjoint;

import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise.Compare;
import dev.adjoint.hlo.Elementwise.ComparisonType;
import dev.adjoint.hlo.Elementwise.Direction;
import dev.adjoint.hlo.Elementwise.Select;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Ordering.Sort;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/** Putting elements in order. NaN is larger than all others; -0 and 0 are equal. */
sealed interface Ordering extends Shaped permits Tensor {
  private Tensor self() {
    return (Tensor) this;
  }

  /** {@return the elements in ascending order along {@code axis}; equal ones keep their order} */
  default Tensor sort(int axis) {
    return sortWith(axis, List.of()).getFirst();
  }

  /**
   * {@return this in ascending order along {@code axis}, and then each of {@code others}, moved in
   * the same way; equal elements of this keep their order}
   *
   * @param others of the shape of this
   */
  default List<Tensor> sortWith(int axis, List<Tensor> others) {
    return sorted(axis, Direction.LT, others);
  }

  private List<Tensor> sorted(int axis, Direction direction, List<Tensor> others) {
    int at = AxisIndex.of(self(), axis);
    if (elementType().isComplex()) {
      throw new HloException("sort: expected elements that have an order, found " + type());
    }
    var all = new ArrayList<Tensor>();
    all.add(self());
    all.addAll(others);
    var types = all.stream().map(Tensor::elementType).toList();
    return Trace.applyAll(v -> new Sort(v, (long) at, true, comparator(direction, types)), all);
  }

  /** Compares the first two of the parameters. */
  private static Block comparator(Direction direction, List<ElementType> types) {
    var builder = new BlockBuilder();
    var parameters = new ArrayList<Value>();
    for (var type : types) {
      parameters.add(builder.parameter(TensorType.of(type)));
      parameters.add(builder.parameter(TensorType.of(type)));
    }
    var a = parameters.get(0);
    var b = parameters.get(1);
    boolean isFloat = types.getFirst().isFloat();
    var result =
        builder.add(
            new Compare(
                isFloat ? canonical(builder, a) : a,
                isFloat ? canonical(builder, b) : b,
                direction,
                isFloat ? ComparisonType.TOTALORDER : null));
    return builder.build(List.of(result));
  }

  /** The number with 0 for -0 and one NaN for all of them, for which the total order is IEEE's. */
  private static Value canonical(BlockBuilder builder, Value x) {
    var zero = builder.add(new Constant(Literal.splat(x.type(), 0)));
    var nan = builder.add(new Constant(Literal.splat(x.type(), Double.NaN)));
    var isZero = builder.add(new Compare(x, zero, Direction.EQ));
    var isNaN = builder.add(new Compare(x, x, Direction.NE));
    var positive = builder.add(new Select(isZero, zero, x));
    return builder.add(new Select(isNaN, nan, positive));
  }

  /**
   * {@return where the elements of {@link #sort} along {@code axis} come from; i32}
   *
   * {@snippet :
   * Tensor.of(3f, 1f, 2f).argsort(0); // 1, 2, 0
   * }
   */
  default Tensor argsort(int axis) {
    int at = AxisIndex.of(self(), axis);
    return sortWith(at, List.of(Tensor.iota(type().withElementType(ElementType.I32), at))).get(1);
  }

  /**
   * {@return the {@code k} largest elements of the last dimension, the largest first, and where
   * they are; of equals the first one comes first}
   *
   * @throws HloException if there are not so many
   */
  default TopK topK(int k) {
    if (rank() == 0 || k < 0 || k > shape().get(rank() - 1)) {
      throw new HloException(
          "topK: expected a dimension with %d elements or more, found %s".formatted(k, type()));
    }
    int last = rank() - 1;
    var indices = Tensor.iota(type().withElementType(ElementType.I32), last);
    var sorted = sorted(last, Direction.GT, List.of(indices));
    return new TopK(sorted.get(0).slice(last, 0, k), sorted.get(1).slice(last, 0, k));
  }
}
