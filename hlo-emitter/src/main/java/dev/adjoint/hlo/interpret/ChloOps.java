package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import java.util.ArrayList;
import java.util.List;

/** Evaluates ops of CHLO that the IR has no records of, from their generic form. */
final class ChloOps {
  private ChloOps() {}

  static List<? extends Datum> evaluate(String name, Generic op, Frame frame) {
    return switch (name) {
      case "top_k" -> OrderingOps.topK(op.array(0), (int) op.integer("k", 1), frame);
      case "scan" -> scan(op, frame);
      case "constant_like", "constant", "ragged_dot" ->
          throw InterpretException.notInterpreted("chlo." + name);
      case "is_inf", "is_pos_inf", "is_neg_inf" -> List.of(isInfinite(name, op.array(0), frame));
      default ->
          List.of(
              op.count() == 2
                  ? binary(name, op.array(0), op.array(1), frame)
                  : unary(name, op.array(0), frame));
    };
  }

  private static Array isInfinite(String name, Array x, Frame frame) {
    var result = frame.zeros(ElementType.I1, x.shape());
    for (int i = 0; i < result.count(); i++) {
      boolean wanted =
          switch (name) {
            case "is_pos_inf" -> x.re(i) > 0;
            case "is_neg_inf" -> x.re(i) < 0;
            default -> true;
          };
      result.set(i, wanted && Double.isInfinite(x.re(i)));
    }
    return result;
  }

  private static Array unary(String name, Array x, Frame frame) {
    var result = frame.zeros(x.type());
    for (int i = 0; i < result.count(); i++) {
      if (x.elementType().isComplex()) {
        result.set(i, unary(name, x.complex(i)));
      } else if (x.elementType().isFloat()) {
        result.set(i, unary(name, x.re(i)));
      } else if (name.equals("square")) {
        result.set(i, x.integer(i) * x.integer(i));
      } else {
        throw InterpretException.notInterpreted("chlo." + name + " of " + x.elementType());
      }
    }
    return result;
  }

  private static double unary(String name, double x) {
    return switch (name) {
      case "acos" -> StrictMath.acos(x);
      case "acosh" -> Special.acosh(x);
      case "asin" -> StrictMath.asin(x);
      case "asinh" -> Special.asinh(x);
      case "atan" -> StrictMath.atan(x);
      case "atanh" -> Special.atanh(x);
      case "bessel_i1e" -> Special.besselI1e(x);
      case "conj" -> x;
      case "cosh" -> StrictMath.cosh(x);
      case "digamma" -> Special.digamma(x);
      case "erf" -> Special.erf(x);
      case "erf_inv" -> Special.erfInv(x);
      case "erfc" -> Special.erfc(x);
      case "lgamma" -> Special.lgamma(x);
      case "sinh" -> StrictMath.sinh(x);
      case "square" -> x * x;
      case "tan" -> StrictMath.tan(x);
      default -> throw InterpretException.notInterpreted("chlo." + name);
    };
  }

  private static Complex unary(String name, Complex z) {
    return switch (name) {
      case "acos" -> z.acos();
      case "acosh" -> z.acosh();
      case "asin" -> z.asin();
      case "asinh" -> z.asinh();
      case "atan" -> z.atan();
      case "atanh" -> z.atanh();
      case "conj" -> z.conjugate();
      case "cosh" -> z.cosh();
      case "sinh" -> z.sinh();
      case "square" -> z.times(z);
      case "tan" -> z.tan();
      default -> throw InterpretException.notInterpreted("chlo." + name + " of complex numbers");
    };
  }

  private static Array binary(String name, Array x, Array y, Frame frame) {
    var result = frame.zeros(x.type());
    var element = x.elementType();
    for (int i = 0; i < result.count(); i++) {
      switch (name) {
        case "mulhi" -> result.set(i, Integers.multiplyHigh(element, x.integer(i), y.integer(i)));
        case "next_after" -> result.setExactly(i, Encoding.nextAfter(element, x.re(i), y.re(i)));
        case "polygamma" -> result.set(i, Special.polygamma(x.re(i), y.re(i)));
        case "zeta" -> result.set(i, Special.zeta(x.re(i), y.re(i)));
        default -> throw InterpretException.notInterpreted("chlo." + name);
      }
    }
    return result;
  }

  /** The body on each slice along a dimension with what it carried on; the outputs, then those. */
  private static List<Array> scan(Generic op, Frame frame) {
    int carried = op.region(0).results().size() - outputs(op);
    int inputCount = op.count() - carried;
    var inputs = op.arrays(0, inputCount);
    List<Array> carry = op.arrays(inputCount, op.count());
    int dimension = (int) op.integer("dimension", 0);
    boolean reversed = op.flag("is_reverse");
    long length = inputs.getFirst().shape().get(dimension);
    var slices = new ArrayList<List<Array>>();
    for (long step = 0; step < length; step++) {
      long at = reversed ? length - 1 - step : step;
      var arguments = new ArrayList<Array>();
      for (var input : inputs) {
        arguments.add(slice(input, dimension, at, frame));
      }
      arguments.addAll(carry);
      var results = frame.run(op.region(0), arguments).stream().map(r -> (Array) r).toList();
      slices.add(reversed ? 0 : slices.size(), results.subList(0, outputs(op)));
      carry = results.subList(outputs(op), results.size());
    }
    var all = new ArrayList<Array>();
    for (int i = 0; i < outputs(op); i++) {
      int output = i;
      var parts =
          slices.stream()
              .map(s -> s.get(output))
              .map(a -> ShapingOps.reshape(a, a.shape().insert(dimension, 1)))
              .toList();
      all.add(
          parts.isEmpty()
              ? frame.zeros(op.resultType(i))
              : ShapingOps.concatenate(parts, dimension, frame));
    }
    all.addAll(carry);
    return all;
  }

  /** As many as there are carried values, if the op does not say it. */
  private static int outputs(Generic op) {
    int results = op.region(0).results().size();
    int parameters = op.region(0).parameters().size();
    // Each step takes inputs and carried values, and gives outputs and carried values.
    return (int) op.integer("output_count", results - Math.min(results, parameters) / 2);
  }

  private static Array slice(Array input, int dimension, long at, Frame frame) {
    var shape = input.shape();
    var start = Dims.repeat(0, shape.rank()).with(dimension, at);
    var limit = shape.with(dimension, at + 1);
    var slice = ShapingOps.slice(input, start, limit, Dims.repeat(1, shape.rank()), frame);
    return ShapingOps.reshape(slice, shape.remove(dimension));
  }
}
