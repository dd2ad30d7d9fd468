package dev.adjoint.hlo.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.SampleModules;
import dev.adjoint.hlo.text.Parser;
import dev.adjoint.hlo.text.Printer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortableArtifactTest {
  private static final String SINE =
      """
      module @m {
        func.func public @main(%arg0: tensor<2xf32>) -> tensor<2xf32> {
          %0 = stablehlo.sine %arg0 : tensor<2xf32>
          return %0 : tensor<2xf32>
        }
      }
      """;

  private static String again(String text) {
    return Printer.print(PortableArtifact.read(PortableArtifact.write(Parser.parse(text))));
  }

  @Test
  void programsAreTheSameAfterwards() {
    SampleModules.all()
        .forEach(
            (name, module) -> {
              var text = Printer.print(module);
              assertThat(again(text)).as(name).isEqualTo(text);
            });
  }

  @Test
  void artifactsBeginWithTheMagicNumberAndTheVersion() {
    var bytes = PortableArtifact.write(Parser.parse(SINE), Version.parse("1.2.3"));
    assertThat(HexFormat.of().formatHex(bytes, 0, 4)).isEqualTo("4d4cef52");
    assertThat(new String(bytes, 5, 16, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("StableHLO_v1.2.3");
    assertThat(PortableArtifact.isArtifact(bytes)).isTrue();
    assertThat(PortableArtifact.isArtifact(SINE.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!quant.uniform<i8:f32, 1.000000e+00:-17>",
        "!quant.uniform<u8:f32, 2.000000e+00:128>",
        "!quant.uniform<i8<-127:127>:f32, 1.000000e-01>",
        "!quant.uniform<i32:f64, 1.000000e-01>",
        "!quant.uniform<i4:bf16, 3.000000e+00>",
        "!quant.uniform<u8:f32:0, {1.000000e-01:30,2.000000e-01}>",
        "!quant.uniform<i8<-3:5>:f16:0, {1.000000e-01,2.000000e-01:-1}>"
      })
  void quantizedTypesAreTheSameAfterwards(String element) {
    var text = SINE.replace("xf32", "x" + element);
    assertThat(again(text)).isEqualTo(text);
  }

  /** As jaxlib 0.10.2 writes and reads them: attributes of modules stay MLIR's own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.500000e+00 : f32",
        "1.500000e+00 : f8E5M2",
        "@a",
        "@a::@b",
        "f32",
        "tensor<2x3xf8E4M3FN>",
        "array<i32: 1, -2>",
        "array<i1: true, false>",
        "dense<[1, 0]> : tensor<2xindex>",
        "dense<[true, false, true]> : tensor<3xi1>",
        "dense<[-8, 7]> : tensor<2xi4>",
        "dense<2.500000e+00> : tensor<4xf16>",
        "dense<[(1.000000e+00,2.000000e+00)]> : tensor<1xcomplex<f32>>",
        "[dense<0> : tensor<1xindex>, {a = 1.000000e+00 : f64, b = [i32, @c]}]"
      })
  void attributesOfModulesAreTheSameAfterwards(String attribute) {
    var text = SINE.replace("module @m {", "module @m attributes {a.b = " + attribute + "} {");
    // One element is a splat, which is printed without brackets.
    text =
        text.replace("dense<[(1.000000e+00,2.000000e+00)]>", "dense<(1.000000e+00,2.000000e+00)>");
    assertThat(again(text)).isEqualTo(text);
  }

  /** jaxlib 0.10.2 writes -8 as 08, and so do we. */
  @Test
  void narrowIntegersAreTheirBits() {
    var text =
        """
        module {
          func.func @main() -> tensor<3xi4> {
            %c = stablehlo.constant dense<[-8, -1, 7]> : tensor<3xi4>
            return %c : tensor<3xi4>
          }
        }
        """;
    var bytes = HexFormat.of().formatHex(PortableArtifact.write(Parser.parse(text)));
    assertThat(bytes).contains("080f07");
    assertThat(again(text)).isEqualTo(text);
  }

  @Test
  void declarationsKeepTheAttributesOfTheirParameters() {
    var text =
        """
        module {
          func.func private @main(tensor<2xf32> {a.x = 1 : i32}, tensor<f32>) -> (tensor<2xf32> {a.y = "b"})
        }
        """;
    assertThat(again(text)).isEqualTo(text);
  }

  @Test
  void whatIsSaidOfPlacesIsTheSameAfterwards() {
    var text =
        """
        module {
          func.func @main() {
            return loc(fused<"m">["a", "b"])
          }
        }
        """;
    var module = Parser.parse(text);
    assertThat(Printer.printWithLocations(PortableArtifact.read(PortableArtifact.write(module))))
        .isEqualTo(Printer.printWithLocations(module));
  }

  /** MLIR's strings are bytes; this one is a lone continuation byte between two letters. */
  @Test
  void stringsNeedNotBeUtf8() {
    var text = SINE.replace("module @m {", "module @m attributes {a = \"x\\80\\C3\\BC\"} {");
    assertThat(again(text)).isEqualTo(text);
  }

  @Test
  void regionsMayUseValuesFromOutside() {
    var text =
        """
        module {
          func.func @main(%arg0: tensor<i1>, %arg1: tensor<f32>) -> tensor<f32> {
            %0 = stablehlo.sine %arg1 : tensor<f32>
            %1 = "stablehlo.if"(%arg0) ({
              %2 = stablehlo.add %0, %arg1 : tensor<f32>
              stablehlo.return %2 : tensor<f32>
            }, {
              stablehlo.return %0 : tensor<f32>
            }) : (tensor<i1>) -> tensor<f32>
            return %1 : tensor<f32>
          }
        }
        """;
    assertThat(again(text)).isEqualTo(text);
  }

  @Test
  void opsThatAVersionDoesNotKnowAreRefused() {
    var tan = Parser.parse(SINE.replace("sine", "tan"));
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> PortableArtifact.write(tan, new Version(1, 0, 0)))
        .withMessageContaining("stablehlo.tan: expected a target of version 1.4.0 or later");
    assertThat(PortableArtifact.write(tan, new Version(1, 4, 0))).isNotEmpty();
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> PortableArtifact.write(tan, new Version(9, 0, 0)))
        .withMessage("expected a version from 1.0.0 to 1.20.0, found 9.0.0");
  }

  @Test
  void opsOfOtherDialectsHaveNoPortableForm() {
    var text =
        SINE.replace(
            "stablehlo.sine %arg0 : tensor<2xf32>",
            "chlo.erf %arg0 : tensor<2xf32> -> tensor<2xf32>");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> PortableArtifact.write(Parser.parse(text)))
        .withMessageContaining("chlo.erf has no portable form");
  }

  @Test
  void versionsAreThreeNumbers() {
    assertThat(Version.parse("1.13.0")).isEqualTo(Version.DEFAULT);
    assertThat(new Version(1, 2, 0)).isLessThan(new Version(1, 10, 0));
    assertThatExceptionOfType(HloException.class).isThrownBy(() -> Version.parse("1.2"));
    assertThatExceptionOfType(HloException.class).isThrownBy(() -> Version.parse("1.2.x"));
  }

  @Test
  void otherBytesAreRefused() {
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> PortableArtifact.read(new byte[] {1, 2, 3}))
        .withMessageContaining("4D 4C EF 52");
    var bytes = PortableArtifact.write(Parser.parse(SINE));
    for (int length = 4; length < bytes.length; length++) {
      var cut = java.util.Arrays.copyOf(bytes, length);
      assertThatExceptionOfType(HloException.class).isThrownBy(() -> PortableArtifact.read(cut));
    }
  }
}
