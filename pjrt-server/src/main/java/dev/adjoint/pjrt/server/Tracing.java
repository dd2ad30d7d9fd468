package dev.adjoint.pjrt.server;

import dev.adjoint.proto.pjrt.v1.SessionRequest;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Map;

/** The spans of a worker, below those of its clients. */
final class Tracing implements ServerInterceptor {
  static final AttributeKey<String> PROGRAM = AttributeKey.stringKey("adjoint.program.sha256");
  static final AttributeKey<String> NAME = AttributeKey.stringKey("adjoint.program.name");
  static final AttributeKey<Long> BYTES = AttributeKey.longKey("adjoint.bytes");
  static final AttributeKey<Long> DEVICE = AttributeKey.longKey("adjoint.device");
  static final AttributeKey<Double> QUEUED = AttributeKey.doubleKey("adjoint.queue.seconds");
  static final AttributeKey<Boolean> CACHED = AttributeKey.booleanKey("adjoint.cache.hit");
  static final AttributeKey<Long> IN_FLIGHT = AttributeKey.longKey("adjoint.executing");

  /** The device memory that a run's results take. */
  static final AttributeKey<Long> DEVICE_BYTES = AttributeKey.longKey("adjoint.device.bytes");

  /** What a call's headers say of its trace. */
  private static final io.grpc.Context.Key<Context> OF_CALL = io.grpc.Context.key("adjoint-trace");

  private static final TextMapGetter<Map<String, String>> FROM_MAP =
      (carrier, key) -> carrier == null ? null : carrier.get(key);

  private static final TextMapGetter<Metadata> FROM_HEADERS =
      (carrier, key) ->
          carrier == null
              ? null
              : carrier.get(Metadata.Key.of(key, Metadata.ASCII_STRING_MARSHALLER));

  private final Tracer tracer;
  private final TextMapPropagator propagator;

  /** Spans that go where {@code telemetry} says. */
  Tracing(OpenTelemetry telemetry) {
    this.tracer = telemetry.getTracer("dev.adjoint.pjrt.server");
    this.propagator = telemetry.getPropagators().getTextMapPropagator();
  }

  /** {@return the span of a request; one that is not recorded for requests that take no time} */
  RequestSpan begin(SessionRequest request) {
    var name =
        switch (request.getRequestCase()) {
          case PUT -> "adjoint.server.upload";
          case COMPILE -> "adjoint.server.compile";
          case LOAD -> "adjoint.server.load";
          case EXECUTE -> "adjoint.server.execute";
          case GET -> "adjoint.server.download";
          case HELLO, CHUNK, READY, DESCRIBE, SERIALIZE, MEMORY_STATS, REQUEST_NOT_SET -> "";
        };
    if (name.isEmpty()) {
      return RequestSpan.none();
    }
    var carrier = request.getTraceContextMap();
    var parent =
        carrier.isEmpty() ? Context.root() : propagator.extract(Context.root(), carrier, FROM_MAP);
    return begin(name, parent);
  }

  /** {@return the span of the call that this thread answers} */
  RequestSpan beginCall(String name) {
    var parent = OF_CALL.get();
    return begin(name, parent == null ? Context.root() : parent);
  }

  private RequestSpan begin(String name, Context parent) {
    return new RequestSpan(
        tracer.spanBuilder(name).setParent(parent).setSpanKind(SpanKind.SERVER).startSpan());
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    var trace = propagator.extract(Context.root(), headers, FROM_HEADERS);
    return Contexts.interceptCall(
        io.grpc.Context.current().withValue(OF_CALL, trace), call, headers, next);
  }
}
