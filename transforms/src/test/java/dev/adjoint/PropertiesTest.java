package dev.adjoint;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.jvp;
import static dev.adjoint.Adjoint.linearTranspose;
import static dev.adjoint.Adjoint.linearize;
import static dev.adjoint.Adjoint.vjp;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.RandomProgram.Inputs;
import dev.adjoint.hlo.Block;
import dev.adjoint.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for the transforms of any function, tried on programs drawn at random, in f64. (Drawn
 * with fixed seeds and without a library: jqwik is an engine of its own, on which {@link
 * OnEveryBackend} does not work.)
 */
@OnEveryBackend
class PropertiesTest {
  private static final int BATCH = 3;

  /** How many programs are tried; more of them with {@code -Dadjoint.test.programs=100}. */
  private static final long PROGRAMS = Long.getLong("adjoint.test.programs", 6);

  /** The first six of the programs from here on have all of the ops between them. */
  private static final long FIRST = 146;

  static Stream<RandomProgram> programs() {
    return LongStream.range(FIRST, FIRST + PROGRAMS)
        .mapToObj(seed -> new RandomProgram(seed, 8, false));
  }

  static Stream<RandomProgram> linearPrograms() {
    return LongStream.range(0, PROGRAMS).mapToObj(seed -> new RandomProgram(seed, 8, true));
  }

  /** The programs have more than arithmetic in them. */
  @Test
  void programsLoopBranchIndexOrderAndReduce() {
    var ops = new TreeSet<String>();
    programs().forEach(f -> collect(Program.of(f, point(f, 0)).lowered().main().body(), ops));
    assertThat(ops)
        .contains(
            "stablehlo.case",
            "stablehlo.while",
            "stablehlo.gather",
            "stablehlo.scatter",
            "stablehlo.sort",
            "stablehlo.dynamic_slice",
            "stablehlo.dynamic_update_slice",
            "stablehlo.reduce",
            "stablehlo.reduce_window",
            "stablehlo.dot_general",
            "stablehlo.convolution",
            "stablehlo.pad",
            "stablehlo.concatenate",
            "stablehlo.select");
  }

  private static void collect(Block block, Set<String> ops) {
    for (var statement : block.statements()) {
      ops.add(statement.op().name());
      statement.op().regions().forEach(region -> collect(region, ops));
    }
  }

  private static Inputs point(RandomProgram f, int number) {
    return RandomProgram.inputs(new Random(1000 * (f.seed() + 1) + number));
  }

  private static Inputs batch(RandomProgram f) {
    return RandomProgram.batch(new Random(f.seed() + 77), BATCH);
  }

  private static List<Tensor> leaves(Object tree) {
    return Trees.flatten(tree).leaves();
  }

  private static void assertClose(Object found, Object expected) {
    assertClose(found, expected, 1e-9);
  }

  private static void assertClose(Object found, Object expected, double tolerance) {
    var a = leaves(found);
    var b = leaves(expected);
    assertThat(Trees.types(a)).isEqualTo(Trees.types(b));
    for (int i = 0; i < a.size(); i++) {
      var given = a.get(i).toDoubles();
      var wanted = b.get(i).toDoubles();
      for (int k = 0; k < given.length; k++) {
        assertThat(given[k])
            .as("element %d of result %d", k, i)
            .isCloseTo(wanted[k], within(tolerance * Math.max(1, Math.abs(wanted[k]))));
      }
    }
  }

  private static Tensor dot(Object a, Object b) {
    var x = leaves(a);
    var y = leaves(b);
    var sum = Tensor.of(0.);
    for (int i = 0; i < x.size(); i++) {
      sum = sum.add(x.get(i).multiply(y.get(i)).sum());
    }
    return sum;
  }

  private static Inputs map(Inputs inputs, UnaryOperator<Tensor> f) {
    return new Inputs(f.apply(inputs.vector()), f.apply(inputs.matrix()), f.apply(inputs.scalar()));
  }

  private static Inputs example(Inputs batch, int i) {
    return map(batch, t -> t.slice(0, i, i + 1L).reshape(t.shape().remove(0)));
  }

  /** The results of {@code f} on each example, stacked. */
  private static List<Tensor> loop(Fn1<Inputs, ?> f, Inputs batch) {
    var stacked = new ArrayList<Tensor>();
    for (int i = 0; i < BATCH; i++) {
      var results = leaves(f.apply(example(batch, i)));
      for (int k = 0; k < results.size(); k++) {
        var row = results.get(k).expandDims(0);
        if (i == 0) {
          stacked.add(row);
        } else {
          stacked.set(k, Tensor.concatenate(0, stacked.get(k), row));
        }
      }
    }
    return stacked;
  }

  @ParameterizedTest
  @MethodSource("programs")
  void jitChangesNothing(RandomProgram f) {
    assertClose(jit(f).apply(point(f, 0)), f.apply(point(f, 0)));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void jvpIsTheLimitOfDifferences(RandomProgram f) {
    var x = point(f, 0);
    var t = point(f, 1);
    double h = 1e-6;
    Fn1<Tensor, List<Tensor>> along =
        s ->
            f.apply(
                new Inputs(
                    x.vector().add(t.vector().multiply(s)),
                    x.matrix().add(t.matrix().multiply(s)),
                    x.scalar().add(t.scalar().multiply(s))));
    var compiled = jit(along);
    var ahead = compiled.apply(Tensor.of(h));
    var behind = compiled.apply(Tensor.of(-h));
    var slopes = new ArrayList<Tensor>();
    for (int i = 0; i < ahead.size(); i++) {
      slopes.add(ahead.get(i).subtract(behind.get(i)).divide(2 * h));
    }
    assertClose(jvp(f, x, t).tangent(), slopes, 1e-7);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void vjpIsTheTransposeOfJvp(RandomProgram f) {
    var x = point(f, 0);
    var t = point(f, 1);
    var forward = jvp(f, x, t);
    var random = new Random(f.seed());
    var ct = forward.primal().stream().map(r -> RandomProgram.like(random, r)).toList();
    var backward = vjp(f, x);
    assertClose(backward.value(), forward.primal());
    assertClose(dot(backward.pullback().apply(ct), t), dot(ct, forward.tangent()));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void linearizeIsJvp(RandomProgram f) {
    var x = point(f, 0);
    var linear = linearize(f, x);
    assertClose(linear.value(), f.apply(x));
    for (int i = 1; i < 3; i++) {
      assertClose(linear.tangentMap().apply(point(f, i)), jvp(f, x, point(f, i)).tangent());
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void vmapIsALoop(RandomProgram f) {
    assertClose(vmap(f).apply(batch(f)), loop(f, batch(f)));
  }

  @ParameterizedTest
  @MethodSource("linearPrograms")
  void linearProgramsAreTheirOwnDerivative(RandomProgram f) {
    assertClose(jvp(f, point(f, 0), point(f, 1)).tangent(), f.apply(point(f, 1)));
  }

  @ParameterizedTest
  @MethodSource("linearPrograms")
  void transposingTwiceGivesTheFunctionBack(RandomProgram f) {
    var x = point(f, 0);
    var once = linearTranspose(f, x);
    var twice = linearTranspose(once, f.apply(x));
    assertClose(twice.apply(x), f.apply(x));
    var random = new Random(f.seed());
    var ct = f.apply(x).stream().map(r -> RandomProgram.like(random, r)).toList();
    assertClose(dot(once.apply(ct), x), dot(ct, f.apply(x)));
  }

  @ParameterizedTest
  @MethodSource("linearPrograms")
  void transposingAndBatchingCommute(RandomProgram f) {
    var batch = batch(f);
    var random = new Random(f.seed());
    var cts = vmap(f).apply(batch).stream().map(r -> RandomProgram.like(random, r)).toList();
    var batchedTranspose = vmap(linearTranspose(f, example(batch, 0)));
    var transposedBatch = linearTranspose(vmap(f), batch);
    assertClose(batchedTranspose.apply(cts), transposedBatch.apply(cts));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void jvpOfGradIsGradOfJvp(RandomProgram f) {
    var x = point(f, 0);
    var t = point(f, 1);
    Fn1<Inputs, Tensor> slope = y -> jvp(f::total, y, t).tangent();
    assertClose(jvp(grad(f::total), x, t).tangent(), grad(slope).apply(x));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void theSecondDerivativeIsSymmetric(RandomProgram f) {
    var x = point(f, 0);
    var t = point(f, 1);
    var u = point(f, 2);
    Fn1<Inputs, Inputs> hessianAlongT =
        y -> grad((Inputs z) -> dot(grad(f::total).apply(z), t)).apply(y);
    assertClose(dot(jit(hessianAlongT).apply(x), u), dot(jvp(grad(f::total), x, u).tangent(), t));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void vmapOfGradIsALoopAndTheGradOfTheSum(RandomProgram f) {
    var batch = batch(f);
    var found = vmap(grad(f::total)).apply(batch);
    assertClose(found, loop(grad(f::total), batch));
    Fn1<Inputs, Tensor> sum = b -> vmap(f::total).apply(b).sum();
    assertClose(found, grad(sum).apply(batch));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void derivativesOfThirdOrderAgreeInAnyOrderOfModes(RandomProgram f) {
    var x = point(f, 0);
    var t = point(f, 1);
    var u = point(f, 2);
    Fn1<Inputs, Inputs> outside =
        y -> jvp((Inputs z) -> jvp(grad(f::total), z, t).tangent(), y, u).tangent();
    Fn1<Inputs, Inputs> inside =
        y ->
            grad((Inputs z) -> jvp((Inputs w) -> jvp(f::total, w, t).tangent(), z, u).tangent())
                .apply(y);
    Fn1<Inputs, Inputs> reverse =
        y ->
            grad((Inputs z) -> dot(grad((Inputs w) -> dot(grad(f::total).apply(w), t)).apply(z), u))
                .apply(y);
    var expected = jit(outside).apply(x);
    assertClose(jit(inside).apply(x), expected, 1e-8);
    assertClose(jit(reverse).apply(x), expected, 1e-8);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void vmapOfJvpOfGradIsALoop(RandomProgram f) {
    var t = point(f, 1);
    Fn1<Inputs, Inputs> product = x -> jvp(grad(f::total), x, t).tangent();
    assertClose(jit(vmap(product)).apply(batch(f)), loop(jit(product), batch(f)));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void gradThroughVmapOfGrad(RandomProgram f) {
    var batch = batch(f);
    Fn1<Inputs, Tensor> norm = x -> dot(grad(f::total).apply(x), grad(f::total).apply(x));
    Fn1<Inputs, Tensor> sum = b -> vmap(norm).apply(b).sum();
    assertClose(jit(grad(sum)).apply(batch), loop(jit(grad(norm)), batch));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void vmapOfVmapIsTwoLoops(RandomProgram f) {
    Fn2<Tensor, Inputs, List<Tensor>> scaled = (s, x) -> f.apply(map(x, t -> t.multiply(s)));
    var scales = Tensor.of(0.5, 2.);
    Fn1<Tensor, List<Tensor>> inner = s -> vmap(scaled, Adjoint.SHARED, 0).apply(s, batch(f));
    var found = jit(vmap(inner)).apply(scales);
    for (int i = 0; i < 2; i++) {
      int row = i;
      var at = found.stream().map(r -> r.slice(0, row, row + 1L).reshape(r.shape().remove(0)));
      assertClose(at.toList(), loop(x -> scaled.apply(Tensor.of(row == 0 ? 0.5 : 2), x), batch(f)));
    }
  }
}
