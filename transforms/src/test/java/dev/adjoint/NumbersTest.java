package dev.adjoint;

import static dev.adjoint.Adjoint.grad;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.nn.Activations;
import dev.adjoint.random.Key;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What element types can hold, and what functions of them do at the edges. */
@OnEveryBackend
class NumbersTest {
  private static final TensorType MANY = TensorType.of(ElementType.F16, 70_000);

  private static void assertError(ThrowingCallable code, String message) {
    assertThatExceptionOfType(HloException.class).isThrownBy(code).withMessageContaining(message);
  }

  @Test
  void aNumberThatIsNoIntegerIsNotRoundedToOne() {
    var x = Tensor.of(5, 4);
    // 5 < 5.5, but 5 is not less than 5.
    assertError(() -> x.lt(5.5), "expected a number of i32, found 5.5; use convert");
    assertError(() -> x.add(0.5), "expected a number of i32, found 0.5");
    assertError(() -> x.maximum(Double.NaN), "expected a number of i32, found NaN");
    assertError(() -> x.add(1e12), "expected a number of i32, found 1.0E12");
    assertError(
        () -> Tensor.full(TensorType.of(ElementType.UI8), -1),
        "expected a number of ui8, found -1.0");
    assertThat(x.lt(5).toInts()).containsExactly(0, 1);
    assertThat(Tensor.full(TensorType.of(ElementType.UI8), 255).item()).isEqualTo(255);
    assertThat(Tensor.full(TensorType.of(ElementType.I64), Long.MIN_VALUE).item())
        .isEqualTo(-0x1p63);
  }

  @Test
  void integersHaveNoMeanAndTruthValuesNoSum() {
    assertError(() -> Tensor.of(1, 2).mean(), "mean: expected floating-point elements");
    assertError(() -> Tensor.of(1, 2).std(), "var: expected floating-point elements");
    assertError(() -> Tensor.of(true, true).sum(), "use countNonzero");
    assertError(() -> Tensor.of(true, true).cumsum(0), "use convert");
    assertThat(Tensor.of(true, true).countNonzero().item()).isEqualTo(2);
  }

  @Test
  void sumsOfNarrowNumbersAreFiniteWhereTheyCanBe() {
    var ones = Tensor.ones(MANY);
    assertThat(ones.mean().item()).isEqualTo(1);
    assertThat(ones.var().item()).isEqualTo(0);
    assertThat(ones.mean().elementType()).isEqualTo(ElementType.F16);
    var far = Tensor.of(60_000f, 60_000f, -60_000f, -59_968f).convert(ElementType.F16);
    assertThat(far.sum().item()).isEqualTo(32);
    var gradient = grad((Tensor x) -> x.std()).apply(Key.of(0).normal(MANY));
    assertThat(gradient.isFinite().all().item()).isEqualTo(1);
  }

  @Test
  void theVarianceOfComplexNumbersIsReal() {
    var x = Tensor.of(1f, 2f, 3f).complex(Tensor.of(0.5f, -1f, 2f));
    assertThat(x.var().elementType()).isEqualTo(ElementType.F32);
    assertThat(x.var().item()).isCloseTo(2.166667, within(1e-5));
    assertThat(x.isFinite().toInts()).containsExactly(1, 1, 1);
  }

  @Test
  void hyperbolicFunctionsHaveEachOtherAsDerivatives() {
    Fn1<Tensor, Tensor> total = x -> x.cosh().sum();
    assertThat(grad(total).apply(Tensor.of(1e-8f, -1e-8f)).toFloats())
        .containsExactly(1e-8f, -1e-8f);
    Fn1<Tensor, Tensor> slope = grad(Tensor::sinh);
    assertThat(grad(slope).apply(Tensor.of(1e-8f)).item()).isEqualTo(1e-8f);
    var z = Tensor.of(0.3).complex(Tensor.of(-0.7)).sinh();
    assertThat(z.real().item()).isCloseTo(0.2329099673, within(1e-9));
    assertThat(z.imag().item()).isCloseTo(-0.6734255600, within(1e-9));
  }

  /** The values are JAX's. */
  @Test
  void theComplementOfTheErrorFunctionKeepsItsDigitsFarOut() {
    assertClose(Tensor.of(-1.5f).erfc(), 1.9661051, 1e-6);
    assertClose(Tensor.of(0.3f).erfc(), 0.6713732, 1e-6);
    assertClose(Tensor.of(5f).erfc(), 1.5374597944280347e-12, 1e-6);
    assertClose(Tensor.of(5.).erfc(), 1.5374597944280347e-12, 1e-14);
    assertClose(Tensor.of(9.).erfc(), 4.137031746513810e-37, 1e-14);
    assertClose(Activations.gelu(Tensor.of(-5f)), -1.4332578e-6, 1e-6);
    var infinite = Tensor.of(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
    assertThat(infinite.erfc().toFloats()).containsExactly(0, 2);
  }

  private static void assertClose(Tensor found, double expected, double relative) {
    assertThat(found.item()).isCloseTo(expected, within(Math.abs(expected) * relative));
  }

  @Test
  void theDerivativeOfAsinhAtZeroIsOne() {
    Fn1<Tensor, Tensor> df = grad(Tensor::asinh);
    assertThat(df.apply(Tensor.of(0.0)).item()).isEqualTo(1);
    assertThat(df.apply(Tensor.of(-0.0)).item()).isEqualTo(1);
    assertThat(grad(df).apply(Tensor.of(0.0)).item()).isEqualTo(0);
    var z = Tensor.of(0.3).complex(Tensor.of(-0.7)).asinh();
    assertThat(z.real().item()).isCloseTo(0.385590987318, within(1e-9));
    assertThat(z.imag().item()).isCloseTo(-0.708903440966, within(1e-9));
  }

  @Test
  void theErrorFunctionIsOneFarOut() {
    var x = Tensor.of(3.75f, 4f, 100f, Float.POSITIVE_INFINITY);
    assertThat(x.erf().toFloats()).containsExactly(1, 1, 1, 1);
    assertThat(x.negate().erf().toFloats()).containsExactly(-1, -1, -1, -1);
    assertThat(Tensor.of(Float.NaN).erf().item()).isNaN();
  }

  @Test
  void nothingHasNoLargestElement() {
    assertError(
        () -> Tensor.zeros(0, 3).argmax(0),
        "argmax: expected elements along dimension 0, found none in tensor<0x3xf32>");
    assertThat(Tensor.zeros(0, 3).argmin(1).shape().get(0)).isEqualTo(0);
  }
}
