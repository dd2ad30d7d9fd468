package dev.adjoint;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects that hide tensors from the transforms are refused, and others are constants. */
@SuppressWarnings("UnusedVariable") // The fields are for the code under test to find.
class HiddenTensorsTest {
  private static final Tensor X = Tensor.of(1f);

  private static final class Layer {
    final Tensor w = X;
  }

  private static final class Model {
    final String name = "m";
    final List<? extends Tensor> layers = List.of(X);
  }

  private static final class Nested {
    final Layer[] layers = {new Layer()};
  }

  private static class Base {
    final Map<String, Tensor> weights = Map.of("w", X);
  }

  private static final class Derived extends Base {}

  private static final class Box<T> {
    final T value;

    Box(T value) {
      this.value = value;
    }
  }

  static Stream<Object> hiding() {
    return Stream.of(
        new Layer(),
        new Model(),
        new Nested(),
        new Derived(),
        new Box<>(X),
        Set.of(X),
        new ArrayDeque<>(List.of(X)),
        new AtomicReference<>(X));
  }

  @ParameterizedTest
  @MethodSource("hiding")
  void objectsThatHoldTensorsAreRefused(Object object) {
    Fn1<List<Object>, Tensor> f = parts -> X;
    for (Fn1<List<Object>, ?> transformed : List.of(grad(f), jit(f))) {
      assertThatThrownBy(() -> transformed.apply(List.of(object)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(object.getClass().getName())
          .hasMessageContaining("holds a Tensor")
          .hasMessageContaining("make it a record, or put its tensors into a list or map");
    }
  }

  @Test
  void theFieldIsNamed() {
    assertThatThrownBy(() -> jit((Layer l) -> X).apply(new Layer()))
        .hasMessageContaining("(field w)");
    assertThatThrownBy(() -> jit((Tensor x) -> new Layer()).apply(X))
        .hasMessageContaining("(field w)");
  }

  private static final class Settings {
    final int depth = 2;
    final Box<String> label = new Box<>("x");
    final List<String> names = List.of("a");
    final Fn1<Tensor, Tensor> activation = Tensor::sin;
  }

  @Test
  void otherObjectsAreConstants() {
    Fn2<Tensor, Settings, Tensor> f = (x, s) -> s.activation.apply(x).multiply(s.depth);
    assertThat(grad(f).apply(Tensor.of(0f), new Settings()).item()).isEqualTo(2);
    Fn2<Tensor, Object, Tensor> constant = (x, o) -> x;
    for (var object :
        List.of(
            new Box<>("text"),
            Set.of(1, 2),
            new AtomicReference<>("x"),
            new int[] {1},
            (Fn1<Tensor, Tensor>) x -> x.add(X),
            CustomJvp.<Tensor, Tensor>of(Tensor::sin))) {
      assertThat(jit(constant).apply(X, object).item()).isEqualTo(1);
    }
  }
}
