package dev.adjoint;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Calling.Composite;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.HloException;
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
  private final String role;
  private final Fn1<A, B> function;
  private volatile @Nullable Rule<A, B> rule;

  /**
   * The user's rule.
   *
   * @param seesZeros whether it gets null for a tangent that is zero
   */
  private record Rule<A, B>(Fn2<A, A, Dual<B>> jvp, boolean seesZeros) {}

  private CustomJvp(String name, String role, Fn1<A, B> function) {
    this.name = name;
    this.role = role;
    this.function = function;
  }

  /** {@return {@code function}, to be given its JVP with {@link #defJvp}} */
  public static <A, B> CustomJvp<A, B> of(Fn1<A, B> function) {
    return new CustomJvp<>("custom_jvp", "the JVP of ", function);
  }

  /** A function whose rule errors call by another name. */
  static <A, B> CustomJvp<A, B> of(String name, String role, Fn1<A, B> function) {
    return new CustomJvp<>(name, role, function);
  }

  /** {@return {@code function} with the rule {@code rule}} */
  public static <A, B> CustomJvp<A, B> of(Fn1<A, B> function, Fn2<A, A, Dual<B>> rule) {
    return CustomJvp.<A, B>of(function).defJvp(rule);
  }

  /** {@return this function under a name that errors and printed programs show} */
  public CustomJvp<A, B> named(String other) {
    var renamed = new CustomJvp<>(other, role, function);
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
    return set(new Rule<>(jvp, false));
  }

  /**
   * Sets a rule that is told which tangents are zero, so that it need not spend anything on them.
   *
   * {@snippet :
   * product.defJvpWithZeros((p, t) -> {
   *   var ofA = t.a() == null ? null : t.a().multiply(p.b());
   *   var ofB = t.b() == null ? null : t.b().multiply(p.a());
   *   return new Dual<>(product.apply(p), ofA == null ? ofB : ofB == null ? ofA : ofA.add(ofB));
   * });
   * }
   *
   * <p>The counterpart of {@code symbolic_zeros=True} in {@code jax.custom_jvp}.
   *
   * @param jvp like that of {@link #defJvp}, but each tensor in the tangent that is zero is null;
   *     an optional is empty there
   * @return this
   * @throws IllegalStateException if it has a rule already
   */
  public CustomJvp<A, B> defJvpWithZeros(Fn2<A, A, Dual<B>> jvp) {
    return set(new Rule<>(jvp, true));
  }

  private CustomJvp<A, B> set(Rule<A, B> jvp) {
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
            name,
            new Identity(this, aDef, def),
            operands.size(),
            types,
            () -> body,
            (primals, tangents) ->
                forward(aDef, def, body, primals.subList(0, operands.size()), tangents),
            Trace.scope());
    Map<String, Attribute> attributes = Map.of("name", new Attribute.Text(name));
    return Trace.applyAll(
        values -> new Composite("adjoint.custom_jvp", values, attributes, jvpRule),
        traced.arguments(operands));
  }

  /** Calls of the same function on trees of the same structure have the same rule. */
  private record Identity(CustomJvp<?, ?> function, TreeDef a, TreeDef b) {}

  private dev.adjoint.transform.Dual forward(
      TreeDef aDef,
      TreeDef def,
      Function body,
      List<Tensor> primals,
      List<@Nullable Tensor> tangents) {
    var jvp = rule;
    if (jvp == null) {
      throw new IllegalStateException(
          name + " is differentiated here but has no JVP; give it one with defJvp");
    }
    var given = new ArrayList<@Nullable Tensor>(tangents);
    if (!jvp.seesZeros()) {
      for (int i = 0; i < given.size(); i++) {
        if (given.get(i) == null) {
          given.set(i, Tensor.zeros(primals.get(i).type()));
        }
      }
    }
    var who = role + name;
    @Nullable Dual<B> dual =
        jvp.jvp().apply(Trees.unflatten(aDef, primals), Trees.unflatten(aDef, given));
    if (dual == null) {
      throw new HloException(who + ": expected a result and its tangent, found null");
    }
    var types = body.resultTypes();
    var results = new ArrayList<Tensor>();
    var primal = Trees.matchPrefix(who + " (primal)", def, types, dual.primal());
    for (int i = 0; i < primal.size(); i++) {
      if (!(primal.get(i) instanceof Tensor result)) {
        throw new HloException(
            "%s (primal): expected %s%s, found null"
                .formatted(who, types.get(i), Trees.at(def.paths().get(i))));
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
