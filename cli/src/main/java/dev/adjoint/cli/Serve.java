package dev.adjoint.cli;

import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves devices over gRPC until it is told to stop. */
@Command(
    name = "serve",
    header = "Serves the devices of a backend over gRPC.",
    description = {
      "Until SIGTERM or SIGINT. The first line it prints is 'listening on HOST:PORT'.",
      "",
      "Each setting can also stand in a file, as 'port = 8470', or in the environment, as"
          + " ADJOINT_SERVE_PORT=8470. Flags come before the environment, and that before the"
          + " file.",
      ""
    },
    modelTransformer = Serve.FlagsOfSettings.class)
final class Serve implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "A file of settings, one 'name = value' a line.")
  Optional<Path> config = Optional.empty();

  Serve() {}

  /** Gives the command a flag for each setting. */
  static final class FlagsOfSettings implements IModelTransformer {
    FlagsOfSettings() {}

    @Override
    public CommandSpec transform(CommandSpec command) {
      for (var setting : Setting.ALL) {
        command.addOption(
            OptionSpec.builder(setting.flag())
                .type(String.class)
                .paramLabel(setting.kind().label())
                .description(
                    setting.initial().isEmpty()
                        ? setting.description()
                        : "%s Default: %s.".formatted(setting.description(), setting.initial()))
                .build());
      }
      return command;
    }
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    var settings = settings();
    // Before the first logger is made.
    if (System.getProperty("org.slf4j.simpleLogger.defaultLogLevel") == null) {
      System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", settings.get(Setting.LOG));
    }
    var closed = new CountDownLatch(1);
    try (var server = PjrtServer.serve(settings)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, closed), "stop serving"));
      var out = spec.commandLine().getOut();
      out.printf("listening on %s:%d%n", settings.get(Setting.HOST), server.port());
      server.metricsPort().ifPresent(port -> out.printf("metrics on port %d%n", port));
      out.flush();
      server.awaitTermination();
    } finally {
      closed.countDown();
    }
    return 0;
  }

  private Settings settings() throws IOException {
    try {
      var settings =
          config.isPresent() ? Settings.DEFAULT.withFile(config.get()) : Settings.DEFAULT;
      settings = settings.withEnvironment(System.getenv());
      for (var setting : Setting.ALL) {
        String value = spec.findOption(setting.flag()).getValue();
        if (value != null) {
          settings = settings.withText(setting, value, setting.flag());
        }
      }
      return settings;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Ends the server, and the process no sooner than the devices are given back. */
  private static void stop(PjrtServer server, CountDownLatch closed) {
    server.drain();
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
