package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.server.journal.Journal;
import dev.adjoint.pjrt.server.passage.Passage;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A worker, seen from the supervisor: a process that holds the devices. */
final class WorkerProcess implements AutoCloseable {
  static final Metadata.Key<String> SECRET =
      Metadata.Key.of("adjoint-worker-secret", Metadata.ASCII_STRING_MARSHALLER);

  private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);

  private final Process process;
  private final Writer requests;
  private final Journal journal;
  private final Passage passage;
  private final String secret;
  private final int messageBytes;
  private final CompletableFuture<SocketAddress> address = new CompletableFuture<>();
  private final CompletableFuture<Death> death;
  private final AtomicInteger sessions = new AtomicInteger();

  private WorkerProcess(
      Process process,
      Journal journal,
      Passage passage,
      String secret,
      int messageBytes,
      Consumer<Death> examiner) {
    this.process = process;
    this.requests = process.outputWriter(StandardCharsets.UTF_8);
    this.journal = journal;
    this.passage = passage;
    this.secret = secret;
    this.messageBytes = messageBytes;
    this.death =
        process
            .onExit()
            .thenApply(
                ended -> {
                  var found = Death.of(ended.exitValue(), journal);
                  examiner.accept(found);
                  return found;
                });
  }

  /**
   * {@return a process that has started, and has not opened its devices yet}
   *
   * @param folder where its journal shall be, and the folder "refused" is
   * @param examiner is told how it ended before anybody else is
   */
  static WorkerProcess start(Settings settings, Path folder, Consumer<Death> examiner) {
    try {
      var file = Files.createTempFile(folder, "worker", ".journal");
      var process =
          new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      var shared = Files.createTempFile(folder, "worker", ".passage");
      var passage = passage(shared);
      var socket = folder.resolve(process.pid() + ".socket");
      var secret = SecretCheck.newSecret();
      var worker =
          new WorkerProcess(
              process,
              Journal.open(file),
              passage,
              secret,
              Math.toIntExact(settings.get(Setting.MAX_MESSAGE)),
              examiner);
      var _ =
          worker.death.thenRun(
              () -> {
                file.toFile().delete();
                shared.toFile().delete(); // gone already, unless it ended before it was open
                socket.toFile().delete();
                passage.close();
              });
      // No virtual thread: reading from a pipe holds its carrier, of which there are as many as
      // cores.
      Thread.ofPlatform().daemon().name("worker " + process.pid()).start(worker::listen);
      worker.say(
          "%s%n%s%n%s%n%s%n%s%n%s"
              .formatted(
                  secret, file, shared, socket, folder.resolve("refused"), settings.lines()));
      return worker;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start a worker: " + e.getMessage(), e);
    }
  }

  /** {@return what lies in {@code file}; where it has no room, all goes through connections} */
  private static Passage passage(Path file) throws IOException {
    try {
      return Passage.create(file);
    } catch (IOException e) {
      LOG.warn("no memory to share with a worker: {}", e.getMessage());
      Files.delete(file);
      return Passage.none();
    }
  }

  private static List<String> command() {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-XX:+UseSerialGC");
    // Otherwise malloc keeps what the JVM's compilers, XLA and ended sessions had of memory.
    command.add("-XX:TrimNativeHeapInterval=5000");
    // It takes the stack of every 128th buffer's maker, which is one step in ten.
    command.add("-Dio.grpc.netty.shaded.io.netty.leakDetection.level=disabled");
    // Each session has a thread, for which Netty would keep room to cache many thousand buffers.
    command.add("-Dio.grpc.netty.shaded.io.netty.allocator.smallCacheSize=16");
    command.add("-Dio.grpc.netty.shaded.io.netty.allocator.normalCacheSize=4");
    // A crash is told by us, in one line.
    command.add("-XX:+SuppressFatalErrorMessage");
    // Whatever was being done then is done no further; who waits for it must hear of that.
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.addAll(List.of(System.getenv().getOrDefault("ADJOINT_JAVA_OPTIONS", "").split("\\s+")));
    command.removeIf(String::isEmpty);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), WorkerMain.class.getName()));
    return command;
  }

  private void say(String text) {
    try {
      requests.write(text);
      requests.flush();
    } catch (IOException e) {
      // It is gone already, which its exit code tells better.
    }
  }

  /** Lets it open its devices. */
  void open() {
    say(WorkerMain.OPEN + System.lineSeparator());
  }

  private void listen() {
    try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = answers.readLine(); line != null; line = answers.readLine()) {
        if (line.startsWith(WorkerMain.READY)) {
          address.complete(Network.parse(line.substring(WorkerMain.READY.length())));
        } else if (line.startsWith(WorkerMain.FAILED)) {
          address.completeExceptionally(
              new IllegalStateException(line.substring(WorkerMain.FAILED.length())));
        }
      }
    } catch (IOException e) {
      // As at the end of its answers.
    }
    address.completeExceptionally(
        new PjrtException(Code.UNAVAILABLE, "the worker ended before it was ready"));
  }

  /** {@return what completes when it serves, or with why it does not} */
  CompletableFuture<?> ready() {
    return address;
  }

  /** {@return how it ended, when it has} */
  CompletableFuture<Death> death() {
    return death;
  }

  boolean isServing() {
    return process.isAlive() && address.isDone() && !address.isCompletedExceptionally();
  }

  long pid() {
    return process.pid();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  Journal journal() {
    return journal;
  }

  /** {@return the memory that is shared with it} */
  Passage passage() {
    return passage;
  }

  /** The sessions that it has. */
  AtomicInteger sessions() {
    return sessions;
  }

  String secret() {
    return secret;
  }

  /** {@return a connection of its own for one session; the caller ends it} */
  ManagedChannel connect(Network network) {
    return network.connect(address.join()).maxInboundMessageSize(messageBytes + (1 << 20)).build();
  }

  /** Tells it to end. */
  void end() {
    try {
      requests.close();
    } catch (IOException e) {
      // It has ended.
    }
  }

  /** Ends it, and waits until it has ended. */
  @Override
  public void close() {
    end();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
