package dev.adjoint;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Calling.Composite;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.trace.Trace;
import dev.adjoint.transform.Memo;
import dev.adjoint.transform.TransposeRule;
import dev.adjoint.tree.Tree;
import dev.adjoint.tree.TreeDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A function {@code f : r -> a -o b}, linear in its second argument, that carries its own transpose
 * {@code t : r -> b -o a}.
 *
 * <p>Where a transform transposes {@code f} — reverse-mode differentiation does so with every
 * linear part — it calls {@code t} with the same residuals and the cotangent of {@code b}. The rule
 * is called when the transform meets the call and not before, so rules may be recursive, or each
 * other's transposes. A rule may itself be custom-transposed: then that is used the next time.
 *
 * <p>Both must be linear in the second argument <em>as mathematics</em>; nothing checks it, and
 * transforms rely on it: the JVP of {@code f} is {@code f(r, ta)}, plus the derivative of the body
 * with respect to {@code r} where {@code r} has a tangent.
 *
 * <p>Arguments and results may be any trees. The rule may return null (or an empty optional) for a
 * part that is zero. Values of an enclosing trace may be closed over, by the function and by the
 * rule.
 *
 * {@snippet :
 * CustomTranspose<List<Tensor>, Tensor, Tensor> f = CustomTranspose.of((r, z) -> z.multiply(2));
 * f.defTranspose((r, z) -> z.multiply(3));
 * Fn1<Tensor, Tensor> transposed = Adjoint.linearTranspose(f.bind(List.of()), Tensor.of(0f));
 * transposed.apply(Tensor.of(1f)).item(); // 3.0
 * }
 *
 * <p>The counterpart of {@code jax.custom_transpose} (jax-ml/jax#9129), which JAX no longer has.
 */
public final class CustomTranspose<R, A, B> implements Fn2<R, A, B> {
  private final String name;
  private final Fn2<R, A, B> forward;
  private final Tree.@Nullable Flat<TensorType> resultType;
  private volatile @Nullable Fn2<R, B, A> transpose;

  private CustomTranspose(
      String name, Fn2<R, A, B> forward, Tree.@Nullable Flat<TensorType> resultType) {
    this.name = name;
    this.forward = forward;
    this.resultType = resultType;
  }

  /** {@return {@code forward}, to be given its transpose with {@link #defTranspose}} */
  public static <R, A, B> CustomTranspose<R, A, B> of(Fn2<R, A, B> forward) {
    return new CustomTranspose<>("custom_transpose", forward, null);
  }

  /** {@return {@code forward} with the transpose {@code transpose}} */
  public static <R, A, B> CustomTranspose<R, A, B> of(
      Fn2<R, A, B> forward, Fn2<R, B, A> transpose) {
    return CustomTranspose.<R, A, B>of(forward).defTranspose(transpose);
  }

  /** {@return this function under a name that errors and printed programs show} */
  public CustomTranspose<R, A, B> named(String other) {
    var renamed = new CustomTranspose<>(other, forward, resultType);
    renamed.transpose = transpose;
    return renamed;
  }

  /**
   * {@return this function with a result type that is given instead of inferred}
   *
   * <p>The forward function is then not called until its value is needed, which may be never. It
   * must not close over values of an enclosing trace.
   *
   * @param type a tree like the result with a {@link TensorType} for each tensor
   */
  public CustomTranspose<R, A, B> returning(Object type) {
    return returning(Tree.flatten(type, TensorType.class));
  }

  /**
   * {@return this function with a result type that is given instead of inferred; see {@link
   * #returning}}
   *
   * @param example a tree like the result; only structure and types matter
   */
  public CustomTranspose<R, A, B> returningLike(B example) {
    var flat = Trees.flatten(example);
    return returning(new Tree.Flat<>(Trees.types(flat.leaves()), flat.def()));
  }

  private CustomTranspose<R, A, B> returning(Tree.Flat<TensorType> type) {
    var typed = new CustomTranspose<>(name, forward, type);
    typed.transpose = transpose;
    return typed;
  }

  /**
   * Sets the transpose.
   *
   * @param rule from residuals and the cotangent of the result to the cotangent of the second
   *     argument
   * @return this
   * @throws IllegalStateException if it has one already
   */
  public CustomTranspose<R, A, B> defTranspose(Fn2<R, B, A> rule) {
    if (transpose != null) {
      throw new IllegalStateException(name + " has a transpose already; it is set only once");
    }
    transpose = rule;
    return this;
  }

  /**
   * {@return the value of the function}
   *
   * @param residuals what the function may depend on in any way
   * @param argument what the function is linear in
   */
  @Override
  public B apply(R residuals, A argument) {
    var r = Trees.flatten(residuals);
    var a = Trees.flatten(argument);
    var leaves = new ArrayList<>(r.leaves());
    leaves.addAll(a.leaves());
    var resultDef = new TreeDef[1];
    var results =
        Trace.stage(
            name,
            leaves,
            operands -> call(operands, r.def(), a.def(), r.leaves().size(), resultDef));
    return Trees.unflatten(resultDef[0], results);
  }

  private List<Tensor> call(
      List<Tensor> operands, TreeDef rDef, TreeDef aDef, int residuals, TreeDef[] resultDef) {
    var types = Trees.types(operands);
    Supplier<Trace.Traced> traced =
        Memo.of(
            () ->
                Trace.of(
                    types,
                    leaves -> {
                      var result =
                          Trees.flatten(
                              forward.apply(
                                  Trees.unflatten(rDef, leaves.subList(0, residuals)),
                                  Trees.unflatten(aDef, leaves.subList(residuals, leaves.size()))));
                      if (resultType == null) {
                        resultDef[0] = result.def();
                      } else {
                        checkResult(resultType, result);
                      }
                      return result.leaves();
                    }));
    List<Tensor> captured;
    List<TensorType> resultTypes;
    if (resultType == null) {
      captured = traced.get().captured();
      resultTypes = traced.get().block().resultTypes();
    } else {
      captured = List.of();
      resultTypes = resultType.leaves();
      resultDef[0] = resultType.def();
    }
    var def = resultDef[0];
    var rule =
        new TransposeRule(
            name,
            new Identity(this, rDef, aDef, def),
            residuals + captured.size(),
            resultTypes,
            Memo.of(() -> residualsFirst(traced.get(), residuals)),
            (known, cotangents) ->
                backward(
                    rDef,
                    aDef,
                    types.subList(residuals, types.size()),
                    known.subList(0, residuals),
                    Trees.<B>unflatten(def, cotangents)),
            Trace.scope());
    var all = new ArrayList<>(operands.subList(0, residuals));
    all.addAll(captured);
    all.addAll(operands.subList(residuals, operands.size()));
    Map<String, Attribute> attributes =
        Map.of(
            "residuals",
            new Attribute.Int(residuals + captured.size()),
            "name",
            new Attribute.Text(name));
    return Trace.applyAll(
        values -> new Composite("adjoint.custom_transpose", values, attributes, rule), all);
  }

  /** Calls of the same function on trees of the same structure have the same rule. */
  private record Identity(CustomTranspose<?, ?, ?> function, TreeDef r, TreeDef a, TreeDef b) {}

  private void checkResult(Tree.Flat<TensorType> given, Tree.Flat<Tensor> result) {
    if (!given.def().equals(result.def()) || !given.leaves().equals(Trees.types(result.leaves()))) {
      throw new HloException(
          "%s: its result type was given as %s of %s, but it returned %s of %s"
              .formatted(
                  name,
                  TreeDef.describe(given.def()),
                  given.leaves(),
                  TreeDef.describe(result.def()),
                  Trees.types(result.leaves())));
    }
  }

  /** The traced function with what it captured before its linear argument. */
  private Function residualsFirst(Trace.Traced traced, int residuals) {
    var block = traced.block();
    if (traced.captured().isEmpty()) {
      return new Function(name, block);
    }
    if (resultType != null) {
      throw new HloException(
          "%s: a function with a given result type must not close over values of an enclosing trace; found %d; pass them as residuals"
              .formatted(name, traced.captured().size()));
    }
    var parameters = new ArrayList<Value>(block.parameters().subList(0, residuals));
    parameters.addAll(block.parameters().subList(traced.declared(), block.parameters().size()));
    parameters.addAll(block.parameters().subList(residuals, traced.declared()));
    return new Function(name, new Block(parameters, block.statements(), block.results()));
  }

  private List<@Nullable Tensor> backward(
      TreeDef rDef, TreeDef aDef, List<TensorType> types, List<Tensor> residuals, B cotangent) {
    var rule = transpose;
    if (rule == null) {
      throw new IllegalStateException(
          name + " is transposed here but has no transpose; give it one with defTranspose");
    }
    return Trees.matchPrefix(
        "the transpose of " + name,
        aDef,
        types,
        rule.apply(Trees.unflatten(rDef, residuals), cotangent));
  }

  @Override
  public String toString() {
    return name;
  }
}
