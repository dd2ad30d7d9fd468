package dev.adjoint.hlo.interpret;

import static dev.adjoint.hlo.ElementType.BF16;
import static dev.adjoint.hlo.ElementType.C64;
import static dev.adjoint.hlo.ElementType.F16;
import static dev.adjoint.hlo.ElementType.F32;
import static dev.adjoint.hlo.ElementType.F4E2M1FN;
import static dev.adjoint.hlo.ElementType.F64;
import static dev.adjoint.hlo.ElementType.F8E4M3FN;
import static dev.adjoint.hlo.ElementType.I1;
import static dev.adjoint.hlo.ElementType.I32;
import static dev.adjoint.hlo.ElementType.I4;
import static dev.adjoint.hlo.ElementType.I64;
import static dev.adjoint.hlo.ElementType.I8;
import static dev.adjoint.hlo.ElementType.UI32;
import static dev.adjoint.hlo.ElementType.UI64;
import static dev.adjoint.hlo.ElementType.UI8;
import static dev.adjoint.hlo.interpret.Running.array;
import static dev.adjoint.hlo.interpret.Running.longs;
import static dev.adjoint.hlo.interpret.Running.numbers;
import static dev.adjoint.hlo.interpret.Running.one;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.Clamp;
import dev.adjoint.hlo.Elementwise.Compare;
import dev.adjoint.hlo.Elementwise.Convert;
import dev.adjoint.hlo.Elementwise.Direction;
import dev.adjoint.hlo.Elementwise.Unary;
import dev.adjoint.hlo.Elementwise.UnaryKind;
import dev.adjoint.hlo.Literal;
import org.junit.jupiter.api.Test;

/** What the interpreter computes where languages and machines differ. */
class ArithmeticTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double NAN = Double.NaN;

  private static Literal binary(BinaryKind kind, Literal x, Literal y) {
    return one(p -> new Binary(kind, p.get(0), p.get(1)), x, y);
  }

  private static Literal unary(UnaryKind kind, Literal x) {
    return one(p -> new Unary(kind, p.getFirst()), x);
  }

  private static Literal convert(ElementType to, Literal x) {
    return one(p -> new Convert(p.getFirst(), to), x);
  }

  @Test
  void integersWrapAtTheWidthOfTheirType() {
    assertThat(binary(BinaryKind.ADD, array(I8, 127, -128), array(I8, 1, -1)))
        .isEqualTo(array(I8, -128, 127));
    assertThat(binary(BinaryKind.MULTIPLY, array(I4, 7, -8), array(I4, 7, -8)))
        .isEqualTo(array(I4, 1, 0));
    assertThat(binary(BinaryKind.SUBTRACT, array(UI8, 0), array(UI8, 1)))
        .isEqualTo(array(UI8, 255));
    assertThat(unary(UnaryKind.ABS, array(I32, Integer.MIN_VALUE)))
        .isEqualTo(array(I32, Integer.MIN_VALUE));
  }

  @Test
  void integersOf64BitsAreExact() {
    long odd = (1L << 62) + 1;
    assertThat(binary(BinaryKind.ADD, longs(I64, odd), longs(I64, 2)))
        .isEqualTo(longs(I64, odd + 2));
    assertThat(binary(BinaryKind.DIVIDE, longs(UI64, -1), longs(UI64, 10)))
        .isEqualTo(longs(UI64, 1844674407370955161L));
    assertThat(binary(BinaryKind.MAXIMUM, longs(UI64, -1), longs(UI64, 1)))
        .isEqualTo(longs(UI64, -1));
  }

  @Test
  void divisionByZeroGivesAllOnesAndItsRemainderTheDividend() {
    assertThat(binary(BinaryKind.DIVIDE, array(I32, 5, -5), array(I32, 0, 0)))
        .isEqualTo(array(I32, -1, -1));
    assertThat(binary(BinaryKind.DIVIDE, array(UI8, 5), array(UI8, 0))).isEqualTo(array(UI8, 255));
    assertThat(binary(BinaryKind.REMAINDER, array(I32, 5, -5), array(I32, 0, 0)))
        .isEqualTo(array(I32, 5, -5));
    assertThat(binary(BinaryKind.DIVIDE, array(I32, Integer.MIN_VALUE), array(I32, -1)))
        .isEqualTo(array(I32, Integer.MIN_VALUE));
  }

  @Test
  void divisionIsTowardZeroAndRemaindersHaveTheSignOfTheDividend() {
    assertThat(binary(BinaryKind.DIVIDE, array(I32, 7, -7), array(I32, -2, 2)))
        .isEqualTo(array(I32, -3, -3));
    assertThat(binary(BinaryKind.REMAINDER, array(I32, 7, -7), array(I32, -2, 2)))
        .isEqualTo(array(I32, 1, -1));
    assertThat(binary(BinaryKind.REMAINDER, array(F32, 7.5, -7.5), array(F32, -2, 2)))
        .isEqualTo(array(F32, 1.5, -1.5));
  }

  @Test
  void shiftsPastTheWidthGiveZeroOrTheSign() {
    var x = array(I8, -128, -128, 127, 1);
    var by = array(I8, 8, 7, 100, -1);
    assertThat(binary(BinaryKind.SHIFT_LEFT, x, by)).isEqualTo(array(I8, 0, 0, 0, 0));
    assertThat(binary(BinaryKind.SHIFT_RIGHT_ARITHMETIC, x, by)).isEqualTo(array(I8, -1, -1, 0, 0));
    assertThat(binary(BinaryKind.SHIFT_RIGHT_LOGICAL, x, by)).isEqualTo(array(I8, 0, 1, 0, 0));
  }

  @Test
  void bitsAreCountedWithinTheWidth() {
    assertThat(unary(UnaryKind.COUNT_LEADING_ZEROS, array(I4, 0, 1, -1)))
        .isEqualTo(array(I4, 4, 3, 0));
    assertThat(unary(UnaryKind.POPCNT, array(I8, -1, 0))).isEqualTo(array(I8, 8, 0));
    assertThat(unary(UnaryKind.NOT, array(I1, 0, 1))).isEqualTo(array(I1, 1, 0));
  }

  @Test
  void integerPowersOfNegativeExponentsAreTowardZero() {
    assertThat(
            binary(BinaryKind.POWER, array(I32, 2, -1, -1, 1, 0), array(I32, -1, -3, -2, -5, -1)))
        .isEqualTo(array(I32, 0, -1, 1, 1, 0));
    assertThat(binary(BinaryKind.POWER, array(I32, 3, 0), array(I32, 4, 0)))
        .isEqualTo(array(I32, 81, 1));
  }

  @Test
  void sumsAndProductsOfBooleansAreOrAndAnd() {
    var x = array(I1, 0, 0, 1, 1);
    var y = array(I1, 0, 1, 0, 1);
    assertThat(binary(BinaryKind.ADD, x, y)).isEqualTo(array(I1, 0, 1, 1, 1));
    assertThat(binary(BinaryKind.MULTIPLY, x, y)).isEqualTo(array(I1, 0, 0, 0, 1));
    assertThat(binary(BinaryKind.XOR, x, y)).isEqualTo(array(I1, 0, 1, 1, 0));
  }

  @Test
  void maximumAndMinimumKeepNaNAndOrderTheZeros() {
    assertThat(binary(BinaryKind.MAXIMUM, array(F32, NAN, 1, -0.0), array(F32, 1, NAN, 0)))
        .isEqualTo(array(F32, NAN, NAN, 0.0));
    assertThat(binary(BinaryKind.MINIMUM, array(F32, NAN, 0.0), array(F32, 1, -0.0)))
        .isEqualTo(array(F32, NAN, -0.0));
    assertThat(
            one(
                p -> new Clamp(p.get(0), p.get(1), p.get(2)),
                array(F32, 0, 0, 0),
                array(F32, -1, NAN, 5),
                array(F32, 2, 2, 2)))
        .isEqualTo(array(F32, 0, NAN, 2));
  }

  @Test
  void minusZeroIsKept() {
    assertThat(unary(UnaryKind.SIGN, array(F32, -0.0, -3, NAN)))
        .isEqualTo(array(F32, -0.0, -1, NAN));
    assertThat(unary(UnaryKind.NEGATE, array(F32, 0.0))).isEqualTo(array(F32, -0.0));
    assertThat(unary(UnaryKind.CEIL, array(F32, -0.5))).isEqualTo(array(F32, -0.0));
    assertThat(unary(UnaryKind.ROUND_NEAREST_AFZ, array(F32, -0.4, -0.5, 2.5)))
        .isEqualTo(array(F32, -0.0, -1, 3));
    assertThat(unary(UnaryKind.ROUND_NEAREST_EVEN, array(F32, -0.4, -0.5, 2.5)))
        .isEqualTo(array(F32, -0.0, -0.0, 2));
    assertThat(unary(UnaryKind.RSQRT, array(F32, -0.0))).isEqualTo(array(F32, -INFINITY));
  }

  @Test
  void powersAreThoseOfIeee754() {
    assertThat(
            binary(
                BinaryKind.POWER,
                array(F64, 1, -1, NAN, -8, 0, -0.0),
                array(F64, NAN, INFINITY, 0, 1.5, -1, -1)))
        .isEqualTo(array(F64, 1, 1, 1, NAN, INFINITY, -INFINITY));
  }

  @Test
  void floatsAreRoundedToTheirTypeAfterEachOp() {
    assertThat(binary(BinaryKind.ADD, array(F16, 2048), array(F16, 1))).isEqualTo(array(F16, 2048));
    assertThat(binary(BinaryKind.ADD, array(BF16, 256), array(BF16, 3)))
        .isEqualTo(array(BF16, 260));
    assertThat(binary(BinaryKind.MULTIPLY, array(F8E4M3FN, 448), array(F8E4M3FN, 2)))
        .isEqualTo(array(F8E4M3FN, NAN));
    assertThat(binary(BinaryKind.MULTIPLY, array(F4E2M1FN, 6), array(F4E2M1FN, 2)))
        .isEqualTo(array(F4E2M1FN, 6));
    assertThat(binary(BinaryKind.DIVIDE, array(F32, 1), array(F32, 3)))
        .isEqualTo(array(F32, 1f / 3f));
  }

  @Test
  void conversionsToIntegersSaturate() {
    var x = array(F32, 1e10, -1e10, NAN, -1.9, 300, INFINITY);
    assertThat(convert(I8, x)).isEqualTo(array(I8, 127, -128, 0, -1, 127, 127));
    assertThat(convert(UI8, x)).isEqualTo(array(UI8, 255, 0, 0, 0, 255, 255));
    assertThat(convert(I1, array(F32, NAN, 0, -0.0, 0.5))).isEqualTo(array(I1, 1, 0, 0, 1));
    assertThat(convert(UI64, array(F64, 0x1p64, 0x1p63, -1)))
        .isEqualTo(longs(UI64, -1, Long.MIN_VALUE, 0));
  }

  @Test
  void conversionsBetweenIntegersWrapAndThoseFromThemRoundOnce() {
    assertThat(convert(I8, array(I32, 300, -129))).isEqualTo(array(I8, 44, 127));
    assertThat(convert(UI32, array(I8, -1))).isEqualTo(longs(UI32, -1));
    long justAboveATie = (1L << 62) + (1L << 38) + 1;
    assertThat(convert(F32, longs(I64, justAboveATie, -justAboveATie)))
        .isEqualTo(array(F32, 0x1.000002p62, -0x1.000002p62));
    assertThat(convert(F64, longs(UI64, -1))).isEqualTo(array(F64, 0x1p64));
  }

  @Test
  void comparisonsWithNaNAreFalseButForInequality() {
    var x = array(F32, NAN, 1);
    var y = array(F32, NAN, NAN);
    for (var direction : Direction.values()) {
      double expected = direction == Direction.NE ? 1 : 0;
      assertThat(one(p -> new Compare(p.get(0), p.get(1), direction), x, y))
          .isEqualTo(array(I1, expected, expected));
    }
    assertThat(
            one(
                p -> new Compare(p.get(0), p.get(1), Direction.GT),
                array(UI8, 255, 1),
                array(UI8, 1, 255)))
        .isEqualTo(array(I1, 1, 0));
    assertThat(
            one(
                p -> new Compare(p.get(0), p.get(1), Direction.EQ),
                array(F32, 0.0),
                array(F32, -0.0)))
        .isEqualTo(array(I1, 1));
  }

  @Test
  void complexNumbersAreComputedInBothParts() {
    var x =
        one(p -> new Binary(BinaryKind.COMPLEX, p.get(0), p.get(1)), array(F32, 3), array(F32, 4));
    assertThat(x.type().elementType()).isEqualTo(C64);
    assertThat(numbers(unary(UnaryKind.ABS, x))).containsExactly(5);
    var square = binary(BinaryKind.MULTIPLY, x, x);
    assertThat(numbers(unary(UnaryKind.REAL, square))).containsExactly(-7);
    assertThat(numbers(unary(UnaryKind.IMAG, square))).containsExactly(24);
    var root = unary(UnaryKind.SQRT, square);
    assertThat(numbers(unary(UnaryKind.IMAG, root))).containsExactly(4);
    assertThat(binary(BinaryKind.DIVIDE, square, x)).isEqualTo(x);
  }
}
