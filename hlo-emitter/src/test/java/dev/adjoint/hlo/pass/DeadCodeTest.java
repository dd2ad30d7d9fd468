package dev.adjoint.hlo.pass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Calling.Call;
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
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Reduction.Reduce;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadCodeTest {
  private static final TensorType SCALAR = TensorType.of(ElementType.F32);

  private final BlockBuilder b = new BlockBuilder();
  private final Value x = b.parameter(SCALAR);

  private Function live(Value... results) {
    return DeadCode.drop(
        new Function(
            "f", b.build(List.of(results)), Map.of(0, Map.of("a", new Attribute.Bool(true)))));
  }

  private static List<Op> ops(Function function) {
    return function.body().statements().stream().map(Statement::op).toList();
  }

  private Value sine(Value operand) {
    return b.add(new Unary(UnaryKind.SINE, operand));
  }

  private static Op print(Value operand) {
    return new Foreign("test.print", List.of(operand), Map.of(), List.of(), List.of(SCALAR));
  }

  @Test
  void unusedStatementsAreDroppedWithWhatOnlyTheyUse() {
    var used = sine(x);
    var unused = sine(sine(used));
    assertThat(unused).isNotNull();
    assertThat(ops(live(used))).containsExactly(new Unary(UnaryKind.SINE, x));
  }

  @Test
  void opsWithEffectsAreKeptWithWhatTheyUse() {
    var printed = b.add(print(sine(x)));
    assertThat(printed).isNotNull();
    assertThat(ops(live(x))).hasSize(2);
  }

  @Test
  void callsOfFunctionsWithEffectsAreKept() {
    var callee = new BlockBuilder();
    var p = callee.parameter(SCALAR);
    var printed = callee.add(print(p));
    var function = new Function("print", callee.build(List.of(p)));
    var called = List.of(printed, b.add(new Call(function, List.of(x))));
    assertThat(called).hasSize(2);
    assertThat(ops(live(x))).hasSize(1);
  }

  @Test
  void parametersAndTheirAttributesAreKept() {
    var unused = b.parameter(TensorType.of(ElementType.I32, 2));
    var f = live(x);
    assertThat(f.parameterTypes()).containsExactly(SCALAR, unused.type());
    assertThat(f.parameterAttributes()).containsOnlyKeys(0);
  }

  @Test
  void valuesThatARegionUsesAreKeptAndItsOwnUnusedOnesDropped() {
    var vector = b.parameter(TensorType.of(ElementType.F32, 3));
    var captured = sine(x);
    var body = new BlockBuilder();
    var sum = body.add(new Binary(BinaryKind.ADD, body.parameter(SCALAR), body.parameter(SCALAR)));
    var shifted = body.add(new Binary(BinaryKind.ADD, sum, captured));
    var unused = body.add(new Unary(UnaryKind.COSINE, sum));
    assertThat(unused).isNotNull();
    var init = b.add(new Constant(Literal.splat(SCALAR, 0)));
    var f =
        live(
            b.add(
                new Reduce(
                    List.of(vector), List.of(init), Dims.of(0), body.build(List.of(shifted)))));
    assertThat(ops(f)).hasSize(3);
    assertThat(ops(f).getLast().regions().getFirst().statements()).hasSize(2);
  }

  @Test
  void functionsWithoutDeadCodeKeepTheirBody() {
    var body = b.build(List.of(sine(x)));
    assertThat(DeadCode.drop(new Function("f", body)).body()).isSameAs(body);
  }

  @Test
  void theSameHoldsWithRegions() {
    var vector = b.parameter(TensorType.of(ElementType.F32, 3));
    var sum = new BlockBuilder();
    var added = sum.add(new Binary(BinaryKind.ADD, sum.parameter(SCALAR), sum.parameter(SCALAR)));
    var init = b.add(new Constant(Literal.splat(SCALAR, 0)));
    var region = sum.build(List.of(added));
    var total = b.add(new Reduce(List.of(vector), List.of(init), Dims.of(0), region));
    var body = b.build(List.of(total));
    assertThat(DeadCode.drop(new Function("f", body)).body()).isSameAs(body);
  }
}
