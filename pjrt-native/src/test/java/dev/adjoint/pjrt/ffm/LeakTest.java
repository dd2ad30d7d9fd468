package dev.adjoint.pjrt.ffm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.Executable;
import dev.adjoint.pjrt.PjrtException;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * A million executions take no memory that stays, nor do calls of Java functions. Measured in a JVM
 * of its own, whose heap is small and all there from the start, so that what grows is native.
 */
class LeakTest {
  private static final Path STATM = Path.of("/proc/self/statm");
  private static final long PAGE_SIZE = 4096;
  private static final TensorType ARRAY = TensorType.of(ElementType.F32, 1000);

  @Test
  void executionsAndTransfersRunInConstantMemory() throws Exception {
    assumeTrue(Files.exists(STATM), "there is no " + STATM);
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:+AlwaysPreTouch",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                LeakTest.class.getName())
            .redirectErrorStream(true);
    builder.environment().put("ADJOINT_PJRT_PLUGIN", library());
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    var growth = output.lines().filter(line -> line.startsWith("growth ")).findFirst();
    assertThat(growth).as(output).isPresent();
    assertThat(Long.parseLong(growth.orElseThrow().replaceAll("[^0-9-]", "")))
        .as(output)
        .isLessThan(20L << 20);
  }

  private static String library() {
    return NativeBackend.plugin("cpu").library().toString();
  }

  /** What the test runs in the other JVM. */
  public static void main(String[] arguments) throws IOException {
    try (var client = Backend.open("cpu");
        var add = client.compile(Programs.ADD, CompileOptions.DEFAULT)) {
      execute(client, add, 200_000);
      transfer(client, 50_000);
      callBack(client, 20_000);
      long before = residentBytes();
      execute(client, add, 1_000_000);
      System.out.printf("after 1,000,000 executions: %+d bytes%n", residentBytes() - before);
      transfer(client, 100_000);
      callBack(client, 20_000);
      System.out.printf("growth %d bytes%n", residentBytes() - before);
    }
  }

  private static void execute(Client client, Executable add, int times) {
    var one = MemorySegment.ofArray(new float[] {1});
    try (var x = client.put(one, TensorType.of(ElementType.F32))) {
      for (int i = 0; i < times; i++) {
        add.execute(List.of(x, x)).getFirst().close();
      }
    }
  }

  /** Half the calls of a function succeed, half fail. */
  private static void callBack(Client client, int times) {
    var calls = new AtomicInteger();
    try (var half =
            client.register(
                (arguments, results) -> {
                  if (calls.incrementAndGet() % 2 == 0) {
                    throw new IllegalStateException("not now");
                  }
                  results.getFirst().data().copyFrom(arguments.getFirst().data());
                });
        var program = client.compile(Programs.callback(half.id()), CompileOptions.DEFAULT);
        var x = client.put(MemorySegment.ofArray(new float[3]), Programs.VECTOR)) {
      for (int i = 0; i < times; i++) {
        try (var y = program.execute(List.of(x)).getFirst()) {
          y.read(MemorySegment.ofArray(new float[3]));
        } catch (PjrtException e) {
          // Every other call.
        }
      }
      if (calls.get() != times) {
        throw new AssertionError("%d calls of %d".formatted(calls.get(), times));
      }
    }
  }

  private static void transfer(Client client, int times) {
    var values = MemorySegment.ofArray(new float[1000]);
    for (int i = 0; i < times; i++) {
      try (var x = client.put(values, ARRAY)) {
        if (i % 10 == 0) {
          x.copyTo(values).join();
          x.ready().join();
        } else {
          x.read(values);
        }
      }
    }
  }

  private static long residentBytes() throws IOException {
    return new Scanner(Files.readString(STATM)).skip("\\d+").nextLong() * PAGE_SIZE;
  }
}
