package dev.adjoint;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import dev.adjoint.transform.Batching;
import dev.adjoint.tree.TreeDef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code vmap} of functions on trees, by way of the batching of blocks. */
final class Vectorization {
  private Vectorization() {}

  static @Nullable Object vmap(Arguments.Callee f, int[] axes, Object... arguments) {
    if (axes.length != 0 && axes.length != arguments.length) {
      throw new HloException(
          "vmap: expected an axis for each of %d arguments, found %d axes"
              .formatted(arguments.length, axes.length));
    }
    var given = Arguments.of(arguments);
    var result = new TreeDef[1];
    var results =
        Trace.stage("vmap", given.leaves(), leaves -> batch(f, given, axes, leaves, result));
    return Trees.unflatten(result[0], results);
  }

  private static List<Tensor> batch(
      Arguments.Callee f, Arguments given, int[] axes, List<Tensor> leaves, TreeDef[] result) {
    var owners = given.owners();
    var batchFirst = new ArrayList<Tensor>();
    var batched = new ArrayList<Boolean>();
    var examples = new ArrayList<TensorType>();
    long size = -1;
    for (int i = 0; i < leaves.size(); i++) {
      var leaf = leaves.get(i);
      int axis = axes.length == 0 ? 0 : axes[owners[i]];
      boolean isBatched = axis != Adjoint.SHARED;
      batched.add(isBatched);
      if (!isBatched) {
        batchFirst.add(leaf);
        examples.add(leaf.type());
        continue;
      }
      int at = axis < 0 ? axis + leaf.rank() : axis;
      if (at < 0 || at >= leaf.rank()) {
        throw new HloException(
            "vmap: argument %d has a tensor of %s; expected a dimension %d to map over"
                .formatted(owners[i], leaf.type(), axis));
      }
      long found = leaf.shape().get(at);
      if (size >= 0 && found != size) {
        throw new HloException(
            "vmap: expected batches of one size, found %d and, in argument %d, %d (%s)"
                .formatted(size, owners[i], found, leaf.type()));
      }
      size = found;
      batchFirst.add(Differentiation.batchFirst(leaf, at));
      examples.add(leaf.type().withShape(leaf.shape().remove(at)));
    }
    if (size < 0) {
      throw new HloException("vmap: expected at least one batched argument, found none");
    }
    var traced =
        Trace.of(
            examples,
            inner -> {
              var flat = Trees.flatten(f.apply(given.with(inner)));
              result[0] = flat.def();
              return flat.leaves();
            });
    traced.captured().forEach(_ -> batched.add(false));
    return Batching.materialized(traced.block(), traced.arguments(batchFirst), batched, size);
  }
}
