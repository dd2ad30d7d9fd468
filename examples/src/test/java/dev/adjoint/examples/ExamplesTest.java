package dev.adjoint.examples;

import static org.assertj.core.api.Assertions.assertThat;

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
