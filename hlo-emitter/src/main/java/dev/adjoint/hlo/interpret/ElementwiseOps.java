package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.ElementType.Kind;
import dev.adjoint.hlo.Elementwise;
import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.BitcastConvert;
import dev.adjoint.hlo.Elementwise.Clamp;
import dev.adjoint.hlo.Elementwise.Compare;
import dev.adjoint.hlo.Elementwise.ComparisonType;
import dev.adjoint.hlo.Elementwise.Convert;
import dev.adjoint.hlo.Elementwise.Direction;
import dev.adjoint.hlo.Elementwise.ReducePrecision;
import dev.adjoint.hlo.Elementwise.Select;
import dev.adjoint.hlo.Elementwise.Unary;
import dev.adjoint.hlo.Elementwise.UnaryKind;

/** Evaluates {@link Elementwise}. */
final class ElementwiseOps {
  private ElementwiseOps() {}

  static Array evaluate(Elementwise op, Frame frame) {
    return switch (op) {
      case Unary o -> unary(o.kind(), frame.array(o.operand()), frame);
      case Binary o -> binary(o.kind(), frame.array(o.lhs()), frame.array(o.rhs()), frame);
      case Compare o -> compare(o, frame.array(o.lhs()), frame.array(o.rhs()), frame);
      case Select o ->
          select(frame.array(o.pred()), frame.array(o.onTrue()), frame.array(o.onFalse()), frame);
      case Clamp o ->
          clamp(frame.array(o.min()), frame.array(o.operand()), frame.array(o.max()), frame);
      case Convert o -> convert(frame.array(o.operand()), o.to(), frame);
      case BitcastConvert o -> bitcast(frame.array(o.operand()), o.to(), frame);
      case ReducePrecision o -> reducePrecision(o, frame.array(o.operand()), frame);
    };
  }

  private static Array unary(UnaryKind kind, Array x, Frame frame) {
    var type = x.elementType();
    var result =
        frame.zeros(
            switch (kind) {
              case IS_FINITE -> ElementType.I1;
              case ABS, REAL, IMAG -> realPart(type);
              default -> type;
            },
            x.shape());
    for (int i = 0; i < result.count(); i++) {
      if (kind == UnaryKind.IS_FINITE) {
        result.set(i, Double.isFinite(x.re(i)));
      } else if (type.isFloat()) {
        result.set(i, Reals.unary(kind, x.re(i)));
      } else if (type.isComplex()) {
        complex(kind, x, result, i);
      } else {
        result.set(i, Integers.unary(kind, type, x.integer(i)));
      }
    }
    return result;
  }

  private static void complex(UnaryKind kind, Array x, Array result, int i) {
    switch (kind) {
      case ABS -> result.set(i, x.complex(i).abs());
      case REAL -> result.set(i, x.re(i));
      case IMAG -> result.set(i, x.im(i));
      default -> result.set(i, Complex.unary(kind, x.complex(i)));
    }
  }

  private static ElementType realPart(ElementType type) {
    return switch (type) {
      case C64 -> ElementType.F32;
      case C128 -> ElementType.F64;
      default -> type;
    };
  }

  private static Array binary(BinaryKind kind, Array x, Array y, Frame frame) {
    if (kind == BinaryKind.COMPLEX) {
      var result =
          frame.zeros(
              x.elementType() == ElementType.F32 ? ElementType.C64 : ElementType.C128, x.shape());
      for (int i = 0; i < result.count(); i++) {
        result.set(i, new Complex(x.re(i), y.re(i)));
      }
      return result;
    }
    var result = frame.zeros(x.elementType(), x.shape());
    for (int i = 0; i < result.count(); i++) {
      binary(kind, x, i, y, i, result, i);
    }
    return result;
  }

  /** Makes element {@code at} of {@code result} what {@code kind} makes of two elements. */
  static void binary(BinaryKind kind, Array x, int i, Array y, int j, Array result, int at) {
    var type = x.elementType();
    if (type.isFloat()) {
      result.set(at, Reals.binary(kind, x.re(i), y.re(j)));
    } else if (type.isComplex()) {
      result.set(at, Complex.binary(kind, x.complex(i), y.complex(j)));
    } else {
      result.set(at, Integers.binary(kind, type, x.integer(i), y.integer(j)));
    }
  }

  private static Array compare(Compare op, Array x, Array y, Frame frame) {
    var result = frame.zeros(ElementType.I1, x.shape());
    boolean total = op.comparisonType() == ComparisonType.TOTALORDER;
    for (int i = 0; i < result.count(); i++) {
      result.set(i, compare(op.direction(), total, x, y, i));
    }
    return result;
  }

  private static boolean compare(Direction direction, boolean total, Array x, Array y, int i) {
    var type = x.elementType();
    if (type.isComplex()) {
      boolean equal = x.re(i) == y.re(i) && x.im(i) == y.im(i);
      return equal == (direction == Direction.EQ);
    }
    if (!type.isFloat()) {
      return holds(direction, Integers.compare(type, x.integer(i), y.integer(i)), 0);
    }
    return total
        ? holds(direction, Long.compare(totalOrder(x.re(i)), totalOrder(y.re(i))), 0)
        : holds(direction, x.re(i), y.re(i));
  }

  /** An integer that is ordered as IEEE 754's totalOrder: -NaN, -infinity, ..., -0, 0, ..., NaN. */
  private static long totalOrder(double value) {
    long bits = Double.doubleToRawLongBits(value);
    return bits < 0 ? bits ^ Long.MAX_VALUE : bits;
  }

  private static boolean holds(Direction direction, double x, double y) {
    return switch (direction) {
      case EQ -> x == y;
      case NE -> x != y;
      case GE -> x >= y;
      case GT -> x > y;
      case LE -> x <= y;
      case LT -> x < y;
    };
  }

  private static Array select(Array pred, Array onTrue, Array onFalse, Frame frame) {
    var result = frame.zeros(onTrue.type());
    for (int i = 0; i < result.count(); i++) {
      result.copy(i, pred.isTrue(pred.rank() == 0 ? 0 : i) ? onTrue : onFalse, i);
    }
    return result;
  }

  private static Array clamp(Array min, Array x, Array max, Frame frame) {
    var result = frame.zeros(x.type());
    for (int i = 0; i < result.count(); i++) {
      binary(BinaryKind.MAXIMUM, x, i, min, min.rank() == 0 ? 0 : i, result, i);
      binary(BinaryKind.MINIMUM, result, i, max, max.rank() == 0 ? 0 : i, result, i);
    }
    return result;
  }

  static Array convert(Array x, ElementType to, Frame frame) {
    if (x.elementType() == to) {
      return x;
    }
    var result = frame.zeros(to, x.shape());
    var from = x.elementType();
    for (int i = 0; i < result.count(); i++) {
      if (to.isComplex()) {
        result.set(i, x.complex(i));
      } else if (to.isFloat()) {
        result.set(i, real(x, i, to));
      } else if (to.kind() == Kind.BOOLEAN) {
        result.set(i, x.re(i) != 0 || x.im(i) != 0);
      } else {
        result.set(
            i,
            from.isFloat() || from.isComplex() ? Integers.fromDouble(to, x.re(i)) : x.integer(i));
      }
    }
    return result;
  }

  private static Array bitcast(Array x, ElementType to, Frame frame) {
    int before = Integers.bits(x.elementType());
    int after = Integers.bits(to);
    var shape = x.shape();
    if (before < after) {
      shape = shape.remove(shape.rank() - 1);
    } else if (before > after) {
      shape = shape.insert(shape.rank(), before / after);
    }
    return Encoding.bitcast(x, frame.zeros(to, shape));
  }

  private static Array reducePrecision(ReducePrecision op, Array x, Frame frame) {
    var result = frame.zeros(x.type());
    int exponent =
        switch (x.elementType()) {
          case F32, BF16 -> 8;
          case F16 -> 5;
          default -> 11;
        };
    for (int i = 0; i < result.count(); i++) {
      result.set(
          i,
          Reals.reducePrecision(
              x.re(i), op.exponentBits() >= exponent ? 11 : op.exponentBits(), op.mantissaBits()));
    }
    return result;
  }

  /** The element as a double that rounds to the same number of {@code to} as the element does. */
  private static double real(Array x, int i, ElementType to) {
    if (to == ElementType.F64 || x.elementType().isFloat() || x.elementType().isComplex()) {
      return x.re(i);
    }
    long value = x.integer(i);
    boolean negative = value < 0 && x.elementType() != ElementType.UI64;
    long magnitude = negative ? -value : value;
    if (magnitude >>> 53 == 0) {
      return value;
    }
    // The last of the 53 bits that a double keeps says whether a later one is set.
    long kept = magnitude >>> 11 | ((magnitude & 0x7ff) != 0 ? 1 : 0);
    return Math.scalb((double) kept, 11) * (negative ? -1 : 1);
  }
}
