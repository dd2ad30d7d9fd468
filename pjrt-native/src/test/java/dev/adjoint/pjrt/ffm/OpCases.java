package dev.adjoint.pjrt.ffm;

import static dev.adjoint.hlo.ElementType.BF16;
import static dev.adjoint.hlo.ElementType.C128;
import static dev.adjoint.hlo.ElementType.C64;
import static dev.adjoint.hlo.ElementType.F16;
import static dev.adjoint.hlo.ElementType.F32;
import static dev.adjoint.hlo.ElementType.F64;
import static dev.adjoint.hlo.ElementType.I1;
import static dev.adjoint.hlo.ElementType.I32;
import static dev.adjoint.hlo.ElementType.I64;
import static dev.adjoint.hlo.ElementType.I8;
import static dev.adjoint.hlo.ElementType.UI32;
import static dev.adjoint.hlo.ElementType.UI8;

import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Calling;
import dev.adjoint.hlo.Contraction.DotGeneral;
import dev.adjoint.hlo.Contraction.Precision;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.Creation.Iota;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
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
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Location;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Reduction.Reduce;
import dev.adjoint.hlo.Shaping.BroadcastInDim;
import dev.adjoint.hlo.Shaping.Concatenate;
import dev.adjoint.hlo.Shaping.Pad;
import dev.adjoint.hlo.Shaping.Reshape;
import dev.adjoint.hlo.Shaping.Reverse;
import dev.adjoint.hlo.Shaping.Slice;
import dev.adjoint.hlo.Shaping.Transpose;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Programs that between them hold every op, with arguments and the results computed in Java. */
final class OpCases {
  /** The element types in which arithmetic is tried. */
  private static final List<ElementType> ARITHMETIC =
      List.of(I1, I8, I32, I64, UI8, UI32, BF16, F16, F32, F64, C64, C128);

  private OpCases() {}

  /**
   * One program.
   *
   * @param expected its results, exact for integers and rounded for floats
   */
  record Case(String name, Function function, List<Literal> arguments, List<Literal> expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Collects the ops of one program with their arguments and expected results. */
  private static final class Builder {
    private final BlockBuilder block = new BlockBuilder();
    private final List<Literal> arguments = new ArrayList<>();
    private final List<Value> results = new ArrayList<>();
    private final List<Literal> expected = new ArrayList<>();

    Builder() {
      block.at(Location.of("OpCases.java", 1));
    }

    Value argument(TensorType type, double... values) {
      arguments.add(Literal.of(type, values));
      return block.parameter(type);
    }

    void expect(Op op, double... values) {
      var result = block.add(op);
      results.add(result);
      expected.add(Literal.of(result.type(), values));
    }

    void expect(Op op, Literal literal) {
      results.add(block.add(op));
      expected.add(literal);
    }

    Case build(String name) {
      return new Case(name, new Function("f", block.build(results)), arguments, expected);
    }
  }

  static List<Case> all() {
    var cases = new ArrayList<Case>();
    for (var kind : UnaryKind.values()) {
      cases.add(unary(kind));
    }
    for (var kind : BinaryKind.values()) {
      cases.add(binary(kind));
    }
    for (var direction : Direction.values()) {
      cases.add(compare(direction));
    }
    for (var type : ARITHMETIC) {
      cases.add(convert(type));
    }
    for (var type : ElementType.ofArrays()) {
      // XLA's CPU compiler has no floats of six bits.
      if (type.bits() != 6) {
        cases.add(constants(type));
      }
    }
    for (var precision : Precision.values()) {
      cases.add(dotGeneral(precision));
    }
    for (var kind : BinaryKind.values()) {
      if (kind.isCommutative()) {
        cases.add(reduce(kind));
      }
    }
    cases.add(choice());
    cases.add(iota());
    cases.add(shaping());
    cases.add(padding());
    cases.add(generalReductions());
    cases.add(calls());
    return cases;
  }

  private static double[] inputs(ElementType type) {
    return switch (type.kind()) {
      case BOOLEAN -> new double[] {0, 1, 1, 0};
      case SIGNED -> new double[] {-3, 2, 5, 7};
      case UNSIGNED -> new double[] {1, 2, 5, 200};
      case FLOAT, COMPLEX, QUANTIZED -> new double[] {0.5, 1.5, 2.5, 0.25};
    };
  }

  private static double[] otherInputs(ElementType type) {
    return switch (type.kind()) {
      case BOOLEAN -> new double[] {0, 0, 1, 1};
      case SIGNED, UNSIGNED -> new double[] {2, 3, 1, 2};
      case FLOAT, COMPLEX, QUANTIZED -> new double[] {0.75, 1, 2, 2.5};
    };
  }

  private static Case unary(UnaryKind kind) {
    var b = new Builder();
    for (var type : ARITHMETIC) {
      // XLA has no cube root of complex numbers, and says so.
      if (kind.accepts(type) && !(kind == UnaryKind.CBRT && type.isComplex())) {
        var values = inputs(type);
        var x = b.argument(TensorType.of(type, values.length), values);
        var expected = new double[values.length];
        for (int i = 0; i < values.length; i++) {
          expected[i] = value(kind, type, values[i]);
        }
        b.expect(new Unary(kind, x), expected);
      }
    }
    return b.build(kind.opName());
  }

  private static double value(UnaryKind kind, ElementType type, double x) {
    return switch (kind) {
      case ABS -> Math.abs(x);
      case CBRT -> Math.cbrt(x);
      case CEIL -> Math.ceil(x);
      case COSINE -> Math.cos(x);
      case COUNT_LEADING_ZEROS -> Long.numberOfLeadingZeros(bits(type, x)) - (64 - type.bits());
      case EXPONENTIAL -> Math.exp(x);
      case EXPONENTIAL_MINUS_ONE -> Math.expm1(x);
      case FLOOR -> Math.floor(x);
      case IMAG -> 0;
      case IS_FINITE -> 1;
      case LOG -> Math.log(x);
      case LOG_PLUS_ONE -> Math.log1p(x);
      case LOGISTIC -> 1 / (1 + Math.exp(-x));
      case NEGATE -> wrap(type, -x);
      case NOT -> type == I1 ? 1 - x : wrap(type, -x - 1);
      case POPCNT -> Long.bitCount(bits(type, x));
      case REAL -> x;
      case ROUND_NEAREST_AFZ -> Math.signum(x) * Math.floor(Math.abs(x) + 0.5);
      case ROUND_NEAREST_EVEN -> Math.rint(x);
      case RSQRT -> 1 / Math.sqrt(x);
      case SIGN -> Math.signum(x);
      case SINE -> Math.sin(x);
      case SQRT -> Math.sqrt(x);
      case TAN -> Math.tan(x);
      case TANH -> Math.tanh(x);
    };
  }

  private static long bits(ElementType type, double x) {
    return type.bits() == 64 ? (long) x : (long) x & ((1L << type.bits()) - 1);
  }

  /** {@return {@code x} modulo the range of an integer type} */
  private static double wrap(ElementType type, double x) {
    if (!type.isInteger()) {
      return x;
    }
    long bits = bits(type, x);
    int unused = 64 - type.bits();
    return type.kind() == Kind.SIGNED ? bits << unused >> unused : bits;
  }

  private static Case binary(BinaryKind kind) {
    var b = new Builder();
    for (var type : ARITHMETIC) {
      if (kind.accepts(type)) {
        var left = inputs(type);
        var right = otherInputs(type);
        var x = b.argument(TensorType.of(type, left.length), left);
        var y = b.argument(TensorType.of(type, right.length), right);
        var expected = new double[left.length];
        for (int i = 0; i < left.length; i++) {
          expected[i] = value(kind, type, left[i], right[i]);
        }
        b.expect(new Binary(kind, x, y), expected);
      }
    }
    return b.build(kind.opName());
  }

  private static double value(BinaryKind kind, ElementType type, double x, double y) {
    long n = (long) x;
    long m = (long) y;
    return switch (kind) {
      case ADD -> type == I1 ? n | m : wrap(type, x + y);
      case AND -> n & m;
      case ATAN2 -> Math.atan2(x, y);
      case COMPLEX -> x;
      case DIVIDE -> type.isInteger() ? (x - x % y) / y : x / y;
      case MAXIMUM -> Math.max(x, y);
      case MINIMUM -> Math.min(x, y);
      case MULTIPLY -> wrap(type, x * y);
      case OR -> n | m;
      case POWER -> wrap(type, Math.pow(x, y));
      case REMAINDER -> x % y;
      case SHIFT_LEFT -> wrap(type, (double) (n << m));
      case SHIFT_RIGHT_ARITHMETIC -> wrap(type, (double) ((long) signed(type, x) >> m));
      case SHIFT_RIGHT_LOGICAL -> wrap(type, (double) (bits(type, x) >>> m));
      case SUBTRACT -> wrap(type, x - y);
      case XOR -> n ^ m;
    };
  }

  private static double signed(ElementType type, double x) {
    int unused = 64 - type.bits();
    return bits(type, x) << unused >> unused;
  }

  private static Case compare(Direction direction) {
    var b = new Builder();
    for (var type : ARITHMETIC) {
      if (!type.isComplex() || direction == Direction.EQ || direction == Direction.NE) {
        var left = inputs(type);
        var right = otherInputs(type);
        right[0] = left[0];
        var expected = new double[left.length];
        for (int i = 0; i < left.length; i++) {
          expected[i] = holds(direction, Double.compare(left[i], right[i])) ? 1 : 0;
        }
        var x = b.argument(TensorType.of(type, left.length), left);
        var y = b.argument(TensorType.of(type, right.length), right);
        b.expect(new Compare(x, y, direction), expected);
      }
    }
    return b.build("stablehlo.compare " + direction);
  }

  private static boolean holds(Direction direction, int order) {
    return switch (direction) {
      case EQ -> order == 0;
      case NE -> order != 0;
      case GE -> order >= 0;
      case GT -> order > 0;
      case LE -> order <= 0;
      case LT -> order < 0;
    };
  }

  private static Case convert(ElementType from) {
    var b = new Builder();
    var values = from == I1 ? new double[] {0, 1} : new double[] {0, 100};
    var x = b.argument(TensorType.of(from, 2), values);
    for (var to : ARITHMETIC) {
      b.expect(new Convert(x, to), values);
    }
    return b.build("stablehlo.convert from " + from);
  }

  /** Splats, short arrays, and arrays long enough to be printed in hexadecimal. */
  private static Case constants(ElementType type) {
    var b = new Builder();
    var many = new double[101];
    for (int i = 0; i < many.length; i++) {
      many[i] = i % 2;
    }
    for (var literal :
        List.of(
            Literal.splat(TensorType.of(type), 1),
            Literal.splat(TensorType.of(type, 2, 3), 1),
            Literal.of(TensorType.of(type, 2, 2), 1, 0, 0, 1),
            Literal.of(TensorType.of(type, 101), many),
            Literal.of(TensorType.of(type, 0, 2)))) {
      b.expect(new Constant(literal), literal);
    }
    return b.build("stablehlo.constant of " + type);
  }

  private static Case choice() {
    var b = new Builder();
    var vector = TensorType.of(F32, 3);
    var x = b.argument(vector, 1, 5, 9);
    var y = b.argument(vector, 2, 4, 8);
    var yes = b.argument(TensorType.of(I1), 1);
    var mask = b.argument(TensorType.of(I1, 3), 1, 0, 1);
    var low = b.argument(TensorType.of(F32), 3);
    b.expect(new Select(yes, x, y), 1, 5, 9);
    b.expect(new Select(mask, x, y), 1, 4, 9);
    b.expect(new Clamp(low, x, y), 2, 4, 8);
    b.expect(new Clamp(low, x, x), 1, 5, 9);
    b.expect(new Clamp(low, y, low), 3, 3, 3);
    return b.build("stablehlo.select and clamp");
  }

  private static Case iota() {
    var b = new Builder();
    for (var type : ARITHMETIC) {
      if (type != I1) {
        b.expect(new Iota(TensorType.of(type, 2, 3), 1), 0, 1, 2, 0, 1, 2);
        b.expect(new Iota(TensorType.of(type, 2, 3), 0), 0, 0, 0, 1, 1, 1);
      }
    }
    return b.build("stablehlo.iota");
  }

  private static Case shaping() {
    var b = new Builder();
    var x = b.argument(TensorType.of(F32, 2, 3), 1, 2, 3, 4, 5, 6);
    var row = b.argument(TensorType.of(F32, 1, 3), 7, 8, 9);
    b.expect(new BroadcastInDim(row, Dims.of(2, 3), Dims.of(0, 1)), 7, 8, 9, 7, 8, 9);
    b.expect(new BroadcastInDim(x, Dims.of(3, 2), Dims.of(1, 0)), 1, 4, 2, 5, 3, 6);
    b.expect(new Reshape(x, Dims.of(3, 2)), 1, 2, 3, 4, 5, 6);
    b.expect(new Transpose(x, Dims.of(1, 0)), 1, 4, 2, 5, 3, 6);
    b.expect(new Slice(x, Dims.of(0, 0), Dims.of(2, 3), Dims.of(1, 2)), 1, 3, 4, 6);
    b.expect(new Slice(x, Dims.of(1, 1), Dims.of(2, 3), Dims.of(1, 1)), 5, 6);
    b.expect(new Slice(x, Dims.of(1, 1), Dims.of(1, 3), Dims.of(1, 1)));
    b.expect(new Concatenate(List.of(row, x), 0), 7, 8, 9, 1, 2, 3, 4, 5, 6);
    b.expect(new Concatenate(List.of(x, x), 1), 1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6);
    b.expect(new Reverse(x, Dims.of(0, 1)), 6, 5, 4, 3, 2, 1);
    b.expect(new Reverse(x, Dims.of(1)), 3, 2, 1, 6, 5, 4);
    return b.build("ops that move elements");
  }

  private static Case padding() {
    var b = new Builder();
    var x = b.argument(TensorType.of(F32, 3), 1, 2, 3);
    var zero = b.argument(TensorType.of(F32), 0);
    b.expect(new Pad(x, zero, Dims.of(1), Dims.of(2), Dims.of(0)), 0, 1, 2, 3, 0, 0);
    b.expect(new Pad(x, zero, Dims.of(0), Dims.of(0), Dims.of(2)), 1, 0, 0, 2, 0, 0, 3);
    b.expect(new Pad(x, zero, Dims.of(-1), Dims.of(-1), Dims.of(0)), 2);
    b.expect(new Pad(x, zero, Dims.of(-1), Dims.of(1), Dims.of(1)), 0, 2, 0, 3, 0);
    b.expect(new Pad(x, zero, Dims.of(-2), Dims.of(-1), Dims.of(0)));
    return b.build("stablehlo.pad");
  }

  private static Case dotGeneral(Precision precision) {
    var b = new Builder();
    var x = b.argument(TensorType.of(F32, 2, 1, 3), 1, 2, 3, 4, 5, 6);
    var y = b.argument(TensorType.of(F32, 3, 2), 1, 0, 0, 1, 1, 1);
    var halves = b.argument(TensorType.of(BF16, 2), 1.5, 2);
    b.expect(dot(x, y, Dims.of(), Dims.of(), 2, 0, precision, F32), 4, 5, 10, 11);
    b.expect(dot(x, y, Dims.of(0), Dims.of(1), 2, 0, precision, F32), 4, 11);
    b.expect(dot(halves, halves, Dims.of(), Dims.of(), 0, 0, precision, F32), 6.25);
    return b.build("stablehlo.dot_general " + precision);
  }

  private static DotGeneral dot(
      Value lhs,
      Value rhs,
      Dims lhsBatching,
      Dims rhsBatching,
      int lhsContracting,
      int rhsContracting,
      Precision precision,
      ElementType result) {
    return new DotGeneral(
        lhs,
        rhs,
        lhsBatching,
        rhsBatching,
        Dims.of(lhsContracting),
        Dims.of(rhsContracting),
        precision,
        result);
  }

  private static Case reduce(BinaryKind kind) {
    var b = new Builder();
    for (var type : List.of(I1, I32, UI8, F32, F64)) {
      if (kind.accepts(type)) {
        var values = inputs(type);
        double init = type == I1 ? 1 : 3;
        var x = b.argument(TensorType.of(type, 2, 2), values);
        var start = b.argument(TensorType.of(type), init);
        double left = value(kind, type, value(kind, type, init, values[0]), values[2]);
        double right = value(kind, type, value(kind, type, init, values[1]), values[3]);
        var body = body(type, (block, p) -> new Binary(kind, p.get(0), p.get(1)));
        b.expect(new Reduce(List.of(x), List.of(start), Dims.of(0), body), left, right);
      }
    }
    return b.build("stablehlo.reduce by " + kind.opName());
  }

  private static Block body(ElementType type, BiFunction<BlockBuilder, List<Value>, Op> op) {
    var block = new BlockBuilder();
    var parameters = block.parameters(List.of(TensorType.of(type), TensorType.of(type)));
    return block.build(List.of(block.add(op.apply(block, parameters))));
  }

  /** By a body of several ops, and of two arrays at once to the largest value and its index. */
  private static Case generalReductions() {
    var b = new Builder();
    var x = b.argument(TensorType.of(F32, 4), 1, 7, 3, 7);
    var zero = b.argument(TensorType.of(F32), 0);
    var index = b.argument(TensorType.of(I32, 4), 0, 1, 2, 3);
    var none = b.argument(TensorType.of(I32), 9);
    var larger =
        body(
            F32,
            (block, p) -> {
              var first = block.add(new Compare(p.get(0), p.get(1), Direction.GT));
              return new Select(first, p.get(0), p.get(1));
            });
    b.expect(new Reduce(List.of(x), List.of(zero), Dims.of(0), larger), 7);
    var results =
        b.block.addAll(
            new Reduce(List.of(x, index), List.of(zero, none), Dims.of(0), largestAndFirst()));
    b.results.addAll(results);
    b.expected.add(Literal.of(TensorType.of(F32), 7));
    b.expected.add(Literal.of(TensorType.of(I32), 1));
    return b.build("stablehlo.reduce by other bodies");
  }

  private static Block largestAndFirst() {
    var block = new BlockBuilder();
    var f = TensorType.of(F32);
    var i = TensorType.of(I32);
    var p = block.parameters(List.of(f, i, f, i));
    var greater = block.add(new Compare(p.get(0), p.get(2), Direction.GT));
    var equal = block.add(new Compare(p.get(0), p.get(2), Direction.EQ));
    var earlier = block.add(new Compare(p.get(1), p.get(3), Direction.LT));
    var tie = block.add(new Binary(BinaryKind.AND, equal, earlier));
    var first = block.add(new Binary(BinaryKind.OR, greater, tie));
    return block.build(
        List.of(
            block.add(new Select(first, p.get(0), p.get(2))),
            block.add(new Select(first, p.get(1), p.get(3)))));
  }

  private static Case calls() {
    var b = new Builder();
    var x = b.argument(TensorType.of(F32), 3);
    var callee = new BlockBuilder();
    var p = callee.parameter(TensorType.of(F32));
    var square =
        new Function(
            "main", callee.build(List.of(callee.add(new Binary(BinaryKind.MULTIPLY, p, p)))));
    b.expect(new Calling.Call(square, List.of(x)), 9);
    b.expect(
        new Calling.Composite("adjoint.square", List.of(x), Map.of(), new Calling.Plain(square)),
        9);
    return b.build("func.call and stablehlo.composite");
  }
}
