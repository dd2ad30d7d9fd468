package dev.adjoint.hlo;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * An immutable list of integers: a shape, or a list of dimensions in an op's attributes.
 *
 * <p>In a shape, {@link #DYNAMIC} stands for a size that is not known before run time.
 */
public final class Dims {
  /** The size of a dynamic dimension, as MLIR encodes it. */
  public static final long DYNAMIC = Long.MIN_VALUE;

  private static final Dims EMPTY = new Dims(new long[0]);

  private final long[] values;

  private Dims(long[] values) {
    this.values = values;
  }

  /** {@return the list of {@code values}, which are copied} */
  public static Dims of(long... values) {
    return values.length == 0 ? EMPTY : new Dims(values.clone());
  }

  /** {@return 0, 1, ..., count - 1} */
  public static Dims range(int count) {
    return new Dims(LongStream.range(0, count).toArray());
  }

  /** {@return {@code count} times {@code value}} */
  public static Dims repeat(long value, int count) {
    var values = new long[count];
    Arrays.fill(values, value);
    return new Dims(values);
  }

  /** {@return the number of entries: the rank, for a shape} */
  public int rank() {
    return values.length;
  }

  /** {@return entry {@code i}} */
  public long get(int i) {
    return values[i];
  }

  /** {@return entry {@code i} as an int; for lists of dimension numbers} */
  public int dim(int i) {
    return Math.toIntExact(values[i]);
  }

  /** {@return whether {@code value} is an entry} */
  public boolean contains(long value) {
    return indexOf(value) >= 0;
  }

  /** {@return the first index of {@code value}, or -1} */
  public int indexOf(long value) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == value) {
        return i;
      }
    }
    return -1;
  }

  /**
   * {@return the product of the entries: the number of elements, for a shape}
   *
   * @throws HloException if it does not fit a long, or an entry is {@link #DYNAMIC}
   */
  public long size() {
    if (!isStatic()) {
      throw new HloException("expected sizes known before run time, found the shape " + this);
    }
    if (contains(0)) {
      return 0;
    }
    try {
      long size = 1;
      for (long value : values) {
        size = Math.multiplyExact(size, value);
      }
      return size;
    } catch (ArithmeticException e) {
      throw new HloException("expected at most 2^63 - 1 elements, found the shape " + this);
    }
  }

  /** {@return whether no entry is {@link #DYNAMIC}} */
  public boolean isStatic() {
    return !contains(DYNAMIC);
  }

  /** {@return whether a shape can be both this and {@code other}: equal but for dynamic sizes} */
  public boolean isCompatible(Dims other) {
    if (rank() != other.rank()) {
      return false;
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] != other.values[i] && values[i] != DYNAMIC && other.values[i] != DYNAMIC) {
        return false;
      }
    }
    return true;
  }

  /** {@return these entries, the dynamic ones replaced by those of {@code other}} */
  public Dims refinedBy(Dims other) {
    if (equals(other) || isStatic()) {
      return this;
    }
    var result = values.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] = result[i] == DYNAMIC ? other.values[i] : result[i];
    }
    return new Dims(result);
  }

  /** {@return these entries with {@code value} inserted at {@code index}} */
  public Dims insert(int index, long value) {
    var result = new long[values.length + 1];
    System.arraycopy(values, 0, result, 0, index);
    result[index] = value;
    System.arraycopy(values, index, result, index + 1, values.length - index);
    return new Dims(result);
  }

  /** {@return these entries without the one at {@code index}} */
  public Dims remove(int index) {
    var result = new long[values.length - 1];
    System.arraycopy(values, 0, result, 0, index);
    System.arraycopy(values, index + 1, result, index, result.length - index);
    return new Dims(result);
  }

  /** {@return these entries with {@code value} at {@code index}} */
  public Dims with(int index, long value) {
    var result = values.clone();
    result[index] = value;
    return new Dims(result);
  }

  /** {@return these entries and then those of {@code other}} */
  public Dims concat(Dims other) {
    var result = Arrays.copyOf(values, values.length + other.values.length);
    System.arraycopy(other.values, 0, result, values.length, other.values.length);
    return new Dims(result);
  }

  /** {@return the entries at {@code indices}, in that order} */
  public Dims gather(Dims indices) {
    var result = new long[indices.rank()];
    for (int i = 0; i < result.length; i++) {
      result[i] = values[indices.dim(i)];
    }
    return new Dims(result);
  }

  /** {@return 0, 1, ..., count - 1 without the entries of this list} */
  public Dims complement(int count) {
    var result = new long[count];
    int size = 0;
    for (int d = 0; d < count; d++) {
      if (!contains(d)) {
        result[size++] = d;
      }
    }
    return new Dims(Arrays.copyOf(result, size));
  }

  /** {@return the inverse of this permutation} */
  public Dims inverse() {
    var result = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      result[dim(i)] = i;
    }
    return new Dims(result);
  }

  /** {@return every entry plus {@code amount}} */
  public Dims plus(long amount) {
    var result = values.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] += amount;
    }
    return new Dims(result);
  }

  /** {@return whether this is 0, 1, ..., count - 1} */
  public boolean isRange() {
    for (int i = 0; i < values.length; i++) {
      if (values[i] != i) {
        return false;
      }
    }
    return true;
  }

  /** {@return a fresh array of the entries} */
  public long[] toArray() {
    return values.clone();
  }

  /** {@return the entries as a stream} */
  public LongStream stream() {
    return Arrays.stream(values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dims dims && Arrays.equals(values, dims.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  /** {@return the entries as {@code [2, 3]}, a dynamic one as {@code ?}} */
  @Override
  public String toString() {
    return appendTo(new StringBuilder()).toString();
  }

  /** Appends the entries as {@link #toString} gives them. */
  public StringBuilder appendTo(StringBuilder text) {
    text.append('[');
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        text.append(", ");
      }
      if (values[i] == DYNAMIC) {
        text.append('?');
      } else {
        text.append(values[i]);
      }
    }
    return text.append(']');
  }
}
