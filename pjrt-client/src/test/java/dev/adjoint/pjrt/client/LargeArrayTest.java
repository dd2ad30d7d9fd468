package dev.adjoint.pjrt.client;

import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.server.PjrtServer;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** An array of more bytes than an int can count; it and its copy on the server take 4.4 GiB. */
@Isolated
class LargeArrayTest {
  private static final long SIZE = 2_362_232_013L; // 2.2 GiB, no multiple of the chunks
  private static final long STEP = 1_000_003;

  @Test
  void anArrayAboveTwoGibibytesComesBackAsItWent() {
    try (var local = Backend.open("cpu");
        var server = PjrtServer.builder(local).start();
        var client = Backend.open("grpc://localhost:" + server.port());
        var arena = Arena.ofShared()) {
      var array = arena.allocate(SIZE, 64);
      for (long at = 0; at + 8 <= SIZE; at += STEP) {
        array.set(JAVA_LONG_UNALIGNED, at, at);
      }
      array.set(JAVA_LONG_UNALIGNED, SIZE - 8, -1);
      try (var buffer = client.put(array, TensorType.of(ElementType.UI8, SIZE))) {
        buffer.ready().join();
        array.fill((byte) 77);
        buffer.read(array);
      }
      long wrong = 0;
      for (long at = 0; at + 8 <= SIZE; at += STEP) {
        wrong += array.get(JAVA_LONG_UNALIGNED, at) == at ? 0 : 1;
      }
      assertThat(wrong).isZero();
      assertThat(array.get(JAVA_LONG_UNALIGNED, SIZE - 8)).isEqualTo(-1);
    }
  }
}
