package dev.adjoint;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jvp;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.Control.Step;
import dev.adjoint.hlo.HloException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Control flow, and its transforms. */
@OnEveryBackend
class ControlTest {
  private static final Fn1<Tensor, Tensor> BRANCHES =
      x -> Control.cond(x.gt(0), () -> x.multiply(x).multiply(x), () -> x.sin());

  private static Tensor f(double x) {
    return Tensor.of((float) x);
  }

  private static void close(Tensor found, double... expected) {
    var numbers = found.toFloats();
    assertThat(numbers).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) numbers[i])
          .isCloseTo(expected[i], within(1e-5 * (1 + Math.abs(expected[i]))));
    }
  }

  @Test
  void condTakesOneOfTwoBranches() {
    close(BRANCHES.apply(f(2)), 8);
    close(BRANCHES.apply(f(-2)), Math.sin(-2));
  }

  @Test
  void condIsDifferentiatedInTheBranchTaken() {
    Fn1<Tensor, Tensor> gradient = grad(BRANCHES);
    close(gradient.apply(f(2)), 12);
    close(gradient.apply(f(-2)), Math.cos(-2));
    Fn1<Tensor, Tensor> second = grad(gradient);
    close(second.apply(f(2)), 12);
    close(second.apply(f(-2)), -Math.sin(-2));
    close(jvp(gradient, f(2), f(1)).tangent(), 12);
    Fn1<Tensor, Tensor> third = grad(second);
    close(third.apply(f(2)), 6);
    close(third.apply(f(-2)), -Math.cos(-2));
  }

  @Test
  void condOfABatchTakesTheBranchOfEachExample() {
    var x = Tensor.of(2f, -2f, 3f);
    Fn1<Tensor, Tensor> all = vmap(BRANCHES);
    close(all.apply(x), 8, Math.sin(-2), 27);
    Fn1<Tensor, Tensor> gradients = vmap(grad(BRANCHES));
    close(gradients.apply(x), 12, Math.cos(-2), 27);
    Fn1<Tensor, Tensor> sum = y -> all.apply(y).sum();
    Fn1<Tensor, Tensor> gradientOfBatch = grad(sum);
    close(gradientOfBatch.apply(x), 12, Math.cos(-2), 27);
  }

  @Test
  void aPredicateThatAllShareKeepsTheChoice() {
    Fn2<Tensor, Tensor, Tensor> choose =
        (p, x) -> Control.cond(p.gt(0), () -> x.multiply(2), () -> x.multiply(3));
    Fn2<Tensor, Tensor, Tensor> batched = vmap(choose, Adjoint.SHARED, 0);
    close(batched.apply(f(1), Tensor.of(1f, 2f)), 2, 4);
    close(batched.apply(f(-1), Tensor.of(1f, 2f)), 3, 6);
  }

  @Test
  void switchCaseTakesTheNearestBranch() {
    Fn2<Tensor, Tensor, Tensor> three =
        (i, x) ->
            Control.switchCase(
                i, List.of(() -> x, () -> x.multiply(x), () -> x.multiply(x).multiply(x)));
    close(three.apply(Tensor.of(-1), f(2)), 2);
    close(three.apply(Tensor.of(1), f(2)), 4);
    close(three.apply(Tensor.of(7), f(2)), 8);
    Fn2<Tensor, Tensor, Tensor> batched = vmap(three);
    close(batched.apply(Tensor.of(0, 1, 2), Tensor.of(3f, 3f, 3f)), 3, 9, 27);
  }

  @Test
  void branchesMustGiveTheSameTypes() {
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Control.cond(Tensor.of(true), () -> f(1), () -> Tensor.of(1)))
        .withMessageContaining("branch 1: expected tensor<i32>, found tensor<f32>");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Control.cond(f(1), () -> f(1), () -> f(2)))
        .withMessageContaining("expected a predicate tensor<i1>, found tensor<f32>");
  }

  @Test
  void whileLoopsUntilTheConditionFails() {
    Fn1<Tensor, Tensor> half = x -> Control.whileLoop(y -> y.gt(1), y -> y.multiply(0.5), x);
    close(half.apply(f(5)), 0.625);
    close(jvp(half, f(5), f(1)).tangent(), 0.125);
    Fn1<Tensor, Tensor> batched = vmap(half);
    close(batched.apply(Tensor.of(5f, 0.5f, 9f)), 0.625, 0.5, 0.5625);
    close(jvp(batched, Tensor.of(5f, 0.5f, 9f), Tensor.of(1f, 1f, 1f)).tangent(), 0.125, 1, 0.0625);
  }

  @Test
  void whileLoopsHaveNoReverseMode() {
    Fn1<Tensor, Tensor> half = x -> Control.whileLoop(y -> y.gt(1), y -> y.multiply(0.5), x);
    Fn1<Tensor, Tensor> gradient = grad(half);
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> gradient.apply(f(5)))
        .withMessageContaining("scan")
        .withMessageContaining("fori")
        .withMessageContaining("checkpoint")
        .withMessageContaining("(at ControlTest.java:");
  }

  @Test
  void scanKeepsTheOutputsOfAllSteps() {
    var a = f(0.5);
    var found =
        Control.scan(
            (Tensor c, Tensor x) -> new Step<>(c.multiply(a).add(x), c),
            f(1),
            Tensor.of(1f, 2f, 3f));
    close(found.carry(), 4.375);
    close(found.output(), 1, 1.5, 2.75);
  }

  private static Tensor recurrence(Tensor c, Tensor xs) {
    var found =
        Control.scan(
            (Tensor s, Tensor x) -> {
              var next = s.multiply(x).sin();
              return new Step<>(next, next.multiply(s));
            },
            c,
            xs);
    return found.carry().add(found.output().sum());
  }

  private static Tensor unrolled(Tensor c, Tensor xs) {
    var sum = f(0);
    var s = c;
    for (int i = 0; i < xs.shape().get(0); i++) {
      var next = s.multiply(xs.slice(0, i, i + 1).reshape()).sin();
      sum = sum.add(next.multiply(s));
      s = next;
    }
    return s.add(sum);
  }

  @Test
  void scanIsDifferentiatedAsTheUnrolledLoop() {
    var xs = Tensor.of(0.5f, 1.5f, -0.7f, 2f);
    var c = f(0.8);
    Fn2<Tensor, Tensor, Tensor> loop = ControlTest::recurrence;
    Fn2<Tensor, Tensor, Tensor> plain = ControlTest::unrolled;
    close(
        loop.apply(c, xs), plain.apply(c, xs).convert(dev.adjoint.hlo.ElementType.F64).toDoubles());
    Fn1<Tensor, Tensor> inXs = x -> loop.apply(c, x);
    Fn1<Tensor, Tensor> plainInXs = x -> plain.apply(c, x);
    Fn1<Tensor, Tensor> first = grad(inXs);
    Fn1<Tensor, Tensor> expected = grad(plainInXs);
    close(first.apply(xs), expected.apply(xs).convert(dev.adjoint.hlo.ElementType.F64).toDoubles());
    Fn1<Tensor, Tensor> inC = grad((Tensor s) -> loop.apply(s, xs));
    Fn1<Tensor, Tensor> plainInC = grad((Tensor s) -> plain.apply(s, xs));
    close(inC.apply(c), plainInC.apply(c).convert(dev.adjoint.hlo.ElementType.F64).toDoubles());
    Fn1<Tensor, Tensor> second = grad((Tensor x) -> first.apply(x).sin().sum());
    Fn1<Tensor, Tensor> secondExpected = grad((Tensor x) -> expected.apply(x).sin().sum());
    close(
        second.apply(xs),
        secondExpected.apply(xs).convert(dev.adjoint.hlo.ElementType.F64).toDoubles());
    close(
        jvp(first, xs, Tensor.ones(xs.type())).tangent(),
        jvp(expected, xs, Tensor.ones(xs.type()))
            .tangent()
            .convert(dev.adjoint.hlo.ElementType.F64)
            .toDoubles());
    Fn1<Tensor, Tensor> batched = vmap(first);
    var rows = Tensor.of(new float[] {0.5f, 1.5f, -0.7f, 2f}, new float[] {1, 2, 3, 4});
    Fn1<Tensor, Tensor> batchedExpected = vmap(expected);
    close(
        batched.apply(rows),
        batchedExpected.apply(rows).convert(dev.adjoint.hlo.ElementType.F64).toDoubles());
  }

  @Test
  void scanDifferentiatesWhatItClosesOver() {
    Fn1<Tensor, Tensor> power =
        a -> Control.fori(0, 5, (i, s) -> s.multiply(a).add(i.convert(a.elementType())), f(1));
    Fn1<Tensor, Tensor> gradient = grad(power);
    // a^5 + a^3 + 2 a^2 + 3 a + 4, as the index begins at 0
    close(power.apply(f(2)), 32 + 8 + 8 + 6 + 4);
    close(gradient.apply(f(2)), 80 + 12 + 8 + 3);
    Fn1<Tensor, Tensor> second = grad(gradient);
    close(second.apply(f(2)), 20 * 8 + 12 + 4);
  }

  @Test
  void foriWithBoundsOfTheProgramIsAWhileLoop() {
    Fn2<Tensor, Tensor, Tensor> power =
        (n, a) -> Control.fori(Tensor.of(0), n, (i, s) -> s.multiply(a), f(1));
    close(power.apply(Tensor.of(4), f(3)), 81);
    close(jvp((Tensor a) -> power.apply(Tensor.of(4), a), f(3), f(1)).tangent(), 108);
  }

  @Test
  void mapAppliesAFunctionToEachRow() {
    close(Control.map((Tensor x) -> x.multiply(x), Tensor.of(1f, 2f, 3f)), 1, 4, 9);
  }

  @Test
  void whatCannotBeScannedIsNamed() {
    var rows = Tensor.of(1., 2., 3.);
    assertThatThrownBy(() -> Control.associativeScan((Tensor a, Tensor b) -> a.add(b).sum(), rows))
        .isInstanceOf(HloException.class)
        .hasMessageContaining("associativeScan")
        .hasMessageContaining("expected tensor<1xf64>, found tensor<f64>");
    assertThatThrownBy(
            () ->
                Control.associativeScan(
                    (a, b) -> List.of(a.getFirst().add(b.getFirst())), List.of(rows, rows)))
        .isInstanceOf(HloException.class)
        .hasMessageContaining("associativeScan");
    assertThatThrownBy(
            () ->
                Control.scanReversed(
                    (Tensor c, List<Tensor> none) -> new Control.Step<>(c, c), rows, List.of()))
        .isInstanceOf(HloException.class)
        .hasMessageContaining("scanReversed: expected arrays to loop over, found none");
  }

  @Test
  void associativeScanGivesAllPrefixes() {
    close(Control.associativeScan(Tensor::add, Tensor.of(1f, 2f, 3f, 4f, 5f)), 1, 3, 6, 10, 15);
    close(Control.associativeScan(Tensor::multiply, Tensor.of(1f, 2f, 3f, 4f)), 1, 2, 6, 24);
    Fn1<Tensor, Tensor> last =
        xs -> Control.associativeScan(Tensor::multiply, xs).slice(0, 3, 4).reshape();
    Fn1<Tensor, Tensor> gradient = grad(last);
    close(gradient.apply(Tensor.of(1f, 2f, 3f, 4f)), 24, 12, 8, 6);
  }

  @Test
  void customTransposesInALoopAreUsed() {
    var doubled =
        CustomTranspose.of(
            (Tensor r, Tensor a) -> a.multiply(2), (Tensor r, Tensor ct) -> ct.multiply(7));
    Fn1<Tensor, Tensor> loop = x -> Control.fori(0, 3, (i, s) -> doubled.apply(f(0), s), x);
    close(loop.apply(f(1)), 8);
    Fn1<Tensor, Tensor> gradient = grad(loop);
    close(gradient.apply(f(1)), 343);
  }

  /** x, sin(x), sin(sin(x)), ...; weighed by the rows. */
  private static Tensor sines(Tensor count, Tensor x) {
    var weights = Tensor.of(1f, 2f, 3f, 4f, 5f);
    Step<Tensor, Tensor> steps =
        Control.scanFirst(
            count,
            (y, w) -> new Step<>(y.sin().multiply(w), y.multiply(w)),
            x,
            weights.multiply(x));
    return steps.carry().add(steps.output().sum());
  }

  private static Tensor unrolledSines(int count, Tensor x) {
    var y = x;
    var sum = Tensor.of(0f);
    for (int i = 0; i < count; i++) {
      var w = x.multiply(i + 1.0);
      sum = sum.add(y.multiply(w));
      y = y.sin().multiply(w);
    }
    return sum.add(y);
  }

  @Test
  void scanFirstIsTheUnrolledLoopUnderEveryTransform() {
    for (int n : new int[] {0, 1, 3, 5, 9}) {
      Fn1<Tensor, Tensor> loop = x -> sines(Tensor.of(n), x);
      Fn1<Tensor, Tensor> unrolled = x -> unrolledSines(Math.min(n, 5), x);
      var x = f(0.7);
      close(loop.apply(x), unrolled.apply(x).item());
      close(jvp(loop, x, f(2)).tangent(), jvp(unrolled, x, f(2)).tangent().item());
      close(grad(loop).apply(x), grad(unrolled).apply(x).item());
      close(grad(grad(loop)).apply(x), grad(grad(unrolled)).apply(x).item());
      close(jvp(grad(loop), x, f(1)).tangent(), grad(grad(unrolled)).apply(x).item());
    }
  }

  @Test
  void scanFirstOfABatchDoesTheStepsOfEachExample() {
    var counts = Tensor.of(0, 2, 5, 1);
    var x = Tensor.of(0.3f, 0.7f, 1.1f, 0.9f);
    var values = new double[4];
    var slopes = new double[4];
    var bends = new double[4];
    for (int i = 0; i < 4; i++) {
      int n = counts.toInts()[i];
      Fn1<Tensor, Tensor> one = y -> unrolledSines(n, y);
      var at = f(x.toFloats()[i]);
      values[i] = one.apply(at).item();
      slopes[i] = grad(one).apply(at).item();
      bends[i] = grad(grad(one)).apply(at).item();
    }
    Fn2<Tensor, Tensor, Tensor> all = vmap(ControlTest::sines);
    close(all.apply(counts, x), values);
    close(grad((Tensor y) -> all.apply(counts, y).sum()).apply(x), slopes);
    Fn1<Tensor, Tensor> gradient = grad(y -> all.apply(counts, y).sum());
    close(jvp(gradient, x, Tensor.ones(4)).tangent(), bends);
    Fn2<Tensor, Tensor, Tensor> gradients =
        vmap((n, y) -> grad((Tensor z) -> sines(n, z)).apply(y));
    close(gradients.apply(counts, x), slopes);
    Fn1<Tensor, Tensor> oneInput =
        y -> vmap(ControlTest::sines, 0, Adjoint.SHARED).apply(counts, y).sum();
    var shared = f(0.7);
    double expected = 0;
    for (int n : counts.toInts()) {
      Fn1<Tensor, Tensor> one = y -> unrolledSines(n, y);
      expected += grad(one).apply(shared).item();
    }
    close(grad(oneInput).apply(shared), expected);
  }

  @Test
  void scanFirstNeedsACount() {
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> sines(Tensor.of(1f), f(1)))
        .withMessage("scanFirst: expected a count tensor<i32>, found tensor<f32>");
  }
}
