package dev.adjoint.ode;

import dev.adjoint.Adjoint;
import dev.adjoint.Control;
import dev.adjoint.CustomJvp;
import dev.adjoint.CustomTranspose;
import dev.adjoint.Dual;
import dev.adjoint.Fn2;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.ode.DormandPrince.Field;
import dev.adjoint.ode.Steps.Outputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The states at the times of the grid, and their derivatives.
 *
 * <p>The steps are found as fractions of the span from the first time to the last, and nobody
 * differentiates how. Given the fractions, the states are a plain loop over steps, a function of
 * the state at the start, the times and the parameters; its derivatives are those of that loop, so
 * they belong to the solution that was computed, and both modes agree to rounding.
 *
 * <p>The tangent is the solution of the linear equation along these steps, one custom-transposed
 * call. Its rule goes through the steps again from the start, and keeps the state at the start of
 * each segment; going back, it does one segment at a time again.
 */
record Trajectory(Equation equation, OdeOptions options) {

  /** The states at the times but the first, and how they were found, which has no derivative. */
  record Outcome(List<Tensor> states, Optional<Facts> facts) {}

  record Facts(Steps steps, Tensor rejected, Tensor end, Tensor status) {}

  private record Call(Problem problem, List<Tensor> fixed) {}

  /**
   * What the states depend on without a derivative.
   *
   * @param times are differentiated if they are not given here
   */
  private record Rest(List<Tensor> fixed, Steps steps, Optional<Tensor> times) {}

  Outcome of(Problem problem, List<Tensor> fixed) {
    CustomJvp<Call, Outcome> solution =
        CustomJvp.<Call, Outcome>of(c -> search(c.problem(), c.fixed())).named("odeint");
    solution.defJvpWithZeros(
        (c, t) -> {
          var outcome = solution.apply(c);
          var facts = outcome.facts().orElseThrow();
          // A grid that is given need not be differentiated, which saves work at each of its times.
          boolean isFixed = t.problem().times() == null;
          var times = isFixed ? Optional.of(c.problem().times()) : Optional.<Tensor>empty();
          var tangents =
              linear()
                  .apply(
                      new Known(c.problem(), new Rest(c.fixed(), facts.steps(), times)),
                      filled(c.problem(), t.problem()));
          return new Dual<>(outcome, new Outcome(tangents, Optional.empty()));
        });
    return solution.apply(new Call(problem, fixed));
  }

  private Outcome search(Problem problem, List<Tensor> fixed) {
    var found = new Search(field(problem, fixed), problem, options).run();
    var facts = new Facts(found.steps(), found.rejected(), found.end(), found.status());
    return new Outcome(found.states(), Optional.of(facts));
  }

  private Field field(Problem problem, List<Tensor> fixed) {
    return equation.field(problem.parameters(), fixed);
  }

  // ---- the linear equation

  private record Known(Problem problem, Rest rest) {}

  private CustomTranspose<Known, Problem, List<Tensor>> linear() {
    return CustomTranspose.of(this::tangents, this::cotangents).named("odeint_linear");
  }

  private List<Tensor> tangents(Known known, Problem tangent) {
    var rest = known.rest();
    var found = Adjoint.jvp((Problem p) -> along(p, rest), known.problem(), tangent);
    return poisoned(found.tangent(), rest);
  }

  private Problem cotangents(Known known, List<Tensor> cotangents) {
    var rest = known.rest();
    var found = Adjoint.vjp((Problem p) -> along(p, rest), known.problem());
    var of = found.pullback().apply(cotangents);
    var factor = poison(cotangents, rest);
    return new Problem(
        of.state().stream().map(t -> times(t, factor)).toList(),
        times(of.times(), factor),
        of.parameters().stream().map(t -> times(t, factor)).toList());
  }

  private static Problem filled(Problem problem, Problem tangent) {
    return new Problem(
        filled(problem.state(), tangent.state()),
        filled(problem.times(), tangent.times()),
        filled(problem.parameters(), tangent.parameters()));
  }

  private static List<Tensor> filled(List<Tensor> like, List<Tensor> tangents) {
    var filled = new ArrayList<Tensor>();
    for (int i = 0; i < like.size(); i++) {
      filled.add(filled(like.get(i), tangents.get(i)));
    }
    return filled;
  }

  private static Tensor filled(Tensor like, @Nullable Tensor tangent) {
    return tangent != null ? tangent : Tensor.zeros(like.type());
  }

  /** Which outputs were not reached, as rows of a tensor. */
  private static Tensor missing(Rest rest, TensorType rows) {
    var index = Tensor.iota(rows.withElementType(ElementType.I32), 0);
    return index.ge(rest.steps().outputs().reached().broadcastTo(rows.shape()));
  }

  /** {@return the tangents, NaN where there is no state} */
  private static List<Tensor> poisoned(List<Tensor> tangents, Rest rest) {
    return tangents.stream()
        .map(
            rows -> {
              var isMissing = missing(rest, rows.type());
              var nan = Tensor.full(rows.type(), Double.NaN);
              return Tensor.select(isMissing, nan, rows);
            })
        .toList();
  }

  /**
   * {@return 1, or NaN if a state that is not there has a cotangent; a loss that depends only on
   * states that were reached has a gradient}
   */
  private static Tensor poison(List<Tensor> cotangents, Rest rest) {
    var isPoisoned = Tensor.of(false);
    for (var rows : cotangents) {
      isPoisoned = isPoisoned.or(missing(rest, rows.type()).and(rows.ne(0)).any());
    }
    return Tensor.select(isPoisoned, Tensor.of(Double.NaN), Tensor.of(1.0));
  }

  private static Tensor times(Tensor tensor, Tensor factor) {
    return tensor.multiply(factor.convert(tensor.elementType()));
  }

  // ---- the solution along given steps

  /** What a segment depends on without a derivative. */
  private record Segment(Tensor from, Tensor width, Tensor count) {}

  private record Fixed(List<Tensor> fixed, Segment segment) {}

  private List<Tensor> along(Problem given, Rest rest) {
    var problem =
        new Problem(given.state(), rest.times().orElse(given.times()), given.parameters());
    int rows = options.checkpoints();
    int columns = options.segmentSteps();
    var steps = rest.steps();
    var first = Tensor.iota(TensorType.of(ElementType.I32, rows), 0).multiply(columns);
    var to = steps.passed().reshape(rows, columns).max(1);
    var from = Tensor.concatenate(0, Tensor.of(new int[1]), to).slice(0, 0, rows);
    record Row(Segment segment, Tensor first, Tensor from, Tensor to) {}
    record Carry(List<Tensor> state, List<Tensor> outputs) {}
    var all =
        new Row(
            new Segment(
                steps.from().reshape(rows, columns),
                steps.width().reshape(rows, columns),
                steps.count().subtract(first).maximum(0).minimum(columns)),
            first,
            from,
            to);
    long grid = steps.outputs().place().type().size();
    var none = new ArrayList<Tensor>();
    for (var y : problem.state()) {
      none.add(Tensor.zeros(y.type().withShape(y.shape().insert(0, grid))));
    }
    Fn2<Problem, Fixed, Control.Step<List<Tensor>, List<Tensor>>> segment =
        Adjoint.checkpoint(this::segment);
    var readout = new Readout(columns);
    var outputs =
        Control.scanFirst(
                steps.count().add(columns - 1).divide(columns),
                (carry, row) -> {
                  var start = new Problem(carry.state(), problem.times(), problem.parameters());
                  var end = segment.apply(start, new Fixed(rest.fixed(), row.segment()));
                  var where = new Readout.Where(steps.outputs(), row.first(), row.from(), row.to());
                  var read = new Readout.Rows(end.output(), carry.outputs());
                  return new Control.Step<>(
                      new Carry(end.carry(), readout.of(where, read)), List.of());
                },
                new Carry(problem.state(), none),
                all)
            .carry()
            .outputs();
    return rest.times().isPresent() ? outputs : moved(problem, rest, outputs);
  }

  private record Current(List<Tensor> state, List<Tensor> slope) {}

  /** The end of a segment, and what its steps are read off by. */
  private Control.Step<List<Tensor>, List<Tensor>> segment(Problem problem, Fixed rest) {
    record Row(Tensor from, Tensor width) {}
    var field = field(problem, rest.fixed());
    var steps = rest.segment();
    var first = element(steps.from(), 0).multiply(problem.span()).add(problem.from());
    var end =
        Control.scanFirst(
            steps.count(),
            (Current current, Row row) -> {
              var at = problem.from().add(row.from().multiply(problem.span()));
              var dt = row.width().multiply(problem.span());
              var step = DormandPrince.attempt(field, current.state(), at, dt, current.slope());
              return new Control.Step<>(new Current(step.state(), step.slope()), step.dense());
            },
            new Current(problem.state(), field.at(problem.state(), first)),
            new Row(steps.from(), steps.width()));
    return new Control.Step<>(end.carry().state(), end.output());
  }

  private static Tensor element(Tensor vector, long index) {
    return vector.slice(0, index, index + 1).reshape();
  }

  /**
   * The outputs, moved from where they were read to their times. Both are the same numbers, but
   * where an output was read is a fraction of the span, and its time is whatever the grid says. A
   * step from one to the other has the derivatives by both, of the equation and not of the
   * polynomial, whose own lose an order each.
   */
  private List<Tensor> moved(Problem problem, Rest rest, List<Tensor> outputs) {
    record Row(List<Tensor> state, Tensor place, Tensor time) {}
    record Given(Problem problem, Row row) {}
    long times = problem.times().type().size();
    Fn2<Given, List<Tensor>, List<Tensor>> move =
        Adjoint.checkpoint(
            (g, fixed) -> {
              var at = g.problem().from().add(g.row().place().multiply(g.problem().span()));
              return DormandPrince.step(
                  field(g.problem(), fixed), g.row().state(), at, g.row().time().subtract(at));
            });
    Outputs places = rest.steps().outputs();
    return Control.scanFirst(
            places.reached(),
            (List<Tensor> none, Row row) ->
                new Control.Step<>(none, move.apply(new Given(problem, row), rest.fixed())),
            List.of(),
            new Row(outputs, places.place(), problem.times().slice(0, 1, times)))
        .output();
  }
}
