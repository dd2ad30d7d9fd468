package dev.adjoint.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says whether a module keeps the rules of StableHLO. */
@Command(
    name = "verify",
    header = "Checks a StableHLO module.",
    description =
        "Prints ok, or one line that says what is wrong and where, and then the exit code is 1.")
final class Verify implements Callable<Integer> {
  @ParentCommand Main main;
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = ModuleFile.DESCRIPTION)
  String file = "-";

  Verify() {}

  @Override
  public Integer call() throws IOException {
    var _ = ModuleFile.verified(file, main.in);
    var out = spec.commandLine().getOut();
    out.println("ok");
    out.flush();
    return 0;
  }
}
