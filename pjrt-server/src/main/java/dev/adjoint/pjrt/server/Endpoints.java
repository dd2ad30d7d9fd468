package dev.adjoint.pjrt.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What orchestrators and Prometheus ask for over HTTP: {@code /livez} whether the process is worth
 * keeping, {@code /readyz} whether it takes sessions, {@code /metrics}.
 */
final class Endpoints implements AutoCloseable {
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final HttpServer server;

  private Endpoints(HttpServer server) {
    this.server = server;
  }

  /**
   * {@return endpoints on this address, which answer}
   *
   * @throws UncheckedIOException if they cannot listen there
   */
  static Endpoints open(String host, int port, BooleanSupplier ready, Supplier<String> metrics) {
    try {
      var server = HttpServer.create(new InetSocketAddress(host, port), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/livez", exchange -> answer(exchange, 200, TEXT, "alive\n"));
      server.createContext(
          "/readyz",
          exchange -> {
            boolean is = ready.getAsBoolean();
            answer(exchange, is ? 200 : 503, TEXT, is ? "ready\n" : "not ready\n");
          });
      server.createContext(
          "/metrics", exchange -> answer(exchange, 200, PROMETHEUS, metrics.get()));
      server.start();
      return new Endpoints(server);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot listen on %s:%d for metrics: %s; choose another metrics-port, or 0 for any free one"
              .formatted(host, port, e.getMessage()),
          e);
    }
  }

  private static void answer(HttpExchange exchange, int code, String type, String text)
      throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("GET")) {
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(code, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
