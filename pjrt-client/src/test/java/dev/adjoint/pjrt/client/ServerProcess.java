package dev.adjoint.pjrt.client;

import static java.util.stream.Collectors.toMap;

import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.pjrt.server.settings.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server in a process of its own, which tests may kill, starve and weigh. */
final class ServerProcess implements AutoCloseable {
  private static final int START_SECONDS = 60;

  private final Process process;
  private final BufferedReader answers;
  private final Path log;
  private final int port;
  private final int metricsPort;

  private ServerProcess(Process process, Path log) throws Exception {
    this.process = process;
    this.log = log;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    var ports = line(START_SECONDS).split(" ", -1);
    this.port = Integer.parseInt(ports[0]);
    this.metricsPort = Integer.parseInt(ports[1]);
  }

  /** How a server is started. */
  static final class Builder {
    // A session without a connection is not kept, unless a test wants it.
    private final List<String> settings =
        new ArrayList<>(List.of("port = 0", "metrics-port = 0", "workers = 1", "lease = 0s"));
    private final List<String> options = new ArrayList<>();
    private String shell = "";
    private String workerOptions = "";

    /** As on the command line of {@code serve}, without the dashes. */
    Builder with(String setting, Object value) {
      settings.add(setting + " = " + value);
      return this;
    }

    /** A limit on the process and its workers, as the shell takes it. */
    Builder ulimit(String limit) {
      shell = "ulimit " + limit + "; ";
      return this;
    }

    /** An option of the server's Java. */
    Builder option(String option) {
      options.add(option);
      return this;
    }

    /** Options of the workers' Java. */
    Builder workerOptions(String text) {
      workerOptions = text;
      return this;
    }

    /** {@return a server that serves; its log is in {@code folder}} */
    ServerProcess start(Path folder) throws Exception {
      var log = Files.createTempFile(folder, "server", ".log");
      var command =
          new ArrayList<>(
              List.of(
                  "/bin/sh",
                  "-c",
                  shell + "exec \"$@\"",
                  "sh",
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-XX:+UseSerialGC",
                  "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"));
      command.addAll(options);
      command.addAll(
          List.of(
              "-cp",
              System.getProperty("java.class.path"),
              ServerProcess.class.getName(),
              String.join("\n", settings)));
      var builder = new ProcessBuilder(command).redirectError(log.toFile());
      if (!workerOptions.isEmpty()) {
        builder.environment().put("ADJOINT_JAVA_OPTIONS", workerOptions);
      }
      var process = builder.start();
      try {
        return new ServerProcess(process, log);
      } catch (Exception e) {
        process.destroyForcibly();
        throw new IllegalStateException("no server: " + Files.readString(log), e);
      }
    }
  }

  static Builder builder() {
    return new Builder();
  }

  /** Serves until its input ends; each line of input is answered with the workers' process ids. */
  public static void main(String... settings) throws IOException {
    try (var server = PjrtServer.serve(Settings.DEFAULT.withLines(settings[0], "the test"))) {
      System.out.println(server.port() + " " + server.metricsPort().orElse(0));
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      while (in.readLine() != null) {
        System.out.println(
            String.join(" ", server.workers().stream().map(w -> String.valueOf(w.pid())).toList()));
      }
    }
  }

  private String line(int seconds) throws Exception {
    var line =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return String.valueOf(answers.readLine());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            reading -> Thread.ofPlatform().daemon().start(reading));
    return line.get(seconds, TimeUnit.SECONDS);
  }

  int port() {
    return port;
  }

  Client connect() {
    return Backend.open("grpc://localhost:" + port);
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /** {@return the workers that serve now} */
  List<ProcessHandle> workers() throws Exception {
    var out = process.outputWriter(StandardCharsets.UTF_8);
    out.write("\n");
    out.flush();
    return Arrays.stream(line(START_SECONDS).split(" ", -1))
        .filter(text -> !text.isEmpty())
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
        .toList();
  }

  /** {@return what has been logged} */
  String log() throws IOException {
    return Files.readString(log);
  }

  /** {@return what is served at {@code /metrics}, by name; labels are added up} */
  Map<String, Double> metrics() throws IOException {
    var page = URI.create("http://localhost:%d/metrics".formatted(metricsPort)).toURL();
    var connection = page.openConnection();
    connection.setConnectTimeout(20_000);
    connection.setReadTimeout(20_000);
    String text;
    try (var in = connection.getInputStream()) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    return text.lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" ", -1))
        .collect(
            toMap(
                parts -> parts[0].replaceFirst("\\{.*", ""),
                parts -> Double.parseDouble(parts[1]),
                Double::sum));
  }

  /** {@return the resident memory of {@code process}, in bytes} */
  static long resident(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/%d/status".formatted(process.pid())))) {
      return lines
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .sum()
          << 10;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it, as SIGKILL does. */
  void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() throws IOException {
    process.outputWriter(StandardCharsets.UTF_8).close();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
