package dev.adjoint.benchmarks;

import dev.adjoint.benchmarks.Row.Unit;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.Verifier;
import dev.adjoint.hlo.bytecode.PortableArtifact;
import dev.adjoint.hlo.text.Parser;
import dev.adjoint.hlo.text.Printer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reading and writing programs, beside MLIR, which is C++. */
final class Programs {
  private static final String PEER = "MLIR (jaxlib)";

  private Programs() {}

  /** The text and the bytecode of a gradient that JAX made, and the text of a very long program. */
  static List<Row> all(Benchmark.Effort effort) throws Exception {
    var folder = Files.createTempDirectory("adjoint-bench");
    try {
      var rows = new ArrayList<Row>(gradient(effort, folder.resolve("gradient.mlir")));
      rows.add(lines(effort.of(100_000, 1_000_000), effort, folder.resolve("long.mlir")));
      return rows;
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static List<Row> gradient(Benchmark.Effort effort, Path file) throws Exception {
    try (var jax = Python.onItsOwn("peer.py", "transformer", file.toString())) {
      var _ = jax.round(1).seconds();
    }
    var text = Files.readString(file);
    var module = Parser.parse(text);
    if (!Printer.print(module).equals(text)) {
      throw new IllegalStateException("our text of JAX's module is not JAX's");
    }
    var kind = "the gradient of a 12-layer transformer, %d kB".formatted(text.length() / 1000);
    int rounds = effort.of(9, 25);
    var rows = new ArrayList<Row>();
    Runnable parse = () -> Verifier.verify(Parser.parse(text));
    SideBySide.warmUp(effort.of(4, 10), parse);
    try (var mlir = Python.onItsOwn("peer.py", "parse", file.toString())) {
      var found = SideBySide.of(rounds, SideBySide.repeat(20, parse), mlir.round(5));
      rows.add(
          Row.rate("parse and verify " + kind, PEER, text.length(), found).atLeastOfPeer(.667));
    }
    Runnable print =
        () -> {
          if (Printer.print(module).length() != text.length()) {
            throw new IllegalStateException("printed otherwise than before");
          }
        };
    SideBySide.warmUp(effort.of(4, 10), print);
    try (var mlir = Python.onItsOwn("peer.py", "print", file.toString())) {
      var found = SideBySide.of(rounds, SideBySide.repeat(20, print), mlir.round(5));
      rows.add(Row.rate("print " + kind, PEER, text.length(), found).atLeastOfPeer(.667));
    }
    long theirs = Files.size(Path.of(file + "bc"));
    rows.add(
        Row.size(
            "portable artifact of " + kind, PEER, PortableArtifact.write(module).length, theirs));
    return rows;
  }

  /** A function of so many statements, each of which uses the one before. */
  private static Row lines(int count, Benchmark.Effort effort, Path file) throws Exception {
    var text = new StringBuilder("func.func @main(%0: tensor<4xf32>) -> tensor<4xf32> {\n");
    var ops = List.of("add", "multiply", "subtract", "maximum");
    for (int i = 1; i <= count; i++) {
      text.append("  %").append(i).append(" = stablehlo.").append(ops.get(i % ops.size()));
      text.append(" %").append(i - 1).append(", %").append(i / 2).append(" : tensor<4xf32>\n");
    }
    text.append("  return %").append(count).append(" : tensor<4xf32>\n}\n");
    var program = text.toString();
    Files.writeString(file, program);
    SideBySide.Timed parse =
        () -> {
          long start = System.nanoTime();
          Module module = Parser.parse(program);
          double seconds = (System.nanoTime() - start) / 1e9;
          if (module.main().body().statements().size() != count) {
            throw new IllegalStateException("statements are missing");
          }
          return seconds;
        };
    try (var mlir = Python.onItsOwn("peer.py", "parse", file.toString())) {
      var found = SideBySide.of(effort.of(3, 5), parse, mlir.round(1));
      return Row.time("parse %,d lines".formatted(count), PEER, Unit.SECONDS, found).atMost(10);
    }
  }
}
