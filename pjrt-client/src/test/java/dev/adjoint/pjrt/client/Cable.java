package dev.adjoint.pjrt.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicLong sent = new AtomicLong();
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
        var near = entry.accept();
        var far = new Socket(InetAddress.getLoopbackAddress(), target);
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        sockets.add(near);
        sockets.add(far);
        Thread.ofVirtual().start(() -> carry(near, far, sent));
        Thread.ofVirtual().start(() -> carry(far, near, new AtomicLong()));
      } catch (IOException e) {
        return; // closed, or nobody is there: the client sees that too
      }
    }
  }

  private void carry(Socket from, Socket to, AtomicLong count) {
    var buffer = new byte[64 << 10];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        count.addAndGet(n);
        if (!dead) {
          out.write(buffer, 0, n);
        }
      }
    } catch (IOException e) {
      // Cut.
    }
  }

  /** {@return how many bytes have gone to the target} */
  long sent() {
    return sent.get();
  }

  /** Drops all that is sent from now on, and tells nobody. */
  void goDead() {
    dead = true;
  }

  /** Resets all connections. */
  void cut() {
    for (var socket : sockets) {
      try {
        if (!socket.isClosed()) {
          socket.setSoLinger(true, 0);
        }
        socket.close();
      } catch (SocketException e) {
        // Closed by its peer already.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    sockets.clear();
  }

  @Override
  public void close() throws IOException {
    closed = true;
    entry.close();
    cut();
  }
}
