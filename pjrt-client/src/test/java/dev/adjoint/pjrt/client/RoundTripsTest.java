package dev.adjoint.pjrt.client;

import static dev.adjoint.pjrt.client.Programs.increment;
import static dev.adjoint.pjrt.client.Programs.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How often a client waits for its server. What takes one round trip is done, up to the answer,
 * while the client hears nothing of the server.
 */
class RoundTripsTest {
  private static final int SECONDS = 60;

  /** So many elements make an answer that is longer than all else that the server sends. */
  private static final int MANY = 25_000;

  private static PjrtServer server;
  private HoldingCable cable;
  private Client client;

  @BeforeAll
  static void serve() throws IOException {
    server = PjrtServer.serve(Settings.DEFAULT.with(Setting.PORT, 0));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  void open() throws IOException {
    cable = new HoldingCable(server.port());
    client = Backend.open("grpc://localhost:" + cable.port());
  }

  @AfterEach
  void close() throws IOException {
    cable.letGo();
    client.close();
    cable.close();
  }

  private static TensorType type(int size) {
    return TensorType.of(ElementType.F32, size);
  }

  private Buffer zeros(int size) {
    return client.put(MemorySegment.ofArray(new float[size]), type(size));
  }

  private void uploadCompileRunAndRead(int size) {
    try (var x = zeros(size);
        var program = client.compile(increment(type(size).toString(), ""), CompileOptions.DEFAULT);
        var y = program.execute(List.of(x)).getFirst()) {
      assertThat(read(y)).hasSize(size).containsOnly(1);
    }
  }

  /** Does {@code work}, which reads {@code size} numbers, while all answers are held back. */
  private void inOneRoundTrip(int size, Runnable work) throws Exception {
    cable.hold();
    var done = CompletableFuture.runAsync(work, Thread::startVirtualThread);
    cable.awaitHeld(size * Float.BYTES);
    assertThat(done).isNotDone();
    cable.letGo();
    done.get(SECONDS, TimeUnit.SECONDS);
  }

  @Test
  void aNewProgramIsUploadedCompiledRunAndReadInOne() throws Exception {
    inOneRoundTrip(MANY, () -> uploadCompileRunAndRead(MANY));
  }

  @Test
  void aMegabyteGoesThereAndBackInOne() throws Exception {
    inOneRoundTrip(250_000, () -> uploadCompileRunAndRead(250_000));
  }

  @Test
  void aHundredStepsThatDependOnEachOtherTakeOne() throws Exception {
    var step = increment(type(MANY).toString(), "");
    try (var program = client.compile(step, CompileOptions.DEFAULT)) {
      inOneRoundTrip(
          MANY,
          () -> {
            var x = zeros(MANY);
            for (int i = 0; i < 100; i++) {
              try (var before = x) {
                x = program.execute(List.of(before)).getFirst();
              }
            }
            assertThat(read(x)).containsOnly(100);
            x.close();
          });
    }
  }

  @Test
  void aProgramThatTheServerKnowsTakesTwo() throws Exception {
    // Long enough to be asked for by its digest.
    var padding = "// " + "x".repeat(100_000);
    var step = new String(increment(type(MANY).toString(), ""), UTF_8);
    var text = Programs.text(step + padding);
    try (var x = zeros(MANY);
        var first = client.compile(text, CompileOptions.DEFAULT);
        var y = first.execute(List.of(x)).getFirst()) {
      assertThat(read(y)).containsOnly(1);
      cable.hold();
      var done =
          CompletableFuture.runAsync(
              () -> {
                try (var again = client.compile(text, CompileOptions.DEFAULT);
                    var z = again.execute(List.of(x)).getFirst()) {
                  assertThat(read(z)).containsOnly(1);
                }
              },
              Thread::startVirtualThread);
      cable.awaitHeld(1); // that it knows the program
      cable.pass();
      cable.awaitHeld(MANY * Float.BYTES);
      cable.letGo();
      done.get(SECONDS, TimeUnit.SECONDS);
    }
  }
}
