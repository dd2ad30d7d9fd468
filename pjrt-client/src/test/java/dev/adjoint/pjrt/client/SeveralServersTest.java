package dev.adjoint.pjrt.client;

import static dev.adjoint.pjrt.client.Programs.SCALAR;
import static dev.adjoint.pjrt.client.Programs.increment;
import static dev.adjoint.pjrt.client.Programs.put;
import static dev.adjoint.pjrt.client.Programs.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.server.Hooks;
import dev.adjoint.pjrt.server.PjrtServer;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients of several servers. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SeveralServersTest {
  private static Client local;

  @BeforeAll
  static void open() {
    local = Backend.open("cpu");
  }

  @AfterAll
  static void close() {
    local.close();
  }

  /** A server that counts the calls that it gets. */
  private record Counting(PjrtServer server, int port, AtomicInteger calls)
      implements AutoCloseable {
    static Counting start() {
      var calls = new AtomicInteger();
      var hooks =
          Hooks.NONE.authorizing(
              (_, _) -> {
                calls.incrementAndGet();
                return Optional.empty();
              });
      var server = PjrtServer.builder(local).hooks(hooks).start();
      return new Counting(server, server.port(), calls);
    }

    @Override
    public void close() {
      server.close();
    }
  }

  private static String spec(int... ports) {
    var names = new ArrayList<String>();
    for (int port : ports) {
      names.add("localhost:" + port);
    }
    return "grpc://" + String.join(",", names);
  }

  @Test
  void sessionsAreSpreadOverThem() {
    try (var one = Counting.start();
        var other = Counting.start()) {
      // By chance: that all go to the same is as likely as heads for sixty times.
      for (int i = 0; i < 60 && (one.calls().get() == 0 || other.calls().get() == 0); i++) {
        Backend.open(spec(one.port(), other.port())).close();
      }
      assertThat(one.calls()).hasPositiveValue();
      assertThat(other.calls()).hasPositiveValue();
    }
  }

  @Test
  void oneThatIsGoneIsPassedOver() throws IOException {
    try (var gone = nobody();
        var there = Counting.start()) {
      for (int i = 0; i < 10; i++) {
        try (var client = Backend.open(spec(gone.getLocalPort(), there.port()));
            var x = put(client, i)) {
          assertThat(read(x)).containsExactly(i);
        }
      }
      assertThat(there.calls()).hasValue(10);
    }
  }

  @Test
  void aConnectionThatIsLostIsMadeAgainToTheServerThatHasTheSession() throws Exception {
    try (var one = Counting.start();
        var other = Counting.start();
        var toOne = new Cable(one.port());
        var toOther = new Cable(other.port())) {
      var clients = new ArrayList<Client>();
      var held = new ArrayList<Buffer>();
      for (int i = 0; i < 8; i++) {
        var client = Backend.open(spec(toOne.port(), toOther.port()));
        clients.add(client);
        held.add(put(client, i));
      }
      for (int cut = 0; cut < 3; cut++) {
        toOne.cut();
        toOther.cut();
        for (int i = 0; i < held.size(); i++) {
          assertThat(read(held.get(i))).containsExactly(i);
        }
      }
      clients.forEach(Client::close);
    }
  }

  @Test
  void theServerThatHasTheSessionMayBeMissedForAMoment() throws Exception {
    try (var one = Counting.start();
        var other = Counting.start();
        var toOne = new Cable(one.port());
        var toOther = new Cable(other.port());
        var client = Backend.open(spec(toOne.port(), toOther.port()));
        var x = put(client, 7)) {
      var to = one.calls().get() > 0 ? toOne : toOther;
      for (int missed = 1; missed <= 2; missed++) {
        to.refuse(missed);
        to.cut();
        assertThat(read(x)).containsExactly(7);
      }
    }
  }

  @Test
  void runsTakeTurnsAndGoOnWhenOneOfThemEnds() throws Exception {
    var one = Counting.start();
    try (var other = Counting.start();
        var runner =
            ProgramRunner.open(
                spec(one.port(), other.port()),
                Map.of(),
                Retry.WHEN_LOST,
                Duration.ofSeconds(60))) {
      // It begins with the first one that it is connected with.
      for (int i = 0; one.calls().get() == 0 || other.calls().get() == 0; i++) {
        assertThat(run(runner, i)).isEqualTo(i + 1);
      }
      one.close();
      for (int i = 0; i < 10; i++) {
        assertThat(run(runner, i)).isEqualTo(i + 1);
      }
    } finally {
      one.close();
    }
  }

  private static float run(ProgramRunner runner, float x) throws Exception {
    var inputs = List.of(new HostArray(SCALAR, MemorySegment.ofArray(new float[] {x})));
    var results = runner.run(increment(), inputs).get(90, TimeUnit.SECONDS);
    return results.getFirst().data().get(ValueLayout.JAVA_FLOAT, 0);
  }

  /** {@return what has a port, at which nobody listens} */
  private static Socket nobody() throws IOException {
    var socket = new Socket();
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    return socket;
  }

  @Test
  void ifNoneAnswersAllAreNamed() throws IOException {
    try (var one = nobody();
        var other = nobody()) {
      var spec = spec(one.getLocalPort(), other.getLocalPort());
      assertThatThrownBy(() -> Backend.open(spec))
          .isInstanceOf(PjrtException.class)
          .hasMessageContaining(spec);
    }
    assertThatThrownBy(() -> Backend.open("grpc://no-such-host.invalid:1"))
        .isInstanceOf(PjrtException.class)
        .hasMessageContaining("no-such-host.invalid");
  }

  @Test
  void aListThatIsNoneIsRefused() {
    for (var spec : List.of("grpc://a:1,", "grpc://,a:1", "grpc://a:1,b", "grpc://a:1, b:2")) {
      assertThatThrownBy(() -> Backend.open(spec)).hasMessageContaining("host:port,host:port");
    }
  }
}
