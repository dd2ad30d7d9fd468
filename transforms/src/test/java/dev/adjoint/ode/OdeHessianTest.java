package dev.adjoint.ode;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.jvp;
import static dev.adjoint.ode.OdeTest.AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.Fn1;
import dev.adjoint.Fn2;
import dev.adjoint.Tensor;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Derivatives of second order of a solution, by each mode over each. */
class OdeHessianTest {
  /** That of the closed form. */
  private static final double[][] EXPECTED =
      hessian(OdeTest::closedForm, (g, v) -> jvp(g, AT, v).tangent());

  @Test
  void forwardOverReverseIsThatOfTheClosedForm() {
    assertClose(hessian(OdeTest::place, (g, v) -> jvp(g, AT, v).tangent()));
  }

  @Test
  void reverseOverReverseIsThatOfTheClosedForm() {
    assertClose(
        hessian(OdeTest::place, (g, v) -> grad((List<Tensor> p) -> dot(g.apply(p), v)).apply(AT)));
  }

  @Test
  void reverseOverForwardIsThatOfTheClosedForm() {
    Fn1<List<Tensor>, List<Tensor>> column =
        v -> grad((List<Tensor> p) -> jvp(OdeTest::place, p, v).tangent()).apply(AT);
    assertClose(columns(column));
  }

  @Test
  void forwardOverForwardIsThatOfTheClosedForm() {
    var found = new double[AT.size()][AT.size()];
    Fn2<List<Tensor>, List<Tensor>, Tensor> bent =
        (v, w) -> jvp((List<Tensor> p) -> jvp(OdeTest::place, p, v).tangent(), AT, w).tangent();
    Fn2<List<Tensor>, List<Tensor>, Tensor> compiled = jit(bent);
    for (int i = 0; i < AT.size(); i++) {
      for (int j = 0; j < AT.size(); j++) {
        found[i][j] = compiled.apply(unit(i), unit(j)).item();
      }
    }
    assertClose(found);
  }

  // ---- without a closed form: predators and prey

  private static final double[] Y0 = {1, 0.5};

  private static Tensor product(Tensor rates) {
    var found = OdeTest.populations(Tensor.of(Y0), rates, Tensor.of(0.0, 1.0, 3.0));
    return found.slice(0, 2, 3).product();
  }

  /** What another integrator, of order 8, finds at other rates. */
  private static double reference(int i, double byI, int j, double byJ) {
    var rates = OdeTest.RATES.clone();
    rates[i] += byI;
    rates[j] += byJ;
    var end = OdeTest.reference(Y0, rates, 0, 3);
    return end[0] * end[1];
  }

  private static double secondDifference(int i, int j) {
    double h = 1e-3;
    return (reference(i, h, j, h)
            - reference(i, h, j, -h)
            - reference(i, -h, j, h)
            + reference(i, -h, j, -h))
        / (4 * h * h);
  }

  @Test
  void bothNestedModesAreTheDifferencesOfAnotherIntegrator() {
    var rates = Tensor.of(OdeTest.RATES);
    Fn1<Tensor, List<Tensor>> columns =
        v ->
            List.of(
                jvp(grad(OdeHessianTest::product), rates, v).tangent(),
                grad((Tensor r) -> jvp(OdeHessianTest::product, r, v).tangent()).apply(rates));
    Fn1<Tensor, List<Tensor>> compiled = jit(columns);
    for (int j = 0; j < 4; j++) {
      var direction = new double[4];
      direction[j] = 1;
      for (var column : compiled.apply(Tensor.of(direction))) {
        for (int i = 0; i < 4; i++) {
          double expected = secondDifference(i, j);
          assertThat(column.toDoubles()[i])
              .as("row %d of column %d", i, j)
              .isCloseTo(expected, within(1e-3 * (1 + Math.abs(expected))));
        }
      }
    }
  }

  private static Tensor dot(List<Tensor> a, List<Tensor> b) {
    var sum = Tensor.of(0.0);
    for (int i = 0; i < a.size(); i++) {
      sum = sum.add(a.get(i).multiply(b.get(i)));
    }
    return sum;
  }

  private static double[][] hessian(
      Fn1<List<Tensor>, Tensor> f,
      Fn2<Fn1<List<Tensor>, List<Tensor>>, List<Tensor>, List<Tensor>> column) {
    return columns(v -> column.apply(grad(f), v));
  }

  private static double[][] columns(Fn1<List<Tensor>, List<Tensor>> column) {
    var compiled = jit(column);
    var columns = new double[AT.size()][];
    for (int i = 0; i < AT.size(); i++) {
      columns[i] = compiled.apply(unit(i)).stream().mapToDouble(Tensor::item).toArray();
    }
    return columns;
  }

  private static List<Tensor> unit(int index) {
    return IntStream.range(0, AT.size()).mapToObj(i -> Tensor.of(i == index ? 1.0 : 0.0)).toList();
  }

  private static void assertClose(double[][] found) {
    for (int i = 0; i < EXPECTED.length; i++) {
      assertThat(found[i]).as("row %d", i).containsExactly(EXPECTED[i], within(1e-6));
    }
  }
}
