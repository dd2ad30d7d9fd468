package dev.adjoint.pjrt.client;

import static dev.adjoint.pjrt.client.Programs.increment;
import static dev.adjoint.pjrt.client.Programs.put;
import static dev.adjoint.pjrt.client.Programs.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A thousand sessions leave nothing behind, and two hundred are no crowd. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ManySessionsTest {
  private static final int KIB = 1 << 10;
  private static final int MIB = 1 << 20;
  private static final int WARM = Integer.getInteger("adjoint.sessions.warm", 200);
  private static final int SESSIONS = Integer.getInteger("adjoint.sessions", 1_000);
  private static final long MOST_GROWTH = 20L * MIB;
  private static final int AT_ONCE = 4;
  private static final long SECONDS = 100;
  private static final int SIZE = 65536;
  private static final byte[] PROGRAM = increment("tensor<%dxf32>".formatted(SIZE), "");
  private static final TensorType TYPE = TensorType.of(ElementType.F32, SIZE);
  private static final float[] ONES = new float[SIZE];

  static {
    Arrays.fill(ONES, 1);
  }

  private static ServerProcess server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    // A heap that is not bounded would grow as long as there is room.
    server =
        ServerProcess.builder()
            .with("cache", folder.resolve("cache"))
            .option("-Xmx64m")
            .workerOptions("-Xmx64m")
            .start(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static void step(Client client) {
    var values = new float[SIZE];
    try (var program = client.compile(PROGRAM, CompileOptions.DEFAULT);
        var x = client.put(MemorySegment.ofArray(values), TYPE);
        var y = program.execute(List.of(x)).getFirst()) {
      y.read(MemorySegment.ofArray(values));
      assertThat(Arrays.equals(values, ONES)).isTrue();
    }
  }

  /** What a process had and took more. */
  private record Growth(long before, long by) {
    static Growth of(ProcessHandle process, long before) {
      return new Growth(before, ServerProcess.resident(process) - before);
    }

    @Override
    public String toString() {
      return "%d + %d KiB".formatted(before / KIB, by / KIB);
    }
  }

  /**
   * Holds sessions as {@code one} does, and weighs what is left of them. What leaks does so each
   * time; what merely warms up does not.
   */
  private static void assertNothingIsLeft(String what, Callable<Void> one) throws Exception {
    hold(WARM, one);
    var worker = server.workers().getFirst();
    Growth ofServer;
    Growth ofWorker;
    int times = 0;
    do {
      long server0 = ServerProcess.resident(server.process());
      long worker0 = ServerProcess.resident(worker);
      hold(SESSIONS - WARM, one);
      ofServer = Growth.of(server.process(), server0);
      ofWorker = Growth.of(worker, worker0);
      System.out.printf(
          "%d sessions, %s: server %s, worker %s%n", SESSIONS - WARM, what, ofServer, ofWorker);
      times++;
    } while (Math.max(ofServer.by(), ofWorker.by()) >= MOST_GROWTH && times < 3);
    assertThat(ofServer.by()).as("what the server grew by").isLessThan(MOST_GROWTH);
    assertThat(ofWorker.by()).as("what the worker grew by").isLessThan(MOST_GROWTH);
    assertThat(server.workers()).as("the worker").containsExactly(worker);
    assertThat(server.metrics().get("adjoint_device_bytes")).isZero();
  }

  /** Holds so many sessions, a few at a time, and waits until the server has none. */
  private static void hold(int count, Callable<Void> one) throws Exception {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var sessions = Collections.nCopies(count, one);
      for (var session : threads.invokeAll(sessions, SECONDS, TimeUnit.SECONDS)) {
        session.get();
      }
    }
    awaitNoSessions();
  }

  private static void awaitNoSessions() throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (server.metrics().get("adjoint_sessions") != 0) {
      assertThat(System.nanoTime()).as("sessions end").isLessThan(deadline);
      Thread.sleep(20);
    }
  }

  @Test
  void aThousandSessionsThatAreClosedLeaveNothing() throws Exception {
    assertNothingIsLeft(
        "closed",
        () -> {
          try (var client = server.connect()) {
            step(client);
          }
          return null;
        });
  }

  @Test
  void aThousandSessionsThatAreCutOffLeaveNothing() throws Exception {
    assertNothingIsLeft(
        "cut off",
        () -> {
          try (var cable = new Cable(server.port());
              var client = Backend.open("grpc://localhost:" + cable.port())) {
            var program = client.compile(PROGRAM, CompileOptions.DEFAULT);
            var x = client.put(MemorySegment.ofArray(new float[SIZE]), TYPE);
            var y = program.execute(List.of(x)).getFirst();
            y.ready().orTimeout(30, TimeUnit.SECONDS).join();
            cable.cut();
          }
          return null;
        });
  }

  @Test
  void twoHundredSessionsAtOnceAllDoTheirSteps() throws Exception {
    var worker = server.workers().getFirst();
    int count = 200;
    long server0 = ServerProcess.resident(server.process());
    long worker0 = ServerProcess.resident(worker);
    var clients = new ArrayList<Client>();
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (int i = 0; i < count; i++) {
        clients.add(server.connect());
      }
      long server1 = ServerProcess.resident(server.process());
      long worker1 = ServerProcess.resident(worker);
      System.out.printf(
          "an idle session: server %d KiB, worker %d KiB%n",
          (server1 - server0) / KIB / count, (worker1 - worker0) / KIB / count);
      for (int round = 0; round < 3; round++) {
        var steps =
            clients.stream()
                .<Callable<Void>>map(
                    client ->
                        () -> {
                          step(client);
                          return null;
                        })
                .toList();
        for (var done : threads.invokeAll(steps, 60, TimeUnit.SECONDS)) {
          done.get();
        }
      }
      assertThat(server.workers()).containsExactly(worker);
    } finally {
      clients.forEach(Client::close);
    }
    try (var client = server.connect();
        var x = put(client, 1)) {
      assertThat(read(x)).containsExactly(1);
    }
  }
}
