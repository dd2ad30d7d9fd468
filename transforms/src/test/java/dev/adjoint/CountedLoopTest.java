package dev.adjoint;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.text.Parser;
import dev.adjoint.transform.Replay;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reverse mode through loops of StableHLO whose number of steps can be read from the program. */
class CountedLoopTest {

  /** As JAX exports {@code lax.fori_loop(2, 7, lambda i, s: jnp.sin(s) * a + i * x, x)}. */
  private static final String FORI =
      """
      func.func public @main(%arg0: tensor<f64>, %arg1: tensor<f64>) -> tensor<f64> {
        %c = stablehlo.constant dense<2> : tensor<i64>
        %c_0 = stablehlo.constant dense<0> : tensor<i64>
        %0:5 = stablehlo.while(%iterArg = %arg1, %iterArg_1 = %arg0, %iterArg_2 = %c_0, %iterArg_3 = %c, %iterArg_4 = %arg0) : tensor<f64>, tensor<f64>, tensor<i64>, tensor<i64>, tensor<f64>
        cond {
          %c_5 = stablehlo.constant dense<5> : tensor<i64>
          %1 = stablehlo.compare LT, %iterArg_2, %c_5, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
          stablehlo.return %1 : tensor<i1>
        } do {
          %1:2 = func.call @closed_call(%iterArg, %iterArg_1, %iterArg_3, %iterArg_4) : (tensor<f64>, tensor<f64>, tensor<i64>, tensor<f64>) -> (tensor<i64>, tensor<f64>)
          %c_5 = stablehlo.constant dense<1> : tensor<i64>
          %2 = stablehlo.add %iterArg_2, %c_5 : tensor<i64>
          stablehlo.return %iterArg, %iterArg_1, %2, %1#0, %1#1 : tensor<f64>, tensor<f64>, tensor<i64>, tensor<i64>, tensor<f64>
        }
        return %0#4 : tensor<f64>
      }
      func.func private @closed_call(%arg0: tensor<f64>, %arg1: tensor<f64>, %arg2: tensor<i64>, %arg3: tensor<f64>) -> (tensor<i64>, tensor<f64>) {
        %c = stablehlo.constant dense<1> : tensor<i64>
        %0 = stablehlo.add %arg2, %c : tensor<i64>
        %1 = stablehlo.sine %arg3 : tensor<f64>
        %2 = stablehlo.multiply %1, %arg0 : tensor<f64>
        %3 = stablehlo.convert %arg2 : (tensor<i64>) -> tensor<f64>
        %4 = stablehlo.multiply %3, %arg1 : tensor<f64>
        %5 = stablehlo.add %2, %4 : tensor<f64>
        return %0, %5 : tensor<i64>, tensor<f64>
      }
      """;

  /** As JAX exports a {@code lax.scan} over the rows of an array. */
  private static final String SCAN =
      """
      func.func public @main(%arg0: tensor<2xf64>, %arg1: tensor<4x2xf64>) -> (tensor<2xf64>, tensor<4x2xf64>) {
        %cst = stablehlo.constant dense<0.000000e+00> : tensor<f64>
        %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f64>) -> tensor<4x2xf64>
        %c = stablehlo.constant dense<0> : tensor<i64>
        %1:4 = stablehlo.while(%iterArg = %arg1, %iterArg_0 = %c, %iterArg_1 = %arg0, %iterArg_2 = %0) : tensor<4x2xf64>, tensor<i64>, tensor<2xf64>, tensor<4x2xf64>
        cond {
          %c_3 = stablehlo.constant dense<4> : tensor<i64>
          %2 = stablehlo.compare LT, %iterArg_0, %c_3, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
          stablehlo.return %2 : tensor<i1>
        } do {
          %c_3 = stablehlo.constant dense<0> : tensor<i64>
          %2 = stablehlo.dynamic_slice %iterArg, %iterArg_0, %c_3, sizes = [1, 2] : (tensor<4x2xf64>, tensor<i64>, tensor<i64>) -> tensor<1x2xf64>
          %3 = stablehlo.reshape %2 : (tensor<1x2xf64>) -> tensor<2xf64>
          %4 = stablehlo.multiply %iterArg_1, %3 : tensor<2xf64>
          %5 = stablehlo.sine %iterArg_1 : tensor<2xf64>
          %6 = stablehlo.add %4, %5 : tensor<2xf64>
          %7 = stablehlo.multiply %6, %6 : tensor<2xf64>
          %8 = stablehlo.reshape %7 : (tensor<2xf64>) -> tensor<1x2xf64>
          %9 = stablehlo.dynamic_update_slice %iterArg_2, %8, %iterArg_0, %c_3 : (tensor<4x2xf64>, tensor<1x2xf64>, tensor<i64>, tensor<i64>) -> tensor<4x2xf64>
          %c_4 = stablehlo.constant dense<1> : tensor<i64>
          %10 = stablehlo.add %iterArg_0, %c_4 : tensor<i64>
          stablehlo.return %iterArg, %10, %6, %9 : tensor<4x2xf64>, tensor<i64>, tensor<2xf64>, tensor<4x2xf64>
        }
        return %1#2, %1#3 : tensor<2xf64>, tensor<4x2xf64>
      }
      """;

  /** Cubes and shifts a number as often as the counter says. */
  private static String counted(String first, String step, String comparison) {
    return """
    func.func @main(%%x: tensor<f64>, %%n: tensor<i32>) -> tensor<f64> {
      %%first = stablehlo.constant dense<%s> : tensor<i32>
      %%step = stablehlo.constant dense<%s> : tensor<i32>
      %%half = stablehlo.constant dense<0.5> : tensor<f64>
      %%0:2 = stablehlo.while(%%i = %%first, %%y = %%x) : tensor<i32>, tensor<f64>
      cond {
        %%limit = stablehlo.constant dense<9> : tensor<i32>
        %%go = stablehlo.compare %s : (tensor<i32>, tensor<i32>) -> tensor<i1>
        stablehlo.return %%go : tensor<i1>
      } do {
        %%next = stablehlo.add %%i, %%step : tensor<i32>
        %%square = stablehlo.multiply %%y, %%y : tensor<f64>
        %%z = stablehlo.add %%square, %%half : tensor<f64>
        stablehlo.return %%next, %%z : tensor<i32>, tensor<f64>
      }
      return %%0#1 : tensor<f64>
    }
    """
        .formatted(first, step, comparison);
  }

  private static Fn1<List<Tensor>, Tensor> sum(String text) {
    var main = Parser.parse(text, "counted.mlir").main();
    return x -> {
      var sum = Tensor.of(0.);
      for (var result : Replay.of(main.body(), x)) {
        sum = sum.add(result.sum());
      }
      return sum;
    };
  }

  /** Asserts that the gradient is the limit of differences, element by element. */
  private static void assertGradient(Fn1<List<Tensor>, Tensor> f, List<Tensor> x) {
    var found = grad(f).apply(x);
    var run = jit(f);
    double h = 1e-6;
    for (int i = 0; i < x.size(); i++) {
      var at = x.get(i).toDoubles();
      var slopes = found.get(i).toDoubles();
      for (int k = 0; k < at.length; k++) {
        double slope = (run.apply(moved(x, i, k, h)).item() - run.apply(moved(x, i, k, -h)).item());
        assertThat(slopes[k])
            .as("argument %d, element %d", i, k)
            .isCloseTo(slope / (2 * h), within(1e-6 * Math.max(1, Math.abs(slopes[k]))));
      }
    }
  }

  private static List<Tensor> moved(List<Tensor> x, int i, int k, double by) {
    var values = x.get(i).toDoubles();
    values[k] += by;
    var all = new ArrayList<>(x);
    all.set(i, Tensor.of(values).reshape(x.get(i).shape()));
    return all;
  }

  private static final List<Tensor> ROWS =
      List.of(
          Tensor.of(0.3, -0.4),
          Tensor.of(new double[][] {{0.5, 0.1}, {-0.2, 0.7}, {0.9, -0.6}, {0.4, 0.3}}));

  @Test
  void jaxsForiLoopHasAGradient() {
    assertGradient(sum(FORI), List.of(Tensor.of(0.3), Tensor.of(0.7)));
  }

  @Test
  void jaxsScanHasAGradient() {
    assertGradient(sum(SCAN), ROWS);
  }

  @Test
  void vmapOfTheGradientIsALoop() {
    var f = sum(SCAN);
    Fn1<Tensor, Tensor> ofRow = x -> grad(f).apply(List.of(x, ROWS.get(1))).getFirst();
    var batch = Tensor.of(new double[][] {{0.3, -0.4}, {0.1, 0.2}});
    var found = jit(vmap(ofRow)).apply(batch).toDoubles();
    var first = ofRow.apply(Tensor.of(0.3, -0.4)).toDoubles();
    var second = ofRow.apply(Tensor.of(0.1, 0.2)).toDoubles();
    assertThat(found)
        .containsExactly(new double[] {first[0], first[1], second[0], second[1]}, within(1e-12));
  }

  @Test
  void theGradientOfVmapTakesTheSameSteps() {
    var f = sum(SCAN);
    Fn1<Tensor, Tensor> total =
        batch -> vmap((Tensor x) -> f.apply(List.of(x, ROWS.get(1)))).apply(batch).sum();
    var batch = Tensor.of(new double[][] {{0.3, -0.4}, {0.1, 0.2}});
    var each = vmap((Tensor x) -> grad(f).apply(List.of(x, ROWS.get(1))).getFirst());
    assertThat(grad(total).apply(batch).toDoubles())
        .containsExactly(jit(each).apply(batch).toDoubles(), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "5; 1; LT, %i, %limit",
        "5; 3; LT, %i, %limit",
        "5; 2; LE, %i, %limit",
        "13; -1; GT, %i, %limit",
        "14; -2; GE, %i, %limit",
        "5; 2; NE, %i, %limit",
        "5; 1; GT, %limit, %i",
        "12; 1; LT, %i, %limit"
      })
  void aCounterMayGoAnyWay(String first, String step, String comparison) {
    var f = sum(counted(first, step, comparison));
    Fn1<List<Tensor>, Tensor> ofX = x -> f.apply(List.of(x.getFirst(), Tensor.of(0)));
    assertGradient(ofX, List.of(Tensor.of(0.4)));
  }

  @Test
  void aLoopOfAnyLengthSaysWhatToUseInstead() {
    var f = sum(counted("5", "1", "LT, %i, %n"));
    Fn1<List<Tensor>, Tensor> ofX =
        x -> f.apply(List.of(x.getFirst(), x.getFirst().multiply(20).convert(ElementType.I32)));
    assertThatThrownBy(() -> grad(ofX).apply(List.of(Tensor.of(0.4))))
        .hasMessageContaining("scan")
        .hasMessageContaining("fori")
        .hasMessageContaining("checkpoint")
        .hasMessageContaining("(at counted.mlir:5:");
  }
}
