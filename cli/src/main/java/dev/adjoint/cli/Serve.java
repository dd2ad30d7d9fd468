package dev.adjoint.cli;

import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.server.PjrtServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves devices over gRPC until it is told to stop. */
@Command(
    name = "serve",
    description = {
      "Serves the devices of a backend over gRPC, without encryption, until SIGTERM or SIGINT.",
      "The first line it prints is 'listening on HOST:PORT'."
    },
    mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
  @Mixin BackendOption backend = new BackendOption();
  @Spec CommandSpec spec;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "The address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
  String host = "127.0.0.1";

  @Option(
      names = "--port",
      defaultValue = "8470",
      description = "The port to listen on; 0 takes any free one (default: ${DEFAULT-VALUE}).")
  int port = 8470;

  Serve() {}

  @Override
  public Integer call() throws InterruptedException {
    try (var client = Backend.open(backend.spec);
        var server = PjrtServer.builder(client).host(host).port(port).start()) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop serving"));
      var out = spec.commandLine().getOut();
      out.printf("listening on %s:%d%n", host, server.port());
      out.flush();
      server.awaitTermination();
    }
    return 0;
  }
}
