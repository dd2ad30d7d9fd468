package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.ElementType;

/**
 * A sum of products of elements of two arrays, for an element of a third. Integers are exact and
 * wrapped at the end. Floats are accumulated one after the other in single precision, and in double
 * precision where the result is of that.
 */
final class Products {
  private final Array lhs;
  private final Array rhs;
  private final Array result;
  private final boolean isBoolean;
  private final boolean isInteger;
  private final boolean isComplex;
  private final boolean isDouble;
  private long integer;
  private double re;
  private double im;

  Products(Array lhs, Array rhs, Array result) {
    this.lhs = lhs;
    this.rhs = rhs;
    this.result = result;
    var element = result.elementType();
    this.isBoolean = element == ElementType.I1;
    this.isInteger = !element.isDifferentiable();
    this.isComplex = element.isComplex();
    this.isDouble = element == ElementType.F64 || element == ElementType.C128;
  }

  void clear() {
    integer = 0;
    re = 0;
    im = 0;
  }

  /** Adds the product of two elements. */
  void add(int left, int right) {
    if (isInteger) {
      long product = lhs.integer(left) * rhs.integer(right);
      integer = isBoolean ? integer | product : integer + product;
      return;
    }
    double x = lhs.re(left);
    double y = rhs.re(right);
    if (isComplex) {
      double xi = lhs.im(left);
      double yi = rhs.im(right);
      re = round(re + round(round(x * y) - round(xi * yi)));
      im = round(im + round(round(x * yi) + round(xi * y)));
    } else {
      re = round(re + round(x * y));
    }
  }

  private double round(double value) {
    return isDouble ? value : (float) value;
  }

  /** Makes element {@code at} of the result the sum. */
  void put(int at) {
    if (isInteger) {
      result.set(at, integer);
    } else if (isComplex) {
      result.set(at, new Complex(re, im));
    } else {
      result.set(at, re);
    }
  }
}
