package dev.adjoint.pjrt.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.text.Parser;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.proto.pjrt.v1.Array;
import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc;
import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc.PjrtServiceBlockingStub;
import dev.adjoint.proto.pjrt.v1.RunRequest;
import dev.adjoint.proto.program.v1.Program;
import dev.adjoint.proto.program.v1.Signature;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Programs in files, with a digest and a signature, and what a server makes of these. */
class ProgramFileTest {
  private static final Module MODULE =
      Parser.parse(
          """
          module @scale {
            func.func public @main(%arg0: tensor<2xf32> {jax.arg_info = "args[0].x", jax.buffer_donor = true}, %arg1: tensor<2xf32> {jax.arg_info = "args[0].y"}) -> (tensor<2xf32> {jax.result_info = "result"}) {
              %0 = stablehlo.multiply %arg0, %arg1 : tensor<2xf32>
              return %0 : tensor<2xf32>
            }
          }
          """);

  private static Client local;
  private static PjrtServer server;
  private static ManagedChannel channel;

  @BeforeAll
  static void open() {
    local = Backend.open("cpu");
    server = PjrtServer.builder(local).start();
    channel = NettyChannelBuilder.forAddress("localhost", server.port()).usePlaintext().build();
  }

  @AfterAll
  static void close() {
    channel.shutdownNow();
    server.close();
    local.close();
  }

  private static Program program() throws Exception {
    return Program.parseFrom(ProgramFile.write(MODULE));
  }

  private static Program with(UnaryOperator<Signature.Builder> change) throws Exception {
    var program = program();
    return program.toBuilder()
        .setSignature(change.apply(program.getSignature().toBuilder()))
        .build();
  }

  private static PjrtServiceBlockingStub stub() {
    return PjrtServiceGrpc.newBlockingStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
  }

  private static RunRequest run(Program program) {
    var pair =
        Array.newBuilder().setType("tensor<2xf32>").setData(ByteString.copyFrom(new byte[8]));
    return RunRequest.newBuilder().setProgram(program).addInputs(pair).addInputs(pair).build();
  }

  private static void assertRefused(Program program, String why) {
    assertThatThrownBy(() -> stub().run(run(program)))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> {
              assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
              assertThat(e.getStatus().getDescription()).contains(why);
            });
    assertThatThrownBy(() -> ProgramFile.read(program.toByteArray()))
        .isInstanceOf(HloException.class);
  }

  @Test
  void whatIsWrittenIsRead() {
    var module = ProgramFile.read(ProgramFile.write(MODULE)).orElseThrow();
    assertThat(module.toString()).isEqualTo(MODULE.toString());
  }

  @Test
  void whatItTakesAndGivesCanBeReadWithoutAParser() throws Exception {
    var signature = program().getSignature();
    assertThat(signature.getParameters(0).getName()).isEqualTo("args[0].x");
    assertThat(signature.getParameters(0).getType()).isEqualTo("tensor<2xf32>");
    assertThat(signature.getParameters(0).getDonated()).isTrue();
    assertThat(signature.getParameters(1).getDonated()).isFalse();
    assertThat(signature.getResults(0).getName()).isEqualTo("result");
  }

  @Test
  void aServerRunsItWithItsSignature() throws Exception {
    assertThat(stub().run(run(program())).getOutputs(0).getType()).isEqualTo("tensor<2xf32>");
  }

  @Test
  void aModuleThatIsNotTheOneOfTheDigestIsRefused() throws Exception {
    var other = ByteString.copyFrom("module {}", StandardCharsets.UTF_8);
    assertRefused(program().toBuilder().setStablehlo(other).build(), "expected the program with");
  }

  @Test
  void aSignatureThatIsNotTheModulesIsRefusedWithWhatDiffers() throws Exception {
    assertRefused(
        with(s -> s.setParameters(1, s.getParameters(1).toBuilder().setType("tensor<3xf32>"))),
        "parameter 1: expected 'tensor<3xf32>' as type, found 'tensor<2xf32>'");
    assertRefused(
        with(s -> s.setParameters(1, s.getParameters(1).toBuilder().setDonated(true))),
        "parameter 1: expected 'true' as donated, found 'false'");
    assertRefused(
        with(s -> s.setResults(0, s.getResults(0).toBuilder().setName("loss"))),
        "result 0: expected 'loss' as name, found 'result'");
    assertRefused(
        with(s -> s.setResults(0, s.getResults(0).toBuilder().setSharding("{replicated}"))),
        "result 0: expected '{replicated}' as sharding, found ''");
    assertRefused(with(s -> s.removeResults(0)), "expected '0' as results, found '1'");
  }

  @Test
  void otherBytesAreNoProgram() {
    assertThat(ProgramFile.read("\nmodule {}".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(ProgramFile.read(new byte[0])).isEmpty();
  }

  @Test
  void ofAPortableArtifactTheClientKnowsWhatIsDonated() throws Exception {
    try (var client = Backend.open("grpc://localhost:" + server.port());
        var executable =
            client.compile(program().getStablehlo().toByteArray(), CompileOptions.DEFAULT);
        var x = Programs.put(client, 2, 3);
        var y = Programs.put(client, 5, 7);
        var product = executable.execute(List.of(x, y)).getFirst()) {
      assertThat(x.isClosed()).isTrue();
      assertThat(y.isClosed()).isFalse();
      assertThat(Programs.read(product)).containsExactly(10, 21);
    }
  }
}
