package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.server.journal.Figure;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/**
 * What a server tells about itself, in Micrometer's vocabulary. The figures come from the workers'
 * journals; counting costs a worker an addition.
 */
final class Metrics implements ServerInterceptor {
  private final MeterRegistry registry;

  private Metrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** {@return what counts calls, having registered {@code figures} with {@code registry}} */
  static Metrics of(MeterRegistry registry, ToLongFunction<Figure> figures) {
    for (var figure : Figure.values()) {
      var name = "adjoint." + figure.text();
      if (figure == Figure.COMPILE_NANOS) {
        FunctionTimer.builder(
                name,
                figures,
                all -> all.applyAsLong(Figure.COMPILATIONS),
                all -> all.applyAsLong(Figure.COMPILE_NANOS),
                TimeUnit.NANOSECONDS)
            .register(registry);
      } else if (figure.isLevel()) {
        Gauge.builder(name, figures, all -> all.applyAsLong(figure)).register(registry);
      } else {
        FunctionCounter.builder(name, figures, all -> all.applyAsLong(figure)).register(registry);
      }
    }
    return new Metrics(registry);
  }

  /** Registers what there is to tell about workers. */
  static void addWorkers(MeterRegistry registry, Supervisor supervisor) {
    Gauge.builder("adjoint.workers", supervisor, s -> s.serving().size()).register(registry);
    FunctionCounter.builder("adjoint.worker.restarts", supervisor, Supervisor::restarts)
        .register(registry);
    Gauge.builder("adjoint.programs.refused", supervisor, s -> s.quarantine().size())
        .register(registry);
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    var method = call.getMethodDescriptor().getFullMethodName();
    return next.startCall(
        new SimpleForwardingServerCall<>(call) {
          @Override
          public void close(Status status, Metadata trailers) {
            Counter.builder("adjoint.calls")
                .tag("method", method)
                .tag("code", status.getCode().name())
                .register(registry)
                .increment();
            super.close(status, trailers);
          }
        },
        headers);
  }
}
