package dev.adjoint.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.client.HostArray;
import dev.adjoint.pjrt.client.ProgramRunner;
import dev.adjoint.pjrt.client.Retry;
import dev.adjoint.pjrt.server.PjrtServer;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A program that {@code jax.export} made, with JAX's results ({@code export_program.py}). */
class JaxProgramTest {
  private static byte[] resource(String name) throws Exception {
    try (var in = Objects.requireNonNull(JaxProgramTest.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    }
  }

  private static List<HostArray> arrays(JsonObject numbers, String name) {
    return numbers.getAsJsonArray(name).asList().stream().map(JaxProgramTest::array).toList();
  }

  private static HostArray array(JsonElement element) {
    var object = element.getAsJsonObject();
    var values = object.getAsJsonArray("values");
    var floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i).getAsFloat();
    }
    return new HostArray(
        TensorType.parse(object.get("type").getAsString()), MemorySegment.ofArray(floats));
  }

  @Test
  void itsProgramRunsHereAndComputesTheSame() throws Exception {
    var program = resource("jax_program.mlirbc");
    var numbers =
        JsonParser.parseString(new String(resource("jax_program.json"), StandardCharsets.UTF_8))
            .getAsJsonObject();
    try (var client = Backend.open("cpu");
        var server = PjrtServer.builder(client).start();
        var runner =
            new ProgramRunner(
                NettyChannelBuilder.forAddress("localhost", server.port()).usePlaintext().build(),
                Retry.NEVER,
                Duration.ofSeconds(60))) {
      var found = runner.run(program, arrays(numbers, "inputs")).get(60, TimeUnit.SECONDS);
      var expected = arrays(numbers, "outputs");
      assertThat(found).hasSameSizeAs(expected);
      for (int i = 0; i < expected.size(); i++) {
        assertThat(found.get(i).type()).isEqualTo(expected.get(i).type());
        assertThat(found.get(i).data().toArray(ValueLayout.JAVA_FLOAT))
            .containsExactly(expected.get(i).data().toArray(ValueLayout.JAVA_FLOAT), within(1e-5f));
      }
    }
  }
}
