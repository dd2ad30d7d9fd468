package dev.adjoint;

import static dev.adjoint.Adjoint.checkpoint;
import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.hessian;
import static dev.adjoint.Adjoint.jacfwd;
import static dev.adjoint.Adjoint.jacrev;
import static dev.adjoint.Adjoint.jvp;
import static dev.adjoint.Adjoint.linearize;
import static dev.adjoint.Adjoint.vjp;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.Control.Step;
import dev.adjoint.Oracle.Case;
import dev.adjoint.fft.Fft;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.linalg.Linalg;
import dev.adjoint.nn.Activations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nests of three transforms, of small networks, solvers, loops and the like, against those of JAX;
 * the functions and nests are those of {@code src/test/oracle/nests.py}. On one backend: what a
 * rule is does not depend on where its program runs.
 */
class OracleNestsTest {
  private static final Map<String, Fn1<Tensor, Tensor>> FUNCTIONS = new LinkedHashMap<>();
  private static final Map<String, Nest> NESTS = new LinkedHashMap<>();

  /** Transforms of {@code f}, at a point, with a direction and further points as rows. */
  private interface Nest {
    Tensor of(Fn1<Tensor, Tensor> f, Tensor x, Tensor direction, Tensor points);
  }

  /** The weights of the networks. */
  private static Tensor w(long... shape) {
    var numbers = Tensor.arange(Math.toIntExact(Dims.of(shape).size())).convert(ElementType.F64);
    return numbers.multiply(0.7).add(0.3).sin().reshape(shape);
  }

  private static final CustomJvp<Tensor, Tensor> TWICE =
      CustomJvp.of(Tensor::sin, (x, t) -> new Dual<>(x.sin(), x.cos().multiply(2).multiply(t)));

  static {
    FUNCTIONS.put("mlp", x -> x.reshape(2, 3).matmul(w(3, 4)).tanh().matmul(w(4, 2)).sin().sum());
    FUNCTIONS.put(
        "convNet",
        x -> {
          var line = Convolution.of(1).padding(Padding.same());
          var y = line.apply(x.reshape(1, 6, 1), w(3, 1, 2));
          return Activations.softplus(y).square().multiply(w(1, 6, 2)).sum();
        });
    FUNCTIONS.put(
        "attention",
        x -> {
          var t = x.reshape(3, 2);
          var scores = t.matmul(w(2, 2)).matmul(t.transpose());
          return scores.softmax(-1).matmul(t).sin().sum();
        });
    FUNCTIONS.put(
        "rnn",
        x -> {
          var found =
              Control.scan(
                  (Tensor h, Tensor row) -> {
                    var next = w(2, 2).matmul(h).add(row).tanh();
                    return new Step<>(next, next.multiply(row));
                  },
                  Tensor.zeros(TensorType.of(ElementType.F64, 2)),
                  x.reshape(3, 2));
          return found.carry().sum().add(found.output().sum());
        });
    FUNCTIONS.put(
        "branches",
        x ->
            Control.scan(
                    (Tensor c, Tensor y) ->
                        new Step<>(
                            Control.cond(y.gt(0), () -> c.multiply(y), () -> c.add(y.sin())),
                            c.multiply(y)),
                    Tensor.of(1.),
                    x)
                .output()
                .sum());
    FUNCTIONS.put("logDeterminant", x -> OracleNumerics.logDeterminant(x.reshape(2, 3)));
    FUNCTIONS.put(
        "ordered", x -> x.sort(0).multiply(w(6)).multiply(x.reverse(Dims.of(0)).sin()).sum());
    FUNCTIONS.put(
        "gathered",
        x -> {
          var i = Index.of(2, 0, 2, 5);
          var added = x.get(i).sin().multiply(x.get(Index.to(4)));
          return Tensor.zeros(TensorType.of(ElementType.F64, 6)).at(i).add(added).square().sum();
        });
    FUNCTIONS.put(
        "layerNorm",
        x -> {
          var t = x.reshape(2, 3);
          var centred = t.subtract(t.mean(-1).expandDims(-1));
          var normal = centred.multiply(t.var(-1).add(0.1).rsqrt().expandDims(-1));
          return normal.multiply(0.3).exp().multiply(w(2, 3)).sum();
        });
    FUNCTIONS.put(
        "crossEntropy",
        x -> {
          var logits = x.reshape(2, 3).matmul(w(3, 3)).logSoftmax(-1);
          return logits.get(Index.of(0, 1), Index.of(1, 2)).mean().negate();
        });
    FUNCTIONS.put(
        "spectrum",
        x -> {
          var z = Fft.rfft(x);
          return z.real().square().add(z.imag().square()).log1p().sum();
        });
    FUNCTIONS.put(
        "looped",
        x ->
            Control.fori(
                    0,
                    3,
                    (k, y) -> y.sin().add(x.multiply(0.5).multiply(k.convert(ElementType.F64))),
                    x)
                .square()
                .sum());
    FUNCTIONS.put(
        "pooled",
        x -> {
          var y = x.sin().multiply(x.reverse(Dims.of(0))).reshape(1, 6, 1);
          return Pool.max(2).apply(y).reshape(3).cos().multiply(w(3)).sum();
        });
    FUNCTIONS.put(
        "solved",
        x -> {
          var matrix = OracleNumerics.far(x.get(Index.to(4)).reshape(2, 2));
          return Linalg.solve(matrix, x.get(Index.from(4))).sin().sum();
        });
    FUNCTIONS.put("custom", x -> TWICE.apply(x.multiply(x)).multiply(w(6)).sum());

    NESTS.put(
        "gradOfVmapOfJvp",
        (f, x, _, points) ->
            grad((Tensor y) ->
                    vmap((Tensor v) -> jvp(f, y, v).tangent()).apply(points).square().sum())
                .apply(x));
    NESTS.put(
        "jacfwdOfGradOfVmap",
        (f, x, _, points) ->
            jacfwd(
                    grad(
                        (Tensor y) ->
                            vmap((Tensor v) -> f.apply(y.multiply(v))).apply(points).sum()))
                .apply(x));
    NESTS.put("vmapOfHessian", (f, _, _, points) -> vmap(hessian(f)).apply(points));
    NESTS.put("jvpOfGradOfCheckpoint", (f, x, u, _) -> jvp(grad(checkpoint(f)), x, u).tangent());
    NESTS.put(
        "vmapOfVmapOfGrad",
        (f, _, _, points) ->
            vmap((Tensor v) ->
                    vmap((Tensor y) -> grad(f).apply(v.add(y.multiply(0.5)))).apply(points))
                .apply(points));
    NESTS.put(
        "gradOfGradOfGrad",
        (f, x, u, _) ->
            grad((Tensor a) ->
                    grad((Tensor b) -> grad(f).apply(b).multiply(u).sum())
                        .apply(a)
                        .multiply(u)
                        .sum())
                .apply(x));
    NESTS.put(
        "gradOfScanOfGrad",
        (f, x, _, points) ->
            grad((Tensor a) ->
                    f.apply(
                        Control.scan(
                                (Tensor y, Tensor v) ->
                                    new Step<>(
                                        y.subtract(v.multiply(0.1).multiply(grad(f).apply(y))), y),
                                a,
                                points)
                            .carry()))
                .apply(x));
    NESTS.put(
        "vjpOfLinearizeOfVmap",
        (f, x, _, points) ->
            vjp((Tensor y) -> linearize(vmap(f), points.multiply(y)).tangentMap().apply(points), x)
                .pullback()
                .apply(Tensor.of(1., 2, 3)));
    NESTS.put(
        "jacrevOfVmapOfGrad",
        (f, x, _, points) ->
            jacrev(
                    (Tensor y) ->
                        vmap((Tensor v) -> grad(f).apply(y.multiply(v)).square().sum())
                            .apply(points))
                .apply(x));
  }

  static Stream<Case> cases() {
    return Oracle.read("nests.txt").stream();
  }

  private static String nested(Case c) {
    return c.name().substring(c.name().indexOf('/') + 1);
  }

  /** Each function in three nests, and each nest of several functions. */
  @Test
  void thereAreFortyFiveNestsOfDepthThree() {
    assertThat(cases()).hasSize(45).doesNotHaveDuplicates();
    assertThat(cases().map(Case::function).collect(Collectors.toSet())).isEqualTo(NESTS.keySet());
    assertThat(
            cases().collect(Collectors.groupingBy(OracleNestsTest::nested, Collectors.counting())))
        .containsOnlyKeys(FUNCTIONS.keySet())
        .allSatisfy((_, count) -> assertThat(count).isEqualTo(3));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAsInJax(Case c) {
    var nest = NESTS.get(c.function());
    var f = FUNCTIONS.get(nested(c));
    Oracle.check(c, in -> List.of(nest.of(f, in.get(0), in.get(1), in.get(2))), 10);
  }
}
