package dev.adjoint;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.lower;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.hlo.Contraction.Precision;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import org.junit.jupiter.api.Test;

class NumericsTest {
  private static final Numerics NARROW = Numerics.current().withX64(false);

  @Test
  void withoutX64JavasWideNumbersAreNarrow() {
    NARROW.run(
        () -> {
          assertThat(Tensor.of(1.5).elementType()).isEqualTo(ElementType.F32);
          assertThat(Tensor.of(1.5, 2.5).toFloats()).containsExactly(1.5f, 2.5f);
          assertThat(Tensor.of(new double[][] {{1}, {2}}).elementType()).isEqualTo(ElementType.F32);
          assertThat(Tensor.of(7L).elementType()).isEqualTo(ElementType.I32);
          assertThatThrownBy(() -> Tensor.of(1L << 40)).isInstanceOf(HloException.class);
        });
    assertThat(Tensor.of(1.5).elementType()).isEqualTo(ElementType.F64);
  }

  @Test
  void withoutX64AWideTypeIsAnError() {
    var wide = Tensor.of(1f, 2f);
    NARROW.run(
        () -> {
          assertThatThrownBy(() -> Tensor.zeros(TensorType.of(ElementType.F64, 2)))
              .isInstanceOf(HloException.class)
              .hasMessageContaining("x64 is off, found f64");
          assertThatThrownBy(() -> wide.convert(ElementType.F64))
              .hasMessageContaining("x64 is off, found f64");
          assertThatThrownBy(() -> jit((Tensor x) -> x.convert(ElementType.I64)).apply(wide))
              .hasMessageContaining("x64 is off, found i64");
          assertThat(wide.complex(wide).elementType()).isEqualTo(ElementType.C64);
        });
  }

  @Test
  void typesNeverWidenByThemselves() {
    assertThatThrownBy(() -> Tensor.of(1f).add(Tensor.of(1.)))
        .isInstanceOf(HloException.class)
        .hasMessageContaining("f32")
        .hasMessageContaining("f64");
  }

  @Test
  void productsHaveThePrecisionInForceInTheirGradientsToo() {
    var a = Tensor.ones(2, 2);
    Fn1<Tensor, Tensor> square = x -> x.matmul(x).sum();
    var exact = Numerics.current().withMatmulPrecision(Precision.HIGHEST);
    assertThat(exact.call(() -> lower(grad(square), a)).toString())
        .contains("precision = [HIGHEST, HIGHEST]")
        .doesNotContain("DEFAULT");
    assertThat(lower(grad(square), a).toString()).doesNotContain("HIGHEST");
  }

  @Test
  void aJittedFunctionIsTracedAnewWhereItChanges() {
    var half = jit((Tensor x) -> Tensor.of(0.5).convert(x.elementType()).multiply(x));
    var kinds = jit((Tensor x) -> Tensor.of(0.5));
    var x = Tensor.of(2f);
    assertThat(kinds.apply(x).elementType()).isEqualTo(ElementType.F64);
    assertThat(NARROW.call(() -> kinds.apply(x)).elementType()).isEqualTo(ElementType.F32);
    assertThat(half.apply(x).item()).isEqualTo(1);
  }
}
