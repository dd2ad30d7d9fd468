package dev.adjoint.linalg;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.jvp;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.Fn1;
import dev.adjoint.OnEveryBackend;
import dev.adjoint.Oracle;
import dev.adjoint.Oracle.Case;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.ElementType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

  private static Fn1<List<Tensor>, List<Tensor>> function(Case c) {
    var f = FUNCTIONS.getOrDefault(c.name(), FUNCTIONS.get(c.function()));
    assertThat(f).as(c.name()).isNotNull();
    return f;
  }

  static Stream<Case> cases() {
    return Oracle.read("linalg.txt").stream();
  }

  static Stream<Case> casesOfSecondOrder() {
    return cases().filter(c -> c.has("hvp.0"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void valuesAndGradientsAreAsInJax(Case c) {
    var ofFirstOrder = new LinkedHashMap<>(c.arrays());
    ofFirstOrder.keySet().removeIf(role -> role.startsWith("jvp") || role.startsWith("hvp"));
    Oracle.check(new Case(c.name(), ofFirstOrder, List.of()), function(c), 100);
  }

  private static Tensor weighted(List<Tensor> results) {
    var sum = Tensor.of(0.0);
    for (var result : results) {
      var flat = result.reshape(-1);
      var weights = Tensor.iota(flat.type(), 0).cos();
      sum = sum.add(flat.multiply(weights).sum().convert(ElementType.F64));
    }
    return sum;
  }

  private static List<Tensor> directions(List<Tensor> tensors) {
    return tensors.stream()
        .map(
            x -> {
              var flat = x.type().withShape(dev.adjoint.hlo.Dims.of(x.type().size()));
              return Tensor.iota(flat, 0).add(1).sin().reshape(x.shape());
            })
        .toList();
  }

  private record Found(
      List<Tensor> tangents,
      List<Tensor> forwardOverReverse,
      List<Tensor> reverseOverReverse,
      List<Tensor> batched) {}

  @ParameterizedTest
  @MethodSource("casesOfSecondOrder")
  void tangentsSecondDerivativesAndBatchesAreAsInJax(Case c) {
    var f = function(c);
    Fn1<List<Tensor>, Found> all =
        in -> {
          var along = directions(in);
          Fn1<List<Tensor>, List<Tensor>> gradient = grad(a -> weighted(f.apply(a)));
          Fn1<List<Tensor>, Tensor> slope =
              a -> {
                var g = gradient.apply(a);
                var sum = Tensor.of(0.0);
                for (int i = 0; i < g.size(); i++) {
                  var product = g.get(i).multiply(along.get(i)).sum();
                  sum = sum.add(product.convert(ElementType.F64));
                }
                return sum;
              };
          var twice = in.stream().map(x -> Tensor.concatenate(0, x.expandDims(0), x.expandDims(0)));
          return new Found(
              jvp(f, in, along).tangent(),
              jvp(gradient, in, along).tangent(),
              grad(slope).apply(in),
              vmap(f).apply(twice.toList()));
        };
    var found = jit(all).apply(c.all("in"));
    var wrong = new ArrayList<String>();
    compare("jvp", found.tangents(), c.all("jvp"), wrong);
    compare("hvp, forward over reverse", found.forwardOverReverse(), c.all("hvp"), wrong);
    compare("hvp, reverse over reverse", found.reverseOverReverse(), c.all("hvp"), wrong);
    for (int example = 0; example < 2; example++) {
      int row = example;
      var rows =
          found.batched().stream()
              .map(x -> x.slice(0, row, row + 1).reshape(x.shape().remove(0)))
              .toList();
      compare("example " + example, rows, c.all("out"), wrong);
    }
    assertThat(wrong).as(c.name()).isEmpty();
  }

  private static void compare(
      String role, List<Tensor> found, List<Tensor> expected, List<String> wrong) {
    assertThat(found).as(role).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i).type()).as(role).isEqualTo(expected.get(i).type());
      double tolerance = found.get(i).elementType() == ElementType.F32 ? 1e-3 : 1e-9;
      var a = expected.get(i).toDoubles();
      var b = found.get(i).toDoubles();
      double largest = 1;
      for (double x : a) {
        largest = Math.max(largest, Math.abs(x));
      }
      for (int k = 0; k < a.length; k++) {
        if (!(Math.abs(a[k] - b[k]) <= tolerance * largest)) {
          wrong.add("%s.%d[%d]: expected %s, found %s".formatted(role, i, k, a[k], b[k]));
        }
      }
    }
  }
}
