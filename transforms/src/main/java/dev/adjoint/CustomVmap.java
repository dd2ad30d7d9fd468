package dev.adjoint;

import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import dev.adjoint.transform.VmapRule;
import dev.adjoint.tree.TreeDef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function that says itself how it works on a batch: {@code vmap} calls its rule.
 *
 * {@snippet :
 * record System(Tensor a, Tensor b) {}
 * CustomVmap<System, Tensor> solve = CustomVmap.of(s -> slowSolve(s.a(), s.b()));
 * solve.defVmap(batch ->
 *     batch.isBatched(".a")
 *         ? batchedSolve(batch.spread())
 *         : slowSolve(batch.argument().a(), batch.argument().b().transpose()).transpose());
 * }
 *
 * <p>Under forward mode the rule is differentiated, so {@code vmap(jvp(f))} uses it too. Reverse
 * mode differentiates the function, and computes again what its linear part needs. A second {@code
 * vmap} maps the rule. The counterpart of {@code jax.custom_batching.custom_vmap}.
 */
public final class CustomVmap<A, B> implements Fn1<A, B> {
  private final String name;
  private final Fn1<A, B> function;
  private volatile @Nullable Fn1<Batch<A>, B> rule;

  private CustomVmap(String name, Fn1<A, B> function) {
    this.name = name;
    this.function = function;
  }

  /**
   * The arguments of a batch of examples.
   *
   * @param <A> the type of the argument
   */
  public static final class Batch<A> {
    private final long size;
    private final A argument;
    private final TreeDef def;
    private final List<Boolean> batched;

    private Batch(long size, A argument, TreeDef def, List<Boolean> batched) {
      this.size = size;
      this.argument = argument;
      this.def = def;
      this.batched = batched;
    }

    /** {@return the number of examples} */
    public long size() {
      return size;
    }

    /** {@return the argument; its tensors have the batch as leading dimension or are shared} */
    public A argument() {
      return argument;
    }

    /** {@return whether the argument, one tensor, has the batch dimension} */
    public boolean isBatched() {
      return isBatched("");
    }

    /**
     * {@return whether the tensor at {@code path}, such as {@code .w}, has the batch dimension}
     *
     * @throws IllegalArgumentException if there is no such tensor
     */
    public boolean isBatched(String path) {
      int i = def.paths().indexOf(path);
      if (i < 0) {
        throw new IllegalArgumentException(
            "there is no tensor at \"%s\"; there are %s".formatted(path, def.paths()));
      }
      return batched.get(i);
    }

    /** {@return the argument with the batch dimension everywhere: what is shared, repeated} */
    public A spread() {
      var leaves = new ArrayList<>(Trees.flatten(argument).leaves());
      for (int i = 0; i < leaves.size(); i++) {
        if (!batched.get(i)) {
          leaves.set(i, leaves.get(i).broadcastTo(leaves.get(i).shape().insert(0, size)));
        }
      }
      return Trees.unflatten(def, leaves);
    }
  }

  /** {@return {@code function}, to be given its rule with {@link #defVmap}} */
  public static <A, B> CustomVmap<A, B> of(Fn1<A, B> function) {
    return new CustomVmap<>("custom_vmap", function);
  }

  /** {@return this function under a name that errors show} */
  public CustomVmap<A, B> named(String other) {
    var renamed = new CustomVmap<>(other, function);
    renamed.rule = rule;
    return renamed;
  }

  /**
   * Sets the rule.
   *
   * @param vmap from a batch of arguments to a tree like the result, in which every tensor has the
   *     batch as leading dimension; it must not close over tensors
   * @return this
   * @throws IllegalStateException if it has one already
   */
  public CustomVmap<A, B> defVmap(Fn1<Batch<A>, B> vmap) {
    if (rule != null) {
      throw new IllegalStateException(name + " has a vmap rule already; it is set only once");
    }
    rule = vmap;
    return this;
  }

  @Override
  public B apply(A argument) {
    var a = Trees.flatten(argument);
    var resultDef = new TreeDef[1];
    var results = Trace.stage(name, a.leaves(), leaves -> call(leaves, a.def(), resultDef));
    return Trees.unflatten(resultDef[0], results);
  }

  private List<Tensor> call(List<Tensor> operands, TreeDef aDef, TreeDef[] resultDef) {
    var traced =
        Trace.of(
            Trees.types(operands),
            leaves -> {
              var result = Trees.flatten(function.apply(Trees.unflatten(aDef, leaves)));
              resultDef[0] = result.def();
              return result.leaves();
            });
    var def = resultDef[0];
    var types = traced.block().resultTypes();
    var vmapRule =
        new VmapRule(
            name,
            operands.size(),
            new Function(name, traced.block()),
            (size, batched, given) ->
                mapped(def, types, new Batch<>(size, Trees.unflatten(aDef, given), aDef, batched)),
            Trace.scope());
    return VmapRule.apply(vmapRule, traced.arguments(operands));
  }

  private List<Tensor> mapped(TreeDef def, List<TensorType> types, Batch<A> batch) {
    var vmap = rule;
    if (vmap == null) {
      throw new HloException(
          name + " is mapped by vmap here but has no rule for it; give it one with defVmap");
    }
    var rows =
        types.stream().map(type -> type.withShape(type.shape().insert(0, batch.size()))).toList();
    return Trees.matchStrictly("the vmap rule of " + name, def, rows, vmap.apply(batch));
  }

  @Override
  public String toString() {
    return name;
  }
}
