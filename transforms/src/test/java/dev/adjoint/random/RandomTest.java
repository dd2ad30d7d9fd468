package dev.adjoint.random;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.Control;
import dev.adjoint.Fn1;
import dev.adjoint.Numerics;
import dev.adjoint.OnEveryBackend;
import dev.adjoint.Oracle;
import dev.adjoint.Oracle.Case;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random numbers, against those of JAX. */
@OnEveryBackend
class RandomTest {
  static Stream<Case> cases() {
    return Oracle.read("random.txt").stream();
  }

  private static Dims shape(String text) {
    return text.equals("scalar")
        ? Dims.of()
        : Dims.of(Arrays.stream(text.split("x", -1)).mapToLong(Long::parseLong).toArray());
  }

  private static TensorType type(ElementType element, String shape) {
    return TensorType.of(element).withShape(shape(shape));
  }

  private static ElementType element(String bits) {
    return switch (bits) {
      case "64" -> ElementType.F64;
      case "16" -> ElementType.F16;
      default -> ElementType.F32;
    };
  }

  private static double number(String python) {
    return Double.parseDouble(python.replace("inf", "Infinity"));
  }

  /** Of 16 bits as f32, as the expected numbers are. */
  private static Tensor readable(Tensor x) {
    return x.elementType().bits() == 16 ? x.convert(ElementType.F32) : x;
  }

  private static Tensor of(String function, String detail, List<Tensor> in) {
    if (function.equals("seed")) {
      return Key.of(Long.parseLong(detail)).data();
    }
    var key = new Key(in.getFirst());
    return switch (function) {
      case "split" -> key.splitRows(5).data();
      case "foldIn" -> key.foldIn(in.get(1)).data();
      case "bits32" -> key.bits(type(ElementType.UI32, detail));
      case "bitsOfSeed" -> key.bits(TensorType.of(ElementType.UI32, 11));
      case "bits64" -> key.bits(type(ElementType.UI64, detail)).bitcast(ElementType.UI32);
      case "bits16" -> key.bits(type(ElementType.UI16, detail));
      case "bits8" -> key.bits(type(ElementType.UI8, detail));
      case "uniform32" -> key.uniform(shape(detail).toArray());
      case "uniform64" -> key.uniform(type(ElementType.F64, detail), 0, 1);
      case "uniform16" -> key.uniform(type(ElementType.F16, detail), 0, 1).convert(ElementType.F32);
      case "uniformB16" ->
          key.uniform(type(ElementType.BF16, detail), 0, 1).convert(ElementType.F32);
      case "uniformBounds" -> key.uniform(type(ElementType.F32, detail), in.get(1), in.get(2));
      case "normal32" -> key.normal(shape(detail).toArray());
      case "normal64" -> key.normal(type(ElementType.F64, detail));
      case "normalMany" -> key.normal(type(element(detail), "2000"));
      case "exponentialMany" -> readable(key.exponential(type(element(detail), "2000")));
      case "gumbelMany" -> key.gumbel(2000);
      case "truncatedNormal" -> {
        var limited = detail.split(":", -1);
        yield readable(
            key.truncatedNormal(
                TensorType.of(ElementType.valueOf(limited[0].toUpperCase(Locale.ROOT)), 100),
                number(limited[1]),
                number(limited[2])));
      }
      case "randint32" -> {
        var bounds = detail.split(":", -1);
        yield key.randint(
            TensorType.of(ElementType.I32, 3, 5),
            Long.parseLong(bounds[0]),
            Long.parseLong(bounds[1]));
      }
      case "randintNarrow" -> {
        var limited = detail.split(":", -1);
        var element = ElementType.valueOf(limited[0].replace("int", "I").toUpperCase(Locale.ROOT));
        yield key.randint(
                TensorType.of(element, 20), Long.parseLong(limited[1]), Long.parseLong(limited[2]))
            .convert(ElementType.I32);
      }
      case "randint64" ->
          key.randint(type(ElementType.I64, detail), -1_000_000_000_000L, 1_000_000_000_000L);
      case "bernoulli" -> key.bernoulli(in.get(1).broadcastTo(Dims.of(3, 5)));
      case "exponential" -> key.exponential(3, 5);
      case "gumbel" -> key.gumbel(3, 5);
      case "categorical" -> key.categorical(in.get(1), detail.equals("last") ? -1 : 0);
      case "permutation" -> key.permutation(Integer.parseInt(detail));
      case "permutationOf" -> key.permutation(in.get(1), detail.equals("rows") ? 0 : 1);
      case "choice" ->
          detail.equals("replace") ? key.choice(10, 20, true) : key.choice(10, 4, false);
      case "choiceWeighted" ->
          detail.equals("replace")
              ? key.choice(in.get(1), 20, true)
              : key.choice(in.get(1), 3, false);
      case "gamma" -> key.gamma(in.get(1));
      case "logGamma" -> key.logGamma(in.get(1));
      case "beta" -> key.beta(in.get(1), in.get(2));
      case "vmapped" -> vmap((Key k) -> k.normal(3)).apply(key.splitRows(4));
      case "scanned" ->
          Control.scan(
                  (Key k, Tensor _) -> {
                    var keys = k.split(2);
                    return new Control.Step<>(keys.get(0), keys.get(1).uniform(2));
                  },
                  key,
                  Tensor.zeros(5))
              .output();
      default -> throw new IllegalArgumentException(function);
    };
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAsInJax(Case c) {
    var detail = c.name().substring(c.name().indexOf('/') + 1);
    // Bit for bit.
    Oracle.check(c, in -> List.of(of(c.function(), detail, in)), 0);
  }

  @Test
  void theSameKeyGivesTheSameNumbersCompiledOrNot() {
    Fn1<Key, Tensor> f = key -> key.normal(3, 2);
    var key = Key.of(7);
    assertThat(jit(f).apply(key).toFloats()).isEqualTo(f.apply(key).toFloats());
    assertThat(key.split(2).get(0).bits(TensorType.of(ElementType.UI32, 4)).toDoubles())
        .isNotEqualTo(key.split(2).get(1).bits(TensorType.of(ElementType.UI32, 4)).toDoubles());
  }

  /** A sample of a location-scale family is differentiated along its parameters. */
  @Test
  void samplesAreDifferentiatedByReparameterization() {
    var key = Key.of(3);
    Fn1<Tensor, Tensor> mean = scale -> key.normal(100).multiply(scale).sum();
    var gradient = grad(mean).apply(Tensor.of(2f));
    assertThat(gradient.item()).isCloseTo(key.normal(100).sum().item(), within(1e-3));
  }

  @Test
  void manyNumbersHaveTheMomentsOfTheirDistribution() {
    var keys = Key.of(11).split(3);
    var normal = keys.get(0).normal(100_000);
    assertThat(normal.mean().item()).isCloseTo(0, within(0.02));
    assertThat(normal.var().item()).isCloseTo(1, within(0.02));
    var uniform = keys.get(1).uniform(100_000);
    assertThat(uniform.mean().item()).isCloseTo(0.5, within(0.005));
    assertThat(uniform.min().item()).isGreaterThanOrEqualTo(0);
    assertThat(uniform.max().item()).isLessThan(1);
    var gamma = keys.get(2).gamma(Tensor.full(TensorType.of(ElementType.F32, 10_000), 2.5));
    assertThat(gamma.mean().item()).isCloseTo(2.5, within(0.06));
  }

  @Test
  void boundsInTensorsAreThoseOfEachElement() {
    var key = Key.of(7);
    var type = TensorType.of(ElementType.I8, 2, 50);
    var min = Tensor.of(-100, 10).convert(ElementType.I8).reshape(2, 1);
    var found = key.randint(type, min, min.add(5));
    assertThat(found.min(1).toInts()).containsExactly(-100, 10);
    assertThat(found.max(1).toInts()).containsExactly(-96, 14);
  }

  @Test
  void integersOfTheUpperHalfNeedNo64Bits() {
    var type = TensorType.of(ElementType.UI32, 100);
    var found =
        Numerics.current()
            .withX64(false)
            .call(() -> Key.of(1).randint(type, 3_000_000_000L, 4_000_000_000L));
    assertThat(found.min().item()).isBetween(3e9, 4e9);
  }

  @Test
  void whatIsNoKeyOrNoDistributionIsAnError() {
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> new Key(Tensor.of(1, 2)))
        .withMessage("key: expected two words of ui32, found tensor<2xi32>");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Key.of(0).splitRows(3).normal(2))
        .withMessageContaining("expected a single key, found tensor<3x2xui32>");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Key.of(0).choice(3, 4, false))
        .withMessage("choice: expected at least 4 numbers to choose from, found 3");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Key.of(0).permutation(Tensor.zeros(3, 4), 2))
        .withMessage("permutation: expected a dimension of tensor<3x4xf32> to permute, found 2");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Key.of(0).permutation(-1))
        .withMessage("permutation: expected at least 0 numbers, found -1");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(
            () -> Key.of(0).randint(TensorType.of(ElementType.I32), Tensor.of(1L), Tensor.of(2L)))
        .withMessageContaining(
            "expected bounds of the element type of tensor<i32>, found tensor<i64>");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Key.of(0).uniform(TensorType.of(ElementType.I32, 2), 0, 1))
        .withMessageContaining("expected a type of f16, bf16, f32 or f64, found tensor<2xi32>");
  }
}
