package dev.adjoint.program;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.linearize;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.Control;
import dev.adjoint.Fn1;
import dev.adjoint.Fn2;
import dev.adjoint.OnEveryBackend;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.text.Parser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A branch that is in a function several times is simplified in each place for itself. */
@OnEveryBackend
class CopiesTest {
  private static final Tensor FIRST = Tensor.of(0);

  /** Its argument, reversed or not. */
  private static final Program REVERSED =
      Program.of(
          Parser.parse(
              """
              func.func @main(%x: tensor<2xf64>, %i: tensor<i32>) -> tensor<2xf64> {
                %r = "stablehlo.case"(%i) ({
                  %a = stablehlo.reverse %x, dims = [0] : tensor<2xf64>
                  stablehlo.return %a : tensor<2xf64>
                }, {
                  stablehlo.return %x : tensor<2xf64>
                }) : (tensor<i32>) -> tensor<2xf64>
                return %r : tensor<2xf64>
              }
              """));

  @Test
  void aProgramIsCalledOnAConstantAndOnAnArgument() {
    Fn2<Tensor, Tensor, Tensor> twice =
        (x, i) -> {
          var ofConstant = REVERSED.apply(List.of(Tensor.of(1., 2.), i)).getFirst();
          return ofConstant.multiply(REVERSED.apply(List.of(x, i)).getFirst());
        };
    var x = Tensor.of(30., 40.);
    assertThat(jit(twice).apply(x, FIRST).toDoubles()).containsExactly(80, 30);
    Fn1<Tensor, Tensor> gradient = grad(y -> twice.apply(y, FIRST).sum());
    assertThat(gradient.apply(x).toDoubles()).containsExactly(1, 2);
  }

  @Test
  void aLinearPartIsSavedThatIsUsedOnAConstantAndOnAnArgument() {
    Fn1<Tensor, Tensor> f =
        x -> {
          var at =
              linearize(
                  (Tensor z) ->
                      Control.cond(
                          Tensor.of(1.).gt(0.5), () -> z.roll(1, 0).multiply(z), () -> z.sin()),
                  x);
          return at.tangentMap().apply(Tensor.of(1., 2.)).add(at.tangentMap().apply(x));
        };
    var x = Tensor.of(3., 5.);
    var loaded = Program.of(Parser.parse(Program.of(f, x).module().toString()));
    assertThat(loaded.apply(List.of(x)).getFirst().toDoubles())
        .containsExactly(new double[] {11 + 30, 11 + 30}, within(1e-12));
  }
}
