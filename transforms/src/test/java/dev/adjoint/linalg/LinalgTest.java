package dev.adjoint.linalg;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.hessian;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.Fn1;
import dev.adjoint.OnEveryBackend;
import dev.adjoint.Oracle;
import dev.adjoint.Oracle.Case;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values and derivatives of linear algebra, against those of JAX. */
@OnEveryBackend
class LinalgTest {
  private static final Map<String, Fn1<List<Tensor>, List<Tensor>>> FUNCTIONS = new HashMap<>();

  private static void put(String name, Fn1<List<Tensor>, List<Tensor>> f) {
    FUNCTIONS.put(name, f);
  }

  private static void one(String name, Fn1<Tensor, Tensor> f) {
    put(name, in -> List.of(f.apply(in.getFirst())));
  }

  private static Tensor square(Tensor x) {
    return x.multiply(x);
  }

  static {
    one("cholesky", Linalg::cholesky);
    for (boolean lower : new boolean[] {true, false}) {
      for (boolean transposed : new boolean[] {true, false}) {
        put(
            "triangularSolve/" + (lower ? "lower" : "upper") + (transposed ? "T" : ""),
            in -> List.of(Linalg.triangularSolve(in.get(0), in.get(1), lower, transposed, false)));
      }
    }
    put(
        "triangularSolve/unit",
        in -> List.of(Linalg.triangularSolve(in.get(0), in.get(1), true, false, true)));
    put(
        "lu",
        in -> {
          var lu = Linalg.lu(in.getFirst());
          return List.of(lu.l(), lu.u());
        });
    one("luPermutation", a -> Linalg.lu(a).p());
    put("solve", in -> List.of(Linalg.solve(in.get(0), in.get(1))));
    one("inv", Linalg::inv);
    one("det", Linalg::det);
    put(
        "slogdet",
        in -> {
          var found = Linalg.slogdet(in.getFirst());
          return List.of(found.sign(), found.logAbs());
        });
    put(
        "qr",
        in -> {
          var qr = Linalg.qr(in.getFirst());
          return List.of(qr.q(), qr.r());
        });
    one("eigvalsh", a -> Linalg.eigh(a).values());
    one("eigh", a -> square(Linalg.eigh(a).vectors()));
    one(
        "inverseRoot",
        a -> {
          var eigh = Linalg.eigh(a);
          var v = eigh.vectors();
          return v.multiply(eigh.values().rsqrt()).matmul(v.transpose());
        });
    one("singularValues", a -> Linalg.svd(a).s());
    put(
        "svdSquares",
        in -> {
          var svd = Linalg.svd(in.getFirst());
          return List.of(square(svd.u()), square(svd.vt()));
        });
    one("pinv", Linalg::pinv);
    put("lstsq", in -> List.of(Linalg.lstsq(in.get(0), in.get(1))));
    one("expm", Linalg::expm);
    for (int n : new int[] {0, 1, 2, 7, -3}) {
      one("matrixPower/" + n, a -> Linalg.matrixPower(a, n));
    }
    one("norm", Linalg::norm);
    var orders = Map.of("0", 0.0, "1", 1.0, "2", 2.0, "3.5", 3.5, "inf", 1 / 0.0, "-inf", -1 / 0.0);
    orders.forEach((name, p) -> one("vectorNorm/" + name, x -> Linalg.vectorNorm(x, p, 1)));
    var norms =
        Map.of(
            "fro", MatrixNorm.FROBENIUS,
            "nuc", MatrixNorm.NUCLEAR,
            "2", MatrixNorm.SPECTRAL,
            "1", MatrixNorm.ONE,
            "inf", MatrixNorm.INFINITY);
    norms.forEach((name, norm) -> one("matrixNorm/" + name, x -> Linalg.matrixNorm(x, norm)));
    put("kron", in -> List.of(Linalg.kron(in.get(0), in.get(1))));
    put("cross", in -> List.of(Linalg.cross(in.get(0), in.get(1))));
    one("trace", Linalg::trace);
  }

  static Fn1<List<Tensor>, List<Tensor>> function(Case c) {
    var f = FUNCTIONS.getOrDefault(c.name(), FUNCTIONS.get(c.function()));
    assertThat(f).as(c.name()).isNotNull();
    return f;
  }

  static Stream<Case> cases() {
    return Oracle.read("linalg.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void valuesAndGradientsAreAsInJax(Case c) {
    var ofFirstOrder = new LinkedHashMap<>(c.arrays());
    ofFirstOrder.keySet().removeIf(role -> role.startsWith("jvp") || role.startsWith("hvp"));
    Oracle.check(new Case(c.name(), ofFirstOrder, List.of()), function(c), 100);
  }

  @Test
  void vectorsOfARankDeficientMatrixAreOrthonormal() {
    var a =
        Tensor.of(
            new double[] {1, 2, 3},
            new double[] {2, 4, 6},
            new double[] {1, 2, 3},
            new double[] {0, 0, 0});
    var svd = Linalg.svd(a);
    assertThat(svd.s().toDoubles())
        .containsExactly(new double[] {Math.sqrt(84), 0, 0}, within(1e-14));
    var eye = Matrices.eye(ElementType.F64, 3).toDoubles();
    assertThat(svd.u().transpose().matmul(svd.u()).toDoubles()).containsExactly(eye, within(1e-14));
    assertThat(svd.vt().matmul(svd.vt().transpose()).toDoubles())
        .containsExactly(eye, within(1e-14));
    assertThat(svd.u().multiply(svd.s()).matmul(svd.vt()).toDoubles())
        .containsExactly(a.toDoubles(), within(1e-14));
  }

  /** The eigenvalues of the second difference are known: 2 - 2 cos(k pi / (n + 1)). */
  @Test
  void manyEigenvaluesAreThoseOfTheClosedForm() {
    int n = 41;
    var rows = new double[n][n];
    var expected = new double[n];
    for (int i = 0; i < n; i++) {
      rows[i][i] = 2;
      if (i > 0) {
        rows[i][i - 1] = rows[i - 1][i] = -1;
      }
      expected[i] = 2 - 2 * Math.cos((i + 1) * Math.PI / (n + 1));
    }
    var a = Tensor.of(rows);
    var eigh = Linalg.eigh(a);
    assertThat(eigh.values().toDoubles()).containsExactly(expected, within(1e-13));
    var residual = a.matmul(eigh.vectors()).subtract(eigh.vectors().multiply(eigh.values()));
    assertThat(residual.abs().max().item()).isLessThan(1e-13);
    assertThat(Linalg.svd(a).s().toDoubles()[0]).isCloseTo(expected[n - 1], within(1e-13));
  }

  @Test
  void smallSingularValuesAreAsExactAsLargeOnes() {
    var a = Tensor.of(new double[] {1, 1e-18}, new double[] {0, 3e-20});
    assertThat(Linalg.svd(a).s().toDoubles()[1]).isCloseTo(3e-20, within(1e-33));
  }

  @Test
  void hugeAndTinyMatricesAreFactoredLikeOthers() {
    var a = Tensor.of(new float[][] {{2, 1, 0.5f}, {1, 3, 0.25f}, {0.5f, 0.25f, 1}});
    var values = Linalg.eigh(a).values();
    var r = Linalg.qr(a).r();
    for (double size : new double[] {1e25, 1e-25}) {
      var scaled = a.multiply(size);
      assertThat(Linalg.eigh(scaled).values().divide(size).toFloats())
          .containsExactly(values.toFloats(), within(1e-5f));
      assertThat(Linalg.qr(scaled).r().divide(size).toFloats())
          .containsExactly(r.toFloats(), within(1e-5f));
    }
  }

  @Test
  void aMatrixWithAnElementThatIsNoNumberHasNoEigenvalues() {
    for (double element : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      var eigh = Linalg.eigh(Tensor.of(new double[][] {{1, element}, {element, 2}}));
      assertThat(eigh.values().toDoubles()).containsOnly(Double.NaN);
      assertThat(eigh.vectors().toDoubles()).containsOnly(Double.NaN);
    }
  }

  @Test
  void matricesWithoutElementsHaveDeterminantsAndSolutions() {
    var none = Tensor.zeros(TensorType.of(ElementType.F64, 0, 0));
    assertThat(Linalg.det(none).item()).isEqualTo(1);
    assertThat(Linalg.slogdet(none).logAbs().item()).isZero();
    assertThat(Linalg.inv(none).type()).isEqualTo(none.type());
    assertThat(Linalg.expm(none).type()).isEqualTo(none.type());
    assertThat(Linalg.lu(none).u().type()).isEqualTo(none.type());
    var vector = Tensor.zeros(TensorType.of(ElementType.F64, 0));
    assertThat(Linalg.solve(none, vector).type()).isEqualTo(vector.type());
  }

  @Test
  void determinantsOfSmallSingularMatricesHaveAllDerivatives() {
    var zeros = Tensor.zeros(TensorType.of(ElementType.F64, 2, 2));
    assertThat(grad(Linalg::det).apply(zeros).toDoubles()).containsOnly(0);
    assertThat(hessian(Linalg::det).apply(zeros).toDoubles())
        .containsExactly(0, 0, 0, 1, 0, 0, -1, 0, 0, -1, 0, 0, 1, 0, 0, 0);
    var withoutFirst = Tensor.of(new double[][] {{0, 1, 2}, {0, 4, 6}, {0, 6, 7}});
    assertThat(grad(Linalg::det).apply(withoutFirst).toDoubles())
        .containsExactly(-8, 0, 0, 5, 0, 0, -2, 0, 0);
    assertThat(hessian(Linalg::det).apply(Tensor.of(new double[][] {{0}})).item()).isZero();
  }

  @Test
  void complexEquationsAreSolved() {
    var re = Tensor.of(new double[] {1, 2}, new double[] {-1, 0.5});
    var im = Tensor.of(new double[] {0.5, -1}, new double[] {2, 1});
    var a = re.complex(im);
    var b = Tensor.of(1.0, 2.0).complex(Tensor.of(-1.0, 0.5));
    var residual = a.matmul(Linalg.solve(a, b)).subtract(b).abs();
    assertThat(residual.max().item()).isLessThan(1e-14);
    // (1 + i/2)(1/2 + i) - (2 - i)(-1 + 2i) = 5i/4 - 5i
    assertThat(Oracle.numbers(Linalg.det(a)))
        .containsExactly(new double[] {0, -3.75}, within(1e-14));
    var rotation = Tensor.zeros(re.type()).complex(Matrices.eye(ElementType.F64, 2));
    assertThat(Oracle.numbers(Linalg.expm(rotation)))
        .containsExactly(
            new double[] {Math.cos(1), Math.sin(1), 0, 0, 0, 0, Math.cos(1), Math.sin(1)},
            within(1e-14));
  }

  @Test
  void aMatrixThatIsNotPositiveDefiniteHasNoFactor() {
    var factor = Linalg.cholesky(Tensor.of(new double[] {1, 2}, new double[] {2, 1}));
    assertThat(factor.toDoubles()).contains(Double.NaN);
  }

  @Test
  void theNormOfNothingHasAGradient() {
    assertThat(grad(Linalg::norm).apply(Tensor.zeros(3)).toFloats()).containsOnly(0f);
  }

  @Test
  void errorsSayWhatIsWrong() {
    error(
        () -> Linalg.solve(Tensor.zeros(2, 3), Tensor.zeros(2)),
        "solve: expected square matrices in the last two dimensions, found tensor<2x3xf32>");
    error(
        () -> Linalg.solve(Tensor.zeros(2, 2), Tensor.zeros(3)),
        "solve: expected a right-hand side of 2 rows like those of tensor<2x2xf32>, found"
            + " tensor<3xf32>");
    error(
        () -> Linalg.solve(Tensor.zeros(2, 2, 2), Tensor.zeros(3, 2, 1)),
        "solve: expected leading dimensions that broadcast, found tensor<2x2x2xf32> and"
            + " tensor<3x2x1xf32>");
    error(
        () -> Linalg.svd(Tensor.of(1, 2)),
        "svd: expected matrices of real floating-point numbers in the last two dimensions, found"
            + " tensor<2xi32>");
    error(
        () -> Linalg.cross(Tensor.zeros(2), Tensor.zeros(3)),
        "cross: expected vectors of 3 elements along the last axis, found tensor<2xf32>");
    error(
        () -> Linalg.kron(Tensor.zeros(2), Tensor.zeros(2, 2)),
        "kron: expected tensors of one rank, found tensor<2xf32> and tensor<2x2xf32>");
  }

  private static void error(ThrowingCallable call, String message) {
    assertThatExceptionOfType(HloException.class).isThrownBy(call).withMessage(message);
  }
}
