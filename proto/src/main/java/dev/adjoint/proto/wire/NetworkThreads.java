package dev.adjoint.proto.wire;

import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.Channel;
import io.grpc.netty.shaded.io.netty.channel.ChannelOption;
import io.grpc.netty.shaded.io.netty.channel.DefaultSelectStrategyFactory;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.MultiThreadIoEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.SelectStrategyFactory;
import io.grpc.netty.shaded.io.netty.channel.ServerChannel;
import io.grpc.netty.shaded.io.netty.channel.epoll.Epoll;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollDomainSocketChannel;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollIoHandler;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollServerDomainSocketChannel;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollServerSocketChannel;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollSocketChannel;
import io.grpc.netty.shaded.io.netty.channel.nio.NioIoHandler;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioServerSocketChannel;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioSocketChannel;
import io.grpc.netty.shaded.io.netty.util.concurrent.DefaultThreadFactory;
import java.nio.channels.spi.SelectorProvider;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Threads that connections run on, one a processor, each started for the first connection that it
 * gets; and the settings of these connections, which are made for arrays.
 */
public final class NetworkThreads implements AutoCloseable {
  /** How many bytes are on their way at most: several chunks. */
  private static final int WINDOW = 4 << 20;

  /** As many as there are; Netty's own default. */
  private static final int EVENTS_AT_ONCE = 0;

  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  private static final boolean EPOLL = Epoll.isAvailable();

  /** Where a connection goes. */
  public enum Kind {
    /** A port. */
    PORT,
    /** A socket that is a file. */
    FILE;

    private Channel connection() {
      return switch (this) {
        case PORT -> LongFrames.on(EPOLL ? new EpollSocketChannel() : new NioSocketChannel());
        case FILE -> new EpollDomainSocketChannel();
      };
    }

    private ServerChannel server() {
      return switch (this) {
        case PORT ->
            LongFrames.onAllOf(
                EPOLL ? new EpollServerSocketChannel() : new NioServerSocketChannel());
        case FILE -> new EpollServerDomainSocketChannel();
      };
    }
  }

  private final EventLoopGroup group;

  /** Threads that sleep when they have nothing to do. */
  public NetworkThreads() {
    this(DefaultSelectStrategyFactory.INSTANCE);
  }

  /**
   * Threads that go on looking for something to do for as long as {@code busyPoll}, and then sleep.
   * Where there is one processor, it is needed by who would give them something.
   */
  public NetworkThreads(Duration busyPoll) {
    this(
        busyPoll.isPositive() && PROCESSORS > 1
            ? () -> new BusyPoll(busyPoll)
            : DefaultSelectStrategyFactory.INSTANCE);
  }

  private NetworkThreads(SelectStrategyFactory waiting) {
    this.group =
        new MultiThreadIoEventLoopGroup(
            PROCESSORS,
            new DefaultThreadFactory("network", true),
            EPOLL
                ? EpollIoHandler.newFactory(EVENTS_AT_ONCE, waiting)
                : NioIoHandler.newFactory(SelectorProvider.provider(), waiting));
  }

  /** {@return whether sockets can be files here} */
  public static boolean canBeFiles() {
    return EPOLL;
  }

  /** Has the connections of {@code builder}, which go to such an address, run on these threads. */
  public NettyChannelBuilder connect(NettyChannelBuilder builder, Kind kind) {
    if (kind == Kind.FILE) {
      builder.withOption(ChannelOption.SO_KEEPALIVE, null); // files have none, and warn of it
    }
    return builder.flowControlWindow(WINDOW).eventLoopGroup(group).channelFactory(kind::connection);
  }

  /** Has the server of {@code builder}, which listens at such an address, run on these threads. */
  public NettyServerBuilder listen(NettyServerBuilder builder, Kind kind) {
    if (kind == Kind.FILE) {
      builder.withChildOption(ChannelOption.SO_KEEPALIVE, null);
    }
    return builder
        .flowControlWindow(WINDOW)
        .bossEventLoopGroup(group)
        .workerEventLoopGroup(group)
        .channelFactory(kind::server);
  }

  /** Ends the threads, once nothing is left for them to do. */
  @Override
  public void close() {
    var _ = group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }
}
