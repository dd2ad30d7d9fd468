package dev.adjoint.pjrt.ffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.Device;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs: compiled, executed, donated to, refused. */
class ExecutableTest {
  private static final TensorType SCALAR = TensorType.of(ElementType.F32);
  private static final TensorType FOUR = TensorType.of(ElementType.F32, 4);

  private static Client client;

  @BeforeAll
  static void open() {
    client = Backend.open("cpu", Map.of("cpu_device_count", 4L));
  }

  @AfterAll
  static void close() {
    client.close();
  }

  private static Buffer put(float... values) {
    var type = values.length == 1 ? SCALAR : TensorType.of(ElementType.F32, values.length);
    return client.put(MemorySegment.ofArray(values), type);
  }

  private static float[] read(Buffer buffer) {
    var values = new float[(int) buffer.type().size()];
    buffer.read(MemorySegment.ofArray(values));
    return values;
  }

  @Test
  void textIsCompiledAndExecuted() {
    try (var add = client.compile(Programs.ADD, CompileOptions.DEFAULT);
        var x = put(1);
        var y = put(2);
        var sum = add.execute(List.of(x, y)).getFirst()) {
      assertThat(add.name()).isEqualTo("add");
      assertThat(add.resultTypes()).containsExactly(SCALAR);
      assertThat(add.devices()).containsExactly(client.defaultDevice());
      assertThat(sum.type()).isEqualTo(SCALAR);
      assertThat(sum.device()).isEqualTo(client.defaultDevice());
      assertThat(read(sum)).containsExactly(3);
    }
  }

  @Test
  void aPortableArtifactIsCompiledAndExecuted() {
    try (var program = client.compile(Programs.sinPlusArtifact(), CompileOptions.DEFAULT);
        var x = put(0, 1, 2, 3);
        var y = put(1, 1, 1, 1)) {
      assertThat(program.resultTypes()).containsExactly(FOUR, SCALAR);
      var results = program.execute(List.of(x, y));
      assertThat(read(results.get(0))[1]).isCloseTo((float) Math.sin(1) + 1, within(1e-6f));
      assertThat(read(results.get(1))).containsExactly(6);
      results.forEach(Buffer::close);
    }
  }

  @Test
  void runsOnTheDeviceThatItWasCompiledFor() {
    var third = client.devices().get(2);
    try (var add = client.compile(Programs.ADD, CompileOptions.onDevice(2));
        var x = client.put(MemorySegment.ofArray(new float[] {5}), SCALAR, third);
        var sum = add.execute(List.of(x, x)).getFirst()) {
      assertThat(add.devices()).containsExactly(third);
      assertThat(sum.device()).isEqualTo(third);
      assertThat(read(sum)).containsExactly(10);
    }
  }

  @Test
  void aProgramIsPartitionedOverDevices() {
    try (var program = client.compile(Programs.SHARDED_DOUBLE, CompileOptions.partitioned(4))) {
      assertThat(program.devices()).extracting(Device::id).containsExactly(0, 1, 2, 3);
      assertThat(program.resultTypes()).containsExactly(TensorType.of(ElementType.F32, 1), SCALAR);
      var results = program.executeOnAll(onEachDevice(TensorType.of(ElementType.F32, 1)));
      assertThat(results).hasSize(4);
      for (int d = 0; d < 4; d++) {
        assertThat(results.get(d).get(0).device()).isEqualTo(client.devices().get(d));
        assertThat(read(results.get(d).get(0))).containsExactly(2 * d);
        assertThat(read(results.get(d).get(1))).containsExactly(12);
      }
    }
  }

  @Test
  void replicasCommunicate() {
    try (var program = client.compile(Programs.REPLICA_SUM, new CompileOptions(-1, 2, 1))) {
      var results = program.executeOnAll(onEachDevice(SCALAR).subList(0, 2));
      assertThat(results)
          .allSatisfy(ofDevice -> assertThat(read(ofDevice.getFirst())).containsExactly(1));
      assertThatIllegalStateException()
          .isThrownBy(() -> program.execute(List.of(put(1))))
          .withMessage("the program replica_sum runs on 2 devices; use executeOnAll");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> program.executeOnAll(onEachDevice(SCALAR)))
          .withMessage("the program replica_sum runs on 2 devices, and there are arguments for 4");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> program.executeOnAll(onEachDevice(SCALAR).subList(1, 3)))
          .withMessageContaining("is on cpu:1; use a buffer on cpu:0");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> program.executeOnAll(List.of(List.of(put(1)), List.of())));
    }
  }

  /** The number of its device, on each device. */
  private static List<List<Buffer>> onEachDevice(TensorType type) {
    return client.devices().stream()
        .map(
            device ->
                List.of(client.put(MemorySegment.ofArray(new float[] {device.id()}), type, device)))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tf.aliasing_output = 0 : i32", "jax.buffer_donor = true"})
  void aDonatedArgumentIsConsumed(String attribute) {
    try (var program =
            client.compile(Programs.donatingDouble(FOUR, attribute), CompileOptions.DEFAULT);
        var x = put(1, 2, 3, 4);
        var y = put(1, 1, 1, 1);
        var z = program.execute(List.of(x, y)).getFirst()) {
      assertThat(read(z)).containsExactly(2, 3, 4, 5);
      assertThat(x.isClosed()).isTrue();
      assertThat(y.isClosed()).isFalse();
      assertThatIllegalStateException().isThrownBy(() -> read(x));
      assertThatIllegalStateException().isThrownBy(() -> program.execute(List.of(x, y)));
      assertThat(read(y)).containsExactly(1, 1, 1, 1);
    }
  }

  @Test
  void aBufferCannotBeDonatedAndReadByTheSameExecution() {
    var program = Programs.donatingDouble(FOUR, "tf.aliasing_output = 0 : i32");
    try (var donating = client.compile(program, CompileOptions.DEFAULT);
        var x = put(1, 2, 3, 4)) {
      assertThatThrownBy(() -> donating.execute(List.of(x, x))).isInstanceOf(PjrtException.class);
      assertThat(x.isClosed()).isFalse();
      assertThat(read(x)).containsExactly(1, 2, 3, 4);
    }
  }

  @Test
  void argumentsThatDoNotFitAreRefused() {
    try (var add = client.compile(Programs.ADD, CompileOptions.DEFAULT);
        var other = Backend.open("cpu");
        var x = put(1);
        var vector = put(1, 2, 3, 4);
        var integer =
            client.put(MemorySegment.ofArray(new int[] {1}), TensorType.of(ElementType.I32));
        var stranger = other.put(MemorySegment.ofArray(new float[] {1}), SCALAR);
        var elsewhere =
            client.put(
                MemorySegment.ofArray(new float[] {1}), SCALAR, client.devices().getLast())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> add.execute(List.of(x)))
          .withMessage("the program add takes 2 arguments, not 1");
      assertThatIllegalArgumentException().isThrownBy(() -> add.execute(List.of()));
      assertThatIllegalArgumentException().isThrownBy(() -> add.execute(List.of(x, x, x)));
      assertThatThrownBy(() -> add.execute(List.of(x, vector)))
          .isInstanceOf(PjrtException.class)
          .hasMessage(
              "INVALID_ARGUMENT: argument 1 of the program add is a tensor<4xf32>; use a"
                  + " tensor<f32>");
      assertThatThrownBy(() -> add.execute(List.of(integer, x)))
          .isInstanceOf(PjrtException.class)
          .hasMessageContaining("argument 0 of the program add is a tensor<i32>");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> add.execute(List.of(x, stranger)))
          .withMessage(
              "argument 1 of the program add is of another client; use a buffer of the same"
                  + " client");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> add.execute(List.of(x, elsewhere)))
          .withMessage("argument 1 of the program add is on cpu:3; use a buffer on cpu:0");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> add.execute(Arrays.asList(x, null)))
          .withMessageContaining("argument 1 of the program add is null");
      assertThatNullPointerException().isThrownBy(() -> add.execute(null));
      assertThatNullPointerException().isThrownBy(() -> add.executeOnAll(null));
      var closed = put(1);
      closed.close();
      assertThatIllegalStateException().isThrownBy(() -> add.execute(List.of(x, closed)));
      assertThat(read(add.execute(List.of(x, x)).getFirst())).containsExactly(2);
    }
  }

  @Test
  void usedAfterCloseIsAnError() {
    var add = client.compile(Programs.ADD, CompileOptions.DEFAULT);
    try (var x = put(1)) {
      var sum = add.execute(List.of(x, x)).getFirst();
      add.close();
      add.close();
      assertThat(add.isClosed()).isTrue();
      assertThat(read(sum)).containsExactly(2);
      assertThatIllegalStateException()
          .isThrownBy(() -> add.execute(List.of(x, x)))
          .withMessage("the program add was closed");
      assertThatIllegalStateException().isThrownBy(add::costAnalysis);
      assertThatIllegalStateException().isThrownBy(add::memoryAnalysis);
      assertThatIllegalStateException().isThrownBy(add::serialize);
      sum.close();
    }
  }

  @Test
  void tellsWhatItCosts() {
    var type = TensorType.of(ElementType.F32, 256, 256);
    try (var program = client.compile(Programs.donatingDouble(type, ""), CompileOptions.DEFAULT)) {
      assertThat(program.costAnalysis()).containsEntry("flops", 256.0 * 256);
      assertThat(program.memoryAnalysis())
          .hasValueSatisfying(
              memory -> {
                assertThat(memory.arguments()).isEqualTo(2 * type.byteSize());
                assertThat(memory.outputs()).isEqualTo(type.byteSize());
              });
    }
  }

  @Test
  void survivesItsSerialization() {
    byte[] serialized;
    try (var add = client.compile(Programs.ADD, CompileOptions.DEFAULT)) {
      serialized = add.serialize();
    }
    try (var add = client.load(serialized, CompileOptions.DEFAULT);
        var x = put(3)) {
      assertThat(add.name()).isEqualTo("add");
      assertThat(add.resultTypes()).containsExactly(SCALAR);
      assertThat(read(add.execute(List.of(x, x)).getFirst())).containsExactly(6);
      assertThatIllegalArgumentException().isThrownBy(() -> add.execute(List.of(x)));
    }
  }

  @Test
  void tooLittleMemoryIsAnErrorThatTheClientSurvives() {
    var huge = TensorType.of(ElementType.F32, 40_000_000_000L);
    try (var program = client.compile(Programs.broadcast(huge), CompileOptions.DEFAULT);
        var x = put(1)) {
      assertThatThrownBy(() -> program.execute(List.of(x)))
          .isInstanceOfSatisfying(
              PjrtException.class, e -> assertThat(e.code()).isEqualTo(Code.RESOURCE_EXHAUSTED));
      assertThat(read(x)).containsExactly(1);
    }
  }
}
