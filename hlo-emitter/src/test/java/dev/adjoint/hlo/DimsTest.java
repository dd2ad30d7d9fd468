package dev.adjoint.hlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class DimsTest {
  @Test
  void sizeIsTheProduct() {
    assertThat(Dims.of().size()).isEqualTo(1);
    assertThat(Dims.of(2, 3, 4).size()).isEqualTo(24);
    assertThat(Dims.of(Long.MAX_VALUE, 2, 0).size()).isZero();
  }

  @Test
  void sizeThatDoesNotFitALongIsAnHloException() {
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Dims.of(1L << 32, 1L << 31).size())
        .withMessage(
            "expected at most 2^63 - 1 elements, found the shape [4294967296, 2147483648]");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Dims.of(2, Dims.DYNAMIC).size())
        .withMessage("expected sizes known before run time, found the shape [2, ?]");
  }

  @Test
  void arraysGivenAndTakenAreCopies() {
    var values = new long[] {1, 2};
    var dims = Dims.of(values);
    values[0] = 7;
    dims.toArray()[1] = 7;
    assertThat(dims).isEqualTo(Dims.of(1, 2)).hasSameHashCodeAs(Dims.of(1, 2));
  }

  @Test
  void editsMakeNewLists() {
    var dims = Dims.of(5, 6, 7);
    assertThat(dims.insert(0, 4)).isEqualTo(Dims.of(4, 5, 6, 7));
    assertThat(dims.insert(3, 8)).isEqualTo(Dims.of(5, 6, 7, 8));
    assertThat(dims.remove(1)).isEqualTo(Dims.of(5, 7));
    assertThat(dims.with(2, 0)).isEqualTo(Dims.of(5, 6, 0));
    assertThat(dims.concat(Dims.of(1))).isEqualTo(Dims.of(5, 6, 7, 1));
    assertThat(dims.plus(-5)).isEqualTo(Dims.of(0, 1, 2));
    assertThat(dims).isEqualTo(Dims.of(5, 6, 7));
  }

  @Test
  void listsOfDimensionsAreSelectedAndInverted() {
    assertThat(Dims.of(5, 6, 7).gather(Dims.of(2, 0))).isEqualTo(Dims.of(7, 5));
    assertThat(Dims.of(2, 0).complement(4)).isEqualTo(Dims.of(1, 3));
    assertThat(Dims.of().complement(2)).isEqualTo(Dims.range(2));
    assertThat(Dims.of(2, 0, 1).inverse()).isEqualTo(Dims.of(1, 2, 0));
    assertThat(Dims.range(3).isRange()).isTrue();
    assertThat(Dims.of(0, 2, 1).isRange()).isFalse();
    assertThat(Dims.repeat(4, 2)).isEqualTo(Dims.of(4, 4));
    assertThat(Dims.of(3, 4).indexOf(4)).isEqualTo(1);
    assertThat(Dims.of(3, 4).contains(5)).isFalse();
    assertThat(Dims.of(3, 4).stream().sum()).isEqualTo(7);
  }

  @Test
  void textShowsDynamicSizes() {
    assertThat(Dims.of()).hasToString("[]");
    assertThat(Dims.of(2, Dims.DYNAMIC, -1)).hasToString("[2, ?, -1]");
  }
}
