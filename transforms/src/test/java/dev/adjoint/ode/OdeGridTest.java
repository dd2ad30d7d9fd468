package dev.adjoint.ode;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.jvp;
import static dev.adjoint.Adjoint.lower;
import static dev.adjoint.Adjoint.vmap;
import static dev.adjoint.ode.OdeTest.EXACT;
import static dev.adjoint.ode.OdeTest.close;
import static dev.adjoint.ode.OdeTest.d;
import static dev.adjoint.ode.OdeTest.oscillate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.Fn1;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** States that are read off between the ends of steps, their derivatives, and what they cost. */
class OdeGridTest {
  private static final OdeOptions USUAL = OdeOptions.of(ElementType.F64);

  private static double[] grid(int count, double to) {
    return IntStream.range(0, count).mapToDouble(i -> to * i / (count - 1)).toArray();
  }

  private static Solution<Tensor> wave(Tensor start, double[] times) {
    return Ode.solve((y, t) -> y.multiply(t.cos()), start, Tensor.of(times), USUAL);
  }

  @Test
  void aFineGridTakesNoMoreStepsThanACoarseOne() {
    var coarse = wave(d(1), new double[] {0, 10});
    var times = grid(1000, 10);
    var fine = wave(d(1), times);
    assertThat(fine.accepted().item()).isEqualTo(coarse.accepted().item()).isBetween(30.0, 150.0);
    assertThat(fine.rejected().item()).isEqualTo(coarse.rejected().item()).isBetween(0.0, 50.0);
    assertThat(fine.reached().item()).isEqualTo(1000);
    assertThat(fine.end().item()).isEqualTo(10);
    var expected = DoubleStream.of(times).map(t -> Math.exp(Math.sin(t))).toArray();
    close(fine.states(), 3e-7, expected);
  }

  @Test
  void looserTolerancesTakeFewerSteps() {
    var loose = USUAL.withTolerances(1e-4, 1e-4);
    var times = Tensor.of(grid(1000, 10));
    var found = Ode.solve((y, t) -> y.multiply(t.cos()), d(1), times, loose);
    assertThat(found.accepted().item()).isBetween(5.0, 40.0);
    close(found.states().slice(0, 999, 1000), 1e-3, Math.exp(Math.sin(10)));
  }

  @Test
  void statesBetweenStepsAreThoseOfAnotherIntegrator() {
    var y0 = new double[] {1, 0.5};
    var times = grid(40, 8);
    var found = OdeTest.populations(Tensor.of(y0), Tensor.of(OdeTest.RATES), Tensor.of(times));
    var states = found.toDoubles();
    for (int i = 1; i < times.length; i++) {
      var expected = OdeTest.reference(y0, OdeTest.RATES, 0, times[i]);
      assertThat(states[2 * i]).isCloseTo(expected[0], within(1e-7));
      assertThat(states[2 * i + 1]).isCloseTo(expected[1], within(1e-7));
    }
  }

  // ---- derivatives by times

  /** A weighted sum over all outputs, of the frequency and the times. */
  private static Tensor loss(Tensor places) {
    return places.multiply(Tensor.iota(places.type(), 0).add(1).cos()).sum();
  }

  private static Tensor found(List<Tensor> p) {
    var start = new OdeTest.Motion(d(1), d(0));
    return loss(oscillate(p.get(0), start, p.get(1)).place());
  }

  private static Tensor closedForm(List<Tensor> p) {
    var times = p.get(1);
    var since = times.subtract(times.slice(0, 0, 1).reshape().broadcastTo(times.shape()));
    return loss(since.multiply(p.get(0)).cos());
  }

  private static final List<Tensor> AT =
      List.of(d(2.3), Tensor.of(0.1, 0.35, 0.6, 0.61, 1.7, 2.9, 3.0));

  @Test
  void gradientsByEachTimeAreThoseOfTheClosedForm() {
    Fn1<List<Tensor>, List<Tensor>> gradient = jit(grad(OdeGridTest::found));
    var expected = grad(OdeGridTest::closedForm).apply(AT);
    var gradients = gradient.apply(AT);
    close(gradients.get(0), 1e-8, expected.get(0).item());
    close(gradients.get(1), 1e-8, expected.get(1).toDoubles());
  }

  private static final List<Tensor> ALONG =
      List.of(d(0.4), Tensor.of(0.3, -0.5, 0.7, 0.2, -0.1, 0.9, 0.6));

  private static Tensor slope(Fn1<List<Tensor>, Tensor> f, List<Tensor> at) {
    return jvp(f, at, ALONG).tangent();
  }

  private static void assertHessian(
      Fn1<Fn1<List<Tensor>, Tensor>, Fn1<List<Tensor>, List<Tensor>>> product) {
    Fn1<List<Tensor>, List<Tensor>> compiled = jit(product.apply(OdeGridTest::found));
    var found = compiled.apply(AT);
    var expected = product.apply(OdeGridTest::closedForm).apply(AT);
    close(found.get(0), 1e-6, expected.get(0).item());
    close(found.get(1), 1e-6, expected.get(1).toDoubles());
  }

  @Test
  void reverseOverForwardByEachTimeIsThatOfTheClosedForm() {
    assertHessian(f -> grad(p -> slope(f, p)));
  }

  @Test
  void forwardOverReverseByEachTimeIsThatOfTheClosedForm() {
    assertHessian(f -> p -> jvp(grad(f), p, ALONG).tangent());
  }

  // ---- the family of jax-ml/jax#7401, on a grid

  private static final double[] GRID = grid(40, 1);

  private static Tensor doses(Tensor k, Tensor c, OdeOptions options) {
    record Growth(Tensor y, Tensor q) {}
    var found =
        Ode.odeint(
            (g, _) -> {
              var rest = Tensor.ones(g.y().type()).subtract(g.y());
              return new Growth(g.y().multiply(k).multiply(c).multiply(rest), g.y());
            },
            new Growth(d(0.01), d(0)),
            Tensor.of(GRID),
            options);
    return found.q().sum();
  }

  /** q(t) = ln(1 + y0 (e^ckt - 1)) / ck. */
  private static Tensor dosesInClosedForm(Tensor k, Tensor c) {
    var rate = k.multiply(c);
    return rate.multiply(Tensor.of(GRID)).expm1().multiply(0.01).log1p().divide(rate).sum();
  }

  /** The sum has 40 terms, each as exact as 1.4e-8 asks. */
  @Test
  void gradientsAreRightOnProblemsThatForgetTheirPast() {
    Fn1<Tensor, Tensor> found = jit(c -> grad((Tensor k) -> doses(k, c, USUAL)).apply(d(1)));
    for (double c : new double[] {5, 10, 20, 35, 50, 65, 80}) {
      var expected = grad((Tensor k) -> dosesInClosedForm(k, d(c))).apply(d(1));
      close(found.apply(d(c)), 1e-5, expected.item());
    }
  }

  @Test
  void bothNestedModesAreRightOnProblemsThatForgetTheirPast() {
    Fn1<Tensor, List<Tensor>> found = jit(c -> derivatives(k -> doses(k, c, EXACT)));
    for (double c : new double[] {5, 35, 50, 80}) {
      var expected = derivatives(k -> dosesInClosedForm(k, d(c)));
      var derivatives = found.apply(d(c));
      for (int i = 0; i < expected.size(); i++) {
        close(derivatives.get(i), 2e-6, expected.get(i).item());
      }
    }
  }

  /** The gradient, and the second derivative by forward over reverse and reverse over forward. */
  private static List<Tensor> derivatives(Fn1<Tensor, Tensor> f) {
    var one = d(1);
    return List.of(
        grad(f).apply(one),
        jvp(grad(f), one, one).tangent(),
        grad((Tensor k) -> jvp(f, k, one).tangent()).apply(one));
  }

  // ---- batches

  @Test
  void aBatchIsItsExamplesEachWithItsOwnSteps() {
    Fn1<Tensor, Solution<Tensor>> solve = y -> wave(y, grid(30, 5));
    Fn1<Tensor, Tensor> slope = grad(y -> solve.apply(y).states().sum());
    Fn1<Tensor, Solution<Tensor>> batched = jit(vmap(solve));
    Fn1<Tensor, Tensor> slopes = jit(vmap(slope));
    var starts = new double[] {1, 1e-6, 300};
    var all = batched.apply(Tensor.of(starts));
    var gradients = slopes.apply(Tensor.of(starts)).toDoubles();
    for (int i = 0; i < starts.length; i++) {
      var one = solve.apply(d(starts[i]));
      assertThat(all.accepted().toInts()[i]).isEqualTo((int) one.accepted().item());
      assertThat(all.rejected().toInts()[i]).isEqualTo((int) one.rejected().item());
      close(all.states().slice(0, i, i + 1).reshape(-1), 1e-12, one.states().toDoubles());
      assertThat(gradients[i]).isCloseTo(slope.apply(d(starts[i])).item(), within(1e-9));
    }
  }

  /** The grids may differ too: one ends sooner, one runs backwards. */
  @Test
  void gridsOfABatchMayDiffer() {
    Fn1<Tensor, Tensor> f = times -> Ode.odeint((y, _) -> y, d(1), times, EXACT);
    Fn1<Tensor, Tensor> batched = jit(vmap(f));
    var found = batched.apply(Tensor.of(0.0, 0.5, 1, 0, -2, -3).reshape(2, 3));
    close(found.reshape(-1), 1e-8, DoubleStream.of(0, 0.5, 1, 0, -2, -3).map(Math::exp).toArray());
  }

  // ---- memory

  private static final int SIZE = 1000;

  /** What a gradient holds beside its arguments and results, in states. */
  private static double states(OdeOptions options) {
    Fn1<Tensor, Tensor> f =
        y0 -> Ode.odeint((y, _) -> y.sin(), y0, Tensor.of(0.0, 1.0, 2.0), options).cos().sum();
    var y0 = Tensor.iota(TensorType.of(ElementType.F64, SIZE), 0);
    try (var compiled = lower(grad(f), y0).compile()) {
      return compiled.memoryAnalysis().orElseThrow().temporaries() / (8.0 * SIZE);
    }
  }

  /** Of each step of a segment some 20 tensors are held, so they are most of it. */
  @Test
  void reverseModeHoldsCheckpointsAndOneSegment() {
    var usual = states(USUAL.withMaxSteps(400));
    assertThat(usual).isLessThan(20 + 30 * 20 + 100);
    assertThat(states(USUAL.withMaxSteps(6400))).isBetween(2 * usual, 5 * usual);
    var many = states(USUAL.withMaxSteps(400).withCheckpoints(200));
    assertThat(many).isBetween(200.0, 200 + 30 * 2 + 100.0);
    assertThat(states(USUAL.withMaxSteps(400).withCheckpoints(1))).isGreaterThan(10 * usual);
  }

  @Test
  void anyNumberOfCheckpointsGivesTheSameGradient() {
    var gradients =
        IntStream.of(1, 3, 10, 100)
            .mapToObj(
                count -> {
                  var options = USUAL.withMaxSteps(100).withCheckpoints(count);
                  Fn1<Tensor, Tensor> f =
                      y0 ->
                          Ode.odeint((y, t) -> y.sin().add(t), y0, Tensor.of(grid(7, 3)), options)
                              .sum();
                  return grad(f).apply(d(0.3)).item();
                })
            .toList();
    for (var gradient : gradients) {
      assertThat(gradient).isCloseTo(gradients.getFirst(), within(1e-12));
    }
  }

  // ---- what goes wrong

  @Test
  void timesThatTurnBackAreReported() {
    Fn1<Tensor, Solution<Tensor>> solve =
        times -> Ode.solve((y, _) -> y.negate(), d(1), times, USUAL);
    for (var middle : new double[] {2, Double.NaN}) {
      var times = Tensor.of(0, middle, 1);
      assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(() -> solve.apply(times).checked())
          .withMessage(
              "odeint: expected times that increase or decrease, found some that do neither: sort"
                  + " them");
      var states = jit(solve).apply(times).states().toDoubles();
      assertThat(states).containsExactly(1, Double.NaN, Double.NaN);
    }
  }

  @Test
  void aStiffProblemNamesTheTimesBetweenWhichItEnded() {
    var options = EXACT.withMaxSteps(300);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(
            () ->
                Ode.odeint(
                    (y, t) -> y.subtract(t.cos()).multiply(-1e4),
                    d(0),
                    Tensor.of(grid(1001, 1)),
                    options))
        .withMessageMatching(
            "odeint: expected to reach the last time in maxSteps steps, but they end at t ="
                + " 0\\.0\\d+, between ts\\[\\d\\d\\] and ts\\[\\d\\d\\], after \\d+ steps .*");
  }

  @Test
  void checkpointsAreFromOneToOneForEachStep() {
    assertThat(USUAL.checkpoints()).isEqualTo(32);
    assertThat(USUAL.withCheckpoints(7).withTolerances(1, 1).checkpoints()).isEqualTo(7);
    assertThat(USUAL.withCheckpoints(7).withMaxSteps(100).checkpoints()).isEqualTo(10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> USUAL.withCheckpoints(0))
        .withMessage("expected from 1 checkpoint to maxSteps, 1000, found 0");
    assertThatIllegalArgumentException().isThrownBy(() -> USUAL.withCheckpoints(1001));
  }
}
