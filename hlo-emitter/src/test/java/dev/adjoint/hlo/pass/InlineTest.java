package dev.adjoint.hlo.pass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Calling.Call;
import dev.adjoint.hlo.Calling.Composite;
import dev.adjoint.hlo.Calling.Plain;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.Unary;
import dev.adjoint.hlo.Elementwise.UnaryKind;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Location;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Verifier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InlineTest {
  private static final TensorType SCALAR = TensorType.of(ElementType.F32);

  private static Function sine() {
    var b = new BlockBuilder();
    b.at(Location.of("Inner.java", 3));
    return new Function(
        "sine", b.build(List.of(b.add(new Unary(UnaryKind.SINE, b.parameter(SCALAR))))));
  }

  private static Function pair() {
    var b = new BlockBuilder();
    var x = b.parameter(SCALAR);
    return new Function("pair", b.build(List.of(b.add(new Call(sine(), List.of(x))), x)));
  }

  @Test
  void callsAndCompositesBecomeTheirBodies() {
    var b = new BlockBuilder();
    var x = b.parameter(SCALAR);
    var both = b.addAll(new Call(pair(), List.of(x)));
    var sum = b.add(new Binary(BinaryKind.ADD, both.get(0), both.get(1)));
    var y =
        b.add(
            new Composite(
                "a.b", List.of(sum), Map.of("n", new Attribute.Int(1)), new Plain(sine())));
    var function =
        new Function("f", b.build(List.of(y)), Map.of(0, Map.of("a.b", new Attribute.Bool(true))));

    var inlined = Inline.all(function);

    Verifier.verify(Module.of(inlined));
    assertThat(inlined.toString())
        .isEqualTo(
            """
            module @f {
              func.func public @main(%arg0: tensor<f32> {a.b = true}) -> tensor<f32> {
                %0 = stablehlo.sine %arg0 : tensor<f32>
                %1 = stablehlo.add %0, %arg0 : tensor<f32>
                %2 = stablehlo.sine %1 : tensor<f32>
                return %2 : tensor<f32>
              }
            }
            """);
    assertThat(inlined.body().statements().getFirst().location())
        .isEqualTo(Location.of("Inner.java", 3));
  }

  @Test
  void functionsWithoutCallsAreLeftAsTheyAre() {
    var sine = sine();
    assertThat(Inline.all(sine)).isSameAs(sine);
  }

  @Test
  void resultsThatAreParametersAreTheArguments() {
    var b = new BlockBuilder();
    var x = b.parameter(SCALAR);
    var result = b.addAll(new Call(pair(), List.of(x))).get(1);
    var inlined = Inline.all(new Function("f", b.build(List.of(result))));
    assertThat(inlined.body().results()).isEqualTo(inlined.body().parameters());
  }

  @Test
  void aCalleeUsedTwiceIsCopiedTwice() {
    var sine = sine();
    var b = new BlockBuilder();
    var x = b.parameter(SCALAR);
    var y = b.add(new Call(sine, List.of(b.add(new Call(sine, List.of(x))))));
    var inlined = Inline.all(new Function("f", b.build(List.of(y))));
    Verifier.verify(Module.of(inlined));
    assertThat(inlined.body().statements()).hasSize(2);
  }
}
