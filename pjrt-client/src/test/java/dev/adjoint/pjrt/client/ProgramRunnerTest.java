package dev.adjoint.pjrt.client;

import static dev.adjoint.pjrt.client.Programs.SCALAR;
import static dev.adjoint.pjrt.client.Programs.increment;
import static dev.adjoint.pjrt.client.Programs.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc;
import dev.adjoint.proto.pjrt.v1.RunRequest;
import dev.adjoint.proto.pjrt.v1.RunResponse;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs without a session. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProgramRunnerTest {
  private static final Retry QUICK =
      new Retry(
          100,
          Duration.ofMillis(50),
          Duration.ofMillis(500),
          Set.of(Code.UNAVAILABLE, Code.DATA_LOSS));

  private static Client local;
  private static PjrtServer server;

  @BeforeAll
  static void open() {
    local = Backend.open("cpu");
    server = PjrtServer.builder(local).with(Setting.MAX_MESSAGE, 1L << 20).start();
  }

  @AfterAll
  static void close() {
    server.close();
    local.close();
  }

  private static ProgramRunner runner(int port, Retry retry) {
    var channel = NettyChannelBuilder.forAddress("localhost", port).usePlaintext().build();
    return new ProgramRunner(channel, retry, Duration.ofSeconds(30));
  }

  private static HostArray scalar(float value) {
    return new HostArray(SCALAR, MemorySegment.ofArray(new float[] {value}));
  }

  private static float value(CompletableFuture<List<HostArray>> results) throws Exception {
    return results.get(90, TimeUnit.SECONDS).getFirst().data().get(ValueLayout.JAVA_FLOAT, 0);
  }

  private static PjrtException error(CompletableFuture<?> results) {
    var thrown = catchThrowable(() -> results.get(90, TimeUnit.SECONDS));
    assertThat(thrown).isInstanceOf(ExecutionException.class);
    assertThat(thrown.getCause()).isInstanceOf(PjrtException.class);
    return (PjrtException) thrown.getCause();
  }

  @Test
  void aProgramRunsOnceOrOften() throws Exception {
    try (var runner = runner(server.port(), Retry.NEVER)) {
      assertThat(value(runner.run(increment(), List.of(scalar(1))))).isEqualTo(2);
      var all = new ArrayList<CompletableFuture<List<HostArray>>>();
      for (int i = 0; i < 100; i++) {
        all.add(runner.run(increment(), List.of(scalar(i))));
      }
      for (int i = 0; i < 100; i++) {
        assertThat(value(all.get(i))).isEqualTo(i + 1);
      }
    }
  }

  @Test
  void moreProgramsThanAreKept() throws Exception {
    try (var runner = runner(server.port(), Retry.NEVER)) {
      for (int round = 0; round < 2; round++) {
        for (int n = 1; n <= 70; n++) {
          var type = TensorType.of(ElementType.F32, n);
          var input = new HostArray(type, MemorySegment.ofArray(new float[n]));
          var program = increment("tensor<%dxf32>".formatted(n), "");
          assertThat(value(runner.run(program, List.of(input)))).isEqualTo(1);
        }
      }
    }
  }

  @Test
  void errorsHaveTheServersCode() {
    try (var runner = runner(server.port(), Retry.NEVER)) {
      assertThat(error(runner.run(text("no module"), List.of())).code())
          .isEqualTo(Code.INVALID_ARGUMENT);
      assertThat(error(runner.run(increment(), List.of())).code()).isEqualTo(Code.INVALID_ARGUMENT);
      var twoNumbers =
          new HostArray(TensorType.of(ElementType.F32, 2), MemorySegment.ofArray(new float[2]));
      assertThat(error(runner.run(increment(), List.of(twoNumbers))).code())
          .isEqualTo(Code.INVALID_ARGUMENT);
      var large =
          """
          func.func public @main() -> tensor<1048576xf32> {
            %0 = stablehlo.constant dense<1.0> : tensor<1048576xf32>
            return %0 : tensor<1048576xf32>
          }
          """;
      var tooLarge = error(runner.run(text(large), List.of()));
      assertThat(tooLarge.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
      assertThat(tooLarge).hasMessageContaining("found 4194304");
    }
  }

  @Test
  void aRunIsTriedAgainOnANewWorkerWhenOneIsKilled() throws Exception {
    var settings = Settings.DEFAULT.with(Setting.PORT, 0);
    try (var supervised = PjrtServer.serve(settings);
        var runner = runner(supervised.port(), QUICK)) {
      assertThat(value(runner.run(increment(), List.of(scalar(1))))).isEqualTo(2);
      supervised.workers().forEach(ProcessHandle::destroyForcibly);
      assertThat(value(runner.run(increment(), List.of(scalar(2))))).isEqualTo(3);

      // Not for ever: this one never ends well.
      var fatal =
          text(
              """
              func.func public @main() -> tensor<2x2xf32> {
                %0 = stablehlo.custom_call @Eigh() : () -> tensor<2x2xf32>
                return %0 : tensor<2x2xf32>
              }
              """);
      assertThat(error(runner.run(fatal, List.of())).code()).isEqualTo(Code.FAILED_PRECONDITION);
      assertThat(value(runner.run(increment(), List.of(scalar(3))))).isEqualTo(4);
    }
  }

  @Test
  void cancellingARunCancelsItsCallAndItIsNotTriedAgain() throws Exception {
    var calls = new LinkedBlockingQueue<CompletableFuture<Boolean>>();
    var silent =
        new PjrtServiceGrpc.PjrtServiceImplBase() {
          @Override
          public void run(RunRequest request, StreamObserver<RunResponse> responses) {
            var cancelled = new CompletableFuture<Boolean>();
            ((ServerCallStreamObserver<RunResponse>) responses)
                .setOnCancelHandler(() -> cancelled.complete(true));
            calls.add(cancelled);
          }
        };
    var other = NettyServerBuilder.forPort(0).addService(silent).build().start();
    try (var runner = runner(other.getPort(), QUICK)) {
      var results = runner.run(increment(), List.of(scalar(1)));
      var call = Objects.requireNonNull(calls.poll(60, TimeUnit.SECONDS));
      assertThat(results.cancel(true)).isTrue();
      assertThat(call.get(60, TimeUnit.SECONDS)).isTrue();
      assertThat(calls).isEmpty();
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  void whoWaitsOnlySoLongHoldsNobodyUp() throws Exception {
    try (var supervised = PjrtServer.serve(Settings.DEFAULT.with(Setting.PORT, 0));
        var patient = runner(supervised.port(), QUICK);
        var impatient =
            ProgramRunner.open(
                "grpc://localhost:" + supervised.port(),
                Map.of(),
                Retry.NEVER,
                Duration.ofSeconds(2))) {
      var endless = error(impatient.run(SupervisionTest.endless(), List.of(scalar(1))));
      assertThat(endless.code()).isEqualTo(Code.DEADLINE_EXCEEDED);
      assertThat(value(patient.run(increment(), List.of(scalar(1))))).isEqualTo(2);
    }
  }

  @Test
  void connectingIsTriedAgainAsOftenAsAskedFor() throws IOException {
    try (var cable = new Cable(server.port())) {
      cable.refuse(3);
      var target = "grpc://localhost:" + cable.port();
      assertThat(error(target, 2)).isEqualTo(Code.UNAVAILABLE);
      cable.refuse(3);
      try (var client = Backend.open(target, Map.of("connect_attempts", 20L))) {
        assertThat(client.devices()).isNotEmpty();
      }
    }
  }

  private static Code error(String target, long attempts) {
    var thrown = catchThrowable(() -> Backend.open(target, Map.of("connect_attempts", attempts)));
    assertThat(thrown).isInstanceOf(PjrtException.class);
    return ((PjrtException) thrown).code();
  }

  @Test
  void attemptsAreCountedAndOtherErrorsAreFinal() {
    var retry = new Retry(3, Duration.ofMillis(1), Duration.ofMillis(2), Set.of(Code.UNAVAILABLE));
    var calls = new AtomicInteger();
    var lost =
        retry.<Integer>run(
            () -> {
              calls.incrementAndGet();
              return CompletableFuture.failedFuture(new PjrtException(Code.UNAVAILABLE, "gone"));
            });
    assertThat(error(lost).code()).isEqualTo(Code.UNAVAILABLE);
    assertThat(calls).hasValue(3);
    var wrong =
        retry.<Integer>run(
            () -> {
              calls.incrementAndGet();
              return CompletableFuture.failedFuture(new PjrtException(Code.NOT_FOUND, "no"));
            });
    assertThat(error(wrong).code()).isEqualTo(Code.NOT_FOUND);
    assertThat(calls).hasValue(4);
    assertThatThrownBy(() -> new Retry(0, Duration.ofMillis(1), Duration.ofMillis(1), Set.of()))
        .hasMessageContaining("at least 1 attempt");
  }
}
