package dev.adjoint.hlo;

import static dev.adjoint.hlo.OpTesting.assertInfers;
import static dev.adjoint.hlo.OpTesting.assertRejected;
import static dev.adjoint.hlo.OpTesting.f32;
import static dev.adjoint.hlo.OpTesting.i1;

import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.Creation.Iota;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CreationTest {
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"INDEX", "QUANTIZED"})
  void constantHasTheTypeOfItsLiteral(ElementType type) {
    assertInfers(
        new Constant(Literal.splat(TensorType.of(type, 2, 3), 1)), TensorType.of(type, 2, 3));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"INDEX", "QUANTIZED"})
  void iotaCountsInAllTypesButBooleans(ElementType type) {
    var op = new Iota(TensorType.of(type, 2, 3), 1);
    if (type == ElementType.I1) {
      assertRejected(
          op, "(I1)", "expected an integer, floating-point or complex element type, found i1");
    } else {
      assertInfers(op, TensorType.of(type, 2, 3));
    }
  }

  @Test
  void iotaTakesADimensionOfItsType() {
    assertRejected(
        new Iota(f32(2, 3), 2), "(C1)", "expected iota_dimension below the rank 2, found 2");
    assertRejected(new Iota(f32(2, 3), -1), "(C1)", "found -1");
    assertRejected(new Iota(f32(), 0), "(C1)", "below the rank 0");
    assertRejected(new Iota(i1(2), 0), "(I1)");
  }
}
