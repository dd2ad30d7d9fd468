package dev.adjoint.cli;

import dev.adjoint.pjrt.Backend;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks a server whether it serves; for health checks of containers. */
@Command(
    name = "health",
    header = "Asks a server whether it serves.",
    description = "Exit code 0 if a server greets at the address within 5 seconds, else 1.")
final class Health implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--backend",
      paramLabel = "grpc://HOST:PORT",
      defaultValue = "grpc://127.0.0.1:8470",
      description = "The server (default: ${DEFAULT-VALUE}).")
  String address = "grpc://127.0.0.1:8470";

  Health() {}

  @Override
  public Integer call() {
    try (var client = Backend.open(address, Map.of("connect_timeout_seconds", 5L))) {
      var out = spec.commandLine().getOut();
      out.printf(
          "%s serves %d %s device(s)%n", address, client.devices().size(), client.platformName());
      out.flush();
      return 0;
    }
  }
}
