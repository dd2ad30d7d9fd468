package dev.adjoint.pjrt.client;

import static dev.adjoint.pjrt.client.Programs.increment;
import static dev.adjoint.pjrt.client.Programs.put;
import static dev.adjoint.pjrt.client.Programs.read;
import static dev.adjoint.pjrt.client.Programs.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.Status;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
import dev.adjoint.proto.pjrt.v1.Compile;
import dev.adjoint.proto.pjrt.v1.ErrorDetail;
import dev.adjoint.proto.pjrt.v1.Get;
import dev.adjoint.proto.pjrt.v1.Hello;
import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc;
import dev.adjoint.proto.pjrt.v1.RunRequest;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import dev.adjoint.proto.program.v1.Program;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Errors that come from a server say which op of which line of which program they are about. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ErrorDetailTest {
  /** Line 12 of a model has an addition of different shapes. */
  private static final byte[] WRONG =
      text(
          """
          module @wrong {
            func.func public @main(%a: tensor<4xf32>, %b: tensor<3xf32>) -> tensor<4xf32> {
              %0 = stablehlo.negate %a : tensor<4xf32> loc("Model.java":11:0)
              %1 = "stablehlo.add"(%0, %b) : (tensor<4xf32>, tensor<3xf32>) -> tensor<4xf32> loc("Model.java":12:0)
              return %1 : tensor<4xf32>
            }
          }
          """);

  /** Line 7 calls what XLA does not have, which only XLA knows. */
  private static final byte[] UNKNOWN_TARGET =
      text(
          """
          module @stranger {
            func.func public @main(%a: tensor<4xf32>) -> tensor<4xf32> {
              %0 = stablehlo.negate %a : tensor<4xf32> loc("Model.java":6:0)
              %1 = stablehlo.custom_call @nobody_has_this(%0) : (tensor<4xf32>) -> tensor<4xf32> loc("Model.java":7:0)
              return %1 : tensor<4xf32>
            }
          }
          """);

  /** 160 GB, which no machine of the tests has, is noticed when it runs. */
  private static final byte[] HUGE =
      text(
          """
          module @huge {
            func.func public @main(%a: tensor<f32>) -> tensor<200000x200000xf32> {
              %0 = stablehlo.broadcast_in_dim %a, dims = [] : (tensor<f32>) -> tensor<200000x200000xf32>
              return %0 : tensor<200000x200000xf32>
            } loc("Model.java":3:0)
          }
          """);

  private static PjrtServer server;
  private static Client client;

  @BeforeAll
  static void open() {
    server =
        PjrtServer.serve(
            Settings.DEFAULT
                .with(Setting.PORT, 0)
                .with(Setting.MAX_ARRAY, 1L << 20)
                .with(Setting.MAX_PROGRAM, 10_000L)
                .with(Setting.DEVICE_MEMORY, 999_999_999_999L)
                .with(Setting.SESSION_MEMORY, 999_999_999_999L));
    client = Backend.open("grpc://localhost:" + server.port());
  }

  @AfterAll
  static void close() {
    client.close();
    server.close();
  }

  private static String digest(byte[] program) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(program));
  }

  /** {@return the error of compiling the program, or of running it} */
  private static PjrtException error(byte[] program, float... values) {
    return Objects.requireNonNull(
        catchThrowableOfType(
            PjrtException.class,
            () -> {
              try (var executable = client.compile(program, CompileOptions.DEFAULT);
                  var x = put(client, values)) {
                assertThat(executable.name()).isNotNull();
                try (var y = executable.execute(List.of(x)).getFirst()) {
                  y.ready().join();
                } catch (CompletionException e) {
                  throw Objects.requireNonNull(e.getCause());
                }
              }
            }));
  }

  @Test
  void theVerifierNamesOpAndLine() throws Exception {
    var error = error(WRONG, 1, 2, 3, 4);
    assertThat(error.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(error.op()).contains("stablehlo.add");
    assertThat(error.sourceLine()).contains("Model.java:12");
    assertThat(error.program()).contains(digest(WRONG));
    assertThat(error.description()).contains("stablehlo.add").doesNotContain("INVALID_ARGUMENT");
    assertThat(error.getMessage()).isEqualTo("INVALID_ARGUMENT: " + error.description());
  }

  @Test
  void anOpInARegionIsNamedAndNotTheOneAroundIt() {
    var error =
        error(
            text(
                """
                module @inner {
                  func.func public @main(%a: tensor<4xf32>, %b: tensor<i1>) -> tensor<4xf32> {
                    %0 = "stablehlo.if"(%b) ({
                      %1 = "stablehlo.transpose"(%a) {permutation = array<i64: 1>} : (tensor<4xf32>) -> tensor<4xf32> loc("Model.java":5:0)
                      stablehlo.return %1 : tensor<4xf32>
                    }, {
                      stablehlo.return %a : tensor<4xf32>
                    }) : (tensor<i1>) -> tensor<4xf32> loc("Model.java":4:0)
                    return %0 : tensor<4xf32>
                  }
                }
                """),
            1);
    assertThat(error.op()).contains("stablehlo.transpose");
    assertThat(error.sourceLine()).contains("Model.java:5");
  }

  @Test
  void inATextWithoutLocationsTheLineIsThatOfTheText() {
    var program =
        text(
            new String(WRONG, java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll(" loc\\([^)]*\\)", ""));
    var error = error(program, 1, 2, 3, 4);
    assertThat(error.op()).contains("stablehlo.add");
    assertThat(error.sourceLine().orElseThrow()).endsWith(":4:5");
  }

  @Test
  void anErrorOfTheCompilerNamesTheOpThatItSpeaksOf() throws Exception {
    var error = error(UNKNOWN_TARGET, 1, 2, 3, 4);
    assertThat(error.op()).contains("stablehlo.custom_call");
    assertThat(error.sourceLine()).contains("Model.java:7");
    assertThat(error.program()).contains(digest(UNKNOWN_TARGET));
    assertThat(error.description()).contains("nobody_has_this");
  }

  @Test
  void anErrorOfARunNamesItsProgram() throws Exception {
    var error = error(HUGE, 1);
    assertThat(error.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
    assertThat(error.program()).contains(digest(HUGE));
    assertThat(error.sourceLine()).contains("Model.java:3");
    // What is computed from it has the same error.
    var wrongArguments = error(increment(), 1, 2);
    assertThat(wrongArguments.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(wrongArguments.program()).contains(digest(increment()));
  }

  @Test
  void aLimitIsToldWithItsFigures() {
    var program = text("module @large {}\n" + " ".repeat(20_000));
    var error = error(program, 1);
    assertThat(error.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
    var limit = error.limit().orElseThrow();
    assertThat(limit.name()).isEqualTo("max-program");
    assertThat(limit.most()).isEqualTo(10_000);
    assertThat(limit.found()).isEqualTo(program.length);
  }

  @Test
  void replicasAndPartitionsAreThoseOfTheDevicesThatThereAre() {
    for (var options :
        List.of(
            new CompileOptions(-1, 3, 7),
            new CompileOptions(-1, Integer.MAX_VALUE, 1),
            CompileOptions.onDevice(7))) {
      assertThatThrownBy(
              () -> {
                try (var executable = client.compile(increment(), options)) {
                  assertThat(executable.name()).isNull();
                }
              })
          .as("%s", options)
          .isInstanceOfSatisfying(
              PjrtException.class,
              error -> assertThat(error.code()).isEqualTo(Code.INVALID_ARGUMENT))
          .hasMessageContaining("expected")
          .hasMessageContaining("found");
    }
    assertThatThrownBy(() -> new CompileOptions(-1, 65536, 65536))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65536 replicas of 65536 partitions");
  }

  private static ManagedChannel channel() {
    return NettyChannelBuilder.forAddress("localhost", server.port()).usePlaintext().build();
  }

  private static ErrorDetail detail(Status status) throws InvalidProtocolBufferException {
    assertThat(status.getDetailsList()).hasSize(1);
    return status.getDetails(0).unpack(ErrorDetail.class);
  }

  @Test
  void theTrailersOfARunHaveTheSameStatus() throws Exception {
    var channel = channel();
    try {
      var run =
          RunRequest.newBuilder()
              .setProgram(Program.newBuilder().setStablehlo(ByteString.copyFrom(WRONG)))
              .build();
      var error =
          catchThrowableOfType(
              StatusRuntimeException.class,
              () ->
                  PjrtServiceGrpc.newBlockingStub(channel)
                      .withDeadlineAfter(60, TimeUnit.SECONDS)
                      .run(run));
      var status = Objects.requireNonNull(StatusProto.fromThrowable(error));
      assertThat(status.getCode()).isEqualTo(Code.INVALID_ARGUMENT.number());
      assertThat(detail(status))
          .isEqualTo(
              ErrorDetail.newBuilder()
                  .setCode("INVALID_ARGUMENT")
                  .setOp("stablehlo.add")
                  .setSource("Model.java:12")
                  .setProgram(digest(WRONG))
                  .build());
      var runner = new ProgramRunner(channel, Retry.NEVER, Duration.ofSeconds(60));
      assertThatThrownBy(() -> runner.run(WRONG, List.of()).join())
          .hasCauseInstanceOf(PjrtException.class)
          .cause()
          .isInstanceOfSatisfying(
              PjrtException.class,
              typed -> {
                assertThat(typed.op()).contains("stablehlo.add");
                assertThat(typed.sourceLine()).contains("Model.java:12");
              });
    } finally {
      channel.shutdownNow();
    }
  }

  /** A session whose answers are read as they are. */
  private static final class Raw implements StreamObserver<SessionResponse> {
    private final BlockingQueue<SessionResponse> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<Throwable> errors = new LinkedBlockingQueue<>();

    SessionResponse next() throws InterruptedException {
      return Objects.requireNonNull(answers.poll(60, TimeUnit.SECONDS));
    }

    @Override
    public void onNext(SessionResponse response) {
      answers.add(response);
    }

    @Override
    public void onError(Throwable error) {
      errors.add(error);
    }

    @Override
    public void onCompleted() {}
  }

  @Test
  void anUnknownHandleAndAnOverflowingCountAreAnsweredWithAStatus() throws Exception {
    var channel = channel();
    try {
      var raw = new Raw();
      var requests = PjrtServiceGrpc.newStub(channel).session(raw);
      requests.onNext(
          SessionRequest.newBuilder()
              .setCall(1)
              .setHello(Hello.newBuilder().setProtocol(1))
              .build());
      assertThat(raw.next().hasWelcome()).isTrue();
      requests.onNext(
          SessionRequest.newBuilder().setCall(2).setGet(Get.newBuilder().setBuffer(77)).build());
      var unknown = raw.next().getError();
      assertThat(unknown.getCode()).isEqualTo(Code.NOT_FOUND.number());
      assertThat(unknown.getMessage()).contains("77");
      assertThat(detail(unknown)).isEqualTo(ErrorDetail.newBuilder().setCode("NOT_FOUND").build());
      for (int[] counts : new int[][] {{65536, 65536}, {-1, 1}, {1, Integer.MIN_VALUE}, {9, 9}}) {
        requests.onNext(
            SessionRequest.newBuilder()
                .setCompile(
                    Compile.newBuilder()
                        .setExecutable(5)
                        .setProgram(
                            Program.newBuilder().setStablehlo(ByteString.copyFrom(increment())))
                        .setOptions(
                            dev.adjoint.proto.pjrt.v1.CompileOptions.newBuilder()
                                .setDevice(-1)
                                .setReplicas(counts[0])
                                .setPartitions(counts[1])))
                .build());
        requests.onNext(
            SessionRequest.newBuilder()
                .setCall(3)
                .setDescribe(dev.adjoint.proto.pjrt.v1.Describe.newBuilder().setExecutable(5))
                .build());
        var error = raw.next().getError();
        assertThat(error.getCode()).as("%s", error).isEqualTo(Code.INVALID_ARGUMENT.number());
        assertThat(error.getMessage()).contains("expected", "found");
      }
      requests.onCompleted();
    } finally {
      channel.shutdownNow();
    }
  }

  @Test
  void aGoodProgramRunsAfterAllOfThis() {
    try (var program = client.compile(increment(), CompileOptions.DEFAULT);
        var x = put(client, 1);
        var y = program.execute(List.of(x)).getFirst()) {
      assertThat(read(y)).containsExactly(2);
    }
  }
}
