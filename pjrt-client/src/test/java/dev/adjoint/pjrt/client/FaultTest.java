package dev.adjoint.pjrt.client;

import static dev.adjoint.pjrt.client.Programs.increment;
import static dev.adjoint.pjrt.client.Programs.put;
import static dev.adjoint.pjrt.client.Programs.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.proto.pjrt.v1.GetMemoryStats;
import dev.adjoint.proto.pjrt.v1.Hello;
import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers, workers and connections that are gone of a sudden, whatever was going on. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FaultTest {
  private static final int MIB = 1 << 20;
  private static final int LARGE = 64 * MIB;

  /** So long a client may take to notice. */
  private static final long SECONDS = 60;

  @TempDir private Path folder;

  /** What a client is at when something is killed. */
  enum Phase {
    UPLOAD,
    EXECUTION,
    DOWNLOAD
  }

  /** A client at work, which another thread does until it fails. */
  private static final class Busy implements AutoCloseable {
    private final Client client;
    private final List<Buffer> buffers = new ArrayList<>();
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

    Busy(Client client, Phase phase) {
      this.client = client;
      var bytes = MemorySegment.ofArray(new byte[LARGE]);
      var type = TensorType.of(ElementType.UI8, LARGE);
      var started = new CompletableFuture<Void>();
      var large = phase == Phase.DOWNLOAD ? client.put(bytes, type) : put(client, 1);
      buffers.add(large);
      large.ready().orTimeout(SECONDS, TimeUnit.SECONDS).join();
      Runnable work =
          switch (phase) {
            case UPLOAD -> () -> client.put(bytes, type).close();
            case EXECUTION -> () -> read(endless(client, large));
            case DOWNLOAD -> () -> large.read(bytes);
          };
      Thread.ofPlatform()
          .daemon()
          .start(
              () -> {
                started.complete(null);
                failure.complete(
                    catchThrowable(
                        () -> {
                          while (true) {
                            work.run();
                          }
                        }));
              });
      started.join();
    }

    private Buffer endless(Client client, Buffer x) {
      var program = client.compile(SupervisionTest.endless(), CompileOptions.DEFAULT);
      var y = program.execute(List.of(x)).getFirst();
      buffers.add(y);
      return y;
    }

    /** Waits until the client has noticed. {@return what it was told} */
    PjrtException failure() throws Exception {
      var thrown = failure.get(SECONDS, TimeUnit.SECONDS);
      assertThat(thrown).isInstanceOf(PjrtException.class);
      return (PjrtException) thrown;
    }

    @Override
    public void close() {
      buffers.forEach(Buffer::close);
      client.close();
    }
  }

  private static void assertServes(Client client) {
    try (var program = client.compile(increment(), CompileOptions.DEFAULT);
        var x = put(client, 1);
        var y = program.execute(List.of(x)).getFirst()) {
      assertThat(read(y)).containsExactly(2);
    }
  }

  /** Lets the clients get into the middle of what they do. */
  private static void inTheMiddle() throws InterruptedException {
    Thread.sleep(300);
  }

  @Test
  void whoeverWaitsForAServerThatIsKilledHearsOfIt() throws Exception {
    // Clients try to come back for as long as the lease lasts.
    try (var server = ServerProcess.builder().with("lease", "3s").start(folder)) {
      var target = "localhost:" + server.port();
      var clients = new ArrayList<Busy>();
      for (var phase : Phase.values()) {
        clients.add(new Busy(server.connect(), phase));
      }
      var idle = server.connect();
      var held = put(idle, 1);
      var program = idle.compile(increment(), CompileOptions.DEFAULT);
      read(held);
      inTheMiddle();
      var workers = server.workers();
      server.kill();
      for (var client : clients) {
        var failure = client.failure();
        assertThat(failure.code()).isEqualTo(Code.UNAVAILABLE);
        assertThat(failure).hasMessageContaining(target);
        client.close();
      }

      // All that is asked for from now on fails at once, in the same words.
      for (int i = 0; i < 100; i++) {
        var thrown = catchThrowable(() -> read(program.execute(List.of(held)).getFirst()));
        assertThat(thrown).isInstanceOf(PjrtException.class).hasMessageContaining(target);
      }
      assertThat(held.ready().handle((_, error) -> error != null).get(SECONDS, TimeUnit.SECONDS))
          .isTrue();
      assertThat(catchThrowable(server::connect))
          .isInstanceOf(PjrtException.class)
          .hasMessageContaining(target);
      idle.close();

      // Nor is anything left running.
      for (var worker : workers) {
        worker.onExit().get(SECONDS, TimeUnit.SECONDS);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWorkerThatIsKilledTakesNobodyElseAlong(Phase phase) throws Exception {
    try (var server = ServerProcess.builder().with("workers", 2).start(folder);
        var bystander = server.connect()) {
      var workers = server.workers();
      var held = put(bystander, 7);
      assertThat(read(held)).containsExactly(7);
      // A session goes to the worker that has the fewest: the next one to the other worker.
      try (var victim = new Busy(server.connect(), phase)) {
        inTheMiddle();
        workers.get(1).destroyForcibly();
        var failure = victim.failure();
        assertThat(failure.code()).isEqualTo(Code.DATA_LOSS);
        assertThat(failure).hasMessageContaining("SIGKILL").hasMessageContaining("checkpoint");
        assertThat(read(held)).containsExactly(7);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (server.workers().size() < 2 || server.workers().contains(workers.get(1))) {
          assertThat(System.nanoTime()).isLessThan(deadline);
          Thread.sleep(5);
        }
      }
      assertServes(bystander);
      for (int i = 0; i < 2; i++) {
        try (var next = server.connect()) {
          assertServes(next);
        }
      }
    }
  }

  @Test
  void whatASessionSaysWhileItsWorkerIsReplacedIsNotLost() throws Exception {
    try (var server = ServerProcess.builder().start(folder)) {
      // It takes what it is sent, and answers nothing.
      var worker = server.workers().getFirst();
      signal("STOP", worker);
      var channel =
          NettyChannelBuilder.forAddress("localhost", server.port()).usePlaintext().build();
      try {
        var answers = new LinkedBlockingQueue<SessionResponse>();
        var requests = PjrtServiceGrpc.newStub(channel).session(new Collecting(answers));
        requests.onNext(
            SessionRequest.newBuilder()
                .setCall(1)
                .setHello(Hello.newBuilder().setProtocol(1))
                .build());
        inTheMiddle();
        worker.destroyForcibly();
        worker.onExit().get(SECONDS, TimeUnit.SECONDS);
        requests.onNext(
            SessionRequest.newBuilder()
                .setCall(2)
                .setMemoryStats(GetMemoryStats.getDefaultInstance())
                .build());
        requests.onNext(
            SessionRequest.newBuilder()
                .setCall(3)
                .setMemoryStats(GetMemoryStats.getDefaultInstance())
                .build());
        requests.onCompleted();
        for (int call = 1; call <= 3; call++) {
          assertThat(answers.poll(60, TimeUnit.SECONDS))
              .as("answer %d", call)
              .extracting(SessionResponse::getCall)
              .isEqualTo((long) call);
        }
      } finally {
        channel.shutdownNow();
      }
    }
  }

  private static void signal(String name, ProcessHandle process) throws Exception {
    var kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
    assertThat(kill.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  private record Collecting(BlockingQueue<SessionResponse> answers)
      implements StreamObserver<SessionResponse> {
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
  void aSessionThatRunsForEverHoldsUpNoOther() throws Exception {
    try (var server = ServerProcess.builder().start(folder);
        var busy = new Busy(server.connect(), Phase.EXECUTION)) {
      inTheMiddle();
      for (int i = 0; i < 20; i++) {
        try (var other = server.connect()) {
          assertServes(other);
        }
      }
      assertThat(busy.failure).isNotDone();
      server.kill();
      assertThat(busy.failure().code()).isEqualTo(Code.UNAVAILABLE);
    }
  }

  @Test
  void aConnectionCutInTheMiddleOfATransferLeavesNothingBehind() throws Exception {
    try (var server = ServerProcess.builder().with("device-memory", "600MiB").start(folder);
        var other = server.connect()) {
      for (var phase : List.of(Phase.UPLOAD, Phase.DOWNLOAD)) {
        try (var cable = new Cable(server.port());
            var lost = new Busy(Backend.open("grpc://localhost:" + cable.port()), phase)) {
          inTheMiddle();
          cable.cut();
          var failure = lost.failure();
          assertThat(failure.code()).isEqualTo(Code.UNAVAILABLE);
          assertThat(failure).hasMessageContaining("localhost:" + cable.port());
        }
        assertServes(other);
      }
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
      while (server.metrics().get("adjoint_device_bytes") > 1000) {
        assertThat(System.nanoTime()).isLessThan(deadline);
        Thread.sleep(20);
      }
      assertThat(server.metrics().get("adjoint_sessions")).isEqualTo(1);
    }
  }
}
