package dev.adjoint.ode;

import dev.adjoint.Adjoint;
import dev.adjoint.Fn2;
import dev.adjoint.Fn3;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.ode.Equation.Moment;
import dev.adjoint.trace.Trace;
import dev.adjoint.tree.Tree;
import dev.adjoint.tree.TreeDef;
import java.util.ArrayList;
import java.util.List;

/**
 * Ordinary differential equations, solved by the method of Dormand and Prince of order 5 with steps
 * that adapt to the solution, and differentiated.
 *
 * <p>The size of each step follows from the tolerances alone. The states at the times of the grid
 * are read off a polynomial through the step in which they are, so a fine grid takes no more steps
 * than a coarse one; {@link #solve} tells how many there were.
 *
 * <p>The solution has derivatives with respect to the initial state, all the times, and whatever
 * the right-hand side depends on, given or closed over: forward, reverse, and each of the other, to
 * any order (by the times, to the fifth), and under {@code vmap}. They are the exact derivatives of
 * the steps that were done, where the fractions into which the steps divide the time from the first
 * to the last of the grid are taken as given. By a time between those two, the derivative is that
 * of the equation, as exact as the state.
 *
 * <p><b>Reverse mode never integrates the state backwards.</b> Backwards, a problem that forgets
 * its past amplifies every error, and the gradient that {@code jax.experimental.ode.odeint} gives
 * of it is wrong without a sign (jax-ml/jax#7401). Here the linear equation of the tangents is
 * transposed along the steps that were done. They are done again from the start, and {@link
 * OdeOptions#checkpoints} states are kept on the way; then, from the last checkpoint to the first,
 * the {@code maxSteps / checkpoints} steps behind it once more. So reverse mode holds twice the
 * states of the grid, {@code checkpoints} states, what {@code maxSteps / checkpoints} steps
 * compute, and {@code 3 maxSteps + 3 times} scalars, whatever the number of steps that are done.
 * That is for derivatives of first order, and reverse mode over forward mode; the derivative of a
 * reverse pass holds what all steps of it compute.
 *
 * {@snippet :
 * // A pendulum, and how its angle after 10 seconds changes with its length.
 * Fn1<Tensor, Tensor> angle =
 *     length -> Ode.odeint(
 *         (List<Tensor> y, Tensor t) -> List.of(y.get(1), y.get(0).sin().multiply(-9.81).divide(length)),
 *         List.of(Tensor.of(0.1), Tensor.of(0.0)), Tensor.of(0.0, 10.0)).get(0).slice(0, 1, 2).sum();
 * Adjoint.grad(angle).apply(Tensor.of(1.0));
 * }
 */
public final class Ode {
  private Ode() {}

  /** {@return {@link #odeint(Fn2, Object, Tensor, OdeOptions)} with the usual options} */
  public static <S> S odeint(Fn2<S, Tensor, S> f, S start, Tensor times) {
    return odeint(f, start, times, OdeOptions.of(times.elementType()));
  }

  /**
   * {@return the states at {@code times} of the solution of {@code dy/dt = f(y, t)} that begins
   * with {@code start}, as rows}
   *
   * <p>The counterpart of {@code jax.experimental.ode.odeint}.
   *
   * @param f from the state, a tree of tensors, and the time, a scalar, to the derivative of the
   *     state
   * @param start the state at the first of the times
   * @param times a vector of at least one time, increasing or decreasing
   * @throws HloException if the times are no vector, the state has elements that are not real
   *     floating-point numbers, or {@code f} gives another structure or other types than the state
   * @throws ArithmeticException if the last time cannot be reached with these options; where a
   *     trace is in progress and so nobody can know, states that were not reached are NaN, and
   *     {@link #solve} tells why
   */
  public static <S> S odeint(Fn2<S, Tensor, S> f, S start, Tensor times, OdeOptions options) {
    var solution = solve(f, start, times, options);
    return (Trace.current() == null ? solution.checked() : solution).states();
  }

  /**
   * {@link #odeint(Fn2, Object, Tensor, OdeOptions)} of a right-hand side with parameters.
   *
   * @param parameters any tree, given to {@code f} as it is
   */
  public static <S, P> S odeint(
      Fn3<S, Tensor, P, S> f, S start, Tensor times, P parameters, OdeOptions options) {
    return odeint((S y, Tensor t) -> f.apply(y, t, parameters), start, times, options);
  }

  /**
   * {@return what {@link #odeint(Fn2, Object, Tensor, OdeOptions)} does, with how it went; does not
   * throw where the last time is not reached}
   */
  public static <S> Solution<S> solve(
      Fn2<S, Tensor, S> f, S start, Tensor times, OdeOptions options) {
    if (times.rank() != 1 || times.type().size() == 0 || !times.elementType().isFloat()) {
      throw new HloException(
          "odeint: expected times as a vector of at least one floating-point number, found "
              + times.type());
    }
    var state = Tree.flatten(start, Tensor.class);
    var paths = state.def().paths();
    for (int i = 0; i < paths.size(); i++) {
      var type = state.leaves().get(i).type();
      if (!type.elementType().isFloat()) {
        throw new HloException(
            "odeint: expected a state of real floating-point numbers, found %s%s"
                .formatted(type, at(paths.get(i))));
      }
    }
    var leaves = new ArrayList<>(state.leaves());
    leaves.add(times);
    var results = Trace.stage("odeint", leaves, given -> solve(f, state.def(), given, options));
    int n = state.leaves().size();
    return new Solution<>(
        unflatten(state.def(), results.subList(0, n)),
        results.get(n),
        results.get(n + 1),
        results.get(n + 2),
        results.get(n + 3),
        results.get(n + 4));
  }

  private static String at(String path) {
    return path.isEmpty() ? "" : " at " + path;
  }

  @SuppressWarnings("unchecked") // The structure was taken from a tree of this type.
  private static <S> S unflatten(TreeDef def, List<Tensor> leaves) {
    return (S) Tree.unflatten(def, leaves);
  }

  private static <S> List<Tensor> solve(
      Fn2<S, Tensor, S> f, TreeDef def, List<Tensor> given, OdeOptions options) {
    int n = given.size() - 1;
    var start = given.subList(0, n);
    var times = given.getLast();
    var types = start.stream().map(Tensor::type).toList();
    var equation =
        new Equation(
            Adjoint.closureConvert(
                (Moment at) -> derivative(f, def, at, types),
                new Moment(start, Tensor.zeros(TensorType.of(times.elementType())))));
    var rows = new ArrayList<Tensor>();
    start.forEach(y -> rows.add(y.expandDims(0)));
    if (times.type().size() == 1) {
      var none = Tensor.of(0);
      rows.addAll(List.of(none, none, Tensor.of(1), times.reshape(), Tensor.of(Solution.REACHED)));
      return rows;
    }
    var problem = new Problem(start, times, equation.active());
    var outcome = new Trajectory(equation, options).of(problem, equation.fixed());
    for (int i = 0; i < n; i++) {
      rows.set(i, Tensor.concatenate(0, rows.get(i), outcome.states().get(i)));
    }
    var facts = outcome.facts().orElseThrow();
    var steps = facts.steps();
    rows.addAll(List.of(steps.count(), facts.rejected(), steps.outputs().reached().add(1)));
    rows.addAll(List.of(facts.end(), facts.status()));
    return rows;
  }

  private static <S> List<Tensor> derivative(
      Fn2<S, Tensor, S> f, TreeDef def, Moment at, List<TensorType> types) {
    S state = unflatten(def, at.state());
    var slope = Tree.flatten(f.apply(state, at.time()), Tensor.class);
    var difference = def.difference(slope.def());
    if (!difference.isEmpty()) {
      throw new HloException(
          "odeint: expected a derivative of the structure of the state; " + difference);
    }
    for (int i = 0; i < types.size(); i++) {
      var found = slope.leaves().get(i).type();
      if (!found.equals(types.get(i))) {
        throw new HloException(
            "odeint: expected a derivative of the types of the state%s: expected %s, found %s"
                .formatted(at(def.paths().get(i)), types.get(i), found));
      }
    }
    return slope.leaves();
  }
}
