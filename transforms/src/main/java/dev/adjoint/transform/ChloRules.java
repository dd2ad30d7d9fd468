package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Chlo;
import dev.adjoint.hlo.Chlo.BinaryKind;
import dev.adjoint.hlo.Chlo.UnaryKind;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Statement;
import dev.adjoint.trace.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The derivatives of the ops of the CHLO dialect, as JAX has them. */
final class ChloRules {
  private ChloRules() {}

  /** {@return the derivative; null for an op that is differentiated as other ops} */
  static @Nullable Dual jvp(
      Statement statement, Chlo op, List<Tensor> primals, List<@Nullable Tensor> tangents) {
    return switch (op) {
      case Chlo.Unary unary -> {
        var y = apply(op, primals);
        var t = Objects.requireNonNull(tangents.getFirst());
        yield Dual.of(y, unary(unary.kind(), primals.getFirst(), y, t));
      }
      case Chlo.Binary binary ->
          Dual.of(apply(op, primals), binary(statement, binary, primals, tangents));
      case Chlo.TopK _ -> {
        var results = Trace.applyAll(op::withOperands, primals);
        var t = Objects.requireNonNull(tangents.getFirst());
        var taken = Gathers.takeAlong(t, results.get(1), t.rank() - 1);
        yield new Dual(results, Arrays.asList(taken, null));
      }
      case Chlo.RaggedDot _, Chlo.Scan _ -> null;
    };
  }

  private static Tensor apply(Op op, List<Tensor> operands) {
    return Trace.applyAll(op::withOperands, operands).getFirst();
  }

  private static @Nullable Tensor unary(UnaryKind kind, Tensor x, Tensor y, Tensor t) {
    var one = Tensor.ones(x.type());
    return switch (kind) {
      case ACOS -> t.multiply(one.subtract(x.multiply(x)).rsqrt().negate());
      case ACOSH -> t.multiply(x.subtract(1).rsqrt().multiply(x.add(1).rsqrt()));
      case ASIN -> t.multiply(one.subtract(x.multiply(x)).rsqrt());
      case ASINH -> t.multiply(x.multiply(x).add(1).rsqrt());
      case ATAN -> t.divide(x.multiply(x).add(1));
      case ATANH -> t.divide(one.subtract(x).multiply(x.add(1)));
      case BESSEL_I1E -> t.multiply(Bessel.slopeOfI1e(x, y));
      case CONJ -> LinalgRules.conjugate(t);
      case COSH -> t.multiply(unary(UnaryKind.SINH, x));
      case DIGAMMA -> t.multiply(binary(BinaryKind.POLYGAMMA, one, x));
      case ERF -> t.multiply(x.multiply(x).negate().exp().multiply(2 / Math.sqrt(Math.PI)));
      case ERF_INV -> t.multiply(y.multiply(y).exp().multiply(Math.sqrt(Math.PI) / 2));
      case ERFC -> t.multiply(x.multiply(x).negate().exp().multiply(-2 / Math.sqrt(Math.PI)));
      case IS_INF, IS_NEG_INF, IS_POS_INF -> null;
      case LGAMMA -> t.multiply(unary(UnaryKind.DIGAMMA, x));
      case SINH -> t.multiply(unary(UnaryKind.COSH, x));
      case SQUARE -> t.multiply(x.multiply(2));
      case TAN -> t.multiply(y.multiply(y).add(1));
    };
  }

  private static Tensor unary(UnaryKind kind, Tensor x) {
    return Trace.apply(v -> new Chlo.Unary(kind, v.getFirst()), x);
  }

  private static Tensor binary(BinaryKind kind, Tensor a, Tensor b) {
    return Trace.apply(v -> new Chlo.Binary(kind, v.get(0), v.get(1)), a, b);
  }

  private static @Nullable Tensor binary(
      Statement statement, Chlo.Binary op, List<Tensor> primals, List<@Nullable Tensor> tangents) {
    var a = primals.get(0);
    var b = primals.get(1);
    var t = tangents.get(1);
    return switch (op.kind()) {
      case MULHI, NEXT_AFTER -> null;
      case POLYGAMMA, ZETA -> {
        if (tangents.getFirst() != null || t == null) {
          throw NotDifferentiable.noDerivative(statement);
        }
        yield op.kind() == BinaryKind.POLYGAMMA
            ? t.multiply(binary(BinaryKind.POLYGAMMA, a.add(1), b))
            : t.multiply(binary(BinaryKind.ZETA, a.add(1), b).multiply(a.negate()));
      }
    };
  }

  /** {@return the cotangents of the operands of an op that is linear; null if it is not} */
  static @Nullable List<@Nullable Tensor> transpose(Chlo op, Tensor ct) {
    return op instanceof Chlo.Unary unary && unary.kind() == UnaryKind.CONJ
        ? List.of(LinalgRules.conjugate(ct))
        : null;
  }

  /**
   * {@return the results on operands that all have the batch dimension; null where there is no such
   * op on a batch}
   */
  static @Nullable List<Tensor> batch(Chlo op, List<Tensor> operands) {
    return switch (op) {
      case Chlo.Unary _, Chlo.Binary _, Chlo.TopK _ -> Trace.applyAll(op::withOperands, operands);
      case Chlo.RaggedDot _, Chlo.Scan _ -> null;
    };
  }
}
