package dev.adjoint.pjrt.server;

import io.grpc.ServerInterceptor;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What users add to a server. Immutable.
 *
 * {@snippet :
 * var hooks = Hooks.NONE.authorizing(onlyTrainers).intercepting(tracing.newServerInterceptor());
 * try (var server = PjrtServer.serve(settings, hooks)) {
 *   server.awaitTermination();
 * }
 * }
 *
 * @param authorizer decides who may do what
 * @param interceptors what calls go through once they are admitted, the first one outermost
 * @param meters where metrics go besides the HTTP endpoint, if anywhere
 * @param telemetry where spans go, in place of {@link GlobalOpenTelemetry}; workers have processes
 *     of their own, and the setting {@code traces}
 */
public record Hooks(
    Authorizer authorizer,
    List<ServerInterceptor> interceptors,
    Optional<MeterRegistry> meters,
    Optional<OpenTelemetry> telemetry) {
  /** Nothing added. */
  public static final Hooks NONE =
      new Hooks(Authorizer.ALL, List.of(), Optional.empty(), Optional.empty());

  /** Copies the list. */
  public Hooks {
    interceptors = List.copyOf(interceptors);
  }

  /** {@return these, but with {@code authorizer} to decide} */
  public Hooks authorizing(Authorizer authorizer) {
    return new Hooks(authorizer, interceptors, meters, telemetry);
  }

  /** {@return these, and {@code interceptor} after the others} */
  public Hooks intercepting(ServerInterceptor interceptor) {
    var all = new ArrayList<>(interceptors);
    all.add(interceptor);
    return new Hooks(authorizer, all, meters, telemetry);
  }

  /** {@return these, and {@code registry} for metrics} */
  public Hooks metering(MeterRegistry registry) {
    return new Hooks(authorizer, interceptors, Optional.of(registry), telemetry);
  }

  /** {@return these, and {@code telemetry} for the spans of a server in this process} */
  public Hooks tracing(OpenTelemetry telemetry) {
    return new Hooks(authorizer, interceptors, meters, Optional.of(telemetry));
  }
}
