package dev.adjoint.hlo.pass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Calling.Call;
import dev.adjoint.hlo.ControlFlow.If;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.Unary;
import dev.adjoint.hlo.Elementwise.UnaryKind;
import dev.adjoint.hlo.Foreign;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Reduction.Reduce;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShareTest {
  private static final TensorType SCALAR = TensorType.of(ElementType.F32);

  private final BlockBuilder b = new BlockBuilder();
  private final Value x = b.parameter(SCALAR);

  private Function shared(Value... results) {
    var function = Share.equal(new Function("f", b.build(List.of(results))));
    return function;
  }

  private Value sine(Value operand) {
    return b.add(new Unary(UnaryKind.SINE, operand));
  }

  private Value one() {
    return b.add(new Constant(Literal.splat(SCALAR, 1)));
  }

  @Test
  void equalStatementsAreShared() {
    var left = sine(b.add(new Binary(BinaryKind.ADD, x, one())));
    var right = sine(b.add(new Binary(BinaryKind.ADD, x, one())));
    var f = shared(b.add(new Binary(BinaryKind.MULTIPLY, left, right)));
    assertThat(f.body().statements()).hasSize(4);
    var product = (Binary) f.body().statements().getLast().op();
    assertThat(product.lhs()).isSameAs(product.rhs());
  }

  @Test
  void statementsThatDifferAreNot() {
    var y = b.parameter(SCALAR);
    var f = shared(sine(x), sine(y), b.add(new Unary(UnaryKind.COSINE, x)));
    assertThat(f.body().statements()).hasSize(3);
  }

  @Test
  void ofManyChoicesByOneFlagOnlyTheEqualOnesAreShared() {
    var flag = b.parameter(TensorType.of(ElementType.I1));
    int count = 5_000;
    var results = new Value[2 * count];
    var y = x;
    for (int i = 0; i < count; i++) {
      results[2 * i] =
          b.add(new If(flag, sineBlock(y), new Block(List.of(), List.of(), List.of(y))));
      results[2 * i + 1] =
          b.add(new If(flag, sineBlock(y), new Block(List.of(), List.of(), List.of(y))));
      y = results[2 * i];
    }

    var f = shared(results);

    assertThat(f.body().statements()).hasSize(count);
    for (int i = 0; i < count; i++) {
      assertThat(f.body().results().get(2 * i)).isSameAs(f.body().results().get(2 * i + 1));
    }
  }

  private static Block sineBlock(Value operand) {
    var block = new BlockBuilder();
    return block.build(List.of(block.add(new Unary(UnaryKind.SINE, operand))));
  }

  @Test
  void zeroAndMinusZeroAreNotShared() {
    var f =
        shared(
            b.add(new Constant(Literal.splat(SCALAR, 0.0))),
            b.add(new Constant(Literal.splat(SCALAR, -0.0))));
    assertThat(f.body().statements()).hasSize(2);
  }

  @Test
  void resultsMayBeParametersOrTwiceTheSame() {
    var y = sine(x);
    var f = shared(x, y, sine(x), y);
    assertThat(f.body().results()).hasSize(4);
    assertThat(f.body().results().getFirst()).isSameAs(f.body().parameters().getFirst());
    assertThat(f.body().results().get(1)).isSameAs(f.body().results().get(2));
    assertThat(f.body().statements()).hasSize(1);
  }

  @Test
  void statementsOfSeveralResultsAreKeptWhole() {
    var callee = new BlockBuilder();
    var p = callee.parameter(SCALAR);
    var pair = new Function("pair", callee.build(List.of(p, p)));
    var first = b.addAll(new Call(pair, List.of(x)));
    var second = b.addAll(new Call(pair, List.of(x)));
    var f = shared(first.get(0), second.get(1));
    assertThat(f.body().statements()).hasSize(1);
    assertThat(f.body().results()).isEqualTo(f.body().statements().getFirst().results());
  }

  private Value sum(Value operand, BinaryKind kind) {
    var body = new BlockBuilder();
    var left = body.parameter(SCALAR);
    var right = body.parameter(SCALAR);
    var combined = body.build(List.of(body.add(new Binary(kind, left, right))));
    return b.add(new Reduce(List.of(operand), List.of(one()), Dims.of(0), combined));
  }

  @Test
  void opsWithEqualRegionsAreShared() {
    var vector = b.parameter(TensorType.of(ElementType.F32, 3));
    var f =
        shared(
            sum(vector, BinaryKind.ADD),
            sum(vector, BinaryKind.ADD),
            sum(vector, BinaryKind.MAXIMUM));
    assertThat(f.body().results().get(0)).isSameAs(f.body().results().get(1));
    assertThat(f.body().results().get(0)).isNotSameAs(f.body().results().get(2));
    assertThat(f.body().statements()).hasSize(3);
  }

  @Test
  void statementsWithDifferentAttributesAreNotShared() {
    var op = new Unary(UnaryKind.SINE, x);
    var plain = b.add(op);
    var sharded =
        b.declare(op, List.of(SCALAR), Map.of("mhlo.sharding", new Attribute.Text("{replicated}")));
    assertThat(shared(plain, sharded.getFirst()).body().statements()).hasSize(2);
  }

  @Test
  void opsWithEffectsAreNotShared() {
    var op = new Foreign("test.print", List.of(x), Map.of(), List.of(), List.of(SCALAR));
    assertThat(shared(b.add(op), b.add(op)).body().statements()).hasSize(2);
  }
}
