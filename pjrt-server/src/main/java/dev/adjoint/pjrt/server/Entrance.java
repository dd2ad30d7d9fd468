package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.protobuf.services.ChannelzService;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Where calls come in. */
final class Entrance {
  /** A client that was silent for so long is asked for a sign of life; gRPC allows no less. */
  private static final int SILENT_SECONDS = 10;

  /** So long it has to answer. */
  private static final int ANSWER_SECONDS = 5;

  /** So many channels or sockets are in one answer of channelz. */
  private static final int CHANNELZ_PAGE = 100;

  private Entrance() {}

  /**
   * {@return a server that listens}
   *
   * @throws UncheckedIOException if it cannot
   */
  static Server open(
      Network network,
      SocketAddress address,
      Settings settings,
      ServerServiceDefinition service,
      BindableService health,
      Tls tls,
      Resumptions resumptions,
      List<ServerInterceptor> interceptors) {
    // A session that waits for its client counts as one; its client that comes back does not again.
    var limited =
        ServerInterceptors.interceptForward(
            service, resumptions, new SessionLimit(settings.get(Setting.MAX_SESSIONS)));
    var builder =
        network
            .listen(address, tls.credentials())
            .maxInboundMessageSize(Math.toIntExact(settings.get(Setting.MAX_MESSAGE)))
            // So that a client that is gone without a word is noticed.
            .keepAliveTime(SILENT_SECONDS, TimeUnit.SECONDS)
            .keepAliveTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
            .permitKeepAliveTime(10, TimeUnit.SECONDS)
            .permitKeepAliveWithoutCalls(true)
            .addService(ServerInterceptors.interceptForward(limited, interceptors))
            .addService(
                ServerInterceptors.interceptForward(
                    ProtoReflectionServiceV1.newInstance(), interceptors))
            .addService(
                ServerInterceptors.interceptForward(
                    ChannelzService.newInstance(CHANNELZ_PAGE), interceptors))
            // Who asks for health has no token: kubelet, load balancers.
            .addService(health);
    var server = builder.build();
    try {
      return server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot listen on %s: %s; choose another port, or 0 for any free one"
              .formatted(name(address), reason(e)),
          e);
    }
  }

  private static String name(SocketAddress address) {
    return address instanceof InetSocketAddress port
        ? port.getHostString() + ":" + port.getPort()
        : address.toString();
  }

  /** What the system said: "Address already in use" is told by the cause alone. */
  private static String reason(IOException e) {
    var cause = e.getCause();
    return switch (cause) {
      case null -> String.valueOf(e.getMessage());
      case UnresolvedAddressException _ -> "the address is not known";
      default -> String.valueOf(cause.getMessage());
    };
  }
}
