package dev.adjoint.benchmarks;

import dev.adjoint.pjrt.Client;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A running process of {@link Servers}.
 *
 * @param process what listens
 * @param port where
 * @param worker the process that holds the devices; 0 if it is the same
 */
record ServerProcess(Process process, int port, long worker) implements AutoCloseable {
  /** The options that bin/adjoint has; the peer has the same. */
  private static final List<String> AS_THE_COMMAND =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "-XX:+UseSerialGC",
          "-XX:TrimNativeHeapInterval=5000",
          "-Dio.grpc.netty.shaded.io.netty.leakDetection.level=disabled");

  /** {@return a server of ours, with lines of settings such as {@code workers = 0}} */
  static ServerProcess ours(String... settings) throws IOException {
    return start(List.of(), settings);
  }

  /** {@return a server of ours whose processes have these options} */
  static ServerProcess oursWith(List<String> javaOptions, String... settings) throws IOException {
    return start(javaOptions, settings);
  }

  /** {@return the peer} */
  static ServerProcess raw() throws IOException {
    return start(List.of(), Servers.RAW);
  }

  /** {@return the peer, whose process has these options} */
  static ServerProcess rawWith(List<String> javaOptions) throws IOException {
    return start(javaOptions, Servers.RAW);
  }

  private static ServerProcess start(List<String> javaOptions, String... arguments)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(AS_THE_COMMAND);
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Servers.class.getName()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    // A server passes it on to its workers.
    builder.environment().put("ADJOINT_JAVA_OPTIONS", String.join(" ", javaOptions));
    var process = builder.start();
    var lines = process.inputReader(StandardCharsets.UTF_8);
    var words = String.valueOf(lines.readLine()).split(" ", -1);
    if (words.length != 2) {
      process.destroy();
      throw new IllegalStateException("the server did not start");
    }
    return new ServerProcess(process, Integer.parseInt(words[0]), Long.parseLong(words[1]));
  }

  /** {@return a new session} */
  Client connect() {
    return Remote.connect(port);
  }

  /** {@return all its processes} */
  LongStream pids() {
    return LongStream.of(process.pid(), worker).filter(pid -> pid != 0);
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
