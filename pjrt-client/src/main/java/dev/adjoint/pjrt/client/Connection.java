package dev.adjoint.pjrt.client;

import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.client.ServerNames.HostAndPort;
import dev.adjoint.proto.wire.NetworkThreads;
import dev.adjoint.proto.wire.NetworkThreads.Kind;
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
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * How a server is reached, or one of several.
 *
 * @param servers their names and ports; each channel goes to one that answers
 * @param tls whether what is sent is encrypted
 * @param files by setting, the files that say whom to trust and who one is
 */
record Connection(List<HostAndPort> servers, boolean tls, Map<String, Path> files) {
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

  /** The connections of all clients have the same few threads, which stay for the next ones. */
  private static final class Threads {
    static final NetworkThreads OF_ALL = new NetworkThreads();
  }

  private static final String PLAIN = "grpc://";
  private static final String SECURE = "grpcs://";

  /** {@return whether {@code spec} means a connection} */
  static boolean accepts(String spec) {
    return spec.startsWith(PLAIN) || spec.startsWith(SECURE);
  }

  /**
   * {@return what {@code spec} and {@code options} say, or else the environment}
   *
   * @param spec such as {@code grpc://host:port} or {@code grpcs://host:port,host:port}
   * @throws PjrtException if they say nothing of the kind
   */
  static Connection of(String spec, Map<String, Object> options) {
    boolean tls = spec.startsWith(SECURE);
    if (!accepts(spec)) {
      throw invalid(spec);
    }
    var servers = new ArrayList<HostAndPort>();
    for (var name : spec.substring((tls ? SECURE : PLAIN).length()).split(",", -1)) {
      try {
        var uri = new URI(PLAIN + name);
        if (uri.getHost() == null
            || uri.getPort() < 1
            || !name.equals(uri.getHost() + ":" + uri.getPort())) {
          throw invalid(spec);
        }
        servers.add(new HostAndPort(uri.getHost(), uri.getPort()));
      } catch (URISyntaxException e) {
        throw invalid(spec);
      }
    }
    return new Connection(List.copyOf(servers), tls, files(options, System.getenv()));
  }

  private static PjrtException invalid(String spec) {
    return new PjrtException(
        Code.INVALID_ARGUMENT,
        "expected grpc://host:port or grpcs://host:port, or several as grpc://host:port,host:port; found \"%s\""
            .formatted(spec));
  }

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
    var names = servers.stream().map(HostAndPort::toString).collect(Collectors.joining(","));
    return (tls ? SECURE : PLAIN) + names;
  }

  /**
   * {@return a channel to the servers; the caller ends it}
   *
   * @param policy which of them a call goes to, of gRPC's policies
   */
  ManagedChannel open(String policy) {
    var target = ServerNames.target(servers);
    var builder =
        Threads.OF_ALL
            .connect(NettyChannelBuilder.forTarget(target, credentials()), Kind.PORT)
            .defaultLoadBalancingPolicy(policy)
            .disableRetry() // which would keep messages
            .directExecutor()
            .maxInboundMessageSize(64 << 20)
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
