package dev.adjoint.cli;

import picocli.CommandLine.Option;

/** Which devices a subcommand uses. */
final class BackendOption {
  @Option(
      names = "--backend",
      paramLabel = "SPEC",
      defaultValue = "cpu",
      description =
          "The devices: cpu, cuda, tpu, /path/to/plugin.so, grpc://host:port (default:"
              + " ${DEFAULT-VALUE}).")
  String spec = "cpu";

  BackendOption() {}
}
