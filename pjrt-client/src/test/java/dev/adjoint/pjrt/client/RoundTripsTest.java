package dev.adjoint.pjrt.client;

import static dev.adjoint.pjrt.client.Programs.increment;
import static dev.adjoint.pjrt.client.Programs.put;
import static dev.adjoint.pjrt.client.Programs.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How often a client waits for a server that is far away. Everything takes a second to get there
 * and back, which is far more than the work, so the time tells the round trips.
 */
class RoundTripsTest {
  private static final Duration ONE_WAY = Duration.ofMillis(500);
  private static final double ROUND_TRIP = 1;

  private static PjrtServer server;
  private static LongCable cable;
  private static Client client;

  @BeforeAll
  static void open() throws IOException {
    server = PjrtServer.serve(Settings.DEFAULT.with(Setting.PORT, 0));
    try (var near = Backend.open("grpc://localhost:" + server.port())) {
      uploadCompileRunAndRead(near, "tensor<3xf32>", 3); // what is done once in each process
    }
    cable = new LongCable(server.port(), ONE_WAY);
    client = Backend.open("grpc://localhost:" + cable.port());
  }

  @AfterAll
  static void close() throws IOException {
    client.close();
    cable.close();
    server.close();
  }

  private static void uploadCompileRunAndRead(Client client, String type, int size) {
    var ones = new float[size];
    Arrays.fill(ones, 1);
    try (var x = client.put(MemorySegment.ofArray(ones), TensorType.of(ElementType.F32, size));
        var program = client.compile(increment(type, ""), CompileOptions.DEFAULT);
        var y = program.execute(List.of(x)).getFirst()) {
      assertThat(read(y)).hasSize(size).containsOnly(2);
    }
  }

  /** {@return how many round trips fit into the time that {@code work} takes} */
  private static double roundTrips(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1) / ROUND_TRIP;
  }

  @Test
  void aNewProgramIsUploadedCompiledRunAndReadInOne() {
    assertThat(roundTrips(() -> uploadCompileRunAndRead(client, "tensor<5xf32>", 5)))
        .isBetween(1.0, 2.0);
  }

  @Test
  void aMegabyteGoesThereAndBackInOne() {
    assertThat(roundTrips(() -> uploadCompileRunAndRead(client, "tensor<250000xf32>", 250_000)))
        .isBetween(1.0, 2.0);
  }

  @Test
  void aHundredStepsThatDependOnEachOtherTakeOne() {
    try (var program = client.compile(increment(), CompileOptions.DEFAULT)) {
      var steps =
          roundTrips(
              () -> {
                var x = put(client, 0);
                for (int i = 0; i < 100; i++) {
                  try (var before = x) {
                    x = program.execute(List.of(before)).getFirst();
                  }
                }
                assertThat(read(x)).containsExactly(100);
                x.close();
              });
      assertThat(steps).isBetween(1.0, 2.0);
    }
  }

  @Test
  void aProgramThatTheServerKnowsTakesNoMoreThanTwo() {
    // Long enough to be asked for by its digest.
    var padding = "// " + "x".repeat(100_000);
    var text = Programs.text(new String(increment("tensor<7xf32>", ""), UTF_8) + padding);
    try (var first = client.compile(text, CompileOptions.DEFAULT);
        var x = client.put(MemorySegment.ofArray(new float[7]), TensorType.of(ElementType.F32, 7));
        var y = first.execute(List.of(x)).getFirst()) {
      assertThat(read(y)).containsOnly(1);
      assertThat(
              roundTrips(
                  () -> {
                    try (var again = client.compile(text, CompileOptions.DEFAULT);
                        var z = again.execute(List.of(x)).getFirst()) {
                      assertThat(read(z)).containsOnly(1);
                    }
                  }))
          .isBetween(2.0, 3.0);
    }
  }
}
