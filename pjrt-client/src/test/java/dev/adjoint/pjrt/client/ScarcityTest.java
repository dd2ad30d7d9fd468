package dev.adjoint.pjrt.client;

import static dev.adjoint.pjrt.client.Programs.increment;
import static dev.adjoint.pjrt.client.Programs.put;
import static dev.adjoint.pjrt.client.Programs.read;
import static dev.adjoint.pjrt.client.Programs.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Servers that have run out of disk or memory. */
@Timeout(value = 110, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ScarcityTest {
  private static final int MIB = 1 << 20;
  private static final long SECONDS = 60;

  @TempDir private Path folder;

  /** x plus a constant of 2 MiB, which is part of the executable. */
  private static byte[] large(long seed) {
    var random = new Random(seed);
    var constant = new StringBuilder("0x");
    for (int i = 0; i < 512 << 10; i++) {
      constant.append("%06X3F".formatted(random.nextInt(1 << 23))); // from 0.5 to 1
    }
    return text(
        """
        module @large {
          func.func public @main(%%arg0: tensor<524288xf32>) -> tensor<524288xf32> {
            %%cst = stablehlo.constant dense<"%s"> : tensor<524288xf32>
            %%0 = stablehlo.add %%arg0, %%cst : tensor<524288xf32>
            return %%0 : tensor<524288xf32>
          }
        }
        """
            .formatted(constant));
  }

  private static void assertServes(Client client) {
    try (var program = client.compile(increment(), CompileOptions.DEFAULT);
        var x = put(client, 1);
        var y = program.execute(List.of(x)).getFirst()) {
      assertThat(read(y)).containsExactly(2);
    }
  }

  /** {@return the sum of all that the program gives for zeros} */
  private static double run(Client client, byte[] program) {
    try (var executable = client.compile(program, CompileOptions.DEFAULT);
        var x = put(client, new float[512 << 10]);
        var y = executable.execute(List.of(x)).getFirst()) {
      double sum = 0;
      for (float value : read(y)) {
        sum += value;
      }
      return sum;
    }
  }

  /** A limit on the size of files, which a disk is that has room for a part of one. */
  @Test
  void aCacheOnAFullDiskIsNone() throws Exception {
    var cache = folder.resolve("cache");
    try (var server =
            ServerProcess.builder()
                .with("cache", cache)
                .ulimit("-f 4000") // blocks of 512 bytes, and a journal takes 1 MiB
                .start(folder);
        var client = server.connect()) {
      double rehearsed = server.metrics().get("adjoint_cache_hits_total");
      double sum = run(client, large(1));
      assertThat(run(client, large(1))).isEqualTo(sum).isPositive();
      assertThat(run(client, large(2))).isPositive();
      // A program that there is room for is kept as ever.
      assertServes(client);
      assertServes(client);

      var metrics = server.metrics();
      assertThat(metrics.get("adjoint_cache_failed_total")).isEqualTo(2);
      // A worker that waits for its turn may have rehearsed meanwhile.
      assertThat(metrics.get("adjoint_cache_hits_total") - rehearsed).isBetween(2.0, 3.0);
      assertThat(metrics.get("adjoint_cache_damaged_total")).isZero();
      assertThat(metrics.get("adjoint_worker_restarts_total")).isZero();
      assertThat(server.log().lines().filter(line -> line.contains("cannot keep")))
          .singleElement()
          .asString()
          .contains(cache.toString(), "compiled again");
      try (var files = Files.list(cache)) {
        // The other one is of the session that a worker holds with itself.
        assertThat(files).hasSize(2).allMatch(file -> file.toString().endsWith(".executable"));
      }
    }
  }

  @Test
  void aCacheWhoseFolderIsGoneIsNone() throws Exception {
    var cache = folder.resolve("cache");
    try (var server = ServerProcess.builder().with("cache", cache).start(folder);
        var client = server.connect()) {
      assertServes(client);
      try (var files = Files.list(cache)) {
        for (var file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(cache);
      Files.createFile(cache);
      assertThat(run(client, large(1))).isPositive();
      assertThat(run(client, large(2))).isPositive();
      assertThat(server.metrics().get("adjoint_cache_failed_total")).isEqualTo(2);
      // Once for each process: a worker that waits for its turn has tried its own program.
      assertThat(server.log().lines().filter(line -> line.contains("cannot keep")))
          .hasSizeBetween(1, 2);
    }
  }

  private static Buffer bytes(Client client, long count) {
    var program =
        """
        func.func public @main(%%arg0: tensor<ui8>) -> tensor<%1$dxui8> {
          %%0 = stablehlo.broadcast_in_dim %%arg0, dims = [] : (tensor<ui8>) -> tensor<%1$dxui8>
          return %%0 : tensor<%1$dxui8>
        }
        """
            .formatted(count);
    try (var executable = client.compile(text(program), CompileOptions.DEFAULT);
        var x = client.put(MemorySegment.ofArray(new byte[] {7}), TensorType.of(ElementType.UI8))) {
      return executable.execute(List.of(x)).getFirst();
    }
  }

  /** The system gives the server less memory than its own limits would let sessions have. */
  @Test
  void aWorkerThatTheSystemGivesNoMemorySaysSoAndServesOn() throws Exception {
    try (var server =
            ServerProcess.builder()
                .ulimit("-v 5000000")
                .option("-Xmx64m")
                .workerOptions("-Xmx64m")
                .start(folder);
        var client = server.connect()) {
      assertServes(client);
      var held = new ArrayList<Buffer>();
      var failure =
          catchThrowable(
              () -> {
                for (int i = 0; i < 20; i++) {
                  var next = bytes(client, 512L * MIB + i);
                  held.add(next);
                  next.ready().orTimeout(SECONDS, TimeUnit.SECONDS).join();
                }
              });
      assertThat(failure).isNotNull();
      var error = failure.getCause() instanceof PjrtException cause ? cause : failure;
      assertThat(error)
          .isInstanceOfSatisfying(
              PjrtException.class,
              e -> assertThat(e.code()).isIn(Code.RESOURCE_EXHAUSTED, Code.DATA_LOSS));
      held.forEach(Buffer::close);
      try (var next = server.connect()) {
        assertServes(next);
      }
    }
  }

  /** The worker's Java has too little memory for all that sessions send it at once. */
  @Test
  void aWorkerWhoseHeapIsFullIsReplacedAndItsSessionsAreTold() throws Exception {
    try (var server =
        ServerProcess.builder()
            .workerOptions("-Xmx28m -XX:MaxDirectMemorySize=1g")
            .with("workers", 1)
            .start(folder)) {
      var programs = new ArrayList<Callable<Throwable>>();
      for (int i = 0; i < 8; i++) {
        long seed = i;
        programs.add(
            () ->
                catchThrowable(
                    () -> {
                      try (var client = server.connect()) {
                        run(client, large(seed));
                      }
                    }));
      }
      try (var threads = Executors.newFixedThreadPool(programs.size())) {
        int told = 0;
        for (var result : threads.invokeAll(programs, SECONDS, TimeUnit.SECONDS)) {
          var thrown = result.get(); // nobody waits for ever
          if (thrown != null) {
            assertThat(thrown)
                .isInstanceOfSatisfying(
                    PjrtException.class,
                    e -> assertThat(e.code()).isIn(Code.DATA_LOSS, Code.RESOURCE_EXHAUSTED));
            told += thrown.getMessage().contains("ran out of memory") ? 1 : 0;
          }
        }
        assertThat(told).isPositive();
      }
      try (var next = server.connect()) {
        assertServes(next);
      }
    }
  }
}
