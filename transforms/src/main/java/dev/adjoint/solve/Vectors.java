package dev.adjoint.solve;

import dev.adjoint.Fn1;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.tree.Tree;
import dev.adjoint.tree.TreeDef;
import java.util.ArrayList;
import java.util.List;

/** Trees of one structure, and the vectors that stand for them. */
record Vectors(TreeDef def, List<TensorType> types) {

  /**
   * {@return the function of vectors that {@code f} is}
   *
   * @throws HloException when called, if {@code f} does not give what it takes
   */
  @SuppressWarnings("unchecked") // The structure was taken from a tree of this type.
  <X> Fn1<Tensor, Tensor> function(String who, Fn1<X, X> f) {
    return vector -> {
      var result = Tree.flatten(f.apply((X) Tree.unflatten(def, leaves(vector))), Tensor.class);
      var found = result.leaves().stream().map(Tensor::type).toList();
      var difference = def.difference(result.def());
      if (!difference.isEmpty() || !found.equals(types)) {
        throw new HloException(
            "%s: expected a function that gives what it takes, %s, found %s"
                .formatted(who, types, difference.isEmpty() ? found : difference));
      }
      return vector(result.leaves());
    };
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
