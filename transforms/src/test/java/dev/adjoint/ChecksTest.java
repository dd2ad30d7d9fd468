package dev.adjoint;

import static dev.adjoint.Checks.checkGrads;
import static dev.adjoint.Checks.checkTranspose;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.hlo.HloException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Right derivatives and transposes pass, wrong ones are told. */
@OnEveryBackend
class ChecksTest {
  record Params(Tensor w, Map<String, Tensor> more, Tensor steps, String name) {}

  private static final Params P =
      new Params(
          Tensor.of(new double[][] {{0.1, 0.2}, {0.3, -0.4}}),
          Map.of("b", Tensor.of(0.5, -1.)),
          Tensor.of(3),
          "p");

  private static List<Tensor> model(Params p) {
    var b = p.more().get("b");
    return List.of(p.w().matmul(b).sin(), b.multiply(b).sum(), p.steps());
  }

  @Test
  void rightDerivativesPass() {
    checkGrads(ChecksTest::model, P, 2);
    checkGrads((Tensor x) -> x.exp().sin(), Tensor.of(0.3f, -1f), 1);
    checkGrads((Tensor x) -> x.log(), Tensor.of(2.), 3, Checks.Mode.REVERSE);
  }

  @Test
  void wrongDerivativesAreTold() {
    CustomJvp<Tensor, Tensor> wrong = CustomJvp.of(Tensor::sin);
    wrong.defJvp((x, t) -> new Dual<>(x.sin(), t.multiply(x.cos()).multiply(1.01)));
    assertThatThrownBy(() -> checkGrads(wrong, Tensor.of(0.5), 1))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the derivative (forward), element 0: expected");
    CustomVjp<Tensor, Tensor> backward =
        CustomVjp.<Tensor, Tensor, Tensor>of(
                Tensor::sin,
                x -> new WithResiduals<>(x.sin(), x.cos()),
                (cos, ct) -> ct.multiply(cos).multiply(2))
            .withLinearizedForward();
    checkGrads(backward, Tensor.of(0.5), 1, Checks.Mode.FORWARD);
    assertThatThrownBy(() -> checkGrads(backward, Tensor.of(0.5), 1))
        .hasMessageContaining("the derivative (reverse)");
    // Right in the first order, wrong in the second.
    CustomJvp<Tensor, Tensor> second = CustomJvp.of(Tensor::sin);
    second.defJvp((x, t) -> new Dual<>(x.sin(), t.multiply(Adjoint.stopGradient(x.cos()))));
    checkGrads(second, Tensor.of(0.5), 1);
    assertThatThrownBy(() -> checkGrads(second, Tensor.of(0.5), 2, Checks.Mode.FORWARD))
        .hasMessageContaining("the derivative (forward over forward)");
  }

  @Test
  void transposes() {
    var a = Tensor.of(new double[][] {{1, 2}, {3, 4}, {5, 6}});
    var x = Tensor.of(0., 0.);
    checkTranspose(a::matmul, x);
    checkTranspose(
        (List<Tensor> t) -> List.of(t.getFirst().sum(), t.get(1).multiply(2)), List.of(x, x));
    CustomTranspose<Tensor, Tensor, Tensor> right =
        CustomTranspose.of(Tensor::matmul, (m, ct) -> m.transpose().matmul(ct));
    checkTranspose(right.bind(a), x);
    CustomTranspose<Tensor, Tensor, Tensor> wrong =
        CustomTranspose.of(Tensor::matmul, (m, ct) -> m.transpose().matmul(ct).multiply(1.001));
    assertThatThrownBy(() -> checkTranspose(wrong.bind(a), x))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("expected <f(x), y> = <x, t(y)>");
  }

  @Test
  void whatCannotBeChecked() {
    assertThatThrownBy(() -> checkGrads((Tensor x) -> x, Tensor.of(1), 1))
        .isInstanceOf(HloException.class)
        .hasMessageContaining("no floating-point tensor in the argument");
    assertThatThrownBy(() -> checkGrads((Tensor x) -> x.complex(x), Tensor.of(1f), 1))
        .hasMessageContaining("real and imaginary parts");
  }
}
