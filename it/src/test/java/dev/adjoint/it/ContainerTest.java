package dev.adjoint.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.adjoint.Adjoint;
import dev.adjoint.CustomTranspose;
import dev.adjoint.Engine;
import dev.adjoint.Fn1;
import dev.adjoint.Tensor;
import dev.adjoint.examples.DigitsClassifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testcontainers.DockerClientFactory;

/** The server's image, built and run by a real container engine. Skipped where none answers. */
@Timeout(300)
class ContainerTest {
  private static final String IMAGE = "adjoint-pjrt:test";
  private static PjrtContainer container;

  @BeforeAll
  static void start() throws Exception {
    var reason = noEngine();
    if (reason != null) {
      System.err.println("ContainerTest is skipped: " + reason);
    }
    assumeTrue(reason == null, reason);
    assertThat(run("docker/build", IMAGE)).isZero();
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

  private static int run(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).directory(Path.of("..").toFile()).inheritIO().start();
    if (!process.waitFor(200, TimeUnit.SECONDS)) {
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
}
