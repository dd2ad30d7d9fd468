package dev.adjoint.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
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
 * A client in Python, made from the protos, runs a program that {@code jax.export} made ({@code
 * src/test/python/export_program.py}). Where Python, or the packages that make such a client,
 * cannot be had, the test is skipped.
 */
class PythonClientTest {
  private static final int LIMIT_SECONDS = 400;
  private static final String VERSION = "1.76.0";
  private static final String COMMON = "1.72.0";

  @TempDir Path folder;

  private record Outcome(int code, String text) {}

  private Outcome run(List<String> command) throws IOException, InterruptedException {
    var output = Files.createTempFile(folder, "output", ".txt");
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(LIMIT_SECONDS / 4, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    return new Outcome(process.exitValue(), Files.readString(output));
  }

  private Path python() throws IOException, InterruptedException {
    var python = folder.resolve("venv/bin/python");
    var made = tryToRun(List.of("python3", "-m", "venv", folder.resolve("venv").toString()));
    assumeTrue(made.code() == 0, () -> "skipped: no Python with venv: " + made.text());
    var installed =
        tryToRun(
            List.of(
                python.toString(),
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "grpcio==" + VERSION,
                "grpcio-tools==" + VERSION,
                // google/rpc/status.proto, and what protoc makes of it.
                "googleapis-common-protos==" + COMMON));
    assumeTrue(installed.code() == 0, () -> "skipped: no grpcio-tools: " + installed.text());
    return python;
  }

  private Outcome tryToRun(List<String> command) throws InterruptedException {
    try {
      return run(command);
    } catch (IOException e) {
      return new Outcome(-1, e.toString());
    }
  }

  /** {@return where the venv keeps what was installed} */
  private Path packages() throws IOException {
    try (var folders = Files.newDirectoryStream(folder.resolve("venv/lib"), "python*")) {
      return folders.iterator().next().resolve("site-packages");
    }
  }

  private static Path root() {
    var here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("proto"))
        ? here
        : Objects.requireNonNull(here.getParent());
  }

  private static JsonArray values(JsonObject of, int output) {
    return of.getAsJsonArray("outputs").get(output).getAsJsonObject().getAsJsonArray("values");
  }

  @Test
  @Timeout(value = LIMIT_SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aProgramOfJaxRunsThroughAClientMadeFromTheProtos() throws Exception {
    var python = python();
    var protos = root().resolve("proto/src/main/protobuf");
    var generated =
        run(
            List.of(
                python.toString(),
                "-m",
                "grpc_tools.protoc",
                "-I" + protos,
                "-I" + packages(),
                "--python_out=.",
                "--grpc_python_out=.",
                "adjoint/pjrt/v1/pjrt.proto",
                "adjoint/program/v1/program.proto"));
    assertThat(generated.code()).as(generated.text()).isZero();
    var client = root().resolve("it/src/test/python/run_program.py");
    Files.copy(client, folder.resolve("run_program.py"));
    var resources = root().resolve("it/src/test/resources/dev/adjoint/it");
    var numbers = resources.resolve("jax_program.json");
    var expected = JsonParser.parseString(Files.readString(numbers)).getAsJsonObject();
    try (var server = PjrtServer.serve(Settings.DEFAULT.with(Setting.PORT, 0))) {
      var ran =
          run(
              List.of(
                  python.toString(),
                  "run_program.py",
                  "localhost:" + server.port(),
                  resources.resolve("jax_program.mlirbc").toString(),
                  numbers.toString()));
      assertThat(ran.code()).as(ran.text()).isZero();
      var found = JsonParser.parseString(ran.text()).getAsJsonObject();
      assertThat(found.getAsJsonArray("outputs")).hasSize(3);
      for (int i = 0; i < 3; i++) {
        var e = values(expected, i);
        var f = values(found, i);
        assertThat(f).hasSameSizeAs(e);
        for (int k = 0; k < e.size(); k++) {
          assertThat(f.get(k).getAsFloat()).isCloseTo(e.get(k).getAsFloat(), within(1e-5f));
        }
      }
      assertThat(found.get("error").getAsString()).isEqualTo("INVALID_ARGUMENT");
      var detail = found.getAsJsonObject("detail");
      assertThat(detail.get("code").getAsString()).isEqualTo("INVALID_ARGUMENT");
      assertThat(detail.get("op").getAsString()).isEqualTo("stablehlo.add");
      assertThat(detail.get("source").getAsString()).isEqualTo("model.py:12:4");
      assertThat(detail.get("program").getAsString()).hasSize(64);
    }
  }
}
