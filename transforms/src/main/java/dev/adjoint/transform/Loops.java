package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.ControlFlow.While;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Indexing.DynamicSlice;
import dev.adjoint.hlo.Indexing.DynamicUpdateSlice;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Records {@code stablehlo.while} and what loops over the rows of an array need. */
final class Loops {
  private Loops() {}

  /**
   * {@return the state after {@code body} was applied as long as {@code condition} holds}
   *
   * @param condition from the state to one scalar of i1
   */
  static List<Tensor> repeat(
      List<Tensor> state, UnaryOperator<List<Tensor>> condition, UnaryOperator<List<Tensor>> body) {
    var types = types(state);
    var holds = Trace.of(types, condition);
    var step = Trace.of(types, body);
    if (!step.block().resultTypes().equals(types)) {
      throw new HloException(
          "while: expected a body from and to %s, found one to %s"
              .formatted(types, step.block().resultTypes()));
    }
    int n = types.size();
    int m = n + holds.captured().size();
    // The regions of a while op take all they use as state: what is captured does not change.
    var all = new ArrayList<>(state);
    all.addAll(holds.captured());
    all.addAll(step.captured());
    var allTypes = types(all);
    var conditionBlock = Trace.of(allTypes, s -> Replay.of(holds.block(), s.subList(0, m))).block();
    var bodyBlock =
        Trace.of(
                allTypes,
                s -> {
                  var next =
                      new ArrayList<>(
                          Replay.of(step.block(), concat(s.subList(0, n), s.subList(m, s.size()))));
                  next.addAll(s.subList(n, s.size()));
                  return next;
                })
            .block();
    return Trace.applyAll(values -> new While(values, conditionBlock, bodyBlock), all)
        .subList(0, n);
  }

  /** {@return row {@code index} of {@code rows}, without the leading dimension} */
  static Tensor row(Tensor rows, Tensor index) {
    var sizes = rows.shape().with(0, 1);
    var operands = starts(rows.rank(), index);
    operands.addFirst(rows);
    return Trace.applyAll(
            v -> new DynamicSlice(v.getFirst(), v.subList(1, v.size()), sizes), operands)
        .getFirst()
        .reshape(sizes.remove(0));
  }

  /** {@return {@code rows} with {@code row} as row {@code index}} */
  static Tensor withRow(Tensor rows, Tensor row, Tensor index) {
    var operands = starts(rows.rank(), index);
    operands.addFirst(row.reshape(row.shape().insert(0, 1)));
    operands.addFirst(rows);
    return Trace.applyAll(Loops::update, operands).getFirst();
  }

  private static DynamicUpdateSlice update(List<Value> v) {
    return new DynamicUpdateSlice(v.get(0), v.get(1), v.subList(2, v.size()));
  }

  private static List<Tensor> starts(int rank, Tensor index) {
    var starts = new ArrayList<Tensor>();
    starts.add(index);
    var zero = Tensor.zeros(TensorType.of(ElementType.I32));
    starts.addAll(Collections.nCopies(rank - 1, zero));
    return starts;
  }

  /** {@return {@code type} with {@code length} of them as rows} */
  static TensorType rows(TensorType type, long length) {
    return type.withShape(type.shape().insert(0, length));
  }

  /** {@return the type of one row} */
  static TensorType row(TensorType type) {
    return type.withShape(type.shape().remove(0));
  }

  /** {@return {@code tensor} with its first two dimensions exchanged} */
  static Tensor swap(Tensor tensor) {
    return tensor.transpose(Dims.range(tensor.rank()).with(0, 1).with(1, 0));
  }

  static List<TensorType> types(List<Tensor> tensors) {
    var types = new ArrayList<TensorType>(tensors.size());
    for (var tensor : tensors) {
      types.add(tensor.type());
    }
    return types;
  }

  static <T> List<T> concat(List<? extends T> first, List<? extends T> second) {
    var all = new ArrayList<T>(first);
    all.addAll(second);
    return all;
  }
}
