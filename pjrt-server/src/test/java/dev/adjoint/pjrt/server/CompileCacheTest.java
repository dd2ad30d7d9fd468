package dev.adjoint.pjrt.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.Device;
import dev.adjoint.pjrt.server.journal.Journal;
import dev.adjoint.pjrt.server.journal.ProgramId;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileCacheTest {
  private static final ProgramId PROGRAM = new ProgramId("0".repeat(64), "step");
  private static final CompileOptions OPTIONS = CompileOptions.DEFAULT;

  @TempDir Path folder;

  private record Gpu(int id, String kind) implements Device {
    @Override
    public Optional<MemoryStats> memoryStats() {
      return Optional.empty();
    }
  }

  /** Stands for machines that are not here: one folder is all that they share. */
  private CompileCache onMachineWith(String... kinds) {
    var devices = Stream.of(kinds).map(kind -> new Gpu(0, kind)).toList();
    var client =
        (Client)
            Proxy.newProxyInstance(
                Client.class.getClassLoader(),
                new Class<?>[] {Client.class},
                (_, method, _) ->
                    switch (method.getName()) {
                      case "platformName" -> "cuda";
                      case "platformVersion" -> "cuda 13000";
                      case "devices" -> devices;
                      default -> throw new UnsupportedOperationException(method.getName());
                    });
    return new CompileCache(folder, 1 << 20, client, Journal.inMemory());
  }

  @Test
  void whatWasCompiledForOneModelOfGpuIsNotRunOnAnother() {
    var code = new byte[] {1, 2, 3};
    onMachineWith("NVIDIA H100").put(new CompileCache.Kept(PROGRAM, OPTIONS, false, code));
    assertThat(onMachineWith("NVIDIA A100").find(PROGRAM, OPTIONS)).isEmpty();
    assertThat(onMachineWith("NVIDIA A100").recent(8)).isEmpty();
    assertThat(onMachineWith("NVIDIA H100", "NVIDIA H100").find(PROGRAM, OPTIONS))
        .hasValueSatisfying(kept -> assertThat(kept.serialized()).isEqualTo(code));
  }
}
