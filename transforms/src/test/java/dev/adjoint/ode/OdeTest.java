package dev.adjoint.ode;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.jvp;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.Adjoint;
import dev.adjoint.Fn1;
import dev.adjoint.Fn2;
import dev.adjoint.OnEveryBackend;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;

/** Solutions and their derivatives, against closed forms and another integrator. */
@OnEveryBackend
class OdeTest {
  static final OdeOptions EXACT = OdeOptions.of(ElementType.F64).withTolerances(1e-10, 1e-12);

  static Tensor d(double x) {
    return Tensor.of(x);
  }

  static void close(Tensor found, double tolerance, double... expected) {
    var numbers = found.toDoubles();
    assertThat(numbers).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(numbers[i])
          .isCloseTo(expected[i], within(tolerance * (1 + Math.abs(expected[i]))));
    }
  }

  /** The last row of a scalar's solution. */
  static Tensor last(Tensor rows) {
    long n = rows.shape().get(0);
    return rows.slice(0, n - 1, n).reshape(rows.shape().remove(0));
  }

  // ---- an oscillator: x'' = -w^2 x

  record Motion(Tensor place, Tensor speed) {}

  private static Motion oscillator(Motion m, Tensor w) {
    return new Motion(m.speed(), m.place().multiply(w).multiply(w).negate());
  }

  static Motion oscillate(Tensor w, Motion start, Tensor times) {
    return Ode.odeint((m, _, v) -> oscillator(m, v), start, times, w, EXACT);
  }

  @Test
  void statesOfAnOscillatorAreSinesAtEveryTime() {
    var times = new double[] {0, 0.1, 0.5, 0.5, 2, 10};
    var found = oscillate(d(3), new Motion(d(1), d(0)), Tensor.of(times));
    var place = new double[times.length];
    var speed = new double[times.length];
    for (int i = 0; i < times.length; i++) {
      place[i] = Math.cos(3 * times[i]);
      speed[i] = -3 * Math.sin(3 * times[i]);
    }
    close(found.place(), 1e-8, place);
    close(found.speed(), 1e-8, speed);
  }

  @Test
  void timeMayRunBackwards() {
    var found = oscillate(d(3), new Motion(d(1), d(0)), Tensor.of(0.0, -1.0, -4.0));
    close(found.place(), 1e-8, 1, Math.cos(3), Math.cos(12));
    close(found.speed(), 1e-8, 0, 3 * Math.sin(3), 3 * Math.sin(12));
  }

  /** The place at time 2 of an oscillator, of everything that it depends on. */
  static Tensor place(List<Tensor> p) {
    var start = new Motion(p.get(1), p.get(2));
    // An output on the way, so that the derivatives have to pass it.
    var times =
        Tensor.concatenate(
            0, p.get(3).expandDims(0), Tensor.of(new double[] {1.3}), p.get(4).expandDims(0));
    return last(oscillate(p.get(0), start, times).place());
  }

  /** x(t) = x0 cos w(t - t0) + v0/w sin w(t - t0). */
  static Tensor closedForm(List<Tensor> p) {
    var angle = p.get(4).subtract(p.get(3)).multiply(p.get(0));
    return p.get(1).multiply(angle.cos()).add(p.get(2).divide(p.get(0)).multiply(angle.sin()));
  }

  static final List<Tensor> AT = List.of(d(1.7), d(0.8), d(-0.4), d(0.2), d(2.0));

  @Test
  void gradientsByParameterStartAndBothTimesAreThoseOfTheClosedForm() {
    Fn1<List<Tensor>, List<Tensor>> found = jit(grad(OdeTest::place));
    var expected = grad(OdeTest::closedForm).apply(AT);
    var gradient = found.apply(AT);
    for (int i = 0; i < AT.size(); i++) {
      close(gradient.get(i), 1e-8, expected.get(i).item());
    }
  }

  @Test
  void tangentsAreThoseOfTheClosedForm() {
    var direction = List.of(d(0.3), d(1.1), d(-0.7), d(0.5), d(0.9));
    var expected = jvp(OdeTest::closedForm, AT, direction).tangent().item();
    close(jvp(OdeTest::place, AT, direction).tangent(), 1e-8, expected);
  }

  // ---- the family of jax-ml/jax#7401: y' = c k y (1 - y), q' = y, with k = 1

  private static Tensor dose(Tensor c, List<Tensor> p) {
    record Growth(Tensor y, Tensor q) {}
    var found =
        Ode.odeint(
            (g, _) -> {
              var rest = Tensor.ones(g.y().type()).subtract(g.y());
              return new Growth(g.y().multiply(p.get(0)).multiply(c).multiply(rest), g.y());
            },
            new Growth(p.get(1), d(0)),
            Tensor.of(0.0, 1.0));
    return last(found.q());
  }

  /** q(1) = ln(1 + y0 (e^ck - 1)) / ck; from it the derivatives by k and y0. */
  private static double[] doseGradient(double c, double y0) {
    double s = 1 + y0 * Math.expm1(c);
    double q = Math.log(s) / c;
    return new double[] {(y0 * Math.exp(c) / s) - q, Math.expm1(c) / s / c};
  }

  @Test
  void gradientsOfProblemsThatForgetTheirPastAreRight() {
    var at = List.of(d(1), d(0.01));
    Fn1<Tensor, List<Tensor>> gradient = jit(c -> grad((List<Tensor> p) -> dose(c, p)).apply(at));
    Fn1<Tensor, Tensor> tangent =
        jit(c -> jvp((List<Tensor> p) -> dose(c, p), at, List.of(d(1), d(0))).tangent());
    for (double c : new double[] {5, 10, 20, 35, 50, 65, 80}) {
      var expected = doseGradient(c, 0.01);
      var found = gradient.apply(d(c));
      close(found.get(0), 1e-6, expected[0]);
      close(found.get(1), 1e-6, expected[1]);
      close(tangent.apply(d(c)), 1e-6, expected[0]);
    }
  }

  @Test
  void eachExampleOfABatchTakesItsOwnSteps() {
    var at = List.of(d(1), d(0.01));
    var cs = new double[] {5, 80, 35};
    Fn1<Tensor, List<Tensor>> gradient = c -> grad((List<Tensor> p) -> dose(c, p)).apply(at);
    Fn1<Tensor, List<Tensor>> batched = jit(vmap(gradient));
    var found = batched.apply(Tensor.of(cs));
    for (int i = 0; i < 2; i++) {
      int of = i;
      close(found.get(i), 1e-6, Arrays.stream(cs).map(c -> doseGradient(c, 0.01)[of]).toArray());
    }
  }

  // ---- predators and prey: no closed form

  static final double[] RATES = {1.5, 1.0, 3.0, 1.0};

  private static Tensor lotkaVolterra(Tensor y, Tensor t, Tensor rates) {
    var prey = y.slice(0, 0, 1);
    var predators = y.slice(0, 1, 2);
    var met = prey.multiply(predators);
    var season = t.sin().multiply(0.3).add(1);
    var births = prey.multiply(rates.slice(0, 0, 1)).multiply(season);
    return Tensor.concatenate(
        0,
        births.subtract(met.multiply(rates.slice(0, 1, 2))),
        met.multiply(rates.slice(0, 3, 4)).subtract(predators.multiply(rates.slice(0, 2, 3))));
  }

  static Tensor populations(Tensor y0, Tensor rates, Tensor times) {
    return Ode.odeint(OdeTest::lotkaVolterra, y0, times, rates, EXACT);
  }

  /** The same by an integrator of order 8 of another library. */
  static double[] reference(double[] y0, double[] rates, double from, double to) {
    var equations =
        new FirstOrderDifferentialEquations() {
          @Override
          public int getDimension() {
            return 2;
          }

          @Override
          public void computeDerivatives(double t, double[] y, double[] slope) {
            double season = 1 + 0.3 * Math.sin(t);
            slope[0] = rates[0] * season * y[0] - rates[1] * y[0] * y[1];
            slope[1] = rates[3] * y[0] * y[1] - rates[2] * y[1];
          }
        };
    var end = new double[2];
    new DormandPrince853Integrator(1e-12, 1, 1e-13, 1e-13).integrate(equations, from, y0, to, end);
    return end;
  }

  @Test
  void statesWithoutAClosedFormAreThoseOfAnotherIntegrator() {
    var y0 = new double[] {1, 0.5};
    var times = new double[] {0.5, 1.5, 4, 9};
    var found = populations(Tensor.of(y0), Tensor.of(RATES), Tensor.of(times)).toDoubles();
    for (int i = 1; i < times.length; i++) {
      var expected = reference(y0, RATES, times[0], times[i]);
      assertThat(found[2 * i]).isCloseTo(expected[0], within(1e-7));
      assertThat(found[2 * i + 1]).isCloseTo(expected[1], within(1e-7));
    }
  }

  @Test
  void gradientsAreTheDifferencesOfAnotherIntegrator() {
    var y0 = new double[] {1, 0.5};
    Fn2<Tensor, Tensor, Tensor> f =
        (y, rates) -> last(populations(y, rates, Tensor.of(0.0, 2.0, 5.0))).product();
    var byStart = jit(grad(f)).apply(Tensor.of(y0), Tensor.of(RATES)).toDoubles();
    var byRates = grad((Tensor r) -> f.apply(Tensor.of(y0), r)).apply(Tensor.of(RATES)).toDoubles();
    for (int i = 0; i < byStart.length; i++) {
      assertThat(byStart[i])
          .isCloseTo(difference(at -> reference(at, RATES, 0, 5), y0, i), within(1e-4));
    }
    for (int i = 0; i < byRates.length; i++) {
      assertThat(byRates[i])
          .isCloseTo(difference(at -> reference(y0, at, 0, 5), RATES, i), within(1e-4));
    }
  }

  /** The central difference along element {@code i} at a point. */
  private static double difference(UnaryOperator<double[]> end, double[] point, int i) {
    double step = 1e-5;
    var sum = 0.0;
    for (int sign : new int[] {1, -1}) {
      var moved = point.clone();
      moved[i] += sign * step;
      var found = end.apply(moved);
      sum += sign * found[0] * found[1];
    }
    return sum / (2 * step);
  }

  // ---- what may be a state, and what may be closed over

  /** dy/dt = A y with a matrix too large for a constant, chosen by an integer, both closed over. */
  @Test
  void arraysThatAreClosedOverAreDifferentiatedAndIntegersAreNot() {
    var matrix = Tensor.full(TensorType.of(ElementType.F64, 10, 10), -0.1);
    var which = Tensor.of(2);
    Fn2<Tensor, Tensor, Tensor> f =
        (a, index) ->
            last(Ode.odeint(
                    (y, _) -> a.matmul(y).multiply(index.convert(ElementType.F64)),
                    Tensor.ones(TensorType.of(ElementType.F64, 10)),
                    Tensor.of(0.0, 1.0)))
                .sum();
    // All rows of A are alike: y' = -index y.
    close(f.apply(matrix, which), 1e-7, 10 * Math.exp(-2));
    var gradient = grad(f).apply(matrix, which);
    var expected = new double[100];
    Arrays.fill(expected, 2 * Math.exp(-2));
    close(gradient, 1e-6, expected);
  }

  @Test
  void singlePrecisionIsAsExactAsItCanBe() {
    Fn1<Tensor, Tensor> f =
        k -> last(Ode.odeint((y, _) -> y.multiply(k), Tensor.of(1f), Tensor.of(0f, 2f)));
    close(f.apply(Tensor.of(-1f)), 1e-4, Math.exp(-2));
    close(grad(f).apply(Tensor.of(-1f)), 1e-4, 2 * Math.exp(-2));
  }

  @Test
  void aGridOfOneTimeIsTheStart() {
    var found =
        Ode.solve((y, _) -> y.negate(), Tensor.of(1.0, 2.0), Tensor.of(new double[] {3}), EXACT);
    close(found.states(), 0, 1, 2);
    assertThat(found.accepted().item()).isZero();
    assertThat(found.status().item()).isEqualTo(Solution.REACHED);
  }

  /** 50 segments of 50 steps, of 7 numbers: what all steps hold would have 2500 rows of 7. */
  @Test
  void reverseModeHoldsTheStatesOfOneSegmentAtATime() {
    var options = EXACT.withMaxSteps(2500);
    Fn1<Tensor, Tensor> loss =
        y0 -> Ode.odeint((y, _) -> y.sin(), y0, Tensor.of(0.0, 1.0, 2.0, 3.0), options).cos().sum();
    var y0 = Tensor.iota(TensorType.of(ElementType.F64, 7), 0);
    var program = Adjoint.lower(grad(loss), y0).toString();
    assertThat(program)
        .contains("tensor<50x7xf64>", "tensor<3x7xf64>", "tensor<2500xf64>")
        .doesNotContain("2500x7x", "2500x5x7x", "50x50x7x", "50x50x5x7x", "3x50x");
  }

  // ---- what goes wrong

  /** y' = -1e6 (y - cos t): explicit methods must take steps of about 3e-6. */
  private static Tensor stiff(Tensor y, Tensor t, Tensor rate) {
    return y.subtract(t.cos()).multiply(rate).negate();
  }

  @Test
  void stiffProblemsFailWithWhatToDo() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Ode.odeint(OdeTest::stiff, d(0), Tensor.of(0.0, 1.0, 2.0), d(1e6), EXACT))
        .withMessageMatching(
            "odeint: expected to reach the last time in maxSteps steps, but they end at t ="
                + " 0\\.00\\d+, between ts\\[0\\] and ts\\[1\\], after \\d+ steps and \\d+ that"
                + " were too large; the problem may be stiff: allow more steps or larger"
                + " tolerances");
  }

  @Test
  void statesThatWereNotReachedAreNaNAndSoAreTheirDerivatives() {
    Fn1<Tensor, Solution<Tensor>> solve =
        rate ->
            Ode.solve(
                (Tensor y, Tensor t) -> stiff(y, t, rate), d(0), Tensor.of(0.0, 1e-5, 1.0), EXACT);
    var found = jit(solve).apply(d(1e6));
    assertThat(found.status().item()).isEqualTo(Solution.TOO_MANY_STEPS);
    var states = found.states().toDoubles();
    assertThat(states[1]).isCloseTo(1 - Math.exp(-10), within(1e-7));
    assertThat(states[2]).isNaN();
    assertThat(found.reached().item()).isEqualTo(2);
    assertThat(found.end().item()).isBetween(1e-5, 0.1);
    assertThat(found.accepted().item() + found.rejected().item()).isEqualTo(1000);
    assertThat(grad((Tensor r) -> last(solve.apply(r).states())).apply(d(1e6)).item()).isNaN();
    Fn1<Tensor, Tensor> before = r -> solve.apply(r).states().slice(0, 1, 2).reshape();
    assertThat(grad(before).apply(d(1e6)).item()).isCloseTo(1e-5 * Math.exp(-10), within(1e-9));
  }

  @Test
  void derivativesThatAreNotFiniteAreReported() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(
            () ->
                Ode.odeint(
                    (y, t) -> Tensor.select(t.gt(1), d(Double.NaN), y), d(1), Tensor.of(0.0, 2.0)))
        .withMessageContaining("expected steps that change the time")
        .withMessageContaining("is not finite");
  }

  @Test
  void errorsSayWhatIsWrong() {
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Ode.odeint((y, _) -> y, d(1), d(1)))
        .withMessage(
            "odeint: expected times as a vector of at least one floating-point number, found"
                + " tensor<f64>");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(
            () ->
                Ode.odeint(
                    (Motion m, Tensor _) -> m, new Motion(d(1), Tensor.of(1)), Tensor.of(0.0, 1.0)))
        .withMessage(
            "odeint: expected a state of real floating-point numbers, found tensor<i32> at .speed");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(
            () ->
                Ode.odeint(
                    (Motion m, Tensor _) -> new Motion(m.speed(), Tensor.of(1.0, 2.0)),
                    new Motion(d(1), d(1)),
                    Tensor.of(0.0, 1.0)))
        .withMessage(
            "odeint: expected a derivative of the types of the state at .speed: expected"
                + " tensor<f64>, found tensor<2xf64>");
  }
}
