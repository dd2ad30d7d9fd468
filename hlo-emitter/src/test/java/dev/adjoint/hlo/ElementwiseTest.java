package dev.adjoint.hlo;

import static dev.adjoint.hlo.ElementType.C128;
import static dev.adjoint.hlo.ElementType.C64;
import static dev.adjoint.hlo.ElementType.F32;
import static dev.adjoint.hlo.ElementType.F64;
import static dev.adjoint.hlo.ElementType.I1;
import static dev.adjoint.hlo.OpTesting.assertInfers;
import static dev.adjoint.hlo.OpTesting.assertRejected;
import static dev.adjoint.hlo.OpTesting.f32;
import static dev.adjoint.hlo.OpTesting.i1;
import static dev.adjoint.hlo.OpTesting.i32;
import static dev.adjoint.hlo.OpTesting.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.hlo.ElementType.Kind;
import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.Clamp;
import dev.adjoint.hlo.Elementwise.Compare;
import dev.adjoint.hlo.Elementwise.Convert;
import dev.adjoint.hlo.Elementwise.Direction;
import dev.adjoint.hlo.Elementwise.Select;
import dev.adjoint.hlo.Elementwise.Unary;
import dev.adjoint.hlo.Elementwise.UnaryKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ElementwiseTest {
  /**
   * The letters are the first of BOOLEAN, SIGNED, UNSIGNED, FLOAT, COMPLEX; as StableHLO's own
   * verifier accepts them.
   */
  @ParameterizedTest
  @CsvSource({
    "ABS, SFC",
    "CBRT, FC",
    "CEIL, F",
    "COSINE, FC",
    "COUNT_LEADING_ZEROS, SU",
    "EXPONENTIAL, FC",
    "EXPONENTIAL_MINUS_ONE, FC",
    "FLOOR, F",
    "IMAG, FC",
    "IS_FINITE, F",
    "LOG, FC",
    "LOG_PLUS_ONE, FC",
    "LOGISTIC, FC",
    "NEGATE, SUFC",
    "NOT, BSU",
    "POPCNT, SU",
    "REAL, FC",
    "ROUND_NEAREST_AFZ, F",
    "ROUND_NEAREST_EVEN, F",
    "RSQRT, FC",
    "SIGN, SFC",
    "SINE, FC",
    "SQRT, FC",
    "TAN, FC",
    "TANH, FC"
  })
  void unaryTakesTheElementTypesOfTheSpecification(UnaryKind kind, String kinds) {
    for (var type : ElementType.ofArrays()) {
      var op = new Unary(kind, value(TensorType.of(type, 2)));
      if (isOneOf(type.kind(), kinds)) {
        assertInfers(op, TensorType.of(unaryResult(kind, type), 2));
      } else {
        assertRejected(op, "(I1)", "expected", "found tensor<2x" + type + ">");
      }
    }
  }

  private static boolean isOneOf(Kind kind, String letters) {
    return letters.indexOf(kind.name().charAt(0)) >= 0;
  }

  private static ElementType unaryResult(UnaryKind kind, ElementType type) {
    return switch (kind) {
      case IS_FINITE -> I1;
      case ABS, REAL, IMAG -> type == C64 ? F32 : type == C128 ? F64 : type;
      default -> type;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "ADD, BSUFC, true",
    "AND, BSU, true",
    "ATAN2, FC, false",
    "DIVIDE, SUFC, false",
    "MAXIMUM, BSUFC, true",
    "MINIMUM, BSUFC, true",
    "MULTIPLY, BSUFC, true",
    "OR, BSU, true",
    "POWER, SUFC, false",
    "REMAINDER, SUF, false",
    "SHIFT_LEFT, SU, false",
    "SHIFT_RIGHT_ARITHMETIC, SU, false",
    "SHIFT_RIGHT_LOGICAL, SU, false",
    "SUBTRACT, SUFC, false",
    "XOR, BSU, true"
  })
  void binaryTakesTheElementTypesOfTheSpecification(
      BinaryKind kind, String kinds, boolean commutative) {
    assertThat(kind.isCommutative()).isEqualTo(commutative);
    for (var type : ElementType.ofArrays()) {
      var x = value(TensorType.of(type, 2));
      if (isOneOf(type.kind(), kinds)) {
        assertInfers(new Binary(kind, x, x), x.type());
      } else {
        assertRejected(
            new Binary(kind, x, x), "(I1, I2)", "expected", "found tensor<2x" + type + ">");
      }
    }
  }

  @Test
  void complexTakesTwoFloatsOf32Or64Bits() {
    assertThat(BinaryKind.COMPLEX.isCommutative()).isFalse();
    var f32 = value(f32(2));
    var f64 = value(TensorType.of(F64, 2));
    assertInfers(new Binary(BinaryKind.COMPLEX, f32, f32), TensorType.of(C64, 2));
    assertInfers(new Binary(BinaryKind.COMPLEX, f64, f64), TensorType.of(C128, 2));
    var bf16 = value(TensorType.of(ElementType.BF16, 2));
    assertRejected(new Binary(BinaryKind.COMPLEX, bf16, bf16), "(I1, I2)", "found tensor<2xbf16>");
  }

  @ParameterizedTest
  @EnumSource
  void binaryTakesOperandsOfOneType(BinaryKind kind) {
    assertRejected(
        new Binary(kind, value(i32(2)), value(i32(3))),
        "(C1)",
        "expected operands of one type, found tensor<2xi32> and tensor<3xi32>");
    assertRejected(new Binary(kind, value(i32(2)), value(f32(2))), "(C1)");
  }

  @ParameterizedTest
  @EnumSource
  void compareGivesBooleans(Direction direction) {
    for (var type : ElementType.ofArrays()) {
      var x = value(TensorType.of(type, 2, 0));
      var op = new Compare(x, x, direction);
      if (type.isComplex() && direction != Direction.EQ && direction != Direction.NE) {
        assertRejected(op, "(I3)", "expected EQ or NE for complex operands, found " + direction);
      } else {
        assertInfers(op, i1(2, 0));
      }
    }
  }

  @Test
  void compareTakesOperandsOfOneType() {
    assertRejected(
        new Compare(value(f32()), value(i32()), Direction.LT),
        "(C1, C2)",
        "expected operands of one type, found tensor<f32> and tensor<i32>");
  }

  @Test
  void selectTakesAPredicateOfTheShapeOrAScalar() {
    var x = value(f32(2, 3));
    assertInfers(new Select(value(i1()), x, x), x.type());
    assertInfers(new Select(value(i1(2, 3)), x, x), x.type());
    assertRejected(
        new Select(value(i1(3, 2)), x, x),
        "(C1)",
        "expected a scalar predicate or one of shape [2, 3], found tensor<3x2xi1>");
    assertRejected(new Select(value(i1(1)), x, x), "(C1)");
    assertRejected(
        new Select(value(i32()), x, x), "(I1)", "expected a predicate of i1, found tensor<i32>");
  }

  @Test
  void selectTakesCasesOfOneType() {
    assertRejected(
        new Select(value(i1()), value(f32(2)), value(f32(3))),
        "(C2)",
        "expected both cases of one type, found tensor<2xf32> and tensor<3xf32>");
  }

  @Test
  void clampTakesBoundsThatAreScalarsOrLikeTheOperand() {
    var x = value(f32(2, 3));
    var scalar = value(f32());
    assertInfers(new Clamp(x, x, scalar), x.type());
    assertInfers(new Clamp(scalar, x, x), x.type());
    assertInfers(new Clamp(scalar, scalar, scalar), scalar.type());
    assertRejected(
        new Clamp(value(f32(3)), x, x),
        "(C1)",
        "expected min to be a scalar or like the operand tensor<2x3xf32>, found tensor<3xf32>");
    assertRejected(new Clamp(scalar, x, value(i32())), "(C3)", "max", "found tensor<i32>");
    assertRejected(new Clamp(x, scalar, scalar), "(C1)");
  }

  @Test
  void convertGoesBetweenAllElementTypes() {
    for (var from : ElementType.ofArrays()) {
      for (var to : ElementType.ofArrays()) {
        assertInfers(new Convert(value(TensorType.of(from, 2, 3)), to), TensorType.of(to, 2, 3));
      }
    }
  }
}
