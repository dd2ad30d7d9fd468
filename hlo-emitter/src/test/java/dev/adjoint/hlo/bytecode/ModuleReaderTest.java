package dev.adjoint.hlo.bytecode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.text.Parser;
import org.junit.jupiter.api.Test;

class ModuleReaderTest {
  private static final String TEXT =
      """
      module @m {
        func.func public @main(%arg0: tensor<2xf32>) -> tensor<2xf32> {
          return %arg0 : tensor<2xf32>
        }
      }
      """;

  @Test
  void aModuleIsReadFromItsTextAndFromBytecode() {
    assertThat(ModuleReader.read(TEXT.getBytes(UTF_8))).hasToString(TEXT);
    assertThat(ModuleReader.read(PortableArtifact.write(Parser.parse(TEXT)))).hasToString(TEXT);
  }

  @Test
  void anErrorNamesTheFileAndThePlace() {
    assertThatThrownBy(() -> ModuleReader.read("module {\n  }}".getBytes(UTF_8), "a.mlir"))
        .isInstanceOf(HloException.class)
        .hasMessageStartingWith("a.mlir:2:4");
    assertThatThrownBy(() -> ModuleReader.read(new byte[] {(byte) 0xff, 0, 1}, "a.bin"))
        .isInstanceOf(HloException.class)
        .hasMessage("a.bin: expected a module as text in UTF-8 or MLIR's bytecode, found neither");
  }
}
