package dev.adjoint.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which transforms a module goes through. */
final class TransformOptions {
  /** What the transforms do, for the help. */
  static final String DESCRIPTION =
      "Transforms change what a program takes and gives, one after the other. jvp: from the"
          + " arguments, and a tangent for each that is of floating-point or complex numbers, to"
          + " the results, and a tangent for each such result. vjp: from the arguments, and a"
          + " cotangent for each such result, to a cotangent for each such argument. vmap: all"
          + " arguments and results get a leading dimension.";

  @Option(
      names = "--transform",
      paramLabel = "NAME",
      description = "A transform: ${COMPLETION-CANDIDATES}; may be given again, for the next one.")
  List<Transforms.Name> names = new ArrayList<>();

  @Option(
      names = "--batch-size",
      paramLabel = "N",
      split = ",",
      description =
          "The size of the dimension that vmap adds; several, with commas between them, for several"
              + " vmaps.")
  List<Long> batchSizes = new ArrayList<>();

  TransformOptions() {}

  /** {@return the transforms, which are none if the command line names none} */
  Transforms of(CommandSpec spec) {
    try {
      return new Transforms(names, batchSizes);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
