package dev.adjoint.hlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;

/** How the tests of ops say what is accepted and what is not. */
final class OpTesting {
  private OpTesting() {}

  static TensorType f32(long... shape) {
    return TensorType.of(ElementType.F32, shape);
  }

  static TensorType i32(long... shape) {
    return TensorType.of(ElementType.I32, shape);
  }

  static TensorType i1(long... shape) {
    return TensorType.of(ElementType.I1, shape);
  }

  /** {@return a value of a block of its own} */
  static Value value(TensorType type) {
    return new BlockBuilder().parameter(type);
  }

  static void assertInfers(Op op, TensorType... types) {
    assertThat(new BlockBuilder().addAll(op))
        .extracting(Value::type)
        .containsExactlyElementsOf(List.of(types));
    assertThat(op.withOperands(op.operands())).isEqualTo(op);
  }

  /**
   * Asserts that a builder refuses {@code op} with a message of its name, {@code parts} in this
   * order, and the source line.
   */
  static void assertRejected(Op op, CharSequence... parts) {
    var builder = new BlockBuilder();
    builder.at(Location.of("Model.java", 12));
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> builder.addAll(op))
        .withMessageStartingWith(op.name() + ": ")
        .withMessageEndingWith(" (at Model.java:12)")
        .satisfies(e -> assertThat(e.getMessage()).containsSubsequence(parts));
    assertThat(builder.build(List.of()).statements()).isEmpty();
  }
}
