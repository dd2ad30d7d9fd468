package dev.adjoint;

import static dev.adjoint.Adjoint.checkpoint;
import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.hessian;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.jvp;
import static dev.adjoint.Adjoint.linearTranspose;
import static dev.adjoint.Adjoint.lower;
import static dev.adjoint.Adjoint.savedResiduals;
import static dev.adjoint.Adjoint.vjp;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Checkpointed functions have the same derivatives and keep less for them. */
@OnEveryBackend
class CheckpointTest {
  private static final Offset<Double> CLOSE = within(1e-12);
  private static final Tensor X = Tensor.of(0.3, -0.7, 1.1);
  private static final Tensor W =
      Tensor.of(new double[][] {{0.1, 0.2, -0.3}, {0.5, -0.1, 0.7}, {0.2, 0.9, 0.4}});

  private static Tensor layers(Tensor x) {
    for (int i = 0; i < 4; i++) {
      x = W.matmul(x).sin().multiply(x);
    }
    return x;
  }

  private static Tensor loss(Tensor x) {
    return layers(x).sum();
  }

  private static final List<Fn1<Tensor, Tensor>> FORMS =
      List.of(
          x -> checkpoint(CheckpointTest::layers).apply(x).sum(),
          x -> checkpoint(CheckpointTest::layers, CheckpointPolicy.dotsSaveable()).apply(x).sum(),
          x ->
              checkpoint(CheckpointTest::layers, CheckpointPolicy.everythingSaveable())
                  .apply(x)
                  .sum(),
          x -> {
            // One within another.
            var inner =
                checkpoint((Tensor y) -> checkpoint(CheckpointTest::layers).apply(y).multiply(1));
            return inner.apply(x).sum();
          });

  @Test
  void pullbacksAreTransposed() {
    var v = Tensor.of(1., 2., -1.);
    var pushforward = jvp(CheckpointTest::layers, X, v).tangent().toDoubles();
    Fn1<Tensor, Tensor> pullback =
        ct -> vjp(checkpoint(CheckpointTest::layers), X).pullback().apply(ct);
    assertThat(linearTranspose(pullback, X).apply(v).toDoubles())
        .containsExactly(pushforward, CLOSE);
    Fn1<Tensor, Tensor> rows =
        cts -> Control.map((Tensor ct) -> pullback.apply(ct), cts.reshape(1, 3));
    var found = linearTranspose(rows, X).apply(v.reshape(1, 3));
    assertThat(found.toDoubles()).containsExactly(pushforward, CLOSE);
  }

  @Test
  void functionsOfNothingInsideHaveNoDerivative() {
    var none = CustomTranspose.of((Tensor r, Tensor a) -> List.of(), (r, nothing) -> null);
    Fn1<Tensor, Tensor> f =
        checkpoint(
            x -> {
              none.apply(x, x);
              return x.sin();
            });
    var expected = X.cos().toDoubles();
    assertThat(grad((Tensor x) -> f.apply(x).sum()).apply(X).toDoubles())
        .containsExactly(expected, CLOSE);
    assertThat(vmap(grad(f)).apply(X).toDoubles()).containsExactly(expected, CLOSE);
  }

  @Test
  void derivativesAreTheSame() {
    Fn1<Tensor, Tensor> plain = CheckpointTest::loss;
    var v = Tensor.of(1., 2., -1.);
    var gradient = grad(plain).apply(X).toDoubles();
    var batch = Tensor.concatenate(0, X, v).reshape(2, 3);
    var gradients = vmap(grad(plain)).apply(batch).toDoubles();
    var second = hessian(plain).apply(X).toDoubles();
    for (var f : FORMS) {
      assertThat(f.apply(X).item()).isCloseTo(plain.apply(X).item(), CLOSE);
      assertThat(grad(f).apply(X).toDoubles()).containsExactly(gradient, CLOSE);
      assertThat(jit(grad(f)).apply(X).toDoubles()).containsExactly(gradient, CLOSE);
      assertThat(jvp(f, X, v).tangent().item()).isCloseTo(jvp(plain, X, v).tangent().item(), CLOSE);
      assertThat(vmap(grad(f)).apply(batch).toDoubles()).containsExactly(gradients, CLOSE);
      Fn1<Tensor, Tensor> total = xs -> vmap(f).apply(xs).sum();
      assertThat(jit(grad(total)).apply(batch).toDoubles()).containsExactly(gradients, CLOSE);
      assertThat(hessian(f).apply(X).toDoubles()).containsExactly(second, CLOSE);
      Fn1<Tensor, Tensor> slope = x -> grad(f).apply(x).multiply(v).sum();
      Fn1<Tensor, Tensor> plainSlope = x -> grad(plain).apply(x).multiply(v).sum();
      assertThat(jit(grad(slope)).apply(X).toDoubles())
          .containsExactly(grad(plainSlope).apply(X).toDoubles(), CLOSE);
    }
  }

  @Test
  void argumentsThatOnlyTheValueNeedsAreNotMissed() {
    var sum = checkpoint((Tensor x, Tensor y) -> x.sin().add(y));
    Fn1<List<Tensor>, Tensor> loss = p -> sum.apply(p.get(0), p.get(1)).sum();
    var gradient = grad(loss).apply(List.of(X, Tensor.of(1., 2., 3.)));
    assertThat(gradient.get(0).toDoubles()).containsExactly(X.cos().toDoubles(), CLOSE);
    assertThat(gradient.get(1).toDoubles()).containsExactly(1, 1, 1);
  }

  @Test
  void onlyTheArgumentsAreKept() {
    Fn1<Tensor, Tensor> plain = CheckpointTest::loss;
    // In each of four layers the cosine, the sine, and what the layer begins with.
    assertThat(savedResiduals(plain, X)).hasSize(12).containsOnly(X.type());
    var f = FORMS.getFirst();
    assertThat(savedResiduals(f, X)).containsExactly(X.type());
    assertThat(savedResiduals(FORMS.get(3), X)).containsExactly(X.type());
    Fn1<Tensor, Tensor> linear = x -> checkpoint((Tensor y) -> y.multiply(2)).apply(x).sum();
    assertThat(savedResiduals(linear, X)).isEmpty();
  }

  @Test
  void policiesKeepMore() {
    // x and the four products.
    assertThat(savedResiduals(FORMS.get(1), X)).hasSize(5);
    int plain = savedResiduals(CheckpointTest::loss, X).size();
    assertThat(savedResiduals(FORMS.get(2), X)).hasSize(plain);
    CustomJvp<Tensor, Tensor> slow = CustomJvp.<Tensor, Tensor>of(Tensor::exp).named("slow");
    slow.defJvp(
        (x, t) -> {
          var y = slow.apply(x);
          return new Dual<>(y, t.multiply(y));
        });
    Fn1<Tensor, Tensor> twice = x -> slow.apply(slow.apply(x.sin()).sin());
    Fn1<Tensor, Tensor> kept = checkpoint(twice, CheckpointPolicy.rulesSaveable("slow"));
    Fn1<Tensor, Tensor> none = checkpoint(twice);
    assertThat(savedResiduals(none, X)).hasSize(1);
    assertThat(savedResiduals(kept, X)).hasSize(3);
    Fn1<Tensor, Tensor> sum = x -> twice.apply(x).sum();
    Fn1<Tensor, Tensor> keptSum = x -> kept.apply(x).sum();
    var expected = grad(sum).apply(X).toDoubles();
    assertThat(grad(keptSum).apply(X).toDoubles()).containsExactly(expected, CLOSE);
    assertThat(count(lower(grad(keptSum), X).toString(), "exponential")).isEqualTo(2);
  }

  private static int count(String text, String op) {
    return text.split("stablehlo\\." + op + "\\b", -1).length - 1;
  }

  @Test
  void theProgramComputesAgainBehindABarrier() {
    Fn1<Tensor, ValueAndGrad<Tensor>> both = Adjoint.valueAndGrad(FORMS.getFirst());
    var text = lower(both, X).toString();
    assertThat(text).contains("stablehlo.optimization_barrier");
    // Four sines and then four again, of which the last is needed for the gradient as well.
    assertThat(count(text, "sine")).isEqualTo(8);
    Fn1<Tensor, ValueAndGrad<Tensor>> plain = Adjoint.valueAndGrad(CheckpointTest::loss);
    assertThat(count(lower(plain, X).toString(), "sine")).isEqualTo(4);
    // Without a backward pass nothing is computed twice.
    assertThat(count(lower(FORMS.getFirst(), X).toString(), "sine")).isEqualTo(4);
    Fn1<Tensor, Dual<Tensor>> forward = x -> jvp(FORMS.getFirst(), x, x);
    assertThat(count(lower(forward, X).toString(), "sine")).isEqualTo(4);
    assertThat(lower(forward, X).toString()).doesNotContain("optimization_barrier");
  }

  @Test
  void insideLoopsAndAroundThem() {
    Fn1<Tensor, Tensor> step = x -> W.matmul(x).sin();
    Fn1<Tensor, Tensor> plain = x -> Control.fori(0, 5, (i, y) -> step.apply(y), x).sum();
    Fn1<Tensor, Tensor> inside =
        x -> Control.fori(0, 5, (i, y) -> checkpoint(step).apply(y), x).sum();
    Fn1<Tensor, Tensor> around = checkpoint(plain);
    var expected = grad(plain).apply(X).toDoubles();
    for (var f : List.of(inside, around)) {
      assertThat(grad(f).apply(X).toDoubles()).containsExactly(expected, CLOSE);
      assertThat(jit(vmap(grad(f))).apply(X.reshape(1, 3)).toDoubles())
          .containsExactly(expected, CLOSE);
    }
    // The rows that the loop keeps: its state, and not the cosine of what the state becomes.
    var rows = TensorType.of(ElementType.F64, 5, 3);
    assertThat(savedResiduals(inside, X)).containsOnlyOnce(rows);
    assertThat(savedResiduals(around, X)).doesNotContain(rows);
  }

  @Test
  void customRulesInsideKeepTheirMeaning() {
    var calls = new AtomicInteger();
    Fn2<Tensor, Tensor, Tensor> f =
        (scale, x) -> {
          var block =
              checkpoint(
                  (Tensor y) -> {
                    // A value of the checkpointed function that only the backward rule uses.
                    var factor = scale.multiply(10);
                    var sine =
                        CustomVjp.<Tensor, Tensor, Tensor>of(
                            Tensor::sin,
                            z -> new WithResiduals<>(z.sin(), z.cos()),
                            (cos, ct) -> {
                              calls.incrementAndGet();
                              return ct.multiply(cos).multiply(factor);
                            });
                    return sine.apply(y.multiply(2)).sin();
                  });
          return block.apply(x);
        };
    var x = Tensor.of(0.4);
    var scale = Tensor.of(3.);
    double expected = Math.cos(Math.sin(0.8)) * Math.cos(0.8) * 2 * 30;
    Fn1<Tensor, Tensor> ofX = y -> f.apply(scale, y);
    assertThat(grad(ofX).apply(x).item()).isCloseTo(expected, CLOSE);
    assertThat(calls).hasValue(1);
    assertThat(jit(vmap(grad(ofX))).apply(Tensor.of(0.4, 0.4)).toDoubles())
        .containsExactly(new double[] {expected, expected}, CLOSE);
    Fn1<Tensor, Tensor> ofScale = s -> grad((Tensor y) -> f.apply(s, y)).apply(x);
    assertThat(grad(ofScale).apply(scale).item()).isCloseTo(expected / 3, CLOSE);
  }

  @Test
  void valuesClosedOverAreDifferentiatedAndTreesAreKept() {
    record Two(Tensor a, Tensor b) {}
    Fn1<Tensor, Tensor> f =
        s -> {
          var both =
              checkpoint((Two t) -> new Two(t.a().multiply(s), t.b().exp()))
                  .apply(new Two(s.sin(), s));
          return both.a().multiply(both.b());
        };
    Fn1<Tensor, Tensor> plain = s -> s.sin().multiply(s).multiply(s.exp());
    var s = Tensor.of(0.7);
    assertThat(grad(f).apply(s).item()).isCloseTo(grad(plain).apply(s).item(), CLOSE);
    assertThat(grad(grad(f)).apply(s).item()).isCloseTo(grad(grad(plain)).apply(s).item(), CLOSE);
    Fn1<Tensor, Tensor> linear = checkpoint((Tensor y) -> y.multiply(5));
    assertThat(linearTranspose(linear, s).apply(s).item()).isCloseTo(3.5, CLOSE);
  }
}
