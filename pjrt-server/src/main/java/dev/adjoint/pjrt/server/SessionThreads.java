package dev.adjoint.pjrt.server;

import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.IoEventLoop;
import io.grpc.netty.shaded.io.netty.channel.IoEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.IoHandlerFactory;
import io.grpc.netty.shaded.io.netty.channel.MultiThreadIoEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.ServerChannel;
import io.grpc.netty.shaded.io.netty.channel.SingleThreadIoEventLoop;
import io.grpc.netty.shaded.io.netty.channel.epoll.Epoll;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollIoHandler;
import io.grpc.netty.shaded.io.netty.channel.epoll.EpollServerSocketChannel;
import io.grpc.netty.shaded.io.netty.channel.nio.NioIoHandler;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioServerSocketChannel;
import io.grpc.netty.shaded.io.netty.util.concurrent.DefaultThreadFactory;
import io.grpc.netty.shaded.io.netty.util.concurrent.EventExecutor;
import io.grpc.netty.shaded.io.netty.util.concurrent.EventExecutorChooserFactory.EventExecutorChooser;
import io.grpc.netty.shaded.io.netty.util.concurrent.ThreadPerTaskExecutor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * The network threads of a worker, in which its sessions' requests are done: so many that a session
 * has one of its own. XLA runs programs that it takes for small ones, a loop among them, in the
 * thread that asks for it. Where sessions shared a thread, one that loops would hold up others.
 *
 * <p>A thread begins with the first connection that is given to it.
 */
final class SessionThreads implements AutoCloseable {
  /** From so many sessions on, some share a thread. */
  private static final int MOST = 256;

  private final EventLoopGroup acceptor;
  private final EventLoopGroup sessions;
  private final Class<? extends ServerChannel> channel;

  SessionThreads() {
    boolean epoll = Epoll.isAvailable();
    channel = epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
    acceptor = new MultiThreadIoEventLoopGroup(1, threads("acceptor"), io(epoll));
    sessions = new Group(new ThreadPerTaskExecutor(threads("session")), io(epoll));
  }

  private static IoHandlerFactory io(boolean epoll) {
    return epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
  }

  private static DefaultThreadFactory threads(String name) {
    return new DefaultThreadFactory(name, true);
  }

  /** Has {@code server} use these threads; they outlive it. */
  void giveTo(NettyServerBuilder server) {
    server.bossEventLoopGroup(acceptor).workerEventLoopGroup(sessions).channelType(channel);
  }

  /** Threads that know how many connections they have. */
  private static final class Group extends MultiThreadIoEventLoopGroup {
    Group(Executor executor, IoHandlerFactory io) {
      super(MOST, executor, LeastTaken::new, io);
    }

    @Override
    protected IoEventLoop newChild(Executor executor, IoHandlerFactory io, Object... rest) {
      return new Loop(this, executor, io);
    }
  }

  private static final class Loop extends SingleThreadIoEventLoop {
    Loop(IoEventLoopGroup group, Executor executor, IoHandlerFactory io) {
      super(group, executor, io);
    }

    int connections() {
      return getNumOfRegisteredChannels();
    }
  }

  /**
   * Takes the thread with the fewest connections, of those that were not taken just now, whose
   * connections may not count yet. Among equals it takes the first, so that no more threads begin
   * than sessions need.
   */
  private static final class LeastTaken implements EventExecutorChooser {
    /** More than are accepted before the first of them counts. */
    private static final int JUST_NOW = 32;

    private final EventExecutor[] threads;
    private final Deque<EventExecutor> taken = new ArrayDeque<>();

    LeastTaken(EventExecutor[] threads) {
      this.threads = threads;
    }

    @Override
    public synchronized EventExecutor next() {
      var best = threads[0];
      int fewest = Integer.MAX_VALUE;
      for (var thread : threads) {
        int connections = connections(thread);
        if (connections < fewest && !taken.contains(thread)) {
          fewest = connections;
          best = thread;
          if (fewest == 0) {
            break;
          }
        }
      }
      taken.add(best);
      if (taken.size() > JUST_NOW) {
        taken.remove();
      }
      return best;
    }

    private static int connections(EventExecutor thread) {
      return thread instanceof Loop loop ? loop.connections() : 0;
    }
  }

  @Override
  public void close() {
    var _ = acceptor.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    var _ = sessions.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }
}
