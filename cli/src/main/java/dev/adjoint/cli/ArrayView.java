package dev.adjoint.cli;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Literal;

/** A short view of an array for people: as numpy shows it, only the edges of a large one. */
final class ArrayView {
  /** Arrays of up to so many elements are shown whole. */
  private static final int WHOLE = 200;

  /** How many entries are shown at each end of a dimension of larger ones. */
  private static final int EDGE = 3;

  private final Literal array;
  private final StringBuilder text = new StringBuilder();

  private ArrayView(Literal array) {
    this.array = array;
  }

  /** {@return the type, and elements in brackets: {@code tensor<2xf32> [1.0, 2.0]}} */
  static String of(Literal array) {
    var view = new ArrayView(array);
    var type = array.type();
    view.text.append(type).append(type.rank() > 1 ? "\n" : " ");
    view.dimension(0, 0);
    return view.text.toString();
  }

  private void dimension(int dimension, int start) {
    var shape = array.type().shape();
    if (dimension == shape.rank()) {
      text.append(element(start));
      return;
    }
    int size = shape.dim(dimension);
    boolean innermost = dimension == shape.rank() - 1;
    text.append('[');
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        text.append(innermost ? ", " : ",\n" + " ".repeat(dimension + 1));
      }
      if (array.type().size() > WHOLE && size > 2 * EDGE && i == EDGE) {
        text.append("...");
        i = size - EDGE - 1;
      } else {
        dimension(dimension + 1, start * size + i);
      }
    }
    text.append(']');
  }

  private String element(int i) {
    var type = array.type().elementType();
    return switch (type) {
      case I1 -> array.integer(i) == 0 ? "false" : "true";
      case UI64 -> Long.toUnsignedString(array.integer(i));
      case F64 -> Double.toString(array.element(i));
      case C64, C128 -> complex(i);
      default ->
          type.isInteger()
              ? Long.toString(array.integer(i))
              : Float.toString((float) array.element(i));
    };
  }

  private String complex(int i) {
    var stored = array.buffer();
    int at = array.isSplat() ? 0 : i * array.type().elementType().bytes();
    boolean single = array.type().elementType() == ElementType.C64;
    double imaginary = single ? stored.getFloat(at + 4) : stored.getDouble(at + 8);
    return number(array.element(i), single)
        + (imaginary < 0 || 1 / imaginary < 0 ? "" : "+")
        + number(imaginary, single)
        + "i";
  }

  private static String number(double value, boolean single) {
    return single ? Float.toString((float) value) : Double.toString(value);
  }
}
