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
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Servers, workers and connections that are gone of a sudden, whatever was going on. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FaultTest {
  private static final int MIB = 1 << 20;
  private static final int LARGE = 256 * MIB;

  /** So long a client may take to notice. */
  private static final long SECONDS = 20;

  @TempDir private Path folder;

  /** What a client is at when something is killed. */
  private enum Phase {
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
    try (var server = ServerProcess.builder().start(folder)) {
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
      long begun = System.nanoTime();
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
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(SECONDS));

      // Nor is anything left running.
      for (var worker : workers) {
        worker.onExit().get(SECONDS, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void aWorkerThatIsKilledTakesNobodyElseAlong() throws Exception {
    try (var server = ServerProcess.builder().with("workers", 2).start(folder);
        var first = server.connect();
        var second = server.connect()) {
      // Sessions go to the worker that has the fewest: each of the two has one of these.
      var heldByFirst = put(first, 7);
      var heldBySecond = put(second, 7);
      for (var phase : Phase.values()) {
        assertThat(read(heldBySecond)).containsExactly(7);
      }
      assertThat(read(heldByFirst)).containsExactly(7);
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
    }
  }
}
