package dev.adjoint;

import static dev.adjoint.Adjoint.evalShape;
import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.hessian;
import static dev.adjoint.Adjoint.hessianTree;
import static dev.adjoint.Adjoint.hvp;
import static dev.adjoint.Adjoint.jacfwd;
import static dev.adjoint.Adjoint.jacfwdTree;
import static dev.adjoint.Adjoint.jacrev;
import static dev.adjoint.Adjoint.jacrevTree;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.jvp;
import static dev.adjoint.Adjoint.stopGradient;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Whole derivatives, first and second, of functions on tensors and on trees. */
@OnEveryBackend
class JacobiansTest {
  private static final Offset<Double> CLOSE = within(1e-10);
  private static final Tensor X = Tensor.of(0.5, 2.);

  /** From two numbers to three. */
  private static Tensor curve(Tensor x) {
    var a = x.slice(0, 0, 1);
    var b = x.slice(0, 1, 2);
    return Tensor.concatenate(0, a.multiply(b), a.sin(), b.multiply(b));
  }

  private static final double[] CURVE = {2, 0.5, Math.cos(0.5), 0, 0, 4};

  @Test
  void bothModesAgree() {
    Fn1<Tensor, Tensor> f = JacobiansTest::curve;
    for (var jacobian : List.of(jacfwd(f), jacrev(f), jit(jacfwd(f)), jit(jacrev(f)))) {
      var found = jacobian.apply(X);
      assertThat(found.shape()).isEqualTo(Dims.of(3, 2));
      assertThat(found.toDoubles()).containsExactly(CURVE, CLOSE);
    }
    var xs = Tensor.of(new double[][] {{0.5, 2}, {1, -1}});
    var batch = vmap(jacrev(f)).apply(xs);
    assertThat(batch.shape()).isEqualTo(Dims.of(2, 3, 2));
    assertThat(batch.toDoubles())
        .containsExactly(
            new double[] {2, 0.5, Math.cos(0.5), 0, 0, 4, -1, 1, Math.cos(1), 0, 0, -2}, CLOSE);
    assertThat(vmap(jacfwd(f)).apply(xs).toDoubles()).containsExactly(batch.toDoubles(), CLOSE);
  }

  @Test
  void hessians() {
    Fn1<Tensor, Tensor> f =
        x -> {
          var y = curve(x);
          return y.multiply(y).sum();
        };
    // a^2 b^2 + sin(a)^2 + b^4
    double a = 0.5;
    double b = 2;
    var expected =
        new double[] {
          2 * b * b + 2 * Math.cos(2 * a), 4 * a * b, 4 * a * b, 2 * a * a + 12 * b * b
        };
    assertThat(hessian(f).apply(X).toDoubles()).containsExactly(expected, CLOSE);
    assertThat(jacrev(jacfwd(f)).apply(X).toDoubles()).containsExactly(expected, CLOSE);
    assertThat(jacfwd(jacfwd(f)).apply(X).toDoubles()).containsExactly(expected, CLOSE);
    assertThat(jacrev(jacrev(f)).apply(X).toDoubles()).containsExactly(expected, CLOSE);
    assertThat(jit(vmap(hessian(f))).apply(X.reshape(1, 2)).toDoubles())
        .containsExactly(expected, CLOSE);
    assertThat(hessian(JacobiansTest::curve).apply(X).shape()).isEqualTo(Dims.of(3, 2, 2));
    var v = Tensor.of(1., -2.);
    var product = hessian(f).apply(X).matmul(v).toDoubles();
    assertThat(hvp(f).apply(X, v).toDoubles()).containsExactly(product, CLOSE);
    assertThat(jit(hvp(f)).apply(X, v).toDoubles()).containsExactly(product, CLOSE);
    // The third derivative by a: (sin^2)''' = -4 sin(2 a).
    assertThat(jacfwd(hessian(f)).apply(X).toDoubles()[0]).isCloseTo(-4 * Math.sin(2 * a), CLOSE);
  }

  record Params(Tensor w, Map<String, Tensor> more, Tensor steps) {}

  record Outputs(Tensor y, List<Tensor> rest) {}

  private static final Params P =
      new Params(
          Tensor.of(new double[][] {{1, 2, 3}, {4, 5, 6}}),
          Map.of("b", Tensor.of(0.5, -1.)),
          Tensor.of(3));

  private static Outputs model(Params p) {
    var x = Tensor.of(1., 2., -1.);
    var b = p.more().get("b");
    return new Outputs(p.w().matmul(x).add(b), List.of(b.multiply(b).sum(), p.steps()));
  }

  @Test
  void jacobiansOfTrees() {
    var forward = jacfwdTree((Params p) -> model(p)).apply(P);
    assertThat(forward.at(".y", ".w").shape()).isEqualTo(Dims.of(2, 2, 3));
    assertThat(forward.at(".y", ".w").toDoubles())
        .containsExactly(new double[] {1, 2, -1, 0, 0, 0, 0, 0, 0, 1, 2, -1}, CLOSE);
    assertThat(forward.at(".y", ".more[b]").toDoubles()).containsExactly(1, 0, 0, 1);
    assertThat(forward.at(".rest[0]", ".more[b]").toDoubles()).containsExactly(1, -2);
    assertThat(forward.at(".rest[0]", ".w").toDoubles()).containsOnly(0).hasSize(6);
    assertThat(forward.at(".rest[1]", ".steps").type()).isEqualTo(TensorType.of(ElementType.I32));
    assertThat(forward.ofResult(".rest[0]").more().get("b").toDoubles()).containsExactly(1, -2);
    assertThat(forward.ofArgument(".more[b]").y().shape()).isEqualTo(Dims.of(2, 2));
    assertThatThrownBy(() -> forward.at(".z", ".w"))
        .hasMessageContaining("there is no tensor at \".z\"; there are [.y, .rest[0], .rest[1]]");

    Fn1<Params, List<Tensor>> floats = p -> List.of(model(p).y(), model(p).rest().getFirst());
    var reverse = jacrevTree(floats).apply(P);
    assertThat(reverse.at("[0]", ".w").toDoubles())
        .containsExactly(forward.at(".y", ".w").toDoubles(), CLOSE);
    assertThat(reverse.at("[1]", ".more[b]").toDoubles()).containsExactly(1, -2);
    var differentiable = List.of(Tensor.of(1., 2.), Tensor.of(3.));
    Fn1<List<Tensor>, List<Tensor>> g =
        t -> List.of(t.getFirst().multiply(t.get(1)), t.getFirst().sum());
    assertThat(
            jacrevTree(g)
                .apply(differentiable)
                .matrix(g.apply(differentiable), differentiable)
                .toDoubles())
        .containsExactly(3, 0, 1, 0, 3, 2, 1, 1, 0);
    var batched =
        jit(vmap(jacrevTree(g)))
            .apply(List.of(Tensor.of(new double[][] {{1, 2}}), Tensor.of(new double[] {3})));
    assertThat(batched.at("[0]", "[1]").shape()).isEqualTo(Dims.of(1, 2));
  }

  @Test
  void gradientsAndHessiansOfTrees() {
    record Pq(Tensor p, Tensor q) {}
    Fn1<Pq, Tensor> f = t -> t.p().multiply(t.p()).sum().multiply(t.q());
    var at = new Pq(Tensor.of(1., 2.), Tensor.of(3.));
    var found = jacrev(f).apply(at);
    assertThat(found.p().toDoubles()).containsExactly(6, 12);
    assertThat(found.q().item()).isEqualTo(5);
    assertThat(jacfwd(f).apply(at).p().toDoubles()).containsExactly(6, 12);
    var h = hessianTree(f).apply(at);
    assertThat(h.at(".p", ".p").toDoubles()).containsExactly(6, 0, 0, 6);
    assertThat(h.at(".p", ".q").toDoubles()).containsExactly(2, 4);
    assertThat(h.at(".q", ".p").toDoubles()).containsExactly(2, 4);
    assertThat(h.at(".q", ".q").item()).isZero();
    var product = hvp(f).apply(at, new Pq(Tensor.of(1., 0.), Tensor.of(1.)));
    assertThat(product.p().toDoubles()).containsExactly(8, 4);
    assertThat(product.q().item()).isEqualTo(2);
    Fn2<Tensor, Tensor, Tensor> ofTwo = (a, b) -> a.multiply(b);
    assertThat(jacrev(ofTwo).apply(X, Tensor.of(3.)).toDoubles()).containsExactly(3, 0, 0, 3);
    assertThat(jacfwd(ofTwo).apply(X, Tensor.of(3.)).toDoubles()).containsExactly(3, 0, 0, 3);
  }

  @Test
  void whatHasNoJacobian() {
    assertThatThrownBy(() -> jacrev((Tensor x) -> x.gt(0)).apply(X))
        .hasMessageContaining("jacrev: expected a result of real floating-point numbers")
        .hasMessageContaining("tensor<2xi1>");
    assertThatThrownBy(() -> jacfwd((Tensor x) -> x.real()).apply(X.complex(X)))
        .hasMessageContaining("jacfwd: expected an argument of real floating-point numbers");
  }

  @Test
  void stoppedGradientsAreZero() {
    Fn1<Tensor, Tensor> f = x -> x.multiply(stopGradient(x.multiply(x)));
    var x = Tensor.of(3.);
    assertThat(f.apply(x).item()).isEqualTo(27);
    assertThat(grad(f).apply(x).item()).isEqualTo(9);
    assertThat(jvp(f, x, Tensor.of(1.)).tangent().item()).isEqualTo(9);
    assertThat(grad(grad(f)).apply(x).item()).isZero();
    assertThat(jit(vmap(grad(f))).apply(Tensor.of(3., 4.)).toDoubles()).containsExactly(9, 16);
    Fn1<Params, Tensor> g = p -> model(stopGradient(p)).y().sum();
    assertThat(grad(g).apply(P).w().toDoubles()).containsOnly(0);
  }

  @Test
  void shapesWithoutComputing() {
    var outputs = evalShape(JacobiansTest::model, P);
    assertThat(outputs.y().type()).isEqualTo(TensorType.of(ElementType.F64, 2));
    assertThat(outputs.rest().get(1).type()).isEqualTo(TensorType.of(ElementType.I32));
    var huge = Tensor.placeholder(TensorType.of(ElementType.F32, 1L << 20, 1L << 20));
    assertThat(evalShape((Tensor x) -> x.matmul(x).sum(1), huge).shape())
        .isEqualTo(Dims.of(1L << 20));
    assertThat(evalShape(grad((Tensor x) -> x.multiply(x).sum()), huge).type())
        .isEqualTo(huge.type());
    assertThatThrownBy(() -> huge.add(huge)).hasMessageContaining("placeholder");
    assertThatThrownBy(outputs.y()::toDoubles).hasMessageContaining("placeholder");
  }
}
