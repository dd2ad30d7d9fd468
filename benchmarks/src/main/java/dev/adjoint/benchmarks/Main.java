package dev.adjoint.benchmarks;

import dev.adjoint.benchmarks.Benchmark.Effort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs benchmarks and prints a table, a line as soon as it is known. */
final class Main {
  private Main() {}

  private static final Map<String, Benchmark> BENCHMARKS = new LinkedHashMap<>();

  static {
    BENCHMARKS.put("dispatch", Dispatch::call);
    BENCHMARKS.put("round-trip", Dispatch::roundTrip);
    BENCHMARKS.put("lower", Lowering::all);
    BENCHMARKS.put("compile", Steps::compile);
    BENCHMARKS.put("run", Steps::run);
    BENCHMARKS.put("memory", Steps::memory);
    BENCHMARKS.put("programs", Programs::all);
    BENCHMARKS.put("cold", ColdStart::firstResult);
    BENCHMARKS.put("remote", Remote::latency);
    BENCHMARKS.put("transfers", Remote::transfers);
    BENCHMARKS.put("distance", RoundTrips::all);
    BENCHMARKS.put("crowd", Crowd::steps);
    BENCHMARKS.put("idle", Crowd::memory);
    BENCHMARKS.put("cached", CachedCompile::all);
    BENCHMARKS.put("recovery", Recovery::all);
  }

  /** Runs what {@code args} name, or everything; {@code --quick} in a fraction of the time. */
  public static void main(String... args) throws Exception {
    var effort = Effort.FULL;
    var chosen = new ArrayList<String>();
    for (var arg : args) {
      if (arg.equals("--quick")) {
        effort = Effort.QUICK;
      } else if (BENCHMARKS.containsKey(arg)) {
        chosen.add(arg);
      } else {
        System.err.printf(
            "usage: bench [--quick] [name ...]; names are %s; found \"%s\"%n",
            String.join(", ", BENCHMARKS.keySet()), arg);
        System.exit(2);
      }
    }
    System.out.println(Row.head());
    for (var name : chosen.isEmpty() ? List.copyOf(BENCHMARKS.keySet()) : chosen) {
      for (var row : BENCHMARKS.get(name).measure(effort)) {
        System.out.println(row.line());
      }
    }
    System.exit(0);
  }
}
