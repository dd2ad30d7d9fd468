package dev.adjoint.hlo.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.text.Parser;
import dev.adjoint.hlo.text.Printer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardyTest {
  private static final String MODULE =
      """
      module @m {
        sdy.mesh @mesh = <["x"=4, "y z"=2]>
        func.func public @main(%%arg0: tensor<8x4xf32> {sdy.sharding = %s}) -> tensor<8x4xf32> {
          %%0 = stablehlo.sine %%arg0 : tensor<8x4xf32>
          return %%0 : tensor<8x4xf32>
        }
      }
      """;

  private static String again(String text) {
    return Printer.print(PortableArtifact.read(PortableArtifact.write(Parser.parse(text))));
  }

  /** The forms that shardy/dialect/sdy/ir/test has. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "#sdy.sharding<@mesh, []>",
        "#sdy.sharding<@mesh, [{}, {?}]>",
        "#sdy.sharding<@mesh, [{\"x\"}, {\"y z\", ?}]>",
        "#sdy.sharding<@mesh, [{\"x\":(1)2, \"y z\"}p1, {?}p0]>",
        "#sdy.sharding<@mesh, [{}, {}], replicated={\"x\":(2)2, \"y z\"}>",
        "#sdy.sharding<@mesh, [{}, {}], replicated={\"x\"}, unreduced={\"y z\"}>",
        "#sdy.sharding<@mesh, [{}, {}], unreduced=max{\"y z\"}>",
        "#sdy.sharding<@\"a mesh\", [{}, {}]>",
        "#sdy.sharding<mesh<[\"a\"=2, \"b\"=2]>, [{\"a\"}, {}]>",
        "#sdy.sharding<mesh<[], device_ids=[3]>, []>",
        "#sdy.mesh<[\"a\"=2, \"b\"=2], device_ids=[0, 2, 1, 3]>",
        "#sdy.sharding_per_value<[<@mesh, [{\"x\"}]>, <@mesh, [{}], replicated={\"x\"}>]>",
        "#sdy.op_sharding_rule<([i, j], [j, k])->([i, k]) {i=8, j=16, k=8} reduction={j}>",
        "#sdy.op_sharding_rule<([ij, k])->([i, jk]) {i=2, j=2, k=4} need_replication={i, j}"
            + " permutation={k} blocked_propagation={j}, custom>",
        "#sdy.op_sharding_rule<([i, z_1z_2])->([]) {i=2, j=1, k=1, l=1, m=1, n=1, o=1, p=1, q=1,"
            + " r=1, s=1, t=1, u=1, v=1, w=1, x=1, y=1, z=1, z_1=2, z_2=3}>",
        "#sdy<manual_axes{\"x\", \"y\"}>",
        "#sdy<manual_axes{}>",
      })
  void attributesAreTheSameAfterwards(String attribute) {
    var text = MODULE.formatted(attribute);
    assertThat(again(text)).isEqualTo(text);
  }

  @Test
  void opsAreTheSameAfterwards() {
    var text =
        """
        module @m {
          sdy.mesh @mesh = <["x"=4]>
          func.func public @main(%arg0: tensor<8xf8E5M2>, %arg1: tensor<8xcomplex<f32>>) -> (tensor<8xf8E5M2>, tensor<8xcomplex<f32>>) {
            %0 = sdy.sharding_constraint %arg0 <@mesh, [{"x"}]> : tensor<8xf8E5M2>
            %1:2 = sdy.manual_computation(%0, %arg1) in_shardings=[<@mesh, [{"x"}]>, <@mesh, [{}]>] out_shardings=[<@mesh, [{"x"}]>, <@mesh, [{}]>] manual_axes={"x"} (%arg2: tensor<2xf8E5M2>, %arg3: tensor<8xcomplex<f32>>) {
              %3 = stablehlo.cosine %arg3 : tensor<8xcomplex<f32>>
              sdy.return %arg2, %3 : tensor<2xf8E5M2>, tensor<8xcomplex<f32>>
            } : (tensor<8xf8E5M2>, tensor<8xcomplex<f32>>) -> (tensor<8xf8E5M2>, tensor<8xcomplex<f32>>)
            %2 = sdy.sharding_constraint %1#0 <@mesh, [{?}]> : tensor<8xf8E5M2>
            sdy.manual_computation() in_shardings=[] out_shardings=[] manual_axes={} () {
              sdy.return
            } : () -> ()
            return %2, %1#1 : tensor<8xf8E5M2>, tensor<8xcomplex<f32>>
          }
        }
        """;
    assertThat(again(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#sdy.sharding<@mesh>",
        "#sdy.mesh<[\"a\"]>",
        "#sdy.no_such<3>",
        "#sdy<manual_axes{x}>",
        "#sdy.mesh<[\"a\"=99999999999999999999]>"
      })
  void attributesWithoutPortableFormAreRefused(String attribute) {
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> again(MODULE.formatted(attribute)))
        .withMessageContaining(attribute);
  }
}
