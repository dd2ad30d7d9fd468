package dev.adjoint.benchmarks;

import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.server.PjrtServer;

/** Our server and a raw one in a process of their own; ends when its input does. */
final class Servers {
  private Servers() {}

  /** Prints both ports in a line. */
  public static void main(String... args) throws Exception {
    try (var client = Backend.open("cpu");
        var ours = PjrtServer.builder(client).chunkBytes(Remote.CHUNK_BYTES).start()) {
      var raw = RawGrpc.serve(Remote.CHUNK_BYTES);
      System.out.println(ours.port() + " " + raw.getPort());
      System.in.read();
      raw.shutdownNow();
    }
  }
}
