package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.ElementType;

/**
 * A sum of products of elements of two arrays, for an element of a third: exact for integers, in
 * doubles for floats, and rounded once at the end.
 */
final class Products {
  private final Array lhs;
  private final Array rhs;
  private final Array result;
  private final boolean integers;
  private final boolean complex;
  private long integer;
  private double re;
  private double im;

  Products(Array lhs, Array rhs, Array result) {
    this.lhs = lhs;
    this.rhs = rhs;
    this.result = result;
    this.integers = !result.elementType().isFloat() && !result.elementType().isComplex();
    this.complex = result.elementType().isComplex();
  }

  void clear() {
    integer = 0;
    re = 0;
    im = 0;
  }

  void add(int left, int right) {
    if (integers) {
      long product = lhs.integer(left) * rhs.integer(right);
      integer = result.elementType() == ElementType.I1 ? integer | product : integer + product;
      return;
    }
    double x = lhs.re(left);
    double y = rhs.re(right);
    if (complex) {
      double xi = lhs.im(left);
      double yi = rhs.im(right);
      re += x * y - xi * yi;
      im += x * yi + xi * y;
    } else {
      re += x * y;
    }
  }

  void put(int at) {
    if (integers) {
      result.set(at, integer);
    } else if (complex) {
      result.set(at, new Complex(re, im));
    } else {
      result.set(at, re);
    }
  }
}
