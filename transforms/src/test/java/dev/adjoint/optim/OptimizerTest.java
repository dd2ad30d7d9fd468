package dev.adjoint.optim;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.Adjoint;
import dev.adjoint.ConcreteTensor;
import dev.adjoint.Fn1;
import dev.adjoint.Fn2;
import dev.adjoint.OnEveryBackend;
import dev.adjoint.Oracle;
import dev.adjoint.Oracle.Case;
import dev.adjoint.Tensor;
import dev.adjoint.Trees;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Optimizers and schedules, against those of optax. */
@OnEveryBackend
class OptimizerTest {
  record Model(Tensor w, Tensor b) {}

  private static Schedule always(double rate) {
    return Schedule.constant(rate);
  }

  private static final Map<String, Optimizer> OPTIMIZERS =
      Map.of(
          "sgd", Optimizer.sgd(0.1),
          "momentum", Optimizer.momentum(0.1, 0.9, false),
          "nesterov", Optimizer.momentum(0.1, 0.9, true),
          "adam", Optimizer.adam(0.1),
          "adamSchedule",
              Optimizer.adam(Schedule.warmupCosine(0.01, 0.1, 2, 6, 0.001), 0.8, 0.95, 1e-6),
          "adamw", Optimizer.adamw(always(0.1), 0.05),
          "lion", Optimizer.lion(always(0.01), 0.02),
          "rmsprop", Optimizer.rmsprop(always(0.05), 0.8, 1e-6),
          "clipByGlobalNorm", Optimizer.chain(Optimizer.clipByGlobalNorm(1.5), Optimizer.sgd(0.1)),
          "clip", Optimizer.chain(Optimizer.clip(0.5), Optimizer.momentum(0.1, 0.5, false)));

  private static final Map<String, Schedule> SCHEDULES =
      Map.of(
          "constant", Schedule.constant(0.3),
          "linear", Schedule.linear(0.1, 0.9, 8),
          "cosine", Schedule.cosine(0.5, 10, 0.1),
          "warmupCosine", Schedule.warmupCosine(0.01, 1, 4, 12, 0.05),
          "exponential", Schedule.exponential(0.5, 3, 0.7),
          "staircase", Schedule.staircase(0.5, 3, 0.7),
          "piecewise", Schedule.piecewise(1, new TreeMap<>(Map.of(3, 0.5, 9, 0.1))));

  static Stream<Case> cases() {
    return Oracle.read("optim.txt").stream();
  }

  private static Tensor loss(Model p) {
    return p.w()
        .sin()
        .multiply(p.w())
        .sum()
        .add(p.b().cos().sum().multiply(3))
        .add(p.w().matmul(p.b()).sum());
  }

  private static List<Tensor> steps(Optimizer optimizer, List<Tensor> in) {
    var p = new Model(in.get(0), in.get(1));
    var state = optimizer.init(p);
    Model first = null;
    for (int i = 0; i < 5; i++) {
      var step = optimizer.step(p, grad(OptimizerTest::loss).apply(p), state);
      p = step.parameters();
      state = step.state();
      first = first == null ? p : first;
    }
    return List.of(first.w(), first.b(), p.w(), p.b());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAsInOptax(Case c) {
    if (c.name().endsWith("/steps")) {
      Oracle.check(c, in -> steps(OPTIMIZERS.get(c.function()), in), 1);
    } else {
      Fn1<Tensor, Tensor> all = vmap(SCHEDULES.get(c.function())::at);
      Oracle.check(c, in -> List.of(all.apply(in.getFirst())), 1);
    }
  }

  @Test
  void aCompiledStepTakesTheMemoryOfParametersAndState() {
    var optimizer = Optimizer.adam(0.1);
    Fn2<Model, OptimizerState, Step<Model>> train =
        jit((p, s) -> optimizer.step(p, grad(OptimizerTest::loss).apply(p), s), 0, 1);
    var start = new Model(Tensor.of(new float[][] {{1, 2}}), Tensor.of(0.5f, 1f));
    double before = loss(start).item();
    var step = new Step<>(start, optimizer.init(start));
    for (int i = 0; i < 20; i++) {
      step = train.apply(step.parameters(), step.state());
    }
    assertThat(((ConcreteTensor) start.w()).isClosed()).isTrue();
    assertThat(loss(step.parameters()).item()).isLessThan(before - 1);
    assertThat(Trees.leaves(step.state()).getFirst().item()).isEqualTo(20);
  }

  @Test
  void treesOfSeveralElementTypesAreClippedTogether() {
    var gradient =
        List.of(
            Tensor.of(30f),
            Tensor.of(40.),
            Tensor.of(0f).convert(ElementType.BF16),
            Tensor.of(0.).complex(Tensor.of(120.)));
    assertThat(Optimizer.globalNorm(gradient).item()).isEqualTo(130);
    var clip = Optimizer.clipByGlobalNorm(13);
    var clipped = clip.update(gradient, clip.init(gradient), gradient).updates();
    assertThat(clipped.get(0).item()).isCloseTo(3, within(1e-6));
    assertThat(clipped.get(1).item()).isCloseTo(4, within(1e-12));
    assertThat(clipped.get(3).imag().item()).isCloseTo(12, within(1e-12));
    // Their norm is more than the largest number of f16.
    var large = Tensor.of(60000f, 60000f).convert(ElementType.F16);
    assertThat(clip.update(large, clip.init(large), large).updates().toFloats())
        .containsExactly(new float[] {9.19f, 9.19f}, within(0.01f));
  }

  @Test
  void adamDividesComplexGradientsByTheirAbsoluteValues() {
    var z = Tensor.of(3.).complex(Tensor.of(4.));
    var adam = Optimizer.adam(0.1);
    var next = adam.step(z, z, adam.init(z)).parameters();
    // The first step goes along the gradient, with the length of the learning rate.
    assertThat(next.real().item()).isCloseTo(3 - 0.06, within(1e-6));
    assertThat(next.imag().item()).isCloseTo(4 - 0.08, within(1e-6));
  }

  @Test
  void schedulesWithoutStepsAreAnError() {
    for (ThrowingCallable made :
        List.<ThrowingCallable>of(
            () -> Schedule.linear(0, 1, 0),
            () -> Schedule.cosine(1, 0),
            () -> Schedule.exponential(1, 0, 0.5),
            () -> Schedule.staircase(1, 0, 0.5),
            () -> Schedule.warmupCosine(0, 1, 5, 5, 0))) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(made)
          .withMessageContaining("expected at least 1 step, found 0");
    }
    var withoutWarmup = Schedule.warmupCosine(0, 1, 0, 10, 0.05);
    assertThat(withoutWarmup.at(Tensor.of(0)).item()).isEqualTo(1);
  }

  @Test
  void gradientsOfAnotherStructureAreAnError() {
    var optimizer = Optimizer.sgd(0.1);
    var p = List.of(Tensor.of(1f));
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(
            () -> optimizer.step(p, List.of(Tensor.of(1f), Tensor.of(2f)), optimizer.init(p)))
        .withMessageContaining("expected trees of one structure");
  }

  @Test
  void clippedGradientsPassTheIdentityWithinTheLimit() {
    var x = Tensor.of(0.1f, 2f, -3f);
    Fn1<Tensor, Tensor> f = v -> GradientClipping.clip(1, v).multiply(v).sum();
    assertThat(f.apply(x).item()).isCloseTo(13.01, within(1e-5));
    // The factor v is not clipped, the one that went through is.
    assertThat(grad(f).apply(x).toFloats()).containsExactly(0.2f, 3f, -4f);
    assertThat(jit(grad(f)).apply(x).toFloats()).containsExactly(0.2f, 3f, -4f);
    Fn1<Tensor, Tensor> once = v -> GradientClipping.clip(1, v);
    assertThat(Adjoint.jvp(once, x, x).tangent().toFloats()).containsExactly(0.1f, 1f, -1f);
    Fn1<Tensor, Tensor> batch = vmap(grad(v -> once.apply(v).multiply(5).sum()));
    assertThat(batch.apply(Tensor.stack(0, x, x)).toFloats()).containsOnly(1f);
  }
}
