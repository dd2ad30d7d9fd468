package dev.adjoint.pjrt.ffm;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

/** Prints what the frequent calls cost, in microseconds; run its {@code main}. */
public final class DispatchTimes {
  private static final TensorType SCALAR = TensorType.of(ElementType.F32);

  private DispatchTimes() {}

  /** Measures on the backend named by the first argument, or the CPU. */
  public static void main(String[] arguments) {
    try (var client = Backend.open(arguments.length == 0 ? "cpu" : arguments[0]);
        var add = client.compile(Programs.ADD, CompileOptions.DEFAULT);
        var arena = Arena.ofConfined()) {
      var host = arena.allocate(4);
      try (var one = client.put(host, SCALAR)) {
        var two = List.<Buffer>of(one, one);
        print("execute + close", 300_000, () -> add.execute(two).getFirst().close());
        print(
            "execute + read + close",
            100_000,
            () -> {
              try (var sum = add.execute(two).getFirst()) {
                sum.read(host);
              }
            });
        print("read of a ready scalar", 300_000, () -> one.read(host));
      }
      print("put + close", 200_000, () -> client.put(host, SCALAR).close());
      var heap = MemorySegment.ofArray(new float[1]);
      print(
          "put + execute + read of a scalar",
          100_000,
          () -> {
            try (var x = client.put(heap, SCALAR);
                var sum = add.execute(List.of(x, x)).getFirst()) {
              sum.read(heap);
            }
          });
      large(client, arena);
    }
  }

  private static void large(Client client, Arena arena) {
    var type = TensorType.of(ElementType.F32, 16, 1 << 20);
    var host = arena.allocate(type.byteSize(), 64).fill((byte) 1);
    print("put of 64 MB", 20, () -> client.put(host, type).close());
    print("view of 64 MB", 1000, () -> client.view(host, type, client.defaultDevice()).close());
    try (var buffer = client.put(host, type)) {
      print("read of 64 MB", 20, () -> buffer.read(host));
      print("copyTo of 64 MB", 20, () -> buffer.copyTo(host).join());
    }
  }

  private static void print(String what, int times, Runnable action) {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < times; i++) {
        action.run();
      }
      best = Math.min(best, (System.nanoTime() - start) / 1e3 / times);
    }
    System.out.printf("%-34s %10.2f us%n", what, best);
  }
}
