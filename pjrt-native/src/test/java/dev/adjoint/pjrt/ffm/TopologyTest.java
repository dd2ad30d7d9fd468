package dev.adjoint.pjrt.ffm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.text.Printer;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.PjrtException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiling for devices that are not there; with libtpu and the CUDA plugin where there are. */
class TopologyTest {
  @Test
  void aPluginWithoutTopologiesSaysSo() {
    assertThatThrownBy(() -> Topology.open("cpu", "2x2")).isInstanceOf(PjrtException.class);
  }

  @Test
  void aProgramIsCompiledForTpusThatAreNotThere() {
    assumeLibtpu();
    try (var topology = Topology.open("tpu", "v5e:2x2")) {
      for (int partitions : new int[] {1, 4}) {
        var compiled =
            topology.compile(Programs.SHARDED_DOUBLE, CompileOptions.partitioned(partitions));
        assertThat(compiled.memory())
            .hasValueSatisfying(memory -> assertThat(memory.generatedCode()).isPositive());
        assertThat(compiled.cost()).containsKey("bytes accessed");
      }
      assertThatThrownBy(() -> topology.compile(new byte[] {'?'}, CompileOptions.DEFAULT))
          .isInstanceOf(PjrtException.class);
    }
  }

  @Test
  void aTopologyThatNobodyKnowsIsAnError() {
    assumeLibtpu();
    assertThatThrownBy(() -> Topology.open("tpu", "v77e:2x2"))
        .isInstanceOf(PjrtException.class)
        .hasMessageContaining("v77e");
  }

  @Test
  void useAfterCloseIsAnException() {
    assumeLibtpu();
    var topology = Topology.open("tpu", "v5e:2x2");
    topology.close();
    topology.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> topology.compile(Programs.ADD, CompileOptions.DEFAULT));
  }

  @Test
  void aProgramIsCompiledForGpusThatAreNotThere() {
    assumeCuda();
    for (var gpu : List.of("a100", "h100", "h200", "b200")) {
      try (var topology = Topology.open("cuda", gpu)) {
        var compiled = topology.compile(Programs.ADD, CompileOptions.DEFAULT);
        assertThat(compiled.memory())
            .hasValueSatisfying(
                memory -> {
                  assertThat(memory.arguments()).isEqualTo(8);
                  assertThat(memory.outputs()).isEqualTo(4);
                });
        assertThatThrownBy(() -> topology.compile(new byte[] {'?'}, CompileOptions.DEFAULT))
            .isInstanceOf(PjrtException.class);
      }
    }
  }

  @Test
  void everyOpIsCompiledForAGpu() {
    assumeCuda();
    try (var topology = Topology.open("cuda", "h200")) {
      for (var example : OpCases.all()) {
        var text = Printer.print(Module.of(example.function()), Set.of(Printer.Option.ANY_VERSION));
        assertThatCode(() -> topology.compile(text.getBytes(UTF_8), CompileOptions.DEFAULT))
            .as(text)
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void aGpuThatNobodyKnowsIsAnErrorThatNamesTheKnown() {
    assertThatThrownBy(() -> Topology.open("cuda", "h300"))
        .isInstanceOf(PjrtException.class)
        .hasMessage(
            "NOT_FOUND: there is no GPU h300: expected a100, h100, h200, b200, or a file with a"
                + " GpuTargetConfigProto in text format");
  }

  @Test
  void aGpuMayBeDescribedInAFile(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("gpu.txtpb"), "platform_name: \"CUDA\"");
    assertThat(Gpu.target(file.toString())).isEqualTo("platform_name: \"CUDA\"");
  }

  private static void assumeCuda() {
    assumeTrue(
        System.getenv("ADJOINT_PJRT_CUDA_PLUGIN") != null,
        "skipped: no CUDA plugin; ADJOINT_PJRT_CUDA_PLUGIN names it");
  }

  private static void assumeLibtpu() {
    assumeTrue(
        System.getenv("ADJOINT_PJRT_TPU_PLUGIN") != null,
        "skipped: no libtpu; ADJOINT_PJRT_TPU_PLUGIN names it");
  }
}
