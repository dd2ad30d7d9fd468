package dev.adjoint.pjrt.server;

import com.google.protobuf.ByteString;
import dev.adjoint.pjrt.server.journal.ProgramId;
import dev.adjoint.proto.pjrt.v1.Compile;
import dev.adjoint.proto.pjrt.v1.Describe;
import dev.adjoint.proto.pjrt.v1.Execute;
import dev.adjoint.proto.pjrt.v1.Get;
import dev.adjoint.proto.pjrt.v1.Hello;
import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc;
import dev.adjoint.proto.pjrt.v1.Put;
import dev.adjoint.proto.pjrt.v1.Resume;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import dev.adjoint.proto.program.v1.Program;
import dev.adjoint.proto.wire.SessionHeaders;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session that a worker or a front end holds with itself before it takes others, so that the
 * first of them finds classes loaded and a compiler that has run, or loaded from the cache what an
 * earlier process has compiled.
 */
final class Rehearsal {
  private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
  private static final int SECONDS = 5;

  /** The call after whose answer it is over. */
  private static final long LAST = 3;

  private static final ByteString PROGRAM =
      ByteString.copyFromUtf8(
          """
          module @rehearsal {
            func.func public @main(%arg0: tensor<f32>) -> tensor<f32> {
              %0 = stablehlo.add %arg0, %arg0 : tensor<f32>
              return %0 : tensor<f32>
            }
          }
          """);

  private Rehearsal() {}

  /** Holds the session with who listens there; what goes wrong shows in real ones too. */
  static void hold(SocketAddress address, String secret) {
    try (var network = new Network(Duration.ZERO)) {
      hold(network.connect(address).build(), secret);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void hold(ManagedChannel channel, String secret) throws InterruptedException {
    var headers = new Metadata();
    headers.put(WorkerProcess.SECRET, secret);
    headers.put(SessionHeaders.RESUME, Resume.getDefaultInstance());
    var done = new CountDownLatch(1);
    try {
      var requests =
          PjrtServiceGrpc.newStub(channel)
              .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
              .session(new UntilData(done));
      requests.onNext(
          SessionRequest.newBuilder()
              .setCall(1)
              .setHello(Hello.newBuilder().setProtocol(1).setClient("rehearsal"))
              .build());
      requests.onNext(
          SessionRequest.newBuilder()
              .setPut(
                  Put.newBuilder()
                      .setBuffer(1)
                      .setType("tensor<f32>")
                      .setDevice(0)
                      .setData(ByteString.copyFrom(new byte[4])))
              .build());
      requests.onNext(
          SessionRequest.newBuilder()
              .setCompile(
                  Compile.newBuilder()
                      .setExecutable(2)
                      .setDigest(sha256(PROGRAM))
                      .setProgram(Program.newBuilder().setStablehlo(PROGRAM)))
              .build());
      requests.onNext(
          SessionRequest.newBuilder()
              .setCall(2)
              .setDescribe(Describe.newBuilder().setExecutable(2))
              .build());
      requests.onNext(
          SessionRequest.newBuilder()
              .setExecute(
                  Execute.newBuilder()
                      .setExecutable(2)
                      .addArguments(1)
                      .setFirstResult(3)
                      .setResults(1))
              .build());
      requests.onNext(
          SessionRequest.newBuilder()
              .setCall(LAST)
              .setGet(Get.newBuilder().setBuffer(3))
              .addRelease(1)
              .build());
      requests.onCompleted();
      if (!done.await(SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("the rehearsal took longer than {} s; the first sessions will be slow", SECONDS);
      }
    } finally {
      // The network's threads, which end after this, must have nothing left to do for it.
      var _ = channel.shutdownNow().awaitTermination(SECONDS, TimeUnit.SECONDS);
    }
  }

  private static ByteString sha256(ByteString program) {
    var digest = ProgramId.of(program.toByteArray()).digest();
    return ByteString.copyFrom(HexFormat.of().parseHex(digest));
  }

  /** Waits for the end. */
  private record UntilData(CountDownLatch done) implements StreamObserver<SessionResponse> {
    @Override
    public void onNext(SessionResponse response) {
      if (response.getCall() == LAST) {
        done.countDown();
      }
    }

    @Override
    public void onError(Throwable error) {
      done.countDown();
    }

    @Override
    public void onCompleted() {
      done.countDown();
    }
  }
}
