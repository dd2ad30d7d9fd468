package dev.adjoint.pjrt.server;

import dev.adjoint.hlo.Module;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.Device;
import dev.adjoint.pjrt.ErrorDetail;
import dev.adjoint.pjrt.Executable;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.server.CompileCache.Kept;
import dev.adjoint.pjrt.server.LoadedPrograms.Lease;
import dev.adjoint.pjrt.server.LoadedPrograms.Loaded;
import dev.adjoint.pjrt.server.journal.Figure;
import dev.adjoint.pjrt.server.journal.Journal;
import dev.adjoint.pjrt.server.journal.ProgramId;
import dev.adjoint.pjrt.server.journal.Quarantine;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
import io.opentelemetry.api.trace.Span;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes programs of what clients send: nothing gets to XLA that is too large, is refused, or does
 * not verify, and nothing without a note in the journal.
 */
final class Programs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Programs.class);

  /** So many are loaded before anybody asks for them. */
  private static final int MOST_RECENT = 8;

  private final Client client;
  private final Journal journal;
  private final Optional<Quarantine> quarantine;
  private final Watchdog watchdog;
  private final long mostBytes;
  private final boolean verify;
  private final Duration compileTime;
  private final Optional<CompileCache> cache;
  private final KnownPrograms known;
  private final LoadedPrograms shared = new LoadedPrograms();
  private final Semaphore compilers;
  private final AtomicInteger queued = new AtomicInteger();
  private final int mostQueued;

  Programs(
      Client client,
      Settings settings,
      Journal journal,
      Optional<Quarantine> quarantine,
      Watchdog watchdog) {
    this.client = client;
    this.journal = journal;
    this.quarantine = quarantine;
    this.watchdog = watchdog;
    this.mostBytes = settings.get(Setting.MAX_PROGRAM);
    this.verify = settings.get(Setting.VERIFY);
    this.compileTime = settings.get(Setting.COMPILE_TIME);
    this.cache =
        settings
            .get(Setting.CACHE)
            .map(
                folder ->
                    new CompileCache(folder, settings.get(Setting.CACHE_SIZE), client, journal));
    this.known = new KnownPrograms(settings.get(Setting.KEPT_PROGRAMS));
    int compilers = settings.get(Setting.COMPILERS);
    this.compilers =
        new Semaphore(compilers == 0 ? Runtime.getRuntime().availableProcessors() : compilers);
    this.mostQueued = settings.get(Setting.COMPILE_QUEUE);
  }

  /**
   * {@return the bytes of a program that a client has sent}
   *
   * @throws PjrtException if it is too large, or is not what it says it is
   */
  byte[] bytes(dev.adjoint.proto.program.v1.Program sent) {
    checkSize(sent.getStablehlo().size());
    var bytes = sent.getStablehlo().toByteArray();
    ProgramCheck.check(sent, bytes);
    return bytes;
  }

  /** {@return the program with these bytes, compiled} */
  Program compile(byte[] program, CompileOptions options) {
    checkSize(program.length);
    var id = ProgramId.of(program);
    // Before it is compiled, so that others who ask for it meanwhile need not send it.
    known.add(id.digest(), program);
    boolean mayLoop = mentionsLoop(program);
    return make(
        id,
        options,
        () ->
            shared(id, options)
                .or(() -> cached(id, options))
                .orElseGet(() -> compile(id, program, options, mayLoop)));
  }

  /**
   * {@return what compiles the program with this digest}
   *
   * @param digest the SHA-256 of its bytes, in hexadecimal digits
   * @throws PjrtException with {@code NOT_FOUND} if neither it nor what was compiled of it is here
   */
  Supplier<Program> find(String digest, CompileOptions options) {
    var program = known.find(digest);
    if (program.isPresent()) {
      return () -> compile(program.get(), options);
    }
    var id = new ProgramId(digest, "");
    if (cache.isEmpty()) {
      throw unknown(digest);
    }
    // Loaded at once: what does not load is as good as not there.
    var loaded =
        make(
            id,
            options,
            () ->
                shared(id, options)
                    .or(() -> cached(id, options))
                    .orElseThrow(() -> unknown(digest)));
    return () -> loaded;
  }

  private static PjrtException unknown(String digest) {
    return new PjrtException(
        Code.NOT_FOUND, "the program with sha256 %s is not known here; send it".formatted(digest));
  }

  /**
   * What became of a program.
   *
   * @param lease what runs
   * @param cached whether it was compiled before
   */
  private record Made(Lease lease, boolean cached) {}

  private static final byte[] LOOP = "while".getBytes(StandardCharsets.US_ASCII);

  /** {@return whether a program, as text or bytecode, names an op that loops} */
  private static boolean mentionsLoop(byte[] program) {
    for (int i = 0; i <= program.length - LOOP.length; i++) {
      if (program[i] == LOOP[0]
          && Arrays.equals(program, i, i + LOOP.length, LOOP, 0, LOOP.length)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Made> shared(ProgramId id, CompileOptions options) {
    var lease = shared.find(id.digest(), options);
    lease.ifPresent(_ -> journal.add(Figure.CACHE_HITS, 1));
    return lease.map(found -> new Made(found, true));
  }

  private Made compile(ProgramId id, byte[] program, CompileOptions options, boolean mayLoop) {
    var module = verify ? Optional.of(Modules.verified(program)) : Optional.<Module>empty();
    var checked = module.map(Modules::printed).orElse(program);
    long begun = System.nanoTime();
    Executable executable;
    try {
      executable = client.compile(checked, options);
    } catch (PjrtException e) {
      throw module.map(known -> e.with(Culprit.find(known, e.description()))).orElse(e);
    }
    journal.add(Figure.COMPILATIONS, 1);
    journal.add(Figure.COMPILE_NANOS, System.nanoTime() - begun);
    cache.ifPresent(kept -> keep(kept, id, options, mayLoop, executable));
    var source = module.map(Culprit::sourceOfMain).orElse("");
    var loaded = new Loaded(executable, source, mayLoop);
    return new Made(shared.add(id.digest(), options, loaded), false);
  }

  private Optional<Made> cached(ProgramId id, CompileOptions options) {
    var found = cache.flatMap(kept -> kept.find(id, options)).flatMap(this::load);
    found.ifPresent(_ -> journal.add(Figure.CACHE_HITS, 1));
    return found;
  }

  /** {@return the program that can run, if it loads; else it is dropped} */
  private Optional<Made> load(Kept kept) {
    var id = kept.program();
    try {
      var executable = client.load(kept.serialized(), kept.options());
      var loaded = new Loaded(executable, "", kept.mayLoop());
      return Optional.of(new Made(shared.add(id.digest(), kept.options(), loaded), true));
    } catch (PjrtException e) {
      cache.ifPresent(all -> all.drop(id, kept.options()));
      return Optional.empty();
    }
  }

  /**
   * Loads the programs that were used last before this process began, so that clients that come
   * back need not wait for that.
   */
  void loadRecent() {
    var recent = cache.map(kept -> kept.recent(MOST_RECENT)).orElse(List.of());
    for (var kept : recent) {
      try {
        make(kept.program(), kept.options(), () -> loaded(kept)).close();
        journal.add(Figure.CACHE_LOADED, 1);
      } catch (PjrtException e) {
        LOG.debug("{} is not loaded: {}", kept.program(), e.getMessage());
      }
    }
  }

  private Made loaded(Kept kept) {
    return shared
        .find(kept.program().digest(), kept.options())
        .map(lease -> new Made(lease, true))
        .or(() -> load(kept))
        .orElseThrow(() -> new PjrtException(Code.NOT_FOUND, "what the cache has does not load"));
  }

  private static void keep(
      CompileCache cache,
      ProgramId id,
      CompileOptions options,
      boolean mayLoop,
      Executable executable) {
    try {
      cache.put(new Kept(id, options, mayLoop, executable.serialize()));
    } catch (PjrtException e) {
      // Not every plugin can serialise every program.
      LOG.debug("{} is not kept: {}", id, e.getMessage());
    }
  }

  /** {@return the program that was serialised as these bytes} */
  Program load(byte[] serialized, CompileOptions options) {
    checkSize(serialized.length);
    return make(
        ProgramId.of(serialized),
        options,
        () -> new Made(Lease.ofAll(new Loaded(loaded(serialized, options), "", true)), false));
  }

  private Executable loaded(byte[] serialized, CompileOptions options) {
    try {
      return client.load(serialized, options);
    } catch (PjrtException e) {
      if (e.code() != Code.INTERNAL) {
        throw e;
      }
      // XLA has no other code for bytes that it cannot read.
      throw new PjrtException(
          Code.INVALID_ARGUMENT,
          "expected what Serialize answers on %s (%s), found %d bytes that it cannot load: %s"
              .formatted(
                  client.platformName(),
                  client.platformVersion(),
                  serialized.length,
                  e.description()),
          e);
    }
  }

  private void checkSize(int bytes) {
    if (bytes > mostBytes) {
      throw new PjrtException(
          Code.RESOURCE_EXHAUSTED,
          "a program has at most %d bytes; found %d. Pass large constants as arguments, or raise max-program"
              .formatted(mostBytes, bytes),
          ErrorDetail.ofLimit("max-program", mostBytes, bytes),
          null);
    }
  }

  private Program make(ProgramId id, CompileOptions options, Supplier<Made> maker) {
    try {
      checkDevices(options);
      return make(id, maker);
    } catch (RuntimeException e) {
      throw Errors.of(e).with(ErrorDetail.ofProgram(id.digest()));
    }
  }

  private void checkDevices(CompileOptions options) {
    int there = client.devices().size();
    if (options.deviceCount() > there) {
      throw new PjrtException(
          Code.INVALID_ARGUMENT,
          "expected a program for at most %d devices, found one of %d replicas and %d partitions"
              .formatted(there, options.replicas(), options.partitions()));
    }
    if (options.deviceCount() == 1
        && options.device() != -1
        && client.devices().stream().noneMatch(device -> device.id() == options.device())) {
      throw new PjrtException(
          Code.INVALID_ARGUMENT,
          "expected one of the devices %s, or -1 for the default one; found %d"
              .formatted(client.devices().stream().map(Device::id).toList(), options.device()));
    }
  }

  private Program make(ProgramId id, Supplier<Made> maker) {
    quarantine
        .flatMap(refused -> refused.find(id))
        .ifPresent(
            why -> {
              throw new PjrtException(
                  Code.FAILED_PRECONDITION, "%s is refused: %s".formatted(id, why));
            });
    long asked = System.nanoTime();
    awaitCompiler();
    Span.current().setAttribute(Tracing.QUEUED, (System.nanoTime() - asked) / 1e9);
    var span = Span.current(); // of this thread
    var making =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return journalled(id, maker, span);
              } finally {
                compilers.release();
              }
            },
            // No virtual thread: the call into XLA would hold its carrier.
            this::startCompiler);
    try {
      return making.get(compileTime.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // XLA cannot be stopped; what it makes in the end is thrown away.
      var _ = making.thenAccept(Program::close);
      throw new PjrtException(
          Code.RESOURCE_EXHAUSTED,
          "compiling takes at most %d ms; %s takes longer. Raise compile-time if it is to be compiled"
              .formatted(compileTime.toMillis(), id),
          ErrorDetail.ofLimit("compile-time", compileTime.toMillis(), 0),
          e);
    } catch (InterruptedException e) {
      var _ = making.thenAccept(Program::close);
      Thread.currentThread().interrupt();
      throw new PjrtException(Code.CANCELLED, "interrupted while compiling " + id, e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException error -> throw error;
        case java.lang.Error error -> throw error;
        case null, default -> throw new PjrtException(Code.INTERNAL, e.toString(), e);
      }
    }
  }

  @Override
  public void close() {
    shared.close();
  }

  private void startCompiler(Runnable task) {
    try {
      Thread.ofPlatform().daemon().name("compile").start(task);
    } catch (OutOfMemoryError e) { // no thread was to be had
      compilers.release();
      throw e;
    }
  }

  private void awaitCompiler() {
    if (compilers.tryAcquire()) {
      return;
    }
    if (queued.incrementAndGet() > mostQueued) {
      queued.decrementAndGet();
      throw new PjrtException(
          Code.RESOURCE_EXHAUSTED,
          "at most %d programs wait for a compiler; there are as many. Try again later"
              .formatted(mostQueued),
          ErrorDetail.ofLimit("compile-queue", mostQueued, mostQueued + 1L),
          null);
    }
    journal.add(Figure.COMPILE_QUEUE, 1);
    try {
      if (!compilers.tryAcquire(compileTime.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new PjrtException(
            Code.RESOURCE_EXHAUSTED,
            "no compiler was free within %d ms; try again later".formatted(compileTime.toMillis()),
            ErrorDetail.ofLimit("compile-time", compileTime.toMillis(), 0),
            null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PjrtException(Code.CANCELLED, "interrupted while waiting for a compiler", e);
    } finally {
      queued.decrementAndGet();
      journal.add(Figure.COMPILE_QUEUE, -1);
    }
  }

  private Program journalled(ProgramId id, Supplier<Made> maker, Span span) {
    var entry = journal.begin(id);
    long begun = System.nanoTime();
    watchdog.beginCompiling(entry);
    try {
      var made = maker.get();
      var origin = new ErrorDetail("", made.lease().loaded().source(), id.digest(), null);
      var program = new Program(made.lease(), entry, origin);
      entry.compiled();
      span.setAttribute(Tracing.CACHED, made.cached());
      program.describe(span);
      LOG.atDebug()
          .addKeyValue("program", id.digest())
          .addKeyValue("name", id.name())
          .addKeyValue("millis", (System.nanoTime() - begun) / 1_000_000)
          .log("made");
      return program;
    } catch (RuntimeException | java.lang.Error e) {
      entry.close();
      throw e;
    } finally {
      watchdog.endCompiling(entry);
    }
  }
}
