package dev.adjoint;

import dev.adjoint.hlo.TensorType;
import dev.adjoint.tree.TreeDef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call, taken apart.
 *
 * @param leaves the tensors of all arguments
 * @param defs the structure of each argument
 */
record Arguments(List<Tensor> leaves, List<TreeDef> defs) {

  /** A function of any number of arguments. */
  @FunctionalInterface
  interface Callee {
    @Nullable Object apply(Object[] arguments);
  }

  static Arguments of(Object... arguments) {
    var leaves = new ArrayList<Tensor>();
    var defs = new ArrayList<TreeDef>(arguments.length);
    for (var argument : arguments) {
      if (argument instanceof Tensor tensor) {
        leaves.add(tensor);
        defs.add(TreeDef.Leaf.LEAF);
      } else {
        var flat = Trees.flatten(argument);
        leaves.addAll(flat.leaves());
        defs.add(flat.def());
      }
    }
    return new Arguments(leaves, defs);
  }

  List<TensorType> types() {
    return Trees.types(leaves);
  }

  /** {@return which argument each leaf belongs to} */
  int[] owners() {
    var owners = new int[leaves.size()];
    int next = 0;
    for (int i = 0; i < defs.size(); i++) {
      for (int n = defs.get(i).leaves(); n > 0; n--) {
        owners[next++] = i;
      }
    }
    return owners;
  }

  /** {@return the arguments with other leaves} */
  Object[] with(List<Tensor> others) {
    var arguments = new Object[defs.size()];
    int next = 0;
    for (int i = 0; i < arguments.length; i++) {
      int count = defs.get(i).leaves();
      arguments[i] = Trees.unflatten(defs.get(i), others.subList(next, next + count));
      next += count;
    }
    return arguments;
  }
}
