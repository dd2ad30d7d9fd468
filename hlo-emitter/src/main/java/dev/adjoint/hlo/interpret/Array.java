package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Floats;
import dev.adjoint.hlo.TensorType;

/**
 * A tensor: a type of known sizes and its elements, row-major.
 *
 * <p>Booleans and integers are longs, sign- or zero-extended, so that all are exact; {@code ui64}
 * has the same bits. Floats are doubles that the element type has. Setters bring a number into the
 * element type, by wrapping or rounding. Whoever makes an array fills it before it is shared, and
 * nobody writes it after that.
 */
final class Array implements Datum {
  private static final long[] NO_LONGS = {};
  private static final double[] NO_DOUBLES = {};

  private final TensorType type;
  private final int count;
  private final long[] integers;
  private final double[] re;
  private final double[] im;

  /** An array of zeros; {@link Frame#zeros} checks before that there is room. */
  Array(TensorType type) {
    this.type = type;
    this.count = Math.toIntExact(type.size());
    var element = type.elementType();
    boolean real = element.isFloat() || element.isComplex();
    this.integers = real ? NO_LONGS : new long[count];
    this.re = real ? new double[count] : NO_DOUBLES;
    this.im = element.isComplex() ? new double[count] : NO_DOUBLES;
  }

  private Array(TensorType type, Array elements) {
    this.type = type;
    this.count = elements.count;
    this.integers = elements.integers;
    this.re = elements.re;
    this.im = elements.im;
  }

  static Array scalar(ElementType element, long value) {
    var array = new Array(TensorType.of(element));
    array.set(0, value);
    return array;
  }

  TensorType type() {
    return type;
  }

  ElementType elementType() {
    return type.elementType();
  }

  /** {@return the type of the integers that are stored} */
  private ElementType integerType() {
    return type.quantization() == null ? elementType() : type.quantization().storage();
  }

  Dims shape() {
    return type.shape();
  }

  int rank() {
    return type.rank();
  }

  int count() {
    return count;
  }

  /** {@return the same elements under another type of as many, all in the same representation} */
  Array as(TensorType other) {
    return new Array(other, this);
  }

  /** {@return the scalar at {@code i}} */
  Array at(int i) {
    var scalar = new Array(type.withShape(Dims.of()));
    scalar.copy(0, this, i);
    return scalar;
  }

  boolean isTrue(int i) {
    return integers[i] != 0;
  }

  /** {@return boolean or integer {@code i}; the bits of a {@code ui64}} */
  long integer(int i) {
    return integers[i];
  }

  /** {@return element {@code i}, or its real part, as a double} */
  double re(int i) {
    return integers.length == 0 ? re[i] : Integers.toDouble(elementType(), integers[i]);
  }

  /** {@return the imaginary part of element {@code i}: 0 unless complex} */
  double im(int i) {
    return im.length == 0 ? 0 : im[i];
  }

  Complex complex(int i) {
    return new Complex(re(i), im(i));
  }

  /** Makes element {@code i} the integer that {@code value} is, modulo the width of the type. */
  void set(int i, long value) {
    integers[i] = Integers.wrap(integerType(), value);
  }

  void set(int i, boolean value) {
    integers[i] = value ? 1 : 0;
  }

  /** Makes element {@code i} the float nearest to {@code value}. */
  void set(int i, double value) {
    re[i] = nearest(value);
  }

  /** Makes element {@code i} the complex number nearest to {@code value}. */
  void set(int i, Complex value) {
    re[i] = nearest(value.re());
    im[i] = nearest(value.im());
  }

  /** Makes element {@code i} the number nearest to {@code value}, or to its real part. */
  void setNumber(int i, Complex value) {
    if (elementType().isComplex()) {
      set(i, value);
    } else {
      set(i, value.re());
    }
  }

  /** All computed NaNs are the same one: which one the hardware makes differs. */
  private double nearest(double value) {
    return Floats.round(elementType(), Double.isNaN(value) ? Double.NaN : value);
  }

  /** Makes element {@code i} a float that the type has, with the bits that it has if it is NaN. */
  void setExactly(int i, double value) {
    re[i] = value;
  }

  /** Makes element {@code i} a complex number that the type has, with the bits of NaNs. */
  void setExactly(int i, double real, double imaginary) {
    re[i] = real;
    im[i] = imaginary;
  }

  /** Makes element {@code to} what element {@code i} of an array of the same element type is. */
  void copy(int to, Array from, int i) {
    if (integers.length != 0) {
      integers[to] = from.integers[i];
    } else {
      re[to] = from.re[i];
      if (im.length != 0) {
        im[to] = from.im[i];
      }
    }
  }
}
