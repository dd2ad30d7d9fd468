package dev.adjoint.hlo;

import static dev.adjoint.hlo.OpTesting.f32;
import static dev.adjoint.hlo.OpTesting.i32;
import static dev.adjoint.hlo.SampleModules.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.Unary;
import dev.adjoint.hlo.Elementwise.UnaryKind;
import dev.adjoint.hlo.text.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerifierTest {
  private static final Location HERE = Location.of("Model.java", 12);

  private final Scope scope = new Scope();
  private final Value x = new Value(f32(), scope);
  private final Value y = new Value(f32(), scope);
  private final Value z = new Value(f32(), scope);

  static List<Module> samples() {
    return List.copyOf(SampleModules.all().values());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatABuilderMakesIsAccepted(Module module) {
    assertThatNoException().isThrownBy(() -> Verifier.verify(module));
  }

  @Test
  void operandsMustBeDefined() {
    assertRefused(
        new Block(List.of(x), List.of(sine(y, z)), List.of(z)),
        "in @main: stablehlo.sine: expected operand 0 of type tensor<f32> to be defined above in"
            + " the same block, found it is not (at Model.java:12)");
  }

  @Test
  void operandsMustBeDefinedBeforeTheirUse() {
    assertRefused(
        new Block(List.of(x), List.of(sine(y, z), sine(x, y)), List.of(z)),
        "stablehlo.sine: expected operand 0");
    assertRefused(
        new Block(List.of(), List.of(sine(y, y)), List.of(y)),
        "stablehlo.sine: expected operand 0");
  }

  @Test
  void resultsMustBeDefined() {
    assertRefused(
        new Block(List.of(x), List.of(), List.of(x, y)),
        "in @main: return: expected operand 1 of type tensor<f32> to be defined above");
  }

  @Test
  void valuesMustBeDefinedOnce() {
    assertRefused(
        new Block(List.of(x, x), List.of(), List.of()),
        "expected each value to be defined once, found a parameter of type tensor<f32> defined"
            + " again");
    assertRefused(
        new Block(List.of(x), List.of(sine(x, y), sine(x, y)), List.of()),
        "found a result of stablehlo.sine of type tensor<f32> defined again (at Model.java:12)");
  }

  @Test
  void resultTypesMustBeThoseOfTheOp() {
    var wrong = new Value(i32(), scope);
    assertRefused(
        new Block(List.of(x), List.of(sine(x, wrong)), List.of(wrong)),
        "in @main: stablehlo.sine: expected results [tensor<f32>], found [tensor<i32>] (at"
            + " Model.java:12)");
    assertRefused(
        new Block(
            List.of(x),
            List.of(new Statement(List.of(), new Unary(UnaryKind.SINE, x), HERE)),
            List.of()),
        "expected results [tensor<f32>], found []");
  }

  @Test
  void opsMustKeepTheirConstraints() {
    var n = new Value(i32(), scope);
    assertRefused(
        new Block(
            List.of(x, n),
            List.of(new Statement(List.of(y), new Binary(BinaryKind.ADD, x, n), HERE)),
            List.of(y)),
        "in @main: stablehlo.add: (C1) expected operands of one type, found tensor<f32> and"
            + " tensor<i32> (at Model.java:12)");
  }

  @Test
  void regionsSeeTheValuesAroundThem() {
    var body = new BlockBuilder();
    var p = body.parameters(List.of(f32(), f32()));
    var capturing = body.build(List.of(body.add(new Binary(BinaryKind.ADD, p.get(0), x))));
    var input = new Value(f32(3), scope);
    var reduce = new Reduction.Reduce(List.of(input), List.of(x), Dims.of(0), capturing);
    var block =
        new Block(List.of(input, x), List.of(new Statement(List.of(y), reduce, HERE)), List.of(y));
    Verifier.verify(Module.of(new Function("f", block)));
    assertThat(Captures.of(reduce)).containsExactly(x);
  }

  @Test
  void blocksDoNotSeeTheValuesOfRegions() {
    var body = SampleModules.combiner(BinaryKind.ADD, ElementType.F32);
    var input = new Value(f32(3), scope);
    var reduce = new Reduction.Reduce(List.of(input), List.of(x), Dims.of(0), body);
    assertRefused(
        new Block(
            List.of(input, x),
            List.of(new Statement(List.of(y), reduce, HERE), sine(body.results().getFirst(), z)),
            List.of(z)),
        "stablehlo.sine: expected operand 0");
  }

  @Test
  void attributesMustBelongToParameters() {
    var block = new Block(List.of(x), List.of(), List.of());
    for (int index : new int[] {-1, 1}) {
      assertRefused(
          new Function("f", block, Map.of(index, Map.of("a", new Attribute.Bool(true)))),
          "in @main: expected attributes of parameters within [0, 1), found some of parameter "
              + index);
    }
    assertRefused(
        new Function("f", block, Map.of(0, Map.of("", new Attribute.Bool(true)))),
        "in @main: expected attributes with names, found one without");
  }

  @Test
  void aCallHasTheVeryTypesOfItsFunction() {
    var text =
        """
        func.func @main(%x: tensor<f32>) -> tensor<f32> {
          %y = func.call @other(%x) : (tensor<f32>) -> tensor<f32>
          return %y : tensor<f32>
        }
        func.func private @other(tensor<f32>) -> tensor<i3>
        """;
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Verifier.verify(Parser.parse(text)))
        .withMessageContaining("expected results [tensor<i3>], found [tensor<f32>]");
  }

  @Test
  void calledFunctionsAreCheckedToo() {
    var broken = new Function("broken", new Block(List.of(x), List.of(), List.of(y)));
    var caller = named("caller", b -> b.add(new Calling.Call(broken, b.parameters())));
    assertRefused(caller, "in @broken: return: expected operand 0");
  }

  @Test
  void decompositionsTakeAndGiveWhatTheirCompositeDoes() {
    var identity = named("identity", b -> b.parameters().getFirst());
    assertRefused(
        named("f", b -> b.add(composite(List.of(), f32(), identity))),
        "in @main: stablehlo.composite: (C3) expected operands [tensor<f32>] as its decomposition"
            + " @identity takes, found []");
    assertRefused(
        named("f", b -> b.add(composite(b.parameters(), i32(), identity))),
        "in @main: stablehlo.composite: (C4) expected results [tensor<i32>], found a decomposition"
            + " @identity with [tensor<f32>]");
  }

  @Test
  void functionsDoNotCallThemselves() {
    var holder = new ArrayList<Function>();
    var recursive =
        named(
            "again",
            b ->
                b.add(
                    new Calling.Composite(
                        "a.b", b.parameters(), Map.of(), decomposition(f32(), holder))));
    holder.add(recursive);
    assertRefused(
        named("f", b -> b.add(new Calling.Call(recursive, b.parameters()))),
        "expected functions that do not call themselves, found a cycle through [@again]");
  }

  @Test
  void functionsMayBeCalledOften() {
    var inner = named("inner", b -> b.parameters().getFirst());
    var middle = named("middle", b -> b.add(new Calling.Call(inner, b.parameters())));
    var outer =
        named(
            "outer",
            b ->
                b.add(
                    new Calling.Call(
                        inner, List.of(b.add(new Calling.Call(middle, b.parameters()))))));
    assertThatNoException().isThrownBy(() -> Verifier.verify(Module.of(outer)));
  }

  @Test
  void aLongChainOfCallsIsNoTrouble() {
    var function = named("f", b -> b.parameters().getFirst());
    for (int i = 0; i < 20_000; i++) {
      var callee = function;
      function = named("f", b -> b.add(new Calling.Call(callee, b.parameters())));
    }
    var main = function;
    assertThatNoException().isThrownBy(() -> Verifier.verify(Module.of(main)));
  }

  @Test
  void sizesMustFitALong() {
    var huge = new Value(f32(1L << 61, 4), scope);
    assertRefused(
        new Block(List.of(huge), List.of(), List.of()),
        "in @main: a parameter: expected at most 2^63 - 1 elements");
  }

  private static Statement sine(Value operand, Value result) {
    return new Statement(List.of(result), new Unary(UnaryKind.SINE, operand), HERE);
  }

  private static Calling.Composite composite(
      List<Value> operands, TensorType result, Function function) {
    return new Calling.Composite(
        "a.b", operands, Map.of(), decomposition(result, List.of(function)));
  }

  private static Calling.Decomposition decomposition(TensorType result, List<Function> holder) {
    return new Calling.Decomposition() {
      @Override
      public List<TensorType> resultTypes() {
        return List.of(result);
      }

      @Override
      public Function function() {
        return holder.getFirst();
      }
    };
  }

  private static void assertRefused(Block block, String message) {
    assertRefused(new Function("f", block), message);
  }

  private static void assertRefused(Function function, String message) {
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Verifier.verify(Module.of(function)))
        .withMessageContaining(message);
  }
}
