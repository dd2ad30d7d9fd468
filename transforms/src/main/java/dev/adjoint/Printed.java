package dev.adjoint;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.text.LiteralPrinter;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A line of {@link Callbacks#debugPrint}: where it goes, and how it is formatted. */
record Printed(Consumer<String> to, String format) {
  static final Consumer<String> TO_SYSTEM_OUT = line -> System.out.println(line);

  void print(@Nullable Object[] arguments) {
    var shown = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      shown[i] = shown(arguments[i]);
    }
    to.accept(String.format(Locale.ROOT, format, shown));
  }

  private static @Nullable Object shown(@Nullable Object argument) {
    return argument instanceof Tensor tensor ? shown(tensor.concrete().literal()) : argument;
  }

  private static Object shown(Literal literal) {
    if (literal.type().rank() == 0 && !literal.type().elementType().isComplex()) {
      return number(literal, 0);
    }
    var text = new StringBuilder();
    if (literal.type().elementType().isComplex()) {
      LiteralPrinter.nested(literal, text);
    } else {
      nested(literal, 0, 0, Math.toIntExact(literal.type().size()), text);
    }
    return text.toString();
  }

  private static void nested(
      Literal literal, int dimension, int from, int count, StringBuilder to) {
    if (dimension == literal.type().rank()) {
      to.append(number(literal, from));
      return;
    }
    int size = literal.type().shape().dim(dimension);
    int step = size == 0 ? 0 : count / size;
    to.append('[');
    for (int i = 0; i < size; i++) {
      to.append(i == 0 ? "" : ", ");
      nested(literal, dimension + 1, from + i * step, step, to);
    }
    to.append(']');
  }

  private static Object number(Literal literal, int i) {
    var type = literal.type().elementType();
    if (type == ElementType.I1) {
      return literal.integer(i) != 0;
    }
    if (type.isInteger()) {
      return literal.integer(i);
    }
    double value = literal.element(i);
    if (type.bits() <= 32) {
      return (float) value;
    }
    return value;
  }
}
