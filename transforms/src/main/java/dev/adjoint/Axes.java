package dev.adjoint;

import dev.adjoint.hlo.HloException;
import dev.adjoint.tree.TreeDef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which dimension of each tensor of a tree is the batch, for {@code vmap}: one for the whole tree,
 * or others for parts of it.
 *
 * {@snippet :
 * record Params(Tensor w, Tensor b) {}
 * var axes = Axes.of(0).at(".w", 1).except(".b"); // w by its columns, b shared by all examples
 * }
 *
 * <p>Immutable. The counterpart of the trees of integers that {@code jax.vmap} takes.
 */
public final class Axes {
  private final @Nullable Integer whole;
  private final List<Part> parts;

  private record Part(String path, @Nullable Integer axis) {
    boolean covers(String leaf) {
      return leaf.startsWith(path)
          && (leaf.length() == path.length() || ".[".indexOf(leaf.charAt(path.length())) >= 0);
    }
  }

  private Axes(@Nullable Integer whole, List<Part> parts) {
    this.whole = whole;
    this.parts = parts;
  }

  /** {@return this dimension of every tensor; negative ones count from the end} */
  public static Axes of(int axis) {
    return new Axes(axis, List.of());
  }

  /** {@return no dimension: all examples share the tree} */
  public static Axes none() {
    return new Axes(null, List.of());
  }

  /**
   * {@return these axes with another dimension for a part}
   *
   * @param path the path of a tensor or a tree, such as {@code .layers[1].w}; of two that match,
   *     the longer counts
   */
  public Axes at(String path, int axis) {
    return with(new Part(path, axis));
  }

  /** {@return these axes with no dimension for a part, which all examples share} */
  public Axes except(String path) {
    return with(new Part(path, null));
  }

  private Axes with(Part part) {
    var all = new ArrayList<>(parts);
    all.add(part);
    return new Axes(whole, List.copyOf(all));
  }

  /** The dimension for each leaf of {@code def}; null for none. */
  List<@Nullable Integer> of(String who, TreeDef def) {
    var paths = def.paths();
    for (var part : parts) {
      if (paths.stream().noneMatch(part::covers)) {
        throw new HloException(
            "%s: expected the path of a tensor or tree, found \"%s\"; there are %s"
                .formatted(who, part.path(), paths));
      }
    }
    var axes = new ArrayList<@Nullable Integer>();
    for (var path : paths) {
      axes.add(axis(path));
    }
    return axes;
  }

  private @Nullable Integer axis(String leaf) {
    var best = new Part("", whole);
    for (var part : parts) {
      if (part.covers(leaf) && part.path().length() >= best.path().length()) {
        best = part;
      }
    }
    return best.axis();
  }
}
