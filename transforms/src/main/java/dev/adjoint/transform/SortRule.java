package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Ordering.Sort;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of sorting: its derivative is the permutation it did. */
final class SortRule {
  private SortRule() {}

  static Dual jvp(Sort op, List<Tensor> primals, List<@Nullable Tensor> tangents) {
    int n = primals.size();
    int axis = op.axis();
    var positions =
        Tensor.iota(TensorType.of(ElementType.I32).withShape(primals.getFirst().shape()), axis);
    var operands = new ArrayList<>(primals);
    operands.add(positions);
    var comparator = ignoringLast(op.comparator());
    var sorted = Trace.applyAll(v -> new Sort(v, (long) axis, op.isStable(), comparator), operands);
    var from = sorted.get(n);
    var moved = new ArrayList<@Nullable Tensor>();
    for (var tangent : tangents) {
      moved.add(tangent == null ? null : Gathers.takeAlong(tangent, from, axis));
    }
    return new Dual(sorted.subList(0, n), moved);
  }

  /** {@return the comparator, of one more pair of elements} */
  private static Block ignoringLast(Block comparator) {
    var builder = new BlockBuilder();
    var map = new HashMap<Value, Value>();
    for (var parameter : comparator.parameters()) {
      map.put(parameter, builder.parameter(parameter.anyType()));
    }
    for (int i = 0; i < 2; i++) {
      var _ = builder.parameter(TensorType.of(ElementType.I32));
    }
    for (var statement : comparator.statements()) {
      builder.copy(statement, map);
    }
    return builder.build(comparator.results().stream().map(v -> map.getOrDefault(v, v)).toList());
  }

  /** {@return the results on operands that all have the batch dimension} */
  static Batching.Batched batch(Sort op, List<Tensor> operands) {
    long axis = op.axis() + 1L;
    var sorted = Trace.applyAll(v -> new Sort(v, axis, op.isStable(), op.comparator()), operands);
    return new Batching.Batched(sorted, Collections.nCopies(sorted.size(), true));
  }
}
