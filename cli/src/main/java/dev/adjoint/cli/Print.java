package dev.adjoint.cli;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.bytecode.PortableArtifact;
import dev.adjoint.hlo.bytecode.Version;
import dev.adjoint.hlo.text.Printer;
import dev.adjoint.pjrt.client.ProgramFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Prints a module in another form. */
@Command(
    name = "print",
    header = "Prints a StableHLO module in another form.",
    description =
        "As MLIR prints it: in the pretty form, the generic one, as bytecode, or as a program file."
            + " The module is only parsed; 'adjoint verify' checks it.")
final class Print implements Callable<Integer> {
  @ParentCommand Main main;
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = ModuleFile.DESCRIPTION)
  String file = "-";

  @Option(names = "--generic", description = "Every op in MLIR's generic form.")
  boolean generic;

  @Option(names = "--locations", description = "With the place that each op came from.")
  boolean locations;

  @Option(
      names = "--bytecode",
      description = "As a portable artifact, which keeps its meaning across versions.")
  boolean bytecode;

  @Option(
      names = "--program",
      description =
          "As a program file (adjoint.program.v1.Program): a portable artifact with its digest and"
              + " the names, types, donation and shardings of what it takes and gives.")
  boolean program;

  @Option(
      names = "--target-version",
      paramLabel = "X.Y.Z",
      converter = ToVersion.class,
      description =
          "The oldest version of StableHLO that shall read the bytecode (default: 1.13.0).")
  @Nullable Version targetVersion;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write it; without, to standard output.")
  @Nullable Path output;

  Print() {}

  @Override
  public Integer call() throws IOException {
    var binary = program ? "--program" : "--bytecode";
    if ((bytecode || program) && (generic || locations || (bytecode && program))) {
      throw new ParameterException(
          spec.commandLine(),
          "%s: expected no %s with it"
              .formatted(binary, bytecode && program ? "--bytecode" : "--generic or --locations"));
    }
    if ((bytecode || program) && output == null) {
      throw new ParameterException(spec.commandLine(), binary + ": expected -o FILE with it");
    }
    if (!bytecode && targetVersion != null) {
      throw new ParameterException(
          spec.commandLine(), "--target-version: expected --bytecode with it");
    }
    var module = ModuleFile.read(file, main.in);
    if (program) {
      Files.write(output, ProgramFile.write(module));
      return 0;
    }
    if (bytecode) {
      var version = targetVersion == null ? Version.DEFAULT : targetVersion;
      var bytes = PortableArtifact.write(module, version);
      Files.write(output, bytes);
      return 0;
    }
    var options = EnumSet.noneOf(Printer.Option.class);
    if (generic) {
      options.add(Printer.Option.GENERIC);
    }
    if (locations) {
      options.add(Printer.Option.LOCATIONS);
    }
    var text = Printer.print(module, options);
    if (output != null) {
      Files.writeString(output, text);
    } else {
      var out = spec.commandLine().getOut();
      out.print(text);
      out.flush();
    }
    return 0;
  }

  /** A version that is none is a wrong argument. */
  static final class ToVersion implements ITypeConverter<Version> {
    ToVersion() {}

    @Override
    public Version convert(String text) {
      try {
        return Version.parse(text);
      } catch (HloException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
