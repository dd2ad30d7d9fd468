package dev.adjoint;

import static dev.adjoint.Adjoint.SHARED;
import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.jvp;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.hlo.HloException;
import org.junit.jupiter.api.Test;

@OnEveryBackend
class BatchAxisTest {
  private final BatchAxis batch = BatchAxis.named("batch");
  private final Tensor x = Tensor.of(1., 2., 6.);

  @Test
  void anExampleKnowsSumsOverTheBatch() {
    assertThat(batch.vmap((Tensor e) -> e.subtract(batch.mean(e))).apply(x).toDoubles())
        .containsExactly(-2, -1, 3);
    assertThat(batch.vmap((Tensor e) -> e.divide(batch.max(e))).apply(x).toDoubles())
        .containsExactly(1 / 6., 2 / 6., 1);
    assertThat(batch.vmap((Tensor e) -> batch.min(e)).apply(x).toDoubles())
        .containsExactly(1, 1, 1);
    assertThat(batch.vmap((Tensor e) -> batch.index()).apply(x).toInts()).containsExactly(0, 1, 2);
  }

  @Test
  void whatIsTheSameForAllCountsOnceForEach() {
    Fn2<Tensor, Tensor, Tensor> f = (e, shared) -> batch.sum(shared);
    assertThat(batch.vmap(f, 0, SHARED).apply(x, Tensor.of(5.)).toDoubles())
        .containsExactly(15, 15, 15);
  }

  @Test
  void axesNest() {
    var rows = BatchAxis.named("rows");
    var columns = BatchAxis.named("columns");
    var matrix = Tensor.of(new double[][] {{1, 2, 3}, {4, 5, 6}});
    Fn1<Tensor, Tensor> f =
        rows.vmap(columns.vmap((Tensor e) -> rows.sum(e).add(columns.sum(e).multiply(100))));
    assertThat(jit(f).apply(matrix).toDoubles()).containsExactly(605, 607, 609, 1505, 1507, 1509);
    Fn1<Tensor, Tensor> through = rows.vmap(vmap((Tensor e) -> rows.max(e)));
    assertThat(through.apply(matrix).toDoubles()).containsExactly(4, 5, 6, 4, 5, 6);
  }

  @Test
  void derivativesGoThroughTheBatch() {
    // Of the sum of softmax-like quotients, by hand: d/dx_j sum_i x_i^2 / s, s the sum.
    Fn1<Tensor, Tensor> f =
        v -> batch.vmap((Tensor e) -> e.multiply(e).divide(batch.sum(e))).apply(v).sum();
    double s = 9;
    double q = 1 + 4 + 36;
    assertThat(grad(f).apply(x).toDoubles())
        .containsExactly(
            new double[] {2 / s - q / (s * s), 4 / s - q / (s * s), 12 / s - q / (s * s)},
            within(1e-12));
    var t = Tensor.of(1., 0., 0.);
    assertThat(jvp(f, x, t).tangent().item()).isCloseTo(2 / s - q / (s * s), within(1e-12));
    Fn1<Tensor, Tensor> greatest = v -> batch.vmap((Tensor e) -> batch.max(e)).apply(v).sum();
    assertThat(grad(greatest).apply(x).toDoubles()).containsExactly(0, 0, 3);
    Fn1<Tensor, Tensor> perExample = batch.vmap(grad((Tensor e) -> batch.sum(e.multiply(e))));
    assertThat(perExample.apply(x).toDoubles()).containsExactly(6, 12, 36);
  }

  @Test
  void itWorksInLoopsAndCustomRules() {
    Fn1<Tensor, Tensor> f = e -> Control.fori(0, 3, (i, c) -> c.add(batch.mean(c)), e);
    assertThat(batch.vmap(f).apply(x).toDoubles()).containsExactly(22, 23, 27);
    CustomTranspose<Tensor, Tensor, Tensor> linear =
        Adjoint.customTranspose(
            (r, a) -> batch.sum(a).multiply(r), (r, ct) -> batch.sum(ct).multiply(r));
    Fn1<Tensor, Tensor> total =
        v -> batch.vmap((Tensor e) -> linear.apply(Tensor.of(2.), e)).apply(v).sum();
    assertThat(grad(total).apply(x).toDoubles()).containsExactly(6, 6, 6);
  }

  @Test
  void outsideOfItsVmapTheErrorNamesTheAxis() {
    assertThatThrownBy(() -> batch.sum(x))
        .isInstanceOf(HloException.class)
        .hasMessageContaining("'batch'")
        .hasMessageContaining("vmap");
  }
}
