package dev.adjoint.pjrt.client;

import static dev.adjoint.pjrt.client.Programs.increment;
import static dev.adjoint.pjrt.client.Programs.put;
import static dev.adjoint.pjrt.client.Programs.read;
import static dev.adjoint.pjrt.client.Programs.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.pjrt.server.settings.Setting;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a server has so much of and no more. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LimitsTest {
  private static final int MIB = 1 << 20;
  private static Client local;

  @BeforeAll
  static void open() {
    local = Backend.open("cpu");
  }

  @AfterAll
  static void close() {
    local.close();
  }

  private static PjrtServer.Builder server() {
    return PjrtServer.builder(local);
  }

  private static Client connect(int port) {
    return Backend.open("grpc://localhost:" + port);
  }

  private static Client connect(PjrtServer server) {
    return connect(server.port());
  }

  private static void assertExhausted(ThrowingCallable work, String... figures) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            PjrtException.class, e -> assertThat(e.code()).isEqualTo(Code.RESOURCE_EXHAUSTED))
        .hasMessageContainingAll(figures);
  }

  private static Buffer mebibytes(Client client, int count) {
    var data = MemorySegment.ofArray(new byte[count * MIB]);
    return client.put(data, TensorType.of(ElementType.UI8, (long) count * MIB));
  }

  private static void touch(Buffer buffer) {
    buffer.ready().join();
  }

  /** A program that takes a compiler a while: {@code length} statements, no two alike. */
  private static byte[] lengthy(int length) {
    var body = new StringBuilder();
    for (int i = 0; i < length; i++) {
      body.append(
          "%%%d = stablehlo.%s %%%s : tensor<64x64xf32>\n"
              .formatted(i, i % 2 == 0 ? "sine" : "tanh", i == 0 ? "arg0" : String.valueOf(i - 1)));
    }
    return text(
        """
        module @long {
          func.func public @main(%%arg0: tensor<64x64xf32>) -> tensor<64x64xf32> {
            %s
            return %%%d : tensor<64x64xf32>
          }
        }
        """
            .formatted(body, length - 1));
  }

  @Test
  void sessions() {
    try (var server = server().with(Setting.MAX_SESSIONS, 2).start();
        var one = connect(server)) {
      try (var two = connect(server)) {
        assertThat(one.devices()).isEqualTo(one.devices()).hasSameSizeAs(two.devices());
        assertExhausted(() -> connect(server), "at most 2 sessions");
      }
      // The place of a session that has ended is free again.
      assertThat(eventually(() -> connect(server))).isNotNull();
    }
  }

  @Test
  void deviceMemoryOfASession() {
    try (var server = server().with(Setting.SESSION_MEMORY, 10L * MIB).start();
        var client = connect(server)) {
      try (var first = mebibytes(client, 6);
          var second = mebibytes(client, 6)) {
        touch(first);
        assertExhausted(
            () -> read1(second), "at most 10485760 bytes", "6291456 held", "6291456 more");
      }
      try (var third = mebibytes(client, 6)) {
        touch(third);
      }
      // Results count too, before they are computed.
      var program =
          """
          func.func public @main(%arg0: tensor<f32>) -> tensor<4194304xf32> {
            %0 = stablehlo.broadcast_in_dim %arg0, dims = [] : (tensor<f32>) -> tensor<4194304xf32>
            return %0 : tensor<4194304xf32>
          }
          """;
      try (var large = client.compile(text(program), CompileOptions.DEFAULT);
          var x = put(client, 1)) {
        assertExhausted(
            () -> read1(large.execute(List.of(x)).getFirst()), "16777216 more asked for");
      }
    }
  }

  private static byte read1(Buffer buffer) {
    var bytes = new byte[(int) buffer.type().byteSize()];
    buffer.read(MemorySegment.ofArray(bytes));
    return bytes[0];
  }

  @Test
  void deviceMemoryOfAllSessionsWhichIsFreedWithThem() {
    try (var server = server().with(Setting.DEVICE_MEMORY, 10L * MIB).start();
        var two = connect(server)) {
      try (var one = connect(server)) {
        touch(mebibytes(one, 6));
        assertExhausted(() -> read1(mebibytes(two, 6)), "all sessions together", "10485760");
      }
      assertFits(two, 6);
    }
  }

  /** Asserts that so much memory is free, or soon will be. */
  private static void assertFits(Client client, int mebibytes) {
    try (var buffer =
        eventually(
            () -> {
              var put = mebibytes(client, mebibytes);
              read1(put);
              return put;
            })) {
      assertThat(buffer.isClosed()).isFalse();
    }
  }

  /** What a server does for {@code attempt}, once it no longer fails; a server needs a moment. */
  private static <T> T eventually(java.util.function.Supplier<T> attempt) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (true) {
      try {
        return attempt.get();
      } catch (PjrtException e) {
        if (System.nanoTime() > deadline) {
          return fail("not within 60 s", e);
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aConnectionThatIsCutFreesWhatItsClientHeld() throws Exception {
    try (var server =
            server()
                .with(Setting.DEVICE_MEMORY, 10L * MIB)
                .with(Setting.LEASE, Duration.ZERO)
                .start();
        var cable = new Cable(server.port());
        var lost = connect(cable.port());
        var other = connect(server)) {
      var held = mebibytes(lost, 6);
      touch(held);
      cable.cut();
      assertFits(other, 6);
      assertThatThrownBy(() -> read1(held))
          .isInstanceOfSatisfying(
              PjrtException.class, e -> assertThat(e.code()).isEqualTo(Code.UNAVAILABLE));
    }
  }

  @Test
  void aClientThatIsGoneWithoutAWordIsFreedAfterItsLease() throws Exception {
    try (var server =
            server()
                .with(Setting.DEVICE_MEMORY, 10L * MIB)
                .with(Setting.LEASE, Duration.ofSeconds(1))
                .start();
        var cable = new Cable(server.port());
        var lost = connect(cable.port());
        var other = connect(server)) {
      touch(mebibytes(lost, 6));
      cable.goDead();
      assertFits(other, 6);
      cable.cut();
    }
  }

  @Test
  void anUploadThatIsCutInTheMiddleLeavesNothingBehind() throws Exception {
    try (var server =
            server()
                .with(Setting.DEVICE_MEMORY, 40L * MIB)
                .with(Setting.LEASE, Duration.ZERO)
                .start();
        var other = connect(server)) {
      for (int i = 0; i < 5; i++) {
        try (var cable = new Cable(server.port());
            var lost = connect(cable.port())) {
          var uploading =
              Thread.ofVirtual()
                  .start(
                      () -> {
                        try {
                          mebibytes(lost, 32).close();
                        } catch (PjrtException e) {
                          // Cut.
                        }
                      });
          Thread.sleep(10L * i);
          cable.cut();
          assertThat(uploading.join(Duration.ofSeconds(60))).isTrue();
        }
      }
      assertFits(other, 32);
    }
  }

  @Test
  void programSize() {
    try (var server = server().with(Setting.MAX_PROGRAM, 1000L).start();
        var client = connect(server);
        var program = client.compile(lengthy(100), CompileOptions.DEFAULT)) {
      assertExhausted(
          program::name, "at most 1000 bytes", "found " + lengthy(100).length, "max-program");
    }
  }

  @Test
  void compileTime() {
    try (var server = server().with(Setting.COMPILE_TIME, Duration.ofMillis(20)).start();
        var client = connect(server);
        var program = client.compile(lengthy(400), CompileOptions.DEFAULT)) {
      assertExhausted(program::name, "at most 20 ms", "@long", "compile-time");
      // The session goes on.
      try (var x = put(client, 3)) {
        assertThat(read(x)).containsExactly(3);
      }
    }
  }

  @Test
  void programsThatWaitForACompiler() {
    try (var server = server().with(Setting.COMPILERS, 1).with(Setting.COMPILE_QUEUE, 0).start();
        var one = connect(server);
        var other = connect(server)) {
      // Where the one is compiled before the other has arrived, they are not refused: once more.
      for (int length = 700; length < 720; length += 2) {
        try (var first = one.compile(lengthy(length), CompileOptions.DEFAULT);
            var second = other.compile(lengthy(length + 1), CompileOptions.DEFAULT)) {
          // Either may have come first; the other one finds the only compiler taken.
          var refused =
              Stream.of(first, second).filter(e -> catchThrowable(e::name) != null).toList();
          assertThat(refused).hasSizeLessThan(2);
          if (!refused.isEmpty()) {
            assertExhausted(refused.getFirst()::name, "at most 0 programs wait for a compiler");
            return;
          }
        }
      }
      fail("the only compiler was never taken");
    }
  }

  @Test
  void executionsInFlightWaitInsteadOfPilingUp() {
    try (var server = server().with(Setting.MAX_EXECUTING, 1).start();
        var client = connect(server);
        var program = client.compile(increment(), CompileOptions.DEFAULT)) {
      var x = put(client, 0);
      for (int i = 0; i < 500; i++) {
        try (var before = x) {
          x = program.execute(List.of(before)).getFirst();
        }
      }
      assertThat(read(x)).containsExactly(500);
      x.close();
    }
  }

  @Test
  void aProgramThatBreaksARuleNeverReachesTheCompiler() {
    // XLA itself would end the process.
    var recursive =
        text(
            """
            func.func public @main(%arg0: tensor<f32>) -> tensor<f32> {
              %0 = func.call @main(%arg0) : (tensor<f32>) -> tensor<f32>
              return %0 : tensor<f32>
            }
            """);
    try (var server = server().start();
        var client = connect(server);
        var program = client.compile(recursive, CompileOptions.DEFAULT)) {
      assertThatThrownBy(program::name)
          .isInstanceOfSatisfying(
              PjrtException.class, e -> assertThat(e.code()).isEqualTo(Code.INVALID_ARGUMENT))
          .hasMessageContaining("main");
    }
  }
}
