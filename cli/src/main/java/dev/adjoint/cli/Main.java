package dev.adjoint.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The {@code adjoint} command: what each subcommand has in common. */
@Command(
    name = "adjoint",
    description = "Differentiable array programming for the JVM.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    usageHelpAutoWidth = true)
public final class Main {
  /** The command without a subcommand: it shows its help. */
  Main() {}

  /**
   * Runs the command and ends the process: 0 if all went well, 1 if the work failed, 2 if the
   * arguments were wrong.
   */
  public static void main(String... args) {
    System.exit(commandLine().execute(args.length == 0 ? new String[] {"--help"} : args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main());
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    Version() {}

    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {
        "adjoint " + (version == null ? "(unpackaged)" : version), "Java " + Runtime.version()
      };
    }
  }
}
