package dev.adjoint;

import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.Creation.Iota;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Shaping.Concatenate;
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
public abstract sealed class Tensor
    implements MathFunctions,
        SpecialFunctions,
        Cumulations,
        Indexing,
        Ordering,
        Arithmetic,
        Bitwise,
        Comparisons,
        Shapes,
        Rearrangements,
        Products,
        Reductions
    permits ConcreteTensor, TracedTensor {
  Tensor() {}

  /**
   * {@return a tensor that has a type only, for {@link Adjoint#lower}, {@link Adjoint#evalShape}
   * and wherever else elements do not matter; the counterpart of {@code jax.ShapeDtypeStruct}}
   */
  public static Tensor placeholder(TensorType type) {
    return new TracedTensor(new BlockBuilder().parameter(type));
  }

  @Override
  public abstract TensorType type();

  /** This as a concrete tensor, or an error that says why it is none. */
  abstract ConcreteTensor concrete();

  // ---- making tensors

  /** {@return a scalar of f32} */
  public static Tensor of(float value) {
    return full(TensorType.of(ElementType.F32), value);
  }

  /** {@return a scalar of f64; of f32 where {@link Numerics} says so} */
  public static Tensor of(double value) {
    return full(TensorType.of(Numerics.current().ofDouble()), value);
  }

  /** {@return a scalar of i32} */
  public static Tensor of(int value) {
    return full(TensorType.of(ElementType.I32), value);
  }

  /** {@return a scalar of i64; of i32 where {@link Numerics} says so} */
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

  /** {@return a vector of f64; of f32 where {@link Numerics} says so} */
  public static Tensor of(double... values) {
    if (!Numerics.current().x64()) {
      return of(Literal.of(TensorType.of(ElementType.F32, values.length), values));
    }
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

  /** {@return a vector of i64; of i32 where {@link Numerics} says so, if they fit} */
  public static Tensor of(long... values) {
    if (!Numerics.current().x64()) {
      return of(Arrays.stream(values).mapToInt(Tensor::fitting).toArray());
    }
    var bytes = bytes(values.length, Long.BYTES);
    bytes.asLongBuffer().put(values);
    return vector(ElementType.I64, values.length, bytes);
  }

  private static int fitting(long value) {
    if ((int) value != value) {
      throw new HloException(
          "expected a number of i32, as x64 is off, found %d; use Numerics.current().withX64(true)"
              .formatted(value));
    }
    return (int) value;
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

  /** {@return a matrix of f64 with these rows; of f32 where {@link Numerics} says so} */
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
    Numerics.check(literal.type());
    return new ConcreteTensor(literal);
  }

  /**
   * {@return a tensor of {@code type} whose elements all are {@code value}}
   *
   * @throws HloException if {@code type} is of integers, and {@code value} is none of them
   */
  public static Tensor full(TensorType type, double value) {
    Numerics.check(type);
    if (type.elementType().isInteger() && !isNumberOf(type.elementType(), value)) {
      throw new HloException(
          "expected a number of %s, found %s; use convert to compute in another type"
              .formatted(type.elementType(), value));
    }
    return new ConcreteTensor(Literal.splat(type, value));
  }

  private static boolean isNumberOf(ElementType type, double value) {
    boolean signed = type.kind() == ElementType.Kind.SIGNED;
    double limit = Math.scalb(1.0, type.bits() - (signed ? 1 : 0));
    // The largest number of 64 bits, as a double, is the limit.
    boolean isBelow = value < limit || (type.bits() == 64 && value == limit);
    return value == Math.rint(value) && value >= (signed ? -limit : 0) && isBelow;
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

  /**
   * {@return {@code start}, {@code start + step}, ... up to {@code limit}, exclusive}
   *
   * @throws IllegalArgumentException if {@code step} is 0
   */
  public static Tensor arange(int start, int limit, int step) {
    if (step == 0) {
      throw new IllegalArgumentException("arange: expected a step other than 0, found 0");
    }
    long distance = step > 0 ? (long) limit - start : (long) start - limit;
    long count = Math.max(0, Math.ceilDiv(distance, Math.abs((long) step)));
    return iota(TensorType.of(ElementType.I32, count), 0).multiply(step).add(start);
  }

  /** {@return 0, 1, ..., {@code limit - 1}; i32} */
  public static Tensor arange(int limit) {
    return arange(0, limit, 1);
  }

  /**
   * {@return {@code count} numbers of f32 at equal distances, the first {@code start} and the last
   * {@code stop}}
   */
  public static Tensor linspace(double start, double stop, int count) {
    return linspace(start, stop, count, ElementType.F32);
  }

  /** {@link #linspace(double, double, int)}, of a floating-point type. */
  public static Tensor linspace(double start, double stop, int count, ElementType type) {
    if (count < 0) {
      throw new HloException("linspace: expected a count of at least 0, found " + count);
    }
    var numbers = new double[count];
    for (int i = 0; i < count; i++) {
      double part = count == 1 ? 0 : (double) i / (count - 1);
      numbers[i] = start * (1 - part) + stop * part;
    }
    return of(Literal.of(TensorType.of(type, count), numbers));
  }

  /** {@return the square matrix with ones on its diagonal and zeros elsewhere; f32} */
  public static Tensor eye(long size) {
    return eye(TensorType.of(ElementType.F32, size, size));
  }

  /** {@return the matrix of {@code type} with ones on its diagonal and zeros elsewhere} */
  public static Tensor eye(TensorType type) {
    if (type.rank() != 2) {
      throw new HloException("eye: expected the type of a matrix, found " + type);
    }
    var index = type.withElementType(ElementType.I32);
    return iota(index, 0).eq(iota(index, 1)).convert(type.elementType());
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

  /** {@return {@code onTrue} where {@code pred}, else {@code onFalse}; shapes broadcast} */
  public static Tensor select(Tensor pred, Tensor onTrue, Tensor onFalse) {
    return Broadcasting.select(pred, onTrue, onFalse);
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
    int at = AxisIndex.of(tensors.getFirst(), axis);
    return Trace.applyAll(v -> new Concatenate(v, at), tensors).getFirst();
  }

  /** {@return the tensors, of one shape, along a further dimension {@code axis}} */
  public static Tensor stack(int axis, Tensor... tensors) {
    return stack(axis, List.of(tensors));
  }

  /** {@return the tensors, of one shape, along a further dimension {@code axis}} */
  public static Tensor stack(int axis, List<Tensor> tensors) {
    return concatenate(axis, tensors.stream().map(tensor -> tensor.expandDims(axis)).toList());
  }

  /** {@link #select} under numpy's name. */
  public static Tensor where(Tensor condition, Tensor onTrue, Tensor onFalse) {
    return select(condition, onTrue, onFalse);
  }

  /** {@return this as a constant of the program being traced, so that it is no parameter of it} */
  public Tensor asConstant() {
    var literal = concrete().literal();
    return Trace.apply(_ -> new Constant(literal));
  }
}
