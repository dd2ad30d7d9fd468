package dev.adjoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.adjoint.cli.npy.Npy;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/adjoint} makes of a program that ends XLA's process: {@code bin/guard.sh}. */
class GuardTest {
  @TempDir Path folder;

  @BeforeAll
  static void thereIsBash() {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: no bash");
  }

  private static Path script() {
    var here = Path.of("").toAbsolutePath();
    var root =
        Files.isDirectory(here.resolve("bin")) ? here : Objects.requireNonNull(here.getParent());
    return root.resolve("bin/guard.sh");
  }

  /** Runs {@code command} guarded, as 'adjoint {@code words}'. */
  private Outcome guarded(String words, String... command) throws Exception {
    var all = new ArrayList<>(List.of("/bin/bash", "-c"));
    all.add(
        "set -euo pipefail; ulimit -c 0; source '%s'; guarded %s -- \"$@\""
            .formatted(script(), words));
    all.add("guarded");
    all.addAll(List.of(command));
    var out = folder.resolve("out");
    var err = folder.resolve("err");
    var process =
        new ProcessBuilder(all).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private Outcome run(String words, Path module, Path argument) throws Exception {
    return guarded(
        words,
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+SuppressFatalErrorMessage",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "run",
        module.toString(),
        "--arg",
        argument.toString());
  }

  private Path module(String text) throws IOException {
    return Files.writeString(folder.resolve("module.mlir"), text);
  }

  @Test
  void aProgramThatEndsXlaIsAnErrorOfOneSentence() throws Exception {
    var x = folder.resolve("x.npy");
    Npy.write(x, Literal.splat(TensorType.of(ElementType.F32), 21));
    var deadly =
        module(
            """
            func.func @main(%x: tensor<f32>) -> tensor<2x2xf32> {
              %0 = stablehlo.custom_call @Eigh() {backend_config = "1,1,100,1e-6"} : () -> tensor<2x2xf32>
              return %0 : tensor<2x2xf32>
            }
            """);
    var outcome = run("run deadly.mlir --arg x.npy", deadly, x);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith(
            "adjoint: the program of 'adjoint run deadly.mlir --arg x.npy' ended the process in XLA"
                + " (SIGABRT)")
        .hasLineCount(1);
    var debugged = run("run --debug deadly.mlir", deadly, x);
    assertThat(debugged.code()).isEqualTo(1);
    assertThat(debugged.err().lines().toList().getLast())
        .startsWith("adjoint: the program of 'adjoint run --debug deadly.mlir' ended the process");

    var good =
        module("func.func @main(%x: tensor<f32>) -> tensor<f32> { return %x : tensor<f32> }");
    assertThat(run("run good.mlir", good, x))
        .isEqualTo(new Outcome(0, "0: tensor<f32> 21.0\n", ""));
  }

  @Test
  void otherEndsAreAsTheyAre() throws Exception {
    assertThat(guarded("run", "/bin/bash", "-c", "echo out; echo err >&2; exit 7"))
        .isEqualTo(new Outcome(7, "out\n", "err\n"));
    assertThat(guarded("run", "/bin/bash", "-c", "kill -SEGV $$"))
        .isEqualTo(
            new Outcome(
                1,
                "",
                "adjoint: the program of 'adjoint run' ended the process in XLA (SIGSEGV)\n"));
    var said =
        guarded("run x", "/bin/bash", "-c", "echo 'F Check failed: a < b' >&2; kill -ABRT $$");
    assertThat(said.err())
        .isEqualTo(
            "adjoint: the program of 'adjoint run x' ended the process in XLA (SIGABRT): Check"
                + " failed: a < b\n");
    assertThat(guarded("run", "/bin/bash", "-c", "kill -TERM $$").code()).isEqualTo(128 + 15);
  }

  @Test
  void aSignalToTheCommandEndsTheProgram() throws Exception {
    var begun = folder.resolve("begun");
    var process =
        new ProcessBuilder(
                "/bin/bash",
                "-c",
                "source '%s'; guarded run -- /bin/bash -c 'echo $$ >%s.new; mv %s.new %s; exec sleep 100'"
                    .formatted(script(), begun, begun, begun))
            .start();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Files.exists(begun) && System.nanoTime() < deadline) {
      Thread.sleep(10);
    }
    long child = Long.parseLong(Files.readString(begun).strip());
    process.destroy(); // SIGTERM
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(128 + 15);
    assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
  }
}
