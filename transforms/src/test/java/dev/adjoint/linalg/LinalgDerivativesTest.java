package dev.adjoint.linalg;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.jvp;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.Fn1;
import dev.adjoint.Oracle.Case;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tangents, second derivatives and batches of linear algebra, against those of JAX; in-process
 * only, since it is the programs that are tested.
 */
class LinalgDerivativesTest {
  static Stream<Case> cases() {
    return LinalgTest.cases().filter(c -> c.has("hvp.0"));
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
              var flat = x.type().withShape(Dims.of(x.type().size()));
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
  @MethodSource("cases")
  void tangentsSecondDerivativesAndBatchesAreAsInJax(Case c) {
    var f = LinalgTest.function(c);
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
