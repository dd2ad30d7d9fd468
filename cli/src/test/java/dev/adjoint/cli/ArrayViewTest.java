package dev.adjoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import org.junit.jupiter.api.Test;

class ArrayViewTest {
  @Test
  void smallArraysAreShownWhole() {
    assertThat(ArrayView.of(Literal.splat(TensorType.of(ElementType.F32), 0.5)))
        .isEqualTo("tensor<f32> 0.5");
    assertThat(ArrayView.of(Literal.of(TensorType.of(ElementType.I32, 2, 2), 1, 2, 3, 4)))
        .isEqualTo("tensor<2x2xi32>\n[[1, 2],\n [3, 4]]");
    assertThat(ArrayView.of(Literal.of(TensorType.of(ElementType.I1, 2), 1, 0)))
        .isEqualTo("tensor<2xi1> [true, false]");
    assertThat(ArrayView.of(Literal.ofLongs(TensorType.of(ElementType.UI64, 1), -1)))
        .isEqualTo("tensor<1xui64> [18446744073709551615]");
    assertThat(ArrayView.of(Literal.of(TensorType.of(ElementType.F32, 0))))
        .isEqualTo("tensor<0xf32> []");
    assertThat(ArrayView.of(Literal.of(TensorType.of(ElementType.C64, 2), 1, -1.5)))
        .isEqualTo("tensor<2xcomplex<f32>> [1.0+0.0i, -1.5+0.0i]");
  }

  @Test
  void largeArraysAreShownByTheirEdges() {
    assertThat(ArrayView.of(Literal.splat(TensorType.of(ElementType.I8, 1000), 7)))
        .isEqualTo("tensor<1000xi8> [7, 7, 7, ..., 7, 7, 7]");
    assertThat(ArrayView.of(Literal.splat(TensorType.of(ElementType.F64, 100, 100, 100), 1)))
        .hasSizeLessThan(3000)
        .contains("...");
  }
}
