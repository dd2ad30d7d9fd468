package dev.adjoint.pjrt.client;

import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * The backend of specs such as {@code grpc://localhost:8470}.
 *
 * <p>Option {@code connect_timeout_seconds} (Long): how long to wait for the server; the default is
 * 20.
 */
public final class GrpcBackend implements Backend {
  private static final String SCHEME = "grpc://";

  /** For {@link java.util.ServiceLoader}. */
  public GrpcBackend() {}

  @Override
  public String specs() {
    return "grpc://host:port";
  }

  @Override
  public boolean accepts(String spec) {
    return spec.startsWith(SCHEME);
  }

  @Override
  public Client connect(String spec, Map<String, Object> options) {
    URI uri;
    try {
      uri = URI.create(spec);
    } catch (IllegalArgumentException e) {
      throw invalid(spec);
    }
    if (uri.getHost() == null || uri.getPort() < 1 || !uri.getPath().isEmpty()) {
      throw invalid(spec);
    }
    for (var option : options.keySet()) {
      if (!option.equals("connect_timeout_seconds")) {
        throw new PjrtException(
            Code.INVALID_ARGUMENT,
            "unknown option \"%s\" for %s; expected connect_timeout_seconds"
                .formatted(option, spec));
      }
    }
    var seconds = options.getOrDefault("connect_timeout_seconds", 20L);
    if (!(seconds instanceof Long timeout) || timeout < 1) {
      throw new PjrtException(
          Code.INVALID_ARGUMENT,
          "connect_timeout_seconds must be a Long of at least 1, found " + seconds);
    }
    return new RemoteClient(
        Session.open(uri.getHost(), uri.getPort(), Duration.ofSeconds(timeout)));
  }

  private static PjrtException invalid(String spec) {
    return new PjrtException(
        Code.INVALID_ARGUMENT, "expected grpc://host:port, found \"%s\"".formatted(spec));
  }
}
