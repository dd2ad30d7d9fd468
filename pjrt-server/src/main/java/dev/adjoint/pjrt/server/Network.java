package dev.adjoint.pjrt.server;

import dev.adjoint.proto.wire.NetworkThreads;
import dev.adjoint.proto.wire.NetworkThreads.Kind;
import io.grpc.ServerCredentials;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.unix.DomainSocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How a server and its workers are reached. A front end and its workers talk through sockets that
 * are files, where the system has them: a message there and back takes a tenth less time than over
 * the loopback.
 */
final class Network implements AutoCloseable {
  /** The most bytes that the name of a socket may have, the least of all systems. */
  private static final int LONGEST_NAME = 100;

  private final NetworkThreads threads;

  Network(Duration busyPoll) {
    this.threads = new NetworkThreads(busyPoll);
  }

  /** {@return any free port of this machine alone} */
  static SocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** {@return a socket that is {@code file}; a port of this machine where there can be none} */
  static SocketAddress socket(Path file) {
    int length = file.toString().getBytes(StandardCharsets.UTF_8).length;
    return NetworkThreads.canBeFiles() && length <= LONGEST_NAME
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
    return threads.listen(
        NettyServerBuilder.forAddress(address, credentials).directExecutor(), kind(address));
  }

  /** {@return how to make a connection to a worker} */
  NettyChannelBuilder connect(SocketAddress address) {
    return threads.connect(
        NettyChannelBuilder.forAddress(address)
            .usePlaintext()
            .overrideAuthority("worker")
            .disableRetry()
            .directExecutor(),
        kind(address));
  }

  private static Kind kind(SocketAddress address) {
    return address instanceof DomainSocketAddress ? Kind.FILE : Kind.PORT;
  }

  /** Ends the threads, once nothing is left for them to do. */
  @Override
  public void close() {
    threads.close();
  }
}
