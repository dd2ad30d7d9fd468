package dev.adjoint;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.jvp;
import static dev.adjoint.Adjoint.linearize;
import static dev.adjoint.Adjoint.lower;
import static dev.adjoint.Adjoint.vjp;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.hlo.HloException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Custom rules: reverse mode of one's own, with or without a forward mode, and what they see. */
@OnEveryBackend
class CustomVjpTest {
  private static final Offset<Double> CLOSE = within(1e-9);
  private static final Tensor X = Tensor.of(1.);

  /** A sine whose reverse mode is a hundred times too large, so that it is told from the other. */
  private static CustomVjp<Tensor, Tensor> sine() {
    return CustomVjp.of(
            Tensor::sin,
            x -> new WithResiduals<>(x.sin(), x.cos()),
            (Tensor cos, Tensor ct) -> ct.multiply(cos).multiply(100))
        .named("sine");
  }

  private static CustomVjp<Tensor, Tensor> sine(String form) {
    return switch (form) {
      case "transposed" -> sine().withTransposedBackward();
      case "linearized" -> sine().withLinearizedForward();
      default -> sine();
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"refused", "transposed", "linearized"})
  void reverseModeIsTheRule(String form) {
    var sine = sine(form);
    double expected = 100 * Math.cos(1);
    assertThat(sine.apply(X).item()).isCloseTo(Math.sin(1), CLOSE);
    assertThat(grad(sine).apply(X).item()).isCloseTo(expected, CLOSE);
    assertThat(jit(grad(sine)).apply(X).item()).isCloseTo(expected, CLOSE);
    assertThat(vjp(sine, X).pullback().apply(Tensor.of(2.)).item()).isCloseTo(2 * expected, CLOSE);
    var xs = Tensor.of(1., 2.);
    var expectedRows = new double[] {expected, 100 * Math.cos(2)};
    assertThat(vmap(grad(sine)).apply(xs).toDoubles()).containsExactly(expectedRows, CLOSE);
    Fn1<Tensor, Tensor> total = x -> vmap(sine).apply(x).sum();
    assertThat(grad(total).apply(xs).toDoubles()).containsExactly(expectedRows, CLOSE);
    assertThat(jit(vmap(grad(sine))).apply(xs).toDoubles()).containsExactly(expectedRows, CLOSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"refused", "transposed", "linearized"})
  void theRulesAreDifferentiatedInTurn(String form) {
    var sine = sine(form);
    double second = -100 * Math.sin(1);
    assertThat(grad(grad(sine)).apply(X).item()).isCloseTo(second, CLOSE);
    assertThat(jvp(grad(sine), X, X).tangent().item()).isCloseTo(second, CLOSE);
    assertThat(jit(vmap(grad(grad(sine)))).apply(Tensor.of(1.).reshape(1)).toDoubles()[0])
        .isCloseTo(second, CLOSE);
    assertThat(grad(grad(grad(sine))).apply(X).item()).isCloseTo(-100 * Math.cos(1), CLOSE);
    assertThat(lower(grad(grad(sine)), X).toString()).doesNotContain("composite");
  }

  @ParameterizedTest
  @ValueSource(strings = {"refused", "transposed", "linearized"})
  void reverseModeThroughLoopsAndChoices(String form) {
    var sine = sine(form);
    Fn1<Tensor, Tensor> looped = x -> Control.fori(0, 3, (i, y) -> sine.apply(y), x);
    double s1 = Math.sin(1);
    double s2 = Math.sin(s1);
    double expected = 1e6 * Math.cos(1) * Math.cos(s1) * Math.cos(s2);
    assertThat(grad(looped).apply(X).item()).isCloseTo(expected, within(1e-6));
    Fn1<Tensor, Tensor> chosen =
        x -> Control.cond(x.gt(0), () -> sine.apply(x), () -> x.multiply(7));
    assertThat(grad(chosen).apply(X).item()).isCloseTo(100 * Math.cos(1), CLOSE);
    assertThat(vmap(grad(chosen)).apply(Tensor.of(1., -1.)).toDoubles())
        .containsExactly(new double[] {100 * Math.cos(1), 7}, CLOSE);
  }

  @Test
  void forwardModeIsRefusedUnlessChosen() {
    var sine = sine();
    assertThatThrownBy(() -> jvp(sine, X, X))
        .isInstanceOf(HloException.class)
        .hasMessageContaining("sine has a custom VJP and no forward mode")
        .hasMessageContaining("withTransposedBackward()");
    assertThatThrownBy(() -> linearize(sine, X).tangentMap().apply(X))
        .hasMessageContaining("sine has a custom VJP and no forward mode");
    // Nothing is differentiated here, so nothing is refused.
    assertThat(jvp(x -> sine.apply(Tensor.of(2.)).multiply(x), X, X).tangent().item())
        .isCloseTo(Math.sin(2), CLOSE);
  }

  @Test
  void forwardModeByTransposingTheBackwardRule() {
    var sine = sine().withTransposedBackward();
    assertThat(jvp(sine, X, X).tangent().item()).isCloseTo(100 * Math.cos(1), CLOSE);
    Fn1<Tensor, Tensor> derivative = x -> jvp(sine, x, Tensor.of(1.)).tangent();
    assertThat(jvp(derivative, X, X).tangent().item()).isCloseTo(-100 * Math.sin(1), CLOSE);
    assertThat(grad(derivative).apply(X).item()).isCloseTo(-100 * Math.sin(1), CLOSE);
    assertThat(vmap(derivative).apply(Tensor.of(1., 2.)).toDoubles())
        .containsExactly(new double[] {100 * Math.cos(1), 100 * Math.cos(2)}, CLOSE);
  }

  @Test
  void forwardModeByLinearisingTheForwardRule() {
    var calls = new AtomicInteger();
    CustomVjp<Tensor, Tensor> sine =
        CustomVjp.of(
                Tensor::sin,
                x -> {
                  calls.incrementAndGet();
                  return new WithResiduals<>(x.sin(), x.cos());
                },
                (Tensor cos, Tensor ct) -> ct.multiply(cos).multiply(100))
            .withLinearizedForward();
    assertThat(jvp(sine, X, X).tangent().item()).isCloseTo(Math.cos(1), CLOSE);
    assertThat(calls).hasValue(1);
    assertThat(grad(sine).apply(X).item()).isCloseTo(100 * Math.cos(1), CLOSE);
    assertThat(calls).hasValue(2);
    Fn1<Tensor, Tensor> derivative = x -> jvp(sine, x, Tensor.of(1.)).tangent();
    assertThat(jvp(derivative, X, X).tangent().item()).isCloseTo(-Math.sin(1), CLOSE);
    assertThat(grad(derivative).apply(X).item()).isCloseTo(-Math.sin(1), CLOSE);
    assertThat(jit(vmap(derivative)).apply(Tensor.of(1., 2.)).toDoubles())
        .containsExactly(new double[] {Math.cos(1), Math.cos(2)}, CLOSE);
  }

  record Model(Tensor w, Map<String, Tensor> more, String name, Tensor count) {}

  private static Model model() {
    return new Model(Tensor.of(1., 2.), Map.of("b", Tensor.of(3.)), "m", Tensor.of(5));
  }

  private static Tensor value(Model m) {
    return m.w().multiply(m.more().get("b")).sum();
  }

  @Test
  void treesAndPartsThatHaveNoGradient() {
    CustomVjp<Model, Tensor> f =
        CustomVjp.of(
            CustomVjpTest::value,
            m -> new WithResiduals<>(value(m), m),
            (Model m, Tensor ct) -> new Model(m.w().multiply(ct), null, "anything", null));
    Model gradient = grad(f).apply(model());
    assertThat(gradient.w().toDoubles()).containsExactly(1, 2);
    assertThat(gradient.more().get("b").item()).isZero();
    assertThat(gradient.count().item()).isZero();
    assertThat(gradient.name()).isEqualTo("m");
    var forward = f.withTransposedBackward();
    var along = new Model(Tensor.of(1., 1.), Map.of("b", Tensor.of(1.)), "m", null);
    assertThat(jvp(forward, model(), along).tangent().item()).isEqualTo(3);
  }

  @Test
  void rulesCloseOverValuesOfAnEnclosingTrace() {
    // The scale is differentiated by the outer gradient, where only the rules use it.
    Fn2<Tensor, Tensor, Tensor> inner =
        (scale, x) -> {
          CustomVjp<Tensor, Tensor> f =
              CustomVjp.of(
                  Tensor::sin,
                  y -> new WithResiduals<>(y.sin(), y.cos()),
                  (Tensor cos, Tensor ct) -> ct.multiply(cos).multiply(scale));
          return grad(f).apply(x);
        };
    var scale = Tensor.of(3.);
    assertThat(inner.apply(scale, X).item()).isCloseTo(3 * Math.cos(1), CLOSE);
    assertThat(jit(inner).apply(scale, X).item()).isCloseTo(3 * Math.cos(1), CLOSE);
    assertThat(grad(inner).apply(scale, X).item()).isCloseTo(Math.cos(1), CLOSE);
    assertThat(vmap(inner).apply(Tensor.of(1., 2.), Tensor.of(1., 1.)).toDoubles())
        .containsExactly(new double[] {Math.cos(1), 2 * Math.cos(1)}, CLOSE);
  }

  /** What a function is used in, from the function to a number that depends on {@code x}. */
  static Stream<Fn2<Fn1<Tensor, Tensor>, Tensor, Tensor>> surroundings() {
    var rows = Tensor.of(0.2, 0.5);
    return Stream.of(
        (f, x) -> Control.fori(0, 2, (i, y) -> f.apply(y), x),
        (f, x) ->
            Control.scan((c, row) -> new Control.Step<>(f.apply(c.add(row)), List.of()), x, rows)
                .carry(),
        (f, x) -> Control.cond(x.gt(0), () -> f.apply(x), () -> x),
        (f, x) -> vmap(f).apply(x.multiply(rows)).sum(),
        (f, x) -> Adjoint.checkpoint(f).apply(x));
  }

  @ParameterizedTest
  @MethodSource("surroundings")
  void rulesCloseOverValuesOfTheLoopOrBranchTheyAreIn(
      Fn2<Fn1<Tensor, Tensor>, Tensor, Tensor> around) {
    Fn1<Tensor, Tensor> plain = x -> x.cos().multiply(x);
    Fn1<Tensor, Tensor> byTranspose =
        x -> {
          var factor = x.cos();
          CustomTranspose<List<Tensor>, Tensor, Tensor> scaled =
              CustomTranspose.of((none, a) -> a.multiply(factor));
          scaled.defTranspose((none, ct) -> scaled.apply(none, ct.multiply(1)));
          return scaled.apply(List.of(), x);
        };
    Fn1<Tensor, Tensor> byVjp =
        x -> {
          var factor = x.cos();
          CustomVjp<Tensor, Tensor> scaled =
              CustomVjp.of(
                  y -> y.multiply(factor),
                  y -> new WithResiduals<>(y.multiply(factor), List.<Tensor>of()),
                  (List<Tensor> none, Tensor ct) -> ct.multiply(factor));
          return scaled.apply(x);
        };
    var x = Tensor.of(0.7);
    Fn1<Tensor, Tensor> wanted = at -> around.apply(plain, at);
    for (var f : List.of(byTranspose, byVjp)) {
      Fn1<Tensor, Tensor> found = at -> around.apply(f, at);
      assertThat(grad(found).apply(x).item()).isCloseTo(grad(wanted).apply(x).item(), CLOSE);
      assertThat(jit(grad(grad(found))).apply(x).item())
          .isCloseTo(grad(grad(wanted)).apply(x).item(), CLOSE);
    }
  }

  @Test
  void aValueThatReverseModeLeavesBehindNeedsNoForwardMode() {
    CustomVjp<Tensor, Tensor> sine =
        CustomVjp.of(
            Tensor::sin,
            x -> new WithResiduals<>(x.sin(), x),
            (Tensor x, Tensor ct) -> ct.multiply(x.cos()));
    Fn1<Tensor, Tensor> slope = grad(Adjoint.checkpoint(sine));
    assertThat(jvp(slope, X, Tensor.of(1.)).tangent().item()).isCloseTo(-Math.sin(1), CLOSE);
  }

  @ParameterizedTest
  @MethodSource("surroundings")
  void rulesInALoopOrBranchCloseOverValuesOfTheFunctionAroundIt(
      Fn2<Fn1<Tensor, Tensor>, Tensor, Tensor> around) {
    Fn2<Tensor, Tensor, Tensor> byTranspose =
        (factor, y) ->
            Adjoint.customTranspose(
                    (Tensor a) -> a.multiply(factor), (Tensor ct) -> ct.multiply(factor))
                .apply(y);
    Fn2<Tensor, Tensor, Tensor> byJvp =
        (factor, y) ->
            CustomJvp.of(
                    (Tensor a) -> a.multiply(factor),
                    (a, t) -> new Dual<>(a.multiply(factor), t.multiply(factor)))
                .apply(y);
    // A function that is differentiated within the one that has the factor.
    Fn2<Fn1<Tensor, Tensor>, Tensor, Tensor> within =
        (f, x) -> Adjoint.vjp((Tensor y) -> around.apply(f, y), x).pullback().apply(x);
    var x = Tensor.of(0.7);
    for (var place : List.of(around, within)) {
      Fn1<Tensor, Tensor> wanted = at -> place.apply(y -> y.multiply(at.cos()), at);
      for (var scaled : List.of(byTranspose, byJvp)) {
        Fn1<Tensor, Tensor> found =
            at -> {
              var factor = at.cos();
              return place.apply(y -> scaled.apply(factor, y), at);
            };
        assertThat(grad(found).apply(x).item()).isCloseTo(grad(wanted).apply(x).item(), CLOSE);
        assertThat(jit(grad(grad(found))).apply(x).item())
            .isCloseTo(grad(grad(wanted)).apply(x).item(), CLOSE);
        var map = linearize(found, x).tangentMap();
        assertThat(Adjoint.linearTranspose(map, x).apply(Tensor.of(1.)).item())
            .isCloseTo(grad(wanted).apply(x).item(), CLOSE);
      }
    }
  }

  @Test
  void rulesCloseOverValuesOfAFunctionThatWasLinearized() {
    Fn1<Tensor, Tensor> f =
        x -> {
          var factor = x.cos();
          CustomTranspose<List<Tensor>, Tensor, Tensor> scaled =
              CustomTranspose.of(
                  (none, a) -> a.multiply(factor), (none, ct) -> ct.multiply(factor));
          return scaled.apply(List.of(), x.multiply(2));
        };
    var map = linearize(f, X).tangentMap();
    double slope = 2 * (Math.cos(1) - Math.sin(1));
    assertThat(map.apply(Tensor.of(1.)).item()).isCloseTo(slope, CLOSE);
    assertThat(Adjoint.linearTranspose(map, X).apply(Tensor.of(1.)).item()).isCloseTo(slope, CLOSE);
  }

  @Test
  void rulesCloseOverValuesOfABatch() {
    for (var form : List.of("refused", "transposed", "linearized")) {
      Fn2<Tensor, Tensor, Tensor> one =
          (x, scale) -> {
            var factor = scale.multiply(2);
            CustomVjp<Tensor, Tensor> f =
                CustomVjp.of(
                    Tensor::sin,
                    y -> new WithResiduals<>(y.sin(), y.cos()),
                    (Tensor cos, Tensor ct) -> ct.multiply(cos).multiply(factor));
            return switch (form) {
              case "transposed" -> f.withTransposedBackward().apply(x);
              case "linearized" -> f.withLinearizedForward().apply(x);
              default -> f.apply(x);
            };
          };
      Fn2<Tensor, Tensor, Tensor> total = (x, scale) -> vmap(one).apply(x, scale).sum();
      var x = Tensor.of(0.3, 0.6);
      var scale = Tensor.of(5., 7.);
      var expected = new double[] {10 * Math.cos(0.3), 14 * Math.cos(0.6)};
      assertThat(grad(total).apply(x, scale).toDoubles()).containsExactly(expected, CLOSE);
      assertThat(jit(grad(total)).apply(x, scale).toDoubles()).containsExactly(expected, CLOSE);
      Fn1<Tensor, Tensor> ofScale = s -> grad(total).apply(x, s).sum();
      assertThat(grad(ofScale).apply(scale).toDoubles())
          .containsExactly(new double[] {2 * Math.cos(0.3), 2 * Math.cos(0.6)}, CLOSE);
    }
  }

  @Test
  void aRuleThatReturnsSomethingElseIsNamed() {
    CustomVjp<Model, Tensor> shape =
        CustomVjp.<Model, Tensor, Model>of(
                CustomVjpTest::value,
                m -> new WithResiduals<>(value(m), m),
                (m, ct) -> new Model(Tensor.of(1., 2., 3.), null, "m", null))
            .named("weights");
    assertThatThrownBy(() -> grad(shape).apply(model()))
        .isInstanceOf(HloException.class)
        .hasMessageContaining(
            "the backward rule of weights: expected tensor<2xf64> at .w, found tensor<3xf64>");
    CustomVjp<Model, Tensor> dtype =
        CustomVjp.<Model, Tensor, Model>of(
                CustomVjpTest::value,
                m -> new WithResiduals<>(value(m), m),
                (m, ct) -> new Model(null, Map.of("b", Tensor.of(1f)), "m", null))
            .named("weights");
    assertThatThrownBy(() -> grad(dtype).apply(model()))
        .hasMessageContaining(
            "the backward rule of weights: expected tensor<f64> at .more[b], found tensor<f32>");
    CustomVjp<Model, Tensor> structure =
        CustomVjp.<Model, Tensor, Model>of(
                CustomVjpTest::value,
                m -> new WithResiduals<>(value(m), m),
                (m, ct) -> new Model(null, Map.of("c", Tensor.of(1f)), "m", null))
            .named("weights");
    assertThatThrownBy(() -> grad(structure).apply(model()))
        .hasMessageContaining(
            "the backward rule of weights: expected the structure {b=*} at .more, found {c=*}");
    CustomVjp<Tensor, Tensor> forward =
        CustomVjp.<Tensor, Tensor, Tensor>of(
                Tensor::sin, x -> new WithResiduals<>(Tensor.of(1f), x), (x, ct) -> ct)
            .named("sine");
    assertThatThrownBy(() -> grad(forward).apply(X))
        .hasMessageContaining(
            "the forward rule of sine (primal): expected tensor<f64>, found tensor<f32>");
  }

  record Inputs(Tensor a, Tensor b) {}

  @Test
  void aRuleMaySeeWhichTangentsAreZero() {
    var seen = new ArrayList<String>();
    CustomJvp<Inputs, Tensor> product = CustomJvp.of(p -> p.a().multiply(p.b()));
    product.defJvpWithZeros(
        (p, t) -> {
          seen.add((t.a() == null ? "-" : "a") + (t.b() == null ? "-" : "b"));
          @Nullable Tensor ofA = t.a() == null ? null : t.a().multiply(p.b());
          @Nullable Tensor ofB = t.b() == null ? null : t.b().multiply(p.a());
          return new Dual<>(product.apply(p), ofA == null ? ofB : ofB == null ? ofA : ofA.add(ofB));
        });
    var two = Tensor.of(2.);
    var three = Tensor.of(3.);
    Fn1<Tensor, Tensor> ofA = a -> product.apply(new Inputs(a, three));
    Fn1<Tensor, Tensor> ofBoth = a -> product.apply(new Inputs(a, a));
    assertThat(grad(ofA).apply(two).item()).isEqualTo(3);
    assertThat(grad(ofBoth).apply(two).item()).isEqualTo(4);
    assertThat(vmap(grad(ofA)).apply(Tensor.of(2., 5.)).toDoubles()).containsExactly(3, 3);
    assertThat(seen).containsExactly("a-", "ab", "a-");
    seen.clear();
    Fn1<Tensor, Tensor> mapped = a -> vmap(ofA).apply(a).sum();
    assertThat(grad(mapped).apply(Tensor.of(2., 5.)).toDoubles()).containsExactly(3, 3);
    assertThat(grad(grad(ofBoth)).apply(two).item()).isEqualTo(2);
    assertThat(seen.getFirst()).isEqualTo("a-");
  }

  @Test
  void whatIsZeroCostsNothing() {
    var product =
        Adjoint.customVjp(
            Tensor::matmul,
            (Tensor a, Tensor b) -> new WithResiduals<>(a.matmul(b), new Inputs(a, b)),
            (Inputs r, Tensor ct) ->
                new Pair<>(ct.matmul(r.b().transpose()), r.a().transpose().matmul(ct)));
    var a = Tensor.ones(100, 3);
    var b = Tensor.ones(3, 5);
    Fn2<Tensor, Tensor, Tensor> loss = (x, y) -> product.apply(x, y).sum();
    // Of the value nothing is needed, and of the two cotangents one.
    assertThat(count(lower(grad(loss), a, b).toString(), "dot_general")).isEqualTo(1);
    // The rule keeps a; b is small and known, so it is made again, and no zeros are kept for it.
    assertThat(Adjoint.savedResiduals((Tensor x) -> loss.apply(x, b), a)).containsExactly(a.type());
    CustomJvp2<Tensor, Tensor, Tensor> forward = CustomJvp2.of(Tensor::matmul);
    forward.defJvpWithZeros(
        (x, y, tx, ty) -> {
          @Nullable Tensor ofX = tx == null ? null : tx.matmul(y);
          @Nullable Tensor ofY = ty == null ? null : x.matmul(ty);
          return new Dual<>(
              forward.apply(x, y), ofX == null ? ofY : ofY == null ? ofX : ofX.add(ofY));
        });
    var direction = Tensor.full(b.type(), 2);
    Fn1<Tensor, Dual<Tensor>> along = x -> jvp(y -> forward.apply(x, y), b, direction);
    assertThat(count(lower(along, a).toString(), "dot_general")).isEqualTo(2);
  }

  private static int count(String text, String op) {
    return text.split("stablehlo\\." + op + "\\b", -1).length - 1;
  }

  @Test
  void functionsOfTwoAndThreeArguments() {
    CustomJvp2<Tensor, Tensor, Tensor> two =
        CustomJvp2.<Tensor, Tensor, Tensor>of(Tensor::multiply).named("two");
    two.defJvp((a, b, ta, tb) -> new Dual<>(two.apply(a, b), ta.multiply(b).add(tb.multiply(a))));
    assertThat(grad(two).apply(Tensor.of(2.), Tensor.of(3.)).item()).isEqualTo(3);
    assertThat(jvp(two, X, X, X, X).tangent().item()).isEqualTo(2);
    CustomJvp3<Tensor, Tensor, List<Tensor>, Tensor> three =
        CustomJvp3.of((a, b, c) -> a.multiply(b).add(c.getFirst()));
    three.defJvpWithZeros(
        (a, b, c, ta, tb, tc) ->
            new Dual<>(three.apply(a, b, c), ta == null ? null : ta.multiply(b)));
    assertThat(grad(three).apply(Tensor.of(2.), Tensor.of(3.), List.of(X)).item()).isEqualTo(3);
    var product =
        Adjoint.customVjp(
            Tensor::multiply,
            (Tensor a, Tensor b) -> new WithResiduals<>(a.multiply(b), new Inputs(a, b)),
            (Inputs r, Tensor ct) -> new Pair<>(ct.multiply(r.b()).multiply(10), null));
    assertThat(grad(product).apply(Tensor.of(2.), Tensor.of(3.)).item()).isEqualTo(30);
    Fn1<Tensor, Tensor> second = b -> product.apply(Tensor.of(2.), b);
    assertThat(grad(second).apply(X).item()).isZero();
    CustomTranspose<Tensor, Tensor, Tensor> scale =
        CustomTranspose.of(Tensor::multiply, (r, ct) -> ct.multiply(r).multiply(10));
    assertThat(Adjoint.linearTranspose(scale.bind(Tensor.of(2.)), X).apply(X).item()).isEqualTo(20);
    var doubled = Adjoint.customTranspose(x -> x.multiply(2), (Tensor ct) -> ct.multiply(7));
    assertThat(grad(doubled).apply(X).item()).isEqualTo(7);
    var scaled =
        Adjoint.customTranspose(
            (Tensor r, Tensor s, Tensor x) -> r.multiply(s).multiply(x),
            (Tensor r, Tensor s, Tensor ct) -> ct.multiply(s));
    Fn1<Tensor, Tensor> linear = x -> scaled.apply(Tensor.of(2.), Tensor.of(5.), x);
    assertThat(linear.apply(X).item()).isEqualTo(10);
    assertThat(grad(linear).apply(X).item()).isEqualTo(5);
  }

  @Test
  void aLinearCallTransposedTwiceIsItself() {
    Fn1<Tensor, Tensor> f =
        x ->
            Adjoint.linearCall(
                (Tensor r, Tensor y) -> y.multiply(r),
                (Tensor r, Tensor ct) -> ct.multiply(r).multiply(10),
                Tensor.of(2.),
                x);
    Fn1<Tensor, Tensor> once = Adjoint.linearTranspose(f, X);
    Fn1<Tensor, Tensor> twice = Adjoint.linearTranspose(once, X);
    assertThat(f.apply(X).item()).isEqualTo(2);
    assertThat(once.apply(X).item()).isEqualTo(20);
    assertThat(twice.apply(X).item()).isEqualTo(2);
    assertThat(vmap(f).apply(Tensor.of(1., 2.)).toDoubles()).containsExactly(2, 4);
    assertThat(vmap(grad(f)).apply(Tensor.of(1., 2.)).toDoubles()).containsExactly(20, 20);
  }
}
