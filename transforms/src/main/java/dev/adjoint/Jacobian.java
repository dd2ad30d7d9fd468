package dev.adjoint;

import dev.adjoint.hlo.HloException;
import dev.adjoint.tree.TreeDef;
import java.util.ArrayList;
import java.util.List;

/**
 * The derivative of a function on trees: a block for each tensor of the result and each tensor of
 * the argument, of the shape of the former followed by that of the latter.
 *
 * {@snippet :
 * Jacobian<Params, Params> h = hessianTree(loss).apply(params);
 * Tensor wb = h.at(".w", ".b");
 * }
 *
 * <p>It is a tree itself, so that functions which return one can be transformed.
 *
 * @param result the structure of the result
 * @param argument the structure of the argument
 * @param blocks for each tensor of the result, one block for each tensor of the argument
 */
public record Jacobian<A, R>(TreeDef result, TreeDef argument, List<List<Tensor>> blocks) {

  /**
   * {@return the block of two tensors, by their paths, such as {@code .w} or {@code [0]}}
   *
   * @throws IllegalArgumentException if there is no such path
   */
  public Tensor at(String resultPath, String argumentPath) {
    return blocks.get(index(result, resultPath)).get(index(argument, argumentPath));
  }

  /** {@return the derivatives of the tensor at this path, laid out like the argument} */
  public A ofResult(String path) {
    return Trees.unflatten(argument, blocks.get(index(result, path)));
  }

  /** {@return the derivatives with respect to the tensor at this path, laid out like the result} */
  public R ofArgument(String path) {
    int i = index(argument, path);
    return Trees.unflatten(result, blocks.stream().map(row -> row.get(i)).toList());
  }

  private static int index(TreeDef def, String path) {
    int index = def.paths().indexOf(path);
    if (index < 0) {
      throw new IllegalArgumentException(
          "there is no tensor at \"%s\"; there are %s".formatted(path, def.paths()));
    }
    return index;
  }

  /**
   * {@return all blocks as one matrix: a row for each element of the result, a column for each of
   * the argument, both in the order of the tree}
   *
   * @param value a tree like the result of the function; only shapes matter
   * @param at a tree like its argument; only shapes matter
   */
  public Tensor matrix(R value, A at) {
    var rows = new ArrayList<Tensor>();
    var results = Trees.flatten(value).leaves();
    var arguments = Trees.flatten(at).leaves();
    if (results.size() != blocks.size() || arguments.size() != argument.leaves()) {
      throw new HloException(
          "matrix: expected trees of %d and %d tensors, found %d and %d"
              .formatted(blocks.size(), argument.leaves(), results.size(), arguments.size()));
    }
    for (int i = 0; i < blocks.size(); i++) {
      var row = new ArrayList<Tensor>();
      for (int j = 0; j < arguments.size(); j++) {
        var block = blocks.get(i).get(j);
        row.add(block.reshape(results.get(i).type().size(), arguments.get(j).type().size()));
      }
      rows.add(Tensor.concatenate(1, row));
    }
    return Tensor.concatenate(0, rows);
  }
}
