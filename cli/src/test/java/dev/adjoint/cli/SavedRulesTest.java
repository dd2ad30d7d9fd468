package dev.adjoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.CustomJvp;
import dev.adjoint.CustomTranspose;
import dev.adjoint.Dual;
import dev.adjoint.Fn1;
import dev.adjoint.Tensor;
import dev.adjoint.cli.npy.Npy;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.bytecode.PortableArtifact;
import dev.adjoint.program.Program;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs with custom rules that this process saves, and the process of a batch, which knows
 * nothing of the Java code, transforms and runs.
 */
class SavedRulesTest {
  private static final TensorType SCALAR = TensorType.of(ElementType.F32);
  private static final Tensor ONE = Tensor.of(1f);

  @TempDir Path folder;
  private Path one;

  @BeforeEach
  void arguments() throws IOException {
    one = folder.resolve("one.npy");
    Npy.write(one, Literal.splat(SCALAR, 1));
  }

  private static CustomTranspose<List<Tensor>, Tensor, Tensor> times(double factor) {
    return CustomTranspose.of((r, z) -> z.multiply(factor));
  }

  /** The families of jax-ml/jax#9129, with the values of f, its transpose, and so on. */
  private static Map<String, Fn1<Tensor, Tensor>> families() {
    var f = times(2);
    var g = times(3);
    f.defTranspose(g);
    g.defTranspose(f);
    CustomTranspose<Tensor, Tensor, Tensor> recursive = CustomTranspose.of((c, z) -> c.multiply(z));
    recursive.defTranspose((c, z) -> recursive.apply(c.add(1), z));
    return Map.of(
        "2 3 3 3 3", times(2).defTranspose((r, z) -> z.multiply(3)).bind(List.of()),
        "2 3 7 7 7",
            times(2).defTranspose(times(3).defTranspose((r, z) -> z.multiply(7))).bind(List.of()),
        "2 3 2 3 2", f.bind(List.of()),
        "1 2 3 4 5", recursive.bind(ONE));
  }

  @Test
  void everyFamilyIsTransposedByItsRulesInAnotherProcess() throws IOException {
    var lines = new ArrayList<String>();
    for (var family : families().entrySet()) {
      var module = Program.of(family.getValue(), ONE).module();
      var name = family.getKey().replace(' ', '-');
      var text = Files.writeString(folder.resolve(name + ".mlir"), module.toString());
      var artifact = Files.write(folder.resolve(name + ".mlirbc"), PortableArtifact.write(module));
      for (int degree = 0; degree < 5; degree++) {
        for (var file : List.of(text, artifact)) {
          lines.add(line(file, degree));
        }
      }
    }
    var in = new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    var outcome = Outcome.of(in, "run", "--batch", "-");
    assertThat(outcome.out().lines()).hasSize(40).allMatch(line -> line.endsWith(": ok"));
    for (var family : families().keySet()) {
      for (var extension : List.of(".mlir", ".mlirbc")) {
        var found = new ArrayList<String>();
        for (int degree = 0; degree < 5; degree++) {
          var out = out(folder.resolve(family.replace(' ', '-') + extension), degree);
          found.add("%.0f".formatted(last(out)));
        }
        assertThat(String.join(" ", found)).isEqualTo(family);
      }
    }
  }

  /** The cotangent of a linear function's argument, of the cotangent that made it, and so on. */
  private String line(Path file, int degree) {
    return "{\"id\": \"%s %d\", \"module\": \"%s\", \"transforms\": %s, \"args\": %s, \"out_dir\": \"%s\"}"
        .formatted(
            file.getFileName(),
            degree,
            file,
            Collections.nCopies(degree, "\"vjp\""),
            Collections.nCopies(arguments(degree), '"' + one.toString() + '"'),
            out(file, degree));
  }

  /** Reverse mode takes a cotangent more for each result, and gives one for each argument. */
  private static int arguments(int degree) {
    int arguments = 1;
    int results = 1;
    for (int i = 0; i < degree; i++) {
      int before = arguments;
      arguments += results;
      results = before;
    }
    return arguments;
  }

  private Path out(Path file, int degree) {
    return folder.resolve("%s-%d".formatted(file.getFileName(), degree));
  }

  private static double last(Path out) throws IOException {
    int results = 0;
    while (Files.exists(out.resolve(results + ".npy"))) {
      results++;
    }
    return Npy.read(out.resolve((results - 1) + ".npy"), SCALAR).element(0);
  }

  @Test
  void transformedFilesKeepTheirRules() throws IOException {
    for (var family : families().entrySet()) {
      var expected = family.getKey().split(" ", -1);
      var file = folder.resolve("0");
      Files.writeString(file, Program.of(family.getValue(), ONE).module().toString());
      for (int degree = 1; degree < 5; degree++) {
        var next = folder.resolve("" + degree);
        var command =
            new ArrayList<>(List.of("transform", "" + file, "--transform", "vjp", "-o", "" + next));
        if (degree % 2 == 1) {
          command.add("--bytecode");
        }
        assertThat(Outcome.of(command.toArray(String[]::new))).isEqualTo(new Outcome(0, "", ""));
        file = next;
        var run = new ArrayList<>(List.of("run", "" + file, "--out-dir", "" + out(file, degree)));
        for (int i = 0; i < arguments(degree); i++) {
          run.addAll(List.of("--arg", one.toString()));
        }
        assertThat(Outcome.of(run.toArray(String[]::new))).isEqualTo(new Outcome(0, "", ""));
        assertThat("%.0f".formatted(last(out(file, degree)))).isEqualTo(expected[degree]);
      }
    }
  }

  @Test
  void aCustomJvpIsUsedInAnotherProcess() throws IOException {
    // Twice the derivative of exp, in the first derivative and in the second.
    CustomJvp<Tensor, Tensor> exp = CustomJvp.of(x -> x.exp());
    exp.defJvp((x, t) -> new Dual<>(exp.apply(x), exp.apply(x).multiply(t).multiply(2)));
    var file = folder.resolve("exp.mlir");
    Files.writeString(file, Program.of(exp, ONE).module().toString());
    var in = new ByteArrayInputStream(line(file, 2).getBytes(StandardCharsets.UTF_8));
    assertThat(Outcome.of(in, "run", "--batch", "-").code()).isZero();
    // (x, ct, ct2) -> d/dx 2 e^x ct ct2, 2 e^x ct2
    var out = out(file, 2);
    assertThat(Npy.read(out.resolve("0.npy"), SCALAR).element(0))
        .isCloseTo(4 * Math.E, within(1e-5));
    assertThat(last(out)).isCloseTo(2 * Math.E, within(1e-5));
  }
}
