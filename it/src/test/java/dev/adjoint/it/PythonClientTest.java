package dev.adjoint.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.adjoint.hlo.bytecode.PortableArtifact;
import dev.adjoint.pjrt.client.ProgramFile;
import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
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
    var python =
        PythonEnvironment.with(
            folder,
            "grpcio==" + VERSION,
            "grpcio-tools==" + VERSION,
            // google/rpc/status.proto, and what protoc makes of it.
            "googleapis-common-protos==" + COMMON);
    var generated =
        python.run(
            "python",
            "-m",
            "grpc_tools.protoc",
            "-I" + root().resolve("proto/src/main/protobuf"),
            "-I" + python.packages(),
            "--python_out=.",
            "--grpc_python_out=.",
            "adjoint/pjrt/v1/pjrt.proto",
            "adjoint/program/v1/program.proto");
    assertThat(generated.code()).as(generated.text()).isZero();
    var client = root().resolve("it/src/test/python/run_program.py");
    Files.copy(client, folder.resolve("run_program.py"));
    var resources = root().resolve("it/src/test/resources/dev/adjoint/it");
    var numbers = resources.resolve("jax_program.json");
    var module = resources.resolve("jax_program.mlirbc");
    var program = folder.resolve("program.pb");
    Files.write(program, ProgramFile.write(PortableArtifact.read(Files.readAllBytes(module))));
    var expected = JsonParser.parseString(Files.readString(numbers)).getAsJsonObject();
    try (var server = PjrtServer.serve(Settings.DEFAULT.with(Setting.PORT, 0))) {
      var ran =
          python.run(
              "python", "run_program.py", "localhost:" + server.port(), module, program, numbers);
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
      assertThat(found.get("again")).isEqualTo(found.get("outputs"));
      assertThat(found.get("names"))
          .isEqualTo(
              JsonParser.parseString(
                  """
                  {"parameters": ["w", "b", "x", "y"], "results": ["result[0]", "result[1]", "result[2]"]}
                  """));
      assertThat(found.get("error").getAsString()).isEqualTo("INVALID_ARGUMENT");
      var detail = found.getAsJsonObject("detail");
      assertThat(detail.get("code").getAsString()).isEqualTo("INVALID_ARGUMENT");
      assertThat(detail.get("op").getAsString()).isEqualTo("stablehlo.add");
      assertThat(detail.get("source").getAsString()).isEqualTo("model.py:12:4");
      assertThat(detail.get("program").getAsString()).hasSize(64);
    }
  }
}
