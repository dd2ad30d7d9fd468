package dev.adjoint.pjrt.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A connection on which everything takes its time, in both directions, and nothing else: as much as
 * one likes may be under way at once.
 */
final class LongCable implements AutoCloseable {
  private final int target;
  private final long delay;
  private final ServerSocket entry;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  /** Bytes under way, and when they arrive; none at the end of the stream. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Parcel(byte[] bytes, long arrival) {}

  /** A cable to this port of this machine, through which a byte takes {@code oneWay}. */
  LongCable(int target, Duration oneWay) throws IOException {
    this.target = target;
    this.delay = oneWay.toNanos();
    this.entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return entry.getLocalPort();
  }

  private void accept() {
    while (!entry.isClosed()) {
      try {
        var near = entry.accept();
        var far = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.addAll(List.of(near, far));
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        carry(near, far);
        carry(far, near);
      } catch (IOException e) {
        return; // closed, or nobody is there: the client sees that too
      }
    }
  }

  private void carry(Socket from, Socket to) {
    var underWay = new LinkedBlockingQueue<Parcel>();
    Thread.ofVirtual().start(() -> take(from, underWay));
    Thread.ofVirtual().start(() -> deliver(underWay, to));
  }

  private void take(Socket from, BlockingQueue<Parcel> underWay) {
    var buffer = new byte[64 << 10];
    try (InputStream in = from.getInputStream()) {
      int n;
      do {
        n = in.read(buffer);
        var bytes = Arrays.copyOf(buffer, Math.max(n, 0));
        underWay.add(new Parcel(bytes, System.nanoTime() + delay));
      } while (n >= 0);
    } catch (IOException e) {
      underWay.add(new Parcel(new byte[0], System.nanoTime() + delay));
    }
  }

  private static void deliver(BlockingQueue<Parcel> underWay, Socket to) {
    try (OutputStream out = to.getOutputStream()) {
      for (var next = underWay.take(); next.bytes.length > 0; next = underWay.take()) {
        TimeUnit.NANOSECONDS.sleep(next.arrival - System.nanoTime());
        out.write(next.bytes);
      }
    } catch (IOException e) {
      // The other end is gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    entry.close();
    for (var socket : sockets) {
      socket.close();
    }
  }
}
