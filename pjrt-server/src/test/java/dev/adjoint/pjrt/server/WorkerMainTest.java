package dev.adjoint.pjrt.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Workers that share devices. */
class WorkerMainTest {
  private static Map<String, Object> share(String backend, int workers) {
    return WorkerMain.share(
        Settings.DEFAULT.with(Setting.BACKEND, backend).with(Setting.WORKERS, workers));
  }

  @Test
  void workersOfOneGpuDivideTheMemoryThatOneWouldTake() {
    assertThat(share("cuda", 3)).isEqualTo(Map.of("memory_fraction", .25f));
    assertThat(share("cuda?preallocate=false", 2)).isEqualTo(Map.of("memory_fraction", .375f));
  }

  @Test
  void oneWorkerTakesWhatThePluginDoesAndOnACpuThereIsNothingToDivide() {
    assertThat(share("cuda", 1)).isEmpty();
    assertThat(share("cpu", 4)).isEmpty();
    assertThat(share("/cuda/plugin.so", 4)).isEmpty();
  }
}
