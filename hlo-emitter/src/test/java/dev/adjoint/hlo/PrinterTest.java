package dev.adjoint.hlo;

import static dev.adjoint.hlo.OpTesting.f32;
import static dev.adjoint.hlo.OpTesting.i32;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.adjoint.hlo.Elementwise.Unary;
import dev.adjoint.hlo.Elementwise.UnaryKind;
import dev.adjoint.hlo.text.Printer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The expected texts are what MLIR's own printer made of them ({@link SampleModules#main} writes
 * the modules).
 */
class PrinterTest {
  @Test
  void elementwiseOps() {
    assertThat(print("select_clamp"))
        .isEqualTo(
            """
            module @choose {
              func.func public @main(%arg0: tensor<i1>, %arg1: tensor<2x3xi1>, %arg2: tensor<2x3xf32>, %arg3: tensor<f32>) -> (tensor<2x3xf32>, tensor<2x3xf32>, tensor<f32>, tensor<i1>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>) {
                %0 = stablehlo.select %arg0, %arg2, %arg2 : tensor<i1>, tensor<2x3xf32>
                %1 = stablehlo.select %arg1, %arg2, %arg2 : tensor<2x3xi1>, tensor<2x3xf32>
                %2 = stablehlo.select %arg0, %arg3, %arg3 : tensor<i1>, tensor<f32>
                %3 = stablehlo.select %arg0, %arg0, %arg0 : tensor<i1>, tensor<i1>
                %4 = stablehlo.clamp %arg2, %arg2, %arg2 : tensor<2x3xf32>
                %5 = stablehlo.clamp %arg3, %arg2, %arg3 : (tensor<f32>, tensor<2x3xf32>, tensor<f32>) -> tensor<2x3xf32>
                %6 = stablehlo.clamp %arg3, %arg2, %arg2 : (tensor<f32>, tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
                return %0, %1, %2, %3, %4, %5, %6 : tensor<2x3xf32>, tensor<2x3xf32>, tensor<f32>, tensor<i1>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
              }
            }
            """);
    assertThat(lines("compare"))
        .contains(
            "    %0 = stablehlo.compare EQ, %arg0, %arg0, UNSIGNED : (tensor<i1>, tensor<i1>) ->"
                + " tensor<i1>",
            "    %31 = stablehlo.compare NE, %arg5, %arg5, SIGNED : (tensor<i32>, tensor<i32>) ->"
                + " tensor<i1>",
            "    %77 = stablehlo.compare LT, %arg12, %arg12, UNSIGNED : (tensor<ui64>,"
                + " tensor<ui64>) -> tensor<i1>");
    assertThat(lines("binary_complex"))
        .contains("    %0 = stablehlo.complex %arg0, %arg0 : tensor<4xcomplex<f32>>");
    assertThat(lines("unary_abs"))
        .contains("    %0 = stablehlo.abs %arg0 : tensor<2x3xi2>")
        .anyMatch(line -> line.endsWith(": (tensor<2x3xcomplex<f32>>) -> tensor<2x3xf32>"));
    assertThat(lines("convert"))
        .contains(
            "    %0 = stablehlo.convert %arg0 : tensor<5xi1>",
            "    %1 = stablehlo.convert %arg0 : (tensor<5xi1>) -> tensor<5xi2>");
  }

  @Test
  void opsThatMoveElements() {
    assertThat(print("shaping"))
        .isEqualTo(
            """
            module @shaping {
              func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<f32>, %arg2: tensor<1x3xf32>) -> (tensor<4x2x3xf32>, tensor<3x2xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<f32>, tensor<6xf32>, tensor<1x3x1x2xf32>, tensor<1xf32>, tensor<2x3xf32>, tensor<3x2xf32>, tensor<2x3xf32>, tensor<f32>, tensor<2x1xf32>, tensor<0x1xf32>, tensor<2x3xf32>, tensor<3x10xf32>, tensor<2x3xf32>, tensor<5x3xf32>, tensor<2x6xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>) {
                %0 = stablehlo.broadcast_in_dim %arg0, dims = [1, 2] : (tensor<2x3xf32>) -> tensor<4x2x3xf32>
                %1 = stablehlo.broadcast_in_dim %arg0, dims = [1, 0] : (tensor<2x3xf32>) -> tensor<3x2xf32>
                %2 = stablehlo.broadcast_in_dim %arg2, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<2x3xf32>
                %3 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
                %4 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<f32>) -> tensor<f32>
                %5 = stablehlo.reshape %arg0 : (tensor<2x3xf32>) -> tensor<6xf32>
                %6 = stablehlo.reshape %arg0 : (tensor<2x3xf32>) -> tensor<1x3x1x2xf32>
                %7 = stablehlo.reshape %arg1 : (tensor<f32>) -> tensor<1xf32>
                %8 = stablehlo.reshape %arg0 : (tensor<2x3xf32>) -> tensor<2x3xf32>
                %9 = stablehlo.transpose %arg0, dims = [1, 0] : (tensor<2x3xf32>) -> tensor<3x2xf32>
                %10 = stablehlo.transpose %arg0, dims = [0, 1] : (tensor<2x3xf32>) -> tensor<2x3xf32>
                %11 = stablehlo.transpose %arg1, dims = [] : (tensor<f32>) -> tensor<f32>
                %12 = stablehlo.slice %arg0 [0:2, 1:3:2] : (tensor<2x3xf32>) -> tensor<2x1xf32>
                %13 = stablehlo.slice %arg0 [1:1, 1:2] : (tensor<2x3xf32>) -> tensor<0x1xf32>
                %14 = stablehlo.slice %arg0 [0:2, 0:3] : (tensor<2x3xf32>) -> tensor<2x3xf32>
                %15 = stablehlo.pad %arg0, %arg1, low = [1, -1], high = [0, 2], interior = [0, 3] : (tensor<2x3xf32>, tensor<f32>) -> tensor<3x10xf32>
                %16 = stablehlo.pad %arg0, %arg1, low = [0, 0], high = [0, 0], interior = [0, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x3xf32>
                %17 = stablehlo.concatenate %arg0, %arg2, %arg0, dim = 0 : (tensor<2x3xf32>, tensor<1x3xf32>, tensor<2x3xf32>) -> tensor<5x3xf32>
                %18 = stablehlo.concatenate %arg0, %arg0, dim = 1 : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x6xf32>
                %19 = stablehlo.concatenate %arg0, dim = 1 : (tensor<2x3xf32>) -> tensor<2x3xf32>
                %20 = stablehlo.reverse %arg0, dims = [1, 0] : tensor<2x3xf32>
                %21 = stablehlo.reverse %arg0, dims = [1] : tensor<2x3xf32>
                return %0, %1, %2, %3, %4, %5, %6, %7, %8, %9, %10, %11, %12, %13, %14, %15, %16, %17, %18, %19, %20, %21 : tensor<4x2x3xf32>, tensor<3x2xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<f32>, tensor<6xf32>, tensor<1x3x1x2xf32>, tensor<1xf32>, tensor<2x3xf32>, tensor<3x2xf32>, tensor<2x3xf32>, tensor<f32>, tensor<2x1xf32>, tensor<0x1xf32>, tensor<2x3xf32>, tensor<3x10xf32>, tensor<2x3xf32>, tensor<5x3xf32>, tensor<2x6xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
              }
            }
            """);
  }

  @Test
  void emptyListsOfDimensions() {
    assertThat(print("empty_lists"))
        .isEqualTo(
            """
            module @empty {
              func.func public @main(%arg0: tensor<f32>, %arg1: tensor<0x3xf32>) -> (tensor<f32>, tensor<f32>, tensor<f32>, tensor<3x3xf32>, tensor<3x0x7xf32>, tensor<0x3xf32>, tensor<f32>, tensor<3xf32>, tensor<0x3xf32>) {
                %0 = stablehlo.slice %arg0 [] : (tensor<f32>) -> tensor<f32>
                %1 = stablehlo.pad %arg0, %arg0, low = [], high = [], interior = [] : (tensor<f32>, tensor<f32>) -> tensor<f32>
                %2 = stablehlo.reverse %arg0, dims = [] : tensor<f32>
                %3 = stablehlo.pad %arg1, %arg0, low = [2, 0], high = [1, 0], interior = [5, 0] : (tensor<0x3xf32>, tensor<f32>) -> tensor<3x3xf32>
                %4 = stablehlo.reshape %arg1 : (tensor<0x3xf32>) -> tensor<3x0x7xf32>
                %5 = stablehlo.concatenate %arg1, %arg1, dim = 0 : (tensor<0x3xf32>, tensor<0x3xf32>) -> tensor<0x3xf32>
                %6 = stablehlo.dot_general %arg0, %arg0, contracting_dims = [] x [] : (tensor<f32>, tensor<f32>) -> tensor<f32>
                %7 = stablehlo.reduce(%arg1 init: %arg0) applies stablehlo.add across dimensions = [0] : (tensor<0x3xf32>, tensor<f32>) -> tensor<3xf32>
                %8 = stablehlo.reduce(%arg1 init: %arg0) applies stablehlo.add across dimensions = [] : (tensor<0x3xf32>, tensor<f32>) -> tensor<0x3xf32>
                return %0, %1, %2, %3, %4, %5, %6, %7, %8 : tensor<f32>, tensor<f32>, tensor<f32>, tensor<3x3xf32>, tensor<3x0x7xf32>, tensor<0x3xf32>, tensor<f32>, tensor<3xf32>, tensor<0x3xf32>
              }
            }
            """);
  }

  @Test
  void contractions() {
    assertThat(print("dot_general"))
        .isEqualTo(
            """
            module @dot {
              func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<3x4xf32>, %arg2: tensor<5x2x3xf32>, %arg3: tensor<5x3x2xf32>, %arg4: tensor<3xbf16>) -> (tensor<2x4xf32>, tensor<2x4xf32>, tensor<2x4xf32>, tensor<2x3x3x4xf32>, tensor<5x2x2xf32>, tensor<5xf32>, tensor<5x2x3x3x2xf32>, tensor<f32>) {
                %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0] : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>
                %1 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [HIGH, HIGH] : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>
                %2 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>
                %3 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [] x [] : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x3x3x4xf32>
                %4 = stablehlo.dot_general %arg2, %arg3, batching_dims = [0] x [0], contracting_dims = [2] x [1] : (tensor<5x2x3xf32>, tensor<5x3x2xf32>) -> tensor<5x2x2xf32>
                %5 = stablehlo.dot_general %arg2, %arg3, batching_dims = [0] x [0], contracting_dims = [1, 2] x [2, 1], precision = [HIGHEST, HIGHEST] : (tensor<5x2x3xf32>, tensor<5x3x2xf32>) -> tensor<5xf32>
                %6 = stablehlo.dot_general %arg2, %arg3, batching_dims = [0] x [0], contracting_dims = [] x [] : (tensor<5x2x3xf32>, tensor<5x3x2xf32>) -> tensor<5x2x3x3x2xf32>
                %7 = stablehlo.dot_general %arg4, %arg4, contracting_dims = [0] x [0] : (tensor<3xbf16>, tensor<3xbf16>) -> tensor<f32>
                return %0, %1, %2, %3, %4, %5, %6, %7 : tensor<2x4xf32>, tensor<2x4xf32>, tensor<2x4xf32>, tensor<2x3x3x4xf32>, tensor<5x2x2xf32>, tensor<5xf32>, tensor<5x2x3x3x2xf32>, tensor<f32>
              }
            }
            """);
  }

  @Test
  void reductionsByOneOp() {
    assertThat(lines("reduce"))
        .contains(
            "    %0 = stablehlo.reduce(%arg0 init: %arg1) applies stablehlo.add across dimensions ="
                + " [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>",
            "    %12 = stablehlo.reduce(%arg2 init: %arg3) applies stablehlo.and across dimensions"
                + " = [0] : (tensor<2x3xi1>, tensor<i1>) -> tensor<3xi1>");
  }

  @Test
  void reductionsByOtherBodiesAreNumberedAfterTheBlockAroundThem() {
    assertThat(print("reduce_general"))
        .isEqualTo(
            """
            module @general {
              func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<f32>, %arg2: tensor<2x3xi32>, %arg3: tensor<i32>) -> (tensor<2x3xf32>, tensor<3xf32>, tensor<2x3xf32>, tensor<3xf32>, tensor<f32>, tensor<i32>, tensor<2x3xf32>, tensor<f32>) {
                %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
                %0 = stablehlo.sine %arg0 : tensor<2x3xf32>
                %1 = stablehlo.reduce(%arg0 init: %cst) across dimensions = [0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
                 reducer(%arg4: tensor<f32>, %arg5: tensor<f32>)  {
                  %cst_1 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
                  %6 = stablehlo.multiply %cst_1, %arg5 : tensor<f32>
                  %7 = stablehlo.add %arg4, %6 : tensor<f32>
                  stablehlo.return %7 : tensor<f32>
                }
                %2 = stablehlo.cosine %arg0 : tensor<2x3xf32>
                %3 = stablehlo.reduce(%arg0 init: %arg1) across dimensions = [0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
                 reducer(%arg4: tensor<f32>, %arg5: tensor<f32>)  {
                  %6 = stablehlo.subtract %arg5, %arg4 : tensor<f32>
                  stablehlo.return %6 : tensor<f32>
                }
                %4:2 = stablehlo.reduce(%arg0 init: %arg1), (%arg2 init: %arg3) across dimensions = [0, 1] : (tensor<2x3xf32>, tensor<2x3xi32>, tensor<f32>, tensor<i32>) -> (tensor<f32>, tensor<i32>)
                 reducer(%arg4: tensor<f32>, %arg6: tensor<f32>) (%arg5: tensor<i32>, %arg7: tensor<i32>)  {
                  %6 = stablehlo.compare GE, %arg4, %arg6, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
                  %7 = stablehlo.select %6, %arg4, %arg6 : tensor<i1>, tensor<f32>
                  %8 = stablehlo.select %6, %arg5, %arg7 : tensor<i1>, tensor<i32>
                  stablehlo.return %7, %8 : tensor<f32>, tensor<i32>
                }
                %5 = stablehlo.tanh %arg0 : tensor<2x3xf32>
                %cst_0 = stablehlo.constant dense<3.000000e+00> : tensor<f32>
                return %0, %1, %2, %3, %4#0, %4#1, %5, %cst_0 : tensor<2x3xf32>, tensor<3xf32>, tensor<2x3xf32>, tensor<3xf32>, tensor<f32>, tensor<i32>, tensor<2x3xf32>, tensor<f32>
              }
            }
            """);
  }

  @Test
  void functionsOfOneNameAreToldApart() {
    assertThat(print("calls"))
        .isEqualTo(
            """
            module @calls {
              func.func public @main(%arg0: tensor<f32>) -> (tensor<f32>, tensor<f32>) {
                %0 = call @f(%arg0) : (tensor<f32>) -> tensor<f32>
                %1 = call @f_0(%0) : (tensor<f32>) -> tensor<f32>
                %2 = call @main_0(%1) : (tensor<f32>) -> tensor<f32>
                %3:2 = call @pair(%2) : (tensor<f32>) -> (tensor<f32>, tensor<f32>)
                call @none() : () -> ()
                %4 = stablehlo.add %3#0, %3#1 : tensor<f32>
                %5 = call @f(%arg0) : (tensor<f32>) -> tensor<f32>
                return %4, %5 : tensor<f32>, tensor<f32>
              }
              func.func private @f(%arg0: tensor<f32>) -> tensor<f32> {
                %0 = stablehlo.sine %arg0 : tensor<f32>
                return %0 : tensor<f32>
              }
              func.func private @f_0(%arg0: tensor<f32>) -> tensor<f32> {
                %0 = stablehlo.cosine %arg0 : tensor<f32>
                return %0 : tensor<f32>
              }
              func.func private @main_0(%arg0: tensor<f32>) -> tensor<f32> {
                %0 = call @f(%arg0) : (tensor<f32>) -> tensor<f32>
                return %0 : tensor<f32>
              }
              func.func private @pair(%arg0: tensor<f32>) -> (tensor<f32>, tensor<f32>) {
                return %arg0, %arg0 : tensor<f32>, tensor<f32>
              }
              func.func private @none() {
                return
              }
            }
            """);
  }

  @Test
  void compositesWithAttributesAndEscapedStrings() {
    assertThat(print("composites"))
        .isEqualTo(
            """
            module @composites {
              func.func public @main(%arg0: tensor<f32>) -> (tensor<f32>, tensor<f32>, tensor<f32>) {
                %0 = stablehlo.composite "adjoint.custom_transpose" %arg0 {composite_attributes = {"odd name" = false, residuals = 3 : i64, small = -4 : i32, text = "tab\\09quote\\22back\\\\slash\\0Aline \\C3\\A9\\01", transpose = "f_t", yes = true}, decomposition = @sine} : (tensor<f32>) -> tensor<f32>
                %1 = stablehlo.composite "adjoint.plain" %0 {decomposition = @sine} : (tensor<f32>) -> tensor<f32>
                %2:2 = stablehlo.composite "adjoint.pair" %1 {decomposition = @pair} : (tensor<f32>) -> (tensor<f32>, tensor<f32>)
                return %2#0, %2#1, %0 : tensor<f32>, tensor<f32>, tensor<f32>
              }
              func.func private @sine(%arg0: tensor<f32>) -> tensor<f32> {
                %0 = stablehlo.sine %arg0 : tensor<f32>
                return %0 : tensor<f32>
              }
              func.func private @pair(%arg0: tensor<f32>) -> (tensor<f32>, tensor<f32>) {
                return %arg0, %arg0 : tensor<f32>, tensor<f32>
              }
            }
            """);
  }

  @Test
  void attributesOfParameters() {
    assertThat(print("attributes"))
        .isEqualTo(
            """
            module @donating {
              func.func public @main(%arg0: tensor<f32> {jax.buffer_donor = true}, %arg1: tensor<f32>, %arg2: tensor<f32> {mhlo.sharding = "{replicated}", tf.aliasing_output = 0 : i32}) -> tensor<f32> {
                %0 = stablehlo.add %arg0, %arg1 : tensor<f32>
                return %0 : tensor<f32>
              }
            }
            """);
  }

  @Test
  void namesThatAreNoIdentifiersAreQuoted() {
    assertThat(print("strange_names"))
        .isEqualTo(
            """
            module @"Foo.bar \\\\ baz" {
              func.func public @main(%arg0: tensor<f32>) -> tensor<f32> {
                %0 = call @lambda$f$0(%arg0) : (tensor<f32>) -> tensor<f32>
                %1 = call @"a \\22quoted\\22 name"(%0) : (tensor<f32>) -> tensor<f32>
                %2 = call @function(%1) : (tensor<f32>) -> tensor<f32>
                %3 = call @"\\C3\\A9t\\C3\\A9"(%2) : (tensor<f32>) -> tensor<f32>
                %4 = call @"2nd"(%3) : (tensor<f32>) -> tensor<f32>
                %5 = call @"a-b"(%4) : (tensor<f32>) -> tensor<f32>
                return %5 : tensor<f32>
              }
              func.func private @lambda$f$0(%arg0: tensor<f32>) -> tensor<f32> {
                return %arg0 : tensor<f32>
              }
              func.func private @"a \\22quoted\\22 name"(%arg0: tensor<f32>) -> tensor<f32> {
                return %arg0 : tensor<f32>
              }
              func.func private @function(%arg0: tensor<f32>) -> tensor<f32> {
                return %arg0 : tensor<f32>
              }
              func.func private @"\\C3\\A9t\\C3\\A9"(%arg0: tensor<f32>) -> tensor<f32> {
                return %arg0 : tensor<f32>
              }
              func.func private @"2nd"(%arg0: tensor<f32>) -> tensor<f32> {
                return %arg0 : tensor<f32>
              }
              func.func private @"a-b"(%arg0: tensor<f32>) -> tensor<f32> {
                return %arg0 : tensor<f32>
              }
            }
            """);
  }

  @Test
  void functionsWithoutResults() {
    assertThat(print("no_results"))
        .isEqualTo(
            """
            module @nothing {
              func.func public @main() {
                return
              }
            }
            """);
  }

  @Test
  void placesAreThoseOfTheSource() {
    assertThat(Printer.printWithLocations(SampleModules.all().get("reduce_general")))
        .startsWith("#loc = loc(unknown)\n")
        .contains("@main(%arg0: tensor<2x3xf32> loc(unknown), ")
        .contains("    %0 = stablehlo.sine %arg0 : tensor<2x3xf32> loc(#loc1)\n")
        .contains("      %6 = stablehlo.multiply %cst_1, %arg5 : tensor<f32> loc(#loc2)\n")
        .contains("    } loc(#loc1)\n")
        .endsWith(
            """
            } loc(#loc)
            #loc1 = loc("Sample.java":7:0)
            #loc2 = loc("Body.java":3:0)
            """);
    assertThat(Printer.printWithLocations(SampleModules.all().get("strange_names")))
        .contains("call @lambda$f$0(%arg0) : (tensor<f32>) -> tensor<f32> loc(#loc1)")
        .endsWith("#loc1 = loc(\"Odd \\22name\\22.java\":12:0)\n");
  }

  @ParameterizedTest
  @CsvSource({
    "constants_by_type, %c = stablehlo.constant dense<true> : tensor<i1>",
    "constants_by_type, %c_0 = stablehlo.constant dense<true> : tensor<1xi1>",
    "constants_by_type, '%c_2 = stablehlo.constant dense<[[false, true, false], [true, false,"
        + " true]]> : tensor<2x3xi1>'",
    "constants_by_type, %c_5 = stablehlo.constant dense<> : tensor<2x0xi1>",
    "constants_f32, %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>",
    "constants_f32, %cst_8 = stablehlo.constant dense<1.000000e+03> : tensor<f32>"
  })
  void constantsAreNamedByWhatTheyHold(String module, String line) {
    assertThat(lines(module)).contains("    " + line);
  }

  @Test
  void modulesWithoutANameHaveNone() {
    var function = SampleModules.named("f", b -> b.parameters().getFirst());
    assertThat(new Module("", List.of(function)).toString()).startsWith("module {\n");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> new Module("empty", List.of()))
        .withMessage("module @empty has no function; expected at least its entry point");
  }

  @Test
  void listedFunctionsKeepTheirNamesUnlessTheseAreTaken() {
    var main = SampleModules.named("main", b -> b.parameters().getFirst());
    var other = SampleModules.named("main", b -> b.parameters().getFirst());
    assertThat(new Module("m", List.of(main, other, other)).toString())
        .isEqualTo(
            """
            module @m {
              func.func @main(%arg0: tensor<f32>) -> tensor<f32> {
                return %arg0 : tensor<f32>
              }
              func.func @main_0(%arg0: tensor<f32>) -> tensor<f32> {
                return %arg0 : tensor<f32>
              }
            }
            """);
  }

  @Test
  void aBodySharedByTwoReductionsIsPrintedTwice() {
    var body = SampleModules.argMax();
    var builder = new BlockBuilder();
    var p = builder.parameters(List.of(f32(3), i32(3), f32(), i32()));
    var reduce =
        new Reduction.Reduce(
            List.of(p.get(0), p.get(1)), List.of(p.get(2), p.get(3)), Dims.of(0), body);
    var first = builder.addAll(reduce);
    var second = builder.addAll(reduce);
    var function = new Function("f", builder.build(List.of(first.get(0), second.get(1))));
    assertThat(function.toString())
        .containsOnlyOnce("%0:2 = stablehlo.reduce")
        .containsOnlyOnce("%1:2 = stablehlo.reduce")
        .contains("return %0#0, %1#1 : tensor<f32>, tensor<i32>");
  }

  @Test
  void valuesOfOtherBlocksCannotBePrinted() {
    var other = OpTesting.value(f32());
    var builder = new BlockBuilder();
    var function =
        new Function("f", builder.build(List.of(builder.add(new Unary(UnaryKind.SINE, other)))));
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(function::toString)
        .withMessage("a value of type tensor<f32> is used that no statement of its block defines");
  }

  @Test
  void attributesOfOtherWidthsAreRefused() {
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> new Attribute.Int(1, ElementType.F32))
        .withMessage("expected an integer type, found f32");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> new Attribute.Int(1L << 31, ElementType.I32))
        .withMessage("expected a value of i32, found 2147483648");
    assertThat(new Attribute.Int(-128, ElementType.I8)).hasToString("-128 : i8");
  }

  private static String print(String module) {
    return Printer.print(SampleModules.all().get(module));
  }

  private static List<String> lines(String module) {
    return print(module).lines().toList();
  }
}
