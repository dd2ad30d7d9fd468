package dev.adjoint;

import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Contraction.DotGeneral;
import dev.adjoint.hlo.Contraction.Precision;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.Creation.Iota;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.Clamp;
import dev.adjoint.hlo.Elementwise.Compare;
import dev.adjoint.hlo.Elementwise.Convert;
import dev.adjoint.hlo.Elementwise.Direction;
import dev.adjoint.hlo.Elementwise.Select;
import dev.adjoint.hlo.Elementwise.Unary;
import dev.adjoint.hlo.Elementwise.UnaryKind;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Reduction.Reduce;
import dev.adjoint.hlo.Shaping.BroadcastInDim;
import dev.adjoint.hlo.Shaping.Concatenate;
import dev.adjoint.hlo.Shaping.Pad;
import dev.adjoint.hlo.Shaping.Reshape;
import dev.adjoint.hlo.Shaping.Reverse;
import dev.adjoint.hlo.Shaping.Slice;
import dev.adjoint.hlo.Shaping.Transpose;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * An array of numbers: {@linkplain ConcreteTensor concrete}, with elements on the host or on a
 * device, or {@linkplain TracedTensor traced}, a value in a program that is being written.
 *
 * <p>Immutable. The methods follow {@link Math} and {@link java.math.BigDecimal} in their names and
 * numpy in their meaning. No element type is widened silently: operands of different types are an
 * error; a Java number takes the tensor's element type.
 *
 * {@snippet :
 * var x = Tensor.of(1f, 2f, 3f);
 * x.multiply(x).sum().item(); // 14.0
 * }
 */
public abstract sealed class Tensor permits ConcreteTensor, TracedTensor {
  Tensor() {}

  /**
   * {@return a tensor that has a type only, for {@link Adjoint#lower}, {@link Adjoint#evalShape}
   * and wherever else elements do not matter; the counterpart of {@code jax.ShapeDtypeStruct}}
   */
  public static Tensor placeholder(TensorType type) {
    return new TracedTensor(new BlockBuilder().parameter(type));
  }

  /** {@return element type and shape} */
  public abstract TensorType type();

  /** This as a concrete tensor, or an error that says why it is none. */
  abstract ConcreteTensor concrete();

  // ---- making tensors

  /** {@return a scalar of f32} */
  public static Tensor of(float value) {
    return full(TensorType.of(ElementType.F32), value);
  }

  /** {@return a scalar of f64} */
  public static Tensor of(double value) {
    return full(TensorType.of(ElementType.F64), value);
  }

  /** {@return a scalar of i32} */
  public static Tensor of(int value) {
    return full(TensorType.of(ElementType.I32), value);
  }

  /** {@return a scalar of i64} */
  public static Tensor of(long value) {
    return of(new long[] {value}).reshape();
  }

  /** {@return a scalar of i1} */
  public static Tensor of(boolean value) {
    return full(TensorType.of(ElementType.I1), value ? 1 : 0);
  }

  /** {@return a vector of f32} */
  public static Tensor of(float... values) {
    var bytes = bytes(values.length, Float.BYTES);
    bytes.asFloatBuffer().put(values);
    return vector(ElementType.F32, values.length, bytes);
  }

  /** {@return a vector of f64} */
  public static Tensor of(double... values) {
    var bytes = bytes(values.length, Double.BYTES);
    bytes.asDoubleBuffer().put(values);
    return vector(ElementType.F64, values.length, bytes);
  }

  /** {@return a vector of i32} */
  public static Tensor of(int... values) {
    var bytes = bytes(values.length, Integer.BYTES);
    bytes.asIntBuffer().put(values);
    return vector(ElementType.I32, values.length, bytes);
  }

  /** {@return a vector of i64} */
  public static Tensor of(long... values) {
    var bytes = bytes(values.length, Long.BYTES);
    bytes.asLongBuffer().put(values);
    return vector(ElementType.I64, values.length, bytes);
  }

  /** {@return a vector of i1} */
  public static Tensor of(boolean... values) {
    var bytes = bytes(values.length, 1);
    for (boolean value : values) {
      bytes.put((byte) (value ? 1 : 0));
    }
    return vector(ElementType.I1, values.length, bytes);
  }

  /** {@return a matrix of f32 with these rows} */
  public static Tensor of(float[]... rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    var all = new float[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      checkRow(i, rows[i].length, columns);
      System.arraycopy(rows[i], 0, all, i * columns, columns);
    }
    return of(all).reshape(rows.length, columns);
  }

  /** {@return a matrix of f64 with these rows} */
  public static Tensor of(double[]... rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    var all = new double[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      checkRow(i, rows[i].length, columns);
      System.arraycopy(rows[i], 0, all, i * columns, columns);
    }
    return of(all).reshape(rows.length, columns);
  }

  private static void checkRow(int row, int length, int columns) {
    if (length != columns) {
      throw new IllegalArgumentException(
          "row %d has %d elements; expected %d as in row 0".formatted(row, length, columns));
    }
  }

  private static ByteBuffer bytes(int count, int size) {
    return ByteBuffer.allocate(Math.multiplyExact(count, size)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static Tensor vector(ElementType type, int length, ByteBuffer bytes) {
    return new ConcreteTensor(Literal.of(TensorType.of(type, length), bytes.array()));
  }

  /** {@return a tensor with these elements} */
  public static Tensor of(Literal literal) {
    return new ConcreteTensor(literal);
  }

  /** {@return a tensor of {@code type} whose elements all are {@code value}} */
  public static Tensor full(TensorType type, double value) {
    return new ConcreteTensor(Literal.splat(type, value));
  }

  /** {@return a tensor of zeros} */
  public static Tensor zeros(TensorType type) {
    return full(type, 0);
  }

  /** {@return a tensor of f32 zeros} */
  public static Tensor zeros(long... shape) {
    return full(TensorType.of(ElementType.F32, shape), 0);
  }

  /** {@return a tensor of ones} */
  public static Tensor ones(TensorType type) {
    return full(type, 1);
  }

  /** {@return a tensor of f32 ones} */
  public static Tensor ones(long... shape) {
    return full(TensorType.of(ElementType.F32, shape), 1);
  }

  /**
   * {@return a tensor of {@code type} in which each element is its index along {@code dimension}}
   */
  public static Tensor iota(TensorType type, int dimension) {
    return Trace.apply(_ -> new Iota(type, dimension));
  }

  // ---- what it is

  /** {@return the size of each dimension} */
  public Dims shape() {
    return type().shape();
  }

  /** {@return what the elements are} */
  public ElementType elementType() {
    return type().elementType();
  }

  /** {@return the number of dimensions} */
  public int rank() {
    return type().rank();
  }

  // ---- reading the elements

  /**
   * {@return the element of a tensor that has just one, as a double; the real part of a complex
   * one}
   *
   * @throws IllegalArgumentException if there is not just one element
   */
  public double item() {
    if (type().size() != 1) {
      throw new IllegalArgumentException("item() needs one element; found " + type());
    }
    return concrete().literal().element(0);
  }

  /** {@return the elements in row-major order, converted to float} */
  public float[] toFloats() {
    if (elementType() == ElementType.F32) {
      var floats = new float[Math.toIntExact(type().size())];
      var literal = concrete().literal();
      if (literal.isSplat()) {
        Arrays.fill(floats, literal.buffer().getFloat());
      } else {
        literal.buffer().asFloatBuffer().get(floats);
      }
      return floats;
    }
    var doubles = toDoubles();
    var floats = new float[doubles.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) doubles[i];
    }
    return floats;
  }

  /**
   * {@return the elements in row-major order, converted to double; the real parts of complex ones}
   */
  public double[] toDoubles() {
    var literal = concrete().literal();
    var doubles = new double[Math.toIntExact(type().size())];
    for (int i = 0; i < doubles.length; i++) {
      doubles[i] = literal.element(literal.isSplat() ? 0 : i);
    }
    return doubles;
  }

  /** {@return the elements in row-major order, converted to int} */
  public int[] toInts() {
    return Arrays.stream(toDoubles()).mapToInt(d -> (int) d).toArray();
  }

  // ---- element by element

  private Tensor unary(UnaryKind kind) {
    return Trace.apply(v -> new Unary(kind, v.getFirst()), this);
  }

  private Tensor binary(BinaryKind kind, Tensor other) {
    var shape = commonShape(kind.opName(), other);
    return Trace.apply(
        v -> new Binary(kind, v.get(0), v.get(1)), broadcastTo(shape), other.broadcastTo(shape));
  }

  private Tensor compare(Direction direction, Tensor other) {
    var shape = commonShape("stablehlo.compare", other);
    return Trace.apply(
        v -> new Compare(v.get(0), v.get(1), direction),
        broadcastTo(shape),
        other.broadcastTo(shape));
  }

  /** The shape that both broadcast to, aligned at the last dimension. */
  private Dims commonShape(String op, Tensor other) {
    if (elementType() != other.elementType()) {
      throw new HloException(
          "%s: expected operands of one element type, found %s and %s; nothing is widened silently, use convert"
              .formatted(op, type(), other.type()));
    }
    return shape().equals(other.shape()) ? shape() : broadcast(op, shape(), other.shape());
  }

  private static Dims broadcast(String op, Dims a, Dims b) {
    int rank = Math.max(a.rank(), b.rank());
    var sizes = new long[rank];
    for (int i = 0; i < rank; i++) {
      int ia = i - rank + a.rank();
      int ib = i - rank + b.rank();
      long sa = ia < 0 ? 1 : a.get(ia);
      long sb = ib < 0 ? 1 : b.get(ib);
      if (sa != sb && sa != 1 && sb != 1) {
        throw new HloException(
            "%s: expected shapes that broadcast, found %s and %s".formatted(op, a, b));
      }
      sizes[i] = sa == 1 ? sb : sa;
    }
    return Dims.of(sizes);
  }

  /** {@return the complex numbers with these real parts and {@code imag} as imaginary parts} */
  public Tensor complex(Tensor imag) {
    return binary(BinaryKind.COMPLEX, imag);
  }

  /** {@return the absolute values; of complex elements, the moduli} */
  public Tensor abs() {
    return unary(UnaryKind.ABS);
  }

  /** {@return the cube roots} */
  public Tensor cbrt() {
    return unary(UnaryKind.CBRT);
  }

  /** {@return the elements rounded up} */
  public Tensor ceil() {
    return unary(UnaryKind.CEIL);
  }

  /** {@return the cosines of the elements, in radians} */
  public Tensor cos() {
    return unary(UnaryKind.COSINE);
  }

  /** {@return the numbers of leading zero bits} */
  public Tensor countLeadingZeros() {
    return unary(UnaryKind.COUNT_LEADING_ZEROS);
  }

  /** {@return e to the power of the elements} */
  public Tensor exp() {
    return unary(UnaryKind.EXPONENTIAL);
  }

  /** {@return e to the power of the elements, minus one} */
  public Tensor expm1() {
    return unary(UnaryKind.EXPONENTIAL_MINUS_ONE);
  }

  /** {@return the elements rounded down} */
  public Tensor floor() {
    return unary(UnaryKind.FLOOR);
  }

  /** {@return the imaginary parts} */
  public Tensor imag() {
    return unary(UnaryKind.IMAG);
  }

  /** {@return where the elements are finite} */
  public Tensor isFinite() {
    return unary(UnaryKind.IS_FINITE);
  }

  /** {@return the natural logarithms} */
  public Tensor log() {
    return unary(UnaryKind.LOG);
  }

  /** {@return the natural logarithms of one plus the elements} */
  public Tensor log1p() {
    return unary(UnaryKind.LOG_PLUS_ONE);
  }

  /** {@return 1 / (1 + exp(-x)) of the elements} */
  public Tensor logistic() {
    return unary(UnaryKind.LOGISTIC);
  }

  /** {@return the negated elements} */
  public Tensor negate() {
    return unary(UnaryKind.NEGATE);
  }

  /** {@return the elements with every bit flipped} */
  public Tensor not() {
    return unary(UnaryKind.NOT);
  }

  /** {@return the numbers of bits set} */
  public Tensor popcnt() {
    return unary(UnaryKind.POPCNT);
  }

  /** {@return the real parts} */
  public Tensor real() {
    return unary(UnaryKind.REAL);
  }

  /** {@return the elements rounded to the nearest integer, ties away from zero} */
  public Tensor roundAwayFromZero() {
    return unary(UnaryKind.ROUND_NEAREST_AFZ);
  }

  /** {@return the elements rounded to the nearest integer, ties to even} */
  public Tensor roundToEven() {
    return unary(UnaryKind.ROUND_NEAREST_EVEN);
  }

  /** {@return one over the square roots} */
  public Tensor rsqrt() {
    return unary(UnaryKind.RSQRT);
  }

  /** {@return the signs: -1, 0 or 1; of complex elements, the directions} */
  public Tensor sign() {
    return unary(UnaryKind.SIGN);
  }

  /** {@return the sines of the elements, in radians} */
  public Tensor sin() {
    return unary(UnaryKind.SINE);
  }

  /** {@return the square roots} */
  public Tensor sqrt() {
    return unary(UnaryKind.SQRT);
  }

  /** {@return the tangents of the elements, in radians} */
  public Tensor tan() {
    return unary(UnaryKind.TAN);
  }

  /** {@return the hyperbolic tangents} */
  public Tensor tanh() {
    return unary(UnaryKind.TANH);
  }

  /** {@return the sum, element by element; shapes broadcast as numpy's do} */
  public Tensor add(Tensor other) {
    return binary(BinaryKind.ADD, other);
  }

  /** {@return the sum, element by element, with {@code other} converted to this element type} */
  public Tensor add(double other) {
    return add(full(type(), other));
  }

  /** {@return the bitwise and, element by element; shapes broadcast as numpy's do} */
  public Tensor and(Tensor other) {
    return binary(BinaryKind.AND, other);
  }

  /**
   * {@return the angle, in radians, of the point with this y and {@code other} as x, element by
   * element; shapes broadcast as numpy's do}
   */
  public Tensor atan2(Tensor other) {
    return binary(BinaryKind.ATAN2, other);
  }

  /**
   * {@return the quotient, rounded towards zero for integers, element by element; shapes broadcast
   * as numpy's do}
   */
  public Tensor divide(Tensor other) {
    return binary(BinaryKind.DIVIDE, other);
  }

  /**
   * {@return the quotient, rounded towards zero for integers, element by element, with {@code
   * other} converted to this element type}
   */
  public Tensor divide(double other) {
    return divide(full(type(), other));
  }

  /**
   * {@return the larger of both; NaN if either is, element by element; shapes broadcast as numpy's
   * do}
   */
  public Tensor maximum(Tensor other) {
    return binary(BinaryKind.MAXIMUM, other);
  }

  /**
   * {@return the larger of both; NaN if either is, element by element, with {@code other} converted
   * to this element type}
   */
  public Tensor maximum(double other) {
    return maximum(full(type(), other));
  }

  /**
   * {@return the smaller of both; NaN if either is, element by element; shapes broadcast as numpy's
   * do}
   */
  public Tensor minimum(Tensor other) {
    return binary(BinaryKind.MINIMUM, other);
  }

  /**
   * {@return the smaller of both; NaN if either is, element by element, with {@code other}
   * converted to this element type}
   */
  public Tensor minimum(double other) {
    return minimum(full(type(), other));
  }

  /** {@return the product, element by element; shapes broadcast as numpy's do} */
  public Tensor multiply(Tensor other) {
    return binary(BinaryKind.MULTIPLY, other);
  }

  /**
   * {@return the product, element by element, with {@code other} converted to this element type}
   */
  public Tensor multiply(double other) {
    return multiply(full(type(), other));
  }

  /** {@return the bitwise or, element by element; shapes broadcast as numpy's do} */
  public Tensor or(Tensor other) {
    return binary(BinaryKind.OR, other);
  }

  /**
   * {@return this to the power of {@code other}, element by element; shapes broadcast as numpy's
   * do}
   */
  public Tensor pow(Tensor other) {
    return binary(BinaryKind.POWER, other);
  }

  /**
   * {@return this to the power of {@code other}, element by element, with {@code other} converted
   * to this element type}
   */
  public Tensor pow(double other) {
    return pow(full(type(), other));
  }

  /**
   * {@return the remainder of the division, with the sign of this, element by element; shapes
   * broadcast as numpy's do}
   */
  public Tensor remainder(Tensor other) {
    return binary(BinaryKind.REMAINDER, other);
  }

  /**
   * {@return the remainder of the division, with the sign of this, element by element, with {@code
   * other} converted to this element type}
   */
  public Tensor remainder(double other) {
    return remainder(full(type(), other));
  }

  /**
   * {@return this shifted left by {@code other} bits, element by element; shapes broadcast as
   * numpy's do}
   */
  public Tensor shiftLeft(Tensor other) {
    return binary(BinaryKind.SHIFT_LEFT, other);
  }

  /**
   * {@return this shifted right by {@code other} bits, keeping the sign, element by element; shapes
   * broadcast as numpy's do}
   */
  public Tensor shiftRight(Tensor other) {
    return binary(BinaryKind.SHIFT_RIGHT_ARITHMETIC, other);
  }

  /**
   * {@return this shifted right by {@code other} bits, filling with zeros, element by element;
   * shapes broadcast as numpy's do}
   */
  public Tensor shiftRightLogical(Tensor other) {
    return binary(BinaryKind.SHIFT_RIGHT_LOGICAL, other);
  }

  /** {@return the difference, element by element; shapes broadcast as numpy's do} */
  public Tensor subtract(Tensor other) {
    return binary(BinaryKind.SUBTRACT, other);
  }

  /**
   * {@return the difference, element by element, with {@code other} converted to this element type}
   */
  public Tensor subtract(double other) {
    return subtract(full(type(), other));
  }

  /** {@return the bitwise exclusive or, element by element; shapes broadcast as numpy's do} */
  public Tensor xor(Tensor other) {
    return binary(BinaryKind.XOR, other);
  }

  /** {@return where this is equal; an i1 tensor; shapes broadcast as numpy's do} */
  public Tensor eq(Tensor other) {
    return compare(Direction.EQ, other);
  }

  /** {@return where this is equal, with {@code other} converted to this element type} */
  public Tensor eq(double other) {
    return eq(full(type(), other));
  }

  /** {@return where this is not equal; an i1 tensor; shapes broadcast as numpy's do} */
  public Tensor ne(Tensor other) {
    return compare(Direction.NE, other);
  }

  /** {@return where this is not equal, with {@code other} converted to this element type} */
  public Tensor ne(double other) {
    return ne(full(type(), other));
  }

  /** {@return where this is greater or equal; an i1 tensor; shapes broadcast as numpy's do} */
  public Tensor ge(Tensor other) {
    return compare(Direction.GE, other);
  }

  /** {@return where this is greater or equal, with {@code other} converted to this element type} */
  public Tensor ge(double other) {
    return ge(full(type(), other));
  }

  /** {@return where this is greater; an i1 tensor; shapes broadcast as numpy's do} */
  public Tensor gt(Tensor other) {
    return compare(Direction.GT, other);
  }

  /** {@return where this is greater, with {@code other} converted to this element type} */
  public Tensor gt(double other) {
    return gt(full(type(), other));
  }

  /** {@return where this is less or equal; an i1 tensor; shapes broadcast as numpy's do} */
  public Tensor le(Tensor other) {
    return compare(Direction.LE, other);
  }

  /** {@return where this is less or equal, with {@code other} converted to this element type} */
  public Tensor le(double other) {
    return le(full(type(), other));
  }

  /** {@return where this is less; an i1 tensor; shapes broadcast as numpy's do} */
  public Tensor lt(Tensor other) {
    return compare(Direction.LT, other);
  }

  /** {@return where this is less, with {@code other} converted to this element type} */
  public Tensor lt(double other) {
    return lt(full(type(), other));
  }

  /** {@return {@code onTrue} where {@code pred}, else {@code onFalse}; shapes broadcast} */
  public static Tensor select(Tensor pred, Tensor onTrue, Tensor onFalse) {
    var shape = onTrue.commonShape("stablehlo.select", onFalse);
    var cases = pred.rank() == 0 ? shape : broadcast("stablehlo.select", shape, pred.shape());
    return Trace.apply(
        v -> new Select(v.get(0), v.get(1), v.get(2)),
        pred.rank() == 0 ? pred : pred.broadcastTo(cases),
        onTrue.broadcastTo(cases),
        onFalse.broadcastTo(cases));
  }

  /**
   * {@return the elements limited to [{@code min}, {@code max}], each a scalar or of this shape}
   */
  public Tensor clamp(Tensor min, Tensor max) {
    return Trace.apply(v -> new Clamp(v.get(0), v.get(1), v.get(2)), min, this, max);
  }

  /** {@return the elements limited to [{@code min}, {@code max}]} */
  public Tensor clamp(double min, double max) {
    var scalar = TensorType.of(elementType());
    return clamp(full(scalar, min), full(scalar, max));
  }

  /** {@return the same numbers in another element type} */
  public Tensor convert(ElementType to) {
    return to == elementType() ? this : Trace.apply(v -> new Convert(v.getFirst(), to), this);
  }

  // ---- moving elements

  /** {@return this repeated to {@code shape}, aligned at the last dimension as numpy does} */
  public Tensor broadcastTo(Dims shape) {
    if (shape.equals(shape())) {
      return this;
    }
    int added = shape.rank() - rank();
    if (added < 0 || !broadcast("broadcast", shape(), shape).equals(shape)) {
      throw new HloException(
          "broadcast: expected a shape that %s can be repeated to, found %s"
              .formatted(type(), shape));
    }
    if (this instanceof ConcreteTensor concrete
        && concrete.knownLiteral() instanceof Literal literal
        && literal.isSplat()) {
      var bytes = new byte[elementType().bytes()];
      literal.buffer().get(bytes);
      return of(Literal.of(type().withShape(shape), bytes));
    }
    return broadcastInDim(shape, Dims.range(rank()).plus(added));
  }

  /**
   * {@return this repeated to {@code shape}, dimension i as dimension {@code dimensions[i]} ({@code
   * broadcast_in_dim})}
   */
  public Tensor broadcastInDim(Dims shape, Dims dimensions) {
    return Trace.apply(v -> new BroadcastInDim(v.getFirst(), shape, dimensions), this);
  }

  /**
   * {@return the same elements in row-major order in another shape; one size may be -1 and is
   * computed}
   */
  public Tensor reshape(long... sizes) {
    var shape = Dims.of(sizes);
    int unknown = shape.indexOf(-1);
    if (unknown >= 0) {
      long rest = shape.remove(unknown).size();
      if (rest <= 0 || type().size() % rest != 0) {
        throw new HloException("reshape: %s cannot take the shape %s".formatted(type(), shape));
      }
      shape = shape.with(unknown, type().size() / rest);
    }
    return reshape(shape);
  }

  /** {@return the same elements in row-major order in another shape} */
  public Tensor reshape(Dims shape) {
    if (shape.equals(shape())) {
      return this;
    }
    if (this instanceof ConcreteTensor concrete
        && concrete.knownLiteral() instanceof Literal literal
        && shape.size() == type().size()) {
      var bytes = new byte[literal.buffer().remaining()];
      literal.buffer().get(bytes);
      return of(Literal.of(type().withShape(shape), bytes));
    }
    return Trace.apply(v -> new Reshape(v.getFirst(), shape), this);
  }

  /** {@return this with a further dimension of size 1 before dimension {@code axis}} */
  public Tensor expandDims(int axis) {
    int at = axis < 0 ? axis + rank() + 1 : axis;
    if (at < 0 || at > rank()) {
      throw new HloException(
          "expandDims: expected an axis from %d to %d for %s, found %d"
              .formatted(-rank() - 1, rank(), type(), axis));
    }
    return reshape(shape().insert(at, 1));
  }

  /** {@return this with its dimensions in the opposite order} */
  public Tensor transpose() {
    var reversed = new long[rank()];
    for (int i = 0; i < reversed.length; i++) {
      reversed[i] = rank() - 1L - i;
    }
    return transpose(Dims.of(reversed));
  }

  /**
   * {@return this with its dimensions permuted: dimension i of the result is {@code permutation[i]}
   * of this}
   */
  public Tensor transpose(Dims permutation) {
    return permutation.isRange() && permutation.rank() == rank()
        ? this
        : Trace.apply(v -> new Transpose(v.getFirst(), permutation), this);
  }

  /**
   * {@return the elements from {@code start} to {@code limit}, exclusive, in steps of {@code
   * strides}}
   */
  public Tensor slice(Dims start, Dims limit, Dims strides) {
    return Trace.apply(v -> new Slice(v.getFirst(), start, limit, strides), this);
  }

  /** {@return the elements from {@code start} to {@code limit}, exclusive, along {@code axis}} */
  public Tensor slice(int axis, long start, long limit) {
    int at = axis(axis);
    return slice(
        Dims.repeat(0, rank()).with(at, start), shape().with(at, limit), Dims.repeat(1, rank()));
  }

  /** {@return this with {@code value} around (cropped where negative) and between its elements} */
  public Tensor pad(Tensor value, Dims low, Dims high, Dims interior) {
    return Trace.apply(v -> new Pad(v.get(0), v.get(1), low, high, interior), this, value);
  }

  /** {@return the tensors one after the other along {@code axis}} */
  public static Tensor concatenate(int axis, Tensor... tensors) {
    return concatenate(axis, List.of(tensors));
  }

  /** {@return the tensors one after the other along {@code axis}} */
  public static Tensor concatenate(int axis, List<Tensor> tensors) {
    if (tensors.isEmpty()) {
      throw new HloException("concatenate: expected at least one tensor, found none");
    }
    int at = tensors.getFirst().axis(axis);
    return Trace.applyAll(v -> new Concatenate(v, at), tensors).getFirst();
  }

  /** {@return this with the elements in opposite order along {@code dimensions}} */
  public Tensor reverse(Dims dimensions) {
    return Trace.apply(v -> new Reverse(v.getFirst(), dimensions), this);
  }

  // ---- sums of products

  /**
   * {@return the matrix product, with numpy's rules for vectors and for leading batch dimensions}
   */
  public Tensor matmul(Tensor other) {
    if (rank() == 0 || other.rank() == 0) {
      throw new HloException(
          "matmul: expected operands of rank 1 or more, found %s and %s"
              .formatted(type(), other.type()));
    }
    if (rank() <= 2 && other.rank() <= 2) {
      return dotGeneral(
          other, Dims.of(), Dims.of(), Dims.of(rank() - 1), Dims.of(Math.max(0, other.rank() - 2)));
    }
    var lhs = rank() == 1 ? expandDims(0) : this;
    var rhs = other.rank() == 1 ? other.expandDims(1) : other;
    var batch = broadcast("matmul", leading(lhs), leading(rhs));
    int n = batch.rank();
    var product =
        lhs.broadcastTo(batch.concat(trailing(lhs)))
            .dotGeneral(
                rhs.broadcastTo(batch.concat(trailing(rhs))),
                Dims.range(n),
                Dims.range(n),
                Dims.of(n + 1),
                Dims.of(n));
    var shape = product.shape();
    shape = other.rank() == 1 ? shape.remove(n + 1) : shape;
    shape = rank() == 1 ? shape.remove(n) : shape;
    return product.reshape(shape);
  }

  private static Dims leading(Tensor t) {
    return t.shape().gather(Dims.range(t.rank() - 2));
  }

  private static Dims trailing(Tensor t) {
    return t.shape().gather(Dims.of(t.rank() - 2, t.rank() - 1));
  }

  /**
   * {@return the sum of products over the contracting dimensions, for each index of the batching
   * dimensions}
   */
  public Tensor dotGeneral(
      Tensor other, Dims batching, Dims otherBatching, Dims contracting, Dims otherContracting) {
    return dotGeneral(
        other,
        batching,
        otherBatching,
        contracting,
        otherContracting,
        Precision.DEFAULT,
        elementType());
  }

  /** {@return the sum of products, with this precision and element type of the result} */
  public Tensor dotGeneral(
      Tensor other,
      Dims batching,
      Dims otherBatching,
      Dims contracting,
      Dims otherContracting,
      Precision precision,
      ElementType result) {
    return Trace.apply(
        v ->
            new DotGeneral(
                v.get(0),
                v.get(1),
                batching,
                otherBatching,
                contracting,
                otherContracting,
                precision,
                result),
        this,
        other);
  }

  // ---- combining elements

  /** {@return the sum along {@code axes}; negative ones count from the end; none means all} */
  public Tensor sum(int... axes) {
    return reduce(BinaryKind.ADD, axes(axes));
  }

  /** {@return the product along {@code axes}; negative ones count from the end; none means all} */
  public Tensor product(int... axes) {
    return reduce(BinaryKind.MULTIPLY, axes(axes));
  }

  /**
   * {@return the largest element along {@code axes}; negative ones count from the end; none means
   * all}
   */
  public Tensor max(int... axes) {
    return reduce(BinaryKind.MAXIMUM, axes(axes));
  }

  /**
   * {@return the smallest element along {@code axes}; negative ones count from the end; none means
   * all}
   */
  public Tensor min(int... axes) {
    return reduce(BinaryKind.MINIMUM, axes(axes));
  }

  /** {@return the mean along {@code axes}; negative ones count from the end; none means all} */
  public Tensor mean(int... axes) {
    var over = axes(axes);
    return reduce(BinaryKind.ADD, over).divide((double) shape().gather(over).size());
  }

  /** {@return whether all elements along {@code axes} are true; for i1} */
  public Tensor all(int... axes) {
    return reduce(BinaryKind.AND, axes(axes));
  }

  /** {@return whether any element along {@code axes} is true; for i1} */
  public Tensor any(int... axes) {
    return reduce(BinaryKind.OR, axes(axes));
  }

  /**
   * {@return the elements along {@code dimensions} combined by {@code kind}, which must be
   * associative}
   */
  public Tensor reduce(BinaryKind kind, Dims dimensions) {
    if (dimensions.rank() == 0) {
      return this;
    }
    var init = of(Reducers.identity(kind, elementType()));
    return Trace.apply(
        v ->
            new Reduce(
                List.of(v.get(0)),
                List.of(v.get(1)),
                dimensions,
                Reducers.body(kind, elementType())),
        this,
        init);
  }

  /**
   * {@return the index of the largest element along {@code axis}, the first one of equals; i32; NaN
   * counts as the largest}
   */
  public Tensor argmax(int axis) {
    int at = axis(axis);
    var indices = iota(type().withElementType(ElementType.I32), at);
    // Where one element is NaN, so is the maximum, which then equals none.
    var isMax = eq(max(at).expandDims(at)).or(ne(this));
    return select(isMax, indices, full(indices.type(), Integer.MAX_VALUE)).min(at);
  }

  private Dims axes(int... axes) {
    if (axes.length == 0) {
      return Dims.range(rank());
    }
    return Dims.of(Arrays.stream(axes).mapToLong(this::axis).sorted().toArray());
  }

  private int axis(int axis) {
    if (axis < -rank() || axis >= rank()) {
      throw new HloException(
          "axis %d: expected one of %s, from %d to %d"
              .formatted(axis, type(), -rank(), rank() - 1));
    }
    return axis < 0 ? axis + rank() : axis;
  }

  /** {@return this as a constant of the program being traced, so that it is no parameter of it} */
  public Tensor asConstant() {
    var literal = concrete().literal();
    return Trace.apply(_ -> new Constant(literal));
  }
}
