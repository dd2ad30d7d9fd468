package dev.adjoint;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Calling.Composite;
import dev.adjoint.hlo.Function;
import dev.adjoint.trace.Trace;
import dev.adjoint.transform.JvpRule;
import dev.adjoint.tree.TreeDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function that carries its own JVP: how tangents of the argument become tangents of the result.
 *
 * <p>Reverse mode transposes what the rule does with the tangents, so a rule that uses a {@link
 * CustomTranspose} there customises both modes. A function of several arguments takes them as a
 * record or list.
 *
 * {@snippet :
 * record System(Tensor a, Tensor b) {}
 * CustomJvp<System, Tensor> solve = CustomJvp.of(s -> longIterativeSolve(s.a(), s.b()));
 * solve.defJvp((s, t) -> {
 *   var x = solve.apply(s);
 *   return new Dual<>(x, solve.apply(new System(s.a(), t.b().subtract(t.a().matmul(x)))));
 * });
 * }
 *
 * <p>The counterpart of {@code jax.custom_jvp}.
 */
public final class CustomJvp<A, B> implements Fn1<A, B> {
  private final String name;
  private final Fn1<A, B> function;
  private volatile @Nullable Fn2<A, A, Dual<B>> rule;

  private CustomJvp(String name, Fn1<A, B> function) {
    this.name = name;
    this.function = function;
  }

  /** {@return {@code function}, to be given its JVP with {@link #defJvp}} */
  public static <A, B> CustomJvp<A, B> of(Fn1<A, B> function) {
    return new CustomJvp<>("custom_jvp", function);
  }

  /** {@return {@code function} with the rule {@code rule}} */
  public static <A, B> CustomJvp<A, B> of(Fn1<A, B> function, Fn2<A, A, Dual<B>> rule) {
    return CustomJvp.<A, B>of(function).defJvp(rule);
  }

  /** {@return this function under a name that errors and printed programs show} */
  public CustomJvp<A, B> named(String other) {
    var renamed = new CustomJvp<>(other, function);
    renamed.rule = rule;
    return renamed;
  }

  /**
   * Sets the rule.
   *
   * @param jvp from the argument and its tangent to the result and its tangent, which must be
   *     linear in the former. A part of the argument without a tangent has a tangent of zeros; a
   *     tangent of null is zero.
   * @return this
   * @throws IllegalStateException if it has one already
   */
  public CustomJvp<A, B> defJvp(Fn2<A, A, Dual<B>> jvp) {
    if (rule != null) {
      throw new IllegalStateException(name + " has a JVP already; it is set only once");
    }
    rule = jvp;
    return this;
  }

  @Override
  public B apply(A argument) {
    var a = Trees.flatten(argument);
    var resultDef = new TreeDef[1];
    var results = Trace.stage(name, a.leaves(), operands -> call(operands, a.def(), resultDef));
    return Trees.unflatten(resultDef[0], results);
  }

  private List<Tensor> call(List<Tensor> operands, TreeDef aDef, TreeDef[] resultDef) {
    var traced =
        Trace.of(
            Trees.types(operands),
            leaves -> {
              var result = Trees.flatten(function.apply(Trees.<A>unflatten(aDef, leaves)));
              resultDef[0] = result.def();
              return result.leaves();
            });
    var def = resultDef[0];
    var body = new Function(name, traced.block());
    var types = body.resultTypes();
    var jvpRule =
        new JvpRule(
            operands.size(),
            types,
            () -> body,
            (primals, tangents) -> forward(aDef, def, body, primals, tangents),
            null);
    Map<String, Attribute> attributes = Map.of("name", new Attribute.Text(name));
    return Trace.applyAll(
        values -> new Composite("adjoint.custom_jvp", values, attributes, jvpRule),
        traced.arguments(operands));
  }

  private dev.adjoint.transform.Dual forward(
      TreeDef aDef, TreeDef def, Function body, List<Tensor> primals, List<Tensor> tangents) {
    var jvp = rule;
    if (jvp == null) {
      throw new IllegalStateException(
          name + " is differentiated here but has no JVP; give it one with defJvp");
    }
    var dual = jvp.apply(Trees.unflatten(aDef, primals), Trees.unflatten(aDef, tangents));
    var who = "the JVP of " + name;
    var types = body.resultTypes();
    var results = new ArrayList<Tensor>();
    for (var result : Trees.matchPrefix(who + " (primal)", def, types, dual.primal())) {
      if (result == null) {
        throw new IllegalStateException(who + ": expected a primal result, found null");
      }
      results.add(result);
    }
    return new dev.adjoint.transform.Dual(
        results, Trees.matchPrefix(who + " (tangent)", def, types, dual.tangent()));
  }

  @Override
  public String toString() {
    return name;
  }
}
