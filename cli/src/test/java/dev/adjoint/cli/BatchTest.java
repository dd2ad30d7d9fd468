package dev.adjoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.cli.npy.Npy;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
  private static final TensorType SCALAR = TensorType.of(ElementType.F32);

  @TempDir Path folder;
  private Path module;
  private Path argument;

  @BeforeEach
  void files() throws IOException {
    module = folder.resolve("double.mlir");
    Files.writeString(
        module,
        """
        func.func @main(%x: tensor<f32>) -> tensor<f32> {
          %0 = stablehlo.add %x, %x : tensor<f32>
          return %0 : tensor<f32>
        }
        """);
    argument = folder.resolve("x.npy");
    Npy.write(argument, Literal.splat(SCALAR, 21));
  }

  @Test
  void everyLineWritesItsResults() throws IOException {
    var outcome = batch(line("a", module, ""), "", line("b", module, ""));
    assertThat(outcome).isEqualTo(new Outcome(0, "a: ok\nb: ok\n", ""));
    for (var id : new String[] {"a", "b"}) {
      assertThat(Npy.read(folder.resolve(id).resolve("0.npy"), SCALAR))
          .isEqualTo(Literal.splat(SCALAR, 42));
    }
  }

  @Test
  void aLineThatFailsSaysWhyAndTheBatchGoesOn() throws IOException {
    var outcome =
        batch(
            line("missing", folder.resolve("none"), ""),
            line("grad", module, "\"grad\""),
            "no JSON",
            "{\"out_dir\": \"%s\"}".formatted(folder.resolve("empty")),
            line("last", module, ""));
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out().lines())
        .hasSize(5)
        .contains("line 3: expected one JSON object in the line, found: no JSON", "last: ok");
    assertThat(error("missing")).isEqualTo(folder.resolve("none") + ": no such file\n");
    assertThat(error("grad")).isEqualTo("transforms: expected jvp, vjp or vmap, found \"grad\"\n");
    assertThat(error("empty")).isEqualTo("id: expected this key, found [out_dir]\n");
    assertThat(folder.resolve("last/0.npy")).exists();
    assertThat(folder.resolve("last/error.txt")).doesNotExist();
  }

  @Test
  void aLineWhoseFolderIsAFileIsNamedToo() {
    var line = line("a", module, "").replace(folder.resolve("a").toString(), module.toString());
    var outcome = batch(line);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).startsWith("a: ").contains("error.txt");
  }

  @Test
  void aLineThatSucceedsTakesAwayTheErrorOfAnEarlierRun() {
    assertThat(batch(line("a", module, "\"grad\"")).code()).isEqualTo(1);
    assertThat(folder.resolve("a/error.txt")).exists();
    assertThat(batch(line("a", module, "")).code()).isZero();
    assertThat(folder.resolve("a/error.txt")).doesNotExist();
  }

  @Test
  void aProgramThatEndsItsProcessIsAFailedLine() throws IOException {
    var deadly = folder.resolve("deadly.mlir");
    Files.writeString(
        deadly,
        """
        func.func @main(%x: tensor<f32>) -> tensor<2x2xf32> {
          %0 = stablehlo.custom_call @Eigh() {backend_config = "1,1,100,1e-6"} : () -> tensor<2x2xf32>
          return %0 : tensor<2x2xf32>
        }
        """);
    var outcome = batch(line("deadly", deadly, ""), line("next", module, ""));
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(error("deadly")).contains("ended the process that ran it, with exit code");
    assertThat(outcome.out()).endsWith("next: ok\n");
  }

  @Test
  void aKeyThatMeansNothingIsAnError() {
    var line = line("a", module, "").replace("\"args\"", "\"arguments\"");
    assertThat(batch(line).out())
        .startsWith("a: expected the keys id, module")
        .contains("arguments");
  }

  @Test
  void aBackendThatIsNotThereFailsTheWholeBatch() {
    var outcome =
        Outcome.of(lines(line("a", module, "")), "run", "--batch", "-", "--backend", "abacus");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("abacus").hasLineCount(1);
  }

  @Test
  void theBatchMayBeAFile() throws IOException {
    var file = folder.resolve("batch.jsonl");
    Files.writeString(file, line("a", module, ""));
    assertThat(Outcome.of("run", "--batch", file.toString()).out()).isEqualTo("a: ok\n");
  }

  private String line(String id, Path module, String transforms) {
    return "{\"id\": \"%s\", \"module\": \"%s\", \"transforms\": [%s], \"args\": [\"%s\"], \"out_dir\": \"%s\"}"
        .formatted(id, module, transforms, argument, folder.resolve(id));
  }

  private String error(String id) throws IOException {
    return Files.readString(folder.resolve(id).resolve("error.txt"));
  }

  private static Outcome batch(String... lines) {
    return Outcome.of(lines(lines), "run", "--batch", "-");
  }

  private static ByteArrayInputStream lines(String... lines) {
    return new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }
}
