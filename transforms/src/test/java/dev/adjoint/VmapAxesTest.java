package dev.adjoint;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.HloException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which dimensions of arguments and results are the batch. */
@OnEveryBackend
class VmapAxesTest {
  private static final Tensor M = Tensor.of(new double[][] {{1, 2, 3}, {4, 5, 6}});

  record Params(Tensor w, Map<String, Tensor> more) {}

  @Test
  void oneAxisForAWholeArgument() {
    Fn1<Tensor, Tensor> doubled = x -> x.multiply(2);
    var columns = vmap(doubled, Axes.of(1), Axes.of(0)).apply(M);
    assertThat(columns.shape()).isEqualTo(Dims.of(3, 2));
    assertThat(columns.toDoubles()).containsExactly(2, 8, 4, 10, 6, 12);
    var same = vmap(doubled, Axes.of(-1), Axes.of(-1)).apply(M);
    assertThat(same.toDoubles()).containsExactly(2, 4, 6, 8, 10, 12);
    Fn2<Tensor, Tensor, Tensor> outer = (a, b) -> a.multiply(b);
    var table =
        vmap(vmap(outer, Axes.none(), Axes.of(0), Axes.of(0)), Axes.of(0), Axes.none(), Axes.of(1))
            .apply(Tensor.of(1., 2.), Tensor.of(3., 4., 5.));
    assertThat(table.shape()).isEqualTo(Dims.of(3, 2));
    assertThat(table.toDoubles()).containsExactly(3, 6, 4, 8, 5, 10);
    Fn3<Tensor, Tensor, Tensor, Tensor> fma = (a, b, c) -> a.multiply(b).add(c);
    assertThat(
            vmap(fma, Axes.of(0), Axes.none(), Axes.of(0), Axes.of(0))
                .apply(Tensor.of(1., 2.), Tensor.of(10.), Tensor.of(5., 6.))
                .toDoubles())
        .containsExactly(15, 26);
  }

  @Test
  void axesByPath() {
    Fn2<Params, Tensor, List<Tensor>> f =
        (p, x) -> List.of(p.w().multiply(x).add(p.more().get("b")), p.more().get("b"));
    var params = new Params(M, Map.of("b", Tensor.of(10., 20.), "unused", Tensor.of(1.)));
    var axes = Axes.of(1).except(".more");
    var batched =
        vmap(f, axes, Axes.of(0), Axes.of(1).except("[1]")).apply(params, Tensor.of(1., 10., 100.));
    assertThat(batched.getFirst().toDoubles()).containsExactly(11, 30, 310, 24, 70, 620);
    assertThat(batched.get(1).toDoubles()).containsExactly(10, 20);
    Fn1<Params, Tensor> loss = p -> p.w().multiply(p.more().get("b")).sum();
    var gradient = jit(vmap(grad(loss), axes, Axes.of(0).at(".w", 1))).apply(params);
    assertThat(gradient.w().shape()).isEqualTo(Dims.of(2, 3));
    assertThat(gradient.w().toDoubles()).containsExactly(10, 10, 10, 20, 20, 20);
    assertThat(gradient.more().get("b").toDoubles()).containsExactly(1, 4, 2, 5, 3, 6);
    // The longer of two paths counts, whichever came first.
    var narrow = Axes.none().at(".w", 1).at(".more[b]", 0).except(".more");
    Fn1<Params, Tensor> sum = p -> p.w().sum().add(p.more().get("b"));
    var three = new Params(M, Map.of("b", Tensor.of(1., 2., 3.)));
    assertThat(vmap(sum, narrow, Axes.of(0)).apply(three).toDoubles()).containsExactly(6, 9, 12);
  }

  @Test
  void mistakesNameThePath() {
    Fn1<Params, Tensor> f = p -> p.w().sum();
    var params = new Params(M, Map.of("b", Tensor.of(10., 20.)));
    assertThatThrownBy(
            () -> vmap(f, Axes.of(0).at(".more[b]", 0).at(".w", 1), Axes.of(0)).apply(params))
        .isInstanceOf(HloException.class)
        .hasMessage(
            "vmap: expected batches of one size, found 3 in argument 0 at .w (tensor<2x3xf64>,"
                + " dimension 1) and, in argument 0 at .more[b], 2 (tensor<2xf64>, dimension 0)");
    assertThatThrownBy(() -> vmap(f, Axes.of(1), Axes.of(0)).apply(params))
        .hasMessageContaining(
            "argument 0 at .more[b] has a tensor of tensor<2xf64>; expected a dimension 1");
    assertThatThrownBy(() -> vmap(f, Axes.of(0).except(".v"), Axes.of(0)).apply(params))
        .hasMessageContaining("found \".v\"; there are [.w, .more[b]]");
    assertThatThrownBy(() -> vmap(f, Axes.of(0), Axes.none()).apply(params))
        .hasMessageContaining("expected a result that is the same for all examples");
    assertThatThrownBy(() -> vmap(f, Axes.of(0), Axes.of(1)).apply(params))
        .hasMessageContaining("expected a dimension 1 to put the batch at");
  }
}
