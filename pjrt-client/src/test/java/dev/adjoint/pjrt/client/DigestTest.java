package dev.adjoint.pjrt.client;

import static dev.adjoint.pjrt.client.Programs.put;
import static dev.adjoint.pjrt.client.Programs.read;
import static dev.adjoint.pjrt.client.Programs.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.pjrt.server.settings.Setting;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that has compiled a program is not sent it again. */
class DigestTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  /** Above it, programs are asked for by digest. */
  private static final int LARGE = 200_000;

  /** Far more than all other requests of a session here take, headers included. */
  private static final int LITTLE = 4_000;

  private static Client local;

  @BeforeAll
  static void open() {
    local = Backend.open("cpu");
  }

  @AfterAll
  static void close() {
    local.close();
  }

  /** x + {@code name} as a number, in a program of {@link #LARGE} bytes. */
  private static byte[] large(int name) {
    return text(
        """
        module @large%1$d {
          func.func public @main(%%arg0: tensor<f32>) -> tensor<f32> {
            %%cst = stablehlo.constant dense<%1$d.0> : tensor<f32>
            %%0 = stablehlo.add %%arg0, %%cst : tensor<f32>
            return %%0 : tensor<f32>
          }
        }
        // %2$s
        """
            .formatted(name, "x".repeat(LARGE)));
  }

  private static Client connect(String name, int port) {
    var channel = NettyChannelBuilder.forAddress("localhost", port).usePlaintext().build();
    return GrpcBackend.connect(name, channel, TIMEOUT);
  }

  private static void assertAdds(Client client, byte[] program, int sum) {
    try (var compiled = client.compile(program, CompileOptions.DEFAULT);
        var x = put(client, 1);
        var y = compiled.execute(List.of(x)).getFirst()) {
      assertThat(read(y)).containsExactly(1 + sum);
    }
  }

  /** {@return how many bytes a client sends that compiles and runs the program} */
  private static long bytesSent(String name, PjrtServer server, byte[] program, int sum)
      throws IOException {
    try (var cable = new Cable(server.port())) {
      try (var client = connect(name, cable.port())) {
        assertAdds(client, program, sum);
      }
      return cable.sent();
    }
  }

  @Test
  void theSecondClientOfAProcessSendsTheDigestAlone() throws IOException {
    try (var server = PjrtServer.builder(local).start()) {
      var name = "server " + server.port() + " once";
      assertThat(bytesSent(name, server, large(1), 1)).isGreaterThan(LARGE);
      assertThat(bytesSent(name, server, large(1), 1)).isLessThan(LITTLE);
      assertThat(bytesSent(name, server, large(2), 2)).isGreaterThan(LARGE);
    }
  }

  @Test
  void aClientSendsAProgramOnceHoweverOftenItCompilesIt() throws IOException {
    try (var server = PjrtServer.builder(local).start();
        var cable = new Cable(server.port());
        var client = connect("server " + server.port() + " often", cable.port())) {
      for (int i = 0; i < 5; i++) {
        assertAdds(client, large(1), 1);
      }
      assertThat(cable.sent()).isBetween((long) LARGE, (long) LARGE + LITTLE);
    }
  }

  @Test
  void aServerThatHasForgottenTheProgramIsSentItAgain() throws IOException {
    String name;
    try (var server = PjrtServer.builder(local).start()) {
      name = "server " + server.port() + " restarted";
      assertThat(bytesSent(name, server, large(1), 1)).isGreaterThan(LARGE);
    }
    try (var restarted = PjrtServer.builder(local).start()) {
      assertThat(bytesSent(name, restarted, large(1), 1)).isGreaterThan(LARGE);
      assertThat(bytesSent(name, restarted, large(1), 1)).isLessThan(LITTLE);
      try (var client = connect(name, restarted.port());
          var program = client.compile(large(1), CompileOptions.DEFAULT)) {
        assertThat(program.name()).contains("large1");
        assertThat(program.serialize()).isNotEmpty();
      }
    }
  }

  @Test
  void whatAServerRemembersIsBounded() throws IOException {
    try (var server =
        PjrtServer.builder(local).with(Setting.KEPT_PROGRAMS, (long) LARGE * 5 / 2).start()) {
      var name = "server " + server.port() + " bounded";
      for (int i = 1; i <= 3; i++) {
        assertThat(bytesSent(name, server, large(i), i)).isGreaterThan(LARGE);
      }
      assertThat(bytesSent(name, server, large(3), 3)).isLessThan(LITTLE);
      assertThat(bytesSent(name, server, large(2), 2)).isLessThan(LITTLE);
      assertThat(bytesSent(name, server, large(1), 1)).isGreaterThan(LARGE);
    }
  }

  @Test
  void aServerWithACacheOnDiskNeedsNoProgramAfterARestart(@TempDir Path folder) throws IOException {
    String name;
    try (var server = PjrtServer.builder(local).with(Setting.CACHE, Optional.of(folder)).start()) {
      name = "server " + server.port() + " cached";
      assertThat(bytesSent(name, server, large(1), 1)).isGreaterThan(LARGE);
    }
    try (var restarted =
        PjrtServer.builder(local).with(Setting.CACHE, Optional.of(folder)).start()) {
      assertThat(bytesSent(name, restarted, large(1), 1)).isLessThan(LITTLE);
    }
  }

  @Test
  void aProgramThatDoesNotCompileIsTheSameErrorBothTimes() {
    var broken =
        text(new String(large(1), StandardCharsets.UTF_8).replace("stablehlo.add", "stablehlo.ad"));
    try (var server = PjrtServer.builder(local).start();
        var client = connect("server " + server.port() + " broken", server.port())) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> assertAdds(client, broken, 1))
            .isInstanceOf(PjrtException.class)
            .hasMessageContaining("stablehlo.ad");
      }
    }
  }
}
