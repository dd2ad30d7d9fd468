package dev.adjoint.pjrt.ffm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.Device;
import dev.adjoint.pjrt.PjrtException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Clients: their options and devices, what they refuse, and their end. */
class ClientTest {
  private static final TensorType SCALAR = TensorType.of(ElementType.F32);

  private static MemorySegment one() {
    return MemorySegment.ofArray(new float[] {1});
  }

  @Test
  void hasAsManyDevicesAsItsOptionsSay() {
    try (var client = Backend.open("cpu", Map.of("cpu_device_count", 3L))) {
      assertThat(client.devices()).hasSize(3).extracting(Device::id).containsExactly(0, 1, 2);
      assertThat(client.defaultDevice().kind()).isEqualTo("cpu");
      assertThat(client.platformName()).isEqualTo("cpu");
      assertThat(client.platformVersion()).isNotBlank();
      assertThat(client.defaultDevice().memoryStats()).isEmpty();
    }
  }

  @Test
  void optionsOfEveryTypeReachThePlugin() {
    var options =
        Map.<String, Object>of(
            "cpu_device_count",
            2,
            "text",
            "x",
            "real",
            1.5f,
            "flag",
            true,
            "list",
            new long[] {1, 2});
    try (var client = Backend.open("cpu", options)) {
      assertThat(client.devices()).hasSize(2);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Backend.open("cpu", Map.of("scale", 2.5)))
        .withMessage("the option scale is a Double; use a String, Long, Float, Boolean, or long[]");
  }

  @Test
  void optionsMayFollowInTheSpec() {
    try (var client = Backend.open("cpu?cpu_device_count=2")) {
      assertThat(client.devices()).hasSize(2);
    }
    try (var client = Backend.open("cpu?cpu_device_count=2", Map.of("cpu_device_count", 3L))) {
      assertThat(client.devices()).as("the spec's come first").hasSize(2);
    }
    for (var wrong : List.of("two", "2.5", "true", "[2]", "0", "-1", "1025", "5000000000")) {
      assertThatIllegalArgumentException()
          .as("the plugin would end the process, or hang")
          .isThrownBy(() -> Backend.open("cpu?cpu_device_count=" + wrong))
          .withMessageStartingWith(
              "the option cpu_device_count: expected an integer from 1 to 1024, found ");
    }
    for (var wrong : List.of("cpu?", "cpu?cpu_device_count", "cpu?=2", "cpu?a=1&", "cpu?a=1&a=1")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Backend.open(wrong))
          .withMessageStartingWith("\"" + wrong + "\": ");
    }
  }

  @Test
  void namedValuesSurviveTheirEncoding() {
    try (var arena = Arena.ofConfined()) {
      var values =
          Map.<String, Object>of(
              "a", "text", "b", -7L, "c", 2.5f, "d", true, "e", new long[] {3, 4});
      var encoded = NamedValues.encode(arena, values);
      assertThat(NamedValues.decode(encoded.address(), 5))
          .isEqualTo(Map.of("a", "text", "b", -7L, "c", 2.5f, "d", true, "e", List.of(3L, 4L)));
    }
  }

  @Test
  void closingItClosesItsBuffersAndExecutables() {
    var client = Backend.open("cpu");
    var buffer = client.put(one(), SCALAR);
    var add = client.compile(Programs.ADD, CompileOptions.DEFAULT);
    var sum = add.execute(List.of(buffer, buffer)).getFirst();
    client.close();
    assertThat(client.isClosed()).isTrue();
    assertThat(buffer.isClosed()).isTrue();
    assertThat(sum.isClosed()).isTrue();
    assertThat(add.isClosed()).isTrue();
    client.close();
    buffer.close();
    add.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> client.put(one(), SCALAR))
        .withMessage("the client of cpu was closed");
    assertThatIllegalStateException()
        .isThrownBy(() -> client.compile(Programs.ADD, CompileOptions.DEFAULT));
    assertThatIllegalStateException().isThrownBy(() -> sum.read(one()));
    assertThatIllegalStateException().isThrownBy(() -> add.execute(List.of(buffer, buffer)));
    assertThatIllegalStateException().isThrownBy(() -> client.defaultDevice().memoryStats());
  }

  @Test
  void refusesWhatDoesNotFit() {
    try (var client = Backend.open("cpu");
        var other = Backend.open("cpu")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.put(one(), TensorType.of(ElementType.F32, 2)))
          .withMessage("a tensor<2xf32> takes 8 bytes, and the data has 4");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.put(one(), TensorType.of(ElementType.F32, -1, -1)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.put(one(), TensorType.of(ElementType.F32, Long.MAX_VALUE, 3)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.put(one(), TensorType.of(ElementType.F6E2M3FN, 4)))
          .withMessageContaining("PJRT has no arrays of f6E2M3FN");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.put(one(), SCALAR, other.defaultDevice()))
          .withMessageContaining("belongs to another client");
      assertThatNullPointerException().isThrownBy(() -> client.put(null, SCALAR));
      assertThatNullPointerException().isThrownBy(() -> client.put(one(), null));
      assertThatNullPointerException().isThrownBy(() -> client.put(one(), SCALAR, null));
      assertThatNullPointerException()
          .isThrownBy(() -> client.compile(null, CompileOptions.DEFAULT));
      assertThatNullPointerException().isThrownBy(() -> client.compile(Programs.ADD, null));
      assertThatIllegalStateException().isThrownBy(() -> client.put(freed(4), SCALAR));
      var rank200 =
          TensorType.of(ElementType.F32, LongStream.generate(() -> 1).limit(200).toArray());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.put(one(), rank200))
          .withMessage("cannot upload an array of rank 200; the most is 128");
    }
  }

  /** {@return memory that is no more} */
  private static MemorySegment freed(long size) {
    try (var arena = Arena.ofConfined()) {
      return arena.allocate(size);
    }
  }

  @Test
  void refusesProgramsItCannotCompile() {
    try (var client = Backend.open("cpu", Map.of("cpu_device_count", 2L))) {
      refuses(client, Programs.text("not MLIR"), "custom op 'not' is unknown");
      refuses(client, new byte[0], "");
      refuses(client, new byte[] {'M', 'L', (byte) 0xef, 'R', 1, 2, 3}, "");
      var unknown = new String(Programs.ADD, UTF_8).replace("add %x", "frob %x");
      refuses(client, Programs.text(unknown), "frob");
      assertThatThrownBy(() -> client.load(new byte[] {1, 2, 3}, CompileOptions.DEFAULT))
          .isInstanceOf(PjrtException.class);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.compile(Programs.ADD, CompileOptions.onDevice(7)))
          .withMessage("there is no device 7; the ids are [0, 1]");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.compile(Programs.ADD, CompileOptions.partitioned(3)))
          .withMessage("1 replicas of 3 partitions need 3 devices, and there are 2");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.compile(Programs.ADD, new CompileOptions(1, 2, 1)));
    }
  }

  private static void refuses(Client client, byte[] program, String message) {
    assertThatThrownBy(() -> client.compile(program, CompileOptions.DEFAULT))
        .isInstanceOf(PjrtException.class)
        .hasMessageContaining(message);
  }

  @Test
  void compilesLongChainsOfOperations() {
    int length = 20_000;
    var program = new StringBuilder();
    program
        .append("func.func @main(%x0: tensor<f32>) -> tensor<f32> {")
        .append(System.lineSeparator());
    for (int i = 0; i < length; i++) {
      program.append("%x").append(i + 1).append(" = stablehlo.sine %x").append(i);
      program.append(" : tensor<f32>").append(System.lineSeparator());
    }
    program.append("return %x").append(length).append(" : tensor<f32>").append("}");
    try (var client = Backend.open("cpu");
        var sines = client.compile(Programs.text(program.toString()), CompileOptions.DEFAULT)) {
      assertThat(sines.resultTypes()).containsExactly(SCALAR);
    }
  }
}
