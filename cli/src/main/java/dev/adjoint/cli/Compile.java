package dev.adjoint.cli;

import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Executable.CompiledMemory;
import dev.adjoint.pjrt.ffm.Topology;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
          "What to compile for: a backend (cpu, cuda, ...), or devices that need not be there, by"
              + " backend and topology, such as tpu:v5e:2x2 or cuda:h200 (default:"
              + " ${DEFAULT-VALUE}).")
  String target = "cpu";

  Compile() {}

  @Override
  public Integer call() throws IOException {
    var module = ModuleFile.verified(file, main.in);
    int colon = target.indexOf(':');
    if (colon >= 0 && !target.matches("grpcs?://.*")) {
      var backend = target.substring(0, colon);
      try (var topology = Topology.open(backend, target.substring(colon + 1))) {
        var compiled = topology.compile(Runner.text(module), Runner.options(module));
        tell(compiled.memory(), compiled.cost());
      }
    } else {
      try (var client = Backend.open(target);
          var executable = Runner.compile(client, module)) {
        tell(executable.memoryAnalysis(), executable.costAnalysis());
      }
    }
    return 0;
  }

  private void tell(Optional<CompiledMemory> memory, Map<String, Double> cost) {
    var out = spec.commandLine().getOut();
    table(out, "memory, in bytes", memory.map(Compile::rows).orElse(Map.of()));
    table(out, "cost of one run, as estimated", new TreeMap<>(cost));
    out.flush();
  }

  private static Map<String, Long> rows(CompiledMemory memory) {
    var rows = new LinkedHashMap<String, Long>();
    rows.put("arguments", memory.arguments());
    rows.put("results", memory.outputs());
    rows.put("results that share memory with arguments", memory.aliased());
    rows.put("temporaries", memory.temporaries());
    rows.put("code", memory.generatedCode());
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

  /** A number that lines up with others: whole where it is, else its first digits. */
  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? "%,18d".formatted((long) value)
        : "%18.3g".formatted(value);
  }
}
