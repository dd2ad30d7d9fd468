package dev.adjoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.client.GrpcBackend;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve --traces} exports the spans of its workers, as OpenTelemetry's variables say. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TracesTest {
  @TempDir Path folder;

  private String err() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  @Test
  void theSpansOfAWorkerContinueTheClientsTrace() throws Exception {
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--traces",
                "true")
            .redirectError(Redirect.to(folder.resolve("err").toFile()));
    // One line of the log for each span.
    builder.environment().put("OTEL_TRACES_EXPORTER", "logging");
    builder.environment().put("OTEL_BSP_SCHEDULE_DELAY", "100");
    var process = builder.start();
    try (var out = process.inputReader();
        var telemetry =
            OpenTelemetrySdk.builder()
                // Without a processor there would be no spans at all.
                .setTracerProvider(
                    SdkTracerProvider.builder()
                        .addSpanProcessor(SimpleSpanProcessor.create(InMemorySpanExporter.create()))
                        .build())
                .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
                .build()) {
      var line = out.readLine();
      assertThat(line).as("%s", err()).startsWith("listening on ");
      int port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
      var channel = NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
      var span = telemetry.getTracer("test").spanBuilder("step").startSpan();
      try (var _ = span.makeCurrent();
          var client = GrpcBackend.connect("test", channel, Duration.ofSeconds(60), telemetry);
          var x =
              client.put(MemorySegment.ofArray(new float[] {1}), TensorType.of(ElementType.F32))) {
        x.ready().join();
      }
      var trace = span.getSpanContext().getTraceId();
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (!err().contains(trace) && System.nanoTime() < deadline) {
        Thread.sleep(20);
      }
      assertThat(err().lines().filter(one -> one.contains(trace)))
          .singleElement()
          .asString()
          .contains("adjoint.server.upload", "adjoint.bytes=4");
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
