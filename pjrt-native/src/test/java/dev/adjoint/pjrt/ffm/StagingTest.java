package dev.adjoint.pjrt.ffm;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.PjrtException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Memory that becomes a buffer, and a buffer seen as memory. */
class StagingTest {
  private static final TensorType LARGE = TensorType.of(ElementType.F32, 3, 1 << 20);

  private static Client client;

  @BeforeAll
  static void open() {
    client = Backend.open("cpu");
  }

  @AfterAll
  static void close() {
    client.close();
  }

  @Test
  void whatWasWrittenIsWhatTheBufferHas() {
    for (float round = 0; round < 4; round++) { // the later ones in the memory of the first
      try (var staging = client.stage(LARGE, client.defaultDevice())) {
        var memory = staging.memory();
        assertThat(memory.byteSize()).isEqualTo(LARGE.byteSize());
        for (int i = 0; i < 3 << 20; i++) {
          memory.setAtIndex(JAVA_FLOAT, i, i + round);
        }
        try (var buffer = staging.toBuffer();
            var view = buffer.onHost()) {
          assertThat(view.memory().getAtIndex(JAVA_FLOAT, 0)).isEqualTo(round);
          assertThat(view.memory().getAtIndex(JAVA_FLOAT, (3 << 20) - 1))
              .isEqualTo((3 << 20) - 1 + round);
        }
      }
    }
  }

  @Test
  void memoryThatBecameABufferOrWasFreedIsOutOfReach() {
    var type = TensorType.of(ElementType.F32);
    try (var staging = client.stage(type, client.defaultDevice())) {
      var memory = staging.memory();
      memory.set(JAVA_FLOAT, 0, 3);
      staging.toBuffer().close();
      assertThatThrownBy(() -> memory.get(JAVA_FLOAT, 0)).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(staging::memory).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(staging::toBuffer).isInstanceOf(IllegalStateException.class);
    }
    var freed = client.stage(type, client.defaultDevice());
    freed.close();
    freed.close();
    assertThatThrownBy(freed::toBuffer).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void moreThanThereIsOfMemoryIsRefused() {
    var type = TensorType.of(ElementType.F32, 1L << 60);
    assertThatThrownBy(() -> client.stage(type, client.defaultDevice()))
        .isInstanceOf(PjrtException.class)
        .hasMessageContaining("RESOURCE_EXHAUSTED");
  }

  @Test
  void aViewOutlivesItsBufferAndEndsWhenClosed() {
    try (var identity = client.compile(Programs.identity(LARGE), CompileOptions.DEFAULT);
        var staging = client.stage(LARGE, client.defaultDevice())) {
      staging.memory().fill((byte) 0).setAtIndex(JAVA_FLOAT, 5, 2.5f);
      var argument = staging.toBuffer();
      var result = identity.execute(List.of(argument)).getFirst();
      var view = result.onHost();
      result.close();
      argument.close();
      assertThat(view.memory().getAtIndex(JAVA_FLOAT, 5)).isEqualTo(2.5f);
      assertThat(view.memory().isReadOnly()).isTrue();
      view.close();
      assertThatThrownBy(() -> view.memory().get(JAVA_FLOAT, 0))
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
