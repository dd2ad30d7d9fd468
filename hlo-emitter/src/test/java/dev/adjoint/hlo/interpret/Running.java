package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.hlo.Verifier;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** How the tests of the interpreter run one op. */
final class Running {
  private Running() {}

  /** What makes an op of the parameters of a function. */
  interface Maker {
    Op of(List<Value> parameters);
  }

  /** {@return the results of a function of one op} */
  static List<Literal> all(Maker maker, Literal... arguments) {
    var b = new BlockBuilder();
    var parameters = b.parameters(Arrays.stream(arguments).map(Literal::type).toList());
    var function = new Function("f", b.build(b.addAll(maker.of(parameters))));
    Verifier.verify(Module.of(function));
    return new Interpreter().run(function, List.of(arguments));
  }

  /** {@return the only result of a function of one op} */
  static Literal one(Maker maker, Literal... arguments) {
    return all(maker, arguments).getFirst();
  }

  /** {@return an array of one dimension} */
  static Literal array(ElementType element, double... values) {
    return Literal.of(TensorType.of(element, values.length), values);
  }

  /** {@return an array of one dimension} */
  static Literal longs(ElementType element, long... values) {
    var bytes = ByteBuffer.allocate(values.length * element.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    for (long value : values) {
      switch (element.bytes()) {
        case 1 -> bytes.put((byte) value);
        case 2 -> bytes.putShort((short) value);
        case 4 -> bytes.putInt((int) value);
        default -> bytes.putLong(value);
      }
    }
    return Literal.of(TensorType.of(element, values.length), bytes.array());
  }

  /** {@return the elements as doubles} */
  static double[] numbers(Literal literal) {
    var values = new double[Math.toIntExact(literal.type().size())];
    for (int i = 0; i < values.length; i++) {
      values[i] = literal.element(i);
    }
    return values;
  }
}
