package dev.adjoint.pjrt.client;

import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import io.grpc.ManagedChannel;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The backend of specs such as {@code grpc://localhost:8470}, and {@code grpcs://host:port} with
 * TLS.
 *
 * <p>Of several servers, {@code grpc://one:8470,other:8470} or a name with several addresses, each
 * client takes one at random that answers, and stays with it.
 *
 * <p>When the connection is lost, the client makes it again by itself and goes on; callers wait.
 * Only when that is in vain for the server's {@code lease}, or the server was started again, are
 * the client's arrays and programs gone, and its methods fail with {@code UNAVAILABLE}.
 *
 * <p>Options, of which those that name files may also be set in the environment:
 *
 * <ul>
 *   <li>{@code connect_timeout_seconds} (Long): how long to wait for the server; the default is 20.
 *   <li>{@code connect_attempts} (Long): how often a server that cannot be reached is tried, with
 *       pauses as of {@link Retry#WHEN_LOST}; the default is 1.
 *   <li>{@code ca} (String; {@code ADJOINT_GRPC_CA}): a file of certificates, PEM, of which one
 *       must have signed the server's; the default are those of the Java runtime.
 *   <li>{@code certificate}, {@code key} (String; {@code ADJOINT_GRPC_CERTIFICATE}, {@code
 *       ADJOINT_GRPC_KEY}): the client's own certificate and private key, PEM, for servers that ask
 *       for them.
 *   <li>{@code token_file} (String; {@code ADJOINT_GRPC_TOKEN_FILE}): a file that holds the token
 *       by which the server knows the client.
 * </ul>
 */
public final class GrpcBackend implements Backend {
  private static final String TIMEOUT = "connect_timeout_seconds";
  private static final String ATTEMPTS = "connect_attempts";

  /** For {@link java.util.ServiceLoader}. */
  public GrpcBackend() {}

  @Override
  public String specs() {
    return "grpc://host:port[,host:port...], grpcs://host:port[,host:port...]";
  }

  @Override
  public boolean accepts(String spec) {
    return Connection.accepts(spec);
  }

  @Override
  public Client connect(String spec, Map<String, Object> options) {
    for (var option : options.keySet()) {
      if (!option.equals(TIMEOUT) && !option.equals(ATTEMPTS) && !Connection.isOption(option)) {
        throw new PjrtException(
            Code.INVALID_ARGUMENT,
            "unknown option \"%s\" for %s; expected connect_timeout_seconds, connect_attempts, ca, certificate, key, or token_file"
                .formatted(option, spec));
      }
    }
    long timeout = number(options, TIMEOUT, 20);
    long attempts = number(options, ATTEMPTS, 1);
    var connection = Connection.of(spec, options);
    var retry =
        new Retry(
            (int) Math.min(attempts, Integer.MAX_VALUE),
            Retry.WHEN_LOST.pause(),
            Retry.WHEN_LOST.longest(),
            Set.of(Code.UNAVAILABLE));
    return Session.await(
        retry.run(
            () ->
                attempt(
                    () ->
                        connect(
                            connection.target(),
                            connection.open("pick_first"),
                            Duration.ofSeconds(timeout)))));
  }

  private static CompletableFuture<Client> attempt(Supplier<Client> connecting) {
    try {
      return CompletableFuture.completedFuture(connecting.get());
    } catch (PjrtException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static long number(Map<String, Object> options, String option, long initial) {
    var found = options.getOrDefault(option, initial);
    if (!(found instanceof Long number) || number < 1) {
      throw new PjrtException(
          Code.INVALID_ARGUMENT,
          "%s must be a Long of at least 1, found %s".formatted(option, found));
    }
    return number;
  }

  /**
   * {@return the devices of the server that {@code channel} leads to} This is for channels with
   * interceptors, name resolvers or load balancers of the caller's own; a session stays with the
   * server that the channel picked for it.
   *
   * @param name what the server is called in errors
   * @param channel becomes the client's, which shuts it down when it is closed
   * @param timeout how long to wait for the server
   * @throws PjrtException if no server answers
   */
  public static Client connect(String name, ManagedChannel channel, Duration timeout) {
    return connect(name, channel, timeout, GlobalOpenTelemetry.getOrNoop());
  }

  /**
   * {@return the devices of the server that {@code channel} leads to, as by {@link #connect(String,
   * ManagedChannel, Duration)}, whose spans go to {@code telemetry}} All other clients of this
   * backend use what {@link GlobalOpenTelemetry} has been set to when they are opened.
   */
  public static Client connect(
      String name, ManagedChannel channel, Duration timeout, OpenTelemetry telemetry) {
    var tracing = new Tracing(telemetry);
    var span = tracing.begin("adjoint.connect").setAttribute(Tracing.SERVER, name);
    return Tracing.during(
        span, () -> new RemoteClient(Session.open(name, channel, timeout), tracing));
  }
}
