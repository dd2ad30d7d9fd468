package dev.adjoint.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Differentiates or vectorises a module, and writes what comes of it as a module. */
@Command(
    name = "transform",
    header = "Differentiates or vectorises a StableHLO module.",
    description = {
      TransformOptions.DESCRIPTION,
      "",
      "The result is a module again, for 'adjoint run', for another 'adjoint transform', or for any"
          + " other consumer of StableHLO."
    })
final class TransformCommand implements Callable<Integer> {
  @ParentCommand Main main;
  @Spec CommandSpec spec;
  @Mixin TransformOptions transforms = new TransformOptions();

  @Parameters(paramLabel = "FILE", description = ModuleFile.DESCRIPTION)
  String file = "-";

  @Option(
      names = "--bytecode",
      description = "Write a portable artifact, which keeps its meaning across versions.")
  boolean bytecode;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write it; without, to standard output.")
  @Nullable Path output;

  TransformCommand() {}

  @Override
  public Integer call() throws IOException {
    if (bytecode && output == null) {
      throw new ParameterException(spec.commandLine(), "--bytecode: expected -o FILE with it");
    }
    var wanted = transforms.of(spec);
    var module = wanted.apply(ModuleFile.verified(file, main.in)).module();
    if (output == null) {
      var out = spec.commandLine().getOut();
      out.print(module);
      out.flush();
    } else {
      ModuleFile.write(module, output, bytecode);
    }
    return 0;
  }
}
