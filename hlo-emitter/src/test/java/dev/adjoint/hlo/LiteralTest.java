package dev.adjoint.hlo;

import static dev.adjoint.hlo.ElementType.BF16;
import static dev.adjoint.hlo.ElementType.C64;
import static dev.adjoint.hlo.ElementType.F16;
import static dev.adjoint.hlo.ElementType.F32;
import static dev.adjoint.hlo.ElementType.F64;
import static dev.adjoint.hlo.ElementType.I1;
import static dev.adjoint.hlo.ElementType.I32;
import static dev.adjoint.hlo.ElementType.I4;
import static dev.adjoint.hlo.ElementType.I64;
import static dev.adjoint.hlo.ElementType.I8;
import static dev.adjoint.hlo.ElementType.UI4;
import static dev.adjoint.hlo.ElementType.UI64;
import static dev.adjoint.hlo.ElementType.UI8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.foreign.ValueLayout;
import java.nio.ReadOnlyBufferException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LiteralTest {
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"INDEX", "QUANTIZED"})
  void oneIsOneInEveryElementType(ElementType type) {
    var splat = Literal.splat(TensorType.of(type, 2, 3), 1);
    assertThat(splat.element(0)).isEqualTo(1);
    assertThat(splat.element(5)).isEqualTo(1);
    assertThat(splat.stored()).isEqualTo(1);
    assertThat(splat.toBytes()).hasSize(6 * type.bytes());
    assertThat(splat.isSplatOf(1)).isEqualTo(!type.isComplex());
    assertThat(splat.isSplatOf(2)).isFalse();
    assertThat(Literal.of(splat.type(), splat.toBytes())).isEqualTo(splat);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"INDEX", "QUANTIZED"})
  void elementsComeBackInEveryElementType(ElementType type) {
    var literal = Literal.of(TensorType.of(type, 3), 1, 2, 1);
    double two = type == I1 || type == ElementType.I2 ? 1 : 2;
    assertThat(literal.element(0)).isEqualTo(1);
    assertThat(literal.element(1)).isEqualTo(two);
    assertThat(literal.element(2)).isEqualTo(1);
    assertThat(Literal.of(literal.type(), literal.toBytes()))
        .isEqualTo(literal)
        .hasSameHashCodeAs(literal);
  }

  @Test
  void equalElementsAreASplatHoweverTheyAreGiven() {
    var type = TensorType.of(F32, 3);
    assertThat(Literal.of(type, 2, 2, 2)).isEqualTo(Literal.splat(type, 2));
    assertThat(Literal.of(type, 2, 2, 2).isSplat()).isTrue();
    assertThat(Literal.of(type, 0, -0.0, 0).isSplat()).isFalse();
    assertThat(Literal.of(TensorType.of(F32, 1), 2).isSplat()).isTrue();
    assertThat(Literal.of(TensorType.of(F32), 2).isSplat()).isTrue();
  }

  @Test
  void emptyArraysStoreNothing() {
    var type = TensorType.of(F32, 0, 3);
    assertThat(Literal.splat(type, 2)).isEqualTo(Literal.of(type)).hasToString("dense<> : " + type);
    assertThat(Literal.splat(type, 2).toBytes()).isEmpty();
    assertThat(Literal.splat(type, 2).isSplat()).isFalse();
    assertThat(Literal.splat(type, 2).segment().byteSize()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "I8, 200, 127",
    "I8, -200, -128",
    "I8, -1.9, -1",
    "UI8, 256, 255",
    "UI8, -1, 0",
    "I4, 9, 7",
    "I4, -9, -8",
    "UI4, 16, 15",
    "I2, 1, 1",
    "I2, 2, 1",
    "I32, 1e20, 2147483647",
    "I32, -Infinity, -2147483648",
    "UI32, 4294967295, 4294967295",
    "I64, -Infinity, -9223372036854775808",
    "UI64, 18446744073709549568, 18446744073709549568",
    "UI64, 9223372036854775808, 9223372036854775808",
    "UI64, -5, 0",
    "UI64, Infinity, 18446744073709551615",
    "I32, NaN, 0",
    "I1, 0.5, 1",
    "I1, 0, 0"
  })
  void doublesBecomeTheNearestIntegerTowardZero(ElementType type, double value, double expected) {
    assertThat(Literal.splat(TensorType.of(type), value).element(0)).isEqualTo(expected);
  }

  @Test
  void roundingToHalvesIsDoneOnce() {
    // By way of float this would round twice: to a tie first, and then down to even.
    assertThat(Literal.splat(TensorType.of(BF16), 1 + 0x1p-8 + 0x1p-40).element(0))
        .isEqualTo(1 + 0x1p-7);
    assertThat(Literal.splat(TensorType.of(BF16), 1 + 0x1p-8).element(0)).isEqualTo(1);
    assertThat(Literal.splat(TensorType.of(F16), 1 + 0x1p-11 + 0x1p-40).element(0))
        .isEqualTo(1 + 0x1p-10);
    assertThat(Literal.splat(TensorType.of(F16), 1 + 0x1p-11).element(0)).isEqualTo(1);
    assertThat(Literal.splat(TensorType.of(F16), 65520).element(0)).isInfinite();
    assertThat(Literal.splat(TensorType.of(F16), 65519).element(0)).isEqualTo(65504);
  }

  @Test
  void textIsMlirs() {
    assertThat(Literal.splat(TensorType.of(F32, 2), Double.NaN))
        .hasToString("dense<0x7FC00000> : tensor<2xf32>");
    assertThat(Literal.splat(TensorType.of(F64), Double.NEGATIVE_INFINITY))
        .hasToString("dense<0xFFF0000000000000> : tensor<f64>");
    assertThat(Literal.splat(TensorType.of(F16), Double.POSITIVE_INFINITY))
        .hasToString("dense<0x7C00> : tensor<f16>");
    assertThat(Literal.of(TensorType.of(I4, 2), new byte[] {-8, 7}))
        .hasToString("dense<[-8, 7]> : tensor<2xi4>");
    assertThat(Literal.of(TensorType.of(UI4, 2), new byte[] {0, 15}))
        .hasToString("dense<[0, 15]> : tensor<2xui4>");
    assertThat(Literal.of(TensorType.of(UI64, 2), 0, 1e30))
        .hasToString("dense<[0, 18446744073709551615]> : tensor<2xui64>");
    assertThat(Literal.splat(TensorType.of(I64), -1e30))
        .hasToString("dense<-9223372036854775808> : tensor<i64>");
    assertThat(Literal.splat(TensorType.of(C64, 2), -1.5))
        .hasToString("dense<(-1.500000e+00,0.000000e+00)> : tensor<2xcomplex<f32>>");
    assertThat(Literal.of(TensorType.of(I1, 1, 2), 1, 0))
        .hasToString("dense<[[true, false]]> : tensor<1x2xi1>");
  }

  /** As MLIR printed them. */
  @ParameterizedTest
  @CsvSource({
    "F32, 0.1, 1.000000e-01",
    "F32, -0.0, -0.000000e+00",
    "F32, 1e-7, 1.000000e-07",
    "F32, 3.1415927, 3.14159274",
    "F32, 0.33333334, 0.333333343",
    "F32, 123456, 1.234560e+05",
    "F32, 1234567, 0x4996B438",
    "F32, 16777216, 0x4B800000",
    "F32, 1e38, 9.99999968E+37",
    "F32, 3.4028235e38, 3.40282347E+38",
    "F32, 1.4e-45, 1.401300e-45",
    "F32, 1.17549435e-38, 1.17549435E-38",
    "F32, 99999.99, 99999.9921",
    "F64, 0.1, 1.000000e-01",
    "F64, 0.30000000000000004, 0.30000000000000004",
    "F64, 1e100, 1.000000e+100",
    "F64, 5e-324, 4.940660e-324",
    "F64, 2.2250738585072014e-308, 2.2250738585072014E-308",
    "F64, 123456789, 0x419D6F3454000000",
    "F16, 0.1, 9.997550e-02",
    "F16, 65504, 6.550400e+04",
    "BF16, 0.1, 1.000980e-01",
    "F8E5M2, 0.1, 9.375000e-02",
    "F8E8M0FNU, 1e38, 8.507050e+37"
  })
  void numbersAreWrittenAsMlirWritesThem(ElementType type, double value, String text) {
    assertThat(Literal.splat(TensorType.of(type), value))
        .hasToString("dense<" + text + "> : tensor<" + type + ">");
  }

  @Test
  void moreThanAHundredElementsAreWrittenInHexadecimal() {
    var values = new double[101];
    values[1] = 1;
    assertThat(Literal.of(TensorType.of(F16, 101), values).toString())
        .startsWith("dense<\"0x0000003C0000")
        .endsWith("0000\"> : tensor<101xf16>");
    assertThat(Literal.of(TensorType.of(I1, 101), values).toString())
        .startsWith("dense<\"0x0001000000");
    assertThat(Literal.of(TensorType.of(I8, 100), Arrays.copyOf(values, 100)).toString())
        .startsWith("dense<[0, 1, 0");
  }

  @Test
  void wrongNumbersOfElementsAreRefused() {
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Literal.of(TensorType.of(F32, 3), 1, 2))
        .withMessage("tensor<3xf32> has 3 elements; found 2 values");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Literal.of(TensorType.of(F32, 3), new byte[8]))
        .withMessage("a literal of tensor<3xf32> takes 12 bytes, or 4 for a splat; found 8");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Literal.of(TensorType.of(F32, Long.MAX_VALUE, 2), new byte[8]))
        .withMessageContaining("at most 2^63 - 1 elements");
  }

  @Test
  void bytesThatAreNoValueOfANarrowTypeAreRefused() {
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Literal.of(TensorType.of(I4, 2), new byte[] {0, 8}))
        .withMessage(
            "element 1 of a literal of tensor<2xi4>: expected a byte within [-8, 7], found 8");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Literal.of(TensorType.of(I1), new byte[] {2}))
        .withMessageContaining("[0, 1], found 2");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Literal.of(TensorType.of(ElementType.F4E2M1FN), new byte[] {16}))
        .withMessageContaining("[0, 15], found 16");
  }

  @Test
  void splatsTooLargeForAnArrayStayPossible() {
    var huge = Literal.splat(TensorType.of(F32, 1L << 40), 1);
    assertThat(huge.isSplatOf(1)).isTrue();
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(huge::toBytes)
        .withMessageContaining("takes 4398046511104 bytes");
  }

  @Test
  void elementsCannotBeChangedFromOutside() {
    var bytes = new byte[] {1, 2, 3};
    var literal = Literal.of(TensorType.of(UI8, 3), bytes);
    bytes[0] = 9;
    literal.toBytes()[1] = 9;
    assertThat(literal.toBytes()).containsExactly(1, 2, 3);
    assertThatExceptionOfType(ReadOnlyBufferException.class)
        .isThrownBy(() -> literal.buffer().put(0, (byte) 9));
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> literal.segment().set(ValueLayout.JAVA_BYTE, 0, (byte) 9));
  }

  @Test
  void literalsOfOtherTypesDiffer() {
    assertThat(Literal.splat(TensorType.of(I32, 2), 0))
        .isNotEqualTo(Literal.splat(TensorType.of(F32, 2), 0))
        .isNotEqualTo(Literal.splat(TensorType.of(I32, 3), 0));
  }

  @Test
  void onlyTheBitsOfTheTypeCountWhereADeviceLeftOthers() {
    var bytes = new byte[] {(byte) 0xf3, 0x0c, 1};
    assertThat(Literal.ofBits(TensorType.of(ElementType.I4, 3), bytes).toBytes())
        .containsExactly(3, -4, 1);
    assertThat(Literal.ofBits(TensorType.of(ElementType.UI2, 3), bytes).toBytes())
        .containsExactly(3, 0, 1);
    assertThat(Literal.ofBits(TensorType.of(ElementType.I8, 3), bytes).toBytes()).isEqualTo(bytes);
  }
}
