package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.Client;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the devices of a {@link Client} over gRPC ({@code adjoint.pjrt.v1}), with health ({@code
 * grpc.health.v1}) and reflection beside it. The client stays the caller's.
 *
 * {@snippet :
 * try (var client = Backend.open("cpu");
 *     var server = PjrtServer.builder(client).port(8470).start()) {
 *   server.awaitTermination();
 * }
 * }
 */
public final class PjrtServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PjrtServer.class);

  private final Server server;
  private final HealthStatusManager health;

  private PjrtServer(Server server, HealthStatusManager health) {
    this.server = server;
    this.health = health;
  }

  /** {@return how to make a server of {@code client}} */
  public static Builder builder(Client client) {
    return new Builder(client);
  }

  /** {@return the port that the server listens on} */
  public int port() {
    return server.getPort();
  }

  /** Waits until the server has ended. */
  public void awaitTermination() throws InterruptedException {
    server.awaitTermination();
  }

  /** Ends all sessions, frees what they hold, and stops listening. */
  @Override
  public void close() {
    health.enterTerminalState();
    server.shutdownNow();
    try {
      if (!server.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("some sessions have not ended within 10 seconds");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * How much a session may send at once.
   *
   * @param messageBytes the largest message
   * @param chunkBytes the most bytes of an array in one message
   * @param arrayBytes the largest array
   */
  record Limits(int messageBytes, int chunkBytes, long arrayBytes) {}

  /** The settings of a server. */
  public static final class Builder {
    private final Client client;
    private String host = "127.0.0.1";
    private int port;
    private int messageBytes = 16 << 20;
    private int chunkBytes = 1 << 20;
    private long arrayBytes = Long.MAX_VALUE;

    private Builder(Client client) {
      this.client = client;
    }

    /** Listens on {@code host}, a name or address of this machine; the default is loopback only. */
    public Builder host(String host) {
      this.host = host;
      return this;
    }

    /** Listens on {@code port}; 0, the default, takes any free one. */
    public Builder port(int port) {
      this.port = port;
      return this;
    }

    /**
     * Takes messages of at most {@code bytes}; programs must fit into one. The default is 16 MiB.
     */
    public Builder maxMessageBytes(int bytes) {
      this.messageBytes = bytes;
      return this;
    }

    /** Sends and takes arrays in chunks of at most {@code bytes}. The default is 1 MiB. */
    public Builder chunkBytes(int bytes) {
      this.chunkBytes = bytes;
      return this;
    }

    /**
     * Sends and takes arrays of at most {@code bytes}. The default is what the memory has room for.
     */
    public Builder maxArrayBytes(long bytes) {
      this.arrayBytes = bytes;
      return this;
    }

    /**
     * {@return a running server; the caller closes it}
     *
     * @throws UncheckedIOException if it cannot listen there
     */
    public PjrtServer start() {
      var health = new HealthStatusManager();
      var limits = new Limits(messageBytes, Math.min(chunkBytes, messageBytes - 1024), arrayBytes);
      var server =
          NettyServerBuilder.forAddress(new InetSocketAddress(host, port))
              .directExecutor()
              .maxInboundMessageSize(messageBytes)
              .flowControlWindow(4 << 20)
              .permitKeepAliveTime(10, TimeUnit.SECONDS)
              .permitKeepAliveWithoutCalls(true)
              .addService(new Sessions(client, limits))
              .addService(health.getHealthService())
              .addService(ProtoReflectionServiceV1.newInstance())
              .build();
      try {
        server.start();
      } catch (IOException e) {
        throw new UncheckedIOException(
            "cannot listen on %s:%d: %s; choose another port, or 0 for any free one"
                .formatted(host, port, reason(e)),
            e);
      }
      LOG.info("serving {} on {}:{}", client.platformName(), host, server.getPort());
      return new PjrtServer(server, health);
    }

    /** What the system said: "Address already in use" is told by the cause alone. */
    private static String reason(IOException e) {
      var cause = e.getCause();
      return switch (cause) {
        case null -> String.valueOf(e.getMessage());
        case UnresolvedAddressException _ -> "the address is not known";
        default -> String.valueOf(cause.getMessage());
      };
    }
  }
}
