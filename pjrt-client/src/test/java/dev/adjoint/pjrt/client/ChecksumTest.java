package dev.adjoint.pjrt.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.proto.pjrt.v1.Chunk;
import dev.adjoint.proto.pjrt.v1.Data;
import dev.adjoint.proto.pjrt.v1.Get;
import dev.adjoint.proto.pjrt.v1.Hello;
import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc;
import dev.adjoint.proto.pjrt.v1.Put;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import dev.adjoint.proto.wire.Checksum;
import dev.adjoint.proto.wire.KnownBytes;
import dev.adjoint.proto.wire.SessionMethod;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Arrays that were damaged on their way are refused. */
class ChecksumTest {
  private static final int CHUNK = 64 << 10;
  private static final ByteString ARRAY = ByteString.copyFrom(new byte[2 * CHUNK]);

  private static Client local;
  private static PjrtServer server;
  private static ManagedChannel channel;

  @BeforeAll
  static void open() {
    local = Backend.open("cpu");
    server = PjrtServer.builder(local).with(Setting.CHUNK, (long) CHUNK).start();
    channel = NettyChannelBuilder.forAddress("localhost", server.port()).usePlaintext().build();
  }

  @AfterAll
  static void close() {
    channel.shutdownNow();
    server.close();
    local.close();
  }

  /** A session that sends what it is told to. */
  private static final class Raw implements StreamObserver<SessionResponse> {
    private final BlockingQueue<SessionResponse> answers = new LinkedBlockingQueue<>();
    private final StreamObserver<SessionRequest> requests =
        PjrtServiceGrpc.newStub(channel).session(this);

    Raw() throws InterruptedException {
      requests.onNext(
          SessionRequest.newBuilder()
              .setCall(1)
              .setHello(Hello.newBuilder().setProtocol(1))
              .build());
      assertThat(next().hasWelcome()).isTrue();
    }

    SessionResponse next() throws InterruptedException {
      return Objects.requireNonNull(answers.poll(60, TimeUnit.SECONDS));
    }

    /** Uploads the array in two parts, with these checksums. */
    SessionResponse putAndGet(int first, int second) throws InterruptedException {
      var put =
          Put.newBuilder()
              .setBuffer(7)
              .setType("tensor<%dxui8>".formatted(ARRAY.size()))
              .setData(ARRAY.substring(0, CHUNK))
              .setCrc32C(first);
      var chunk = Chunk.newBuilder().setData(ARRAY.substring(CHUNK)).setCrc32C(second);
      requests.onNext(SessionRequest.newBuilder().setPut(put).build());
      requests.onNext(SessionRequest.newBuilder().setChunk(chunk).build());
      requests.onNext(
          SessionRequest.newBuilder().setCall(2).setGet(Get.newBuilder().setBuffer(7)).build());
      return next();
    }

    @Override
    public void onNext(SessionResponse response) {
      answers.add(response);
    }

    @Override
    public void onError(Throwable error) {}

    @Override
    public void onCompleted() {}
  }

  @Test
  void itIsTheCrc32cOfRfc3720() {
    assertThat(Checksum.of(ByteString.copyFrom(new byte[32]))).isEqualTo(0x8a9136aa);
    assertThat(Checksum.of(ByteString.copyFromUtf8("123456789"))).isEqualTo(0xe3069283);
  }

  @Test
  void aServerTakesWhatArrivedWholeAndSendsChecksumsItself() throws Exception {
    var raw = new Raw();
    int half = Checksum.of(ARRAY.substring(CHUNK));
    var data = raw.putAndGet(half, half).getData();
    assertThat(data.getSize()).isEqualTo(ARRAY.size());
    assertThat(data.getCrc32C()).isEqualTo(Checksum.of(data.getData()));
    var chunk = raw.next().getChunk();
    assertThat(chunk.getCrc32C()).isEqualTo(Checksum.of(chunk.getData()));
    raw.requests.onCompleted();
  }

  @Test
  void aServerRefusesWhatWasDamaged() throws Exception {
    int half = Checksum.of(ARRAY.substring(CHUNK));
    for (var damaged : new int[][] {{half ^ 1, half}, {half, half ^ 1}}) {
      var raw = new Raw();
      var error = raw.putAndGet(damaged[0], damaged[1]).getError();
      assertThat(error.getCode()).isEqualTo(Code.DATA_LOSS.number());
      assertThat(error.getMessage()).contains("damaged", "%08x".formatted(half), "send it again");
      raw.requests.onCompleted();
    }
  }

  @Test
  void aClientRefusesWhatWasDamaged() {
    var answer = new Answer.Bytes(MemorySegment.ofArray(new byte[CHUNK]));
    var data = Data.newBuilder().setSize(CHUNK).setData(ARRAY.substring(CHUNK)).setCrc32C(1);
    var sent = SessionResponse.newBuilder().setData(data).build().toByteArray();
    assertThat(answer.accept(SessionMethod.ofClient().parseResponse(new KnownBytes(sent))))
        .isTrue();
    assertThatThrownBy(() -> Session.await(answer.future()))
        .isInstanceOfSatisfying(
            PjrtException.class, e -> assertThat(e.code()).isEqualTo(Code.DATA_LOSS))
        .hasMessageContaining("damaged");
  }
}
