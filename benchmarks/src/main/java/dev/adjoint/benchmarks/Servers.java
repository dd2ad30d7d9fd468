package dev.adjoint.benchmarks;

import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;

/** A server in a process of its own, ours or a raw one; ends when its input does. */
final class Servers {
  /** In place of settings: no server of ours, but one of bytes that nobody looks at. */
  static final String RAW = "raw";

  private Servers() {}

  /** Serves by the settings in {@code args}, and prints the port and the process of the worker. */
  public static void main(String... args) throws Exception {
    if (args.length == 1 && args[0].equals(RAW)) {
      var raw = RawGrpc.serve(Remote.CHUNK_BYTES);
      System.out.println(raw.getPort() + " 0");
      System.in.read();
      raw.shutdownNow();
      return;
    }
    var settings =
        Settings.DEFAULT
            .with(Setting.PORT, 0)
            .with(Setting.CHUNK, (long) Remote.CHUNK_BYTES)
            .withLines(String.join("\n", args), "the benchmark");
    try (var ours = PjrtServer.serve(settings)) {
      var workers = ours.workers();
      System.out.println(ours.port() + " " + (workers.isEmpty() ? 0 : workers.getFirst().pid()));
      System.in.read();
    }
  }
}
