package dev.adjoint;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.lower;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.ProgramSignature;
import dev.adjoint.hlo.TensorType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Programs that are lowered, looked at and compiled before there is data; and static arguments. */
@OnEveryBackend
class AheadOfTimeTest {
  private static final TensorType VECTOR = TensorType.of(ElementType.F32, 4);

  record Params(Tensor w, Map<String, Tensor> more) {}

  private static Tensor loss(Params p, Tensor x) {
    var y = p.w().multiply(x).add(p.more().get("b"));
    return y.multiply(y).sum();
  }

  private static Params shapes() {
    return new Params(
        Tensor.placeholder(VECTOR),
        Map.of("b", Tensor.placeholder(TensorType.of(ElementType.F32))));
  }

  @Test
  void lowerThenCompileThenRun() {
    Fn2<Params, Tensor, Params> gradient = grad(AheadOfTimeTest::loss);
    var lowered = lower(gradient, shapes(), Tensor.placeholder(VECTOR));
    assertThat(lowered.toString()).contains("func.func", "tensor<4xf32>", "stablehlo.multiply");
    assertThat(lowered.module().toString()).isEqualTo(lowered.toString());
    try (var compiled = lowered.compile()) {
      var params = new Params(Tensor.of(1f, 2f, 3f, 4f), Map.of("b", Tensor.of(1f)));
      var x = Tensor.of(1f, 0f, -1f, 2f);
      var found = compiled.function().apply(params, x);
      var expected = gradient.apply(params, x);
      assertThat(found.w().toFloats()).containsExactly(expected.w().toFloats());
      assertThat(found.more().get("b").item()).isEqualTo(expected.more().get("b").item());
    }
  }

  @Test
  void aProgramForOthersNamesWhatItTakesAndGives() {
    var numbers = new float[100]; // so many are no constant of the program
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i;
    }
    var table = Tensor.of(numbers);
    Fn2<Params, Tensor, List<Tensor>> f =
        (p, x) -> List.of(loss(p, x).add(table.sum()), p.more().get("b"));
    var module = lower(f, shapes(), Tensor.placeholder(VECTOR)).donating(1).named();
    var signature = ProgramSignature.of(module);
    assertThat(signature.parameters())
        .extracting(ProgramSignature.Parameter::name)
        .containsExactly("args[0].w", "args[0].more[b]", "args[1]", "captured[0]");
    assertThat(signature.results())
        .extracting(ProgramSignature.Result::name)
        .containsExactly("result[0]", "result[1]");
    Fn2<Tensor, Tensor, Tensor> sum = Tensor::add;
    var x = Tensor.placeholder(VECTOR);
    assertThat(ProgramSignature.of(lower(sum, x, x).donating(1).named()).parameters())
        .extracting(ProgramSignature.Parameter::donated)
        .containsExactly(false, true);
  }

  @Test
  void costsAndMemory() {
    long n = 64;
    var matrix = Tensor.placeholder(TensorType.of(ElementType.F32, n, n));
    try (var compiled = lower(Tensor::matmul, matrix, matrix).compile()) {
      assertThat(compiled.costAnalysis().get("flops")).isBetween(2. * n * n * n, 2.1 * n * n * n);
      assertThat(compiled.memoryAnalysis())
          .hasValueSatisfying(
              memory -> {
                assertThat(memory.arguments()).isEqualTo(2 * 4 * n * n);
                assertThat(memory.outputs()).isEqualTo(4 * n * n);
              });
    }
  }

  @Test
  void donatedArgumentsAreConsumed() {
    Fn1<Tensor, Tensor> f = x -> x.add(1);
    var lowered = lower(f, Tensor.placeholder(VECTOR)).donating(0);
    assertThat(lowered.toString()).contains("jax.buffer_donor");
    try (var compiled = lowered.compile()) {
      var x = Tensor.ones(VECTOR);
      assertThat(compiled.function().apply(x).toFloats()).containsOnly(2);
      assertThatThrownBy(x::toFloats).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void otherArgumentsAreRefused() {
    Fn2<Params, Tensor, Tensor> f = AheadOfTimeTest::loss;
    var lowered = lower(f, shapes(), Tensor.placeholder(VECTOR));
    try (var compiled = lowered.compile()) {
      var x = Tensor.ones(VECTOR);
      assertThatThrownBy(
              () -> compiled.function().apply(new Params(x, Map.of("b", Tensor.of(1f, 2f))), x))
          .isInstanceOf(HloException.class)
          .hasMessageContaining(
              "argument 0 at .more[b]: expected tensor<f32>, found tensor<2xf32>");
      assertThatThrownBy(
              () -> compiled.function().apply(new Params(x, Map.of("c", Tensor.of(1f))), x))
          .hasMessageContaining("argument 0: at .more expected {b=*}, found {c=*}");
      Fn1<Tensor, Tensor> inside =
          y -> compiled.function().apply(new Params(y, Map.of("b", Tensor.of(1f))), y);
      assertThatThrownBy(() -> grad(inside).apply(x))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("compiled ahead of time is called inside a transform");
    }
    Fn1<Tensor, Tensor> nested =
        y -> {
          try (var inner = lower((Tensor z) -> z.add(y), y).compile()) {
            return inner.function().apply(y);
          }
        };
    assertThatThrownBy(() -> jit(nested).apply(Tensor.of(1f)))
        .isInstanceOf(IllegalStateException.class);
  }

  enum Kind {
    SINE,
    SQUARE
  }

  @Test
  void partsThatAreNoTensorsAreStatic() {
    var traces = new AtomicInteger();
    Fn3<Tensor, Kind, Integer, Tensor> f =
        (x, kind, times) -> {
          traces.incrementAndGet();
          var y = x;
          for (int i = 0; i < times; i++) {
            y = kind == Kind.SQUARE ? y.multiply(y) : y.sin();
          }
          return y;
        };
    var compiled = jit(f);
    var x = Tensor.of(3.);
    assertThat(compiled.apply(x, Kind.SQUARE, 2).item()).isEqualTo(81);
    assertThat(compiled.apply(Tensor.of(2.), Kind.SQUARE, 2).item()).isEqualTo(16);
    assertThat(traces).hasValue(1);
    assertThat(compiled.apply(x, Kind.SQUARE, 1).item()).isEqualTo(9);
    assertThat(compiled.apply(x, Kind.SINE, 0).item()).isEqualTo(3);
    assertThat(traces).hasValue(3);
    assertThat(jit(grad(f)).apply(x, Kind.SQUARE, 2).item()).isEqualTo(108);
    Fn2<Tensor, Integer, Tensor> squares = (y, n) -> f.apply(y, Kind.SQUARE, n);
    assertThat(vmap(squares).apply(Tensor.of(1., 2.), 2).toDoubles()).containsExactly(1, 16);
    record Config(int times, List<String> names) {}
    Fn2<Config, Tensor, Tensor> configured = (c, y) -> y.multiply(c.times()).add(c.names().size());
    assertThat(jit(configured).apply(new Config(2, List.of("a")), x).item()).isEqualTo(7);
  }
}
