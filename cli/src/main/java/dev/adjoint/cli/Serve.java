package dev.adjoint.cli;

import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.server.PjrtServer;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves devices over gRPC until it is told to stop. */
@Command(
    name = "serve",
    header = "Serves the devices of a backend over gRPC.",
    description =
        "Without encryption, until SIGTERM or SIGINT. The first line it prints is 'listening on"
            + " HOST:PORT'.")
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
    if (port < 0 || port > 65535) {
      throw new ParameterException(
          spec.commandLine(), "--port: expected a number from 0 to 65535, found " + port);
    }
    var closed = new CountDownLatch(1);
    try (var client = Backend.open(backend.spec);
        var server = PjrtServer.builder(client).host(host).port(port).start()) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, closed), "stop serving"));
      var out = spec.commandLine().getOut();
      out.printf("listening on %s:%d%n", host, server.port());
      out.flush();
      server.awaitTermination();
    } finally {
      closed.countDown();
    }
    return 0;
  }

  /** Ends the server, and the process no sooner than the devices are given back. */
  private static void stop(PjrtServer server, CountDownLatch closed) {
    server.close();
    try {
      if (!closed.await(10, TimeUnit.SECONDS)) {
        System.err.println("adjoint: the devices are not closed after 10 seconds; ending anyway");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
