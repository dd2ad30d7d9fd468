package dev.adjoint.pjrt.client;

import static dev.adjoint.pjrt.client.Programs.increment;
import static dev.adjoint.pjrt.client.Programs.put;
import static dev.adjoint.pjrt.client.Programs.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
import io.grpc.channelz.v1.ChannelzGrpc;
import io.grpc.channelz.v1.GetServersRequest;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What those who run a server see and do. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OperationsTest {
  @TempDir Path folder;
  private static Client local;

  @BeforeAll
  static void open() {
    local = Backend.open("cpu");
  }

  @AfterAll
  static void close() {
    local.close();
  }

  private static PjrtServer.Builder server() {
    return PjrtServer.builder(local).with(Setting.METRICS_PORT, 0);
  }

  private static Client connect(PjrtServer server) {
    return Backend.open("grpc://localhost:" + server.port());
  }

  private record HttpAnswer(int statusCode, String body) {}

  private static HttpAnswer http(PjrtServer server, String path) throws IOException {
    var uri = "http://localhost:%d%s".formatted(server.metricsPort().orElseThrow(), path);
    var connection = (HttpURLConnection) URI.create(uri).toURL().openConnection();
    connection.setConnectTimeout(20_000);
    connection.setReadTimeout(20_000);
    int code = connection.getResponseCode();
    try (var body = code < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      return new HttpAnswer(code, new String(body.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** {@return the figure of this name in what Prometheus would read} */
  private static double metric(PjrtServer server, String name) throws IOException {
    return http(server, "/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }

  private static void step(Client client) {
    try (var program = client.compile(increment(), CompileOptions.DEFAULT);
        var x = put(client, 1);
        var y = program.execute(List.of(x)).getFirst()) {
      assertThat(read(y)).containsExactly(2);
    }
  }

  private static void assertFigures(PjrtServer server) throws IOException {
    double compilations = metric(server, "adjoint_compilations_total");
    double hits = metric(server, "adjoint_cache_hits_total");
    double executions = metric(server, "adjoint_executions_total");
    double in = metric(server, "adjoint_bytes_in_total");
    double out = metric(server, "adjoint_bytes_out_total");
    try (var client = connect(server);
        var held = put(client, 1, 2, 3)) {
      step(client);
      step(client);
      assertThat(read(held)).hasSize(3);
      assertThat(metric(server, "adjoint_sessions")).isEqualTo(1);
      assertThat(metric(server, "adjoint_device_bytes")).isEqualTo(12, within(16.0));
      assertThat(metric(server, "adjoint_executing")).isZero();
    }
    assertThat(metric(server, "adjoint_compilations_total") - compilations).isEqualTo(1);
    assertThat(metric(server, "adjoint_cache_hits_total") - hits).isEqualTo(1);
    assertThat(metric(server, "adjoint_executions_total") - executions).isEqualTo(2);
    assertThat(metric(server, "adjoint_bytes_in_total") - in).isEqualTo(20);
    assertThat(metric(server, "adjoint_bytes_out_total") - out).isEqualTo(20);
    assertThat(http(server, "/metrics").body())
        .contains("adjoint_compile_time_seconds_sum")
        .contains(
            "adjoint_calls_total{code=\"OK\",method=\"adjoint.pjrt.v1.PjrtService/Session\"}");
  }

  @Test
  void metricsOfAServerInThisProcess() throws Exception {
    try (var server = server().start()) {
      assertFigures(server);
    }
  }

  @Test
  void metricsOfWorkersComeThroughTheirServer() throws Exception {
    var settings = Settings.DEFAULT.with(Setting.PORT, 0).with(Setting.METRICS_PORT, 0);
    try (var server = PjrtServer.serve(settings)) {
      // The worker holds a session with itself first.
      while (metric(server, "adjoint_executions_total") < 1
          || metric(server, "adjoint_sessions") > 0) {
        Thread.sleep(20);
      }
      assertFigures(server);
      assertThat(metric(server, "adjoint_workers")).isEqualTo(1);
      assertThat(metric(server, "adjoint_worker_restarts_total")).isZero();
      assertThat(metric(server, "adjoint_programs_refused")).isZero();
      assertThat(http(server, "/readyz").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void drainingLetsSessionsEndAndTakesNoOthers() throws Exception {
    try (var server = server().with(Setting.DRAIN, Duration.ofSeconds(30)).start()) {
      var channel =
          NettyChannelBuilder.forAddress("localhost", server.port()).usePlaintext().build();
      Thread draining;
      try (var client = connect(server)) {
        step(client);
        var health = HealthGrpc.newBlockingStub(channel);
        assertThat(http(server, "/readyz").statusCode()).isEqualTo(200);
        assertThat(
                health
                    .withDeadlineAfter(20, TimeUnit.SECONDS)
                    .check(HealthCheckRequest.getDefaultInstance())
                    .getStatus())
            .isEqualTo(ServingStatus.SERVING);

        draining = Thread.ofVirtual().start(server::drain);
        while (http(server, "/readyz").statusCode() != 503) {
          Thread.sleep(10);
        }
        assertThat(http(server, "/livez").statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> connect(server)).isInstanceOf(PjrtException.class);
        step(client);
        assertThat(draining.isAlive()).isTrue();
      } finally {
        channel.shutdownNow();
      }
      assertThat(draining.join(Duration.ofSeconds(60))).isTrue();
    }
  }

  @Test
  void channelzTellsOfTheServer() {
    try (var server = server().start()) {
      var channel =
          NettyChannelBuilder.forAddress("localhost", server.port()).usePlaintext().build();
      try {
        var servers =
            ChannelzGrpc.newBlockingStub(channel)
                .withDeadlineAfter(20, TimeUnit.SECONDS)
                .getServers(GetServersRequest.getDefaultInstance());
        assertThat(servers.getServerCount()).isPositive();
      } finally {
        channel.shutdownNow();
      }
    }
  }

  @Test
  void reflectionTellsTheServicesAndTheirFiles() throws Exception {
    try (var server = server().start()) {
      var channel =
          NettyChannelBuilder.forAddress("localhost", server.port()).usePlaintext().build();
      try {
        var answers = new LinkedBlockingQueue<ServerReflectionResponse>();
        var asked =
            ServerReflectionGrpc.newStub(channel)
                .withDeadlineAfter(20, TimeUnit.SECONDS)
                .serverReflectionInfo(
                    new StreamObserver<>() {
                      @Override
                      public void onNext(ServerReflectionResponse answer) {
                        answers.add(answer);
                      }

                      @Override
                      public void onError(Throwable error) {}

                      @Override
                      public void onCompleted() {}
                    });
        asked.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
        var services =
            Objects.requireNonNull(answers.poll(20, TimeUnit.SECONDS)).getListServicesResponse();
        assertThat(services.getServiceList().stream().map(ServiceResponse::getName))
            .contains(
                "adjoint.pjrt.v1.PjrtService",
                "grpc.health.v1.Health",
                "grpc.channelz.v1.Channelz",
                "grpc.reflection.v1.ServerReflection");
        asked.onNext(
            ServerReflectionRequest.newBuilder()
                .setFileContainingSymbol("adjoint.pjrt.v1.ErrorDetail")
                .build());
        var files =
            Objects.requireNonNull(answers.poll(20, TimeUnit.SECONDS)).getFileDescriptorResponse();
        var names = new ArrayList<String>();
        for (var file : files.getFileDescriptorProtoList()) {
          names.add(FileDescriptorProto.parseFrom(file).getName());
        }
        assertThat(names)
            .contains(
                "adjoint/pjrt/v1/pjrt.proto",
                "adjoint/program/v1/program.proto",
                "google/rpc/status.proto");
        asked.onCompleted();
      } finally {
        channel.shutdownNow();
      }
    }
  }

  private PjrtServer caching(long bytes) {
    return server()
        .with(Setting.CACHE, Optional.of(folder.resolve("cache")))
        .with(Setting.CACHE_SIZE, bytes)
        .start();
  }

  private void stepOn(PjrtServer server) {
    try (var client = connect(server)) {
      step(client);
    }
  }

  private List<Path> cached() {
    try (var files = Files.list(folder.resolve("cache"))) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void compiledProgramsOutliveTheServerAndDamagedOnesAreCompiledAgain() throws Exception {
    try (var server = caching(1 << 30)) {
      stepOn(server);
      assertThat(metric(server, "adjoint_compilations_total")).isEqualTo(1);
    }
    assertThat(cached()).hasSize(1);
    try (var server = caching(1 << 30)) {
      stepOn(server);
      stepOn(server);
      assertThat(metric(server, "adjoint_compilations_total")).isZero();
      assertThat(metric(server, "adjoint_cache_hits_total")).isEqualTo(2);

      var file = cached().getFirst();
      var bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    }
    try (var server = caching(1 << 30)) {
      stepOn(server);
      assertThat(metric(server, "adjoint_cache_damaged_total")).isEqualTo(1);
      assertThat(metric(server, "adjoint_compilations_total")).isEqualTo(1);
      assertThat(cached()).hasSize(1);
      Files.write(cached().getFirst(), new byte[3]);
    }
    try (var server = caching(1 << 30)) {
      stepOn(server);
      assertThat(metric(server, "adjoint_cache_damaged_total")).isEqualTo(1);
      stepOn(server);
      assertThat(metric(server, "adjoint_cache_hits_total")).isEqualTo(1);
    }
  }

  @Test
  void aServerLoadsWhatWasUsedLastBeforeAnybodyAsks() throws Exception {
    try (var server = caching(1 << 30)) {
      stepOn(server);
    }
    try (var server = caching(1 << 30)) {
      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (metric(server, "adjoint_cache_loaded_total") < 1) {
        assertThat(System.nanoTime()).isLessThan(deadline);
        Thread.sleep(10);
      }
      for (var file : cached()) {
        Files.delete(file);
      }
      stepOn(server);
      assertThat(metric(server, "adjoint_compilations_total")).isZero();
      assertThat(metric(server, "adjoint_cache_hits_total")).isEqualTo(1);
    }
  }

  @Test
  void theCacheKeepsToItsSize() throws Exception {
    long one;
    try (var server = caching(1 << 30)) {
      stepOn(server);
      one = Files.size(cached().getFirst());
    }
    try (var server = caching(2 * one + one / 2);
        var client = connect(server)) {
      for (int i = 1; i <= 5; i++) {
        var program = increment("tensor<%dxf32>".formatted(i), "");
        try (var executable = client.compile(program, CompileOptions.DEFAULT)) {
          assertThat(executable.name()).isEqualTo("increment");
        }
      }
    }
    long all = 0;
    for (var file : cached()) {
      all += Files.size(file);
    }
    assertThat(all).isPositive().isLessThanOrEqualTo(2 * one + one / 2);
  }

  @Test
  void aCacheThatCannotBeWrittenCostsNothingButTime() throws Exception {
    try (var server = caching(1 << 30)) {
      Files.delete(folder.resolve("cache"));
      Files.writeString(folder.resolve("cache"), "no folder");
      stepOn(server);
      stepOn(server);
      assertThat(metric(server, "adjoint_compilations_total")).isEqualTo(1);
      assertThat(metric(server, "adjoint_cache_failed_total")).isEqualTo(1);
    }
  }
}
