package dev.adjoint.pjrt.client;

import static dev.adjoint.pjrt.client.Programs.increment;
import static dev.adjoint.pjrt.client.Programs.put;
import static dev.adjoint.pjrt.client.Programs.read;
import static dev.adjoint.pjrt.client.Programs.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.Executable;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Workers that end, however they do, take nothing along but what they held. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SupervisionTest {
  private static final Settings TWO =
      Settings.DEFAULT.with(Setting.PORT, 0).with(Setting.WORKERS, 2);

  /**
   * Verifies, and makes XLA end its process: {@code Eigh} without operands. XLA reads what stands
   * where the first would be; once in a while that is such that it answers with an error.
   */
  private static byte[] killer() {
    return text(
        """
        module @killer {
          func.func public @main(%arg0: tensor<f32>) -> tensor<2x2xf32> {
            %0 = stablehlo.custom_call @Eigh() : () -> tensor<2x2xf32>
            return %0 : tensor<2x2xf32>
          }
        }
        """);
  }

  /** Never ends: counts and starts again. */
  static byte[] endless() {
    return text(
        """
        module @endless {
          func.func public @main(%arg0: tensor<f32>) -> tensor<f32> {
            %true = stablehlo.constant dense<true> : tensor<i1>
            %0:2 = stablehlo.while(%a = %arg0, %go = %true) : tensor<f32>, tensor<i1>
            cond {
              stablehlo.return %go : tensor<i1>
            } do {
              %1 = stablehlo.sine %a : tensor<f32>
              stablehlo.return %1, %go : tensor<f32>, tensor<i1>
            }
            return %0#0 : tensor<f32>
          }
        }
        """);
  }

  private static Client connect(PjrtServer server) {
    return Backend.open("grpc://localhost:" + server.port());
  }

  private static Executable compile(Client client, byte[] program) {
    return client.compile(program, CompileOptions.DEFAULT);
  }

  private static void assertServes(Client client) {
    try (var program = compile(client, increment());
        var x = put(client, 1);
        var y = program.execute(List.of(x)).getFirst()) {
      assertThat(read(y)).containsExactly(2);
    }
  }

  /** {@return the error that a read gives, whose worker does not outlive {@code program}} */
  private static PjrtException runToTheEnd(Client client, byte[] program) {
    var thrown =
        catchThrowable(
            () -> {
              var x = put(client, 1);
              read(compile(client, program).execute(List.of(x)).getFirst());
            });
    assertThat(thrown).isInstanceOf(PjrtException.class);
    return (PjrtException) thrown;
  }

  /** {@return what a session is told whose program ends XLA; where it does not, it is run again} */
  private static PjrtException kill(Client client, byte[] program) {
    var error = runToTheEnd(client, program);
    for (int i = 0; i < 10 && error.code() == Code.INTERNAL; i++) {
      error = runToTheEnd(client, program);
    }
    assertThat(error.code()).describedAs(error.toString()).isEqualTo(Code.DATA_LOSS);
    return error;
  }

  @Test
  void aProgramThatKillsXlaEndsOneWorkerAndIsRefusedFromThenOn() throws Exception {
    var sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(killer()));
    try (var server = PjrtServer.serve(TWO);
        var victim = connect(server);
        var bystander = connect(server);
        var held = put(bystander, 7)) {
      assertServes(victim);
      assertServes(bystander);

      var error = kill(victim, killer());
      assertThat(error).hasMessageContaining("@killer").hasMessageContaining(sha.substring(0, 12));
      assertThat(error).hasMessageContaining("SIGABRT").hasMessageContaining("checkpoint");

      // Who is on the other worker has lost nothing.
      assertThat(read(held)).containsExactly(7);
      assertServes(bystander);

      // The place is taken again, and the program does no harm a second time.
      var clients = new ArrayList<Client>();
      for (int i = 0; i < 4; i++) {
        var client = connect(server);
        clients.add(client);
        assertServes(client);
        var refused = runToTheEnd(client, killer());
        assertThat(refused.code()).isEqualTo(Code.FAILED_PRECONDITION);
        assertThat(refused).hasMessageContaining("@killer").hasMessageContaining("SIGABRT");
        assertServes(client);
      }
      clients.forEach(Client::close);
    }
  }

  /** How soon, {@code bin/bench} says. */
  @Test
  void theOnlyWorkerIsBackEachTimeThatAProgramHasEndedIt() {
    try (var server = PjrtServer.serve(TWO.with(Setting.WORKERS, 1))) {
      for (int i = 0; i < 3; i++) {
        try (var client = connect(server)) {
          assertServes(client);
          var killer = text(new String(killer(), UTF_8).replace("@killer", "@killer" + i));
          var _ = kill(client, killer);
        }
      }
      try (var client = connect(server)) {
        assertServes(client);
      }
    }
  }

  @Test
  void aProgramThatNeverEndsIsEndedWithItsWorker() {
    var settings =
        TWO.with(Setting.WORKERS, 1).with(Setting.EXECUTION_TIME, Duration.ofMillis(500));
    try (var server = PjrtServer.serve(settings);
        var client = connect(server)) {
      assertServes(client);
      var error = runToTheEnd(client, endless());
      assertThat(error.code()).isEqualTo(Code.DATA_LOSS);
      assertThat(error).hasMessageContaining("@endless").hasMessageContaining("took longer");
      try (var next = connect(server)) {
        assertThat(runToTheEnd(next, endless()).code()).isEqualTo(Code.FAILED_PRECONDITION);
        assertServes(next);
      }
    }
  }

  @Test
  void killingAWorkerFromOutsideIsNoProgramsFault() {
    try (var server = PjrtServer.serve(TWO.with(Setting.WORKERS, 1));
        var client = connect(server);
        var x = put(client, 1)) {
      assertServes(client);
      server.workers().forEach(ProcessHandle::destroyForcibly);
      assertThatThrownBy(() -> read(x))
          .isInstanceOfSatisfying(
              PjrtException.class, e -> assertThat(e.code()).isEqualTo(Code.DATA_LOSS))
          .hasMessageContaining("SIGKILL")
          .hasMessageNotContaining("refused");
      try (var next = connect(server)) {
        assertServes(next);
      }
    }
  }

  @Test
  void workersEndWithTheirServer() throws Exception {
    List<ProcessHandle> workers;
    try (var server = PjrtServer.serve(TWO);
        var client = connect(server)) {
      assertServes(client);
      workers = server.workers();
      assertThat(workers).hasSize(2);
    }
    for (var worker : workers) {
      worker.onExit().get(60, TimeUnit.SECONDS);
    }
  }

  @Test
  void devicesThatCannotBeOpenedAreAnErrorOfStarting() {
    assertThatThrownBy(() -> PjrtServer.serve(TWO.with(Setting.BACKEND, "/no/such/plugin.so")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/no/such/plugin.so");
  }
}
