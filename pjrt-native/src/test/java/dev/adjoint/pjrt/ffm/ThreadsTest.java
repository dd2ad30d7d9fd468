package dev.adjoint.pjrt.ffm;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.PjrtException;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Handles that several threads use at once: closing one under others' hands is never a crash. */
@Timeout(60)
class ThreadsTest {
  private static final TensorType FOUR = TensorType.of(ElementType.F32, 4);
  private static final int THREADS = 4;

  private static Buffer put(Client client, float value) {
    return client.put(MemorySegment.ofArray(new float[] {value, value, value, value}), FOUR);
  }

  private static float readFirst(Buffer buffer) {
    var values = new float[4];
    buffer.read(MemorySegment.ofArray(values));
    return values[0];
  }

  /** Runs {@code action} over and over on several threads, virtual ones too, until it says stop. */
  private static List<Future<Integer>> start(Callable<Boolean> action) {
    var started = new ArrayList<Future<Integer>>();
    for (int t = 0; t < THREADS; t++) {
      try (var executor =
          t % 2 == 0
              ? new Unjoined(Executors.newSingleThreadExecutor())
              : new Unjoined(Executors.newVirtualThreadPerTaskExecutor())) {
        started.add(
            executor
                .service()
                .submit(
                    () -> {
                      int rounds = 0;
                      while (action.call()) {
                        rounds++;
                      }
                      return rounds;
                    }));
      }
    }
    return started;
  }

  /** An executor that ends when its tasks have, without anybody waiting for it. */
  private record Unjoined(ExecutorService service) implements AutoCloseable {
    @Override
    public void close() {
      service.shutdown();
    }
  }

  @Test
  void manyThreadsExecuteAtOnce() throws Exception {
    try (var client = Backend.open("cpu");
        var twice = client.compile(Programs.donatingDouble(FOUR, ""), CompileOptions.DEFAULT);
        var x = put(client, 3)) {
      long end = System.nanoTime() + SECONDS.toNanos(1);
      var workers =
          start(
              () -> {
                try (var sum = twice.execute(List.of(x, x)).getFirst()) {
                  assertThat(readFirst(sum)).isEqualTo(6);
                }
                return System.nanoTime() < end;
              });
      for (var worker : workers) {
        assertThat(worker.get(60, SECONDS)).isPositive();
      }
    }
  }

  @Test
  void aBufferMayBeClosedWhileOthersUseIt() throws Exception {
    try (var client = Backend.open("cpu");
        var twice = client.compile(Programs.donatingDouble(FOUR, ""), CompileOptions.DEFAULT)) {
      var shared = new AtomicReference<>(put(client, 3));
      long end = System.nanoTime() + SECONDS.toNanos(2);
      var workers =
          start(
              () -> {
                var x = shared.get();
                try (var sum = twice.execute(List.of(x, x)).getFirst()) {
                  assertThat(readFirst(sum)).isEqualTo(6);
                  assertThat(readFirst(x)).isEqualTo(3);
                } catch (IllegalStateException e) {
                  assertThat(x.isClosed()).isTrue();
                }
                return System.nanoTime() < end;
              });
      while (System.nanoTime() < end) {
        shared.getAndSet(put(client, 3)).close();
      }
      for (var worker : workers) {
        worker.get(60, SECONDS);
      }
    }
  }

  @Test
  void aBufferIsDonatedToOneOfManyThreads() throws Exception {
    var program = Programs.donatingDouble(FOUR, "tf.aliasing_output = 0 : i32");
    try (var client = Backend.open("cpu");
        var donating = client.compile(program, CompileOptions.DEFAULT);
        var y = put(client, 1)) {
      var shared = new AtomicReference<>(put(client, 0));
      long end = System.nanoTime() + SECONDS.toNanos(1);
      var workers =
          start(
              () -> {
                var x = shared.get();
                try {
                  var z = donating.execute(List.of(x, y)).getFirst();
                  assertThat(readFirst(z)).isEqualTo(1);
                  z.close();
                  shared.compareAndSet(x, put(client, 0));
                } catch (IllegalStateException | PjrtException e) {
                  Thread.onSpinWait(); // Another thread's execution took it.
                }
                return System.nanoTime() < end;
              });
      for (var worker : workers) {
        worker.get(60, SECONDS);
      }
      assertThat(readFirst(y)).isEqualTo(1);
    }
  }

  @RepeatedTest(20)
  void aClientMayBeClosedWhileOthersUseIt() throws Exception {
    var client = Backend.open("cpu");
    var twice = client.compile(Programs.donatingDouble(FOUR, ""), CompileOptions.DEFAULT);
    var x = put(client, 3);
    var workers =
        start(
            () -> {
              try {
                var y = put(client, 3);
                var sum = twice.execute(List.of(x, y)).getFirst();
                assertThat(readFirst(sum)).isEqualTo(6);
                sum.close();
                return true; // y is left to the client.
              } catch (IllegalStateException e) {
                assertThat(client.isClosed()).isTrue();
                return false;
              }
            });
    Thread.sleep(20);
    client.close();
    for (var worker : workers) {
      worker.get(60, SECONDS);
    }
    assertThat(x.isClosed()).isTrue();
  }

  @RepeatedTest(5)
  void aClientMayBeClosedWhileItComputes() {
    var type = TensorType.of(ElementType.F32, 256, 256);
    var client = Backend.open("cpu");
    var slow = client.compile(Programs.manyProducts(200), CompileOptions.DEFAULT);
    var x = client.put(MemorySegment.ofArray(new float[256 * 256]), type);
    var y = slow.execute(List.of(x)).getFirst();
    var ready = y.ready();
    var copied = y.copyTo(MemorySegment.ofArray(new float[256 * 256]));
    client.close();
    assertThat(ready).succeedsWithin(Duration.ofSeconds(30));
    assertThat(copied).succeedsWithin(Duration.ofSeconds(30));
  }
}
