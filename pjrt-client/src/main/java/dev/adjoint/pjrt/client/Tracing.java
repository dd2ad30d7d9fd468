package dev.adjoint.pjrt.client;

import dev.adjoint.proto.pjrt.v1.SessionRequest;
import io.grpc.Metadata;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The spans of a client. What a server does is a span below the client's, whose context goes with
 * each request; so spans of this side may end before those of the other.
 */
final class Tracing {
  static final AttributeKey<String> PROGRAM = AttributeKey.stringKey("adjoint.program.sha256");
  static final AttributeKey<Long> BYTES = AttributeKey.longKey("adjoint.bytes");
  static final AttributeKey<Long> DEVICE = AttributeKey.longKey("adjoint.device");
  static final AttributeKey<String> SERVER = AttributeKey.stringKey("server.address");

  private final Tracer tracer;
  private final TextMapPropagator propagator;

  /** Spans that go where {@code telemetry} says. */
  Tracing(OpenTelemetry telemetry) {
    this.tracer = telemetry.getTracer("dev.adjoint.pjrt.client");
    this.propagator = telemetry.getPropagators().getTextMapPropagator();
  }

  /** {@return a new span below the caller's; whoever begins it ends it} */
  Span begin(String name) {
    return tracer.spanBuilder(name).setSpanKind(SpanKind.CLIENT).startSpan();
  }

  /** Makes what the server does for {@code request} part of {@code span}. */
  void inject(Span span, SessionRequest.Builder request) {
    if (span.getSpanContext().isValid()) {
      propagator.inject(
          Context.current().with(span),
          request,
          (to, key, value) -> {
            if (to != null) {
              to.putTraceContext(key, value);
            }
          });
    }
  }

  /** {@return headers that make what the server does for a call part of {@code span}} */
  Metadata headers(Span span) {
    var headers = new Metadata();
    if (span.getSpanContext().isValid()) {
      propagator.inject(
          Context.current().with(span),
          headers,
          (to, key, value) -> {
            if (to != null) {
              to.put(Metadata.Key.of(key, Metadata.ASCII_STRING_MARSHALLER), value);
            }
          });
    }
    return headers;
  }

  /** {@return what {@code work} returns, whose span is {@code span}} */
  static <T> T during(Span span, Supplier<T> work) {
    try {
      var result = work.get();
      span.end();
      return result;
    } catch (RuntimeException e) {
      end(span, e);
      throw e;
    }
  }

  /** Ends {@code span} when {@code future} completes. {@return the future} */
  static <T> CompletableFuture<T> until(CompletableFuture<T> future, Span span) {
    var _ = future.whenComplete((_, error) -> end(span, error));
    return future;
  }

  private static void end(Span span, @Nullable Throwable error) {
    if (error != null) {
      span.setStatus(StatusCode.ERROR, String.valueOf(error.getMessage()));
    }
    span.end();
  }
}
