package dev.adjoint.pjrt.client;

import static dev.adjoint.pjrt.client.Programs.increment;
import static dev.adjoint.pjrt.client.Programs.put;
import static dev.adjoint.pjrt.client.Programs.read;
import static dev.adjoint.pjrt.client.Programs.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.server.Hooks;
import dev.adjoint.pjrt.server.PjrtServer;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a client and a server do for one piece of work is one trace. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TracingTest {
  private static Client local;

  @BeforeAll
  static void open() {
    local = Backend.open("cpu");
  }

  @AfterAll
  static void close() {
    local.close();
  }

  /** The SDK of one process, whose spans can be looked at. */
  private static final class Telemetry implements AutoCloseable {
    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final OpenTelemetrySdk sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                    .build())
            .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
            .build();

    /** {@return the spans by name, as soon as there are so many} */
    Map<String, SpanData> spans(int count) throws InterruptedException {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (exporter.getFinishedSpanItems().size() < count && System.nanoTime() < deadline) {
        Thread.sleep(5);
      }
      var byName = new HashMap<String, SpanData>();
      for (var span : exporter.getFinishedSpanItems()) {
        byName.put(span.getName(), span);
      }
      assertThat(exporter.getFinishedSpanItems()).as("%s", byName.keySet()).hasSize(count);
      return byName;
    }

    @Override
    public void close() {
      sdk.close();
    }
  }

  private static PjrtServer server(OpenTelemetry telemetry) {
    return PjrtServer.builder(local).hooks(Hooks.NONE.tracing(telemetry)).start();
  }

  private static ManagedChannel channel(PjrtServer server) {
    return NettyChannelBuilder.forAddress("localhost", server.port())
        .usePlaintext()
        .directExecutor()
        .build();
  }

  @Test
  void aTrainingStepIsOneTraceThroughClientAndServer() throws Exception {
    try (var ofServer = new Telemetry();
        var ofClient = new Telemetry();
        var server = server(ofServer.sdk)) {
      var step = ofClient.sdk.getTracer("test").spanBuilder("step").startSpan();
      try (var _ = step.makeCurrent();
          var client =
              GrpcBackend.connect("test", channel(server), Duration.ofSeconds(60), ofClient.sdk);
          var program = client.compile(increment(), CompileOptions.DEFAULT);
          var x = put(client, 1);
          var y = program.execute(List.of(x)).getFirst()) {
        assertThat(read(y)).containsExactly(2);
      } finally {
        step.end();
      }
      var mine = ofClient.spans(6);
      assertThat(mine)
          .containsOnlyKeys(
              "step",
              "adjoint.connect",
              "adjoint.compile",
              "adjoint.upload",
              "adjoint.execute",
              "adjoint.download");
      var theirs = ofServer.spans(4);
      assertThat(theirs)
          .containsOnlyKeys(
              "adjoint.server.compile",
              "adjoint.server.upload",
              "adjoint.server.execute",
              "adjoint.server.download");
      for (var span : mine.values()) {
        assertThat(span.getTraceId()).isEqualTo(step.getSpanContext().getTraceId());
      }
      theirs.forEach(
          (name, span) -> {
            var parent = mine.get(name.replace(".server", ""));
            assertThat(span.getTraceId()).isEqualTo(parent.getTraceId());
            assertThat(span.getParentSpanId()).isEqualTo(parent.getSpanId());
            assertThat(span.getKind()).isEqualTo(SpanKind.SERVER);
            assertThat(parent.getKind()).isEqualTo(SpanKind.CLIENT);
            assertThat(parent.getParentSpanId()).isEqualTo(step.getSpanContext().getSpanId());
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
          });
      assertAttributes(mine, theirs);
    }
  }

  private static void assertAttributes(Map<String, SpanData> mine, Map<String, SpanData> theirs) {
    var digest = mine.get("adjoint.compile").getAttributes().get(Tracing.PROGRAM);
    assertThat(digest).hasSize(64);
    for (var span :
        List.of(
            mine.get("adjoint.execute"),
            theirs.get("adjoint.server.compile"),
            theirs.get("adjoint.server.execute"))) {
      assertThat(span.getAttributes().get(Tracing.PROGRAM)).isEqualTo(digest);
    }
    for (var name : List.of("upload", "download")) {
      for (var span : List.of(mine.get("adjoint." + name), theirs.get("adjoint.server." + name))) {
        assertThat(span.getAttributes().get(Tracing.BYTES)).as(name).isEqualTo(4);
        assertThat(span.getAttributes().get(Tracing.DEVICE)).as(name).isZero();
      }
    }
    var compile = attributes(theirs.get("adjoint.server.compile"));
    assertThat(compile)
        .containsEntry("adjoint.program.name", "increment")
        .containsEntry("adjoint.cache.hit", false)
        .containsKey("adjoint.queue.seconds");
    assertThat(attributes(theirs.get("adjoint.server.execute")))
        .containsEntry("adjoint.device.bytes", 4L);
  }

  private static Map<String, Object> attributes(SpanData span) {
    var all = new HashMap<String, Object>();
    span.getAttributes().forEach((key, value) -> all.put(key.getKey(), value));
    return all;
  }

  @Test
  void aRunIsPartOfItsClientsTraceThroughTheHeaders() throws Exception {
    try (var ofServer = new Telemetry();
        var ofClient = new Telemetry();
        var server = server(ofServer.sdk);
        var runner =
            new ProgramRunner(channel(server), Retry.NEVER, Duration.ofSeconds(60), ofClient.sdk)) {
      var x = new HostArray(Programs.SCALAR, MemorySegment.ofArray(new float[] {1}));
      assertThat(runner.run(increment(), List.of(x)).join()).hasSize(1);
      var mine = ofClient.spans(1).get("adjoint.run");
      var theirs = ofServer.spans(1).get("adjoint.server.run");
      assertThat(theirs.getTraceId()).isEqualTo(mine.getTraceId());
      assertThat(theirs.getParentSpanId()).isEqualTo(mine.getSpanId());
      assertThat(attributes(theirs)).containsEntry("adjoint.program.name", "increment");
    }
  }

  @Test
  void anErrorMarksTheSpansThatItConcerns() throws Exception {
    try (var ofServer = new Telemetry();
        var ofClient = new Telemetry();
        var server = server(ofServer.sdk);
        var client =
            GrpcBackend.connect("test", channel(server), Duration.ofSeconds(60), ofClient.sdk);
        var program = client.compile(text("module nonsense"), CompileOptions.DEFAULT)) {
      assertThatThrownBy(program::name).isInstanceOf(PjrtException.class);
      var compile = ofServer.spans(1).get("adjoint.server.compile");
      assertThat(compile.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
      assertThat(compile.getStatus().getDescription()).contains("INVALID_ARGUMENT");
    }
  }

  @Test
  void anArrayInChunksIsOneSpanOfItsWholeSize() throws Exception {
    try (var ofServer = new Telemetry();
        var server = server(ofServer.sdk);
        var client = Backend.open("grpc://localhost:" + server.port());
        var large =
            client.put(
                MemorySegment.ofArray(new float[1 << 20]),
                TensorType.of(ElementType.F32, 1 << 20))) {
      large.ready().join();
      var upload = ofServer.spans(1).get("adjoint.server.upload");
      assertThat(attributes(upload)).containsEntry("adjoint.bytes", 4L << 20);
      // The client has no SDK, so the span is the root of a trace of its own.
      assertThat(upload.getParentSpanContext().isValid()).isFalse();
    }
  }
}
