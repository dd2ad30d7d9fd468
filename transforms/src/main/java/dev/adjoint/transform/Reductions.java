package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Reduction.Reduce;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A reduction written as a tree of applications of its body, for the transforms that need to look
 * inside.
 */
final class Reductions {
  private Reductions() {}

  /**
   * {@return a block that computes what {@code reduce} does, of its operands: by a reduction that
   * begins with nothing, which is then combined with what the given one begins with}
   *
   * @param combiner what it combines by, something that has an identity
   */
  static Block withInit(Reduce reduce, BinaryKind combiner) {
    var place = Trace.place();
    var type = TensorType.of(reduce.body().resultTypes().getFirst().elementType());
    return Trace.of(
            reduce.operands().stream().map(Value::type).toList(),
            operands ->
                Trace.at(
                    place,
                    () -> {
                      var x = operands.get(0).convert(type.elementType());
                      var of = x.reduce(combiner, reduce.dimensions());
                      var init = operands.get(1).convert(type.elementType());
                      return List.of(combine(combiner, init.broadcastTo(of.shape()), of));
                    }))
        .block();
  }

  /** The elements of {@code a} combined with those of {@code b}. */
  static Tensor combine(BinaryKind kind, Tensor a, Tensor b) {
    return Trace.apply(v -> new Binary(kind, v.get(0), v.get(1)), a, b);
  }

  /**
   * {@return a block that computes what {@code reduce} does, of its operands, without a reduce op}
   */
  static Block tree(Reduce reduce) {
    int n = reduce.inputs().size();
    var place = Trace.place();
    return Trace.of(
            reduce.operands().stream().map(Value::type).toList(),
            operands ->
                Trace.at(
                    place, () -> tree(reduce, operands.subList(0, n), operands.subList(n, 2 * n))))
        .block();
  }

  private static List<Tensor> tree(Reduce reduce, List<Tensor> inputs, List<Tensor> inits) {
    var shape = inputs.getFirst().shape();
    var kept = reduce.dimensions().complement(shape.rank());
    var result = shape.gather(kept);
    long columns = result.size();
    long rows = shape.gather(reduce.dimensions()).size();
    var level = new ArrayList<Tensor>();
    for (var input : inputs) {
      level.add(input.transpose(reduce.dimensions().concat(kept)).reshape(rows, columns));
    }
    while (rows > 1) {
      long half = rows / 2;
      var first = new ArrayList<Tensor>();
      var second = new ArrayList<Tensor>();
      for (var part : level) {
        first.add(part.slice(0, 0, half).reshape(half * columns));
        second.add(part.slice(0, half, 2 * half).reshape(half * columns));
      }
      var combined = combine(reduce.body(), first, second, half * columns);
      for (int i = 0; i < level.size(); i++) {
        var rest = level.get(i).slice(0, 2 * half, rows);
        level.set(i, Tensor.concatenate(0, combined.get(i).reshape(half, columns), rest));
      }
      rows -= half;
    }
    var starts = new ArrayList<Tensor>();
    for (var init : inits) {
      starts.add(init.broadcastInDim(Dims.of(columns), Dims.of()));
    }
    var all = level;
    if (rows == 0) {
      return starts.stream().map(s -> s.reshape(result)).toList();
    }
    var flat = all.stream().map(t -> t.reshape(columns)).toList();
    return combine(reduce.body(), starts, flat, columns).stream()
        .map(t -> t.reshape(result))
        .toList();
  }

  /** The body, applied to each pair of elements of vectors. */
  private static List<Tensor> combine(Block body, List<Tensor> a, List<Tensor> b, long size) {
    var operands = new ArrayList<>(a);
    operands.addAll(b);
    return Batching.materialized(body, operands, Collections.nCopies(operands.size(), true), size);
  }
}
