package dev.adjoint.hlo;

import static dev.adjoint.hlo.OpTesting.assertInfers;
import static dev.adjoint.hlo.OpTesting.assertRejected;
import static dev.adjoint.hlo.OpTesting.f32;
import static dev.adjoint.hlo.OpTesting.i32;
import static dev.adjoint.hlo.OpTesting.value;
import static dev.adjoint.hlo.SampleModules.dot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.hlo.Contraction.DotGeneral;
import dev.adjoint.hlo.Contraction.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContractionTest {
  private final Value lhs = value(f32(5, 2, 3));
  private final Value rhs = value(f32(3, 5, 4));

  @Test
  void resultHasBatchingThenFreeDimensionsOfBothSides() {
    var op = dot(lhs, rhs, "0", "1", "2", "0", Precision.DEFAULT);
    assertInfers(op, f32(5, 2, 4));
    assertThat(op.lhsFree()).isEqualTo(Dims.of(1));
    assertThat(op.rhsFree()).isEqualTo(Dims.of(2));
    assertInfers(dot(lhs, rhs, "", "", "", "", Precision.DEFAULT), f32(5, 2, 3, 3, 5, 4));
    assertInfers(dot(lhs, rhs, "", "", "2,0", "0,1", Precision.DEFAULT), f32(2, 4));
    assertInfers(dot(lhs, rhs, "0,2", "1,0", "", "", Precision.DEFAULT), f32(5, 3, 2, 4));
  }

  @ParameterizedTest
  @EnumSource
  void precisionDoesNotChangeTheType(Precision precision) {
    assertInfers(dot(lhs, rhs, "0", "1", "2", "0", precision), f32(5, 2, 4));
  }

  @Test
  void resultHasTheElementTypeAskedFor() {
    var x = value(TensorType.of(ElementType.BF16, 3));
    var none = Dims.of();
    var first = Dims.of(0);
    assertInfers(
        new DotGeneral(x, x, none, none, first, first, Precision.DEFAULT, ElementType.F32), f32());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "'0' | ''  | ''  | ''  | (C1) expected as many batching dimensions on both sides, found [0]"
            + " and []",
        "''  | ''  | '2' | ''  | (C2) expected as many contracting dimensions on both sides, found"
            + " [2] and []",
        "'0' | '1' | '0' | '0' | (C3, C5, C6) expected distinct lhs dimensions, found [0, 0]",
        "'3' | '1' | ''  | ''  | (C3, C5, C6) expected lhs dimensions within [0, 3), found [3]",
        "'0' | '1' | '2' | '1' | (C4, C7, C8) expected distinct rhs dimensions, found [1, 1]",
        "'0' | '-1'| ''  | ''  | (C4, C7, C8) expected rhs dimensions within [0, 3), found [-1]",
        "'0' | '0' | ''  | ''  | (C9) expected batching dimensions [0] of tensor<5x2x3xf32> and [0]"
            + " of tensor<3x5x4xf32> to have equal sizes",
        "''  | ''  | '2' | '2' | (C10) expected contracting dimensions [2] of tensor<5x2x3xf32> and"
            + " [2] of tensor<3x5x4xf32> to have equal sizes"
      })
  void dimensionsMustFit(String lb, String rb, String lc, String rc, String message) {
    assertRejected(dot(lhs, rhs, lb, rb, lc, rc, Precision.DEFAULT), message);
  }

  @Test
  void bothSidesHaveOneElementType() {
    assertRejected(
        dot(value(f32(3)), value(i32(3)), "", "", "0", "0", Precision.DEFAULT),
        "(C13)",
        "expected one element type, found tensor<3xf32> and tensor<3xi32>");
  }
}
