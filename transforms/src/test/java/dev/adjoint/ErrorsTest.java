package dev.adjoint;

import static dev.adjoint.Adjoint.SHARED;
import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.jvp;
import static dev.adjoint.Adjoint.linearTranspose;
import static dev.adjoint.Adjoint.linearize;
import static dev.adjoint.Adjoint.lower;
import static dev.adjoint.Adjoint.vjp;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong is said: where, what was expected, what was found. */
@OnEveryBackend
class ErrorsTest {
  private static final Tensor ONE = Tensor.of(1f);
  private static final Tensor TWO_VALUES = Tensor.of(1f, 2f);

  record Params(Tensor w, Map<String, Tensor> more, String name) {}

  private static Params params() {
    return new Params(Tensor.of(1f, 2f), Map.of("b", Tensor.of(3f)), "p");
  }

  private static Tensor loss(Params p) {
    return p.w().multiply(p.more().get("b")).sum();
  }

  private static AbstractThrowableAssert<?, ?> assertRefused(ThrowingCallable code) {
    return assertThatThrownBy(code).isInstanceOf(HloException.class);
  }

  static Stream<Arguments> nonLinear() {
    return Stream.of(
        one("sine", Tensor::sin),
        one("multiply", x -> x.multiply(x)),
        one("divide", x -> Tensor.of(1f).divide(x)),
        one("power", x -> x.pow(2)),
        one("maximum", x -> x.maximum(0)),
        one("clamp", x -> x.clamp(-1, 1)),
        one("select", x -> Tensor.select(x.gt(0), x, x.negate())),
        one("abs", Tensor::abs),
        one("dot_general", x -> x.matmul(x)),
        one("multiply", x -> x.product()));
  }

  private static Arguments one(String op, Fn1<Tensor, Tensor> f) {
    return Arguments.of(op, f);
  }

  @ParameterizedTest
  @MethodSource("nonLinear")
  void transposingWhatIsNotLinearNamesTheOpAndTheLine(String op, Fn1<Tensor, Tensor> f) {
    assertRefused(() -> linearTranspose(f, TWO_VALUES).apply(f.apply(TWO_VALUES)))
        .hasMessageContaining("stablehlo." + op)
        .hasMessageContaining("not linear")
        .hasMessageContaining("customTranspose")
        .hasMessageMatching("(?s).*\\(at ErrorsTest\\.java:\\d+\\)");
  }

  @Test
  void theLineIsTheUsersWhereTheOpWas() {
    int line = new Throwable().getStackTrace()[0].getLineNumber() + 1;
    Fn1<Tensor, Tensor> f = x -> x.add(1).sin();
    assertRefused(() -> linearTranspose(jit(f), ONE).apply(ONE))
        .hasMessageEndingWith("(at ErrorsTest.java:" + line + ")");
    assertRefused(() -> linearTranspose(vmap(f), TWO_VALUES).apply(TWO_VALUES))
        .hasMessageEndingWith("(at ErrorsTest.java:" + line + ")");
  }

  @Test
  void opWithoutDerivativeNamesTheLineAndWhatToDo() {
    Fn1<Tensor, Tensor> f = x -> x.complex(x).sign().real();
    assertRefused(() -> grad(f).apply(ONE))
        .hasMessageContaining("stablehlo.sign has no derivative")
        .hasMessageContaining("customJvp")
        .hasMessageContaining("ErrorsTest.java:");
  }

  @Test
  void gradNeedsAFloatingScalar() {
    assertRefused(() -> grad((Tensor x) -> x).apply(TWO_VALUES))
        .hasMessageContaining("floating-point scalar, found tensor<2xf32>; use vjp");
    assertRefused(() -> grad((Tensor x) -> x.convert(ElementType.I32)).apply(ONE))
        .hasMessageContaining("found tensor<i32>");
    assertRefused(() -> grad((Tensor x) -> x.complex(x)).apply(ONE))
        .hasMessageContaining("found tensor<complex<f32>>");
  }

  @Test
  void structuresThatDoNotMatchNameThePath() {
    var missing = new Params(TWO_VALUES, Map.of("c", ONE), "p");
    assertRefused(() -> jvp(ErrorsTest::loss, params(), missing))
        .hasMessage(
            "jvp: the tangent of argument 0: expected the structure {b=*} at .more, found {c=*}");
    var pullback = vjp((Tensor x) -> List.of(x, x), ONE).pullback();
    assertRefused(() -> pullback.apply(List.of(ONE)))
        .hasMessage("vjp: the cotangent: expected the structure [*, *], found [*]");
    var tangents = linearize(ErrorsTest::loss, params()).tangentMap();
    assertRefused(() -> tangents.apply(missing)).hasMessageContaining("at .more");
    var transposed = linearTranspose((Tensor x) -> Map.of("y", x), ONE);
    assertRefused(() -> transposed.apply(Map.of("z", ONE)))
        .hasMessage("linearTranspose: the cotangent: expected the structure {y=*}, found {z=*}");
  }

  @Test
  void typesThatDoNotMatchNameThePath() {
    var wrong = new Params(TWO_VALUES, Map.of("b", Tensor.of(1.)), "p");
    assertRefused(() -> jvp(ErrorsTest::loss, params(), wrong))
        .hasMessage(
            "jvp: the tangent of argument 0: expected tensor<f32> at .more[b], found tensor<f64>");
    assertRefused(() -> vjp((Tensor x) -> x, TWO_VALUES).pullback().apply(ONE))
        .hasMessage("vjp: the cotangent: expected tensor<2xf32>, found tensor<f32>");
  }

  @Test
  void nullAndStaticPartsOfATangentAreZero() {
    var tangent = new Params(TWO_VALUES, Map.of("b", ONE), null);
    assertThat(jvp(ErrorsTest::loss, params(), tangent).tangent().item())
        .isEqualTo(3 * (1 + 2) + 1 * (1 + 2));
    assertThat(jvp(ErrorsTest::loss, params(), new Params(TWO_VALUES, null, "q")).tangent().item())
        .isEqualTo(3 * (1 + 2));
    assertThat(jvp(ErrorsTest::loss, params(), null).tangent().item()).isEqualTo(0);
  }

  @Test
  void elementTypesAreNotMixed() {
    assertRefused(() -> Tensor.of(1f).add(Tensor.of(1.)))
        .hasMessageContaining("tensor<f32> and tensor<f64>")
        .hasMessageContaining("convert");
    assertRefused(() -> jit((Tensor x) -> x.multiply(Tensor.of(2))).apply(ONE))
        .hasMessageContaining("tensor<f32> and tensor<i32>");
    assertRefused(() -> Tensor.select(ONE, ONE, ONE)).hasMessageContaining("tensor<f32>");
  }

  @Test
  void shapesThatDoNotFitAreNamed() {
    assertRefused(() -> TWO_VALUES.add(Tensor.of(1f, 2f, 3f))).hasMessageContaining("[2] and [3]");
    assertRefused(() -> TWO_VALUES.reshape(3)).hasMessageContaining("tensor<2xf32>");
    assertRefused(() -> TWO_VALUES.reshape(-1, 3)).hasMessageContaining("[-1, 3]");
    assertRefused(() -> TWO_VALUES.sum(1)).hasMessageContaining("axis 1");
    assertRefused(() -> TWO_VALUES.matmul(Tensor.of(1f, 2f, 3f))).hasMessageContaining("3");
    assertRefused(() -> Tensor.zeros(2, 3).broadcastTo(Dims.of(3)))
        .hasMessageContaining("tensor<2x3xf32> can be repeated to, found [3]");
    assertRefused(() -> Tensor.zeros(3).broadcastTo(Dims.of(1)))
        .hasMessageContaining("tensor<3xf32> can be repeated to, found [1]");
    assertRefused(() -> ONE.matmul(ONE)).hasMessageContaining("rank 1 or more");
    assertRefused(() -> TWO_VALUES.transpose(Dims.of(0, 1))).hasMessageContaining("[0, 1]");
    assertRefused(() -> TWO_VALUES.expandDims(3)).hasMessageContaining("from -2 to 1");
    assertRefused(() -> Tensor.concatenate(0, ONE, ONE)).hasMessageContaining("axis 0");
    assertRefused(() -> Tensor.concatenate(0, TWO_VALUES, Tensor.of(1.)));
    assertRefused(() -> Tensor.concatenate(0)).hasMessageContaining("at least one tensor");
    assertThatThrownBy(() -> Tensor.of(new float[] {1, 2}, new float[] {3}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row 1");
  }

  @Test
  void attributesThatDoNotFitAreRefused() {
    var none = Dims.of();
    var far = Dims.of(5);
    for (var code :
        List.<ThrowingCallable>of(
            () -> TWO_VALUES.broadcastInDim(Dims.of(2), far),
            () -> TWO_VALUES.broadcastInDim(Dims.of(3), Dims.of(0)),
            () -> TWO_VALUES.broadcastInDim(Dims.of(2, 2), none),
            () -> TWO_VALUES.reverse(far),
            () -> TWO_VALUES.slice(none, none, none),
            () -> TWO_VALUES.slice(Dims.of(0), Dims.of(3), Dims.of(1)),
            () -> TWO_VALUES.slice(Dims.of(1), Dims.of(0), Dims.of(1)),
            () -> TWO_VALUES.slice(Dims.of(0), Dims.of(2), Dims.of(0)),
            () -> TWO_VALUES.pad(ONE, none, none, none),
            () -> TWO_VALUES.pad(TWO_VALUES, Dims.of(0), Dims.of(0), Dims.of(0)),
            () -> TWO_VALUES.pad(ONE, Dims.of(0), Dims.of(0), Dims.of(-1)),
            () -> TWO_VALUES.pad(ONE, Dims.of(-2), Dims.of(-1), Dims.of(0)),
            () -> TWO_VALUES.dotGeneral(TWO_VALUES, none, none, far, far),
            () -> TWO_VALUES.dotGeneral(TWO_VALUES, Dims.of(0), none, none, none),
            () -> TWO_VALUES.clamp(Tensor.of(1f, 2f, 3f), ONE),
            () -> Tensor.select(Tensor.of(true, false, true), TWO_VALUES, TWO_VALUES),
            () -> Tensor.iota(TWO_VALUES.type(), 1),
            () -> TWO_VALUES.and(TWO_VALUES),
            () -> Tensor.of(true).sin(),
            () -> Tensor.of(1).sin())) {
      assertRefused(code);
    }
  }

  @Test
  void aTracedTensorThatLeakedSaysSo() {
    var kept = new ArrayList<Tensor>();
    Fn1<Tensor, Tensor> leaky =
        x -> {
          kept.add(x.sin());
          return x;
        };
    jit(leaky).apply(ONE);
    var leaked = kept.getFirst();
    assertThatThrownBy(() -> leaked.add(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("outside the function whose tracing made it")
        .hasMessageContaining("tensor<f32>");
    assertThatThrownBy(() -> jit((Tensor x) -> x.add(leaked)).apply(ONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("outside the function whose tracing made it");
    assertThatThrownBy(() -> jit((Tensor x) -> x).apply(leaked))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> grad((Tensor x) -> x.multiply(leaked)).apply(ONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("outside the function whose tracing made it");
  }

  @Test
  void elementsOfATracedTensorAreNotKnown() {
    for (var f :
        List.<Fn1<Tensor, Tensor>>of(
            x -> x.item() > 0 ? x : x.negate(),
            x -> x.toDoubles()[0] > 0 ? x : x.negate(),
            Tensor::asConstant)) {
      for (var transformed : List.of(jit(f), grad(f), jit(grad(f)))) {
        assertThatThrownBy(() -> transformed.apply(ONE))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("use select instead of a Java condition");
      }
    }
  }

  @Test
  void itemNeedsOneElement() {
    assertThatThrownBy(TWO_VALUES::item)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tensor<2xf32>");
  }

  @Test
  void batchesOfDifferentSizesAreRefused() {
    Fn2<Tensor, Tensor, Tensor> add = Tensor::add;
    assertRefused(() -> vmap(add).apply(TWO_VALUES, Tensor.of(1f, 2f, 3f)))
        .hasMessage(
            "vmap: expected batches of one size, found 2 in argument 0 (tensor<2xf32>, dimension 0)"
                + " and, in argument 1, 3 (tensor<3xf32>, dimension 0)");
    assertRefused(() -> vmap(add).apply(TWO_VALUES, ONE))
        .hasMessageContaining("argument 1")
        .hasMessageContaining("tensor<f32>");
    assertRefused(() -> vmap(add, 0).apply(TWO_VALUES, TWO_VALUES))
        .hasMessageContaining("2 arguments, found 1 axes");
    assertRefused(() -> vmap(add, SHARED, SHARED).apply(ONE, ONE))
        .hasMessageContaining("at least one batched argument");
    assertRefused(() -> vmap(add, 0, 2).apply(TWO_VALUES, TWO_VALUES))
        .hasMessageContaining("dimension 2");
  }

  @Test
  void jitTracesAgainForOtherTypesAndStructuresAndOnlyThen() {
    var traced = new ArrayList<TensorType>();
    Fn1<List<Tensor>, Tensor> f =
        jit(
            all -> {
              traced.add(all.getFirst().type());
              return all.stream().reduce(Tensor::add).orElseThrow();
            });
    assertThat(f.apply(List.of(ONE)).item()).isEqualTo(1);
    assertThat(f.apply(List.of(Tensor.of(5f))).item()).isEqualTo(5);
    assertThat(traced).hasSize(1);
    f.apply(List.of(TWO_VALUES));
    f.apply(List.of(Tensor.of(1.)));
    assertThat(f.apply(List.of(ONE, ONE)).item()).isEqualTo(2);
    assertThat(traced).hasSize(4);
    f.apply(List.of(Tensor.of(2f, 3f)));
    assertThat(traced).hasSize(4);
  }

  @Test
  void jitTracesAgainForOtherStaticParts() {
    record Scaled(Tensor x, int factor) {}
    var f = jit((Scaled s) -> s.x().multiply(s.factor()));
    assertThat(f.apply(new Scaled(ONE, 2)).item()).isEqualTo(2);
    assertThat(f.apply(new Scaled(ONE, 3)).item()).isEqualTo(3);
  }

  @Test
  void donatedArgumentIsNotUsedAgain() {
    var next = jit((Tensor x) -> x.add(1), 0);
    var x = TWO_VALUES.multiply(1);
    assertThat(next.apply(x).toDoubles()).containsExactly(2, 3);
    assertThatThrownBy(() -> x.add(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("tensor<2xf32>")
        .hasMessageContaining("donated");
    assertThatThrownBy(x::toDoubles).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> next.apply(x)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsDonatedIsNotReadInAnotherWay() {
    var x = TWO_VALUES.multiply(1);
    Fn2<Tensor, Tensor, Tensor> sum = (a, b) -> a.add(b);
    assertThatThrownBy(() -> jit(sum, 1).apply(x, x))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tensor<2xf32>")
        .hasMessageContaining("passed twice, in arguments 0 and 1, and donated");
    Fn1<Tensor, Tensor> closing = a -> a.add(x);
    var compiled = lower(closing, x).donating(0).compile();
    for (var f : List.of(jit(closing, 0), compiled.function())) {
      assertThatThrownBy(() -> f.apply(x))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("tensor<2xf32>")
          .hasMessageContaining("donated as argument 0, and the function closes over it too");
      assertThat(f.apply(TWO_VALUES.multiply(1)).toDoubles()).containsExactly(2, 4);
    }
    compiled.close();
    assertThat(x.toDoubles()).as("nothing was consumed").containsExactly(1, 2);
  }

  @Test
  void closuresSeeTracedValuesOfEveryLevelAroundThem() {
    Fn1<Tensor, Tensor> f =
        x -> {
          var a = x.sin();
          Fn1<Tensor, Tensor> g =
              y -> {
                var b = y.multiply(a);
                Fn1<Tensor, Tensor> h = z -> z.multiply(z).multiply(a).multiply(b).multiply(x);
                return grad(h).apply(y).add(jit(h).apply(b));
              };
          return vmap(grad(g)).apply(Tensor.of(1., 2.)).sum();
        };
    // g(y) = 2 y * a * a y * x + (a y)^2 * a * a y * x, with the derivative
    // 4 a^2 x y + 3 a^4 x y^2 ... of y, summed over y = 1 and 2.
    double x = 0.7;
    double a = Math.sin(x);
    double expected = 4 * a * a * x * (1 + 2) + 3 * Math.pow(a, 4) * x * (1 + 4);
    double slope =
        4 * 3 * (2 * a * Math.cos(x) * x + a * a)
            + 3 * 5 * (4 * Math.pow(a, 3) * Math.cos(x) * x + Math.pow(a, 4));
    var within = org.assertj.core.api.Assertions.within(1e-9);
    assertThat(f.apply(Tensor.of(x)).item()).isCloseTo(expected, within);
    assertThat(jit(f).apply(Tensor.of(x)).item()).isCloseTo(expected, within);
    assertThat(grad(f).apply(Tensor.of(x)).item()).isCloseTo(slope, within);
    assertThat(jvp(f, Tensor.of(x), Tensor.of(1.)).tangent().item()).isCloseTo(slope, within);
    assertThat(vmap(grad(f)).apply(Tensor.of(x, x)).toDoubles()[1]).isCloseTo(slope, within);
  }

  @Test
  void transposeOfTheWrongTypeOrStructureNamesRuleAndPath() {
    CustomTranspose<Tensor, Params, Tensor> f =
        CustomTranspose.<Tensor, Params, Tensor>of((r, p) -> p.w().sum().multiply(r))
            .named("scaled");
    f.defTranspose((r, ct) -> new Params(ct, Map.of("b", ct), "p"));
    assertRefused(() -> linearTranspose(f.bind(ONE), params()).apply(ONE))
        .hasMessageStartingWith(
            "the transpose of scaled: expected tensor<2xf32> at .w, found tensor<f32> (at"
                + " ErrorsTest.java:");
    CustomTranspose<Tensor, Params, Tensor> g =
        CustomTranspose.<Tensor, Params, Tensor>of((r, p) -> p.w().sum().multiply(r))
            .named("other");
    g.defTranspose((r, ct) -> new Params(TWO_VALUES, Map.of(), "p"));
    assertRefused(() -> linearTranspose(g.bind(ONE), params()).apply(ONE))
        .hasMessageStartingWith(
            "the transpose of other: expected the structure {b=*} at .more, found {} (at"
                + " ErrorsTest.java:");
  }

  @Test
  void jvpOfTheWrongTypeOrStructureNamesRuleAndPath() {
    var f =
        CustomJvp.<Tensor, List<Tensor>>of(x -> List.of(x, x))
            .defJvp((x, t) -> new Dual<>(List.of(x, x), List.of(t, t.reshape(1))))
            .named("twice");
    assertRefused(() -> jvp(f, ONE, ONE))
        .hasMessageStartingWith(
            "the JVP of twice (tangent): expected tensor<f32> at [1], found tensor<1xf32> (at"
                + " ErrorsTest.java:");
    var g =
        CustomJvp.<Tensor, List<Tensor>>of(x -> List.of(x, x))
            .defJvp((x, t) -> new Dual<>(List.of(x), List.of(t)))
            .named("once");
    assertRefused(() -> jvp(g, ONE, ONE))
        .hasMessageStartingWith(
            "the JVP of once (primal): expected the structure [*, *], found [*] (at"
                + " ErrorsTest.java:");
  }

  @Test
  void missingRulesSayWhatToDo() {
    CustomTranspose<Tensor, Tensor, Tensor> f =
        CustomTranspose.<Tensor, Tensor, Tensor>of((r, x) -> x.multiply(r)).named("mine");
    assertThat(f.apply(ONE, ONE).item()).isEqualTo(1);
    assertThatThrownBy(() -> linearTranspose(f.bind(ONE), ONE).apply(ONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("mine is transposed here but has no transpose")
        .hasMessageContaining("defTranspose");
    var g = CustomJvp.<Tensor, Tensor>of(Tensor::sin).named("yours");
    assertThatThrownBy(() -> grad(g).apply(ONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("yours is differentiated here but has no JVP")
        .hasMessageContaining("defJvp");
    assertThatThrownBy(() -> f.defTranspose((r, ct) -> ct).defTranspose((r, ct) -> ct))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has a transpose already");
  }

  @Test
  void residualsAreNotTransposed() {
    CustomTranspose<Tensor, Tensor, Tensor> f =
        CustomTranspose.<Tensor, Tensor, Tensor>of((r, x) -> x.multiply(r), (r, ct) -> ct)
            .named("mine");
    assertRefused(() -> linearTranspose((Tensor r) -> f.apply(r, ONE), ONE).apply(ONE))
        .hasMessageContaining("mine is linear in its second argument, not in its residuals");
  }
}
