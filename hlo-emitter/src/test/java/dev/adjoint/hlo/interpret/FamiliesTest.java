package dev.adjoint.hlo.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Verifier;
import dev.adjoint.hlo.interpret.InterpretException.Reason;
import dev.adjoint.hlo.text.Parser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One program for each kind of op, with results that were computed by hand or by XLA. */
class FamiliesTest {
  private static final String ADD =
      """
      ({
        ^bb0(%a: tensor<f32>, %b: tensor<f32>):
          %s = stablehlo.add %a, %b : tensor<f32>
          stablehlo.return %s : tensor<f32>
      })\
      """;
  private static final String SMALLER =
      """
      ({
        ^bb0(%a: tensor<f32>, %b: tensor<f32>, %c: tensor<i32>, %d: tensor<i32>):
          %s = stablehlo.compare LT, %a, %b : (tensor<f32>, tensor<f32>) -> tensor<i1>
          stablehlo.return %s : tensor<i1>
      })\
      """;

  /** {@return the first result, as doubles, of the lines that define %0} */
  private static double[] run(String result, String lines, Literal... arguments) {
    return Running.numbers(literals(result, lines, arguments).getFirst());
  }

  private static List<Literal> literals(String result, String lines, Literal... arguments) {
    var parameters = new StringBuilder();
    for (int i = 0; i < arguments.length; i++) {
      parameters.append(i == 0 ? "" : ", ").append("%arg").append(i);
      parameters.append(": ").append(arguments[i].type());
    }
    var module =
        Parser.parse(
            """
            func.func @main(%s) -> %s {
              %s
              return %%0 : %s
            }
            """
                .formatted(parameters, result, lines, result));
    Verifier.verify(new Module("test", List.of(module.main())));
    return new Interpreter().run(module.main(), List.of(arguments));
  }

  private static Literal array(String type, double... values) {
    return Literal.of(TensorType.parse(type), values);
  }

  @Test
  void sortIsStableAndCarriesOtherArraysAlong() {
    var results =
        run(
            "tensor<4xi32>",
            """
            %%1:2 = "stablehlo.sort"(%%arg0, %%arg1) <{dimension = 0 : i64, is_stable = true}> %s
                : (tensor<4xf32>, tensor<4xi32>) -> (tensor<4xf32>, tensor<4xi32>)
            %%0 = stablehlo.reshape %%1#1 : (tensor<4xi32>) -> tensor<4xi32>
            """
                .formatted(SMALLER),
            array("tensor<4xf32>", 3, 1, 3, 1),
            array("tensor<4xi32>", 0, 1, 2, 3));
    assertThat(results).containsExactly(1, 3, 0, 2);
  }

  @Test
  void gatherClampsItsPlacesAndScatterDropsThoseOutside() {
    var places = array("tensor<3x1xi32>", 2, -1, 9);
    assertThat(
            run(
                "tensor<3x2xf32>",
                """
                %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<
                    offset_dims = [1], start_index_map = [0], index_vector_dim = 1>,
                    slice_sizes = array<i64: 2>}>
                    : (tensor<4xf32>, tensor<3x1xi32>) -> tensor<3x2xf32>
                """,
                array("tensor<4xf32>", 10, 11, 12, 13),
                places))
        .containsExactly(12, 13, 10, 11, 12, 13);
    assertThat(
            run(
                "tensor<4xf32>",
                """
                %%0 = "stablehlo.scatter"(%%arg0, %%arg1, %%arg2)
                    <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0],
                    scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> %s
                    : (tensor<4xf32>, tensor<3x1xi32>, tensor<3xf32>) -> tensor<4xf32>
                """
                    .formatted(ADD),
                array("tensor<4xf32>", 10, 11, 12, 13),
                places,
                array("tensor<3xf32>", 1, 2, 3)))
        .containsExactly(10, 11, 13, 13);
  }

  @Test
  void windowsSlideOverPaddingAndHoles() {
    assertThat(
            run(
                "tensor<3xf32>",
                """
                %%z = stablehlo.constant dense<0.0> : tensor<f32>
                %%0 = "stablehlo.reduce_window"(%%arg0, %%z) <{window_dimensions = array<i64: 2>,
                    window_strides = array<i64: 2>, window_dilations = array<i64: 2>,
                    padding = dense<[[1, 2]]> : tensor<1x2xi64>}> %s
                    : (tensor<4xf32>, tensor<f32>) -> tensor<3xf32>
                """
                    .formatted(ADD),
                array("tensor<4xf32>", 1, 2, 3, 4)))
        .containsExactly(2, 6, 4);
    assertThat(
            run(
                "tensor<4xf32>",
                """
                %%z = stablehlo.constant dense<0.0> : tensor<f32>
                %%0 = "stablehlo.select_and_scatter"(%%arg0, %%arg1, %%z)
                    <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>}> ({
                      ^bb0(%%a: tensor<f32>, %%b: tensor<f32>):
                        %%s = stablehlo.compare GE, %%a, %%b : (tensor<f32>, tensor<f32>) -> tensor<i1>
                        stablehlo.return %%s : tensor<i1>
                    }, %s : (tensor<4xf32>, tensor<2xf32>, tensor<f32>) -> tensor<4xf32>
                """
                    .formatted(ADD.substring(1)),
                array("tensor<4xf32>", 1, 5, 7, 2),
                array("tensor<2xf32>", 10, 20)))
        .containsExactly(0, 10, 20, 0);
  }

  @Test
  void convolutionSumsProductsOfTheWindow() {
    assertThat(
            run(
                "tensor<1x1x3xf32>",
                """
                %0 = stablehlo.convolution(%arg0, %arg1)
                    dim_numbers = [b, f, 0]x[o, i, 0]->[b, f, 0], window = {pad = [[1, 0]]}
                    {batch_group_count = 1 : i64, feature_group_count = 1 : i64}
                    : (tensor<1x1x3xf32>, tensor<1x1x2xf32>) -> tensor<1x1x3xf32>
                """,
                array("tensor<1x1x3xf32>", 1, 2, 3),
                array("tensor<1x1x2xf32>", 10, 1)))
        .containsExactly(1, 12, 23);
  }

  @Test
  void choleskyAndTriangularSolveAreInverse() {
    var factor =
        literals(
                "tensor<2x2xf64>",
                "%0 = \"stablehlo.cholesky\"(%arg0) <{lower = true}>"
                    + " : (tensor<2x2xf64>) -> tensor<2x2xf64>",
                array("tensor<2x2xf64>", 4, 2, 2, 10))
            .getFirst();
    assertThat(Running.numbers(factor)).containsExactly(2, 0, 1, 3);
    assertThat(
            run(
                "tensor<2x1xf64>",
                """
                %0 = "stablehlo.triangular_solve"(%arg0, %arg1) <{left_side = true, lower = true,
                    transpose_a = #stablehlo<transpose TRANSPOSE>, unit_diagonal = false}>
                    : (tensor<2x2xf64>, tensor<2x1xf64>) -> tensor<2x1xf64>
                """,
                factor,
                array("tensor<2x1xf64>", 4, 6)))
        .containsExactly(1, 2);
  }

  @Test
  void fourierTransformsAreInverse() {
    assertThat(
            run(
                "tensor<4xf64>",
                """
                %1 = stablehlo.fft %arg0, type = RFFT, length = [4]
                    : (tensor<4xf64>) -> tensor<3xcomplex<f64>>
                %0 = stablehlo.fft %1, type = IRFFT, length = [4]
                    : (tensor<3xcomplex<f64>>) -> tensor<4xf64>
                """,
                array("tensor<4xf64>", 1, 2, 4, -8)))
        .containsExactly(new double[] {1, 2, 4, -8}, within(1e-14));
  }

  @Test
  void batchNormCentresEachFeature() {
    var results =
        run(
            "tensor<2x2xf32>",
            """
            %1:3 = "stablehlo.batch_norm_training"(%arg0, %arg1, %arg2)
                <{epsilon = 0.0 : f32, feature_index = 1 : i64}>
                : (tensor<2x2xf32>, tensor<2xf32>, tensor<2xf32>)
                -> (tensor<2x2xf32>, tensor<2xf32>, tensor<2xf32>)
            %0 = stablehlo.reshape %1#0 : (tensor<2x2xf32>) -> tensor<2x2xf32>
            """,
            array("tensor<2x2xf32>", 1, 10, 3, 30),
            array("tensor<2xf32>", 1, 2),
            array("tensor<2xf32>", 0, 5));
    assertThat(results).containsExactly(-1, 3, 1, 7);
  }

  @Test
  void randomBitsAreThoseOfXla() {
    for (var algorithm : List.of("THREE_FRY", "PHILOX")) {
      var bits =
          run(
              "tensor<3xui32>",
              """
              %%1, %%2 = stablehlo.rng_bit_generator %%arg0, algorithm = %s
                  : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3xui32>)
              %%0 = stablehlo.reshape %%2 : (tensor<3xui32>) -> tensor<3xui32>
              """
                  .formatted(algorithm),
              array("tensor<2xui64>", 2, 2));
      assertThat(bits)
          .containsExactly(
              algorithm.equals("PHILOX")
                  ? new double[] {1890865139L, 98675794L, 1268689674L}
                  : new double[] {1670636444L, 2041387099L, 1672649646L});
    }
  }

  @Test
  void shapesMayBeComputed() {
    assertThat(
            run(
                "tensor<?x?xf32>",
                """
                %0 = stablehlo.dynamic_broadcast_in_dim %arg0, %arg1, dims = [1]
                    : (tensor<2xf32>, tensor<2xi64>) -> tensor<?x?xf32>
                """,
                array("tensor<2xf32>", 7, 8),
                array("tensor<2xi64>", 2, 2)))
        .containsExactly(7, 8, 7, 8);
  }

  @Test
  void collectivesOfOneProcessGiveWhatTheyGet() {
    assertThat(
            run(
                "tensor<2xf32>",
                """
                %%0 = "stablehlo.all_reduce"(%%arg0) <{replica_groups = dense<0> : tensor<1x1xi64>}> %s
                    : (tensor<2xf32>) -> tensor<2xf32>
                """
                    .formatted(ADD),
                array("tensor<2xf32>", 1, 2)))
        .containsExactly(1, 2);
  }

  @Test
  void specialFunctionsHaveTheirKnownValues() {
    assertThat(Special.erf(0.5)).isCloseTo(0.5204998778130465, within(1e-16));
    assertThat(Special.erfc(5)).isCloseTo(1.5374597944280351e-12, within(1e-26));
    assertThat(Special.erfInv(0.5)).isCloseTo(0.4769362762044699, within(1e-15));
    assertThat(Special.erfInv(Special.erf(-2.5))).isCloseTo(-2.5, within(1e-13));
    assertThat(Special.lgamma(10)).isCloseTo(12.801827480081469, within(1e-13));
    assertThat(Special.lgamma(1)).isZero();
    assertThat(Special.lgamma(1.25)).isCloseTo(-0.0982718364218127, within(1e-15));
    assertThat(Special.lgamma(-0.5)).isCloseTo(1.265512123484645, within(1e-14));
    assertThat(Special.digamma(1)).isCloseTo(-0.5772156649015329, within(1e-15));
    assertThat(Special.polygamma(1, 1)).isCloseTo(Math.PI * Math.PI / 6, within(1e-14));
    assertThat(Special.zeta(2, 1)).isCloseTo(Math.PI * Math.PI / 6, within(1e-14));
    assertThat(Special.besselI1e(1)).isCloseTo(0.2079104153497085, within(1e-15));
    assertThat(Special.besselI1e(100)).isCloseTo(0.03974415302513025, within(1e-16));
  }

  @Test
  void whatIsNotInterpretedSaysSo() {
    assertThatExceptionOfType(InterpretException.class)
        .isThrownBy(
            () ->
                run(
                    "tensor<f32>",
                    "%0 = stablehlo.custom_call @elsewhere(%arg0) : (tensor<f32>) -> tensor<f32>",
                    array("tensor<f32>", 1)))
        .withMessageContaining("elsewhere")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_INTERPRETED));
  }
}
