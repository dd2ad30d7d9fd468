package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.server.journal.Figure;
import dev.adjoint.pjrt.server.journal.ProgramId;
import dev.adjoint.pjrt.server.journal.Quarantine;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps workers running. When one ends, a spare that has started already takes its place, and the
 * program that ended it is refused from then on.
 */
final class Supervisor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
  private static final int START_SECONDS = 60;
  private static final int SPARE_MILLIS = 1500;
  private static final int LONGEST_PAUSE_SECONDS = 30;

  private final Settings settings;
  private final Path folder;
  private final Quarantine quarantine;
  private final List<WorkerProcess> workers = new ArrayList<>();

  /** Those that ended a worker in company; the second time is one too many. */
  private final Set<ProgramId> suspected = new HashSet<>();

  private final List<CompletableFuture<WorkerProcess>> waiting = new ArrayList<>();
  private @Nullable WorkerProcess spare;

  /** What workers that have ended had counted. */
  private final Map<Figure, Long> counted = new EnumMap<>(Figure.class);

  private BooleanConsumer listener = _ -> {};
  private int failures;
  private int restarts;
  private boolean closed;

  private Supervisor(Settings settings, Path folder) throws IOException {
    this.settings = settings;
    this.folder = folder;
    this.quarantine = new Quarantine(Files.createDirectory(folder.resolve("refused")));
  }

  /** {@return a supervisor without workers yet, whose sessions wait for them} */
  static Supervisor create(Settings settings) {
    try {
      return new Supervisor(settings, Files.createTempDirectory("adjoint-serve"));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "a server needs a folder for temporary files: " + e.getMessage(), e);
    }
  }

  /**
   * Starts the workers, and returns when they serve.
   *
   * @throws IllegalStateException if they cannot, with the reason; then the supervisor is closed
   */
  void start() {
    try {
      var first = new ArrayList<WorkerProcess>();
      for (int i = 0; i < settings.get(Setting.WORKERS); i++) {
        first.add(begin());
      }
      synchronized (this) {
        workers.addAll(first);
      }
      first.forEach(WorkerProcess::open);
      for (var worker : first) {
        worker.ready().get(START_SECONDS, TimeUnit.SECONDS);
        watch(worker);
      }
      serveThoseWhoWait();
      prepareSpareSoon();
    } catch (TimeoutException e) {
      close();
      throw new IllegalStateException(
          "the worker was not ready within %d s".formatted(START_SECONDS), e);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the workers started", e);
    } catch (java.util.concurrent.ExecutionException e) {
      close();
      throw e.getCause() instanceof RuntimeException error
          ? error
          : new IllegalStateException(e.getCause());
    }
  }

  /** Gives sessions that came before the workers one of them. */
  private void serveThoseWhoWait() {
    List<CompletableFuture<WorkerProcess>> early;
    synchronized (this) {
      early = List.copyOf(waiting);
      waiting.clear();
      listener.accept(true);
    }
    for (var future : early) {
      var _ =
          pick()
              .whenComplete(
                  (worker, error) -> {
                    if (error == null) {
                      future.complete(worker);
                    } else {
                      future.completeExceptionally(error);
                    }
                  });
    }
  }

  private WorkerProcess begin() {
    return WorkerProcess.start(settings, folder, this::examine);
  }

  /** First the sessions that wait or come back, then the spare: both want the processor. */
  private void prepareSpareSoon() {
    CompletableFuture.delayedExecutor(
            SPARE_MILLIS, TimeUnit.MILLISECONDS, Thread::startVirtualThread)
        .execute(this::prepareSpare);
  }

  private synchronized void prepareSpare() {
    if (closed) {
      return;
    }
    var next = begin();
    spare = next;
    if (settings.get(Setting.BACKEND).equals("cpu")) {
      // Other devices belong to one process at a time; a CPU has room for a second.
      next.open();
    }
  }

  private void watch(WorkerProcess worker) {
    var _ =
        worker.death().thenAcceptAsync(death -> replace(worker, death), Thread::startVirtualThread);
  }

  private void replace(WorkerProcess dead, Death death) {
    synchronized (this) {
      if (closed) {
        return;
      }
      restarts++;
      workers.remove(dead);
      for (var figure : Figure.values()) {
        if (!figure.isLevel()) {
          counted.merge(figure, dead.journal().get(figure), Long::sum);
        }
      }
    }
    LOG.atWarn()
        .addKeyValue("pid", dead.pid())
        .addKeyValue("how", death.how())
        .addKeyValue("programs", death.suspects())
        .log("a worker ended");
    putInPlace();
  }

  /** Refuses the programs that ended a worker, before its sessions hear of it. */
  private synchronized void examine(Death death) {
    for (var program : death.suspects()) {
      if (death.suspects().size() == 1 || !suspected.add(program)) {
        try {
          quarantine.add(program, "it ended the worker that ran it (%s)".formatted(death.how()));
        } catch (UncheckedIOException e) {
          LOG.error("{}, which ended a worker, is not refused", program, e);
        }
      }
    }
  }

  /** Puts the spare, or a new process if there is none, where a worker was. */
  private void putInPlace() {
    WorkerProcess next;
    synchronized (this) {
      if (closed) {
        return;
      }
      var ready = spare;
      next = ready != null && ready.death().getNow(null) == null ? ready : begin();
      spare = null;
    }
    next.open();
    try {
      next.ready().orTimeout(START_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      next.close();
      retryLater(e);
      return;
    }
    var served = new ArrayList<CompletableFuture<WorkerProcess>>();
    synchronized (this) {
      if (closed) {
        next.close();
        return;
      }
      failures = 0;
      workers.add(next);
      listener.accept(true);
      served.addAll(waiting);
      waiting.clear();
    }
    watch(next);
    served.forEach(future -> future.complete(next));
    prepareSpareSoon();
  }

  private void retryLater(CompletionException why) {
    int pause;
    synchronized (this) {
      pause = Math.min(LONGEST_PAUSE_SECONDS, 1 << Math.min(failures, 5));
      failures++;
      listener.accept(!serving().isEmpty());
    }
    LOG.error("a worker cannot start ({}); trying again in {} s", why.getMessage(), pause);
    CompletableFuture.delayedExecutor(pause, TimeUnit.SECONDS, Thread::startVirtualThread)
        .execute(this::putInPlace);
  }

  /** {@return the worker for a new session: the one with the fewest, when there is one} */
  synchronized CompletableFuture<WorkerProcess> pick() {
    var serving =
        workers.stream()
            .filter(WorkerProcess::isServing)
            .min(Comparator.comparingInt(worker -> worker.sessions().get()));
    if (serving.isPresent()) {
      return CompletableFuture.completedFuture(serving.get());
    }
    var future = new CompletableFuture<WorkerProcess>();
    if (closed) {
      future.completeExceptionally(
          new PjrtException(Code.UNAVAILABLE, "the server is shutting down"));
    } else {
      waiting.add(future);
    }
    return future;
  }

  /** {@return the workers that serve now} */
  synchronized List<WorkerProcess> serving() {
    return workers.stream().filter(WorkerProcess::isServing).toList();
  }

  /** {@return the processes of the workers that serve now} */
  List<ProcessHandle> processes() {
    return serving().stream().map(WorkerProcess::handle).toList();
  }

  /** Is told whether there are workers. */
  @FunctionalInterface
  interface BooleanConsumer {
    void accept(boolean value);
  }

  /**
   * Tells {@code told} from now on when the workers serve, when workers cannot be had, and when
   * they can again.
   */
  synchronized void tell(BooleanConsumer told) {
    listener = told;
  }

  /** {@return what all workers that ever were have counted, or stand at now} */
  synchronized long figure(Figure figure) {
    return counted.getOrDefault(figure, 0L)
        + workers.stream().mapToLong(worker -> worker.journal().get(figure)).sum();
  }

  /** {@return how many workers have ended so far} */
  synchronized int restarts() {
    return restarts;
  }

  /** {@return where the front end may listen to itself} */
  Path socket() {
    return folder.resolve("front.socket");
  }

  Quarantine quarantine() {
    return quarantine;
  }

  /** Ends the workers. */
  @Override
  public void close() {
    List<WorkerProcess> ending;
    synchronized (this) {
      closed = true;
      ending = new ArrayList<>(workers);
      if (spare != null) {
        ending.add(spare);
      }
      workers.clear();
      spare = null;
      waiting.forEach(
          future ->
              future.completeExceptionally(
                  new PjrtException(Code.UNAVAILABLE, "the server is shutting down")));
      waiting.clear();
    }
    ending.forEach(WorkerProcess::end);
    ending.forEach(WorkerProcess::close);
    deleteFolder();
  }

  private void deleteFolder() {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("cannot delete {}", folder, e);
    }
  }
}
