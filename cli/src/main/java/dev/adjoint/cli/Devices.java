package dev.adjoint.cli;

import dev.adjoint.pjrt.Backend;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the devices of a backend. */
@Command(
    name = "devices",
    description = "Lists the devices of a backend: id, kind, memory in use and its limit in bytes.",
    mixinStandardHelpOptions = true)
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
      for (var device : client.devices()) {
        out.printf(
            "%d  %s%s%n",
            device.id(),
            device.kind(),
            device
                .memoryStats()
                .map(m -> "  %,d of %,d".formatted(m.bytesInUse(), m.bytesLimit()))
                .orElse(""));
      }
    }
    out.flush();
    return 0;
  }
}
