package dev.adjoint.cli;

import dev.adjoint.pjrt.Backend;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs a module on a device, or many. */
@Command(
    name = "run",
    header = "Runs a StableHLO module.",
    description = {
      "The arguments are numpy's .npy files, one for each parameter; types that numpy lacks are raw"
          + " bits: bf16 is uint16, floats of at most 8 bits are uint8, i4, i2, ui4 and ui2 take a"
          + " byte an element. The results are shown, or written to a folder as 0.npy, 1.npy, ...",
      "",
      TransformOptions.DESCRIPTION
          + " The sizes of batches are those of the first argument, if they are not given.",
      "",
      "With --batch, the file has a JSON object a line: {\"id\": \"a\", \"module\": \"f.mlir\","
          + " \"transforms\": [\"jvp\"], \"args\": [\"x.npy\"], \"out_dir\": \"out/a\"}. Each line"
          + " is run, and its results are written to out_dir; where it fails, out_dir/error.txt"
          + " says why, and the batch goes on. Exit code 1 if any line failed."
    })
final class Run implements Callable<Integer> {
  @ParentCommand Main main;
  @Spec CommandSpec spec;
  @Mixin BackendOption backend = new BackendOption();

  @Mixin TransformOptions transforms = new TransformOptions();

  @Parameters(paramLabel = "FILE", arity = "0..1", description = ModuleFile.DESCRIPTION)
  @Nullable String file;

  @Option(
      names = "--arg",
      paramLabel = "FILE.npy",
      parameterConsumer = Arrays.class,
      description = "An argument; more may follow, or be given by this option again.")
  List<Path> arguments = new ArrayList<>();

  @Option(
      names = "--out-dir",
      paramLabel = "DIR",
      description = "Where to write the results, made if it is not there.")
  @Nullable Path outDir;

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description = "Run all that this file says; - is standard input.")
  @Nullable String batch;

  Run() {}

  @Override
  public Integer call() throws IOException {
    if ((file == null) == (batch == null)) {
      throw new ParameterException(
          spec.commandLine(),
          "expected either FILE or --batch, found " + (file == null ? "none" : "both"));
    }
    if (batch != null && (!arguments.isEmpty() || outDir != null)) {
      throw new ParameterException(
          spec.commandLine(),
          "expected --arg and --out-dir in the lines of the batch, not beside it");
    }
    var wanted = transforms.of(spec);
    if (batch != null && !wanted.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "expected transforms in the lines of the batch, not beside it");
    }
    return batch == null ? runOne(file, wanted) : runBatch(batch);
  }

  private int runOne(String file, Transforms wanted) throws IOException {
    var module = ModuleFile.verified(file, main.in);
    try (var client = Backend.open(backend.spec)) {
      var results = new Runner(client).run(module, file, wanted, arguments);
      if (outDir != null) {
        Runner.write(results, outDir);
        return 0;
      }
      var out = spec.commandLine().getOut();
      for (int i = 0; i < results.size(); i++) {
        out.printf("%d: %s%n", i, ArrayView.of(results.get(i)));
      }
      out.flush();
    }
    return 0;
  }

  private int runBatch(String batch) throws IOException {
    try (var lines = Batch.open(batch, main.in);
        var worker = new Worker(backend.spec)) {
      return new Batch(worker, spec.commandLine().getOut()).run(lines) ? 0 : 1;
    }
  }

  /** Takes one file, and the .npy files that follow it. */
  static final class Arrays implements IParameterConsumer {
    Arrays() {}

    @Override
    public void consumeParameters(Stack<String> rest, ArgSpec option, CommandSpec command) {
      if (rest.isEmpty()) {
        throw new ParameterException(command.commandLine(), "--arg: expected a .npy file");
      }
      List<Path> arguments = option.getValue();
      do {
        arguments.add(Path.of(rest.pop()));
      } while (!rest.isEmpty() && rest.peek().endsWith(".npy") && !rest.peek().startsWith("-"));
    }
  }
}
