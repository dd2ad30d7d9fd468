package dev.adjoint.pjrt.client;

import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ChannelCredentials;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.TlsChannelCredentials;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How a server is reached.
 *
 * @param host its name or address
 * @param port its port
 * @param tls whether what is sent is encrypted
 * @param files by setting, the files that say whom to trust and who one is
 */
record Connection(String host, int port, boolean tls, Map<String, Path> files) {
  /** The certificates, of which one must have signed the server's. */
  static final String CA = "ca";

  /** The client's own certificate. */
  static final String CERTIFICATE = "certificate";

  /** Its private key. */
  static final String KEY = "key";

  /** What holds the token that the server knows the client by. */
  static final String TOKEN_FILE = "token_file";

  private static final Map<String, String> VARIABLES =
      Map.of(
          CA, "ADJOINT_GRPC_CA",
          CERTIFICATE, "ADJOINT_GRPC_CERTIFICATE",
          KEY, "ADJOINT_GRPC_KEY",
          TOKEN_FILE, "ADJOINT_GRPC_TOKEN_FILE");

  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  /** {@return the files that {@code options} name, or else the environment} */
  static Map<String, Path> files(Map<String, Object> options, Map<String, String> environment) {
    var files = new HashMap<String, Path>();
    VARIABLES.forEach(
        (option, variable) -> {
          switch (options.get(option)) {
            case null -> {
              var value = environment.get(variable);
              if (value != null && !value.isEmpty()) {
                files.put(option, Path.of(value));
              }
            }
            case String path -> files.put(option, Path.of(path));
            case Object other ->
                throw new PjrtException(
                    Code.INVALID_ARGUMENT,
                    "%s must be a String, the path of a file; found %s"
                        .formatted(option, other.getClass().getSimpleName()));
          }
        });
    return Map.copyOf(files);
  }

  /** {@return whether {@code option} is one of a connection} */
  static boolean isOption(String option) {
    return VARIABLES.containsKey(option);
  }

  /** {@return the address, as users write it} */
  String target() {
    return "%s://%s:%d".formatted(tls ? "grpcs" : "grpc", host, port);
  }

  /** {@return a channel to the server; the caller ends it} */
  ManagedChannel open() {
    var builder =
        NettyChannelBuilder.forAddress(host, port, credentials())
            .disableRetry() // which would keep messages
            .directExecutor()
            .maxInboundMessageSize(64 << 20)
            .flowControlWindow(4 << 20)
            // So that a connection that is dead without a word is found so within its lease.
            .keepAliveTime(15, TimeUnit.SECONDS)
            .keepAliveTimeout(10, TimeUnit.SECONDS);
    file(TOKEN_FILE).ifPresent(file -> builder.intercept(new Token(file)));
    return builder.build();
  }

  private Optional<Path> file(String setting) {
    return Optional.ofNullable(files.get(setting));
  }

  private ChannelCredentials credentials() {
    if (!tls) {
      return InsecureChannelCredentials.create();
    }
    var builder = TlsChannelCredentials.newBuilder();
    try {
      var ca = file(CA).map(Path::toFile);
      if (ca.isPresent()) {
        builder.trustManager(ca.get());
      }
      var certificate = file(CERTIFICATE).map(Path::toFile);
      var key = file(KEY).map(Path::toFile);
      if (certificate.isPresent() != key.isPresent()) {
        throw new PjrtException(
            Code.INVALID_ARGUMENT, "certificate and key belong together; found only one of them");
      }
      if (certificate.isPresent() && key.isPresent()) {
        identify(builder, certificate.get(), key.get());
      }
    } catch (IOException e) {
      throw new PjrtException(Code.INVALID_ARGUMENT, "cannot read TLS files: " + e.getMessage(), e);
    }
    return builder.build();
  }

  private static void identify(TlsChannelCredentials.Builder builder, File certificate, File key)
      throws IOException {
    builder.keyManager(certificate, key);
  }

  /** Sends the token in a file, read for each session anew. */
  private record Token(Path file) implements ClientInterceptor {
    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(
        MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
      return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
        @Override
        public void start(Listener<A> answers, Metadata headers) {
          try {
            headers.put(AUTHORIZATION, "Bearer " + Files.readString(file).strip());
          } catch (IOException e) {
            throw Status.UNAUTHENTICATED
                .withDescription("cannot read the token in " + file)
                .withCause(e)
                .asRuntimeException();
          }
          super.start(answers, headers);
        }
      };
    }
  }
}
