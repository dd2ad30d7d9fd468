package dev.adjoint.program;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jvp;
import static dev.adjoint.Adjoint.linearTranspose;
import static dev.adjoint.Adjoint.vjp;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.Adjoint;
import dev.adjoint.CheckpointPolicy;
import dev.adjoint.Control;
import dev.adjoint.CustomJvp;
import dev.adjoint.CustomTranspose;
import dev.adjoint.CustomVjp;
import dev.adjoint.Dual;
import dev.adjoint.Fn1;
import dev.adjoint.LinearSolver;
import dev.adjoint.OnEveryBackend;
import dev.adjoint.Solves;
import dev.adjoint.Tensor;
import dev.adjoint.WithResiduals;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Verifier;
import dev.adjoint.hlo.bytecode.PortableArtifact;
import dev.adjoint.hlo.text.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Programs with custom rules, saved and loaded again: as text, as a portable artifact, and saved a
 * second time. What transforms make of them is what they make of the functions themselves.
 */
@OnEveryBackend
class SavedRulesTest {
  private static final Tensor ONE = Tensor.of(1f);
  private static final List<Tensor> NONE = List.of();

  private static CustomTranspose<List<Tensor>, Tensor, Tensor> times(double factor) {
    return CustomTranspose.of((r, z) -> z.multiply(factor));
  }

  private static Fn1<Tensor, Tensor> oneDegree() {
    return times(2).defTranspose((r, z) -> z.multiply(3)).bind(NONE);
  }

  private static Fn1<Tensor, Tensor> twoDegrees() {
    return times(2).defTranspose(times(3).defTranspose((r, z) -> z.multiply(7))).bind(NONE);
  }

  private static Fn1<Tensor, Tensor> symmetric() {
    var f = times(2);
    var g = times(3);
    f.defTranspose(g);
    g.defTranspose(f);
    return f.bind(NONE);
  }

  private static Fn1<Tensor, Tensor> recursive() {
    CustomTranspose<Tensor, Tensor, Tensor> f = CustomTranspose.of((c, z) -> c.multiply(z));
    return f.defTranspose((c, z) -> f.apply(c.add(1), z)).bind(ONE);
  }

  /** {@code f} as it comes back from files of several kinds. */
  private static List<Fn1<Tensor, Tensor>> saved(Fn1<Tensor, Tensor> f, Tensor example) {
    var module = Program.of(f, example).module();
    Verifier.verify(module);
    var again = Program.of(Parser.parse(module.toString())).apply(new Transform.Vmap(1));
    return List.of(
        one(Program.of(module)),
        one(Program.of(Parser.parse(module.toString()))),
        one(Program.of(PortableArtifact.read(PortableArtifact.write(module)))),
        x ->
            Program.of(Parser.parse(again.module().toString()))
                .apply(List.of(x.reshape(x.shape().insert(0, 1))))
                .getFirst()
                .reshape(x.shape()));
  }

  private static Fn1<Tensor, Tensor> one(Program program) {
    return x -> program.apply(List.of(x)).getFirst();
  }

  /** The value at 1 of f, its transpose, the transpose of that, and so on. */
  private static List<Double> table(Fn1<Tensor, Tensor> f) {
    var values = new ArrayList<Double>();
    for (int degree = 0; degree < 5; degree++) {
      values.add(f.apply(ONE).item());
      f = linearTranspose(f, Tensor.of(0f));
    }
    return values;
  }

  private static void assertTable(Fn1<Tensor, Tensor> f, Double... values) {
    for (var loaded : saved(f, ONE)) {
      assertThat(table(loaded)).containsExactly(values);
    }
  }

  @Test
  void oneDegreeOfCustomTransposition() {
    assertTable(oneDegree(), 2., 3., 3., 3., 3.);
  }

  @Test
  void twoDegreesOfCustomTransposition() {
    assertTable(twoDegrees(), 2., 3., 7., 7., 7.);
  }

  @Test
  void symmetricallyRegisteredTransposes() {
    assertTable(symmetric(), 2., 3., 2., 3., 2.);
  }

  @Test
  void recursivelyRegisteredTransposes() {
    assertTable(recursive(), 1., 2., 3., 4., 5.);
  }

  @Test
  void aProgramSavedWithItsTransposesIsFinite() {
    assertThat(functions(oneDegree())).hasSize(3);
    assertThat(functions(symmetric())).hasSize(5);
    assertThat(Program.of(recursive(), ONE).module().toString())
        .contains(
            "stablehlo.composite \"adjoint.custom_transpose\"",
            "residuals = 1 : i64",
            "transpose = @");
  }

  private static List<String> functions(Fn1<Tensor, Tensor> f) {
    return Program.of(f, ONE).module().functions().stream().map(g -> g.name()).toList();
  }

  @Test
  void transposedBeforeOrAfterSaving() {
    for (var f : List.of(oneDegree(), twoDegrees(), symmetric(), recursive())) {
      var table = table(f);
      var transposed = linearTranspose(f, Tensor.of(0f));
      for (var loaded : saved(transposed, ONE)) {
        assertThat(table(loaded).subList(0, 4)).isEqualTo(table.subList(1, 5));
      }
    }
  }

  /** All that transforms find of a function of one number. */
  private static List<Double> derivatives(Fn1<Tensor, Tensor> f, double x) {
    var at = Tensor.of(x);
    var one = Tensor.of(1.);
    var found = new ArrayList<Double>();
    found.add(f.apply(at).item());
    found.add(jvp(f, at, one).tangent().item());
    found.add(grad(f).apply(at).item());
    found.add(grad(grad(f)).apply(at).item());
    found.add(jvp(grad(f), at, one).tangent().item());
    Fn1<Tensor, Tensor> slope = a -> jvp(f, a, one).tangent();
    found.add(grad(slope).apply(at).item());
    found.add(vmap(f).apply(Tensor.of(x, 2 * x)).toDoubles()[1]);
    found.add(vmap(grad(f)).apply(Tensor.of(x, 2 * x)).toDoubles()[1]);
    found.add(grad((Tensor a) -> vmap(f).apply(a).sum()).apply(Tensor.of(x, 2 * x)).toDoubles()[1]);
    return found;
  }

  private static void assertSame(Fn1<Tensor, Tensor> f, double x) {
    var expected = derivatives(f, x);
    for (var loaded : saved(f, Tensor.of(x))) {
      var found = derivatives(loaded, x);
      for (int i = 0; i < expected.size(); i++) {
        assertThat(found.get(i))
            .as("derivative %d of %s", i, expected)
            .isCloseTo(expected.get(i), within(1e-9 * Math.max(1, Math.abs(expected.get(i)))));
      }
    }
  }

  @Test
  void rulesOfDerivativesSurvive() {
    assertSame(x -> oneDegree().apply(x.multiply(x).multiply(x)), 5);
    var f = recursiveIn();
    assertSame(x -> f.apply(x.sin(), x.multiply(x)), 0.7);
  }

  private static CustomTranspose<Tensor, Tensor, Tensor> recursiveIn() {
    CustomTranspose<Tensor, Tensor, Tensor> f = CustomTranspose.of((c, z) -> c.multiply(z));
    return f.defTranspose((c, z) -> f.apply(c.add(1), z));
  }

  @Test
  void rulesMayCloseOverValues() {
    assertSame(
        x -> {
          var y = x.sin();
          CustomTranspose<List<Tensor>, Tensor, Tensor> f =
              CustomTranspose.of((r, z) -> z.multiply(y));
          f.defTranspose((r, ct) -> ct.multiply(y).multiply(10));
          return f.apply(NONE, x);
        },
        2);
  }

  @Test
  void symmetricRulesMayCloseOverValuesThatOnlyTheOtherUses() {
    assertSame(
        x -> {
          var y = x.sin();
          var w = x.exp();
          CustomTranspose<List<Tensor>, Tensor, Tensor> f =
              CustomTranspose.of((r, z) -> z.multiply(y));
          CustomTranspose<List<Tensor>, Tensor, Tensor> g =
              CustomTranspose.of((r, z) -> z.multiply(w));
          f.defTranspose(g);
          g.defTranspose(f);
          return f.apply(NONE, x.multiply(x));
        },
        0.9);
  }

  @Test
  void rulesInsideFunctionsWithRulesMayCloseOverTheirValues() {
    assertSame(
        x -> {
          var y = x.cos();
          CustomTranspose<Tensor, Tensor, Tensor> outer =
              CustomTranspose.of(
                  (c, a) -> {
                    var b = c.multiply(2);
                    CustomTranspose<List<Tensor>, Tensor, Tensor> inner =
                        CustomTranspose.of((r, z) -> z.multiply(b));
                    inner.defTranspose((r, ct) -> ct.multiply(b).multiply(y));
                    return inner.apply(NONE, a);
                  });
          outer.defTranspose((c, ct) -> outer.apply(c.sin(), ct).multiply(y));
          return outer.apply(x.exp(), x.multiply(x));
        },
        0.4);
  }

  @Test
  void rulesInsideCustomDerivativesMayCloseOverTheirArguments() {
    record Factors(Tensor a, Tensor b) {}
    Fn1<Factors, Tensor> product =
        p -> {
          CustomTranspose<List<Tensor>, Tensor, Tensor> scaled =
              CustomTranspose.of((r, z) -> z.multiply(p.b()));
          scaled.defTranspose((r, ct) -> ct.multiply(p.b()));
          return scaled.apply(NONE, p.a()).multiply(p.a());
        };
    Fn1<Factors, Tensor> sine =
        p -> {
          CustomJvp<Tensor, Tensor> scaled = CustomJvp.of(x -> x.sin());
          scaled.defJvp((x, t) -> new Dual<>(scaled.apply(x), t.multiply(p.b())));
          return scaled.apply(p.a());
        };
    for (var f : List.of(product, sine)) {
      var custom =
          CustomVjp.of(
              f,
              p -> new WithResiduals<>(f.apply(p), p),
              (p, ct) -> vjp(f, p).pullback().apply(ct));
      assertSame(x -> custom.withTransposedBackward().apply(new Factors(x, x.cos())), 0.3);
      var derivative = CustomJvp.of(f, (p, t) -> jvp(f, p, t));
      assertSame(x -> derivative.apply(new Factors(x, x.cos())), 0.3);
    }
  }

  @Test
  void derivativesOfLoopsMayHaveRulesThatCloseOverValuesOfAStep() {
    Fn1<Tensor, Tensor> sum =
        x ->
            Control.map(
                    (Tensor row) -> {
                      var y = row.multiply(x);
                      CustomTranspose<List<Tensor>, Tensor, Tensor> scaled =
                          CustomTranspose.of((r, z) -> z.multiply(y.sin()));
                      scaled.defTranspose((r, ct) -> ct.multiply(y.sin()));
                      return scaled.apply(NONE, x);
                    },
                    Tensor.of(1., 2.))
                .sum();
    assertSame(x -> jvp(sum, x, x).tangent(), 0.3);
  }

  @Test
  void aRuleMayUseALargeArray() {
    var weights = Tensor.of(IntStream.range(0, 100).mapToDouble(i -> i / 100.).toArray());
    assertSame(
        x -> {
          CustomTranspose<List<Tensor>, Tensor, Tensor> f =
              CustomTranspose.of((r, z) -> weights.multiply(z.broadcastTo(Dims.of(100))).sum());
          f.defTranspose(
              (r, ct) -> weights.multiply(weights).multiply(ct.broadcastTo(Dims.of(100))).sum());
          return f.apply(NONE, x.multiply(x));
        },
        3);
  }

  @Test
  void aCustomJvpThatUsesItself() {
    CustomJvp<Tensor, Tensor> exp = CustomJvp.of(x -> x.exp());
    exp.defJvp((x, t) -> new Dual<>(exp.apply(x), exp.apply(x).multiply(t).multiply(2)));
    assertSame(x -> exp.apply(x.multiply(x)), 0.6);
  }

  @Test
  void aCustomVjpIsSavedWithBothItsRules() {
    CustomVjp<Tensor, Tensor> log1pexp =
        CustomVjp.of(
            x -> x.exp().log1p(),
            x -> new WithResiduals<>(x.exp().log1p(), x),
            (Tensor x, Tensor ct) -> ct.multiply(x.logistic()).multiply(3));
    assertSame(x -> log1pexp.withTransposedBackward().apply(x.multiply(x)), 0.6);
    assertSame(x -> log1pexp.withLinearizedForward().apply(x.multiply(x)), 0.6);
    Fn1<Tensor, Tensor> reverseOnly = x -> log1pexp.apply(x.multiply(x));
    double expected = grad(grad(reverseOnly)).apply(Tensor.of(0.6)).item();
    for (var loaded : saved(reverseOnly, Tensor.of(0.6))) {
      assertThat(grad(grad(loaded)).apply(Tensor.of(0.6)).item()).isCloseTo(expected, within(1e-9));
      assertThatThrownBy(() -> jvp(loaded, Tensor.of(0.6), Tensor.of(1.)))
          .isInstanceOf(HloException.class)
          .hasMessageContaining("has a custom VJP and no forward mode");
    }
  }

  @Test
  void rulesInLoopsAndBranches() {
    var f = recursiveIn();
    assertSame(
        x ->
            Control.scan(
                    (Tensor carry, Tensor row) -> {
                      var next = f.apply(carry.sin(), carry).add(row.multiply(x));
                      return new Control.Step<>(next, next);
                    },
                    x,
                    Tensor.of(1., 2., 3.))
                .carry(),
        0.3);
    assertSame(x -> Control.cond(x.gt(0), () -> f.apply(x, x.multiply(x)), x::negate), 0.3);
    assertSame(x -> Adjoint.checkpoint((Tensor a) -> f.apply(a.sin(), a).exp()).apply(x), 0.3);
  }

  /** What a checkpoint keeps is the same again, and so is what it does not. */
  @Test
  void policiesOfCheckpointsSurvive() {
    var example = Tensor.zeros(TensorType.of(ElementType.F64, 3));
    var kept = new ArrayList<Integer>();
    for (var policy :
        List.of(
            CheckpointPolicy.nothingSaveable(),
            CheckpointPolicy.dotsSaveable(),
            CheckpointPolicy.rulesSaveable("noted", "other"),
            CheckpointPolicy.everythingSaveable())) {
      var noted =
          CustomJvp.<Tensor, Tensor>of(
                  Tensor::sin, (x, t) -> new Dual<>(x.sin(), x.cos().multiply(t)))
              .named("noted");
      Fn1<Tensor, Tensor> f =
          x ->
              Adjoint.checkpoint(
                      (Tensor y) -> noted.apply(y.outer(y).matmul(y).tanh()).exp().sin(), policy)
                  .apply(x);
      var expected = Adjoint.savedResiduals(f, example);
      kept.add(expected.size());
      for (var loaded : saved(f, example)) {
        assertThat(Adjoint.savedResiduals(loaded, example).size()).isEqualTo(expected.size());
      }
    }
    assertThat(kept.get(1)).isGreaterThan(kept.get(0)).isLessThan(kept.get(3));
    Fn1<Tensor, Tensor> named =
        Adjoint.checkpoint(Tensor::sin, CheckpointPolicy.rulesSaveable("other", "noted"));
    assertThat(Program.of(named, example).module().toString())
        .contains("saves = \"rules:noted,other\"");
  }

  @Test
  void aLinearSolveIsTransposedByItsSolver() {
    var matrix = Tensor.of(new double[] {4, 1}, new double[] {2, 3});
    LinearSolver<Tensor> solver =
        LinearSolver.of(SavedRulesTest::richardson, SavedRulesTest::richardson);
    assertSame(
        x -> {
          var a = matrix.multiply(x.add(1));
          var b = Tensor.concatenate(0, x.reshape(1), x.sin().reshape(1));
          return Solves.customLinearSolve(v -> a.matmul(v), b, solver).sum();
        },
        0.1);
  }

  /** A loop that reverse mode could not go through. */
  private static Tensor richardson(Fn1<Tensor, Tensor> product, Tensor b) {
    return Control.whileLoop(
            (List<Tensor> s) -> s.get(1).lt(300),
            s ->
                List.of(
                    s.get(0).add(b.subtract(product.apply(s.get(0))).multiply(0.15)),
                    s.get(1).add(1)),
            List.of(b, Tensor.of(0)))
        .getFirst();
  }

  private static CustomTranspose<List<Tensor>, Tensor, Tensor> endless(int factor) {
    return CustomTranspose.<List<Tensor>, Tensor, Tensor>of((r, z) -> z.multiply(factor))
        .named("endless")
        .defTranspose((r, z) -> endless(factor + 1).apply(r, z));
  }

  @Test
  void rulesWithoutEndAreAnErrorThatSaysSo() {
    var program = Program.of(endless(1).bind(NONE), ONE);
    assertThatThrownBy(program::module)
        .isInstanceOf(HloException.class)
        .hasMessageContaining("a program with endless cannot be saved")
        .hasMessageContaining("at most 1000 functions, found that there is no end to them");
  }

  @Test
  void aRuleThatDoesNotFitItsCompositeIsAnError() {
    var text = Program.of(oneDegree(), ONE).module().toString();
    assertMalformed(text.replace("residuals = 0", "residuals = 2"), "residuals", "[0, 1]");
    assertMalformed(
        text.replaceAll("transpose = @\\w+", "transpose = @none"), "transpose", "@none");
    assertMalformed(text.replace("residuals = 0", "residuals = 1"), "transpose", "tensor<f32>");
    assertMalformed(text.replaceAll("transpose = @\\w+", "transpose = 3"), "transpose", "3");
  }

  private static void assertMalformed(String text, String... parts) {
    Module module = Parser.parse(text, "file.mlir");
    assertThatThrownBy(() -> Program.of(module))
        .isInstanceOf(HloException.class)
        .hasMessageContainingAll(parts)
        .hasMessageContaining("file.mlir:");
  }
}
