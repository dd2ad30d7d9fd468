package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.Foreign;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an op that the IR has no record of: its operands' arrays, and attributes by name.
 */
record Generic(Foreign op, Frame frame) {

  List<Value> operands() {
    return op.operands();
  }

  Array array(int i) {
    if (i >= op.operands().size()) {
      throw malformed("more than %d operands".formatted(i));
    }
    return frame.array(op.operands().get(i));
  }

  /** {@return the operands from {@code from} on, before {@code to}} */
  List<Array> arrays(int from, int to) {
    return frame.arrays(op.operands().subList(from, to));
  }

  int count() {
    return op.operands().size();
  }

  Block region(int i) {
    if (i >= op.regions().size()) {
      throw malformed("more than %d regions".formatted(i));
    }
    return op.regions().get(i);
  }

  TensorType resultType(int i) {
    if (i < op.resultTypes().size() && op.resultTypes().get(i) instanceof TensorType tensor) {
      return tensor;
    }
    throw malformed("a tensor as result " + i);
  }

  @Nullable Attribute find(String name) {
    return op.attributes().get(name);
  }

  <T extends Attribute> T get(String name, Class<T> type) {
    var found = find(name);
    if (type.isInstance(found)) {
      return type.cast(found);
    }
    throw malformed("an attribute %s that is %s".formatted(name, type.getSimpleName()));
  }

  boolean flag(String name) {
    return find(name) != null && get(name, Attribute.Bool.class).value();
  }

  long integer(String name, long absent) {
    return find(name) == null ? absent : get(name, Attribute.Int.class).value();
  }

  double real(String name) {
    return get(name, Attribute.Real.class).value();
  }

  /** {@return which of several names an attribute has} */
  String choice(String name) {
    return get(name, Attribute.Enumerated.class).value();
  }

  /** {@return the numbers of an attribute in row-major order, or {@code absent}} */
  Dims dims(String name, Dims absent) {
    return switch (find(name)) {
      case Attribute.Numbers(var numbers) -> dims(numbers);
      case Attribute.Dense(var numbers) -> dims(numbers);
      case null, default -> absent;
    };
  }

  private static Dims dims(Literal literal) {
    var numbers = new long[Math.toIntExact(literal.type().size())];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = literal.type().elementType().isFloat() ? 0 : literal.integer(i);
    }
    return Dims.of(numbers);
  }

  private InterpretException malformed(String expected) {
    return InterpretException.undefined(
        "%s: expected %s; does the Verifier accept the program?".formatted(op.name(), expected));
  }
}
