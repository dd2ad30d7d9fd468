package dev.adjoint.pjrt.server;

import io.grpc.ServerCredentials;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.ChannelOption;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.MultiThreadIoEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.epoll.Epoll;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollDomainSocketChannel;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollIoHandler;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollServerDomainSocketChannel;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollServerSocketChannel;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollSocketChannel;
import io.grpc.netty.shaded.io.netty.channel.unix.DomainSocketAddress;
import io.grpc.netty.shaded.io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The threads that a server's connections run on, and the settings of all connections. A front end
 * and its workers talk through sockets that are files, where the system has them: a message there
 * and back takes a tenth less time than over the loopback.
 */
final class Network implements AutoCloseable {
  private static final int WINDOW = 4 << 20;

  /** The most bytes that the name of a socket may have, the least of all systems. */
  private static final int LONGEST_NAME = 100;

  /** Empty where only gRPC's own will do. */
  private final Optional<EventLoopGroup> loops;

  /** Threads for the connections of one server. */
  Network() {
    this.loops =
        Epoll.isAvailable()
            ? Optional.of(
                new MultiThreadIoEventLoopGroup(
                    Runtime.getRuntime().availableProcessors(),
                    new DefaultThreadFactory("network", true),
                    EpollIoHandler.newFactory()))
            : Optional.empty();
  }

  /** {@return any free port of this machine alone} */
  static SocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** {@return a socket that is {@code file}; a port of this machine where there can be none} */
  static SocketAddress socket(Path file) {
    int length = file.toString().getBytes(StandardCharsets.UTF_8).length;
    return Epoll.isAvailable() && length <= LONGEST_NAME
        ? new DomainSocketAddress(file.toFile())
        : loopback();
  }

  /** {@return the address that {@link #text} has written} */
  static SocketAddress parse(String text) {
    return text.matches("[0-9]+")
        ? new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(text))
        : new DomainSocketAddress(text);
  }

  /** {@return an address of this machine as text: a file, or a port} */
  static String text(SocketAddress address) {
    return switch (address) {
      case DomainSocketAddress file -> file.path();
      case InetSocketAddress port -> Integer.toString(port.getPort());
      default -> throw new IllegalArgumentException(address.toString());
    };
  }

  /** {@return how to make a server that listens at {@code address}} */
  NettyServerBuilder listen(SocketAddress address, ServerCredentials credentials) {
    boolean file = address instanceof DomainSocketAddress;
    var builder =
        NettyServerBuilder.forAddress(address, credentials)
            .directExecutor()
            .flowControlWindow(WINDOW);
    if (file) {
      builder.withChildOption(ChannelOption.SO_KEEPALIVE, null); // files have none, and warn of it
    }
    loops.ifPresent(
        group ->
            builder
                .bossEventLoopGroup(group)
                .workerEventLoopGroup(group)
                .channelType(
                    file ? EpollServerDomainSocketChannel.class : EpollServerSocketChannel.class));
    return builder;
  }

  /** {@return how to make a connection to a worker} */
  NettyChannelBuilder connect(SocketAddress address) {
    boolean file = address instanceof DomainSocketAddress;
    var builder =
        NettyChannelBuilder.forAddress(address)
            .usePlaintext()
            .overrideAuthority("worker")
            .disableRetry()
            .directExecutor()
            .flowControlWindow(WINDOW);
    if (file) {
      builder.withOption(ChannelOption.SO_KEEPALIVE, null);
    }
    loops.ifPresent(
        group ->
            builder
                .eventLoopGroup(group)
                .channelType(file ? EpollDomainSocketChannel.class : EpollSocketChannel.class));
    return builder;
  }

  /** Ends the threads, once nothing is left for them to do. */
  @Override
  public void close() {
    loops.ifPresent(
        group -> {
          var _ = group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        });
  }
}
