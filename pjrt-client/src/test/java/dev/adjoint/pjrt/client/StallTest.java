package dev.adjoint.pjrt.client;

import static dev.adjoint.pjrt.client.Programs.increment;
import static dev.adjoint.pjrt.client.Programs.put;
import static dev.adjoint.pjrt.client.Programs.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.proto.pjrt.v1.Chunk;
import dev.adjoint.proto.pjrt.v1.Compile;
import dev.adjoint.proto.pjrt.v1.Execute;
import dev.adjoint.proto.pjrt.v1.Get;
import dev.adjoint.proto.pjrt.v1.Hello;
import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc;
import dev.adjoint.proto.pjrt.v1.Put;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import dev.adjoint.proto.program.v1.Program;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that are slow, or stop in the middle. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StallTest {
  private static final int MIB = 1 << 20;
  private static final int LARGE = 256 * MIB;
  private static final long SECONDS = 60;

  private static ServerProcess server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server = ServerProcess.builder().with("stall-time", "4s").start(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  /** A client that takes answers when it is told to. */
  private static final class Slow
      implements ClientResponseObserver<SessionRequest, SessionResponse>, AutoCloseable {
    private final ManagedChannel channel =
        NettyChannelBuilder.forAddress("localhost", server.port())
            .usePlaintext()
            .flowControlWindow(1 << 20)
            .maxInboundMessageSize(64 * MIB)
            .build();
    private final CompletableFuture<Status> end = new CompletableFuture<>();
    private ClientCallStreamObserver<SessionRequest> requests;

    Slow() {
      var _ = PjrtServiceGrpc.newStub(channel).session(this);
      send(SessionRequest.newBuilder().setCall(1).setHello(Hello.newBuilder().setProtocol(1)));
      requests.request(1);
    }

    void send(SessionRequest.Builder request) {
      requests.onNext(request.build());
    }

    /** Begins to upload {@code bytes}, of which it sends one. */
    void beginUpload(long bytes) {
      send(
          SessionRequest.newBuilder()
              .setPut(
                  Put.newBuilder()
                      .setBuffer(1)
                      .setType("tensor<%dxui8>".formatted(bytes))
                      .setData(ByteString.copyFrom(new byte[1]))));
    }

    void sendByte() {
      send(
          SessionRequest.newBuilder()
              .setChunk(Chunk.newBuilder().setData(ByteString.copyFrom(new byte[1]))));
    }

    /** {@return how the server ended the session} */
    Status end() throws Exception {
      return end.get(SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<SessionRequest> stream) {
      requests = stream;
      stream.disableAutoRequestWithInitial(0);
    }

    @Override
    public void onNext(SessionResponse response) {}

    @Override
    public void onError(Throwable error) {
      end.complete(Status.fromThrowable(error));
    }

    @Override
    public void onCompleted() {
      end.complete(Status.OK);
    }

    @Override
    public void close() {
      channel.shutdownNow();
    }
  }

  private static void assertServes(Client client) {
    try (var program = client.compile(increment(), CompileOptions.DEFAULT);
        var x = put(client, 1);
        var y = program.execute(List.of(x)).getFirst()) {
      assertThat(read(y)).containsExactly(2);
    }
  }

  private static double deviceBytes() throws Exception {
    return server.metrics().get("adjoint_device_bytes");
  }

  /** Waits until sessions that have ended hold nothing more than {@code bytes} together. */
  private static void awaitDeviceBytes(double bytes) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (deviceBytes() > bytes) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.sleep(20);
    }
  }

  private static long resident() throws Exception {
    return ServerProcess.resident(server.process())
        + server.workers().stream().mapToLong(ServerProcess::resident).sum();
  }

  @Test
  void anUploadThatStopsEndsItsSessionAndHoldsNothing() throws Exception {
    try (var client = new Slow()) {
      client.beginUpload(LARGE);
      var end = client.end();
      assertThat(end.getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
      assertThat(end.getDescription())
          .contains("upload of tensor<268435456xui8>", "1 of 268435456 bytes", "stall-time");
      awaitDeviceBytes(1000);
    }
  }

  @Test
  void anUploadThatTricklesEndsTooAndOneThatIsSlowDoesNot() throws Exception {
    try (var trickling = new Slow();
        var slow = new Slow();
        var timer = new ScheduledThreadPoolExecutor(1)) {
      trickling.beginUpload(LARGE);
      slow.beginUpload(LARGE);
      var piece =
          SessionRequest.newBuilder()
              .setChunk(Chunk.newBuilder().setData(ByteString.copyFrom(new byte[MIB])));
      var _ =
          timer.scheduleAtFixedRate(
              () -> {
                if (!trickling.end.isDone()) {
                  trickling.sendByte();
                }
                slow.send(piece);
              },
              100,
              100,
              TimeUnit.MILLISECONDS);
      assertThat(trickling.end().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
      assertThat(slow.end).isNotDone();
      timer.shutdownNow();
    }
    awaitDeviceBytes(1000);
  }

  @Test
  void aClientThatIsIdleHasNotStalled() throws Exception {
    try (var client = server.connect();
        var x = put(client, 3)) {
      assertThat(read(x)).containsExactly(3);
      try (var stalled = new Slow()) {
        stalled.beginUpload(LARGE);
        assertThat(stalled.end().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
      }
      assertThat(read(x)).containsExactly(3); // it has been idle for as long
    }
  }

  @Test
  void answersThatNobodyTakesCostLittleAndEndTheSession() throws Exception {
    try (var other = server.connect()) {
      assertServes(other);
      long before = resident();
      var clients = new ArrayList<Slow>();
      for (int i = 0; i < 4; i++) {
        var client = new Slow();
        clients.add(client);
        makeLarge(client);
        // The first is all that it will ever take, and there would be a gibibyte.
        for (int call = 10; call < 14; call++) {
          client.send(
              SessionRequest.newBuilder().setCall(call).setGet(Get.newBuilder().setBuffer(3)));
        }
      }
      for (int i = 0; i < 20; i++) {
        assertServes(other);
      }
      awaitDeviceBytes(1000); // because their sessions have ended
      for (int i = 0; i < 20; i++) {
        assertServes(other);
      }
      long grown = resident() - before;
      System.out.printf("4 clients that take no answers: %d MiB more%n", grown / MIB);
      assertThat(grown).isLessThan(160L * MIB);
      clients.forEach(Slow::close);
    }
  }

  /** Has the session make an array of 256 MiB, its handle 3. */
  private static void makeLarge(Slow client) {
    var program =
        """
        func.func public @main(%%arg0: tensor<ui8>) -> tensor<%1$dxui8> {
          %%0 = stablehlo.broadcast_in_dim %%arg0, dims = [] : (tensor<ui8>) -> tensor<%1$dxui8>
          return %%0 : tensor<%1$dxui8>
        }
        """
            .formatted(LARGE);
    client.send(
        SessionRequest.newBuilder()
            .setPut(
                Put.newBuilder()
                    .setBuffer(1)
                    .setType("tensor<ui8>")
                    .setData(ByteString.copyFrom(new byte[1]))));
    client.send(
        SessionRequest.newBuilder()
            .setCompile(
                Compile.newBuilder()
                    .setExecutable(2)
                    .setProgram(
                        Program.newBuilder().setStablehlo(ByteString.copyFromUtf8(program)))));
    client.send(
        SessionRequest.newBuilder()
            .setExecute(
                Execute.newBuilder()
                    .setExecutable(2)
                    .addArguments(1)
                    .setFirstResult(3)
                    .setResults(1)));
  }
}
