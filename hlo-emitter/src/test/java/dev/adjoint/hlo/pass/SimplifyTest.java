package dev.adjoint.hlo.pass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Calling.Call;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.Unary;
import dev.adjoint.hlo.Elementwise.UnaryKind;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.hlo.Verifier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimplifyTest {
  private static final TensorType SCALAR = TensorType.of(ElementType.F32);

  private final BlockBuilder b = new BlockBuilder();
  private final Value x = b.parameter(SCALAR);

  private Function simplified(Value... results) {
    var function =
        Simplify.apply(
            new Function(
                "f", b.build(List.of(results)), Map.of(0, Map.of("a", new Attribute.Bool(true)))));
    Verifier.verify(Module.of(function));
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
    var f = simplified(b.add(new Binary(BinaryKind.MULTIPLY, left, right)));
    assertThat(f.body().statements()).hasSize(4);
    var product = (Binary) f.body().statements().getLast().op();
    assertThat(product.lhs()).isSameAs(product.rhs());
  }

  @Test
  void statementsThatDifferAreNot() {
    var y = b.parameter(SCALAR);
    var f = simplified(sine(x), sine(y), b.add(new Unary(UnaryKind.COSINE, x)));
    assertThat(f.body().statements()).hasSize(3);
  }

  @Test
  void zeroAndMinusZeroAreNotShared() {
    var f =
        simplified(
            b.add(new Constant(Literal.splat(SCALAR, 0.0))),
            b.add(new Constant(Literal.splat(SCALAR, -0.0))));
    assertThat(f.body().statements()).hasSize(2);
  }

  @Test
  void unusedStatementsAreDroppedWithWhatOnlyTheyUse() {
    var unused = sine(sine(x));
    assertThat(unused).isNotNull();
    assertThat(simplified(one()).body().statements()).hasSize(1);
  }

  @Test
  void parametersAndTheirAttributesAreKept() {
    var unused = b.parameter(TensorType.of(ElementType.I32, 2));
    var f = simplified(one());
    assertThat(f.parameterTypes()).containsExactly(SCALAR, unused.type());
    assertThat(f.parameterAttributes()).containsOnlyKeys(0);
  }

  @Test
  void resultsMayBeParametersOrTwiceTheSame() {
    var y = sine(x);
    var f = simplified(x, y, sine(x), y);
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
    var f = simplified(first.get(0), second.get(1));
    assertThat(f.body().statements()).hasSize(1);
    assertThat(f.body().results()).isEqualTo(f.body().statements().getFirst().results());
  }
}
