package dev.adjoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of the StableHLO project with their expected results, in files as numpy wrote them. */
class CorpusTest {
  /** Each has exact results, which numpy wrote with the very bytes that we should write. */
  private static final List<String> CASES =
      List.of(
          "it__add__0__add_op_test_si2",
          "it__add__11__add_op_test_ui64",
          "it__add__12__add_op_test_i1",
          "it__add__20__add_op_tensor_shape_with_zero_dim_size",
          "it__and__5__and_op_test_ui16",
          "it__compare__13__compare_op_test_ui64");

  @TempDir Path folder;
  private Path cases;

  @BeforeEach
  void corpus() {
    var named = System.getenv("ADJOINT_CORPUS");
    var corpus = Path.of(named == null ? "../../shared/stablehlo" : named);
    cases = corpus.resolve("cases");
    assumeTrue(
        Files.isDirectory(cases), "skipped: no corpus at " + corpus + "; ADJOINT_CORPUS names it");
  }

  @Test
  void runGivesTheExpectedResults() throws IOException {
    for (var name : CASES) {
      var out = folder.resolve(name);
      var command =
          new ArrayList<>(List.of("run", cases.resolve(name + "/module.mlir").toString()));
      for (var input : files(name, "in")) {
        command.addAll(List.of("--arg", input.toString()));
      }
      command.addAll(List.of("--out-dir", out.toString()));
      assertThat(Outcome.of(command.toArray(String[]::new)))
          .as(name)
          .isEqualTo(new Outcome(0, "", ""));
      check(name);
    }
  }

  @Test
  void aBatchGivesTheExpectedResults() throws IOException {
    var lines = new StringBuilder();
    for (var name : CASES) {
      var inputs = files(name, "in").stream().map(file -> '"' + file.toString() + '"').toList();
      lines.append(
          "{\"id\": \"%s\", \"module\": \"%s/module.mlir\", \"transforms\": [], \"args\": %s, \"out_dir\": \"%s\"}\n"
              .formatted(name, cases.resolve(name), inputs, folder.resolve(name)));
    }
    var in = new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(Outcome.of(in, "run", "--batch", "-").code()).isZero();
    for (var name : CASES) {
      check(name);
    }
  }

  private void check(String name) throws IOException {
    var expected = files(name, "out");
    for (int i = 0; i < expected.size(); i++) {
      assertThat(folder.resolve(name).resolve(i + ".npy"))
          .as(name)
          .hasSameBinaryContentAs(expected.get(i));
    }
    assertThat(folder.resolve(name).toFile().list()).hasSize(expected.size());
  }

  private List<Path> files(String name, String prefix) {
    var files = new ArrayList<Path>();
    for (int i = 0; Files.exists(cases.resolve(name).resolve(prefix + i + ".npy")); i++) {
      files.add(cases.resolve(name).resolve(prefix + i + ".npy"));
    }
    return files;
  }
}
