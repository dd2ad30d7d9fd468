package dev.adjoint.cli;

import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.regex.Pattern;
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
    subcommands = {
      Run.class,
      Verify.class,
      Print.class,
      TransformCommand.class,
      Compile.class,
      Devices.class,
      Serve.class,
      Health.class,
      Demo.class,
      Completion.class,
      Work.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all went well",
      "1:the work failed; one line on standard error says why",
      "2:the arguments were wrong; one line on standard error says which"
    },
    usageHelpAutoWidth = true)
public final class Main {
  private static final Pattern CARET = Pattern.compile("\\R  .*\\R *\\^\\s*$");

  /** Where a file named {@code -} is read from. */
  final InputStream in;

  /** The command without a subcommand: it shows its help. */
  Main(InputStream in) {
    this.in = in;
  }

  /**
   * Runs the command and ends the process: 0 if all went well, 1 if the work failed, 2 if the
   * arguments were wrong.
   */
  public static void main(String... args) {
    // Scripts read what is printed: a number looks the same everywhere.
    Locale.setDefault(Locale.ROOT);
    var command = commandLine(System.in);
    int code;
    try {
      code = command.execute(args.length == 0 ? new String[] {"--help"} : args);
    } catch (OutOfMemoryError e) {
      command.getErr().println("adjoint: out of memory: " + e.getMessage());
      code = ExitCode.SOFTWARE;
    }
    System.exit(code);
  }

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Shows the stack trace of an error.")
  boolean debug;

  static CommandLine commandLine(InputStream in) {
    var main = new Main(in);
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

  /** What an error says, in one line: without the caret that shows the place in a parsed line. */
  static String oneLine(Exception e) {
    var message =
        switch (e) {
          case NoSuchFileException missing -> missing.getFile() + ": no such file";
          case AccessDeniedException denied -> denied.getFile() + ": access denied";
          case FileAlreadyExistsException existing -> existing.getFile() + ": is no folder";
          default -> e.getMessage() == null ? e.toString() : e.getMessage();
        };
    return CARET.matcher(message).replaceFirst("").strip().replaceAll("\\s*\\R\\s*", "; ");
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
