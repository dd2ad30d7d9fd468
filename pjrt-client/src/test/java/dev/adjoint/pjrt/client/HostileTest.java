package dev.adjoint.pjrt.client;

import static dev.adjoint.pjrt.client.Programs.increment;
import static dev.adjoint.pjrt.client.Programs.put;
import static dev.adjoint.pjrt.client.Programs.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.server.Hooks;
import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
import dev.adjoint.proto.pjrt.v1.GetMemoryStats;
import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A server does not mind what it is sent: each request is answered or its stream is refused, in
 * time, and when it is over nothing is left of it. {@code -Dadjoint.hostile.requests=100000} sends
 * more of them.
 */
class HostileTest {
  private static final int REQUESTS = Integer.getInteger("adjoint.hostile.requests", 2_000);
  private static final int IN_A_SESSION = 20;
  private static final long SECONDS = 60;

  /** Calls of the requests that only ask whether the server goes on. */
  private static final long PROBE = 1_000_000;

  private static final MethodDescriptor.Marshaller<byte[]> BYTES =
      new MethodDescriptor.Marshaller<>() {
        @Override
        public InputStream stream(byte[] message) {
          return new ByteArrayInputStream(message);
        }

        @Override
        public byte[] parse(InputStream stream) {
          try {
            return stream.readAllBytes();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      };

  /** How many requests came to what. */
  private final Map<String, Integer> outcomes = new TreeMap<>();

  private void count(String outcome) {
    outcomes.merge(outcome, 1, Integer::sum);
  }

  /** A session that is sent bytes. */
  private final class Raw implements StreamObserver<SessionResponse> {
    private final StreamObserver<byte[]> requests;
    private final Set<Long> expected = new HashSet<>();
    private final Map<Long, SessionResponse> answers = new ConcurrentHashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Status status;

    Raw(ManagedChannel channel) {
      var method = PjrtServiceGrpc.getSessionMethod();
      requests =
          ClientCalls.asyncBidiStreamingCall(
              channel.newCall(
                  method.toBuilder(BYTES, method.getResponseMarshaller()).build(),
                  CallOptions.DEFAULT),
              this);
    }

    /** Sends a hostile request, and one that asks whether the session goes on. */
    void send(byte[] request, long probe) {
      requests.onNext(request);
      expectAnswer(request);
      requests.onNext(
          SessionRequest.newBuilder()
              .setCall(probe)
              .setMemoryStats(GetMemoryStats.getDefaultInstance())
              .build()
              .toByteArray());
      expected.add(probe);
    }

    private void expectAnswer(byte[] bytes) {
      try {
        var request = SessionRequest.parseFrom(bytes);
        boolean asks =
            switch (request.getRequestCase()) {
              case COMPILE, GET, READY, DESCRIBE, SERIALIZE, MEMORY_STATS -> true;
              case HELLO, PUT, CHUNK, LOAD, EXECUTE, REQUEST_NOT_SET -> false;
            };
        if (asks && request.getCall() != 0) {
          expected.add(request.getCall());
        }
      } catch (InvalidProtocolBufferException e) {
        // The server ends the stream.
      }
    }

    /** Waits for the answers, or the stream's end, and then ends it. */
    void finish(long seed) throws InterruptedException {
      requests.onCompleted();
      assertThat(ended.await(SECONDS, TimeUnit.SECONDS))
          .as("session %d ends; found answers to %s of %s", seed, answers.keySet(), expected)
          .isTrue();
      var how = status;
      if (how == null) {
        assertThat(answers.keySet()).as("answers in session %d", seed).containsAll(expected);
        count("sessions answered to the end");
      } else {
        count("sessions refused with " + how.getCode());
      }
      answers.forEach(
          (call, answer) -> {
            if (call < PROBE && answer.hasError()) {
              count(
                  "errors of code " + Status.fromCodeValue(answer.getError().getCode()).getCode());
            } else if (call < PROBE) {
              count("answers");
            } else {
              count("requests after which the session went on");
            }
          });
    }

    @Override
    public void onNext(SessionResponse response) {
      answers.put(response.getCall(), response);
    }

    @Override
    public void onError(Throwable error) {
      status = Status.fromThrowable(error);
      ended.countDown();
    }

    @Override
    public void onCompleted() {
      ended.countDown();
    }
  }

  private void runSession(ManagedChannel channel, long seed, int count)
      throws InterruptedException {
    var hostile = new HostileRequests(seed);
    var session = new Raw(channel);
    for (var request : HostileRequests.beginning()) {
      session.requests.onNext(request.toByteArray());
    }
    for (int i = 0; i < count; i++) {
      session.send(hostile.inSession(100 + i), PROBE + i);
    }
    session.finish(seed);
  }

  private void runAlone(ManagedChannel channel, long seed) {
    var method = PjrtServiceGrpc.getRunMethod();
    try {
      var _ =
          ClientCalls.blockingUnaryCall(
              channel,
              method.toBuilder(BYTES, method.getResponseMarshaller()).build(),
              CallOptions.DEFAULT.withDeadlineAfter(SECONDS, TimeUnit.SECONDS),
              new HostileRequests(seed).run());
      count("runs answered");
    } catch (StatusRuntimeException e) {
      assertThat(e.getStatus().getCode())
          .as("run %d", seed)
          .isNotEqualTo(Status.Code.DEADLINE_EXCEEDED);
      count("runs refused with " + e.getStatus().getCode());
    }
  }

  @Test
  @Timeout(value = 3, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whateverAServerIsSentItGoesOnAndNothingIsLeft() throws Exception {
    var meters = new SimpleMeterRegistry();
    var settings =
        Settings.DEFAULT
            .with(Setting.PORT, 0)
            .with(Setting.WORKERS, 1)
            .with(Setting.MAX_ARRAY, 8L << 20)
            .with(Setting.SESSION_MEMORY, 64L << 20);
    try (var server = PjrtServer.serve(settings, Hooks.NONE.metering(meters))) {
      var worker = server.workers();
      var channel =
          NettyChannelBuilder.forAddress("localhost", server.port()).usePlaintext().build();
      int sent = 0;
      for (long seed = 0; sent < REQUESTS; seed++) {
        if (seed % 2 == 0) {
          int count = Math.min(IN_A_SESSION, REQUESTS - sent);
          runSession(channel, seed, count);
          sent += count;
        } else {
          for (int i = 0; i < 3 && sent < REQUESTS; i++) {
            runAlone(channel, 1_000_000_000 + seed * 10 + i);
            sent++;
          }
        }
        if (seed % 100 == 0) {
          assertServes(server);
        }
      }
      channel.shutdownNow();
      assertServes(server);
      awaitZero(meters, "adjoint.sessions");
      awaitZero(meters, "adjoint.device.bytes");
      awaitZero(meters, "adjoint.executing");
      var restarts = meters.get("adjoint.worker.restarts").functionCounter().count();
      System.out.printf("%d hostile requests, %.0f workers lost: %s%n", sent, restarts, outcomes);
      assertThat(server.workers()).as("the worker").isEqualTo(worker);
      assertThat(outcomes.keySet())
          .as("what is the client's fault is told so")
          .noneMatch(outcome -> outcome.endsWith("INTERNAL") || outcome.endsWith("UNKNOWN"));
    }
  }

  private static void assertServes(PjrtServer server) {
    try (var client = Backend.open("grpc://localhost:" + server.port());
        var program = client.compile(increment(), CompileOptions.DEFAULT);
        var x = put(client, 1);
        var y = program.execute(List.of(x)).getFirst()) {
      assertThat(read(y)).containsExactly(2);
    }
  }

  private static void awaitZero(SimpleMeterRegistry meters, String name)
      throws InterruptedException {
    var gauge = meters.get(name).gauge();
    long deadline = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    while (gauge.value() != 0 && System.nanoTime() < deadline) {
      Thread.sleep(10);
    }
    assertThat(gauge.value()).as(name).isZero();
  }
}
