package dev.adjoint.pjrt.ffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.PjrtException;
import org.junit.jupiter.api.Test;

/** Compiling for devices that are not there; with libtpu where there is one. */
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

  private static void assumeLibtpu() {
    assumeTrue(
        System.getenv("ADJOINT_PJRT_TPU_PLUGIN") != null,
        "skipped: no libtpu; ADJOINT_PJRT_TPU_PLUGIN names it");
  }
}
