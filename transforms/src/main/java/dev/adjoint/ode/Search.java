package dev.adjoint.ode;

import dev.adjoint.Control;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.ode.DormandPrince.Attempt;
import dev.adjoint.ode.DormandPrince.Field;
import dev.adjoint.ode.Steps.Outputs;
import java.util.ArrayList;
import java.util.List;

/**
 * The search for steps: the size of each follows from the tolerances alone, and the states at the
 * times of the grid are read off a polynomial through the step. It is not differentiated.
 */
record Search(Field field, Problem problem, OdeOptions options) {
  private static final TensorType COUNT = TensorType.of(ElementType.I32);

  /**
   * What was found.
   *
   * @param states at the times of the grid but the first, as rows; NaN where they were not reached
   * @param rejected how many steps were tried in vain
   * @param end the time that was reached
   * @param status one of those of {@link Solution}
   */
  record Found(List<Tensor> states, Steps steps, Tensor rejected, Tensor end, Tensor status) {}

  /**
   * Where the search is.
   *
   * @param done the fraction of the span that is behind
   * @param slope the derivative of the state there
   * @param size of the next step, in time
   */
  private record Point(
      Tensor done,
      List<Tensor> state,
      List<Tensor> slope,
      Tensor size,
      Tensor rejected,
      Tensor status,
      Tensor from,
      Tensor width,
      Tensor passed,
      Tensor accepted,
      Reached reached) {}

  /** The outputs up to {@code count}. */
  private record Reached(Tensor count, Tensor step, Tensor within, List<Tensor> states) {}

  Found run() {
    var time = problem.from().type();
    long grid = problem.times().type().size() - 1;
    var places = places();
    var steps = Tensor.zeros(time.withShape(Dims.of(options.capacity())));
    var states = new ArrayList<Tensor>();
    for (var y : problem.state()) {
      states.add(Tensor.full(y.type().withShape(y.shape().insert(0, grid)), Double.NaN));
    }
    var slope = field.at(problem.state(), problem.from());
    var counts = Tensor.zeros(COUNT.withShape(Dims.of(grid)));
    var zero = Tensor.zeros(COUNT);
    var end =
        Control.whileLoop(
            p -> p.done().lt(1).and(p.status().eq(Solution.REACHED)),
            p -> next(p, places),
            new Point(
                Tensor.zeros(time),
                problem.state(),
                slope,
                firstSize(slope),
                zero,
                orderly(),
                steps,
                steps,
                Tensor.zeros(COUNT.withShape(steps.shape())),
                zero,
                new Reached(zero, counts, Tensor.zeros(places.type()), states)));
    var reached = end.reached();
    var outputs = new Outputs(places, reached.step(), reached.within(), reached.count());
    return new Found(
        reached.states(),
        new Steps(end.from(), end.width(), end.passed(), end.accepted(), outputs),
        end.rejected(),
        problem.from().add(end.done().multiply(problem.span())),
        end.status());
  }

  /** The times of the grid but the first, as fractions of the span. */
  private Tensor places() {
    var times = problem.times();
    var since = times.slice(0, 1, times.type().size()).subtract(problem.from());
    var places = since.divide(problem.span());
    // If all times are one, that is at the end of the only step.
    return Tensor.select(places.eq(places), places, Tensor.ones(places.type()));
  }

  /** The status at the start: whether the times go one way. */
  private Tensor orderly() {
    var times = problem.times();
    long n = times.type().size();
    var forward = times.slice(0, 1, n).subtract(times.slice(0, 0, n - 1));
    var least = forward.multiply(problem.span().sign()).min();
    return Tensor.select(
        least.ge(0), Tensor.of(Solution.REACHED), Tensor.of(Solution.TIMES_NOT_ORDERED));
  }

  private Point next(Point p, Tensor places) {
    var one = Tensor.ones(p.done().type());
    var wanted = p.size().divide(problem.span().abs());
    var left = one.subtract(p.done());
    // A step that would leave a sliver goes to the end. Where the span is empty, wanted is NaN or
    // infinite.
    var isLast = wanted.multiply(1.01).lt(left).not();
    var width = Tensor.select(isLast, left, wanted);
    var dt = width.multiply(problem.span());
    var at = problem.from().add(p.done().multiply(problem.span()));
    var attempt = DormandPrince.attempt(field, p.state(), at, dt, p.slope());
    var ratio = ratio(attempt.error(), p.state(), attempt.state());
    var accepted = ratio.le(1);
    var factor = ratio.pow(-0.2).multiply(0.9).clamp(0.2, 10);
    // Of an error that is not finite nothing is known but that the step is too large.
    factor = Tensor.select(ratio.isFinite(), factor, Tensor.full(factor.type(), 0.2));
    var size = dt.abs().multiply(factor);
    var done = Tensor.select(isLast, one, p.done().add(width));
    var count = Tensor.select(accepted, p.accepted().add(1), p.accepted());
    var rejected = Tensor.select(accepted, p.rejected(), p.rejected().add(1));
    var isStuck = p.done().add(size.divide(problem.span().abs())).le(p.done());
    var isOver = count.add(rejected).ge(options.maxSteps()).and(accepted.and(isLast).not());
    var status =
        Tensor.select(
            accepted.not().and(isStuck),
            Tensor.of(Solution.STEP_TOO_SMALL),
            Tensor.select(isOver, Tensor.of(Solution.TOO_MANY_STEPS), Tensor.of(Solution.REACHED)));
    var limit = Tensor.select(accepted, done, Tensor.full(done.type(), -1));
    var reached = read(p, attempt, width, limit, places);
    // What a rejected step writes here, the next one overwrites, or the count leaves out.
    var passed = Tensor.select(accepted, reached.count(), Tensor.zeros(COUNT));
    return new Point(
        Tensor.select(accepted, done, p.done()),
        chosen(accepted, attempt.state(), p.state()),
        chosen(accepted, attempt.slope(), p.slope()),
        size,
        rejected,
        status,
        with(p.from(), p.accepted(), p.done()),
        with(p.width(), p.accepted(), width),
        with(p.passed(), p.accepted(), passed),
        count,
        reached);
  }

  /** The outputs up to a place, of which those behind what was reached are in this step. */
  private Reached read(Point p, Attempt attempt, Tensor width, Tensor limit, Tensor places) {
    long grid = places.type().size();
    return Control.whileLoop(
        r -> r.count().lt((double) grid).and(element(places, r.count()).le(limit)),
        r -> {
          var within = element(places, r.count()).subtract(p.done()).divide(width).clamp(0, 1);
          var weights = DormandPrince.weights(within);
          var states = new ArrayList<Tensor>();
          for (int i = 0; i < r.states().size(); i++) {
            var row = Readout.weighted(weights, attempt.dense().get(i));
            states.add(r.states().get(i).dynamicUpdateSlice(row.expandDims(0), 0, r.count()));
          }
          return new Reached(
              r.count().add(1),
              with(r.step(), r.count(), p.accepted()),
              with(r.within(), r.count(), within),
              states);
        },
        p.reached());
  }

  private static Tensor element(Tensor vector, Tensor index) {
    return vector.dynamicSlice(0, index, 1).reshape();
  }

  private static Tensor with(Tensor vector, Tensor index, Tensor element) {
    return vector.dynamicUpdateSlice(element.expandDims(0), 0, index);
  }

  private static List<Tensor> chosen(Tensor first, List<Tensor> a, List<Tensor> b) {
    var chosen = new ArrayList<Tensor>();
    for (int i = 0; i < a.size(); i++) {
      chosen.add(Tensor.select(first, a.get(i), b.get(i)));
    }
    return chosen;
  }

  /** The error of a step in units of what is tolerated. */
  private Tensor ratio(List<Tensor> error, List<Tensor> before, List<Tensor> after) {
    var scaled = new ArrayList<Tensor>();
    for (int i = 0; i < error.size(); i++) {
      var size = before.get(i).abs().maximum(after.get(i).abs());
      scaled.add(error.get(i).divide(scale(size)));
    }
    return norm(scaled);
  }

  private Tensor scale(Tensor magnitude) {
    return magnitude.multiply(options.rtol()).add(options.atol());
  }

  /** The root mean square of all elements. */
  private Tensor norm(List<Tensor> tensors) {
    var type = problem.times().elementType();
    long count = 0;
    var sum = Tensor.zeros(TensorType.of(type));
    for (var tensor : tensors) {
      count += tensor.type().size();
      sum = sum.add(tensor.multiply(tensor).sum().convert(type));
    }
    return sum.divide(Math.max(1.0, (double) count)).sqrt();
  }

  /**
   * A size for the very first step, by the algorithm of Hairer, Norsett and Wanner, Solving
   * Ordinary Differential Equations I, section II.4.
   */
  private Tensor firstSize(List<Tensor> slope) {
    var state = problem.state();
    var scales = state.stream().map(y -> scale(y.abs())).toList();
    var d0 = norm(divided(state, scales));
    var d1 = norm(divided(slope, scales));
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
    var d2 = norm(divided(change, scales)).divide(h0);
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
}
