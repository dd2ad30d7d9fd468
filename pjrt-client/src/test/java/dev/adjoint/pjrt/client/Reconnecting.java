package dev.adjoint.pjrt.client;

import static dev.adjoint.pjrt.client.Programs.increment;
import static dev.adjoint.pjrt.client.Programs.put;
import static dev.adjoint.pjrt.client.Programs.read;
import static dev.adjoint.pjrt.client.Programs.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.Executable;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What happens to a session whose connection is lost, on whichever kind of server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class Reconnecting {
  private static final int MIB = 1 << 20;
  private static final long NEVER = Long.MAX_VALUE;

  private PjrtServer server;

  /** {@return a server with these settings} */
  abstract PjrtServer serve(Settings settings);

  static Settings settings() {
    return Settings.DEFAULT.with(Setting.PORT, 0);
  }

  @BeforeAll
  void start() {
    server = serve(settings());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static Client connect(Cable cable) {
    return Backend.open("grpc://localhost:" + cable.port());
  }

  private static Client connect(PjrtServer server) {
    return Backend.open("grpc://localhost:" + server.port());
  }

  private static Executable compile(Client client, byte[] program) {
    return client.compile(program, CompileOptions.DEFAULT);
  }

  private static byte[] random(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static Buffer putBytes(Client client, MemorySegment data) {
    return client.put(data, TensorType.of(ElementType.UI8, data.byteSize()));
  }

  private static byte[] readBytes(Buffer buffer) {
    var bytes = new byte[(int) buffer.type().byteSize()];
    buffer.read(MemorySegment.ofArray(bytes));
    return bytes;
  }

  /** Takes a second or so. */
  private static byte[] lengthy() {
    return text(
        """
        module @lengthy {
          func.func public @main(%arg0: tensor<f32>) -> tensor<f32> {
            %zero = stablehlo.constant dense<0> : tensor<i32>
            %one = stablehlo.constant dense<1> : tensor<i32>
            %end = stablehlo.constant dense<20000000> : tensor<i32>
            %half = stablehlo.constant dense<0.5> : tensor<f32>
            %0:2 = stablehlo.while(%a = %arg0, %i = %zero) : tensor<f32>, tensor<i32>
            cond {
              %c = stablehlo.compare LT, %i, %end : (tensor<i32>, tensor<i32>) -> tensor<i1>
              stablehlo.return %c : tensor<i1>
            } do {
              %1 = stablehlo.multiply %a, %half : tensor<f32>
              %2 = stablehlo.add %1, %half : tensor<f32>
              %3 = stablehlo.add %i, %one : tensor<i32>
              stablehlo.return %2, %3 : tensor<f32>, tensor<i32>
            }
            return %0#0 : tensor<f32>
          }
        }
        """);
  }

  @Test
  void betweenRequestsNobodyNotices() throws Exception {
    try (var cable = new Cable(server.port());
        var client = connect(cable);
        var program = compile(client, increment());
        var x = put(client, 1);
        var y = program.execute(List.of(x)).getFirst()) {
      for (int i = 0; i < 5; i++) {
        cable.cut();
        assertThat(read(y)).containsExactly(2);
        cable.cut();
        try (var z = program.execute(List.of(y)).getFirst()) {
          assertThat(read(z)).containsExactly(3);
        }
      }
    }
  }

  @Test
  void anExecutionGoesOnAndItsResultIsThere() throws Exception {
    try (var cable = new Cable(server.port());
        var client = connect(cable);
        var program = compile(client, lengthy());
        var x = put(client, 1)) {
      program.name();
      try (var y = program.execute(List.of(x)).getFirst()) {
        var ready = y.ready();
        cable.cut();
        ready.get(60, TimeUnit.SECONDS);
        assertThat(read(y)).containsExactly(1);
      }
    }
  }

  @Test
  void anUploadGoesOnInTheMiddleAndItsMemoryIsTheCallersAfterwards() throws Exception {
    var data = random(64 * MIB);
    try (var cable = new Cable(server.port());
        var client = connect(cable);
        var arena = Arena.ofShared()) {
      for (long at : new long[] {MIB / 2, 20 * MIB, 63 * MIB + MIB / 2}) {
        var memory = arena.allocate(data.length).copyFrom(MemorySegment.ofArray(data));
        cable.cutAfter(at, NEVER);
        long cuts = cable.cuts();
        try (var x = putBytes(client, memory)) {
          memory.fill((byte) 0);
          assertThat(Arrays.equals(readBytes(x), data)).isTrue();
        }
        assertThat(cable.cuts()).isEqualTo(cuts + 1);
      }
    }
  }

  @Test
  void whatAnUploadHasNotBroughtYetIsCopiedBeforeItsMemoryIsTheCallers() throws Exception {
    var data = random(3 * MIB);
    try (var cable = new Cable(server.port());
        var client = connect(cable);
        var arena = Arena.ofShared()) {
      var memory = arena.allocate(data.length).copyFrom(MemorySegment.ofArray(data));
      cable.cut();
      try (var x = putBytes(client, memory)) {
        memory.fill((byte) 0);
        assertThat(Arrays.equals(readBytes(x), data)).isTrue();
      }
    }
  }

  @Test
  void aDownloadGoesOnInTheMiddle() throws Exception {
    var data = random(64 * MIB);
    try (var cable = new Cable(server.port());
        var client = connect(cable);
        var x = putBytes(client, MemorySegment.ofArray(data))) {
      x.ready().get(60, TimeUnit.SECONDS);
      for (long at : new long[] {10_000, 20 * MIB, 63 * MIB + MIB / 2}) {
        cable.cutAfter(NEVER, at);
        long cuts = cable.cuts();
        assertThat(Arrays.equals(readBytes(x), data)).isTrue();
        assertThat(cable.cuts()).isEqualTo(cuts + 1);
      }
    }
  }

  /** The client acknowledges answers when there are more bytes of them than in a few of these. */
  @Test
  void arraysOfAnySizeAreReadOneAfterTheOther() throws Exception {
    try (var client = connect(server)) {
      for (int size : new int[] {64 << 10, 100_000, 200_000, MIB, 3 * MIB}) {
        var data = random(size);
        try (var x = putBytes(client, MemorySegment.ofArray(data))) {
          for (int i = 0; i < 40; i++) {
            assertThat(Arrays.equals(readBytes(x), data)).isTrue();
          }
        }
      }
    }
  }

  @Test
  void arraysBothWaysAtOnceArriveThoughTheConnectionIsLostAgainAndAgain() throws Exception {
    try (var cable = new Cable(server.port());
        var client = connect(cable);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var _ = cutting(cable, 200, () -> cable.sent() / (4 * MIB))) {
      Callable<Boolean> trip =
          () -> {
            var data = random(12 * MIB);
            for (int i = 0; i < 4; i++) {
              try (var x = putBytes(client, MemorySegment.ofArray(data))) {
                if (!Arrays.equals(readBytes(x), data)) {
                  return false;
                }
              }
            }
            return true;
          };
      for (var equal : threads.invokeAll(List.of(trip, trip, trip))) {
        assertThat(equal.get(90, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  @Test
  void trainingIsTheSameToTheLastBitThoughTheConnectionIsLostAgainAndAgain() throws Exception {
    float[] undisturbed;
    try (var client = connect(server)) {
      undisturbed = train(client, new AtomicInteger());
    }
    try (var cable = new Cable(server.port());
        var client = connect(cable)) {
      var losses = new AtomicInteger();
      try (var _ = cutting(cable, 30, losses::get)) {
        assertThat(train(client, losses)).containsExactly(undisturbed);
      }
      assertThat(cable.cuts()).isGreaterThan(3);
    }
  }

  /** Cuts every so many milliseconds until it is closed, if there was progress in between. */
  private static AutoCloseable cutting(Cable cable, int millis, LongSupplier progress) {
    var over = new AtomicBoolean();
    var thread =
        Thread.ofVirtual()
            .start(
                () -> {
                  long before = 0;
                  while (!over.get()) {
                    try {
                      Thread.sleep(millis);
                    } catch (InterruptedException e) {
                      return;
                    }
                    long now = progress.getAsLong();
                    if (now > before) {
                      before = now;
                      cable.cut();
                    }
                  }
                });
    return () -> {
      over.set(true);
      thread.join();
    };
  }

  /** {@return weights after some steps of gradient descent, each with a loss that is looked at} */
  private static float[] train(Client client, AtomicInteger lossesRead) {
    var step =
        text(
            """
            module @step {
              func.func public @main(%w: tensor<8xf32>, %x: tensor<8xf32>)
                  -> (tensor<8xf32>, tensor<f32>) {
                %zero = stablehlo.constant dense<0.0> : tensor<f32>
                %rate = stablehlo.constant dense<0.03> : tensor<8xf32>
                %s = stablehlo.sine %w : tensor<8xf32>
                %d = stablehlo.subtract %s, %x : tensor<8xf32>
                %q = stablehlo.multiply %d, %d : tensor<8xf32>
                %loss = stablehlo.reduce(%q init: %zero) applies stablehlo.add across dimensions = [0]
                  : (tensor<8xf32>, tensor<f32>) -> tensor<f32>
                %c = stablehlo.cosine %w : tensor<8xf32>
                %g = stablehlo.multiply %d, %c : tensor<8xf32>
                %u = stablehlo.multiply %g, %rate : tensor<8xf32>
                %n = stablehlo.subtract %w, %u : tensor<8xf32>
                return %n, %loss : tensor<8xf32>, tensor<f32>
              }
            }
            """);
    var random = new Random(5);
    try (var program = compile(client, step)) {
      var w = put(client, 1, 2, 3, 4, 5, 6, 7, 8);
      float losses = 0;
      for (int i = 0; i < 400; i++) {
        var batch = new float[8];
        for (int k = 0; k < batch.length; k++) {
          batch[k] = random.nextFloat();
        }
        try (var x = put(client, batch);
            var before = w) {
          var results = program.execute(List.of(before, x));
          w = results.getFirst();
          try (var loss = results.get(1)) {
            if (i % 5 == 0) {
              losses += read(loss)[0];
              lossesRead.incrementAndGet();
            }
          }
        }
      }
      var trained = Arrays.copyOf(read(w), 9);
      trained[8] = losses;
      w.close();
      return trained;
    }
  }

  @Test
  void aConnectionThatOnlyTheClientKnowsToBeLostIsReplaced() throws Exception {
    try (var cable = new Cable(server.port());
        var client = connect(cable);
        var x = put(client, 1)) {
      assertThat(read(x)).containsExactly(1);
      for (int i = 0; i < 3; i++) {
        cable.cutNear();
        assertThat(read(x)).containsExactly(1);
      }
    }
  }

  @Test
  void whenTheLeaseIsOverWhatItsClientHeldIsFreedAndTheClientHearsOfIt() throws Exception {
    var short1 =
        settings()
            .with(Setting.LEASE, Duration.ofMillis(1500))
            .with(Setting.DEVICE_MEMORY, 10L * MIB);
    try (var own = serve(short1);
        var other = connect(own)) {
      var cable = new Cable(own.port());
      var lost = connect(cable);
      var held = putBytes(lost, MemorySegment.ofArray(new byte[6 * MIB]));
      held.ready().get(60, TimeUnit.SECONDS);
      assertThatThrownBy(() -> readBytes(putBytes(other, MemorySegment.ofArray(new byte[6 * MIB]))))
          .hasMessageContaining("RESOURCE_EXHAUSTED");
      cable.close();
      assertThatThrownBy(() -> readBytes(held))
          .isInstanceOfSatisfying(
              PjrtException.class, e -> assertThat(e.code()).isEqualTo(Code.UNAVAILABLE))
          .hasMessageContainingAll(
              "localhost:" + cable.port(), "ended the session", "could not be resumed within");
      assertFits(other, 6);
      assertThatThrownBy(() -> put(lost, 1)).hasMessageContaining("ended the session");
      lost.close();
    }
  }

  private static void assertFits(Client client, int mebibytes) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (true) {
      try (var buffer = putBytes(client, MemorySegment.ofArray(new byte[mebibytes * MIB]))) {
        assertThat(readBytes(buffer)).hasSize(mebibytes * MIB);
        return;
      } catch (PjrtException e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
        Thread.sleep(20);
      }
    }
  }

  @Test
  void aServerThatWasStartedAgainIsNoPlaceToResume() throws Exception {
    var first = serve(settings());
    int port = first.port();
    try (var cable = new Cable(port)) {
      var client = connect(cable);
      var x = put(client, 1);
      assertThat(read(x)).containsExactly(1);
      // The client is cut off first, so that it does not hear that the server ends.
      cable.cut();
      first.close();
      try (var second = serve(settings().with(Setting.PORT, port))) {
        assertThat(second.port()).isEqualTo(port);
        assertThatThrownBy(() -> read(x))
            .isInstanceOfSatisfying(
                PjrtException.class, e -> assertThat(e.code()).isEqualTo(Code.UNAVAILABLE))
            .hasMessageContainingAll("ended the session", "open a new client");
      }
      client.close();
    }
  }

  @Test
  void withoutALeaseASessionEndsWithItsConnection() throws Exception {
    try (var own =
            serve(
                settings()
                    .with(Setting.LEASE, Duration.ZERO)
                    .with(Setting.DEVICE_MEMORY, 10L * MIB));
        var cable = new Cable(own.port());
        var other = connect(own);
        var lost = connect(cable)) {
      var held = putBytes(lost, MemorySegment.ofArray(new byte[6 * MIB]));
      held.ready().get(60, TimeUnit.SECONDS);
      cable.cut();
      assertThatThrownBy(() -> readBytes(held))
          .isInstanceOfSatisfying(
              PjrtException.class, e -> assertThat(e.code()).isEqualTo(Code.UNAVAILABLE))
          .hasMessageContaining("ended the session");
      assertFits(other, 6);
    }
  }
}
