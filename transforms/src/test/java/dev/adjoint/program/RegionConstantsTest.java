package dev.adjoint.program;

import static dev.adjoint.Adjoint.jit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.text.Parser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Programs that define a constant once and use it in the regions of ops behind it. */
class RegionConstantsTest {

  /** As JAX exports {@code lax.cond(p, lambda x: fori_loop(0, 4, ...), lambda x: x, x)}. */
  private static final String LOOP_IN_A_BRANCH =
      """
      func.func public @main(%arg0: tensor<i1>, %arg1: tensor<f64>) -> tensor<f64> {
        %c = stablehlo.constant dense<4> : tensor<i64>
        %c_0 = stablehlo.constant dense<1> : tensor<i64>
        %c_1 = stablehlo.constant dense<0> : tensor<i64>
        %0 = stablehlo.convert %arg0 : (tensor<i1>) -> tensor<i32>
        %1 = "stablehlo.case"(%0) ({
          stablehlo.return %arg1 : tensor<f64>
        }, {
          %2:2 = stablehlo.while(%iterArg = %c_1, %iterArg_2 = %arg1) : tensor<i64>, tensor<f64>
          cond {
            %3 = stablehlo.compare LT, %iterArg, %c, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
            stablehlo.return %3 : tensor<i1>
          } do {
            %3 = stablehlo.multiply %iterArg_2, %arg1 : tensor<f64>
            %4 = stablehlo.add %iterArg, %c_0 : tensor<i64>
            stablehlo.return %4, %3 : tensor<i64>, tensor<f64>
          }
          stablehlo.return %2#1 : tensor<f64>
        }) : (tensor<i32>) -> tensor<f64>
        return %1 : tensor<f64>
      }
      """;

  private static final String BODIES =
      """
      func.func @main(%x: tensor<3xf64>) -> (tensor<f64>, tensor<3xf64>, tensor<3xf64>) {
        %one = stablehlo.constant dense<1.0> : tensor<f64>
        %k = stablehlo.constant dense<-2.0> : tensor<f64>
        %0 = "stablehlo.reduce"(%x, %one) <{dimensions = array<i64: 0>}> ({
        ^bb0(%a: tensor<f64>, %b: tensor<f64>):
          %c = stablehlo.multiply %a, %b : tensor<f64>
          %d = stablehlo.multiply %c, %k : tensor<f64>
          stablehlo.return %d : tensor<f64>
        }) : (tensor<3xf64>, tensor<f64>) -> tensor<f64>
        %1 = "stablehlo.sort"(%x) <{dimension = 0 : i64}> ({
        ^bb0(%a: tensor<f64>, %b: tensor<f64>):
          %c = stablehlo.multiply %a, %k : tensor<f64>
          %d = stablehlo.multiply %b, %k : tensor<f64>
          %e = stablehlo.compare LT, %c, %d : (tensor<f64>, tensor<f64>) -> tensor<i1>
          stablehlo.return %e : tensor<i1>
        }) : (tensor<3xf64>) -> tensor<3xf64>
        %2 = "stablehlo.map"(%x) <{dimensions = array<i64: 0>}> ({
        ^bb0(%a: tensor<f64>):
          %c = stablehlo.power %a, %k : tensor<f64>
          stablehlo.return %c : tensor<f64>
        }) : (tensor<3xf64>) -> tensor<3xf64>
        return %0, %1, %2 : tensor<f64>, tensor<3xf64>, tensor<3xf64>
      }
      """;

  private static Program program(String text) {
    return Program.of(Parser.parse(text, "regions.mlir"));
  }

  @Test
  void aLoopInABranchHasAGradient() {
    var vjp = program(LOOP_IN_A_BRANCH).apply(new Transform.Vjp());
    var x = Tensor.of(2.);
    var ct = Tensor.of(1.);
    // x^5, or x.
    assertThat(vjp.apply(List.of(Tensor.of(true), x, ct)).getFirst().item()).isEqualTo(80);
    assertThat(vjp.apply(List.of(Tensor.of(false), x, ct)).getFirst().item()).isEqualTo(1);
  }

  @Test
  void bodiesThatUseConstantsAreDifferentiatedAndBatched() {
    var program = program(BODIES);
    var x = Tensor.of(2., 3., 1.);
    var zeros = Tensor.of(0., 0., 0.);
    var gradient = program.apply(new Transform.Vjp());
    var ofProduct = gradient.apply(List.of(x, Tensor.of(1.), zeros, zeros)).getFirst();
    // -8 a b c
    assertThat(ofProduct.toDoubles()).containsExactly(new double[] {-24, -16, -48}, within(1e-9));
    var ofSorted =
        gradient.apply(List.of(x, Tensor.of(0.), Tensor.of(10., 20., 30.), zeros)).getFirst();
    assertThat(ofSorted.toDoubles()).containsExactly(20, 10, 30);
    var ofPowers =
        gradient.apply(List.of(x, Tensor.of(0.), zeros, Tensor.of(1., 1., 1.))).getFirst();
    assertThat(ofPowers.toDoubles())
        .containsExactly(new double[] {-2 / 8., -2 / 27., -2}, within(1e-12));
    var rows = program.apply(new Transform.Vmap(1)).apply(List.of(x.expandDims(0)));
    var alone = jit(program).apply(List.of(x));
    for (int i = 0; i < alone.size(); i++) {
      assertThat(rows.get(i).toDoubles()).containsExactly(alone.get(i).toDoubles(), within(1e-12));
    }
  }

  @Test
  void aBodyThatUsesAnotherValueFromOutsideIsRefused() {
    var text = BODIES.replace("stablehlo.constant dense<-2.0>", "stablehlo.negate %one");
    assertThatThrownBy(() -> program(text))
        .isInstanceOf(HloException.class)
        .hasMessageContaining("stablehlo.reduce")
        .hasMessageContaining("found the use of a tensor<f64> from outside")
        .hasMessageContaining("(at regions.mlir:4:");
  }
}
