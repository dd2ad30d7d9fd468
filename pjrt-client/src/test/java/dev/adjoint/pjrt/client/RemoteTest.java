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
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.server.PjrtServer;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a remote client does, on a real server with the real plugin. */
class RemoteTest {
  private static Client local;
  private static PjrtServer server;
  private static Client client;

  @BeforeAll
  static void connect() {
    local = Backend.open("cpu", Map.of("cpu_device_count", 4L));
    server = PjrtServer.builder(local).chunkBytes(64 << 10).maxMessageBytes(128 << 10).start();
    client = Backend.open("grpc://localhost:" + server.port());
  }

  @AfterAll
  static void disconnect() {
    client.close();
    server.close();
    local.close();
  }

  @Test
  void theDevicesAreTheServers() {
    assertThat(client.platformName()).isEqualTo("cpu");
    assertThat(client.platformVersion()).isEqualTo(local.platformVersion());
    assertThat(client.devices()).hasSize(4);
    assertThat(client.devices().get(3).kind()).isEqualTo(local.devices().get(3).kind());
    assertThat(client.devices().get(3).id()).isEqualTo(local.devices().get(3).id());
    assertThat(client.defaultDevice().memoryStats()).isEqualTo(local.defaultDevice().memoryStats());
  }

  @Test
  void whatThePluginUnderstandsIsTold() {
    assertThat(client.versions()).isEqualTo(local.versions());
    assertThat(client.versions().pjrtApi()).matches("0\\.\\d+");
    assertThat(client.versions().newestStablehlo()).matches("1\\.\\d+\\.\\d+");
  }

  @Test
  void uploadCompileExecuteDownload() {
    try (var x = put(client, 41);
        var program = client.compile(increment(), CompileOptions.DEFAULT);
        var y = program.execute(List.of(x)).getFirst()) {
      assertThat(y.type()).isEqualTo(Programs.SCALAR);
      assertThat(read(y)).containsExactly(42);
      y.ready().orTimeout(60, TimeUnit.SECONDS).join();
    }
  }

  /** The plugin wants a public function of that name. */
  @Test
  void theEntryPointNeedNotBeCalledMain() {
    var text = new String(increment(), StandardCharsets.UTF_8);
    for (var other : List.of("func.func public @step(", "func.func @step(")) {
      var renamed = Programs.text(text.replace("func.func public @main(", other));
      try (var x = put(client, 41);
          var program = client.compile(renamed, CompileOptions.DEFAULT);
          var y = program.execute(List.of(x)).getFirst()) {
        assertThat(read(y)).containsExactly(42);
      }
    }
  }

  @Test
  void aThousandDependentStepsNeedNoWaitInBetween() {
    try (var program = client.compile(increment(), CompileOptions.DEFAULT)) {
      var x = put(client, 0);
      for (int i = 0; i < 1000; i++) {
        var next = program.execute(List.of(x)).getFirst();
        x.close();
        x = next;
      }
      assertThat(read(x)).containsExactly(1000);
      x.close();
    }
  }

  @Test
  void arraysLargerThanAMessageGoInChunks() {
    var values = new float[4 << 20];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    try (var x = put(client, values);
        var program = client.compile(increment("tensor<4194304xf32>", ""), CompileOptions.DEFAULT);
        var y = program.execute(List.of(x)).getFirst()) {
      assertThat(read(x)).isEqualTo(values);
      assertThat(read(y)[1 << 20]).isEqualTo((1 << 20) + 1);
    }
  }

  @Test
  void arraysOfAllKindsComeBackAsTheyWent() {
    var types =
        List.of(
            TensorType.of(ElementType.I1, 3),
            TensorType.of(ElementType.I4, 3),
            TensorType.of(ElementType.BF16, 2, 2),
            TensorType.of(ElementType.F64),
            TensorType.of(ElementType.C64, 5),
            TensorType.of(ElementType.F32, 0, 7));
    for (var type : types) {
      var bytes = new byte[(int) type.byteSize()];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (i % 2);
      }
      var back = new byte[bytes.length];
      try (var buffer = client.put(MemorySegment.ofArray(bytes), type)) {
        buffer.copyTo(MemorySegment.ofArray(back)).orTimeout(60, TimeUnit.SECONDS).join();
      }
      assertThat(back).as(type.toString()).isEqualTo(bytes);
    }
  }

  @Test
  void aProgramThatDoesNotParseIsAnErrorWhereItsResultIsRead() {
    var bad = increment("tensor<f32>", "");
    var broken =
        text(new String(bad, java.nio.charset.StandardCharsets.UTF_8).replace("add", "ad"));
    try (var x = put(client, 1);
        var program = client.compile(broken, CompileOptions.DEFAULT)) {
      var y = program.execute(List.of(x)).getFirst();
      var z = program.execute(List.of(y)).getFirst();
      assertThatThrownBy(() -> read(z))
          .isInstanceOf(PjrtException.class)
          .hasMessageContaining("stablehlo.ad");
      assertThatThrownBy(program::name).hasMessageContaining("stablehlo.ad");
    }
  }

  @Test
  void wrongArgumentsAreErrors() {
    try (var program = client.compile(increment(), CompileOptions.DEFAULT);
        var x = put(client, 1);
        var vector = put(client, 1, 2);
        var elsewhere =
            client.put(
                MemorySegment.ofArray(new float[1]), Programs.SCALAR, client.devices().get(1));
        var others = put(local, 1)) {
      assertThatThrownBy(() -> program.execute(List.of(x, x)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("takes 1 arguments, found 2");
      assertThatThrownBy(() -> program.execute(List.of(elsewhere)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> program.execute(List.of(others)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("another client");
      assertThatThrownBy(() -> read(program.execute(List.of(vector)).getFirst()))
          .isInstanceOf(PjrtException.class);
      assertThatThrownBy(() -> client.put(MemorySegment.ofArray(new float[2]), Programs.SCALAR))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void whatWasClosedCannotBeUsed() {
    var program = client.compile(increment(), CompileOptions.DEFAULT);
    var x = put(client, 1);
    x.close();
    x.close();
    assertThatThrownBy(() -> read(x)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> program.execute(List.of(x))).isInstanceOf(IllegalStateException.class);
    program.close();
    program.close();
    try (var y = put(client, 1)) {
      assertThatThrownBy(() -> program.execute(List.of(y)))
          .isInstanceOf(IllegalStateException.class);
    }
    var gone = Backend.open("grpc://localhost:" + server.port());
    var held = put(gone, 1);
    gone.close();
    gone.close();
    assertThat(held.isClosed()).isTrue();
    assertThatThrownBy(() -> read(held)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> put(gone, 1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void donatedBuffersAreConsumed() {
    var program =
        client.compile(
            increment("tensor<f32>", " {jax.buffer_donor = true}"), CompileOptions.DEFAULT);
    var x = put(client, 1);
    try (var y = program.execute(List.of(x)).getFirst()) {
      assertThat(x.isClosed()).isTrue();
      assertThat(read(y)).containsExactly(2);
    }
    program.close();
  }

  @Test
  void executablesTellAboutThemselvesAndTravelAsBytes() {
    try (var program = client.compile(increment(), CompileOptions.DEFAULT);
        var inProcess = local.compile(increment(), CompileOptions.DEFAULT)) {
      assertThat(program.name()).isEqualTo(inProcess.name());
      assertThat(program.resultTypes()).containsExactly(Programs.SCALAR);
      assertThat(program.costAnalysis()).isEqualTo(inProcess.costAnalysis());
      assertThat(program.memoryAnalysis()).isEqualTo(inProcess.memoryAnalysis());
      try (var loaded = client.load(program.serialize(), CompileOptions.DEFAULT);
          var x = put(client, 1);
          var y = loaded.execute(List.of(x)).getFirst()) {
        assertThat(read(y)).containsExactly(2);
      }
    }
  }

  @Test
  void replicasRunOnSeveralDevices() {
    try (var program = client.compile(increment(), new CompileOptions(-1, 2, 1))) {
      var arguments = new ArrayList<List<Buffer>>();
      for (var device : program.devices()) {
        var value = MemorySegment.ofArray(new float[] {device.id()});
        arguments.add(List.of(client.put(value, Programs.SCALAR, device)));
      }
      var results = program.executeOnAll(arguments);
      for (int i = 0; i < 2; i++) {
        assertThat(read(results.get(i).getFirst()))
            .containsExactly(program.devices().get(i).id() + 1);
      }
    }
  }

  @Test
  void manyThreadsMayUseOneClient() throws Exception {
    try (var program = client.compile(increment(), CompileOptions.DEFAULT);
        var threads = Executors.newFixedThreadPool(8)) {
      List<Future<Float>> found = new ArrayList<>();
      for (int t = 0; t < 8; t++) {
        float start = t * 1000;
        found.add(
            threads.submit(
                () -> {
                  var x = put(client, start);
                  for (int i = 0; i < 100; i++) {
                    var next = program.execute(List.of(x)).getFirst();
                    x.close();
                    x = next;
                  }
                  return read(x)[0];
                }));
      }
      for (int t = 0; t < 8; t++) {
        assertThat(found.get(t).get(60, TimeUnit.SECONDS)).isEqualTo(t * 1000 + 100);
      }
    }
  }

  @Test
  void programsLargerThanAMessageAreRefusedWithTheFigure() {
    assertThatThrownBy(() -> client.compile(new byte[1 << 20], CompileOptions.DEFAULT))
        .isInstanceOfSatisfying(
            PjrtException.class, e -> assertThat(e.code()).isEqualTo(Code.RESOURCE_EXHAUSTED))
        .hasMessageContaining("1048576");
  }
}
