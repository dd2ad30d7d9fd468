package dev.adjoint.pjrt.client;

import static dev.adjoint.pjrt.client.Programs.put;
import static dev.adjoint.pjrt.client.Programs.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.server.Authorizer;
import dev.adjoint.pjrt.server.Caller;
import dev.adjoint.pjrt.server.Hooks;
import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.pjrt.server.settings.Setting;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.StreamObserver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in, and who does not. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SecurityTest {
  private static final String GOOD = "correct-horse-battery-staple";
  private static final String OTHER = "another-token-of-some-length";

  @TempDir static Path folder;
  private static Client local;
  private static Certificates known;
  private static Certificates stranger;

  @BeforeAll
  static void open() throws Exception {
    local = Backend.open("cpu");
    known = Certificates.of("known", folder);
    stranger = Certificates.of("stranger", folder);
  }

  @AfterAll
  static void close() {
    local.close();
  }

  private static PjrtServer.Builder tls(Certificates identity) {
    return PjrtServer.builder(local)
        .with(Setting.TLS_CERTIFICATE, Optional.of(identity.certificate()))
        .with(Setting.TLS_KEY, Optional.of(identity.key()))
        .with(Setting.TLS_RELOAD, Duration.ofMillis(50));
  }

  private static Client connect(PjrtServer server, Map<String, Object> options) {
    return Backend.open("grpcs://localhost:" + server.port(), options);
  }

  private static Map<String, Object> trusting(Certificates server) {
    return Map.of("ca", server.certificate().toString());
  }

  private static Map<String, Object> as(Certificates client, Certificates server) {
    return Map.of(
        "ca", server.certificate().toString(),
        "certificate", client.certificate().toString(),
        "key", client.key().toString());
  }

  private static void assertServes(Client client) {
    try (client;
        var x = put(client, 4)) {
      assertThat(read(x)).containsExactly(4);
    }
  }

  private static void assertFails(Code code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(PjrtException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void tlsServesWhoTrustsTheServerAndNobodyElse() {
    try (var server = tls(known).start()) {
      assertServes(connect(server, trusting(known)));
      assertFails(Code.UNAVAILABLE, () -> connect(server, trusting(stranger)));
      assertFails(Code.UNAVAILABLE, () -> connect(server, Map.of()));
      assertFails(
          Code.UNAVAILABLE,
          () ->
              Backend.open(
                  "grpc://localhost:" + server.port(), Map.of("connect_timeout_seconds", 5L)));
    }
  }

  @Test
  void arraysThatTakeManyFramesComeThroughTlsWhole() {
    var elements = new float[3_000_001];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = i;
    }
    try (var server = tls(known).start();
        var client = connect(server, trusting(known));
        var x = put(client, elements)) {
      assertThat(read(x)).isEqualTo(elements);
    }
  }

  @Test
  void mutualTlsServesWhoseCertificateIsKnownAndTellsTheirName() {
    var callers = new ConcurrentLinkedQueue<Caller>();
    Authorizer note =
        (caller, _) -> {
          callers.add(caller);
          return Optional.empty();
        };
    try (var server =
        tls(known)
            .with(Setting.TLS_CLIENT_CA, Optional.of(known.certificate()))
            .hooks(Hooks.NONE.authorizing(note))
            .start()) {
      assertServes(connect(server, as(known, known)));
      assertThat(callers).extracting(Caller::name).containsExactly("CN=known");
      assertFails(Code.UNAVAILABLE, () -> connect(server, as(stranger, known)));
      assertFails(Code.UNAVAILABLE, () -> connect(server, trusting(known)));
      assertThat(callers).hasSize(1);
    }
  }

  @Test
  void aCertificateThatIsReplacedIsServedWithoutARestart() throws Exception {
    var changing = Certificates.of("changing", folder.resolve("changing"));
    var next = Certificates.of("next", folder.resolve("changing"));
    var before = folder.resolve("before.crt");
    Files.copy(changing.certificate(), before);
    try (var server = tls(changing).start()) {
      assertServes(connect(server, Map.of("ca", before.toString())));
      var later = FileTime.from(Instant.now().plusSeconds(5));
      Files.copy(next.key(), changing.key(), StandardCopyOption.REPLACE_EXISTING);
      Files.copy(next.certificate(), changing.certificate(), StandardCopyOption.REPLACE_EXISTING);
      Files.setLastModifiedTime(changing.key(), later);
      Files.setLastModifiedTime(changing.certificate(), later);
      long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (catchThrowable(() -> assertServes(connect(server, trusting(next)))) != null) {
        assertThat(System.nanoTime()).isLessThan(deadline);
        Thread.sleep(50);
      }
      assertFails(Code.UNAVAILABLE, () -> connect(server, Map.of("ca", before.toString())));
    }
  }

  private static Path token(String name, String token) throws Exception {
    return Files.writeString(folder.resolve(name), token + "\n");
  }

  private static Client present(PjrtServer server, Path token) {
    return Backend.open(
        "grpc://localhost:" + server.port(), Map.of("token_file", token.toString()));
  }

  @Test
  void tokensLetInWhoHasOneAndAreReadAgainWhenTheyChange() throws Exception {
    var tokens = Files.writeString(folder.resolve("tokens"), "# people\nann " + GOOD + "\n");
    var good = token("good", GOOD);
    var other = token("other", OTHER);
    try (var server = PjrtServer.builder(local).with(Setting.TOKENS, Optional.of(tokens)).start()) {
      assertServes(present(server, good));
      assertFails(Code.UNAUTHENTICATED, () -> present(server, other));
      assertFails(
          Code.UNAUTHENTICATED, () -> Backend.open("grpc://localhost:" + server.port(), Map.of()));

      Files.writeString(tokens, "bob " + OTHER + "\n");
      Files.setLastModifiedTime(tokens, FileTime.from(Instant.now().plusSeconds(5)));
      assertServes(present(server, other));
      assertFails(Code.UNAUTHENTICATED, () -> present(server, good));

      // A file that is broken changes nothing, and locks nobody out.
      Files.writeString(tokens, "short x\n");
      Files.setLastModifiedTime(tokens, FileTime.from(Instant.now().plusSeconds(9)));
      assertServes(present(server, other));
    }
  }

  @Test
  void tokensGuardReflectionAndChannelzToo() throws Exception {
    var tokens = Files.writeString(folder.resolve("tokens2"), "ann " + GOOD + "\n");
    try (var server = PjrtServer.builder(local).with(Setting.TOKENS, Optional.of(tokens)).start()) {
      var channel =
          NettyChannelBuilder.forAddress("localhost", server.port()).usePlaintext().build();
      try {
        HealthGrpc.newBlockingStub(channel)
            .withDeadlineAfter(20, TimeUnit.SECONDS)
            .check(HealthCheckRequest.getDefaultInstance());
        var end = new CompletableFuture<Throwable>();
        ServerReflectionGrpc.newStub(channel)
            .serverReflectionInfo(
                new StreamObserver<ServerReflectionResponse>() {
                  @Override
                  public void onNext(ServerReflectionResponse response) {}

                  @Override
                  public void onError(Throwable error) {
                    end.complete(error);
                  }

                  @Override
                  public void onCompleted() {
                    end.complete(new AssertionError("let in"));
                  }
                })
            .onCompleted();
        assertThat(end.get(20, TimeUnit.SECONDS)).isInstanceOf(StatusRuntimeException.class);
        assertThat(Status.fromThrowable(end.get()).getCode())
            .isEqualTo(Status.Code.UNAUTHENTICATED);
      } finally {
        channel.shutdownNow();
      }
    }
  }

  @Test
  void theHookDecidesWhoMayDoWhat() throws Exception {
    var tokens =
        Files.writeString(folder.resolve("tokens3"), "ann %s%nbob %s%n".formatted(GOOD, OTHER));
    Authorizer onlyAnn =
        (caller, method) ->
            caller.name().equals("ann")
                ? Optional.empty()
                : Optional.of(caller.name() + " may not call " + method);
    try (var server =
        PjrtServer.builder(local)
            .with(Setting.TOKENS, Optional.of(tokens))
            .hooks(Hooks.NONE.authorizing(onlyAnn))
            .start()) {
      assertServes(present(server, token("ann", GOOD)));
      var bob = token("bob", OTHER);
      assertThatThrownBy(() -> present(server, bob))
          .isInstanceOfSatisfying(
              PjrtException.class, e -> assertThat(e.code()).isEqualTo(Code.PERMISSION_DENIED))
          .hasMessageContaining("bob may not call adjoint.pjrt.v1.PjrtService/Session");
    }
  }

  @Test
  void withoutTlsAServerListensElsewhereThanOnLoopbackOnlyWhenToldTo() {
    assertThatThrownBy(() -> PjrtServer.builder(local).host("0.0.0.0").start())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("0.0.0.0", "tls-certificate", "plaintext");
    try (var server =
        PjrtServer.builder(local).host("0.0.0.0").with(Setting.PLAINTEXT, true).start()) {
      assertServes(Backend.open("grpc://localhost:" + server.port()));
    }
  }

  @Test
  void filesThatAreNoneAreNamedAndTokensAreNotShown() throws Exception {
    var missing = new Certificates(folder.resolve("none.crt"), folder.resolve("none.key"));
    assertThatThrownBy(() -> tls(missing).start())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none.crt");
    var broken = Files.writeString(folder.resolve("broken"), "ann secret-in-two words\n");
    assertThatThrownBy(
            () -> PjrtServer.builder(local).with(Setting.TOKENS, Optional.of(broken)).start())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("broken:1")
        .hasMessageNotContaining("secret");
  }
}
