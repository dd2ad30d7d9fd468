package dev.adjoint.hlo.interpret;

import static dev.adjoint.hlo.ElementType.F32;
import static dev.adjoint.hlo.ElementType.I32;
import static dev.adjoint.hlo.ElementType.I64;
import static dev.adjoint.hlo.ElementType.I8;
import static dev.adjoint.hlo.interpret.Running.array;
import static dev.adjoint.hlo.interpret.Running.numbers;
import static dev.adjoint.hlo.interpret.Running.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Calling.Call;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.Creation.Iota;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.Unary;
import dev.adjoint.hlo.Elementwise.UnaryKind;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Shaping.BroadcastInDim;
import dev.adjoint.hlo.Shaping.Concatenate;
import dev.adjoint.hlo.Shaping.Pad;
import dev.adjoint.hlo.Shaping.Reshape;
import dev.adjoint.hlo.Shaping.Reverse;
import dev.adjoint.hlo.Shaping.Slice;
import dev.adjoint.hlo.Shaping.Transpose;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.interpret.InterpretException.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterpreterTest {
  private static final Literal MATRIX = Literal.of(TensorType.of(I32, 2, 3), 0, 1, 2, 3, 4, 5);

  @Test
  void shapingMovesElements() {
    assertThat(numbers(one(p -> new Transpose(p.getFirst(), Dims.of(1, 0)), MATRIX)))
        .containsExactly(0, 3, 1, 4, 2, 5);
    assertThat(numbers(one(p -> new Reshape(p.getFirst(), Dims.of(3, 2)), MATRIX)))
        .containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(numbers(one(p -> new Reverse(p.getFirst(), Dims.of(1)), MATRIX)))
        .containsExactly(2, 1, 0, 5, 4, 3);
    assertThat(
            numbers(
                one(
                    p -> new Slice(p.getFirst(), Dims.of(0, 0), Dims.of(2, 3), Dims.of(1, 2)),
                    MATRIX)))
        .containsExactly(0, 2, 3, 5);
    assertThat(numbers(one(p -> new Concatenate(List.of(p.getFirst(), p.getFirst()), 1), MATRIX)))
        .containsExactly(0, 1, 2, 0, 1, 2, 3, 4, 5, 3, 4, 5);
    assertThat(
            numbers(
                one(
                    p -> new BroadcastInDim(p.getFirst(), Dims.of(2, 2), Dims.of(1)),
                    array(I32, 7, 8))))
        .containsExactly(7, 8, 7, 8);
    assertThat(numbers(one(_ -> new Iota(TensorType.of(F32, 2, 2), 0))))
        .containsExactly(0, 0, 1, 1);
  }

  @Test
  void padAddsCropsAndSpreads() {
    assertThat(
            numbers(
                one(
                    p -> new Pad(p.get(0), p.get(1), Dims.of(-1), Dims.of(2), Dims.of(1)),
                    array(I32, 1, 2, 3),
                    Literal.splat(TensorType.of(I32), 9))))
        .containsExactly(9, 2, 9, 3, 9, 9);
  }

  @Test
  void calledFunctionsRunOnTheirArguments() {
    var callee = new BlockBuilder();
    var p = callee.parameter(TensorType.of(F32));
    var negated = callee.add(new Unary(UnaryKind.NEGATE, p));
    var function = new Function("swap", callee.build(List.of(negated, p)));
    var x = Literal.splat(TensorType.of(F32), 3);
    assertThat(Running.all(q -> new Call(function, q), x))
        .containsExactly(Literal.splat(TensorType.of(F32), -3), x);
  }

  @Test
  void argumentsMustBeThoseThatTheFunctionTakes() {
    var b = new BlockBuilder();
    var function = new Function("f", b.build(List.of(b.parameter(TensorType.of(F32)))));
    assertThatExceptionOfType(InterpretException.class)
        .isThrownBy(() -> new Interpreter().run(function, List.of(array(I64, 1))))
        .withMessageContainingAll("@f", "tensor<f32>", "tensor<1xi64>")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.ARGUMENTS));
  }

  @Test
  void hugeArraysEndAtTheLimit() {
    var b = new BlockBuilder();
    var huge = b.add(new Constant(Literal.splat(TensorType.of(I8, 1L << 40), 0)));
    assertLimit(new Function("huge", b.build(List.of(huge))), Limits.DEFAULT);
  }

  @Test
  void manyArraysEndAtTheLimitTogether() {
    var b = new BlockBuilder();
    var x = b.add(new Iota(TensorType.of(I8, 100), 0));
    for (int i = 0; i < 10; i++) {
      x = b.add(new Binary(BinaryKind.ADD, x, x));
    }
    var function = new Function("many", b.build(List.of(x)));
    assertLimit(function, Limits.DEFAULT.withElements(500));
    assertLimit(function, Limits.DEFAULT.withWork(500));
    assertThat(new Interpreter(Limits.DEFAULT.withElements(1100)).run(function, List.of()))
        .hasSize(1);
  }

  @Test
  void callsNestedTooDeeplyEndAtTheLimit() {
    var inner = new BlockBuilder();
    var function = new Function("f0", inner.build(List.of(inner.parameter(TensorType.of(F32)))));
    for (int i = 1; i < 300; i++) {
      var b = new BlockBuilder();
      var call = b.add(new Call(function, List.of(b.parameter(TensorType.of(F32)))));
      function = new Function("f" + i, b.build(List.of(call)));
    }
    assertLimit(function, Limits.DEFAULT, Literal.splat(TensorType.of(F32), 1));
  }

  private static void assertLimit(Function function, Limits limits, Literal... arguments) {
    assertThatExceptionOfType(InterpretException.class)
        .isThrownBy(() -> new Interpreter(limits).run(function, List.of(arguments)))
        .withMessageStartingWith("expected at most ")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.LIMIT));
  }
}
