package dev.adjoint.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.adjoint.Adjoint;
import dev.adjoint.CustomTranspose;
import dev.adjoint.Engine;
import dev.adjoint.Fn1;
import dev.adjoint.Tensor;
import dev.adjoint.examples.DigitsClassifier;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.testcontainers.PjrtContainer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testcontainers.DockerClientFactory;

/** The server's image, built and run by a real container engine. Skipped where none answers. */
@Timeout(600)
class ContainerTest {
  private static final String IMAGE = "adjoint-pjrt:test";
  private static final String UNIX_SOCKETS = "/proc/net/unix";
  private static PjrtContainer container;

  @BeforeAll
  static void start() throws Exception {
    var reason = noEngine();
    if (reason != null) {
      System.err.println("ContainerTest is skipped: " + reason);
    }
    assumeTrue(reason == null, reason);
    assertThat(run(Map.of(), List.of("docker/build", IMAGE))).isZero();
    container = new PjrtContainer(IMAGE);
    container.start();
  }

  @AfterAll
  static void stop() {
    if (container != null) {
      container.stop();
    }
  }

  private static @Nullable String noEngine() {
    if (System.getenv("DOCKER_HOST") == null && !Files.exists(Path.of("/var/run/docker.sock"))) {
      return "no container engine: DOCKER_HOST is not set and there is no /var/run/docker.sock";
    }
    return DockerClientFactory.instance().isDockerAvailable()
        ? null
        : "the container engine does not answer";
  }

  private static int run(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(Path.of("..").toFile()).inheritIO();
    builder.environment().putAll(environment);
    var process = builder.start();
    if (!process.waitFor(500, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return -1;
    }
    return process.exitValue();
  }

  @Test
  void aGradientThroughACustomTransposeIsComputedInTheContainer() {
    CustomTranspose<List<Tensor>, Tensor, Tensor> f =
        CustomTranspose.of((r, z) -> z.multiply(2), (r, z) -> z.multiply(3));
    Fn1<Tensor, Tensor> loss = x -> f.apply(List.of(), x.multiply(x)).sum();
    try (var engine = Engine.open(container.endpoint())) {
      assertThat(engine.client().platformName()).isEqualTo("cpu");
      var gradient =
          engine.call(() -> Adjoint.jit(Adjoint.grad(loss)).apply(Tensor.of(1f, 2f)).toDoubles());
      assertThat(gradient).containsExactly(6, 12);
    }
  }

  @Test
  void trainingInTheContainerHasTheLossesOfTrainingHere() {
    try (var here = Engine.open("cpu");
        var there = Engine.open(container.endpoint())) {
      assertThat(there.call(() -> DigitsClassifier.train(2, _ -> {})).losses())
          .isEqualTo(here.call(() -> DigitsClassifier.train(2, _ -> {})).losses());
    }
  }

  @Test
  void itRunsAsAUserWithoutRightsAndStopsWhenAsked() throws Exception {
    var second = new PjrtContainer(IMAGE);
    try (second) {
      second.start();
      var docker = second.getDockerClient();
      var info = docker.inspectContainerCmd(second.getContainerId()).exec();
      assertThat(info.getConfig().getUser()).isEqualTo("10001");
      assertThat(info.getHostConfig().getReadonlyRootfs()).isTrue();
      docker.stopContainerCmd(second.getContainerId()).withTimeout(20).exec();
      var code =
          docker.inspectContainerCmd(second.getContainerId()).exec().getState().getExitCodeLong();
      assertThat(code).isIn(0L, 143L);
    }
  }

  private static void assertServes(String endpoint) {
    try (var engine = Engine.open(endpoint)) {
      assertThat(engine.call(() -> Tensor.of(1f).add(1).item())).isEqualTo(2f);
    }
  }

  @Test
  void aProgramThatEndsXlaDoesNotEndTheContainer() {
    var killer =
        """
        func.func public @main() -> tensor<2x2xf32> {
          %0 = stablehlo.custom_call @Eigh() : () -> tensor<2x2xf32>
          return %0 : tensor<2x2xf32>
        }
        """;
    try (var client = Backend.open(container.endpoint())) {
      assertThatThrownBy(
              () -> {
                var program = client.compile(killer.getBytes(UTF_8), CompileOptions.DEFAULT);
                program.execute(List.of()).getFirst().ready().join();
              })
          .hasStackTraceContaining("SIGABRT");
    }
    assertServes(container.endpoint());
  }

  @Test
  void settingsReachTheServerAndItsFiguresCanBeRead() throws Exception {
    try (var small = new PjrtContainer(IMAGE).withSetting("session-memory", "1MiB")) {
      small.start();
      try (var engine = Engine.open(small.endpoint())) {
        assertThatThrownBy(
                () -> engine.call(() -> Tensor.of(new float[1 << 20]).add(1).toDoubles()))
            .isInstanceOf(PjrtException.class)
            .hasMessageContaining("at most 1048576 bytes");
        try (var http = HttpClient.newHttpClient()) {
          var request = HttpRequest.newBuilder(small.metrics().resolve("/metrics")).build();
          var page = http.send(request, HttpResponse.BodyHandlers.ofString());
          assertThat(page.statusCode()).isEqualTo(200);
          assertThat(page.body()).contains("adjoint_sessions");
        }
      }
    }
  }

  @Test
  void composeBringsUpAServerAndTakesItDown() throws Exception {
    assumeTrue(compose(0, "version") == 0, "skipped: there is no docker-compose");
    assertThat(compose(0, "-f", "docker/docker-compose.gpu.yml", "config", "-q")).isZero();
    int port = freePort();
    try {
      assertThat(compose(port, "up", "-d")).isZero();
      assertServesSoon("grpc://%s:%d".formatted(container.getHost(), port));
      // Front end and worker have a socket that is a file, though nothing in /tmp may be executed.
      assertThat(
              compose(port, "exec", "-T", "pjrt", "grep", "-q", "/tmp/adjoint-serve", UNIX_SOCKETS))
          .isZero();
    } finally {
      assertThat(compose(port, "down", "-v")).isZero();
    }
  }

  private static int compose(int port, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("docker-compose"));
    if (port != 0) {
      command.addAll(List.of("-f", "docker/docker-compose.yml", "-p", "adjoint-test-" + port));
    }
    command.addAll(List.of(arguments));
    var environment =
        Map.of("ADJOINT_PJRT_IMAGE", IMAGE, "ADJOINT_PJRT_PORT", Integer.toString(port));
    try {
      return run(environment, command);
    } catch (IOException e) {
      return -1;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Nobody tells when the container of a compose file is healthy. */
  private static void assertServesSoon(String endpoint) throws InterruptedException {
    var deadline = Instant.now().plusSeconds(120);
    while (true) {
      try {
        assertServes(endpoint);
        return;
      } catch (PjrtException e) {
        if (Instant.now().isAfter(deadline)) {
          throw e;
        }
        Thread.sleep(500);
      }
    }
  }
}
