package dev.adjoint.hlo;

import static dev.adjoint.hlo.OpTesting.assertInfers;
import static dev.adjoint.hlo.OpTesting.assertRejected;
import static dev.adjoint.hlo.OpTesting.f32;
import static dev.adjoint.hlo.OpTesting.i32;
import static dev.adjoint.hlo.OpTesting.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.hlo.Calling.Call;
import dev.adjoint.hlo.Calling.Composite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallingTest {
  private final Function identity = SampleModules.named("identity", b -> b.parameters().getFirst());

  @Test
  void callHasTheResultsOfItsCallee() {
    assertInfers(new Call(identity, List.of(value(f32()))), f32());
  }

  @Test
  void callTakesTheParametersOfItsCallee() {
    assertRejected(
        new Call(identity, List.of(value(i32()))),
        "(callee @identity)",
        "expected operands [tensor<f32>], found [tensor<i32>]");
    assertRejected(new Call(identity, List.of()), "expected operands [tensor<f32>], found []");
  }

  @Test
  void compositeHasTheResultsOfItsDecomposition() {
    assertInfers(composite("adjoint.custom_transpose"), f32());
  }

  @Test
  void compositeOfKnownTypesDoesNotAskForItsFunction() {
    var lazy =
        new Calling.Decomposition() {
          @Override
          public List<TensorType> resultTypes() {
            return List.of(i32(2));
          }

          @Override
          public Function function() {
            throw new AssertionError("asked for");
          }
        };
    assertInfers(new Composite("a.b", List.of(), Map.of(), lazy), i32(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "a.", ".b", "a b.c", "a.b-c", "1.b"})
  void compositeHasANamespacedName(String name) {
    assertRejected(
        composite(name), "(C1)", "expected a name such as \"dialect.op\", found \"" + name + "\"");
  }

  @Test
  void compositeKeepsItsAttributesInOrder() {
    var composite =
        new Composite(
            "a.b",
            List.of(value(f32())),
            Map.of("b", new Attribute.Bool(true), "a", new Attribute.Int(1)),
            new Calling.Plain(identity));
    assertThat(composite.compositeAttributes().keySet()).containsExactly("a", "b");
  }

  private Composite composite(String name) {
    return new Composite(name, List.of(value(f32())), Map.of(), new Calling.Plain(identity));
  }
}
