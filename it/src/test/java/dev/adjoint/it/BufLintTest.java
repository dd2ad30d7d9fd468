package dev.adjoint.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.rpc.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The protos keep to the rules of {@code proto/buf.yaml}. Where Python, or the package that has
 * {@code buf}, cannot be had, the test is skipped.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BufLintTest {
  private static final String BUF = "buf-bin==1.69.0";

  @TempDir Path folder;

  private record Outcome(int code, String text) {}

  private Outcome run(List<String> command) throws InterruptedException {
    try {
      var output = Files.createTempFile(folder, "output", ".txt");
      var builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().put("BUF_CACHE_DIR", folder.resolve("cache").toString());
      var process = builder.start();
      if (!process.waitFor(100, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      return new Outcome(process.exitValue(), Files.readString(output));
    } catch (IOException e) {
      return new Outcome(-1, e.toString());
    }
  }

  private static Path proto() {
    var here = Path.of("").toAbsolutePath();
    var root =
        Files.isDirectory(here.resolve("proto")) ? here : Objects.requireNonNull(here.getParent());
    return root.resolve("proto");
  }

  private void copyProtos() throws IOException {
    var sources = proto().resolve("src/main/protobuf");
    try (var files = Files.walk(sources)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = folder.resolve("src/main/protobuf").resolve(sources.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    var common = Files.createDirectories(folder.resolve("target/common/google/rpc"));
    try (var status = Status.class.getResourceAsStream("/google/rpc/status.proto")) {
      Files.copy(Objects.requireNonNull(status), common.resolve("status.proto"));
    }
    Files.copy(proto().resolve("buf.yaml"), folder.resolve("buf.yaml"));
  }

  @Test
  void theProtosKeepToTheRulesAndWhatDoesNotIsFound() throws Exception {
    var venv = folder.resolve("venv");
    var made = run(List.of("python3", "-m", "venv", venv.toString()));
    assumeTrue(made.code() == 0, () -> "skipped: no Python with venv: " + made.text());
    var pip = venv.resolve("bin/python").toString();
    var installed =
        run(List.of(pip, "-m", "pip", "install", "-q", "--disable-pip-version-check", BUF));
    assumeTrue(installed.code() == 0, () -> "skipped: no buf: " + installed.text());
    copyProtos();
    var buf = venv.resolve("bin/buf").toString();
    assertThat(run(List.of(buf, "lint"))).isEqualTo(new Outcome(0, ""));

    var file = folder.resolve("src/main/protobuf/adjoint/program/v1/program.proto");
    Files.writeString(file, Files.readString(file) + "\nmessage bad { int32 Wrong = 1; }\n");
    var wrong = run(List.of(buf, "lint"));
    assertThat(wrong.code()).isNotZero();
    assertThat(wrong.text()).contains("\"bad\"", "\"Wrong\"", "should have a non-empty comment");
  }
}
