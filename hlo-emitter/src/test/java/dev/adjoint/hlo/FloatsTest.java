package dev.adjoint.hlo;

import static dev.adjoint.hlo.ElementType.F4E2M1FN;
import static dev.adjoint.hlo.ElementType.F8E3M4;
import static dev.adjoint.hlo.ElementType.F8E4M3;
import static dev.adjoint.hlo.ElementType.F8E4M3B11FNUZ;
import static dev.adjoint.hlo.ElementType.F8E4M3FN;
import static dev.adjoint.hlo.ElementType.F8E4M3FNUZ;
import static dev.adjoint.hlo.ElementType.F8E5M2;
import static dev.adjoint.hlo.ElementType.F8E5M2FNUZ;
import static dev.adjoint.hlo.ElementType.F8E8M0FNU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FloatsTest {
  @Test
  void bf16RoundsToNearestTiesToEven() {
    assertThat(bf16(1)).isEqualTo(1);
    assertThat(bf16(1 + 0x1p-8f)).isEqualTo(1);
    assertThat(bf16(1 + 3 * 0x1p-8f)).isEqualTo(1 + 0x1p-6f);
    assertThat(bf16(Math.nextUp(1 + 0x1p-8f))).isEqualTo(1 + 0x1p-7f);
    assertThat(bf16(Float.MAX_VALUE)).isInfinite();
    assertThat(bf16(-Float.MIN_VALUE)).isEqualTo(-0f);
    assertThat(bf16(Float.NEGATIVE_INFINITY)).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(bf16(Float.NaN)).isNaN();
    assertThat(bf16(Float.intBitsToFloat(0x7f800001))).isNaN();
  }

  private static float bf16(float value) {
    return Floats.fromBf16(Floats.toBf16(value));
  }

  @Test
  void everyBf16ComesBack() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      float value = Floats.fromBf16((short) bits);
      if (!Float.isNaN(value)) {
        assertThat(Floats.toBf16(value)).isEqualTo((short) bits);
      }
    }
  }

  /** The largest number of each type, and what is above it. */
  @ParameterizedTest
  @CsvSource({
    "F4E2M1FN, 6, 6",
    "F6E2M3FN, 7.5, 7.5",
    "F6E3M2FN, 28, 28",
    "F8E3M4, 15.5, Infinity",
    "F8E4M3, 240, Infinity",
    "F8E4M3B11FNUZ, 30, NaN",
    "F8E4M3FN, 448, NaN",
    "F8E4M3FNUZ, 240, NaN",
    "F8E5M2, 57344, Infinity",
    "F8E5M2FNUZ, 57344, NaN",
    "F8E8M0FNU, 1.7014118346046923e38, NaN"
  })
  void smallFloatsEndWhereTheirNamesSay(ElementType type, double largest, double above) {
    assertThat(small(type, largest)).isEqualTo(largest);
    assertThat(small(type, largest * 2)).isEqualTo(Double.valueOf(above));
    assertThat(small(type, Double.POSITIVE_INFINITY)).isEqualTo(Double.valueOf(above));
    if (type != F8E8M0FNU) {
      assertThat(small(type, -largest)).isEqualTo(-largest);
      assertThat(small(type, -largest * 2)).isEqualTo(Double.valueOf(-above));
    }
  }

  private static double small(ElementType type, double value) {
    return Floats.fromSmall(type, Floats.toSmall(type, value));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "F4E2M1FN",
        "F6E2M3FN",
        "F6E3M2FN",
        "F8E3M4",
        "F8E4M3",
        "F8E4M3B11FNUZ",
        "F8E4M3FN",
        "F8E4M3FNUZ",
        "F8E5M2",
        "F8E5M2FNUZ",
        "F8E8M0FNU"
      })
  void everySmallFloatComesBack(ElementType type) {
    for (int bits = 0; bits < 1 << type.bits(); bits++) {
      double value = Floats.fromSmall(type, bits);
      if (!Double.isNaN(value)) {
        assertThat(Floats.toSmall(type, value)).as("%s %x", type, bits).isEqualTo((byte) bits);
      } else {
        assertThat(small(type, value)).isNaN();
      }
    }
  }

  @Test
  void smallFloatsRoundToNearestTiesToEven() {
    assertThat(small(F8E5M2, 1.125)).isEqualTo(1);
    assertThat(small(F8E5M2, 1.375)).isEqualTo(1.5);
    assertThat(small(F8E5M2, 1.126)).isEqualTo(1.25);
    assertThat(small(F4E2M1FN, 0.25)).isZero();
    assertThat(small(F8E4M3FN, 464)).isEqualTo(448);
    assertThat(small(F8E4M3FN, 464.1)).isNaN();
    assertThat(small(F8E4M3, 248)).isInfinite();
    assertThat(small(F8E3M4, 0x1p-6)).isEqualTo(0x1p-6);
    assertThat(small(F8E4M3FNUZ, 0x1p-10)).isEqualTo(0x1p-10);
    assertThat(small(F8E4M3B11FNUZ, -0.0)).isEqualTo(0.0);
    assertThat(small(F8E5M2FNUZ, -0x1p-17)).isEqualTo(-0x1p-17);
    assertThat(small(F8E5M2, -0.0)).isEqualTo(-0.0);
  }

  @Test
  void whatHasNoRepresentationIsRefused() {
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Floats.toSmall(F4E2M1FN, Double.NaN))
        .withMessageContaining("NaN");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Floats.toSmall(ElementType.F32, 1))
        .withMessage("expected a float of at most 8 bits, found f32");
  }

  @Test
  void doublesBetweenTwoFloatsBecomeTheOddOne() {
    double above = 1 + 0x1p-30;
    assertThat(Floats.towardOdd(above)).isEqualTo(Math.nextUp(1f));
    assertThat(Floats.towardOdd(1 + 0x1p-23 - 0x1p-30)).isEqualTo(Math.nextUp(1f));
    assertThat(Floats.towardOdd(-above)).isEqualTo(-Math.nextUp(1f));
    assertThat(Floats.towardOdd(0.5)).isEqualTo(0.5f);
    assertThat(Floats.towardOdd(1e300)).isInfinite();
  }
}
