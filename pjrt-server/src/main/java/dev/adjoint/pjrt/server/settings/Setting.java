package dev.adjoint.pjrt.server.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that can be set about a server: in a file as {@code name = value}, in the environment
 * as {@code ADJOINT_SERVE_NAME}, on the command line as {@code --name value}.
 *
 * @param name what it is called
 * @param kind how its values are written
 * @param initial its value where nothing is said, as it is written
 * @param description what it does, one sentence
 * @param <T> its values
 */
public record Setting<T>(String name, Kind<T> kind, String initial, String description) {

  public static final Setting<String> BACKEND =
      new Setting<>(
          "backend",
          Kind.TEXT,
          "cpu",
          "Where programs run: cpu, cuda, tpu, /path/to/plugin.so. The plugin's options may follow,"
              + " as in cuda?memory_fraction=0.5.");
  public static final Setting<String> HOST =
      new Setting<>(
          "host",
          Kind.TEXT,
          "127.0.0.1",
          "The address to listen on; the default is loopback only.");
  public static final Setting<Integer> PORT =
      new Setting<>(
          "port", Kind.number(0, 65535), "8470", "The port to listen on; 0 takes any free one.");
  public static final Setting<Integer> WORKERS =
      new Setting<>(
          "workers",
          Kind.number(0, 64),
          "1",
          "How many processes the devices are served from; 0 serves from this one, which a program"
              + " may then end. On cuda each takes its part of three quarters of the memory, unless"
              + " memory_fraction says otherwise.");

  public static final Setting<Integer> MAX_SESSIONS =
      new Setting<>(
          "max-sessions", Kind.number(1, Integer.MAX_VALUE), "1000", "The most sessions at once.");
  public static final Setting<Long> MAX_MESSAGE =
      new Setting<>("max-message", Kind.SIZE_IN_BYTES, "16MiB", "The largest message.");
  public static final Setting<Long> CHUNK =
      new Setting<>(
          "chunk", Kind.SIZE_IN_BYTES, "1MiB", "The most bytes of an array in one message.");
  public static final Setting<Long> MAX_ARRAY =
      new Setting<>("max-array", Kind.SIZE_IN_BYTES, "1TiB", "The largest array.");
  public static final Setting<Long> MAX_PROGRAM =
      new Setting<>("max-program", Kind.SIZE_IN_BYTES, "15MiB", "The largest program.");
  public static final Setting<Long> SESSION_MEMORY =
      new Setting<>(
          "session-memory",
          Kind.SIZE_IN_BYTES,
          "16GiB",
          "The most device memory that the arrays of one session take.");
  public static final Setting<Long> DEVICE_MEMORY =
      new Setting<>(
          "device-memory",
          Kind.SIZE_IN_BYTES,
          "1TiB",
          "The most device memory that the arrays of all sessions of a worker take.");
  public static final Setting<Integer> COMPILERS =
      new Setting<>(
          "compilers",
          Kind.number(0, 1024),
          "0",
          "How many programs a worker compiles at once; 0 is one a core.");
  public static final Setting<Integer> COMPILE_QUEUE =
      new Setting<>(
          "compile-queue",
          Kind.number(0, Integer.MAX_VALUE),
          "100",
          "How many programs may wait for a compiler.");
  public static final Setting<Duration> COMPILE_TIME =
      new Setting<>(
          "compile-time",
          Kind.TIME_SPAN,
          "10min",
          "How long compiling a program may take. A worker that compiles one for twice as long is"
              + " restarted.");
  public static final Setting<Integer> MAX_EXECUTING =
      new Setting<>(
          "max-executing",
          Kind.number(1, Integer.MAX_VALUE),
          "10000",
          "How many executions of a session may be in flight; further requests wait.");
  public static final Setting<Duration> EXECUTION_TIME =
      new Setting<>(
          "execution-time",
          Kind.TIME_SPAN,
          "1h",
          "How long one execution may take. The worker of one that takes longer is restarted, and"
              + " the program refused.");
  public static final Setting<Duration> LEASE =
      new Setting<>(
          "lease",
          Kind.TIME_SPAN,
          "1min",
          "How long a session outlives its connection, so that its client can come back to it; then"
              + " what it held is freed. 0s frees it at once. A client that is silent for 10s is"
              + " asked for a sign of life, and its connection lost if there is none within 5s.");
  public static final Setting<Duration> STALL_TIME =
      new Setting<>(
          "stall-time",
          Kind.TIME_SPAN,
          "5min",
          "How long a client may stop in the middle of an upload, or take none of its answers. Then"
              + " its session ends.");
  public static final Setting<Duration> BUSY_POLL =
      new Setting<>(
          "busy-poll",
          Kind.TIME_SPAN,
          "50us",
          "How long a network thread that has nothing to do goes on looking, which makes answers"
              + " faster, before it sleeps. 0s saves the processor's time.");
  public static final Setting<Boolean> VERIFY =
      new Setting<>(
          "verify", Kind.YES_OR_NO, "true", "Whether programs are verified before XLA sees them.");

  public static final Setting<Optional<Path>> TLS_CERTIFICATE =
      new Setting<>(
          "tls-certificate",
          Kind.FILE,
          "",
          "The certificate chain, PEM. It and the key are read again when they change.");
  public static final Setting<Optional<Path>> TLS_KEY =
      new Setting<>("tls-key", Kind.FILE, "", "The certificate's private key, PEM (PKCS #8).");
  public static final Setting<Optional<Path>> TLS_CLIENT_CA =
      new Setting<>(
          "tls-client-ca",
          Kind.FILE,
          "",
          "Certificates, PEM, of which one must have signed each client's own (mTLS).");
  public static final Setting<Duration> TLS_RELOAD =
      new Setting<>(
          "tls-reload", Kind.TIME_SPAN, "1min", "How often the TLS files are looked at again.");
  public static final Setting<Optional<Path>> TOKENS =
      new Setting<>(
          "tokens",
          Kind.FILE,
          "",
          "A file of lines 'NAME TOKEN'; clients must send one of the tokens. It is read again when"
              + " it changes.");
  public static final Setting<Boolean> PLAINTEXT =
      new Setting<>(
          "plaintext",
          Kind.YES_OR_NO,
          "false",
          "Whether to listen without TLS elsewhere than on loopback.");

  public static final Setting<Integer> METRICS_PORT =
      new Setting<>(
          "metrics-port",
          Kind.number(-1, 65535),
          "-1",
          "The port of the HTTP endpoints /metrics, /livez and /readyz; 0 takes any free one, -1"
              + " has none.");
  public static final Setting<Duration> DRAIN =
      new Setting<>("drain", Kind.TIME_SPAN, "5s", "How long sessions may go on after SIGTERM.");
  public static final Setting<Optional<Path>> CACHE =
      new Setting<>("cache", Kind.FILE, "", "A folder that keeps compiled programs over restarts.");
  public static final Setting<Long> CACHE_SIZE =
      new Setting<>(
          "cache-size", Kind.SIZE_IN_BYTES, "1GiB", "The most bytes that the cache's files take.");
  public static final Setting<Long> KEPT_PROGRAMS =
      new Setting<>(
          "kept-programs",
          Kind.SIZE_IN_BYTES,
          "128MiB",
          "The most bytes of programs that a worker remembers, so that clients need not send them"
              + " again.");
  public static final Setting<String> LOG =
      new Setting<>("log", Kind.TEXT, "warn", "What is logged: error, warn, info, debug.");

  public static final Setting<Boolean> TRACES =
      new Setting<>(
          "traces",
          Kind.YES_OR_NO,
          "false",
          "Whether OpenTelemetry's SDK is started, to export spans as its own variables OTEL_* say:"
              + " OTEL_TRACES_EXPORTER, OTEL_EXPORTER_OTLP_ENDPOINT, ...");

  /** All there are, in the order in which they are explained. */
  public static final List<Setting<?>> ALL =
      List.of(
          BACKEND,
          HOST,
          PORT,
          WORKERS,
          MAX_SESSIONS,
          MAX_MESSAGE,
          CHUNK,
          MAX_ARRAY,
          MAX_PROGRAM,
          SESSION_MEMORY,
          DEVICE_MEMORY,
          COMPILERS,
          COMPILE_QUEUE,
          COMPILE_TIME,
          MAX_EXECUTING,
          EXECUTION_TIME,
          LEASE,
          STALL_TIME,
          BUSY_POLL,
          VERIFY,
          TLS_CERTIFICATE,
          TLS_KEY,
          TLS_CLIENT_CA,
          TLS_RELOAD,
          TOKENS,
          PLAINTEXT,
          METRICS_PORT,
          DRAIN,
          CACHE,
          CACHE_SIZE,
          KEPT_PROGRAMS,
          LOG,
          TRACES);

  /** {@return what sets it in the environment} */
  public String variable() {
    return "ADJOINT_SERVE_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** {@return what sets it on the command line} */
  public String flag() {
    return "--" + name;
  }

  /**
   * {@return the value that {@code text} is}
   *
   * @throws IllegalArgumentException if it is none, naming {@code source}
   */
  T read(String text, String source) {
    try {
      return kind.reader().apply(text.strip());
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "%s: expected %s, found \"%s\"".formatted(source, kind.description(), text), e);
    }
  }

  /** {@return its value where nothing is said} */
  T initialValue() {
    return read(initial, name);
  }
}
