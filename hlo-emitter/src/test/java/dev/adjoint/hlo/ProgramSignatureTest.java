package dev.adjoint.hlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.hlo.ProgramSignature.Parameter;
import dev.adjoint.hlo.ProgramSignature.Result;
import dev.adjoint.hlo.bytecode.PortableArtifact;
import dev.adjoint.hlo.text.Parser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of a program's parameters and results. */
class ProgramSignatureTest {
  private static final TensorType F32 = TensorType.of(ElementType.F32, 4);

  private static final Module MODULE =
      Parser.parse(
          """
          module @step {
            sdy.mesh @mesh = <["x"=2]>
            func.func public @main(
                %arg0: tensor<4xf32> {jax.arg_info = "args[0].w", jax.buffer_donor = true},
                %arg1: tensor<4xf32> {tf.aliasing_output = 0 : i32},
                %arg2: tensor<4xf32> {jax.buffer_donor = false, sdy.sharding = #sdy.sharding<@mesh, [{"x"}]>},
                %arg3: tensor<4xf32> {mhlo.sharding = "{replicated}"})
                -> (tensor<4xf32> {jax.result_info = "result['w']", mhlo.sharding = "{devices=[2]<=[2]}"}, tensor<4xf32>) {
              return %arg0, %arg1 : tensor<4xf32>, tensor<4xf32>
            }
          }
          """);

  @Test
  void hasNamesTypesDonationAndShardings() {
    assertThat(ProgramSignature.of(MODULE))
        .isEqualTo(
            new ProgramSignature(
                List.of(
                    new Parameter("args[0].w", F32, true, ""),
                    new Parameter("", F32, true, ""),
                    new Parameter("", F32, false, "#sdy.sharding<@mesh, [{\"x\"}]>"),
                    new Parameter("", F32, false, "{replicated}")),
                List.of(
                    new Result("result['w']", F32, "{devices=[2]<=[2]}"),
                    new Result("", F32, ""))));
  }

  @Test
  void isTheSameOfThePortableArtifact() {
    assertThat(ProgramSignature.of(PortableArtifact.read(PortableArtifact.write(MODULE))))
        .isEqualTo(ProgramSignature.of(MODULE));
  }

  @Test
  void parametersAreNamedByTheirLocationsAsInJax() {
    var module =
        Parser.parse(
            """
            module {
              func.func public @main(%arg0: tensor<4xf32> loc("params['w']"), %arg1: tensor<4xf32> loc("f.py":3:1)) -> tensor<4xf32> {
                return %arg0 : tensor<4xf32>
              }
            }
            """);
    assertThat(ProgramSignature.of(module).parameters())
        .extracting(Parameter::name)
        .containsExactly("params['w']", "");
  }

  @Test
  void aModuleWithoutFunctionsHasNone() {
    assertThatThrownBy(() -> ProgramSignature.of(Parser.parse("module @empty {\n}\n")))
        .isInstanceOf(HloException.class)
        .hasMessageContaining("@empty");
  }
}
