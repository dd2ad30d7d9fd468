package dev.adjoint;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.GatherDimensions;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Indexing.DynamicSlice;
import dev.adjoint.hlo.Indexing.DynamicUpdateSlice;
import dev.adjoint.hlo.Indexing.Gather;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/** Reading and writing at positions, some of which only the program knows. */
sealed interface Indexing extends Shaped permits Tensor {
  private Tensor self() {
    return (Tensor) this;
  }

  /**
   * {@return the elements at {@code indices}, as numpy's square brackets take them}
   *
   * <p>Several tensors of positions broadcast to one shape. It takes the place of their dimensions
   * if nothing is between them, and comes first if a range, a new axis or a rest is. Positions in
   * tensors that are outside are moved to the nearest inside.
   *
   * {@snippet :
   * x.get(Index.all(), Index.range(1, -1)); // x[:, 1:-1]
   * }
   *
   * @throws HloException if there are more indices than dimensions, or a position that is known is
   *     outside
   */
  default Tensor get(Index... indices) {
    return at(indices).get();
  }

  /**
   * {@return the elements at {@code indices}, to be read, or to be replaced in a copy of this}
   *
   * {@snippet :
   * x.at(Index.of(rows)).add(updates); // x with updates added to some rows
   * }
   */
  default Selection at(Index... indices) {
    return Selection.of(self(), List.of(indices));
  }

  /**
   * {@return the slices at {@code positions} along {@code axis}: the shape of the positions takes
   * the place of the dimension; positions outside are moved to the nearest inside}
   *
   * {@snippet :
   * table.take(Tensor.of(2, 0, 2), 0); // rows 2, 0, and 2 again
   * }
   *
   * @param positions of an integer type; negative ones count from the end
   */
  default Tensor take(Tensor positions, int axis) {
    var indices = new ArrayList<Index>();
    for (int i = 0; i < AxisIndex.of(self(), axis); i++) {
      indices.add(Index.all());
    }
    indices.add(Index.of(positions));
    return get(indices.toArray(Index[]::new));
  }

  /**
   * {@return for each element of {@code positions} the one of this that is at that position along
   * {@code axis}, and at the same place in the other dimensions}
   *
   * @param positions of an integer type and the shape of this but along {@code axis}; negative ones
   *     count from the end; those outside are moved to the nearest inside
   */
  default Tensor takeAlongAxis(Tensor positions, int axis) {
    int at = AxisIndex.of(self(), axis);
    if (positions.rank() != rank() || !positions.shape().remove(at).equals(shape().remove(at))) {
      throw new HloException(
          "takeAlongAxis: expected positions of the shape of %s but along dimension %d, found %s"
              .formatted(type(), at, positions.type()));
    }
    var others = Dims.range(rank()).remove(at);
    // Types of few bits might not hold the size.
    var places =
        positions.elementType().bits() < 32 ? positions.convert(ElementType.I32) : positions;
    var starts = Selection.fromEnd(places, shape().get(at)).expandDims(-1);
    var dimensions =
        new GatherDimensions(Dims.of(), Dims.of(at), others, others, Dims.of(at), rank());
    return Trace.apply(
        v -> new Gather(v.get(0), v.get(1), dimensions, Dims.repeat(1, rank()), null),
        self(),
        starts);
  }

  /**
   * {@return {@code sizes} elements from {@code starts}, which are moved so that all are inside}
   *
   * @param starts one integer scalar for each dimension
   */
  default Tensor dynamicSlice(List<Tensor> starts, Dims sizes) {
    var operands = new ArrayList<Tensor>();
    operands.add(self());
    operands.addAll(starts);
    return Trace.applyAll(
            v -> new DynamicSlice(v.getFirst(), v.subList(1, v.size()), sizes), operands)
        .getFirst();
  }

  /**
   * {@return {@code size} elements along {@code axis} from {@code start}, an integer scalar, which
   * is moved so that all are inside}
   */
  default Tensor dynamicSlice(int axis, Tensor start, long size) {
    int at = AxisIndex.of(self(), axis);
    return dynamicSlice(starts(at, start), shape().with(at, size));
  }

  private List<Tensor> starts(int axis, Tensor start) {
    var starts = new ArrayList<Tensor>();
    for (int i = 0; i < rank(); i++) {
      starts.add(i == axis ? start : Tensor.zeros(start.type()));
    }
    return starts;
  }

  /**
   * {@return this with {@code update} in place of the elements from {@code starts}, which are moved
   * so that all are inside}
   *
   * @param starts one integer scalar for each dimension
   */
  default Tensor dynamicUpdateSlice(Tensor update, List<Tensor> starts) {
    var operands = new ArrayList<Tensor>();
    operands.add(self());
    operands.add(update);
    operands.addAll(starts);
    return Trace.applyAll(
            v -> new DynamicUpdateSlice(v.get(0), v.get(1), v.subList(2, v.size())), operands)
        .getFirst();
  }

  /**
   * {@return this with {@code update} in place of as many elements along {@code axis} from {@code
   * start}, an integer scalar, which is moved so that all are inside}
   */
  default Tensor dynamicUpdateSlice(Tensor update, int axis, Tensor start) {
    return dynamicUpdateSlice(update, starts(AxisIndex.of(self(), axis), start));
  }
}
