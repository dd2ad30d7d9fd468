package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.BackendSpec;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.server.journal.Journal;
import dev.adjoint.pjrt.server.journal.Quarantine;
import dev.adjoint.pjrt.server.passage.Passage;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
import io.opentelemetry.api.GlobalOpenTelemetry;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The process that holds the devices; {@link WorkerProcess} is the other end. On standard input it
 * is told a secret, the files of its journal and its passage, the folder of refused programs, the
 * settings, and when to open the devices. It answers {@code ready PORT} or {@code failed WHY}. When
 * its input ends, so does it: a supervisor that is gone leaves no orphans.
 */
public final class WorkerMain {
  static final String OPEN = "# open";
  static final String READY = "ready ";
  static final String FAILED = "failed ";

  /** What slf4j-simple reads, before the first logger is made. */
  private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

  private static final long MILLIS_TO_SEND_SPANS = 3000;

  private WorkerMain() {}

  /** Serves until standard input ends. */
  public static void main(String... args) {
    var out = System.out;
    // What libraries print must not be taken for our answers.
    System.setOut(System.err);
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try {
      serve(in, out);
    } catch (IOException e) {
      // The supervisor is gone, and its folder too.
    } catch (PjrtException | IllegalStateException | IllegalArgumentException e) {
      out.println(FAILED + String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", "; "));
    }
    out.flush();
    // Sessions that are open do not keep an orphan alive, nor does a program that never ends.
    Runtime.getRuntime().halt(0);
  }

  private static void serve(BufferedReader in, PrintStream out) throws IOException {
    var secret = line(in);
    var journal = Journal.open(Path.of(line(in)));
    var shared = Path.of(line(in));
    var passage = Files.exists(shared) ? Passage.open(shared) : Passage.none();
    var socket = Path.of(line(in));
    var quarantine = new Quarantine(Path.of(line(in)));
    var lines = new StringBuilder();
    for (var line = line(in); !line.equals(OPEN); line = line(in)) {
      lines.append(line).append('\n');
    }
    var settings = Settings.DEFAULT.withLines(lines.toString(), "the supervisor");
    if (System.getProperty(LOG_LEVEL) == null) {
      System.setProperty(LOG_LEVEL, settings.get(Setting.LOG));
    }
    Telemetry.start(settings);
    try (var client = Backend.open(settings.get(Setting.BACKEND), share(settings));
        var worker =
            Worker.of(
                client,
                settings,
                journal,
                Optional.of(quarantine),
                WorkerMain::endBecauseOf,
                GlobalOpenTelemetry.getOrNoop());
        var server = PjrtServer.ofWorker(socket, worker, passage, settings, secret)) {
      Rehearsal.hold(server.address(), secret);
      out.println(READY + Network.text(server.address()));
      out.flush();
      // Only now: a program that ends the process must not keep it from ever being ready.
      Thread.startVirtualThread(worker.programs()::loadRecent);
      while (in.readLine() != null) {
        // Its end is that of the supervisor.
      }
      if (settings.get(Setting.TRACES)) {
        sendSpans();
      }
      // What is still running cannot be stopped, and closing would wait for it.
      Runtime.getRuntime().halt(0);
    }
  }

  /**
   * {@return options that leave the other workers their part of a GPU's memory}: alone, XLA's
   * client takes three quarters of it at once.
   */
  static Map<String, Object> share(Settings settings) {
    int workers = settings.get(Setting.WORKERS);
    boolean onGpu = BackendSpec.parse(settings.get(Setting.BACKEND)).devices().equals("cuda");
    return onGpu && workers > 1 ? Map.of("memory_fraction", .75f / workers) : Map.of();
  }

  /** Lets the SDK send the spans that it has collected, which it does when the process ends. */
  private static void sendSpans() {
    Thread.ofPlatform().daemon().start(() -> System.exit(0));
    try {
      Thread.sleep(MILLIS_TO_SEND_SPANS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String line(BufferedReader in) throws IOException {
    var line = in.readLine();
    if (line == null) {
      throw new EOFException("the supervisor is gone");
    }
    return line;
  }

  private static void endBecauseOf(Journal.Entry program) {
    program.overdue();
    Runtime.getRuntime().halt(Death.OVERDUE);
  }
}
