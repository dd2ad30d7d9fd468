package dev.adjoint.hlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TensorTypeTest {
  @Test
  void isSpelledAsInMlir() {
    assertThat(TensorType.of(ElementType.F32)).hasToString("tensor<f32>");
    assertThat(TensorType.of(ElementType.C64, 2, 0)).hasToString("tensor<2x0xcomplex<f32>>");
    assertThat(TensorType.of(ElementType.UI8, Dims.DYNAMIC)).hasToString("tensor<?xui8>");
  }

  @Test
  void hasNoNegativeSizes() {
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> TensorType.of(ElementType.F32, 2, -3))
        .withMessage("expected sizes of at least 0, found the shape [2, -3]");
  }

  @Test
  void bytesThatDoNotFitALongAreAnHloException() {
    assertThat(TensorType.of(ElementType.C128, 2, 3).byteSize()).isEqualTo(96);
    assertThat(TensorType.of(ElementType.I4, 3).byteSize()).isEqualTo(3);
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> TensorType.of(ElementType.F64, 1L << 60).byteSize())
        .withMessageContaining("at most 2^63 - 1 bytes")
        .withMessageContaining("tensor<1152921504606846976xf64>");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"INDEX", "QUANTIZED"})
  void elementTypesAreFoundByName(ElementType type) {
    assertThat(ElementType.named(type.mlir())).contains(type);
    assertThat(ElementType.named(type.mlir() + "x")).isEmpty();
    assertThat(type.bytes()).isEqualTo(Math.ceilDiv(type.bits(), 8));
  }
}
