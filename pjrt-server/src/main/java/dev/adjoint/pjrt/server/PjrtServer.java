package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.server.journal.Figure;
import dev.adjoint.pjrt.server.journal.Journal;
import dev.adjoint.pjrt.server.passage.Passage;
import dev.adjoint.pjrt.server.passage.PassageInterceptor;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc;
import io.grpc.Server;
import io.grpc.ServerInterceptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.protobuf.services.HealthStatusManager;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.api.GlobalOpenTelemetry;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves devices over gRPC ({@code adjoint.pjrt.v1}), with health ({@code grpc.health.v1}) and
 * reflection beside it. {@link #serve} keeps the devices in processes of their own, which a program
 * may end without harm to the server:
 *
 * {@snippet :
 * var settings = Settings.DEFAULT.with(Setting.BACKEND, "cpu").with(Setting.WORKERS, 2);
 * try (var server = PjrtServer.serve(settings)) {
 *   server.awaitTermination();
 * }
 * }
 *
 * {@link #builder} serves a client of this process, which stays the caller's:
 *
 * {@snippet :
 * try (var client = Backend.open("cpu");
 *     var server = PjrtServer.builder(client).port(8470).start()) {
 *   server.awaitTermination();
 * }
 * }
 */
public final class PjrtServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PjrtServer.class);

  /** So long clients have to hear that their sessions end with the server. */
  private static final int LAST_WORD_MILLIS = 500;

  /** After so many, most of what a first client needs is compiled. */
  private static final int REHEARSALS = 3;

  private static final Duration LONGEST_REHEARSAL = Duration.ofSeconds(1);

  private final Server server;
  private final Resumptions resumptions;
  private final HealthStatusManager health;
  private final AtomicBoolean draining;
  private final Optional<Endpoints> endpoints;
  private final long drainMillis;
  private final Supplier<List<ProcessHandle>> workers;

  /** What is closed with the server, in this order. */
  private final List<AutoCloseable> owned;

  private PjrtServer(
      Server server,
      Resumptions resumptions,
      HealthStatusManager health,
      AtomicBoolean draining,
      Optional<Endpoints> endpoints,
      long drainMillis,
      Supplier<List<ProcessHandle>> workers,
      List<AutoCloseable> owned) {
    this.server = server;
    this.resumptions = resumptions;
    this.health = health;
    this.draining = draining;
    this.endpoints = endpoints;
    this.drainMillis = drainMillis;
    this.workers = workers;
    this.owned = owned;
  }

  /** {@return how to make a server of {@code client}, in this process} */
  public static Builder builder(Client client) {
    return new Builder(client);
  }

  /**
   * {@return a running server of the devices that {@code settings} name; the caller closes it} It
   * listens at once and returns when its workers serve. Until then health checks are told {@code
   * NOT_SERVING} and {@code /readyz} answers 503, while {@code /livez} answers 200; a session that
   * comes in meanwhile waits for a worker.
   *
   * @throws UncheckedIOException if it cannot listen there
   * @throws IllegalStateException if the devices cannot be opened in a worker
   * @throws dev.adjoint.pjrt.PjrtException if they cannot be opened in this process
   * @throws IllegalArgumentException if settings contradict each other
   */
  public static PjrtServer serve(Settings settings) {
    return serve(settings, Hooks.NONE);
  }

  /** {@return a running server as by {@link #serve(Settings)}, with what {@code hooks} add} */
  public static PjrtServer serve(Settings settings, Hooks hooks) {
    if (settings.get(Setting.WORKERS) == 0) {
      var client = Backend.open(settings.get(Setting.BACKEND));
      return inProcess(client, settings, hooks, List.of(client));
    }
    var supervisor = Supervisor.create(settings);
    var network = new Network(settings.get(Setting.BUSY_POLL));
    var relay = new Relay(supervisor, network).service();
    // First the port, which may be taken; the workers need some seconds.
    var server =
        listen(
            network,
            address(settings),
            settings,
            hooks,
            new Backing(
                relay,
                supervisor::figure,
                () -> !supervisor.serving().isEmpty(),
                registry -> Metrics.addWorkers(registry, supervisor),
                supervisor::processes,
                List.of(supervisor)));
    server.announce(settings);
    supervisor.tell(server::say);
    try (var _ = rehearse(supervisor.socket(), relay)) {
      supervisor.start();
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
    return server;
  }

  /**
   * What is behind a server.
   *
   * @param service does what sessions ask for
   * @param figures what it has counted
   * @param ready whether it can
   * @param meters registers what else there is to tell
   * @param workers the processes that hold the devices
   * @param owned what is closed with the server, in this order
   */
  private record Backing(
      ServerServiceDefinition service,
      ToLongFunction<Figure> figures,
      BooleanSupplier ready,
      Consumer<MeterRegistry> meters,
      Supplier<List<ProcessHandle>> workers,
      List<AutoCloseable> owned) {}

  private static PjrtServer inProcess(
      Client client, Settings settings, Hooks hooks, List<AutoCloseable> owned) {
    var journal = Journal.inMemory();
    Telemetry.start(settings);
    var worker =
        Worker.of(
            client,
            settings,
            journal,
            Optional.empty(),
            PjrtServer::complainAbout,
            hooks.telemetry().orElseGet(GlobalOpenTelemetry::getOrNoop));
    Thread.startVirtualThread(worker.programs()::loadRecent);
    var all = new ArrayList<AutoCloseable>(List.of(worker));
    all.addAll(owned);
    var server =
        listen(
            new Network(settings.get(Setting.BUSY_POLL)),
            address(settings),
            settings,
            hooks,
            backing(worker, new Sessions(worker).bindService(), all));
    server.announce(settings);
    return server;
  }

  private void announce(Settings settings) {
    LOG.atInfo()
        .addKeyValue("backend", settings.get(Setting.BACKEND))
        .addKeyValue("host", settings.get(Setting.HOST))
        .addKeyValue("port", port())
        .log("serving");
  }

  private static SocketAddress address(Settings settings) {
    return new InetSocketAddress(settings.get(Setting.HOST), settings.get(Setting.PORT));
  }

  private static Backing backing(
      Worker worker, ServerServiceDefinition service, List<AutoCloseable> owned) {
    return new Backing(
        service,
        worker.journal()::get,
        () -> !worker.client().isClosed(),
        _ -> {},
        List::of,
        owned);
  }

  private static void complainAbout(Journal.Entry program) {
    LOG.warn("{} takes longer than it may; with workers its process would end", program.program());
  }

  /** A rehearsal that goes on until it is closed, or a little longer. */
  private record Rehearsing(PjrtServer server, Thread sessions) implements AutoCloseable {
    @Override
    public void close() {
      try {
        var _ = sessions.join(LONGEST_REHEARSAL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      server.close();
    }
  }

  /**
   * {@return sessions that the front end holds with its workers through {@code socket}, while they
   * start, so that the first client need not wait for classes to be loaded}
   */
  private static Rehearsing rehearse(Path socket, ServerServiceDefinition relay) {
    var secret = SecretCheck.newSecret();
    var server =
        listenInside(
            socket,
            Settings.DEFAULT,
            Settings.DEFAULT.get(Setting.LEASE),
            secret,
            new Backing(relay, _ -> 0, () -> true, _ -> {}, List::of, List.of()));
    var sessions =
        Thread.startVirtualThread(
            () -> {
              for (int i = 0; i < REHEARSALS; i++) {
                Rehearsal.hold(server.address(), secret);
              }
            });
    return new Rehearsing(server, sessions);
  }

  /** {@return the server that a supervisor talks to; the worker stays the caller's} */
  static PjrtServer ofWorker(
      Path socket, Worker worker, Passage passage, Settings settings, String secret) {
    return listenInside(
        socket,
        settings,
        // The supervisor keeps sessions, and its connection is not lost while both live.
        Duration.ZERO,
        secret,
        backing(
            worker,
            PassageInterceptor.intercept(new Sessions(worker).bindService(), passage),
            List.of()));
  }

  /** {@return a server for who knows the secret, where {@code socket} is or on the loopback} */
  private static PjrtServer listenInside(
      Path socket, Settings settings, Duration lease, String secret, Backing backing) {
    var inside =
        Settings.DEFAULT
            .with(Setting.MAX_MESSAGE, settings.get(Setting.MAX_MESSAGE))
            .with(Setting.MAX_SESSIONS, Integer.MAX_VALUE)
            .with(Setting.LEASE, lease);
    var hooks = Hooks.NONE.intercepting(new SecretCheck(secret));
    var busyPoll = settings.get(Setting.BUSY_POLL);
    try {
      return listen(new Network(busyPoll), Network.socket(socket), inside, hooks, backing);
    } catch (UncheckedIOException e) {
      // Not all file systems have sockets.
      return listen(new Network(busyPoll), Network.loopback(), inside, hooks, backing);
    }
  }

  private static PjrtServer listen(
      Network network, SocketAddress address, Settings settings, Hooks hooks, Backing backing) {
    // In the order in which it is closed: what is behind the server comes last.
    var all = new ArrayList<>(backing.owned());
    all.add(network);
    try {
      var tls = Tls.of(settings);
      all.addFirst(tls);
      var interceptors = new ArrayList<ServerInterceptor>();
      var scrape = registries(settings, hooks, backing, interceptors);
      interceptors.add(
          new Admission(settings.get(Setting.TOKENS).map(Tokens::new), hooks.authorizer()));
      interceptors.addAll(hooks.interceptors());
      var draining = new AtomicBoolean();
      var endpoints =
          scrape.map(
              prometheus ->
                  Endpoints.open(
                      settings.get(Setting.HOST),
                      settings.get(Setting.METRICS_PORT),
                      () -> !draining.get() && backing.ready().getAsBoolean(),
                      prometheus::scrape));
      endpoints.ifPresent(all::addFirst);
      var health = new HealthStatusManager();
      tell(health, backing.ready().getAsBoolean());
      var resumptions = new Resumptions(settings.get(Setting.LEASE));
      var server =
          Entrance.open(
              network,
              address,
              settings,
              backing.service(),
              health.getHealthService(),
              tls,
              resumptions,
              interceptors);
      return new PjrtServer(
          server,
          resumptions,
          health,
          draining,
          endpoints,
          settings.get(Setting.DRAIN).toMillis(),
          backing.workers(),
          all);
    } catch (RuntimeException e) {
      closeAll(all);
      throw e;
    }
  }

  /** Registers metrics with whoever wants them. {@return what the HTTP endpoint shows} */
  private static Optional<PrometheusMeterRegistry> registries(
      Settings settings, Hooks hooks, Backing backing, List<ServerInterceptor> interceptors) {
    var scrape =
        settings.get(Setting.METRICS_PORT) < 0
            ? Optional.<PrometheusMeterRegistry>empty()
            : Optional.of(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    var registries = new ArrayList<MeterRegistry>();
    scrape.ifPresent(registries::add);
    hooks.meters().ifPresent(registries::add);
    for (var registry : registries) {
      interceptors.add(Metrics.of(registry, backing.figures()));
      backing.meters().accept(registry);
    }
    return scrape;
  }

  /** Tells health checks whether there are devices behind the server. */
  private void say(boolean serving) {
    if (!draining.get()) {
      tell(health, serving);
    }
  }

  private static void tell(HealthStatusManager health, boolean serving) {
    var status = serving ? ServingStatus.SERVING : ServingStatus.NOT_SERVING;
    health.setStatus(HealthStatusManager.SERVICE_NAME_ALL_SERVICES, status);
    health.setStatus(PjrtServiceGrpc.SERVICE_NAME, status);
  }

  /** {@return where the server listens} */
  SocketAddress address() {
    return server.getListenSockets().getFirst();
  }

  /** {@return the port that the server listens on} */
  public int port() {
    return server.getPort();
  }

  /**
   * {@return the processes that hold the devices now, the spare not among them; none where this
   * process holds them}
   */
  public List<ProcessHandle> workers() {
    return workers.get();
  }

  /** Waits until the server has ended. */
  public void awaitTermination() throws InterruptedException {
    server.awaitTermination();
  }

  /** {@return the port of the HTTP endpoints, if there are any} */
  public OptionalInt metricsPort() {
    return endpoints.stream().mapToInt(Endpoints::port).findFirst();
  }

  /**
   * Takes no more sessions, tells health checks so, and gives the sessions that are open the time
   * of the setting {@code drain} to end.
   */
  public void drain() {
    endHealth();
    server.shutdown();
    resumptions.drain();
    try {
      var _ = server.awaitTermination(drainMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void endHealth() {
    if (!draining.getAndSet(true)) {
      health.enterTerminalState();
    }
  }

  /** Ends all sessions, frees what they hold, and stops listening. */
  @Override
  public void close() {
    endHealth();
    server.shutdown();
    try {
      if (resumptions.close()) {
        var _ = server.awaitTermination(LAST_WORD_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.shutdownNow();
    try {
      if (!server.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("some sessions have not ended within 10 seconds");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    closeAll(owned);
  }

  private static void closeAll(List<AutoCloseable> owned) {
    for (var one : owned) {
      try {
        one.close();
      } catch (Exception e) {
        LOG.warn("closing the server", e);
      }
    }
  }

  /**
   * How much a session may send at once.
   *
   * @param messageBytes the largest message
   * @param chunkBytes the most bytes of an array in one message
   * @param arrayBytes the largest array
   * @param programBytes the largest program
   * @param deviceBytes the most device memory that the arrays of a session take
   */
  record Limits(
      int messageBytes, int chunkBytes, long arrayBytes, long programBytes, long deviceBytes) {
    static Limits of(Settings settings) {
      int message = Math.toIntExact(settings.get(Setting.MAX_MESSAGE));
      return new Limits(
          message,
          (int) Math.min(settings.get(Setting.CHUNK), message - 1024),
          settings.get(Setting.MAX_ARRAY),
          settings.get(Setting.MAX_PROGRAM),
          settings.get(Setting.SESSION_MEMORY));
    }
  }

  /** The settings of a server in this process. */
  public static final class Builder {
    private final Client client;
    private Settings settings = Settings.DEFAULT.with(Setting.PORT, 0);
    private Hooks hooks = Hooks.NONE;

    private Builder(Client client) {
      this.client = client;
    }

    /** Sets {@code setting}. */
    public <T> Builder with(Setting<T> setting, T value) {
      settings = settings.with(setting, value);
      return this;
    }

    /** Adds {@code hooks}, in place of those set before. */
    public Builder hooks(Hooks hooks) {
      this.hooks = hooks;
      return this;
    }

    /** Listens on {@code host}, a name or address of this machine; the default is loopback only. */
    public Builder host(String host) {
      return with(Setting.HOST, host);
    }

    /** Listens on {@code port}; 0, the default, takes any free one. */
    public Builder port(int port) {
      return with(Setting.PORT, port);
    }

    /**
     * Takes messages of at most {@code bytes}; programs must fit into one. The default is 16 MiB.
     */
    public Builder maxMessageBytes(int bytes) {
      return with(Setting.MAX_MESSAGE, (long) bytes);
    }

    /** Sends and takes arrays in chunks of at most {@code bytes}. The default is 1 MiB. */
    public Builder chunkBytes(int bytes) {
      return with(Setting.CHUNK, (long) bytes);
    }

    /**
     * Sends and takes arrays of at most {@code bytes}. The default is what the memory has room for.
     */
    public Builder maxArrayBytes(long bytes) {
      return with(Setting.MAX_ARRAY, bytes);
    }

    /**
     * {@return a running server; the caller closes it}
     *
     * @throws UncheckedIOException if it cannot listen there
     */
    public PjrtServer start() {
      return inProcess(client, settings, hooks, List.of());
    }
  }
}
