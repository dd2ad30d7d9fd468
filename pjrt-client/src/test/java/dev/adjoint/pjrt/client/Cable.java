package dev.adjoint.pjrt.client;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A connection that the tests can cut, or let go dead. */
final class Cable implements AutoCloseable {
  private final int target;
  private final ServerSocket entry;
  private final List<Socket> near = new CopyOnWriteArrayList<>();
  private final List<Socket> far = new CopyOnWriteArrayList<>();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong cuts = new AtomicLong();
  private volatile long sentBeforeCut = Long.MAX_VALUE;
  private volatile long receivedBeforeCut = Long.MAX_VALUE;
  private final AtomicLong refused = new AtomicLong();
  private volatile boolean dead;
  private volatile boolean closed;

  /** A cable to this port of this machine. */
  Cable(int target) throws IOException {
    this.target = target;
    this.entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return entry.getLocalPort();
  }

  private void accept() {
    while (!closed) {
      try {
        connect(entry.accept());
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void connect(Socket one) throws IOException {
    if (refused.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      one.close();
      return;
    }
    Socket other;
    try {
      other = new Socket(InetAddress.getLoopbackAddress(), target);
    } catch (IOException e) {
      one.close(); // nobody is there
      return;
    }
    one.setTcpNoDelay(true);
    other.setTcpNoDelay(true);
    near.add(one);
    far.add(other);
    Thread.ofVirtual().start(() -> carry(one, other, true));
    Thread.ofVirtual().start(() -> carry(other, one, false));
  }

  private void carry(Socket from, Socket to, boolean away) {
    var buffer = new byte[64 << 10];
    try {
      var in = from.getInputStream();
      var out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        long count = (away ? sent : received).addAndGet(n);
        if (count > (away ? sentBeforeCut : receivedBeforeCut)) {
          sentBeforeCut = Long.MAX_VALUE;
          receivedBeforeCut = Long.MAX_VALUE;
          cut();
          return;
        }
        if (!dead) {
          out.write(buffer, 0, n);
        }
      }
    } catch (IOException e) {
      // Cut.
    }
    if (away && far.contains(to) && !near.contains(from)) {
      return; // cut on the near side only
    }
    close(from);
    close(to);
  }

  private static void close(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return how many bytes have gone to the target} */
  long sent() {
    return sent.get();
  }

  /** {@return how often connections have been cut} */
  long cuts() {
    return cuts.get();
  }

  /** Cuts once so many bytes more have gone to the target, or come from it. */
  void cutAfter(long sentBytes, long receivedBytes) {
    sentBeforeCut = sent.get() + Math.min(sentBytes, Long.MAX_VALUE / 2);
    receivedBeforeCut = received.get() + Math.min(receivedBytes, Long.MAX_VALUE / 2);
  }

  /** Ends the next so many connections at once. */
  void refuse(long connections) {
    refused.set(connections);
  }

  /** Drops all that is sent from now on, and tells nobody. */
  void goDead() {
    dead = true;
  }

  /** Resets all connections. */
  void cut() {
    cutNear();
    reset(far);
  }

  /** Resets all connections on the near side; the target hears nothing of it. */
  void cutNear() {
    cuts.incrementAndGet();
    reset(near);
  }

  private static void reset(List<Socket> sockets) {
    for (var socket : List.copyOf(sockets)) {
      sockets.remove(socket);
      try {
        if (!socket.isClosed()) {
          socket.setSoLinger(true, 0);
        }
      } catch (SocketException e) {
        // Closed by its peer already.
      }
      close(socket);
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    entry.close();
    cut();
  }
}
