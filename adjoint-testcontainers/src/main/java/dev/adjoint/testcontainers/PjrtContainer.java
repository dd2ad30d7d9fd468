package dev.adjoint.testcontainers;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * A PJRT server in a container, for the tests of a service that uses one.
 *
 * {@snippet :
 * try (var container = new PjrtContainer()) {
 *   container.start();
 *   try (var engine = Engine.open(container.endpoint())) {
 *     engine.call(() -> Tensor.of(1f).add(1).item());
 *   }
 * }
 * }
 *
 * <p>{@link #start} returns when the server's own health check has passed: a device is there, and
 * programs may be sent. The server runs as it does in production: as a user without rights, on a
 * read-only file system.
 *
 * <p>The image is one that {@code docker/build} made on this machine, and never looked for in a
 * registry. For one in a registry of yours, {@code
 * withImagePullPolicy(PullPolicy.defaultPolicy())}.
 */
public final class PjrtContainer extends GenericContainer<PjrtContainer> {
  /** The image that {@code docker/build} makes where no other name is given. */
  public static final String DEFAULT_IMAGE = "adjoint-pjrt:cpu";

  private static final int PORT = 8470;
  private static final int METRICS_PORT = 9464;
  private static final Duration START = Duration.ofMinutes(3);

  /** A container of {@link #DEFAULT_IMAGE}. */
  public PjrtContainer() {
    this(DEFAULT_IMAGE);
  }

  /**
   * A container of this image.
   *
   * @param image the name that {@code docker/build} was given, such as {@code adjoint-pjrt:cpu}
   */
  public PjrtContainer(String image) {
    this(DockerImageName.parse(image));
  }

  /** A container of this image. */
  public PjrtContainer(DockerImageName image) {
    super(image);
    withImagePullPolicy(_ -> false);
    withExposedPorts(PORT, METRICS_PORT);
    withLabel("dev.adjoint.test", "pjrt");
    withCreateContainerCmdModifier(command -> command.getHostConfig().withReadonlyRootfs(true));
    waitingFor(Wait.forHealthcheck().withStartupTimeout(START));
  }

  /**
   * Sets one of the server's settings, as {@code adjoint serve --name value} does.
   *
   * @param name such as {@code session-memory}; {@code docker/README.md} has them all
   * @param value such as {@code 1GiB}
   */
  public PjrtContainer withSetting(String name, String value) {
    var variable = "ADJOINT_SERVE_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    return withEnv(variable, value);
  }

  /**
   * {@return the backend that the container serves, as {@code Engine.open} and {@code
   * ADJOINT_BACKEND} take it}
   *
   * @throws IllegalStateException if the container does not run
   */
  public String endpoint() {
    return "grpc://%s:%d".formatted(getHost(), getMappedPort(PORT));
  }

  /**
   * {@return where the server's HTTP endpoints are: {@code /metrics}, {@code /livez}, {@code
   * /readyz}}
   *
   * @throws IllegalStateException if the container does not run
   */
  public URI metrics() {
    return URI.create("http://%s:%d".formatted(getHost(), getMappedPort(METRICS_PORT)));
  }
}
