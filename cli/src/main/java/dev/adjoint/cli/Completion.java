package dev.adjoint.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what teaches a shell the command's words. */
@Command(
    name = "completion",
    header = "Prints a script of completions for bash and zsh.",
    description = "To load it: source <(adjoint completion)")
final class Completion implements Callable<Integer> {
  @Spec CommandSpec spec;

  Completion() {}

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    out.print(AutoComplete.bash("adjoint", spec.root().commandLine()));
    out.flush();
    return 0;
  }
}
