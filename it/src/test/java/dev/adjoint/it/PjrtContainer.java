package dev.adjoint.it;

import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.ImagePullPolicy;
import org.testcontainers.utility.DockerImageName;

/**
 * A PJRT server in a container, for tests.
 *
 * {@snippet :
 * try (var container = new PjrtContainer("adjoint-pjrt:cpu")) {
 *   container.start();
 *   try (var engine = Engine.open(container.endpoint())) {
 *     engine.call(() -> Tensor.of(1f).add(1).item());
 *   }
 * }
 * }
 */
final class PjrtContainer extends GenericContainer<PjrtContainer> {
  private static final int PORT = 8470;

  /** Images built here are never looked for elsewhere. */
  private static final ImagePullPolicy NEVER = _ -> false;

  /** A container of this image. */
  PjrtContainer(String image) {
    super(DockerImageName.parse(image));
    withImagePullPolicy(NEVER);
    withExposedPorts(PORT);
    withLabel("dev.adjoint.test", "pjrt");
    withCreateContainerCmdModifier(command -> command.getHostConfig().withReadonlyRootfs(true));
    waitingFor(Wait.forHealthcheck().withStartupTimeout(Duration.ofSeconds(90)));
  }

  /** {@return the spec of the backend that the container serves} */
  String endpoint() {
    return "grpc://%s:%d".formatted(getHost(), getMappedPort(PORT));
  }
}
