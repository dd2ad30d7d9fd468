package dev.adjoint;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.jvp;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.hlo.HloException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Functions that say themselves what they are on a batch. */
@OnEveryBackend
class CustomVmapTest {
  private static final Offset<Double> CLOSE = within(1e-12);
  private static final Tensor XS = Tensor.of(1., 2.);

  record Pair2(Tensor a, Tensor b) {}

  /** A product that is ten times as large on a batch, so that the rule is told from the rest. */
  private static CustomVmap<Pair2, Tensor> product(List<String> seen) {
    return CustomVmap.<Pair2, Tensor>of(p -> p.a().multiply(p.b()))
        .named("product")
        .defVmap(
            batch -> {
              seen.add(batch.size() + ":" + batch.isBatched(".a") + "," + batch.isBatched(".b"));
              var all = batch.spread();
              return all.a().multiply(all.b()).multiply(10);
            });
  }

  @Test
  void vmapCallsTheRule() {
    var seen = new ArrayList<String>();
    var product = product(seen);
    assertThat(product.apply(new Pair2(Tensor.of(2.), Tensor.of(3.))).item()).isEqualTo(6);
    Fn1<Tensor, Tensor> f = x -> product.apply(new Pair2(x, Tensor.of(3.)));
    assertThat(vmap(f).apply(XS).toDoubles()).containsExactly(30, 60);
    assertThat(jit(vmap(f)).apply(XS).toDoubles()).containsExactly(30, 60);
    assertThat(seen).containsExactly("2:true,false", "2:true,false");
    // The outer vmap maps the rule.
    assertThat(vmap(vmap(f)).apply(XS.reshape(1, 2)).toDoubles()).containsExactly(30, 60);
  }

  @Test
  void derivatives() {
    var product = product(new ArrayList<>());
    Fn1<Tensor, Tensor> f = x -> product.apply(new Pair2(x, x));
    assertThat(grad(f).apply(Tensor.of(3.)).item()).isEqualTo(6);
    assertThat(grad(grad(f)).apply(Tensor.of(3.)).item()).isEqualTo(2);
    assertThat(jvp(f, Tensor.of(3.), Tensor.of(1.)).tangent().item()).isEqualTo(6);
    // The rule is differentiated where it is used: outside of vmap, and inside in forward mode.
    Fn1<Tensor, Tensor> total = xs -> vmap(f).apply(xs).sum();
    assertThat(grad(total).apply(XS).toDoubles()).containsExactly(20, 40);
    Fn1<Tensor, Tensor> slope = x -> jvp(f, x, Tensor.of(1.)).tangent();
    assertThat(vmap(slope).apply(XS).toDoubles()).containsExactly(20, 40);
    Fn1<Tensor, Tensor> second = x -> jvp(slope, x, Tensor.of(1.)).tangent();
    assertThat(vmap(second).apply(XS).toDoubles()).containsExactly(new double[] {20, 20}, CLOSE);
    // Where only tangents are a batch, the point is one too, for the rule.
    CustomVmap<Tensor, Tensor> sine =
        CustomVmap.<Tensor, Tensor>of(Tensor::sin).defVmap(batch -> batch.argument().sin());
    Fn1<Tensor, Tensor> jacobian = Adjoint.jacfwd(sine);
    assertThat(jacobian.apply(Tensor.of(0., Math.PI)).toDoubles())
        .containsExactly(new double[] {1, 0, 0, -1}, CLOSE);
    Fn1<Tensor, Tensor> sum = x -> sine.apply(x).sum();
    assertThat(Adjoint.hessian(sum).apply(Tensor.of(0., Math.PI / 2)).toDoubles())
        .containsExactly(new double[] {0, 0, 0, -1}, CLOSE);
    // Reverse mode inside transposes the function.
    assertThat(jit(vmap(grad(f))).apply(XS).toDoubles()).containsExactly(2, 4);
  }

  @Test
  void valuesClosedOver() {
    CustomVmap<Tensor, Tensor> none = CustomVmap.of(Tensor::sin);
    assertThatThrownBy(() -> vmap(none).apply(XS)).hasMessageContaining("give it one with defVmap");
    Fn2<Tensor, Tensor, Tensor> f =
        (x, s) ->
            CustomVmap.<Tensor, Tensor>of(y -> y.multiply(s))
                .defVmap(batch -> batch.argument().multiply(100))
                .apply(x);
    // The function closes over a batched value, of which the rule knows nothing.
    assertThat(vmap(f).apply(XS, Tensor.of(3., 4.)).toDoubles()).containsExactly(3, 8);
    assertThat(vmap(f, 0, Adjoint.SHARED).apply(XS, Tensor.of(3.)).toDoubles())
        .containsExactly(100, 200);
    Fn1<Tensor, Tensor> ofShared = s -> vmap(f, 0, Adjoint.SHARED).apply(XS, s).sum();
    assertThat(ofShared.apply(Tensor.of(3.)).item()).isEqualTo(300);
  }

  @Test
  void aRuleThatReturnsSomethingElseIsNamed() {
    CustomVmap<Tensor, Tensor> wrong = CustomVmap.<Tensor, Tensor>of(Tensor::sin).named("sine");
    wrong.defVmap(batch -> batch.argument().sum());
    assertThatThrownBy(() -> vmap(wrong).apply(XS))
        .isInstanceOf(HloException.class)
        .hasMessageContaining("the vmap rule of sine: expected tensor<2xf64>, found tensor<f64>");
    Fn2<Tensor, Tensor, Tensor> closing =
        (x, s) ->
            CustomVmap.<Tensor, Tensor>of(Tensor::sin)
                .named("sine")
                .defVmap(batch -> batch.argument().multiply(s))
                .apply(x);
    Fn2<Tensor, Tensor, Tensor> mapped = vmap(closing, 0, Adjoint.SHARED);
    assertThatThrownBy(() -> jit(mapped).apply(XS, Tensor.of(2.)))
        .hasMessageContaining("the vmap rule of sine")
        .hasMessageContaining("make them arguments of the function");
  }
}
