package dev.adjoint.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.Adjoint;
import dev.adjoint.Fn1;
import dev.adjoint.Tensor;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class ExamplesTest {
  @Test
  void theSeedsTablesAreComputed() {
    var lines = new ArrayList<String>();
    SeedTables.compute(lines::add);
    assertThat(lines)
        .containsExactly(
            "one degree: 2 3 3 3 3",
            "two degrees: 2 3 7 7 7",
            "symmetric: 2 3 2 3 2",
            "recursive: 1 2 3 4 5");
  }

  @Test
  void clippedGradientsAreLimited() {
    var clip = GradientClipping.clip(10);
    Fn1<Tensor, Tensor> cubic = x -> clip.apply(x).pow(3).sum();
    assertThat(Adjoint.grad(cubic).apply(Tensor.of(1f, 2f, -3f)).toDoubles())
        .containsExactly(3, 10, 10);
  }

  @Test
  void theSolverIsDifferentiatedByWhatItSolvesInBothModes() {
    // a = [[2, 1], [0, 4]] has the inverse [[1/2, -1/8], [0, 1/4]].
    var solve = ImplicitSolve.solver();
    var a = Tensor.of(new double[][] {{2, 1}, {0, 4}});
    var system = new ImplicitSolve.Equations(a, Tensor.of(1., 4.));
    var exact = within(1e-12);
    assertThat(solve.apply(system).toDoubles()).containsExactly(new double[] {0, 1}, exact);

    var direction = new ImplicitSolve.Equations(Tensor.zeros(a.type()), Tensor.of(0., 1.));
    assertThat(Adjoint.jvp(solve, system, direction).tangent().toDoubles())
        .containsExactly(new double[] {-1. / 8, 1. / 4}, exact);

    Fn1<ImplicitSolve.Equations, Tensor> sum = s -> solve.apply(s).sum();
    var gradient = Adjoint.grad(sum).apply(system);
    assertThat(gradient.b().toDoubles()).containsExactly(new double[] {1. / 2, 1. / 8}, exact);
    // With respect to a it is minus the outer product of that and the solution.
    assertThat(gradient.a().toDoubles())
        .containsExactly(new double[] {0, -1. / 2, 0, -1. / 8}, exact);
  }

  @Test
  void theExamplesRun() {
    GradientClipping.main();
    ImplicitSolve.main();
  }

  @Test
  void aFifthOfTheDigitsIsHeldOut() {
    var digits = Digits.load();
    assertThat(digits.training()).hasSize(1438);
    assertThat(digits.heldOut()).hasSize(359);
  }

  @Test
  void theClassifierRecognisesMoreThan95PercentAndIsReproducible() {
    var first = DigitsClassifier.train(10, _ -> {});
    assertThat(first.accuracy()).isGreaterThan(0.95);
    assertThat(DigitsClassifier.train(3, _ -> {}).losses())
        .isEqualTo(first.losses().subList(0, 3 * 22));
  }
}
