package dev.adjoint.pjrt.client;

import static dev.adjoint.pjrt.client.Programs.increment;
import static dev.adjoint.pjrt.client.Programs.put;
import static dev.adjoint.pjrt.client.Programs.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server listens at once, and says that it serves no sooner than it does. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StartingTest {

  private static ServerSocket anyPort() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  @Test
  void aPortThatIsTakenIsReportedBeforeWorkersAreStarted() throws Exception {
    try (var taken = anyPort()) {
      var settings =
          Settings.DEFAULT
              .with(Setting.PORT, taken.getLocalPort())
              // No worker can start, which one would hear of later.
              .with(Setting.BACKEND, "/no/such/plugin.so");
      assertThatThrownBy(() -> PjrtServer.serve(settings))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("cannot listen on")
          .hasMessageContaining(String.valueOf(taken.getLocalPort()));
      assertThatThrownBy(() -> PjrtServer.serve(settings.with(Setting.PORT, 0)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("/no/such/plugin.so");
    }
  }

  private static List<Integer> free(int count) throws IOException {
    var sockets = new ArrayList<ServerSocket>();
    try {
      for (int i = 0; i < count; i++) {
        sockets.add(anyPort());
      }
      return sockets.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (var socket : sockets) {
        socket.close();
      }
    }
  }

  /** {@return what answers until it is as expected, each answer once} */
  private static <T> List<T> seen(ExecutorService threads, Callable<T> asked, T last)
      throws Exception {
    return threads
        .submit(
            () -> {
              var all = new ArrayList<T>();
              while (all.isEmpty() || !all.getLast().equals(last)) {
                T answer;
                try {
                  answer = asked.call();
                } catch (IOException | StatusRuntimeException e) {
                  continue; // it does not listen yet
                }
                if (all.isEmpty() || !all.getLast().equals(answer)) {
                  all.add(answer);
                }
                Thread.sleep(5);
              }
              return all;
            })
        .get(60, TimeUnit.SECONDS);
  }

  private static int http(int port, String path) throws IOException {
    var uri = URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    var connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.setConnectTimeout(20_000);
    connection.setReadTimeout(20_000);
    return connection.getResponseCode();
  }

  @Test
  void itIsAliveBeforeItIsReadyAndSessionsThatComeEarlyWait() throws Exception {
    var ports = free(2);
    var settings =
        Settings.DEFAULT
            .with(Setting.PORT, ports.getFirst())
            .with(Setting.METRICS_PORT, ports.getLast());
    var channel =
        NettyChannelBuilder.forAddress("127.0.0.1", ports.getFirst()).usePlaintext().build();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var serving = threads.submit(() -> PjrtServer.serve(settings));
      var early =
          threads.submit(
              () -> {
                try (var client =
                        Backend.open(
                            "grpc://127.0.0.1:" + ports.getFirst(),
                            Map.of("connect_attempts", 1000L));
                    var program = client.compile(increment(), CompileOptions.DEFAULT);
                    var x = put(client, 1);
                    var y = program.execute(List.of(x)).getFirst()) {
                  return read(y);
                }
              });
      var alive = seen(threads, () -> http(ports.getLast(), "/livez"), 200);
      assertThat(alive).containsExactly(200);
      assertThat(seen(threads, () -> http(ports.getLast(), "/readyz"), 200))
          .containsExactly(503, 200);
      assertThat(early.get(60, TimeUnit.SECONDS)).containsExactly(2);
      try (var server = serving.get(60, TimeUnit.SECONDS)) {
        assertThat(server.port()).isEqualTo(ports.getFirst());
      }
    } finally {
      channel.shutdownNow();
    }
  }

  @Test
  void healthChecksAreToldNotServingUntilTheWorkersServe() throws Exception {
    int port = free(1).getFirst();
    var channel = NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var serving =
          threads.submit(() -> PjrtServer.serve(Settings.DEFAULT.with(Setting.PORT, port)));
      var health = HealthGrpc.newBlockingStub(channel);
      for (var service : List.of("", PjrtServiceGrpc.SERVICE_NAME)) {
        var request = HealthCheckRequest.newBuilder().setService(service).build();
        var statuses =
            seen(
                threads,
                () -> {
                  channel.resetConnectBackoff();
                  return health.withDeadlineAfter(20, TimeUnit.SECONDS).check(request).getStatus();
                },
                ServingStatus.SERVING);
        if (service.isEmpty()) {
          assertThat(statuses).containsExactly(ServingStatus.NOT_SERVING, ServingStatus.SERVING);
        } else {
          assertThat(statuses).containsExactly(ServingStatus.SERVING);
        }
      }
      serving.get(60, TimeUnit.SECONDS).close();
    } finally {
      channel.shutdownNow();
    }
  }
}
