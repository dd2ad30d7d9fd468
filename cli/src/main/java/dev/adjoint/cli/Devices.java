package dev.adjoint.cli;

import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Device.MemoryStats;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the devices of a backend. */
@Command(
    name = "devices",
    header = "Lists the devices of a backend.",
    description =
        "A line for each: id, kind, and where the device tells, the memory in use and its limit in"
            + " bytes.")
final class Devices implements Callable<Integer> {
  @Mixin BackendOption backend = new BackendOption();
  @Spec CommandSpec spec;

  Devices() {}

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    try (var client = Backend.open(backend.spec)) {
      out.printf(
          "%s (%s)%n",
          client.platformName(), client.platformVersion().lines().findFirst().orElse(""));
      var versions = client.versions();
      out.printf(
          "PJRT C API %s, StableHLO %s to %s%n",
          versions.pjrtApi(), versions.oldestStablehlo(), versions.newestStablehlo());
      for (var device : client.devices()) {
        out.printf(
            "%d  %s%s%n",
            device.id(), device.kind(), device.memoryStats().map(Devices::memory).orElse(""));
      }
    }
    out.flush();
    return 0;
  }

  private static String memory(MemoryStats memory) {
    return memory.bytesLimit() < 0
        ? "  %d in use".formatted(memory.bytesInUse())
        : "  %d of %d in use".formatted(memory.bytesInUse(), memory.bytesLimit());
  }
}
