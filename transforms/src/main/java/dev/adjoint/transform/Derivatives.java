package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Elementwise.Unary;
import dev.adjoint.hlo.Statement;
import org.jspecify.annotations.Nullable;

/** The derivatives of the ops of one operand. */
final class Derivatives {
  private Derivatives() {}

  /**
   * {@return the tangent of {@code y = op(x)} where {@code t} is that of {@code x}; null is zero}
   */
  static @Nullable Tensor unary(Statement statement, Unary op, Tensor x, Tensor y, Tensor t) {
    return switch (op.kind()) {
      case ABS ->
          x.elementType().isComplex() ? modulus(x, y, t) : Tensor.select(x.ge(0), t, t.negate());
      case CBRT -> t.multiply(Tensor.full(y.type(), 1 / 3.).divide(y.multiply(y)));
      case COSINE -> t.multiply(x.sin().negate());
      case EXPONENTIAL -> t.multiply(y);
      case EXPONENTIAL_MINUS_ONE -> t.multiply(y.add(1));
      case IMAG -> t.imag();
      case LOG -> t.divide(x);
      case LOG_PLUS_ONE -> t.divide(x.add(1));
      case LOGISTIC -> t.multiply(y.multiply(Tensor.ones(y.type()).subtract(y)));
      case NEGATE -> t.negate();
      case REAL -> t.real();
      case RSQRT -> t.multiply(y.divide(x).multiply(-0.5));
      case SIGN -> {
        if (x.elementType().isComplex()) {
          throw NotDifferentiable.noDerivative(statement, "its operand is complex");
        }
        yield null;
      }
      case SINE -> t.multiply(x.cos());
      case SQRT -> t.multiply(Tensor.full(y.type(), 0.5).divide(y));
      case TAN -> t.multiply(y.multiply(y).add(1));
      case TANH -> t.multiply(Tensor.ones(y.type()).subtract(y.multiply(y)));
      case CEIL,
          COUNT_LEADING_ZEROS,
          FLOOR,
          IS_FINITE,
          NOT,
          POPCNT,
          ROUND_NEAREST_AFZ,
          ROUND_NEAREST_EVEN ->
          null;
    };
  }

  private static Tensor modulus(Tensor x, Tensor y, Tensor t) {
    var conjugate = x.real().complex(x.imag().negate());
    var safe = Tensor.select(y.eq(0), Tensor.ones(y.type()), y);
    return t.multiply(conjugate).real().divide(safe);
  }
}
