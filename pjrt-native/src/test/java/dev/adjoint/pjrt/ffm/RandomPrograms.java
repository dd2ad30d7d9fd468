package dev.adjoint.pjrt.ffm;

import static dev.adjoint.hlo.ElementType.C64;
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
import dev.adjoint.hlo.Contraction.DotGeneral;
import dev.adjoint.hlo.Contraction.Precision;
import dev.adjoint.hlo.ControlFlow.If;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.Creation.Iota;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.ElementType.Kind;
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
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Indexing.DynamicSlice;
import dev.adjoint.hlo.Indexing.DynamicUpdateSlice;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Ordering.Sort;
import dev.adjoint.hlo.Reduction.Reduce;
import dev.adjoint.hlo.Shaping.BroadcastInDim;
import dev.adjoint.hlo.Shaping.Concatenate;
import dev.adjoint.hlo.Shaping.Pad;
import dev.adjoint.hlo.Shaping.Reshape;
import dev.adjoint.hlo.Shaping.Reverse;
import dev.adjoint.hlo.Shaping.Slice;
import dev.adjoint.hlo.Shaping.Transpose;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Valid programs, each made of a list of numbers: every choice takes the next number of the list,
 * or 0 at its end. A shorter list with smaller numbers is a simpler program, which is how jqwik
 * finds the simplest one that fails.
 */
final class RandomPrograms {
  private static final List<ElementType> TYPES =
      List.of(F32, I32, I1, F64, C64, I8, UI8, I64, UI32);
  private static final double[] FLOATS = {
    1,
    0,
    -1,
    0.5,
    -2.5,
    3.25,
    -0.0,
    100,
    -7.75,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN,
    1e-3,
    1e6
  };
  private static final double[] INTEGERS = {1, 0, -1, 2, 3, 7, -5, 31, 127, -128, 64, 8};

  private final List<Integer> choices;
  private int next;
  private final BlockBuilder block = new BlockBuilder();
  private final List<Value> values = new ArrayList<>();
  private final List<Literal> arguments = new ArrayList<>();

  private RandomPrograms(List<Integer> choices) {
    this.choices = choices;
  }

  /** A function whose results are the results of all its ops. */
  record Program(Function function, List<Literal> arguments) {
    @Override
    public String toString() {
      return function + "" + arguments;
    }
  }

  static Program of(List<Integer> choices) {
    return new RandomPrograms(choices).program();
  }

  private Program program() {
    int parameters = 1 + choose(3);
    for (int i = 0; i < parameters; i++) {
      parameter();
    }
    while (next < choices.size()) {
      try {
        values.addAll(block.addAll(op()));
      } catch (HloException e) {
        // Not every choice is valid; the next may be.
      }
    }
    var body = block.build(List.of());
    var results = body.statements().stream().map(Statement::results).flatMap(List::stream).toList();
    return new Program(new Function("random", block.build(results)), arguments);
  }

  private int choose(int count) {
    return next < choices.size() ? choices.get(next++) % count : 0;
  }

  private <T> T choose(List<T> among) {
    return among.get(choose(among.size()));
  }

  private void parameter() {
    var element = choose(TYPES);
    var shape = new long[choose(3)];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = 1L + choose(3);
    }
    var type = TensorType.of(element, shape);
    var elements = new double[(int) type.size()];
    for (int i = 0; i < elements.length; i++) {
      elements[i] =
          element.isDifferentiable()
              ? FLOATS[choose(element.isComplex() ? 6 : FLOATS.length)]
              : element == I1 ? choose(2) : INTEGERS[choose(INTEGERS.length)];
    }
    arguments.add(Literal.of(type, elements));
    values.add(block.parameter(type));
  }

  private Op op() {
    var x = choose(values);
    var type = x.type();
    int rank = type.rank();
    return switch (choose(22)) {
      case 0 -> binary(x);
      case 1 -> unary(x);
      case 2 -> new Compare(x, like(x), choose(List.of(Direction.values())));
      case 3 -> new Convert(x, choose(TYPES));
      case 4 -> binary(x);
      case 5 -> new Transpose(x, permutation(rank));
      case 6 -> new Reshape(x, choose(List.of(Dims.of(type.size()), Dims.of(1, type.size(), 1))));
      case 7 -> new BroadcastInDim(x, type.shape().insert(0, 2), Dims.range(rank).plus(1));
      case 8 -> slice(x);
      case 9 -> new Reverse(x, Dims.range(Math.min(rank, 1 + choose(2))));
      case 10 -> new Concatenate(List.of(x, like(x)), choose(Math.max(1, rank)));
      case 11 ->
          new Pad(x, scalarOf(type.elementType()), pads(rank, -1), pads(rank, -1), pads(rank, 0));
      case 12 -> new Select(boolean_(x), x, like(x));
      // XLA clamps booleans as if true were -1.
      case 13 ->
          type.elementType() == I1 ? new Reshape(x, type.shape()) : new Clamp(x, like(x), like(x));
      case 14 -> reduce(x);
      case 15 -> dot(x);
      case 16 ->
          choose(2) == 0
              ? new Iota(TensorType.of(choose(TYPES), 2, 3), choose(2))
              : new ReducePrecision(x, 3 + choose(6), 2 + choose(8));
      case 17 -> bitcast(x);
      case 18 -> new DynamicSlice(x, places(rank), Dims.repeat(1, rank));
      case 19 -> new DynamicUpdateSlice(x, like(x), places(rank));
      case 20 -> rank == 0 ? new Reshape(x, Dims.of()) : sort(x);
      default -> new If(scalarOf(I1), branch(UnaryKind.NEGATE, x), branch(UnaryKind.ABS, x));
    };
  }

  /** Scalars of one integer type, also far outside. */
  private List<Value> places(int rank) {
    var scalars = values.stream().filter(v -> v.type().equals(TensorType.of(I32))).toList();
    var places = new ArrayList<Value>();
    for (int d = 0; d < rank; d++) {
      places.add(scalars.isEmpty() ? values.getFirst() : choose(scalars));
    }
    return places;
  }

  private Op sort(Value x) {
    var body = new BlockBuilder();
    var scalar = TensorType.of(x.type().elementType());
    var smaller =
        body.add(
            new Compare(
                body.parameter(scalar),
                body.parameter(scalar),
                Direction.LT,
                x.type().elementType().isFloat() ? ComparisonType.TOTALORDER : null));
    long dimension = choose(x.type().rank());
    return new Sort(List.of(x), dimension, true, body.build(List.of(smaller)));
  }

  /** A branch that computes with a value from outside. */
  private Block branch(UnaryKind kind, Value x) {
    var body = new BlockBuilder();
    return body.build(List.of(body.add(new Unary(kind, x))));
  }

  /** Between widths only of parameters: XLA fails on a bitcast of a bitcast where both widen. */
  private Op bitcast(Value x) {
    var to = choose(List.of(I32, F32, UI32, I8));
    boolean isParameter = values.indexOf(x) < arguments.size();
    return isParameter || to.bits() == x.type().elementType().bits()
        ? new BitcastConvert(x, to)
        : new Convert(x, to);
  }

  private Op binary(Value x) {
    var kind = choose(List.of(BinaryKind.values()));
    var element = x.type().elementType();
    // XLA makes x + x of booleans 2 * x, which it makes false, and takes the last six bits of the
    // exponent in powers of integers.
    boolean differs =
        kind == BinaryKind.ADD && element == I1 || kind == BinaryKind.POWER && element.isInteger();
    return new Binary(differs ? BinaryKind.MAXIMUM : kind, x, like(x));
  }

  private Op unary(Value x) {
    var kind = choose(List.of(UnaryKind.values()));
    // XLA has no cube root of complex numbers, and says so.
    return kind == UnaryKind.CBRT && x.type().elementType().isComplex()
        ? new Unary(UnaryKind.SQRT, x)
        : new Unary(kind, x);
  }

  /** A value of the same type, perhaps the same. */
  private Value like(Value x) {
    return choose(values.stream().filter(v -> v.type().equals(x.type())).toList());
  }

  private Value boolean_(Value x) {
    var found = values.stream().filter(v -> v.type().equals(x.type().withElementType(I1))).toList();
    return found.isEmpty() ? x : choose(found);
  }

  private Value scalarOf(ElementType element) {
    var found = values.stream().filter(v -> v.type().equals(TensorType.of(element))).toList();
    return found.isEmpty() ? values.getFirst() : choose(found);
  }

  private Dims permutation(int rank) {
    var permutation = Dims.of();
    for (int d = 0; d < rank; d++) {
      permutation = permutation.insert(choose(d + 1), d);
    }
    return permutation;
  }

  private Dims pads(int rank, int least) {
    var pads = Dims.repeat(0, rank);
    for (int d = 0; d < rank; d++) {
      pads = pads.with(d, least + choose(3));
    }
    return pads;
  }

  private Op slice(Value x) {
    var shape = x.type().shape();
    var start = Dims.repeat(0, shape.rank());
    var limit = shape;
    var strides = Dims.repeat(1, shape.rank());
    for (int d = 0; d < shape.rank(); d++) {
      start = start.with(d, choose((int) shape.get(d) + 1));
      strides = strides.with(d, 1 + choose(2));
    }
    return new Slice(x, start, limit, strides);
  }

  private Op reduce(Value x) {
    var element = x.type().elementType();
    var scalar = TensorType.of(element);
    var kinds =
        List.of(BinaryKind.values()).stream()
            .filter(kind -> kind.isCommutative() && kind.accepts(element))
            .filter(kind -> !element.isComplex() || kind == BinaryKind.ADD)
            .toList();
    var kind = choose(kinds);
    // XLA may leave the init out, or take it twice, as if it were neutral.
    var init = block.add(new Constant(Literal.splat(scalar, neutral(kind, element))));
    var body = new BlockBuilder();
    var combined = body.add(new Binary(kind, body.parameter(scalar), body.parameter(scalar)));
    int rank = x.type().rank();
    var dimensions =
        rank == 2 && choose(2) == 0 ? Dims.range(2) : Dims.of(choose(Math.max(1, rank)));
    return new Reduce(List.of(x), List.of(init), dimensions, body.build(List.of(combined)));
  }

  private static double neutral(BinaryKind kind, ElementType element) {
    return switch (kind) {
      case MULTIPLY -> 1;
      case AND -> element == I1 ? 1 : element.kind() == Kind.SIGNED ? -1 : 0x1p64;
      case MAXIMUM -> element == I1 ? 0 : Double.NEGATIVE_INFINITY;
      case MINIMUM -> element == I1 ? 1 : Double.POSITIVE_INFINITY;
      default -> element.isFloat() ? -0.0 : 0;
    };
  }

  private Op dot(Value x) {
    var y = like(x);
    int rank = x.type().rank();
    var none = Dims.of();
    var contracting = rank == 0 ? none : Dims.of(choose(rank));
    var batching = rank == 2 && choose(2) == 0 ? contracting.complement(rank) : none;
    return new DotGeneral(
        x,
        y,
        batching,
        batching,
        contracting,
        contracting,
        Precision.HIGHEST,
        x.type().elementType());
  }
}
