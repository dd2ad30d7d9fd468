package dev.adjoint.hlo.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Location;
import dev.adjoint.hlo.SampleModules;
import dev.adjoint.hlo.Verifier;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
  private static String main(String body) {
    return "func.func @main(%x: tensor<2xf32>) -> tensor<2xf32> {\n"
        + body
        + "\n  return %x : tensor<2xf32>\n}\n";
  }

  private static Constant constant(String text) {
    var module = Parser.parse(main("  %c = stablehlo.constant " + text));
    return (Constant) module.main().body().statements().getFirst().op();
  }

  @Test
  void whatIsPrintedIsParsedAgain() {
    SampleModules.all()
        .forEach(
            (name, module) -> {
              var text = Printer.print(module);
              assertThat(Printer.print(Parser.parse(text))).as(name).isEqualTo(text);
              var generic = Printer.print(module, Set.of(Printer.Option.GENERIC));
              assertThat(Printer.print(Parser.parse(generic))).as(name).isEqualTo(text);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dense<1.5> : tensor<2xf32> | dense<1.500000e+00> : tensor<2xf32>",
        "dense<0x7FC00000> : tensor<f32> | dense<0x7FC00000> : tensor<f32>",
        "dense<[1, -2]> : tensor<2xi8> | dense<[1, -2]> : tensor<2xi8>",
        "dense<\"0x0100FF00\"> : tensor<2xi16> | dense<[1, 255]> : tensor<2xi16>",
        "dense<(1.0,-2.0)> : tensor<complex<f32>> | dense<(1.000000e+00,-2.000000e+00)> :"
            + " tensor<complex<f32>>",
        "dense<> : tensor<0x3xf32> | dense<> : tensor<0x3xf32>",
        "dense<[[true], [false]]> : tensor<2x1xi1> | dense<[[true], [false]]> : tensor<2x1xi1>",
        "dense<18446744073709551615> : tensor<ui64> | dense<18446744073709551615> : tensor<ui64>"
      })
  void constantsOfEveryForm(String text, String printed) {
    assertThat(constant(text).value()).hasToString(printed);
  }

  @Test
  void resourcesAreAtTheEndOfTheFile() {
    var text =
        main("  %c = stablehlo.constant dense_resource<\"a b\"> : tensor<2xi32>")
            + "{-# dialect_resources: { builtin: { b: \"0x04000000\","
            + " \"a b\": \"0x040000000100000002000000\" } } #-}\n";
    var constant = (Constant) Parser.parse(text).main().body().statements().getFirst().op();
    assertThat(constant.value()).hasToString("dense<[1, 2]> : tensor<2xi32>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0x04 | expected an alignment of 4 bytes before the elements of the resource a",
        "'' | expected \"0x...\" as the resource a",
        "0x0400000001 | a literal of tensor<2xi32> takes 8 bytes"
      })
  void resourcesThatAreNoneAreRefused(String data, String message) {
    var text =
        main("  %c = stablehlo.constant dense_resource<a> : tensor<2xi32>")
            + "{-# dialect_resources: { builtin: { a: \"%s\" } } #-}\n".formatted(data);
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Parser.parse(text))
        .withMessageContaining(message);
  }

  @Test
  void aliasesMayComeBeforeOrAfter() {
    var text =
        """
        !t = tensor<2xf32>
        func.func @main(%x: !t {a.b = #loc1}) -> !t {
          %0 = stablehlo.sine %x : !t loc(#loc1)
          return %0 : !t
        }
        #loc1 = loc("f.py":3:4)
        """;
    var statement =
        Parser.parse(text.replace(" {a.b = #loc1}", "")).main().body().statements().getFirst();
    assertThat(statement.location()).isEqualTo(new Location.File("f.py", 3, 4));
  }

  @Test
  void attributesThatNobodyKnowsAreKept() {
    var text =
        """
        module @m attributes {a.b = #foo.bar<[1] x>, mhlo.num_partitions = 1 : i32} {
          sdy.mesh @mesh = <["x"=2]>
          func.func public @main(%arg0: tensor<2xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"x"}]>}) -> (tensor<2xf32> {jax.result_info = "r"}) {
            %0 = stablehlo.sine %arg0 {mhlo.frontend_attributes = {a = "b"}} : tensor<2xf32>
            return %0 : tensor<2xf32>
          }
        }
        """;
    assertThat(Printer.print(Parser.parse(text))).isEqualTo(text);
  }

  @Test
  void opsOfOtherDialectsAreKeptInTheirGenericForm() {
    var module =
        Parser.parse(main("  %0 = \"foo.bar\"(%x) {a = 1 : i32} : (tensor<2xf32>) -> i32"));
    assertThat(Printer.print(module))
        .contains("%0 = \"foo.bar\"(%arg0) {a = 1 : i32} : (tensor<2xf32>) -> i32");
  }

  @Test
  void modulesMayBeNested() {
    var text = "module @a {\n  module @b {\n    func.func @f() {\n      return\n    }\n  }\n}\n";
    assertThat(Printer.print(Parser.parse(text))).isEqualTo(text);
  }

  @Test
  void errorsNameLineAndColumnAndShowThem() {
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Parser.parse(main("  %0 = stablehlo.sine %y : tensor<2xf32>"), "m.mlir"))
        .withMessageStartingWith("m.mlir:2:23: use of undeclared SSA value name")
        .withMessageContaining("%0 = stablehlo.sine %y : tensor<2xf32>")
        .withMessageEndingWith(" ".repeat(24) + "^");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%0 = stablehlo.sine %x",
        "%0 = stablehlo.sine %x : tensor<3xf32>",
        "%0:2 = stablehlo.sine %x : tensor<2xf32>",
        "%0 = stablehlo.nonsense %x : tensor<2xf32>",
        "%0 = stablehlo.constant dense<[1, 2, 3]> : tensor<2xi32>",
        "%0 = stablehlo.constant dense<300> : tensor<i8>",
        "%0 = stablehlo.constant dense<1> : tensor<-2xi8>",
        "%0 = func.call @nobody(%x) : (tensor<2xf32>) -> tensor<2xf32>",
        "%0 = \"a.b\"(%x) : (tensor<2xf32>) -> tensor<2xf   %1 = stablehlo.sine %x :"
            + " tensor<2xf32>>",
        "%0 = \"a.b\"(%x) : (tensor<2xf32>) -> tensor<2xi3 %1>",
        "%0 = \"stablehlo.iota\"() : () -> tensor<2xf32>",
        "%0 = stablehlo.constant dense<\"0x1\"> : tensor<i8>",
        "stablehlo.sine",
        "%",
        "\"",
        "}"
      })
  void whatIsWrongIsRefused(String line) {
    assertThatExceptionOfType(HloException.class).isThrownBy(() -> Parser.parse(main("  " + line)));
  }

  @Test
  void functionsThatCallThemselvesAreRefused() {
    var text =
        """
        func.func @a() { func.call @b() : () -> ()
          return }
        func.func @b() { func.call @a() : () -> ()
          return }
        """;
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Verifier.verify(Parser.parse(text)))
        .withMessageContaining("a cycle through [@a, @b]");
  }

  @Test
  void nestingHasABound() {
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Parser.parse("module attributes {a = " + "[".repeat(100_000)))
        .withMessageContaining("256 levels of nesting");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Parser.parse("module {".repeat(100_000)))
        .withMessageContaining("256 levels of nesting");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Parser.parse(main("%0 = stablehlo.sine %x : " + "tuple<".repeat(9999))))
        .withMessageContaining("256 levels of nesting");
  }

  /** Forty lines that stand for a type of 2^40 parts. */
  @Test
  void aliasesThatGrowWithoutBoundAreRefused() {
    var text = new StringBuilder("!t0 = tuple<tensor<f32>, tensor<f32>>\n");
    var places = new StringBuilder("#loc = loc(\"a\")\n");
    for (int i = 1; i <= 40; i++) {
      text.append("!t%d = tuple<!t%d, !t%d>\n".formatted(i, i - 1, i - 1));
      var last = i == 1 ? "" : i - 1;
      places.append("#loc%d = loc(callsite(#loc%s at #loc%s))\n".formatted(i, last, last));
    }
    text.append("func.func @main(%x: !t40) { return }\n");
    places.append("func.func @main() { return loc(#loc40) }\n");
    for (var program : List.of(text.toString(), places.toString())) {
      assertThatExceptionOfType(HloException.class)
          .isThrownBy(() -> Parser.parse(program))
          .withMessageContaining("expected an alias of at most 1048576 parts, found more");
    }
  }

  /** As jaxlib 0.10.2 prints it. */
  @Test
  void constantsOfArithAreNamedAsMlirDoes() {
    var text =
        """
        module {
          func.func @main(%arg0: tensor<2xi32>) -> tensor<2xi32> {
            %cst = arith.constant dense<1> : tensor<2xi32>
            %c5_i32 = arith.constant 5 : i32
            %c5_i32_0 = arith.constant 5 : i32
            %true = arith.constant true
            %c7 = arith.constant 7 : index
            %cst_1 = arith.constant 1.500000e+00 : f32
            %c-3_i64 = arith.constant -3 : i64
            %c-3_i8 = arith.constant {foo = 1 : i32} -3 : i8
            %cst_2 = arith.constant dense<1.000000e+00> : tensor<2xf32>
            %false = arith.constant false
            %0 = stablehlo.add %arg0, %cst : tensor<2xi32>
            %c = stablehlo.constant dense<1> : tensor<i32>
            return %0 : tensor<2xi32>
          }
        }
        """;
    assertThat(Printer.print(Parser.parse(text))).isEqualTo(text);
  }

  /** As jaxlib 0.10.2 prints it: numbers of 64 bits have a type except in a list. */
  @Test
  void attributesArePrintedAsMlirDoes() {
    var text =
        """
        module attributes {m.a = 1.500000e+00 : f64, m.b = [1, 2.500000e+00, 3 : i32, 1.500000e+00 : f32, true, [1, 2.500000e+00], {x = 1 : i64, y = 2.500000e+00 : f64}, "s", tensor<2xf32>, unit], m.d = 5 : i64, m.f = array<i32: 1, 2>, m.g = array<i1: true, false>, m.h = dense<[1.500000e+00, 2.500000e+00]> : tensor<2xf64>, m.i = @a::@b, m.l = 3 : ui8, m.m = -1 : si8, "m.o p" = 1 : i64, m.q = dense<> : tensor<0xi32>, m.r = array<i64>, m.s = i32, m.t = "a\\09b\\0A\\22"} {
          func.func @main() {
            return
          }
        }
        """;
    assertThat(Printer.print(Parser.parse(text))).isEqualTo(text);
  }
}
