package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Chlo;
import dev.adjoint.hlo.Chlo.Binary;
import dev.adjoint.hlo.Chlo.BinaryKind;
import dev.adjoint.hlo.Chlo.RaggedDot;
import dev.adjoint.hlo.Chlo.Scan;
import dev.adjoint.hlo.Chlo.TopK;
import dev.adjoint.hlo.Chlo.Unary;
import dev.adjoint.hlo.Chlo.UnaryKind;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import java.util.ArrayList;
import java.util.List;

/** Evaluates {@link Chlo}. */
final class ChloOps {
  private ChloOps() {}

  static List<Array> evaluate(Chlo op, Frame frame) {
    return switch (op) {
      case Unary o -> List.of(unary(o.kind(), frame.array(o.operand()), frame));
      case Binary o -> List.of(binary(o.kind(), frame.array(o.lhs()), frame.array(o.rhs()), frame));
      case TopK o -> OrderingOps.topK(frame.array(o.operand()), (int) o.k(), frame);
      case Scan o -> scan(o, frame);
      case RaggedDot _ -> throw InterpretException.notInterpreted(op.name());
    };
  }

  private static Array unary(UnaryKind kind, Array x, Frame frame) {
    boolean asks =
        switch (kind) {
          case IS_INF, IS_NEG_INF, IS_POS_INF -> true;
          default -> false;
        };
    var result = asks ? frame.zeros(ElementType.I1, x.shape()) : frame.zeros(x.type());
    for (int i = 0; i < result.count(); i++) {
      if (asks) {
        result.set(i, isInfinite(kind, x.re(i)));
      } else if (x.elementType().isComplex()) {
        result.set(i, unary(kind, x.complex(i)));
      } else {
        result.set(i, unary(kind, x.re(i)));
      }
    }
    return result;
  }

  private static boolean isInfinite(UnaryKind kind, double x) {
    return switch (kind) {
      case IS_POS_INF -> x == Double.POSITIVE_INFINITY;
      case IS_NEG_INF -> x == Double.NEGATIVE_INFINITY;
      default -> Double.isInfinite(x);
    };
  }

  private static double unary(UnaryKind kind, double x) {
    return switch (kind) {
      case ACOS -> StrictMath.acos(x);
      case ACOSH -> Special.acosh(x);
      case ASIN -> StrictMath.asin(x);
      case ASINH -> Special.asinh(x);
      case ATAN -> StrictMath.atan(x);
      case ATANH -> Special.atanh(x);
      case BESSEL_I1E -> Special.besselI1e(x);
      case CONJ -> x;
      case COSH -> StrictMath.cosh(x);
      case DIGAMMA -> Special.digamma(x);
      case ERF -> Special.erf(x);
      case ERF_INV -> Special.erfInv(x);
      case ERFC -> Special.erfc(x);
      case LGAMMA -> Special.lgamma(x);
      case SINH -> StrictMath.sinh(x);
      case SQUARE -> x * x;
      case TAN -> StrictMath.tan(x);
      case IS_INF, IS_NEG_INF, IS_POS_INF ->
          throw InterpretException.notInterpreted(kind.opName() + " as a number");
    };
  }

  private static Complex unary(UnaryKind kind, Complex z) {
    return switch (kind) {
      case ACOS -> z.acos();
      case ACOSH -> z.acosh();
      case ASIN -> z.asin();
      case ASINH -> z.asinh();
      case ATAN -> z.atan();
      case ATANH -> z.atanh();
      case CONJ -> z.conjugate();
      case COSH -> z.cosh();
      case SINH -> z.sinh();
      case SQUARE -> z.times(z);
      case TAN -> z.tan();
      case BESSEL_I1E, DIGAMMA, ERF, ERF_INV, ERFC, IS_INF, IS_NEG_INF, IS_POS_INF, LGAMMA ->
          throw InterpretException.notInterpreted(kind.opName() + " of complex numbers");
    };
  }

  private static Array binary(BinaryKind kind, Array x, Array y, Frame frame) {
    var result = frame.zeros(x.type());
    var element = x.elementType();
    for (int i = 0; i < result.count(); i++) {
      switch (kind) {
        case MULHI -> result.set(i, Integers.multiplyHigh(element, x.integer(i), y.integer(i)));
        case NEXT_AFTER -> result.setExactly(i, Encoding.nextAfter(element, x.re(i), y.re(i)));
        case POLYGAMMA -> result.set(i, Special.polygamma(x.re(i), y.re(i)));
        case ZETA -> result.set(i, Special.zeta(x.re(i), y.re(i)));
      }
    }
    return result;
  }

  /** The body on slice after slice, with what it carries on; the outputs, then what is carried. */
  private static List<Array> scan(Scan op, Frame frame) {
    var inputs = frame.arrays(op.inputs());
    var carry = frame.arrays(op.inits());
    int dimension = (int) op.dimension();
    int outputs = op.types().size() - carry.size();
    boolean reversed = op.isReverse() != null && op.isReverse();
    long length = inputs.getFirst().shape().get(dimension);
    var steps = new ArrayList<List<Array>>();
    for (long step = 0; step < length; step++) {
      long at = reversed ? length - 1 - step : step;
      var arguments = new ArrayList<Array>();
      for (var input : inputs) {
        arguments.add(slice(input, dimension, at, frame));
      }
      arguments.addAll(carry);
      var results = frame.run(op.body(), arguments).stream().map(r -> (Array) r).toList();
      steps.add(results.subList(0, outputs));
      carry = results.subList(outputs, results.size());
    }
    var ordered = reversed ? steps.reversed() : steps;
    var all = new ArrayList<Array>();
    for (int i = 0; i < outputs; i++) {
      int output = i;
      var parts =
          ordered.stream()
              .map(step -> step.get(output))
              .map(part -> ShapingOps.reshape(part, part.shape().insert(dimension, 1)))
              .toList();
      all.add(
          parts.isEmpty()
              ? frame.zeros((TensorType) op.types().get(i))
              : ShapingOps.concatenate(parts, dimension, frame));
    }
    all.addAll(carry);
    return all;
  }

  private static Array slice(Array input, int dimension, long at, Frame frame) {
    var shape = input.shape();
    var start = Dims.repeat(0, shape.rank()).with(dimension, at);
    var limit = shape.with(dimension, at + 1);
    var slice = ShapingOps.slice(input, start, limit, Dims.repeat(1, shape.rank()), frame);
    return ShapingOps.reshape(slice, shape.remove(dimension));
  }
}
