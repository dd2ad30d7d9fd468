package dev.adjoint.ode;

import dev.adjoint.Control;
import dev.adjoint.CustomJvp;
import dev.adjoint.CustomTranspose;
import dev.adjoint.Dual;
import dev.adjoint.Fn2;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.ode.DormandPrince.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way from one time of the grid to the next.
 *
 * <p>The steps are found as fractions of the interval, and nobody differentiates how. Given the
 * fractions, the state at the end is a plain loop over steps, a function of the state at the start,
 * the two times and the parameters; its derivatives are those of that loop, so they belong to the
 * solution that was computed, and both modes agree to rounding.
 *
 * @param equation the right-hand side
 */
record Interval(Equation equation, OdeOptions options) {
  private static final TensorType COUNT = TensorType.of(ElementType.I32);

  /** A right-hand side with all that it depends on. */
  @FunctionalInterface
  interface Equation {
    /** {@return the derivative of the state} */
    List<Tensor> at(List<Tensor> state, Tensor time, Parameters parameters);
  }

  /**
   * What the right-hand side closes over.
   *
   * @param active what has derivatives
   * @param fixed integers and the like
   */
  record Parameters(List<Tensor> active, List<Tensor> fixed) {}

  /** What the solution is differentiated by. */
  record Problem(List<Tensor> state, Tensor from, Tensor to, List<Tensor> parameters) {
    Tensor span() {
      return to.subtract(from);
    }
  }

  /** The accepted steps: where each begins, and how wide it is, as fractions of the interval. */
  record Steps(Tensor from, Tensor width, Tensor count) {}

  /**
   * How the last interval ended.
   *
   * @param size of the next step, in time
   */
  record Progress(Tensor size, Tensor status) {}

  /** The state at the end, and what has no derivative: the progress and the steps. */
  record Outcome(List<Tensor> state, Optional<Progress> progress, Optional<Steps> steps) {}

  private record Call(Problem problem, List<Tensor> fixed, Progress progress) {}

  private record Rest(List<Tensor> fixed, Steps steps) {}

  private Field field(Problem problem, List<Tensor> fixed) {
    var parameters = new Parameters(problem.parameters(), fixed);
    return (state, time) -> equation.at(state, time, parameters);
  }

  /** {@return the state at the end of the interval} */
  Outcome across(Problem problem, List<Tensor> fixed, Progress progress) {
    CustomJvp<Call, Outcome> across =
        CustomJvp.<Call, Outcome>of(c -> adaptively(c.problem(), c.fixed(), c.progress()))
            .named("odeint");
    Fn2<Problem, Rest, List<Tensor>> along = this::along;
    across.defJvp(
        (c, t) -> {
          var outcome = across.apply(c);
          var rest = new Rest(c.fixed(), outcome.steps().orElseThrow());
          var tangents = Remat.tangent("odeint", along, c.problem(), rest, t.problem());
          var status = outcome.progress().orElseThrow().status();
          CustomTranspose<Tensor, Tensor, Tensor> poison = poison();
          var poisoned =
              tangents.stream().map(x -> poison.apply(ifReached(status, 1, x), x)).toList();
          return new Dual<>(outcome, new Outcome(poisoned, Optional.empty(), Optional.empty()));
        });
    return across.apply(new Call(problem, fixed, progress));
  }

  /**
   * The product with 1 or NaN, which is zero for a cotangent of zero: a loss that depends only on
   * states that were reached has a gradient.
   */
  private static CustomTranspose<Tensor, Tensor, Tensor> poison() {
    return CustomTranspose.of(
        (factor, t) -> t.multiply(factor),
        (factor, ct) -> Tensor.select(ct.eq(0), Tensor.zeros(ct.type()), ct.multiply(factor)));
  }

  /** A number like {@code like} if the end was reached, else NaN. */
  private static Tensor ifReached(Tensor status, double value, Tensor like) {
    var scalar = TensorType.of(like.elementType());
    return Tensor.select(
        status.eq(Solution.REACHED), Tensor.full(scalar, value), Tensor.full(scalar, Double.NaN));
  }

  // ---- finding the steps

  /**
   * Where the search for steps is.
   *
   * @param done the fraction of the interval that is behind
   * @param slope the derivative of the state there
   * @param size of the next step, in time
   */
  private record Search(
      Tensor done,
      List<Tensor> state,
      List<Tensor> slope,
      Tensor size,
      Tensor tried,
      Tensor status,
      Steps steps) {}

  private Outcome adaptively(Problem problem, List<Tensor> fixed, Progress progress) {
    var field = field(problem, fixed);
    var time = problem.from().type();
    int capacity = options.segments() * options.segmentSteps();
    var none = Tensor.zeros(TensorType.of(time.elementType(), capacity));
    var end =
        Control.whileLoop(
            s -> s.done().lt(1).and(s.status().eq(Solution.REACHED)),
            s -> next(s, field, problem),
            new Search(
                Tensor.zeros(time),
                problem.state(),
                field.at(problem.state(), problem.from()),
                progress.size(),
                Tensor.zeros(COUNT),
                progress.status(),
                new Steps(none, none, Tensor.zeros(COUNT))));
    var state = end.state().stream().map(y -> y.add(ifReached(end.status(), 0, y))).toList();
    return new Outcome(
        state, Optional.of(new Progress(end.size(), end.status())), Optional.of(end.steps()));
  }

  private Search next(Search s, Field field, Problem problem) {
    var one = Tensor.ones(s.done().type());
    var wanted = s.size().divide(problem.span().abs());
    var left = one.subtract(s.done());
    // A step that would leave a sliver goes to the end. Where the interval is empty, wanted is NaN
    // or infinite.
    var isLast = wanted.multiply(1.01).lt(left).not();
    var width = Tensor.select(isLast, left, wanted);
    var dt = width.multiply(problem.span());
    var at = problem.from().add(s.done().multiply(problem.span()));
    var attempt = DormandPrince.attempt(field, s.state(), at, dt, s.slope());
    var ratio = ratio(attempt.error(), s.state(), attempt.state(), s.done().elementType());
    var accepted = ratio.le(1);
    var factor = ratio.pow(-0.2).multiply(0.9).clamp(0.2, 10);
    // Of an error that is not finite nothing is known but that the step is too large.
    factor = Tensor.select(ratio.isFinite(), factor, Tensor.full(factor.type(), 0.2));
    var size = dt.abs().multiply(factor);
    // The step that the interval's end cut short says nothing against the size planned before.
    size = Tensor.select(accepted.and(isLast), size.maximum(s.size()), size);
    var done = Tensor.select(isLast, one, s.done().add(width));
    var tried = s.tried().add(1);
    var isStuck = s.done().add(size.divide(problem.span().abs())).le(s.done());
    var isOver = tried.ge(options.maxSteps()).and(accepted.and(isLast).not());
    var status =
        Tensor.select(
            accepted.not().and(isStuck),
            Tensor.of(Solution.STEP_TOO_SMALL),
            Tensor.select(isOver, Tensor.of(Solution.TOO_MANY_STEPS), Tensor.of(Solution.REACHED)));
    return new Search(
        Tensor.select(accepted, done, s.done()),
        chosen(accepted, attempt.state(), s.state()),
        chosen(accepted, attempt.slope(), s.slope()),
        size,
        tried,
        status,
        with(s.steps(), accepted, s.done(), width));
  }

  private static List<Tensor> chosen(Tensor first, List<Tensor> a, List<Tensor> b) {
    var chosen = new ArrayList<Tensor>();
    for (int i = 0; i < a.size(); i++) {
      chosen.add(Tensor.select(first, a.get(i), b.get(i)));
    }
    return chosen;
  }

  private static Steps with(Steps steps, Tensor accepted, Tensor from, Tensor width) {
    var index = Tensor.iota(COUNT.withShape(steps.from().shape()), 0);
    var here = index.eq(steps.count()).and(accepted);
    return new Steps(
        Tensor.select(here, from.broadcastTo(here.shape()), steps.from()),
        Tensor.select(here, width.broadcastTo(here.shape()), steps.width()),
        Tensor.select(accepted, steps.count().add(1), steps.count()));
  }

  /** The error of a step in units of what is tolerated. */
  private Tensor ratio(
      List<Tensor> error, List<Tensor> before, List<Tensor> after, ElementType time) {
    var scaled = new ArrayList<Tensor>();
    for (int i = 0; i < error.size(); i++) {
      var size = before.get(i).abs().maximum(after.get(i).abs());
      scaled.add(error.get(i).divide(scale(size)));
    }
    return norm(scaled, time);
  }

  private Tensor scale(Tensor magnitude) {
    return magnitude.multiply(options.rtol()).add(options.atol());
  }

  /** The root mean square of all elements. */
  private static Tensor norm(List<Tensor> tensors, ElementType type) {
    long count = 0;
    var sum = Tensor.zeros(TensorType.of(type));
    for (var tensor : tensors) {
      count += tensor.type().size();
      sum = sum.add(tensor.multiply(tensor).sum().convert(type));
    }
    return sum.divide(Math.max(1.0, (double) count)).sqrt();
  }

  /**
   * {@return a size for the very first step, without a derivative}
   *
   * <p>The algorithm of Hairer, Norsett and Wanner, Solving Ordinary Differential Equations I,
   * section II.4.
   */
  Tensor firstSize(Problem problem, List<Tensor> fixed) {
    record Start(Problem problem, List<Tensor> fixed) {}
    CustomJvp<Start, Optional<Tensor>> size =
        CustomJvp.of(s -> Optional.of(guess(s.problem(), s.fixed())));
    size.defJvp((s, _) -> new Dual<>(size.apply(s), Optional.empty()));
    return size.apply(new Start(problem, fixed)).orElseThrow();
  }

  private Tensor guess(Problem problem, List<Tensor> fixed) {
    var field = field(problem, fixed);
    var type = problem.from().elementType();
    var state = problem.state();
    var slope = field.at(state, problem.from());
    var scales = state.stream().map(y -> scale(y.abs())).toList();
    var d0 = norm(divided(state, scales), type);
    var d1 = norm(divided(slope, scales), type);
    var tiny = Tensor.full(d0.type(), 1e-6);
    var isSmall = d0.lt(1e-5).or(d1.lt(1e-5));
    var h0 = Tensor.select(isSmall, tiny, d0.divide(d1).multiply(0.01));
    var forward = h0.multiply(problem.span().sign());
    var moved = new ArrayList<Tensor>();
    for (int i = 0; i < state.size(); i++) {
      var y = state.get(i);
      moved.add(y.add(slope.get(i).multiply(forward.convert(y.elementType()))));
    }
    var later = field.at(moved, problem.from().add(forward));
    var change = new ArrayList<Tensor>();
    for (int i = 0; i < state.size(); i++) {
      change.add(later.get(i).subtract(slope.get(i)));
    }
    var d2 = norm(divided(change, scales), type).divide(h0);
    var most = d1.maximum(d2);
    var h1 =
        Tensor.select(
            most.le(1e-15),
            h0.multiply(1e-3).maximum(tiny),
            Tensor.full(most.type(), 0.01).divide(most).pow(0.2));
    var size = h0.multiply(100).minimum(h1);
    return Tensor.select(size.isFinite(), size, tiny);
  }

  private static List<Tensor> divided(List<Tensor> a, List<Tensor> b) {
    var quotients = new ArrayList<Tensor>();
    for (int i = 0; i < a.size(); i++) {
      quotients.add(a.get(i).divide(b.get(i)));
    }
    return quotients;
  }

  // ---- the solution along given steps

  private record Segment(Tensor from, Tensor width, Tensor count) {}

  private List<Tensor> along(Problem problem, Rest rest) {
    int rows = options.segments();
    int columns = options.segmentSteps();
    var count = rest.steps().count();
    var before = Tensor.iota(TensorType.of(ElementType.I32, rows), 0).multiply(columns);
    var arrays =
        new Segment(
            rest.steps().from().reshape(rows, columns),
            rest.steps().width().reshape(rows, columns),
            count.subtract(before).maximum(0).minimum(columns));
    Fn2<Problem, Rest, List<Tensor>> segment = Remat.of("odeint_segment", this::segment);
    return Control.scanFirst(
            count.add(columns - 1).divide(columns),
            (state, one) -> {
              var start = new Problem(state, problem.from(), problem.to(), problem.parameters());
              var steps = new Steps(one.from(), one.width(), one.count());
              return new Control.Step<>(
                  segment.apply(start, new Rest(rest.fixed(), steps)), List.of());
            },
            problem.state(),
            arrays)
        .carry();
  }

  private List<Tensor> segment(Problem problem, Rest rest) {
    record Row(Tensor from, Tensor width) {}
    var field = field(problem, rest.fixed());
    var steps = rest.steps();
    return Control.scanFirst(
            steps.count(),
            (state, row) -> {
              var at = problem.from().add(row.from().multiply(problem.span()));
              var dt = row.width().multiply(problem.span());
              return new Control.Step<>(DormandPrince.step(field, state, at, dt), List.of());
            },
            problem.state(),
            new Row(steps.from(), steps.width()))
        .carry();
  }
}
