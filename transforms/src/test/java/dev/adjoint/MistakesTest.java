package dev.adjoint;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.lower;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.optim.Optimizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What who meets the library for the first time may get wrong, and what is said then. */
class MistakesTest {
  private static final Tensor X = Tensor.of(1f, 2f, 3f);

  @SuppressWarnings("NonApiType") // It is the mistake.
  record Layers(ArrayList<Tensor> weights) {}

  @Test
  void aGradientWithRespectToANumberOfJava() {
    assertThatThrownBy(() -> grad((Double x) -> Tensor.of(x).square()).apply(3.0))
        .isInstanceOf(HloException.class)
        .hasMessageContaining("grad: expected a tensor, or a tree of them, as first argument")
        .hasMessageContaining("Tensor.of makes them");
  }

  @Test
  void aProductOfMatricesOfTwoTypes() {
    var doubles = Tensor.zeros(TensorType.of(ElementType.F64, 3, 2));
    assertThatThrownBy(() -> Tensor.zeros(2, 3).matmul(doubles))
        .isInstanceOf(HloException.class)
        .hasMessageContaining("found tensor<2x3xf32> and tensor<3x2xf64>; nothing is widened");
    assertThatThrownBy(() -> Tensor.zeros(5, 2, 3).matmul(doubles))
        .isInstanceOf(HloException.class)
        .hasMessageContaining("expected operands of one element type");
  }

  @Test
  void aRecordThatWantsAnArrayList() {
    Fn1<Layers, Tensor> loss = l -> l.weights().getFirst().sum();
    assertThatThrownBy(() -> grad(loss).apply(new Layers(new ArrayList<>(List.of(X)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "its component weights is of java.util.ArrayList; declare it as List");
  }

  @Test
  void anArgumentToDonateThatThereIsNot() {
    for (int argument : new int[] {1, -1}) {
      assertThatThrownBy(() -> jit((Tensor x) -> x.add(1), argument).apply(X))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "expected the number of an argument to donate, from 0 to 0, found " + argument);
      assertThatThrownBy(() -> lower((Tensor x) -> x.add(1), X).donating(argument))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("from 0 to 0");
    }
  }

  @Test
  void theStateOfAnotherOptimizer() {
    var state = Optimizer.sgd(1).init(X);
    assertThatThrownBy(() -> Optimizer.adam(1e-3).step(X, X, state))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected the state that init of this optimizer made, of 2 parts");
  }

  @Test
  void aLongThatIsNoIntWhereThereAreNoLongs() {
    assertThatThrownBy(
            () -> Numerics.current().withX64(false).run(() -> Tensor.of(1L << 40).item()))
        .isInstanceOf(HloException.class)
        .hasMessageContaining("expected a number of i32, as x64 is off, found 1099511627776");
  }

  @Test
  void aNegativeCount() {
    assertThatThrownBy(() -> Tensor.linspace(0, 1, -1))
        .isInstanceOf(HloException.class)
        .hasMessage("linspace: expected a count of at least 0, found -1");
  }

  /** A decay of 0.999 is 1 in these types, and 1 - 1 would be divided by. */
  @Test
  void adamInTypesOfFewBitsStaysFinite() {
    for (var type : List.of(ElementType.BF16, ElementType.F16)) {
      var parameters = X.convert(type);
      var adam = Optimizer.adam(0.1);
      var next = adam.step(parameters, parameters, adam.init(parameters)).parameters();
      assertThat(next.toFloats()[0]).isBetween(0.89f, 0.91f);
    }
  }
}
