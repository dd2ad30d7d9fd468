package dev.adjoint.benchmarks;

import dev.adjoint.benchmarks.Benchmark.Effort;
import dev.adjoint.benchmarks.Row.Unit;
import dev.adjoint.pjrt.Client;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/** Many sessions at once: what they get done together, and what they take while they do nothing. */
final class Crowd {
  private static final int SESSIONS = 200;

  /**
   * The JVM's compilers keep some megabytes that they work in for five seconds; what they then free
   * goes back to the system within five more.
   */
  private static final long MILLIS_UNTIL_QUIET = 11_000;

  private static final List<String> CONSTANT_HEAP =
      List.of("-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch");

  private Crowd() {}

  /** How many steps a second all of them make, and how long one takes. */
  static List<Row> steps(Effort effort) throws Exception {
    var clients = new ArrayList<Client>();
    var steps = new ArrayList<Runnable>();
    var raws = new ArrayList<RawGrpc>();
    var echoes = new ArrayList<Runnable>();
    try (var server = ServerProcess.ours();
        var rawServer = ServerProcess.raw()) {
      for (int i = 0; i < SESSIONS; i++) {
        var client = server.connect();
        clients.add(client);
        steps.add(new RemoteStep(client)::run);
        var raw = new RawGrpc(rawServer.port(), Remote.CHUNK_BYTES);
        raws.add(raw);
        echoes.add(raw::echo);
      }
      double seconds = effort.of(1, 3);
      together(steps, seconds);
      together(echoes, seconds);
      double[] ours = {};
      double[] peers = {};
      int rounds = effort.of(3, 7);
      for (int i = 0; i < rounds; i++) {
        ours = both(ours, together(steps, seconds));
        peers = both(peers, together(echoes, seconds));
      }
      Arrays.sort(ours);
      Arrays.sort(peers);
      var all = rounds * seconds;
      var each = new SideBySide(all / ours.length, all / peers.length);
      var what = "remote: " + SESSIONS + " sessions that execute and get a scalar";
      var peer = "grpc-java unary echo";
      return List.of(
          Row.perSecond(what + ", in sum", peer, 1, each),
          Row.time(
              what + ", p99", peer, Unit.MILLISECONDS, new Latencies(ours, peers).quantile(.99)));
    } finally {
      clients.forEach(Client::close);
      raws.forEach(RawGrpc::close);
    }
  }

  private static double[] both(double[] some, double[] more) {
    var all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /** {@return how many seconds each operation took; throws if a single one failed} */
  private static double[] together(List<Runnable> operations, double seconds) throws Exception {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks = new ArrayList<Callable<double[]>>();
      for (var operation : operations) {
        tasks.add(() -> until(end, operation));
      }
      var parts = new ArrayList<double[]>();
      for (var task : threads.invokeAll(tasks)) {
        parts.add(task.get());
      }
      return parts.stream().flatMapToDouble(Arrays::stream).toArray();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a session failed", e);
    }
  }

  private static double[] until(long end, Runnable operation) {
    var found = new ArrayList<Double>();
    for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
      operation.run();
      found.add((System.nanoTime() - start) / 1e9);
    }
    return found.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** What one session takes of the server's memory that does nothing now. */
  static List<Row> memory(Effort unused) throws Exception {
    try (var server = ServerProcess.oursWith(CONSTANT_HEAP);
        var rawServer = ServerProcess.rawWith(CONSTANT_HEAP)) {
      long ours = memory(server, () -> opened(server));
      long raw = memory(rawServer, () -> streaming(rawServer));
      return List.of(
          Row.size("remote: memory of an idle session", "grpc-java stream", ours, raw).atMost(100));
    }
  }

  private static AutoCloseable opened(ServerProcess server) {
    var client = server.connect();
    try (var step = new RemoteStep(client)) {
      step.run(); // and hold nothing
    }
    return client;
  }

  private static AutoCloseable streaming(ServerProcess server) {
    var raw = new RawGrpc(server.port(), Remote.CHUNK_BYTES);
    raw.echoes().run();
    return raw;
  }

  private static long memory(ServerProcess server, Callable<AutoCloseable> open) throws Exception {
    var opened = new ArrayList<AutoCloseable>();
    try {
      // What comes with the first sessions is not theirs: classes, and code, which the JVM compiles
      // after hundreds of calls. One at a time, so that all that two of them need is theirs.
      for (int i = 0; i < SESSIONS; i++) {
        open.call().close();
      }
      Thread.sleep(MILLIS_UNTIL_QUIET);
      long before = memory(server.pids());
      for (int i = 0; i < SESSIONS; i++) {
        opened.add(open.call());
      }
      Thread.sleep(MILLIS_UNTIL_QUIET);
      return (memory(server.pids()) - before) / SESSIONS;
    } finally {
      for (var one : opened) {
        one.close();
      }
    }
  }

  /**
   * {@return the bytes of the live objects of some JVMs, and of all that they have beside the heap}
   * Their heaps do not grow, and are resident from the beginning.
   */
  private static long memory(LongStream processes) throws IOException, InterruptedException {
    long bytes = 0;
    for (long pid : processes.toArray()) {
      bytes += Jvm.liveBytes(pid) + Jvm.residentBytes(pid);
    }
    return bytes;
  }
}
