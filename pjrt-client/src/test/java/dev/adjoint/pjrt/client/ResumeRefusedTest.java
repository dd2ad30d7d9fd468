package dev.adjoint.pjrt.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.proto.pjrt.v1.Get;
import dev.adjoint.proto.pjrt.v1.Hello;
import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc;
import dev.adjoint.proto.pjrt.v1.Put;
import dev.adjoint.proto.pjrt.v1.Resume;
import dev.adjoint.proto.pjrt.v1.Resumption;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import dev.adjoint.proto.wire.SessionHeaders;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who may resume a session, and what a server makes of clients that do not keep to the protocol.
 */
class ResumeRefusedTest {
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  @TempDir private static Path folder;
  private static Client local;
  private static PjrtServer server;
  private static ManagedChannel channel;

  @BeforeAll
  static void start() throws Exception {
    var tokens =
        Files.writeString(
            folder.resolve("tokens"), "ann ann-ann-ann-ann-ann\nbob bob-bob-bob-bob-bob\n");
    local = Backend.open("cpu");
    server =
        PjrtServer.builder(local)
            .with(Setting.TOKENS, Optional.of(tokens))
            .with(Setting.LEASE, Duration.ofMinutes(2))
            .start();
    channel = NettyChannelBuilder.forAddress("localhost", server.port()).usePlaintext().build();
  }

  @AfterAll
  static void stop() {
    channel.shutdownNow();
    server.close();
    local.close();
  }

  /** A stream that says whatever it is told to. */
  private static final class Raw extends ClientCall.Listener<SessionResponse> {
    private final ClientCall<SessionRequest, SessionResponse> call;
    private final CompletableFuture<Metadata> headers = new CompletableFuture<>();
    private final CompletableFuture<Status> end = new CompletableFuture<>();
    private final BlockingQueue<SessionResponse> answers = new LinkedBlockingQueue<>();

    Raw(String name, ByteString token, long received) {
      call = channel.newCall(PjrtServiceGrpc.getSessionMethod(), io.grpc.CallOptions.DEFAULT);
      var sent = new Metadata();
      sent.put(AUTHORIZATION, "Bearer %1$s-%1$s-%1$s-%1$s-%1$s".formatted(name));
      sent.put(
          SessionHeaders.RESUME, Resume.newBuilder().setToken(token).setReceived(received).build());
      call.start(this, sent);
      call.request(1000);
    }

    /** A session of Ann's that has one buffer, 7, of a float. */
    static Raw ofAnn() {
      var raw = new Raw("ann", ByteString.EMPTY, 0);
      raw.send(request().setHello(Hello.newBuilder().setProtocol(1)));
      raw.send(
          request()
              .setPut(
                  Put.newBuilder()
                      .setBuffer(7)
                      .setType("tensor<f32>")
                      .setData(ByteString.copyFrom(new byte[] {1, 2, 3, 4}))));
      return raw;
    }

    void send(SessionRequest.Builder request) {
      call.sendMessage(request.build());
    }

    SessionResponse next() throws InterruptedException {
      return answers.poll(30, TimeUnit.SECONDS);
    }

    Resumption resumption() throws Exception {
      return headers.get(30, TimeUnit.SECONDS).get(SessionHeaders.SESSION);
    }

    Status.Code end() throws Exception {
      return end.get(30, TimeUnit.SECONDS).getCode();
    }

    void assertHasBuffer() throws Exception {
      send(request().setCall(3).setGet(Get.newBuilder().setBuffer(7)));
      assertThat(next().getData().getData().toByteArray()).containsExactly(1, 2, 3, 4);
    }

    @Override
    public void onHeaders(Metadata received) {
      headers.complete(received);
    }

    @Override
    public void onMessage(SessionResponse response) {
      answers.add(response);
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
      headers.completeExceptionally(status.asException());
      end.complete(status);
    }
  }

  private static SessionRequest.Builder request() {
    return SessionRequest.newBuilder();
  }

  @Test
  void theServerTellsTokenAndLease() throws Exception {
    var first = Raw.ofAnn().resumption();
    assertThat(first.getToken().size()).isEqualTo(16);
    assertThat(first.getLeaseMillis()).isEqualTo(120_000);
    assertThat(first.getReceived()).isZero();
    assertThat(Raw.ofAnn().resumption().getToken()).isNotEqualTo(first.getToken());
  }

  @Test
  void aTokenThatNamesNoSessionIsNotFound() throws Exception {
    assertThat(new Raw("ann", ByteString.copyFrom(new byte[16]), 0).end())
        .isEqualTo(Status.Code.NOT_FOUND);
    assertThat(new Raw("ann", ByteString.copyFromUtf8("x"), 0).end())
        .isEqualTo(Status.Code.NOT_FOUND);
  }

  @Test
  void aStrangerIsRefusedAndTheSessionGoesOn() throws Exception {
    var ann = Raw.ofAnn();
    assertThat(ann.next().hasWelcome()).isTrue();
    var token = ann.resumption().getToken();
    assertThat(new Raw("bob", token, 1).end()).isEqualTo(Status.Code.PERMISSION_DENIED);
    assertThat(new Raw("eve", token, 1).end()).isEqualTo(Status.Code.UNAUTHENTICATED);
    ann.assertHasBuffer();
  }

  @Test
  void aSecondStreamTakesOverAndIsSentWhatTheFirstHasNotReceived() throws Exception {
    var first = Raw.ofAnn();
    assertThat(first.next().hasWelcome()).isTrue();
    first.assertHasBuffer();
    var second = new Raw("ann", first.resumption().getToken(), 1);
    assertThat(second.resumption().getReceived()).isEqualTo(3);
    assertThat(first.end()).isEqualTo(Status.Code.CANCELLED);
    assertThat(second.next().getData().getSize()).isEqualTo(4);
    second.assertHasBuffer();
  }

  @Test
  void countsThatCannotBeAreRefusedAndTheSessionGoesOn() throws Exception {
    var ann = Raw.ofAnn();
    assertThat(ann.next().hasWelcome()).isTrue();
    assertThat(new Raw("ann", ann.resumption().getToken(), 5).end())
        .isEqualTo(Status.Code.OUT_OF_RANGE);
    ann.send(request().setAcknowledged(Long.MAX_VALUE));
    ann.send(request().setAcknowledged(1));
    ann.assertHasBuffer();
    assertThat(new Raw("ann", ann.resumption().getToken(), 0).end())
        .isEqualTo(Status.Code.OUT_OF_RANGE);
    ann.assertHasBuffer();
  }

  @Test
  void aSessionThatItsClientHasEndedCannotBeResumed() throws Exception {
    var ann = Raw.ofAnn();
    assertThat(ann.next().hasWelcome()).isTrue();
    ann.call.halfClose();
    assertThat(ann.end()).isEqualTo(Status.Code.OK);
    assertThat(new Raw("ann", ann.resumption().getToken(), 1).end())
        .isEqualTo(Status.Code.NOT_FOUND);
  }

  @Test
  void requestsAreAcknowledgedEvery64() throws Exception {
    var ann = Raw.ofAnn();
    assertThat(ann.next().hasWelcome()).isTrue();
    for (int i = 0; i < 200; i++) {
      ann.send(request().addRelease(99));
    }
    for (long count : new long[] {64, 128, 192}) {
      assertThat(ann.next().getAcknowledged()).isEqualTo(count);
    }
    ann.assertHasBuffer();
  }
}
