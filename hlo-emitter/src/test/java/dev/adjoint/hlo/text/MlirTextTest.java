package dev.adjoint.hlo.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Verifier;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rare forms of attributes, types, constants and places, as jaxlib 0.10.2 reads and prints them.
 */
class MlirTextTest {
  /** {@return an attribute as it is printed after it was read} */
  private static String attribute(String text) {
    var printed = Printer.print(Parser.parse("module attributes {t.x = " + text + "} {\n}\n"));
    assertThat(Printer.print(Parser.parse(printed))).isEqualTo(printed);
    return printed.substring("module attributes {t.x = ".length(), printed.indexOf("} {\n}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0x7FC12345 : f32",
        "0x7F800001 : f32",
        "0xFFC00000 : f32",
        "0x7FF0000000000001 : f64",
        "0x7C01 : f16",
        "0xFF81 : bf16",
        "0xFF : f8E4M3FN",
        "0x7D : f8E5M2",
        "0x71 : f8E3M4",
        "0x79 : f8E4M3",
        "0x80 : f8E4M3FNUZ",
        "0xFF : f8E8M0FNU",
        "-1 : i128",
        "1 : si32",
        "complex<i32>",
        "complex<bf16>",
        "vector<[4]x2xi8>",
        "memref<?x4xf32, strided<[?, 1], offset: ?>>",
        "dense<1> : vector<2xi32>",
        "dense<1> : tensor<2xi37>",
        "dense<[\"a\", \"b\"]> : tensor<2x!foo.str>",
        "dense<\"abc\"> : tensor<2x!foo.str>",
        "dense_resource<foo> : tensor<2xi8>",
        "sparse<[[0, 0], [1, 2]], [1, 5]> : tensor<3x4xi32>",
        "affine_set<(d0) : (d0 >= 0)>",
        "distinct[0]<42 : i64>",
        "\"a\" : !foo.bar",
        "#foo.bar<\"a>b\", [1, {2}], (3)>",
        "!foo<\"bar\">",
        "@\"a b\"::@c",
        "dense<(1.000000e+00,0x7FC00000)> : tensor<2xcomplex<f32>>"
      })
  void attributesAreKeptAsTheyAre(String text) {
    assertThat(attribute(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 : i1 | true",
        "-1 : i1 | true",
        "0 : i1 | false",
        "255 : i8 | -1 : i8",
        "#foo<bar> | #foo.bar",
        "#foo<bar<baz>> | #foo.bar<baz>",
        "!foo<bar> | !foo.bar",
        "tensor< 2 x f32 > | tensor<2xf32>",
        "#stablehlo.type_extensions<bounds = [?, 4]> | #stablehlo.bounds<?, 4>",
        "dense<\"0xFF\"> : tensor<1xi1> | dense<true> : tensor<1xi1>",
        "dense<\"0x05\"> : tensor<8xi1> | dense<true> : tensor<8xi1>",
        "dense<\"0x010001\"> : tensor<3xi1> | dense<[true, false, true]> : tensor<3xi1>",
        "dense<\"0x0809FF\"> : tensor<3xi4> | dense<[-8, -7, -1]> : tensor<3xi4>",
        "dense<\"0x0302\"> : tensor<2xi2> | dense<[-1, -2]> : tensor<2xi2>",
        "dense<9223372036854775808> : tensor<i64> | dense<-9223372036854775808> : tensor<i64>"
      })
  void attributesBecomeWhatMlirPrints(String text, String printed) {
    assertThat(attribute(text)).isEqualTo(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#undefined",
        "!undefined",
        "@1a",
        "@-",
        "@a-b",
        "dense<1> : tensor<f32>",
        "dense<true> : tensor<2xi8>",
        "dense<\"abc\"> : tensor<2xi8>",
        "distinct[0]",
        "tensorsor<2xf32>",
        "loc(\"a\":-1:2"
      })
  void whatMlirRefusesIsRefused(String text) {
    assertThatExceptionOfType(HloException.class).isThrownBy(() -> attribute(text));
  }

  /** What is kept as text says what the alias stood for, whose definition is not printed. */
  @Test
  void aliasesInsideOfWhatIsKeptAreSpelledOut() {
    var text =
        """
        #map = affine_map<(d0, d1) -> (d1, d0)>
        !t = tensor<2xf32>
        module attributes {t.x = memref<4x4xf32, #map>, t.y = vector<2x!t>, t.z = #foo.bar<"#map">} {
          func.func @main() {
            return
          }
        }
        """;
    assertThat(Printer.print(Parser.parse(text)))
        .contains("memref<4x4xf32, affine_map<(d0, d1) -> (d1, d0)>>", "vector<2xtensor<2xf32>>")
        .contains("#foo.bar<\"#map\">");
  }

  @Test
  void aliasesInsideOfWhatIsKeptMayNotGrowWithoutBound() {
    var text = new StringBuilder("!t0 = vector<\"%s\">\n".formatted("a".repeat(1000)));
    for (int i = 1; i <= 40; i++) {
      text.append("!t%d = vector<!t%d, !t%d>\n".formatted(i, i - 1, i - 1));
    }
    text.append("func.func private @f(!t40)\n");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Parser.parse(text.toString()))
        .withMessageContaining("expected aliases that stand for at most 1048576 characters");
  }

  private static String ofMany(String type, String elements) {
    return """
    module {
      func.func @main() {
        %%c = stablehlo.constant dense<%s> : tensor<%s>
        return
      }
    }
    """
        .formatted(elements, type);
  }

  @Test
  void longArraysOfBooleansAreAByteEach() {
    var bytes =
        IntStream.range(0, 101)
            .mapToObj(i -> i % 3 == 1 ? "00" : "01")
            .collect(Collectors.joining("", "\"0x", "\""));
    var text = ofMany("101xi1", bytes);
    var module = Parser.parse(text);
    assertThat(Printer.print(module)).isEqualTo(text);
    var all =
        IntStream.range(0, 101)
            .mapToObj(i -> i % 3 == 1 ? "false" : "true")
            .collect(Collectors.joining(", ", "[", "]"));
    var inAnyVersion = ofMany("101xi1", all);
    assertThat(Printer.print(module, Set.of(Printer.Option.ANY_VERSION))).isEqualTo(inAnyVersion);
    assertThat(Printer.print(Parser.parse(inAnyVersion))).isEqualTo(text);
  }

  @Test
  void longArraysOfNarrowIntegersHaveNoCopiesOfTheSign() {
    var bytes =
        IntStream.range(0, 101)
            .mapToObj(i -> "0%X".formatted(i % 16))
            .collect(Collectors.joining("", "\"0x", "\""));
    var text = ofMany("101xi4", bytes);
    assertThat(Printer.print(Parser.parse(text))).isEqualTo(text);
  }

  /** What a constant of a quantized type stores is of another type, so it is in generic form. */
  @Test
  void constantsMayBeQuantized() {
    var text =
        """
        module {
          func.func @main() -> tensor<2x!quant.uniform<u8:f32, 5.000000e-01:3>> {
            %c = stablehlo.constant() <{value = dense<[1, -2]> : tensor<2xi8>}> : () -> tensor<2x!quant.uniform<u8:f32, 5.000000e-01:3>>
            return %c : tensor<2x!quant.uniform<u8:f32, 5.000000e-01:3>>
          }
        }
        """;
    var module = Parser.parse(text);
    Verifier.verify(module);
    assertThat(Printer.print(module)).isEqualTo(text);
    var generic = Printer.print(module, Set.of(Printer.Option.GENERIC));
    assertThat(Printer.print(Parser.parse(generic))).isEqualTo(text);
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Verifier.verify(Parser.parse(text.replace("2xi8", "2xi16"))))
        .withMessageContaining("(C1) expected a value of tensor<2xi8>, found tensor<2xi16>");
  }

  @Test
  void functionsThatAreDeclaredHaveAttributesToo() {
    var text =
        """
        module {
          func.func private @main(tensor<2xf32> {foo.x = 1 : i32}, f32) -> (tensor<2xf32> {foo.y}, i32) attributes {no_inline}
        }
        """;
    var module = Parser.parse(text);
    assertThat(Printer.print(module)).isEqualTo(text);
    var generic = Printer.print(module, Set.of(Printer.Option.GENERIC));
    assertThat(generic)
        .contains("<{arg_attrs = [{foo.x = 1 : i32}, {}], function_type = ", ", no_inline, ");
    assertThat(Printer.print(Parser.parse(generic))).isEqualTo(text);
  }

  @Test
  void modulesWithoutOpsHaveABlockInGenericForm() {
    var text =
        """
        "builtin.module"() <{sym_name = "m", sym_visibility = "private"}> ({
        ^bb0:
        }) : () -> ()

        """;
    assertThat(Printer.print(Parser.parse(text), Set.of(Printer.Option.GENERIC))).isEqualTo(text);
  }

  @Test
  void aRegionThatReturnsNothingEndsInASpace() {
    var text =
        """
        module {
          func.func @main() {
            stablehlo.while()
            cond {
              %c = stablehlo.constant dense<true> : tensor<i1>
              stablehlo.return %c : tensor<i1>
            } do {
              stablehlo.return\s
            }
            return
          }
        }
        """;
    assertThat(Printer.print(Parser.parse(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fused<\"m\">[\"a\", \"b\"] | loc(fused<\"m\">[#loc1, #loc2])",
        "fused<{k = 1 : i32}>[\"a\"] | loc(fused<{k = 1 : i32}>[#loc1])",
        "fused[\"a\"] | loc(\"a\")",
        "fused[\"a\", \"a\"] | loc(\"a\")",
        "fused[fused[\"a\", \"b\"], unknown, \"a\"] | loc(fused[#loc1, #loc2])",
        "fused[] | loc(unknown)",
        "\"a\":1:2 to :2 | loc(\"a\":1:2)",
        "\"a\":3 | loc(\"a\":3:0)"
      })
  void placesBecomeWhatMlirPrints(String place, String printed) {
    var text = "module {\n  func.func @main() {\n    return loc(%s)\n  }\n}\n".formatted(place);
    var found = Printer.printWithLocations(Parser.parse(text));
    assertThat(found).contains(" = " + printed + "\n");
    assertThat(Printer.printWithLocations(Parser.parse(found))).isEqualTo(found);
  }

  @Test
  void attributesOfReturnsAreKept() {
    var text =
        """
        module {
          func.func @main(%arg0: tensor<i1>, %arg1: tensor<f32>) -> tensor<f32> {
            %0 = "stablehlo.if"(%arg0) ({
              stablehlo.return %arg1 {foo.x = 1 : i32} : tensor<f32>
            }, {
              stablehlo.return %arg1 : tensor<f32>
            }) : (tensor<i1>) -> tensor<f32>
            return {foo.y} %0 : tensor<f32>
          }
        }
        """;
    var module = Parser.parse(text);
    assertThat(Printer.print(module)).isEqualTo(text);
    var generic = Printer.print(module, Set.of(Printer.Option.GENERIC));
    assertThat(generic).contains("\"func.return\"(%0) {foo.y} : (tensor<f32>) -> ()");
    assertThat(Printer.print(Parser.parse(generic))).isEqualTo(text);
  }

  /** Each is refused by jaxlib 0.10.2 too. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "func.func @f(tensor<f32>) { return } | expected each parameter of @f with its name",
        "func.func @f(%a: tensor<f32>, tensor<f32>) { return } | found 1 without",
        "sdy.mesh @m = <[]> sdy.mesh @m = <[]> | found a redefinition of symbol @m",
        "sdy.mesh @f = <[]> func.func @f() { return } | found a redefinition of symbol @f",
        "func.func @f(tensor<f32>) | expected a function without a body to be private",
        "func.func public @f(tensor<f32>) | found a public one",
        "func.func private @f(tensor<f32> {x = 1 : i32}) | of a parameter to begin with a dialect",
        "func.func private @f() -> (tensor<f32> {x}) | of a result to begin with a dialect",
        "module attributes {x} { } | of a module to begin with a dialect"
      })
  void whatSymbolsMayNotBeIsRefused(String text, String message) {
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Verifier.verify(Parser.parse(text)))
        .withMessageContaining(message);
  }

  @Test
  void modulesInsideOfOthersAreVerified() {
    var text =
        """
        module {
          module @inner {
            func.func @a() {
              call @a() : () -> ()
              return
            }
          }
        }
        """;
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Verifier.verify(Parser.parse(text)))
        .withMessageContaining("a cycle through [@a]");
  }
}
