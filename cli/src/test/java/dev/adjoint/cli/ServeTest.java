package dev.adjoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.Engine;
import dev.adjoint.Tensor;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.server.settings.Setting;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServeTest {
  @TempDir Path folder;
  private Process process;
  private BufferedReader out;
  private String address;

  @BeforeEach
  void startServer() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--lease", // so long clients look for a server that was killed
                "2s")
            .redirectError(Redirect.to(folder.resolve("err").toFile()))
            .start();
    out = process.inputReader();
    var line = out.readLine();
    assertThat(line).as(() -> "first line; " + err()).matches("listening on 127\\.0\\.0\\.1:\\d+");
    address = "grpc://" + line.substring("listening on ".length());
  }

  @AfterEach
  void endServer() {
    process.destroyForcibly();
  }

  private String err() {
    try {
      return Files.readString(folder.resolve("err"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void programsRunOnTheServerWhosePortItsFirstLineTells() {
    try (var engine = Engine.open(address)) {
      assertThat(engine.call(() -> Tensor.of(1f, 2f, 3f).sum().item())).isEqualTo(6);
    }
    assertThat(Outcome.of("devices", "--backend", address))
        .isEqualTo(Outcome.of("devices", "--backend", "cpu"));
  }

  @Test
  void healthTellsWhetherItServes() throws InterruptedException {
    assertThat(Outcome.of("health", "--backend", address).code()).isZero();
    process.destroyForcibly().waitFor();
    var gone = Outcome.of("health", "--backend", address);
    assertThat(gone.code()).isEqualTo(1);
    assertThat(gone.err()).startsWith("adjoint: UNAVAILABLE").hasLineCount(1);
  }

  @Test
  void sigtermEndsItWithoutAWordWhileClientsAreConnected() throws Exception {
    try (var engine = Engine.open(address)) {
      assertThat(engine.call(() -> Tensor.of(1f).add(1).item())).isEqualTo(2);
      process.toHandle().destroy(); // SIGTERM; what was printed stays readable
      assertEndedInSilence();
      assertThatThrownBy(() -> engine.call(() -> Tensor.of(2f).add(1).item()))
          .isInstanceOf(PjrtException.class)
          .hasMessageContaining("UNAVAILABLE");
    }
  }

  private void assertEndedInSilence() throws Exception {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(128 + 15);
    assertThat(out.readAllAsString()).isEmpty();
    assertThat(err()).isEmpty();
  }

  @Test
  void aServerThatIsKilledLeavesNoWorkersBehind() throws Exception {
    try (var engine = Engine.open(address)) {
      assertThat(engine.call(() -> Tensor.of(1f).add(1).item())).isEqualTo(2);
      var workers = process.toHandle().descendants().toList();
      assertThat(workers).isNotEmpty();
      process.toHandle().destroyForcibly(); // SIGKILL
      for (var worker : workers) {
        worker.onExit().get(60, TimeUnit.SECONDS);
      }
      assertThatThrownBy(() -> engine.call(() -> Tensor.of(2f).add(1).item()))
          .isInstanceOf(PjrtException.class)
          .hasMessageContaining("UNAVAILABLE");
    }
  }

  @Test
  void settingsThatAreNoneAreNamedWithWhereTheyStand() throws IOException {
    var flag = Outcome.of("serve", "--port", "70000");
    assertThat(flag.code()).isEqualTo(2);
    assertThat(flag.err()).contains("--port", "0 to 65535", "70000").hasLineCount(1);
    var file = Files.writeString(folder.resolve("settings"), "lease = soon\n");
    var config = Outcome.of("serve", "--config", file.toString());
    assertThat(config.code()).isEqualTo(2);
    assertThat(config.err()).contains("settings: lease", "30s", "soon").hasLineCount(1);
    var open = Outcome.of("serve", "--host", "0.0.0.0", "--port", "0", "--workers", "0");
    assertThat(open.code()).isEqualTo(1);
    assertThat(open.err()).contains("0.0.0.0", "tls-certificate").hasLineCount(1);
  }

  @Test
  void helpExplainsEverySetting() {
    var help = Outcome.of("serve", "--help").out();
    for (var setting : Setting.ALL) {
      assertThat(help).contains(setting.flag() + "=" + setting.kind().label());
    }
  }

  @Test
  void aPortThatIsTakenIsAnErrorThatSaysSo() {
    var port = address.substring(address.lastIndexOf(':') + 1);
    var second = Outcome.of("serve", "--port", port);
    assertThat(second.code()).isEqualTo(1);
    assertThat(second.err()).contains(port, "Address already in use").hasLineCount(1);
  }
}
