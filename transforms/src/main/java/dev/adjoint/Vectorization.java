package dev.adjoint;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import dev.adjoint.transform.Batching;
import dev.adjoint.transform.Batching.Batched;
import dev.adjoint.tree.TreeDef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code vmap} of functions on trees, by way of the batching of blocks. */
final class Vectorization {
  private Vectorization() {}

  static @Nullable Object vmap(Arguments.Callee f, int[] axes, Object... arguments) {
    return vmap(null, f, axes, arguments);
  }

  static @Nullable Object vmap(
      @Nullable BatchAxis axis, Arguments.Callee f, int[] axes, Object... arguments) {
    if (axes.length != 0 && axes.length != arguments.length) {
      throw new HloException(
          "vmap: expected an axis for each of %d arguments, found %d axes"
              .formatted(arguments.length, axes.length));
    }
    var in =
        axes.length == 0
            ? Collections.nCopies(arguments.length, Axes.of(0))
            : Arrays.stream(axes)
                .mapToObj(at -> at == Adjoint.SHARED ? Axes.none() : Axes.of(at))
                .toList();
    return vmap(axis, f, in, Axes.of(0), arguments);
  }

  static @Nullable Object vmap(Arguments.Callee f, List<Axes> in, Axes out, Object... arguments) {
    return vmap(null, f, in, out, arguments);
  }

  private static @Nullable Object vmap(
      @Nullable BatchAxis axis, Arguments.Callee f, List<Axes> in, Axes out, Object... arguments) {
    var given = Arguments.of(arguments);
    var inputs = inputs(given, in);
    long size = size(inputs);
    var result = new TreeDef[1];
    var results =
        Trace.stage(
            "vmap",
            given.leaves(),
            leaves -> batch(axis, f, given, inputs, size, out, leaves, result));
    return Trees.unflatten(result[0], results);
  }

  /**
   * A tensor of an argument.
   *
   * @param place says where it is, for errors
   * @param axis its batch dimension; -1 if it has none
   */
  private record Input(String place, TensorType type, int axis) {
    boolean isBatched() {
      return axis >= 0;
    }

    long batch() {
      return type.shape().get(axis);
    }

    TensorType example() {
      return isBatched() ? type.withShape(type.shape().remove(axis)) : type;
    }
  }

  private static List<Input> inputs(Arguments given, List<Axes> in) {
    var types = given.types();
    var inputs = new ArrayList<Input>();
    for (int i = 0; i < in.size(); i++) {
      var def = given.defs().get(i);
      var axes = in.get(i).of("vmap: the axes of argument " + i, def);
      var paths = def.paths();
      for (int leaf = 0; leaf < paths.size(); leaf++) {
        var place = "argument " + i + Trees.at(paths.get(leaf));
        var type = types.get(inputs.size());
        inputs.add(new Input(place, type, axis(place, type, axes.get(leaf))));
      }
    }
    return inputs;
  }

  private static int axis(String place, TensorType type, @Nullable Integer axis) {
    if (axis == null) {
      return -1;
    }
    int at = axis < 0 ? axis + type.rank() : axis;
    if (at < 0 || at >= type.rank()) {
      throw new HloException(
          "vmap: %s has a tensor of %s; expected a dimension %d to map over"
              .formatted(place, type, axis));
    }
    return at;
  }

  private static long size(List<Input> inputs) {
    @Nullable Input first = null;
    for (var input : inputs) {
      if (!input.isBatched()) {
        continue;
      }
      if (first == null) {
        first = input;
      } else if (input.batch() != first.batch()) {
        throw new HloException(
            "vmap: expected batches of one size, found %d in %s (%s, dimension %d) and, in %s, %d (%s, dimension %d)"
                .formatted(
                    first.batch(),
                    first.place(),
                    first.type(),
                    first.axis(),
                    input.place(),
                    input.batch(),
                    input.type(),
                    input.axis()));
      }
    }
    if (first == null) {
      throw new HloException("vmap: expected at least one batched argument, found none");
    }
    return first.batch();
  }

  private static List<Tensor> batch(
      @Nullable BatchAxis axis,
      Arguments.Callee f,
      Arguments given,
      List<Input> inputs,
      long size,
      Axes out,
      List<Tensor> leaves,
      TreeDef[] result) {
    var batchFirst = new ArrayList<Tensor>();
    var batched = new ArrayList<Boolean>();
    for (int i = 0; i < leaves.size(); i++) {
      var input = inputs.get(i);
      var leaf = leaves.get(i);
      batchFirst.add(input.isBatched() ? moved(leaf, input.axis(), 0) : leaf);
      batched.add(input.isBatched());
    }
    var traced =
        Trace.of(
            inputs.stream().map(Input::example).toList(),
            inner -> {
              var flat = Trees.flatten(f.apply(given.with(inner)));
              result[0] = flat.def();
              return flat.leaves();
            });
    traced.captured().forEach(_ -> batched.add(false));
    return placed(
        Batching.of(traced.block(), traced.arguments(batchFirst), batched, size, axis),
        out,
        result[0],
        size);
  }

  /** The results with their batch dimensions where {@code out} has them. */
  private static List<Tensor> placed(Batched results, Axes out, TreeDef def, long size) {
    var axes = out.of("vmap: the axes of the result", def);
    var paths = def.paths();
    var placed = new ArrayList<Tensor>();
    for (int i = 0; i < axes.size(); i++) {
      var tensor = results.tensors().get(i);
      boolean isBatched = results.batched().get(i);
      var axis = axes.get(i);
      if (axis == null) {
        if (isBatched) {
          throw new HloException(
              "vmap: expected a result%s that is the same for all examples, since its axis is none, found one that depends on the batch; give it an axis"
                  .formatted(Trees.at(paths.get(i))));
        }
        placed.add(tensor);
        continue;
      }
      var all = isBatched ? tensor : tensor.broadcastTo(tensor.shape().insert(0, size));
      int at = axis < 0 ? axis + all.rank() : axis;
      if (at < 0 || at >= all.rank()) {
        throw new HloException(
            "vmap: the result%s has a batch of %s; expected a dimension %d to put the batch at"
                .formatted(Trees.at(paths.get(i)), all.type(), axis));
      }
      placed.add(moved(all, 0, at));
    }
    return placed;
  }

  /** {@return {@code tensor} with dimension {@code from} at {@code to}} */
  private static Tensor moved(Tensor tensor, int from, int to) {
    return from == to
        ? tensor
        : tensor.transpose(Dims.range(tensor.rank()).remove(from).insert(to, from));
  }
}
