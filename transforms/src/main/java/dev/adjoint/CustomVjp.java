package dev.adjoint;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.tree.TreeDef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function that carries its own reverse mode: a forward rule, which also says what the backward
 * rule needs to know, and the backward rule.
 *
 * <p>It is a {@link CustomJvp} whose tangent is a {@link CustomTranspose}, as jax-ml/jax#9129
 * sketches it, so what forward mode does is a choice:
 *
 * <ul>
 *   <li>as made by {@link #of}, forward mode is an error, as in JAX;
 *   <li>{@link #withTransposedBackward}: forward mode transposes the backward rule;
 *   <li>{@link #withLinearizedForward}: forward mode linearises the forward rule.
 * </ul>
 *
 * {@snippet :
 * CustomVjp<Tensor, Tensor> log1pexp =
 *     CustomVjp.of(
 *         x -> x.exp().log1p(),
 *         x -> new WithResiduals<>(x.exp().log1p(), x),
 *         (x, ct) -> ct.multiply(x.logistic()));
 * grad(log1pexp).apply(Tensor.of(100f)).item(); // 1.0
 * }
 *
 * <p>The rules are differentiated in turn: {@code grad(grad(f))} differentiates both. They may
 * close over values of an enclosing trace. The counterpart of {@code jax.custom_vjp}.
 */
public final class CustomVjp<A, B> implements Fn1<A, B> {
  private enum ForwardMode {
    REFUSED,
    TRANSPOSED_BACKWARD,
    LINEARIZED_FORWARD
  }

  private final String name;
  private final Fn1<A, B> function;
  private final Rules<A, B, ?> rules;
  private final ForwardMode mode;
  private final CustomJvp<A, B> custom;

  private record Rules<A, B, R>(Fn1<A, WithResiduals<B, R>> forward, Fn2<R, B, A> backward) {}

  private CustomVjp(String name, Fn1<A, B> function, Rules<A, B, ?> rules, ForwardMode mode) {
    this.name = name;
    this.function = function;
    this.rules = rules;
    this.mode = mode;
    this.custom =
        CustomJvp.of(name, "the forward rule of ", function)
            .defJvp((p, t) -> differentiate(rules, p, t));
  }

  /**
   * {@return {@code function} with its own reverse mode}
   *
   * @param forward from the argument to the value and residuals; used in place of {@code function}
   *     where that is differentiated
   * @param backward from the residuals and the cotangent of the value to that of the argument; null
   *     (or an empty optional) for a part that is zero
   */
  public static <A, B, R> CustomVjp<A, B> of(
      Fn1<A, B> function, Fn1<A, WithResiduals<B, R>> forward, Fn2<R, B, A> backward) {
    return new CustomVjp<>(
        "custom_vjp", function, new Rules<>(forward, backward), ForwardMode.REFUSED);
  }

  /** {@return this function under a name that errors and printed programs show} */
  public CustomVjp<A, B> named(String other) {
    return new CustomVjp<>(other, function, rules, mode);
  }

  /**
   * {@return this function with a forward mode that transposes the backward rule, which must be
   * linear in the cotangent, in each of its operations}
   */
  public CustomVjp<A, B> withTransposedBackward() {
    return new CustomVjp<>(name, function, rules, ForwardMode.TRANSPOSED_BACKWARD);
  }

  /**
   * {@return this function with a forward mode that linearises the forward rule; the backward rule
   * is only for reverse mode}
   */
  public CustomVjp<A, B> withLinearizedForward() {
    return new CustomVjp<>(name, function, rules, ForwardMode.LINEARIZED_FORWARD);
  }

  @Override
  public B apply(A argument) {
    return custom.apply(argument);
  }

  private <R> Dual<B> differentiate(Rules<A, B, R> rule, A primal, A tangent) {
    var argument = Trees.flatten(primal);
    var types = Trees.types(argument.leaves());
    Fn2<R, B, A> backward =
        (r, ct) ->
            Trees.unflatten(
                argument.def(),
                Trees.matchPrefix(
                    "the backward rule of " + name,
                    argument.def(),
                    types,
                    rule.backward().apply(r, ct)));
    return switch (mode) {
      case REFUSED -> {
        var found = forward(rule, primal);
        CustomTranspose<R, A, B> map =
            CustomTranspose.of(
                (r, t) -> {
                  throw new HloException(
                      "%s has a custom VJP and no forward mode, which is used here; give it one: withTransposedBackward() or withLinearizedForward(), or make it a CustomJvp"
                          .formatted(name));
                });
        yield dual(map.returningLike(found.value()), backward, found, tangent);
      }
      case TRANSPOSED_BACKWARD -> {
        var found = forward(rule, primal);
        CustomTranspose<R, A, B> map =
            CustomTranspose.of(
                (r, t) -> {
                  Fn1<B, A> all = ct -> zerosFor(argument.def(), types, backward.apply(r, ct));
                  return Adjoint.linearTranspose(all, found.value()).apply(t);
                });
        yield dual(map, backward, found, tangent);
      }
      case LINEARIZED_FORWARD -> {
        // Both results at once, so that the forward rule is traced once; what of its tangents is
        // not used costs nothing.
        var at = Adjoint.linearize(a -> forward(rule, a), primal);
        CustomTranspose<R, A, B> map =
            CustomTranspose.of((r, t) -> at.tangentMap().apply(t).value());
        yield dual(map, backward, at.value(), tangent);
      }
    };
  }

  private <R> Dual<B> dual(
      CustomTranspose<R, A, B> map, Fn2<R, B, A> backward, WithResiduals<B, R> found, A tangent) {
    var linear = map.named(name).defTranspose(backward);
    return new Dual<>(found.value(), linear.apply(found.residuals(), tangent));
  }

  private <R> WithResiduals<B, R> forward(Rules<A, B, R> rule, A primal) {
    @Nullable WithResiduals<B, R> found = rule.forward().apply(primal);
    if (found == null) {
      throw new HloException(
          "the forward rule of " + name + ": expected a value with residuals, found null");
    }
    return found;
  }

  private static <A> A zerosFor(TreeDef def, List<TensorType> types, A tree) {
    var leaves = new ArrayList<Tensor>();
    var found = Trees.matchPrefix("zeros", def, types, tree);
    for (int i = 0; i < types.size(); i++) {
      leaves.add(found.get(i) instanceof Tensor leaf ? leaf : Tensor.zeros(types.get(i)));
    }
    return Trees.unflatten(def, leaves);
  }

  @Override
  public String toString() {
    return name;
  }
}
