package dev.adjoint.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The {@code adjoint} command: what each subcommand has in common. */
@Command(
    name = "adjoint",
    description = "Differentiable array programming for the JVM.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Main.Version.class,
    subcommands = {Demo.class, Devices.class, Serve.class, Health.class},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all went well",
      "1:the work failed; one line on standard error says why",
      "2:the arguments were wrong; one line on standard error says which"
    },
    usageHelpAutoWidth = true)
public final class Main {
  /** The command without a subcommand: it shows its help. */
  Main() {}

  /**
   * Runs the command and ends the process: 0 if all went well, 1 if the work failed, 2 if the
   * arguments were wrong.
   */
  public static void main(String... args) {
    // Scripts read what is printed: a number looks the same everywhere.
    Locale.setDefault(Locale.ROOT);
    System.exit(commandLine().execute(args.length == 0 ? new String[] {"--help"} : args));
  }

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Shows the stack trace of an error.")
  boolean debug;

  static CommandLine commandLine() {
    var main = new Main();
    return new CommandLine(main)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, _) -> misused(e))
        .setExecutionExceptionHandler((e, command, _) -> failed(e, command, main.debug));
  }

  private static int misused(ParameterException e) {
    var command = e.getCommandLine();
    var err = command.getErr();
    err.printf(
        "adjoint: %s; see '%s --help'%n", oneLine(e), command.getCommandSpec().qualifiedName());
    err.flush();
    return ExitCode.USAGE;
  }

  private static int failed(Exception e, CommandLine command, boolean debug) {
    var err = command.getErr();
    if (debug) {
      e.printStackTrace(err);
    } else {
      err.println("adjoint: " + oneLine(e));
    }
    err.flush();
    return ExitCode.SOFTWARE;
  }

  private static String oneLine(Exception e) {
    var message = e.getMessage() == null ? e.toString() : e.getMessage();
    return message.strip().replaceAll("\\s*\\R\\s*", "; ");
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
