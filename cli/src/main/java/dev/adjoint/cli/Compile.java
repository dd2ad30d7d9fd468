package dev.adjoint.cli;

import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Executable;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Compiles a module and tells what it will cost to run. */
@Command(
    name = "compile",
    header = "Compiles a StableHLO module and tells what one run costs.",
    description =
        "Prints the memory that one run takes, in bytes, and what the compiler estimates, such as"
            + " the number of floating-point operations.")
final class Compile implements Callable<Integer> {
  @ParentCommand Main main;
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = ModuleFile.DESCRIPTION)
  String file = "-";

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      defaultValue = "cpu",
      description =
          "What to compile for: cpu, cuda, or any other backend that 'adjoint devices' lists"
              + " (default: ${DEFAULT-VALUE}).")
  String target = "cpu";

  Compile() {}

  @Override
  public Integer call() throws IOException {
    var module = ModuleFile.verified(file, main.in);
    if (target.startsWith("tpu:")) {
      throw new PjrtException(
          Code.UNIMPLEMENTED,
          target
              + ": compiling for a TPU that is not there needs PJRT_TopologyDescription_Create and"
              + " PJRT_Compile, which the in-process backend does not call yet; expected a target"
              + " with a device, such as cpu, cuda or tpu");
    }
    try (var client = Backend.open(target);
        var executable = Runner.compile(client, module)) {
      var out = spec.commandLine().getOut();
      table(out, "memory, in bytes", memory(executable));
      table(out, "cost of one run, as estimated", new TreeMap<>(executable.costAnalysis()));
      out.flush();
    }
    return 0;
  }

  private static Map<String, Number> memory(Executable executable) {
    var rows = new LinkedHashMap<String, Number>();
    executable
        .memoryAnalysis()
        .ifPresent(
            memory -> {
              rows.put("arguments", memory.arguments());
              rows.put("results", memory.outputs());
              rows.put("results that share memory with arguments", memory.aliased());
              rows.put("temporaries", memory.temporaries());
              rows.put("code", memory.generatedCode());
            });
    return rows;
  }

  private static void table(PrintWriter out, String title, Map<String, ? extends Number> rows) {
    out.println(title);
    if (rows.isEmpty()) {
      out.println("  (this plugin does not tell)");
    }
    int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
    rows.forEach(
        (name, value) -> out.printf("  %-" + width + "s  %s%n", name, number(value.doubleValue())));
  }

  /** A number that lines up with others, without a fraction where there is none. */
  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? "%,18d".formatted((long) value)
        : "%,22.3f".formatted(value);
  }
}
