package dev.adjoint;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.tree.Tree;
import dev.adjoint.tree.Tree.Flat;
import dev.adjoint.tree.TreeDef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Trees whose leaves are tensors: records, lists, maps, arrays and optionals of them. The
 * counterpart of {@code jax.tree}.
 *
 * {@snippet :
 * record Layer(Tensor w, Tensor b) {}
 * Layer moved = Trees.map((p, g) -> p.subtract(g.multiply(0.1)), layer, gradient);
 * }
 */
public final class Trees {
  private Trees() {}

  /** {@return the tree of {@code f} of each tensor} */
  public static <T> T map(Fn1<Tensor, Tensor> f, T tree) {
    var flat = flatten(tree);
    return unflatten(flat.def(), flat.leaves().stream().map(f::apply).toList());
  }

  /**
   * {@return the tree of {@code f} of each pair of tensors}
   *
   * @throws HloException if the trees differ in structure
   */
  public static <T> T map(Fn2<Tensor, Tensor, Tensor> f, T first, T second) {
    var a = flatten(first);
    var b = matching(a, second);
    var results = new ArrayList<Tensor>();
    for (int i = 0; i < b.size(); i++) {
      results.add(f.apply(a.leaves().get(i), b.get(i)));
    }
    return unflatten(a.def(), results);
  }

  /**
   * {@return the tree of {@code f} of each triple of tensors}
   *
   * @throws HloException if the trees differ in structure
   */
  public static <T> T map(Fn3<Tensor, Tensor, Tensor, Tensor> f, T first, T second, T third) {
    var a = flatten(first);
    var b = matching(a, second);
    var c = matching(a, third);
    var results = new ArrayList<Tensor>();
    for (int i = 0; i < b.size(); i++) {
      results.add(f.apply(a.leaves().get(i), b.get(i), c.get(i)));
    }
    return unflatten(a.def(), results);
  }

  /** {@return the tensors of {@code tree}, in order} */
  public static List<Tensor> leaves(@Nullable Object tree) {
    return List.copyOf(flatten(tree).leaves());
  }

  private static List<Tensor> matching(Flat<Tensor> expected, @Nullable Object tree) {
    var found = flatten(tree);
    var difference = expected.def().difference(found.def());
    if (!difference.isEmpty()) {
      throw new HloException("map: expected trees of one structure; " + difference);
    }
    return found.leaves();
  }

  static Flat<Tensor> flatten(@Nullable Object tree) {
    return Tree.flatten(tree, Tensor.class);
  }

  /** {@return the tree of structure {@code def}, as what the caller's types say it is} */
  @SuppressWarnings("unchecked") // The structure was taken from a tree of this type.
  static <T> T unflatten(TreeDef def, List<? extends @Nullable Tensor> leaves) {
    return (T) Tree.unflatten(def, leaves);
  }

  static List<TensorType> types(List<Tensor> leaves) {
    var types = new ArrayList<TensorType>(leaves.size());
    for (var leaf : leaves) {
      types.add(leaf.type());
    }
    return types;
  }

  /**
   * {@return the leaves of {@code tree} laid out as {@code def}, where a part that is null, or an
   * empty optional, stands for zeros (null leaves)}
   *
   * @param who the rule that made the tree, for errors
   * @throws HloException that names the path, if a part is missing or of another kind or type
   */
  static List<@Nullable Tensor> matchPrefix(
      String who, TreeDef def, List<TensorType> types, @Nullable Object tree) {
    var found = flatten(tree);
    var leaves = new ArrayList<@Nullable Tensor>();
    match(who, "", def, found.def(), found.leaves().iterator(), leaves);
    var paths = def.paths();
    for (int i = 0; i < leaves.size(); i++) {
      var leaf = leaves.get(i);
      if (leaf != null && !leaf.type().equals(types.get(i))) {
        throw new HloException(
            "%s: expected %s%s, found %s"
                .formatted(who, types.get(i), at(paths.get(i)), leaf.type()));
      }
    }
    return leaves;
  }

  /**
   * {@return the leaves of {@code tree}, which must have the structure {@code def} and these types}
   *
   * @param who what the tree is, for errors
   * @throws HloException that names the path, if a part is missing or of another kind or type
   */
  static List<Tensor> matchStrictly(
      String who, TreeDef def, List<TensorType> types, @Nullable Object tree) {
    var found = flatten(tree);
    var difference = def.difference(found.def());
    if (!difference.isEmpty()) {
      throw new HloException(who + ": " + difference);
    }
    for (int i = 0; i < types.size(); i++) {
      var type = found.leaves().get(i).type();
      if (!type.equals(types.get(i))) {
        throw new HloException(
            "%s: expected %s%s, found %s"
                .formatted(who, types.get(i), at(def.paths().get(i)), type));
      }
    }
    return found.leaves();
  }

  /** {@return the path, for an error; nothing for the root} */
  static String at(String path) {
    return path.isEmpty() ? "" : " at " + path;
  }

  private static void match(
      String who,
      String path,
      TreeDef expected,
      TreeDef found,
      Iterator<Tensor> tensors,
      List<@Nullable Tensor> leaves) {
    if (expected.leaves() == 0 && found.leaves() == 0) {
      return; // A static part has no tangent; what stands in its place does not matter.
    }
    if (isZero(found)) {
      leaves.addAll(Collections.nCopies(expected.leaves(), null));
    } else if (expected instanceof TreeDef.Leaf && found instanceof TreeDef.Leaf) {
      leaves.add(tensors.next());
    } else if (expected.isLike(found)) {
      for (int i = 0; i < expected.children().size(); i++) {
        match(
            who,
            path + expected.step(i),
            expected.children().get(i),
            found.children().get(i),
            tensors,
            leaves);
      }
    } else {
      throw new HloException(
          "%s: expected the structure %s%s, found %s"
              .formatted(who, TreeDef.describe(expected), at(path), TreeDef.describe(found)));
    }
  }

  private static boolean isZero(TreeDef def) {
    return def instanceof TreeDef.None
        || (def instanceof TreeDef.Maybe maybe && maybe.children().isEmpty());
  }
}
