package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.server.journal.Journal;
import dev.adjoint.pjrt.server.journal.Quarantine;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The devices of a process, and what guards them.
 *
 * @param client the devices; the caller's
 * @param limits how much may be sent at once
 * @param journal what is going on
 * @param memory who holds how much
 * @param watchdog looks for what takes too long
 * @param stalls looks for clients that have stopped in the middle of a transfer
 * @param programs compiles
 * @param tracing where spans go
 * @param longWork threads for what would hold up the network's; no virtual ones, whose carriers XLA
 *     would hold
 * @param mostExecuting how many executions of a session may be in flight
 */
record Worker(
    Client client,
    PjrtServer.Limits limits,
    Journal journal,
    Memory memory,
    Watchdog watchdog,
    Stalls stalls,
    Programs programs,
    Tracing tracing,
    ExecutorService longWork,
    int mostExecuting)
    implements AutoCloseable {

  /**
   * {@return the worker of {@code client}, where a program that is overdue meets {@code remedy}}
   */
  static Worker of(
      Client client,
      Settings settings,
      Journal journal,
      Optional<Quarantine> quarantine,
      Consumer<Journal.Entry> remedy,
      OpenTelemetry telemetry) {
    var watchdog =
        new Watchdog(
            settings.get(Setting.EXECUTION_TIME),
            settings.get(Setting.COMPILE_TIME).multipliedBy(2),
            remedy);
    return new Worker(
        client,
        PjrtServer.Limits.of(settings),
        journal,
        new Memory(
            settings.get(Setting.DEVICE_MEMORY), settings.get(Setting.SESSION_MEMORY), journal),
        watchdog,
        new Stalls(settings.get(Setting.STALL_TIME)),
        new Programs(client, settings, journal, quarantine, watchdog),
        new Tracing(telemetry),
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("session").factory()),
        settings.get(Setting.MAX_EXECUTING));
  }

  @Override
  public void close() {
    watchdog.close();
    stalls.close();
    longWork.shutdown();
    programs.close();
  }
}
