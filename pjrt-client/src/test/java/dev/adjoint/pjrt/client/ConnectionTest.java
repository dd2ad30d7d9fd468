package dev.adjoint.pjrt.client;

import static dev.adjoint.pjrt.client.Programs.increment;
import static dev.adjoint.pjrt.client.Programs.put;
import static dev.adjoint.pjrt.client.Programs.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.proto.pjrt.v1.Chunk;
import dev.adjoint.proto.pjrt.v1.Compile;
import dev.adjoint.proto.pjrt.v1.Execute;
import dev.adjoint.proto.pjrt.v1.Get;
import dev.adjoint.proto.pjrt.v1.Hello;
import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc;
import dev.adjoint.proto.pjrt.v1.Put;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import dev.adjoint.proto.pjrt.v1.Welcome;
import dev.adjoint.proto.program.v1.Program;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Connecting, losing the connection, and clients that do not keep to the protocol. */
class ConnectionTest {
  private static Client local;
  private static PjrtServer server;
  private static ManagedChannel channel;

  @BeforeAll
  static void start() {
    local = Backend.open("cpu");
    server = PjrtServer.builder(local).maxArrayBytes(1 << 20).start();
    channel = NettyChannelBuilder.forAddress("localhost", server.port()).usePlaintext().build();
  }

  @AfterAll
  static void stop() {
    channel.shutdownNow();
    server.close();
    local.close();
  }

  /** A client that says whatever it is told to. */
  private static final class Raw implements StreamObserver<SessionResponse> {
    final BlockingQueue<Object> received = new LinkedBlockingQueue<>();
    final StreamObserver<SessionRequest> requests;

    Raw() {
      requests = PjrtServiceGrpc.newStub(channel).session(this);
    }

    static Raw greeted() throws InterruptedException {
      var raw = new Raw();
      raw.send(request().setCall(1).setHello(Hello.newBuilder().setProtocol(1)));
      assertThat(raw.next().hasWelcome()).isTrue();
      return raw;
    }

    void send(SessionRequest.Builder request) {
      requests.onNext(request.build());
    }

    SessionResponse next() throws InterruptedException {
      return (SessionResponse) received.poll(60, TimeUnit.SECONDS);
    }

    Status end() throws InterruptedException {
      return Status.fromThrowable((Throwable) received.poll(60, TimeUnit.SECONDS));
    }

    /** {@return the error that reading this handle gives} */
    String errorOf(long handle) throws InterruptedException {
      send(request().setCall(77).setGet(Get.newBuilder().setBuffer(handle)));
      return next().getError().getMessage();
    }

    @Override
    public void onNext(SessionResponse response) {
      received.add(response);
    }

    @Override
    public void onError(Throwable error) {
      received.add(error);
    }

    @Override
    public void onCompleted() {
      received.add("completed");
    }
  }

  private static SessionRequest.Builder request() {
    return SessionRequest.newBuilder();
  }

  private static SessionRequest.Builder putOf(long handle, String type, int bytes) {
    return request()
        .setPut(
            Put.newBuilder()
                .setBuffer(handle)
                .setType(type)
                .setData(ByteString.copyFrom(new byte[bytes])));
  }

  @Test
  void aServerThatIsNotThereIsNamedWithWhatToDo() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertThatThrownBy(() -> Backend.open("grpc://localhost:" + free))
        .isInstanceOfSatisfying(
            PjrtException.class, e -> assertThat(e.code()).isEqualTo(Code.UNAVAILABLE))
        .hasMessageContaining("localhost:" + free)
        .hasMessageContaining("adjoint serve");
  }

  @Test
  void aServerThatDoesNotAnswerIsATimeout() throws IOException {
    try (var silent = new ServerSocket(0)) {
      assertThatThrownBy(
              () ->
                  Backend.open(
                      "grpc://localhost:" + silent.getLocalPort(),
                      Map.of("connect_timeout_seconds", 1L)))
          .isInstanceOfSatisfying(
              PjrtException.class, e -> assertThat(e.code()).isEqualTo(Code.DEADLINE_EXCEEDED));
    }
  }

  @Test
  void specsAndOptionsAreChecked() {
    for (var spec : List.of("grpc://", "grpc://host", "grpc://host:0", "grpc://host:1/x")) {
      assertThatThrownBy(() -> Backend.open(spec)).hasMessageContaining("grpc://host:port");
    }
    assertThatThrownBy(() -> Backend.open("grpc://localhost:1", Map.of("colour", 3L)))
        .hasMessageContaining("colour");
  }

  @Test
  void whenTheServerGoesWhatWaitsFailsAndNothingHangs() {
    try (var own = Backend.open("cpu")) {
      var going = PjrtServer.builder(own).start();
      try (var client = Backend.open("grpc://localhost:" + going.port());
          var program = client.compile(increment(), CompileOptions.DEFAULT)) {
        var x = put(client, 1);
        assertThat(read(program.execute(List.of(x)).getFirst())).containsExactly(2);
        var ended = "the server at localhost:%d ended the session".formatted(going.port());
        going.close();
        assertThatThrownBy(() -> read(x))
            .isInstanceOfSatisfying(
                PjrtException.class, e -> assertThat(e.code()).isEqualTo(Code.UNAVAILABLE))
            .hasMessageContaining(ended)
            .hasMessageContaining("open a new client");
        assertThatThrownBy(() -> put(client, 1))
            .isInstanceOf(PjrtException.class)
            .hasMessageContaining("ended the session");
        x.close();
      }
    }
  }

  @Test
  void theServerEndsASessionAsSoonAsItsClientIsClosed() {
    var end = new CompletableFuture<Status>();
    var watched =
        NettyChannelBuilder.forAddress("localhost", server.port())
            .usePlaintext()
            .intercept(new Ends(end))
            .build();
    try (var client = GrpcBackend.connect("test", watched, Duration.ofSeconds(60))) {
      assertThat(read(put(client, 1, 2, 3))).containsExactly(1, 2, 3);
      assertThat(end).isNotDone();
    }
    // It would be CANCELLED if the client had given up waiting for the server's last word.
    assertThat(end.join().isOk()).isTrue();
  }

  /** Tells how calls end. */
  private record Ends(CompletableFuture<Status> end) implements ClientInterceptor {
    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(
        MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
      return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
        @Override
        public void start(Listener<A> answers, Metadata headers) {
          super.start(
              new SimpleForwardingClientCallListener<>(answers) {
                @Override
                public void onClose(Status status, Metadata trailers) {
                  end.complete(status);
                  super.onClose(status, trailers);
                }
              },
              headers);
        }
      };
    }
  }

  @Test
  void anotherVersionOfTheProtocolIsRefusedNamingBoth() throws InterruptedException {
    var raw = new Raw();
    raw.send(request().setCall(1).setHello(Hello.newBuilder().setProtocol(7).setClient("old")));
    var status = raw.end();
    assertThat(status.getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
    assertThat(status.getDescription()).contains("version 1", "version 7", "old");
  }

  @Test
  void aServerOfAnotherVersionIsRefusedNamingBoth() throws IOException {
    var newer =
        new PjrtServiceGrpc.PjrtServiceImplBase() {
          @Override
          public StreamObserver<SessionRequest> session(StreamObserver<SessionResponse> answers) {
            var welcome = Welcome.newBuilder().setProtocol(9);
            answers.onNext(SessionResponse.newBuilder().setCall(1).setWelcome(welcome).build());
            return new StreamObserver<>() {
              @Override
              public void onNext(SessionRequest request) {}

              @Override
              public void onError(Throwable error) {}

              @Override
              public void onCompleted() {
                answers.onCompleted();
              }
            };
          }
        };
    var other = NettyServerBuilder.forPort(0).addService(newer).build().start();
    try {
      assertThatThrownBy(() -> Backend.open("grpc://localhost:" + other.getPort()))
          .isInstanceOfSatisfying(
              PjrtException.class, e -> assertThat(e.code()).isEqualTo(Code.FAILED_PRECONDITION))
          .hasMessageContainingAll("version 9", "this client version 1");
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  void aSessionBeginsWithHelloAndHasNoOther() throws InterruptedException {
    var silent = new Raw();
    silent.send(putOf(1, "tensor<f32>", 4));
    assertThat(silent.end().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
    var twice = Raw.greeted();
    twice.send(request().setCall(2).setHello(Hello.newBuilder().setProtocol(1)));
    assertThat(twice.end().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
  }

  @Test
  void sessionsDoNotSeeEachOthersHandles() throws InterruptedException {
    var one = Raw.greeted();
    var two = Raw.greeted();
    one.send(putOf(5, "tensor<f32>", 4));
    one.send(request().setCall(9).setGet(Get.newBuilder().setBuffer(5)));
    assertThat(one.next().getData().getSize()).isEqualTo(4);
    assertThat(two.errorOf(5)).contains("handle 5 names nothing");
  }

  @Test
  void mistakesBecomeTheValueOfTheHandle() throws InterruptedException {
    var raw = Raw.greeted();
    raw.send(putOf(1, "tensor<-3xf32>", 4));
    assertThat(raw.errorOf(1)).contains("tensor<");
    raw.send(putOf(2, "tensor<9223372036854775807x9xf32>", 4));
    assertThat(raw.errorOf(2)).isNotEmpty();
    raw.send(putOf(3, "tensor<999999999xf32>", 4));
    assertThat(raw.errorOf(3)).contains("at most 1048576 bytes");
    raw.send(putOf(4, "tensor<f32>", 12));
    assertThat(raw.errorOf(4)).contains("4 bytes; found 12");
    raw.send(request().setPut(Put.newBuilder().setBuffer(5).setType("tensor<f32>").setDevice(99)));
    assertThat(raw.errorOf(5)).contains("no device 99");
    raw.send(putOf(6, "tensor<4xf32>", 4));
    raw.send(putOf(7, "tensor<f32>", 4));
    assertThat(raw.errorOf(6)).contains("before this one was complete");
    raw.send(request().setChunk(Chunk.newBuilder().setData(ByteString.copyFrom(new byte[100]))));
    raw.send(
        request()
            .setExecute(Execute.newBuilder().setExecutable(7).setFirstResult(8).setResults(1)));
    assertThat(raw.errorOf(8)).contains("is a buffer, not an executable");
    raw.send(
        request()
            .setExecute(Execute.newBuilder().setExecutable(99).setFirstResult(9).setResults(-1)));
    assertThat(raw.errorOf(9)).contains("handle 99 names nothing");
    raw.send(
        request()
            .setCompile(
                Compile.newBuilder()
                    .setExecutable(10)
                    .setProgram(
                        Program.newBuilder().setStablehlo(ByteString.copyFrom(increment())))));
    raw.send(
        request()
            .setExecute(
                Execute.newBuilder()
                    .setExecutable(10)
                    .addArguments(7)
                    .setFirstResult(11)
                    .setResults(3)));
    assertThat(raw.errorOf(12)).contains("1 results; the client counted on 3");
    assertThat(raw.errorOf(10)).contains("is an executable, not a buffer");
    raw.send(request().addRelease(7).addRelease(7).addRelease(1234));
    assertThat(raw.errorOf(7)).contains("names nothing");
  }

  @Test
  void tenThousandMutatedRequestsDoNotDisturbAGoodSession() throws Exception {
    var random = new Random(0);
    var seeds =
        List.of(
            putOf(1, "tensor<4xf32>", 16).build(),
            putOf(2, "tensor<4xf32>", 8).build(),
            request().setExecute(Execute.newBuilder().setExecutable(3).addArguments(1)).build(),
            request().setCall(4).setGet(Get.newBuilder().setBuffer(1)).build(),
            request()
                .setChunk(Chunk.newBuilder().setData(ByteString.copyFrom(new byte[8])))
                .build(),
            request()
                .setCompile(
                    Compile.newBuilder()
                        .setExecutable(3)
                        .setProgram(
                            Program.newBuilder().setStablehlo(ByteString.copyFrom(new byte[9]))))
                .build());
    try (var good = Backend.open("grpc://localhost:" + server.port());
        var program = good.compile(increment(), CompileOptions.DEFAULT);
        var x = put(good, 1)) {
      var bad = Raw.greeted();
      for (int i = 0; i < 10_000; i++) {
        var bytes = seeds.get(random.nextInt(seeds.size())).toByteArray();
        for (int m = random.nextInt(3); m >= 0; m--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        try {
          var request = SessionRequest.parseFrom(bytes);
          if (!request.hasHello()) {
            bad.requests.onNext(request);
          }
        } catch (InvalidProtocolBufferException e) {
          // Such bytes never reach the service.
        }
        if (i % 1000 == 0) {
          assertThat(read(program.execute(List.of(x)).getFirst())).containsExactly(2);
        }
      }
      bad.requests.onCompleted();
      assertThat(read(program.execute(List.of(x)).getFirst())).containsExactly(2);
    }
  }

  @Test
  void healthAndReflectionAnswer() throws InterruptedException {
    var health =
        HealthGrpc.newBlockingStub(channel)
            .withDeadlineAfter(20, TimeUnit.SECONDS)
            .check(HealthCheckRequest.getDefaultInstance());
    assertThat(health.getStatus()).isEqualTo(ServingStatus.SERVING);
    var answers = new LinkedBlockingQueue<ServerReflectionResponse>();
    var ask =
        ServerReflectionGrpc.newStub(channel)
            .serverReflectionInfo(
                new StreamObserver<>() {
                  @Override
                  public void onNext(ServerReflectionResponse response) {
                    answers.add(response);
                  }

                  @Override
                  public void onError(Throwable error) {}

                  @Override
                  public void onCompleted() {}
                });
    ask.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
    var services = answers.poll(60, TimeUnit.SECONDS).getListServicesResponse();
    assertThat(services.getServiceList().stream().map(s -> s.getName()))
        .contains("adjoint.pjrt.v1.PjrtService", "grpc.health.v1.Health");
    ask.onCompleted();
  }
}
