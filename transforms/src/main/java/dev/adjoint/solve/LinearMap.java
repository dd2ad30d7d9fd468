package dev.adjoint.solve;

import dev.adjoint.Adjoint;
import dev.adjoint.Fn1;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import dev.adjoint.transform.Replay;
import dev.adjoint.tree.Tree;
import dev.adjoint.tree.TreeDef;
import java.util.ArrayList;
import java.util.List;

/**
 * A linear function of vectors, which stand for trees, and all that it closes over: so the function
 * can be used where those tensors have other names.
 *
 * @param traced from the tensors of a tree to those of a tree like it
 * @param types of these tensors
 */
record LinearMap(Trace.Traced traced, List<TensorType> types) {

  /**
   * What a function closes over.
   *
   * @param active what has derivatives
   * @param fixed integers and the like
   */
  record Closure(List<Tensor> active, List<Tensor> fixed) {}

  @SuppressWarnings("unchecked") // The structure was taken from a tree of this type.
  static <X> LinearMap of(String who, Fn1<X, X> f, TreeDef def, List<TensorType> types) {
    var traced =
        Trace.of(
            types,
            leaves -> {
              var result = Tree.flatten(f.apply((X) Tree.unflatten(def, leaves)), Tensor.class);
              var found = result.leaves().stream().map(Tensor::type).toList();
              var difference = def.difference(result.def());
              if (!difference.isEmpty() || !found.equals(types)) {
                throw new HloException(
                    "%s: expected a function that gives what it takes, %s, found %s"
                        .formatted(who, types, difference.isEmpty() ? found : difference));
              }
              return result.leaves();
            });
    return new LinearMap(traced, types);
  }

  Closure closure() {
    var active = new ArrayList<Tensor>();
    var fixed = new ArrayList<Tensor>();
    for (var tensor : traced.captured()) {
      (tensor.elementType().isDifferentiable() ? active : fixed).add(tensor);
    }
    return new Closure(active, fixed);
  }

  /** {@return the function of a vector, with these tensors in place of those it closes over} */
  Fn1<Tensor, Tensor> with(Closure closure) {
    return vector -> {
      var arguments = new ArrayList<>(leaves(vector));
      var active = closure.active().iterator();
      var fixed = closure.fixed().iterator();
      for (var tensor : traced.captured()) {
        arguments.add((tensor.elementType().isDifferentiable() ? active : fixed).next());
      }
      return vector(Replay.of(traced.block(), arguments));
    };
  }

  /** {@return the transpose of {@link #with}} */
  Fn1<Tensor, Tensor> transposedWith(Closure closure, TensorType vector) {
    return Adjoint.linearTranspose(with(closure), Tensor.zeros(vector));
  }

  List<Tensor> leaves(Tensor vector) {
    var leaves = new ArrayList<Tensor>();
    long from = 0;
    for (var type : types) {
      leaves.add(vector.slice(0, from, from + type.size()).reshape(type.shape()));
      from += type.size();
    }
    return leaves;
  }

  static Tensor vector(List<Tensor> leaves) {
    return Tensor.concatenate(0, leaves.stream().map(t -> t.reshape(-1)).toList());
  }
}
