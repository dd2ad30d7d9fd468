package dev.adjoint.ode;

import dev.adjoint.Control;
import dev.adjoint.Fn2;
import dev.adjoint.Fn3;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.ode.Interval.Parameters;
import dev.adjoint.ode.Interval.Problem;
import dev.adjoint.ode.Interval.Progress;
import dev.adjoint.trace.Trace;
import dev.adjoint.transform.Replay;
import dev.adjoint.tree.Tree;
import dev.adjoint.tree.TreeDef;
import java.util.ArrayList;
import java.util.List;

/**
 * Ordinary differential equations, solved by the method of Dormand and Prince of order 5 with steps
 * that adapt to the solution, and differentiated.
 *
 * <p>The solution has derivatives with respect to the initial state, all the times, and whatever
 * the right-hand side depends on, given or closed over: forward, reverse, and each of the other, to
 * any order, and under {@code vmap}. They are the exact derivatives of the steps that were done,
 * where the fractions into which the steps divide the time between two outputs are taken as given.
 *
 * <p><b>Reverse mode never integrates the state backwards.</b> Backwards, a problem that forgets
 * its past amplifies every error, and the gradient that {@code jax.experimental.ode.odeint} gives
 * of it is wrong without a sign (jax-ml/jax#7401). Here the forward solution is kept at the times
 * of the grid, together with the sizes of the steps. From one time of the grid to the next it is
 * computed again, in about {@code sqrt(maxSteps)} segments of as many steps: so reverse mode holds
 * at most {@code times + 2 sqrt(maxSteps)} states, the intermediate results of {@code
 * sqrt(maxSteps)} steps, and {@code 2 times maxSteps} scalars. That is for derivatives of first
 * order; those of higher order hold the intermediate results of all steps of an interval.
 *
 * <p>Each time of the grid is the end of a step; nothing is interpolated, and the derivative by a
 * time is as exact as the state.
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
        unflatten(state.def(), results.subList(0, n)), results.get(n), results.get(n + 1));
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
    var types = new ArrayList<TensorType>();
    start.forEach(y -> types.add(y.type()));
    types.add(TensorType.of(times.elementType()));
    var traced = Trace.of(types, all -> derivative(f, def, all, types));
    var parameters = parameters(traced.captured());
    var interval = new Interval(equation(traced), options);

    long last = times.type().size() - 1;
    var from = times.slice(0, 0, last);
    var to = times.slice(0, 1, last + 1);
    var status = Tensor.of(Solution.REACHED);
    var rows = new ArrayList<Tensor>();
    if (last == 0) {
      start.forEach(y -> rows.add(y.expandDims(0)));
      rows.add(Tensor.zeros(TensorType.of(status.elementType(), 0)));
      rows.add(status);
      return rows;
    }
    var first =
        new Problem(
            start, from.slice(0, 0, 1).reshape(), to.slice(0, 0, 1).reshape(), parameters.active());
    record Carry(List<Tensor> state, Progress progress) {}
    record Bounds(Tensor from, Tensor to) {}
    record Output(List<Tensor> state, Tensor steps) {}
    var solved =
        Control.scan(
            (Carry carry, Bounds bounds) -> {
              var problem =
                  new Problem(carry.state(), bounds.from(), bounds.to(), parameters.active());
              var outcome = interval.across(problem, parameters.fixed(), carry.progress());
              return new Control.Step<>(
                  new Carry(outcome.state(), outcome.progress().orElseThrow()),
                  new Output(outcome.state(), outcome.steps().orElseThrow().count()));
            },
            new Carry(start, new Progress(interval.firstSize(first, parameters.fixed()), status)),
            new Bounds(from, to));
    for (int i = 0; i < n; i++) {
      rows.add(Tensor.concatenate(0, start.get(i).expandDims(0), solved.output().state().get(i)));
    }
    rows.add(solved.output().steps());
    rows.add(solved.carry().progress().status());
    return rows;
  }

  private static <S> List<Tensor> derivative(
      Fn2<S, Tensor, S> f, TreeDef def, List<Tensor> all, List<TensorType> types) {
    int n = all.size() - 1;
    S state = unflatten(def, all.subList(0, n));
    var slope = Tree.flatten(f.apply(state, all.get(n)), Tensor.class);
    var difference = def.difference(slope.def());
    if (!difference.isEmpty()) {
      throw new HloException(
          "odeint: expected a derivative of the structure of the state; " + difference);
    }
    for (int i = 0; i < n; i++) {
      var found = slope.leaves().get(i).type();
      if (!found.equals(types.get(i))) {
        throw new HloException(
            "odeint: expected a derivative of the types of the state%s: expected %s, found %s"
                .formatted(at(def.paths().get(i)), types.get(i), found));
      }
    }
    return slope.leaves();
  }

  /** What the right-hand side closes over, sorted by whether it has derivatives. */
  private static Parameters parameters(List<Tensor> captured) {
    var active = new ArrayList<Tensor>();
    var fixed = new ArrayList<Tensor>();
    for (var tensor : captured) {
      (tensor.elementType().isDifferentiable() ? active : fixed).add(tensor);
    }
    return new Parameters(active, fixed);
  }

  private static Interval.Equation equation(Trace.Traced traced) {
    return (state, time, parameters) -> {
      var active = parameters.active().iterator();
      var fixed = parameters.fixed().iterator();
      var arguments = new ArrayList<>(state);
      arguments.add(time);
      for (var tensor : traced.captured()) {
        arguments.add((tensor.elementType().isDifferentiable() ? active : fixed).next());
      }
      return Replay.of(traced.block(), arguments);
    };
  }
}
