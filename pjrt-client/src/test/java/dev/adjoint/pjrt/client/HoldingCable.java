package dev.adjoint.pjrt.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A connection that can hold back what the server answers. What a client gets done meanwhile it
 * does without waiting for the server: with it a test counts round trips by what they are, not by
 * time.
 */
final class HoldingCable implements AutoCloseable {
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final int target;
  private final ServerSocket entry;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  // Guarded by this.
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private boolean holds;

  /** A cable to this port of this machine, for one connection. */
  HoldingCable(int target) throws IOException {
    this.target = target;
    this.entry = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::connect);
  }

  int port() {
    return entry.getLocalPort();
  }

  private void connect() {
    try {
      var client = entry.accept();
      var server = new Socket(InetAddress.getLoopbackAddress(), target);
      sockets.addAll(List.of(client, server));
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      Thread.ofVirtual().start(() -> ask(client, server));
      answer(server, client);
    } catch (IOException e) {
      // Closed.
    }
  }

  private static void ask(Socket client, Socket server) {
    try {
      client.getInputStream().transferTo(server.getOutputStream());
      server.shutdownOutput();
    } catch (IOException e) {
      // Closed.
    }
  }

  private void answer(Socket server, Socket client) throws IOException {
    var buffer = new byte[64 << 10];
    var in = server.getInputStream();
    var out = client.getOutputStream();
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      synchronized (this) {
        if (holds) {
          held.write(buffer, 0, n);
          notifyAll();
        } else {
          out.write(buffer, 0, n);
        }
      }
    }
    client.shutdownOutput();
  }

  /** Holds back whatever the server sends from now on. */
  synchronized void hold() {
    holds = true;
  }

  /** Waits until the server has answered so many bytes that the client does not know of. */
  synchronized void awaitHeld(int bytes) throws InterruptedException {
    long deadline = System.nanoTime() + DEADLINE.toNanos();
    while (held.size() < bytes) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      assertThat(left).as("%d bytes of %d are held", held.size(), bytes).isPositive();
      wait(left);
    }
  }

  /** Lets the client have what is held, and holds back what comes afterwards. */
  synchronized void pass() throws IOException {
    held.writeTo(sockets.getFirst().getOutputStream());
    held.reset();
  }

  /** Lets the client have what is held, and what comes afterwards. */
  synchronized void letGo() throws IOException {
    pass();
    holds = false;
  }

  @Override
  public void close() throws IOException {
    entry.close();
    for (var socket : sockets) {
      socket.close();
    }
  }
}
