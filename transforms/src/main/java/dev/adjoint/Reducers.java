package dev.adjoint;

import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The usual bodies of a reduction: one op on two scalars. */
final class Reducers {
  /** Bounded by the number of ops times the number of element types. */
  private static final Map<Key, Block> BODIES = new ConcurrentHashMap<>();

  private record Key(BinaryKind kind, ElementType type) {}

  private Reducers() {}

  static Block body(BinaryKind kind, ElementType type) {
    return BODIES.computeIfAbsent(new Key(kind, type), Reducers::make);
  }

  private static Block make(Key key) {
    var builder = new BlockBuilder();
    var scalar = TensorType.of(key.type());
    var result =
        builder.add(new Binary(key.kind(), builder.parameter(scalar), builder.parameter(scalar)));
    return builder.build(List.of(result));
  }

  /** {@return the value that changes nothing when combined by {@code kind}} */
  static Literal identity(BinaryKind kind, ElementType type) {
    var scalar = TensorType.of(type);
    return switch (kind) {
      case ADD, OR, XOR -> Literal.splat(scalar, 0);
      case MULTIPLY -> Literal.splat(scalar, 1);
      case AND -> Literal.splat(scalar, type == ElementType.I1 ? 1 : -1);
      case MAXIMUM -> Literal.splat(scalar, lowest(type));
      case MINIMUM -> Literal.splat(scalar, highest(type));
      case ATAN2,
          COMPLEX,
          DIVIDE,
          POWER,
          REMAINDER,
          SHIFT_LEFT,
          SHIFT_RIGHT_ARITHMETIC,
          SHIFT_RIGHT_LOGICAL,
          SUBTRACT ->
          throw new IllegalArgumentException(
              kind.opName() + " has no identity, so it cannot reduce");
    };
  }

  private static double lowest(ElementType type) {
    return switch (type.kind()) {
      case FLOAT -> Double.NEGATIVE_INFINITY;
      case SIGNED -> -Math.scalb(1.0, type.bits() - 1);
      case UNSIGNED, BOOLEAN, COMPLEX, QUANTIZED -> 0;
    };
  }

  private static double highest(ElementType type) {
    return switch (type.kind()) {
      case FLOAT -> Double.POSITIVE_INFINITY;
      case SIGNED -> Math.scalb(1.0, type.bits() - 1) - (type.bits() > 53 ? 0 : 1);
      case UNSIGNED -> type.bits() == 64 ? -1 : Math.scalb(1.0, type.bits()) - 1;
      case BOOLEAN, COMPLEX, QUANTIZED -> 1;
    };
  }
}
