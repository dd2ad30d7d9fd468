package dev.adjoint.pjrt.ffm;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.Executable;
import dev.adjoint.pjrt.HostCallback;
import dev.adjoint.pjrt.PjrtException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Programs on the CPU call Java functions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class HostCallbackTest {
  private Client client;

  @BeforeAll
  void open() {
    client = Backend.open("cpu");
  }

  @AfterAll
  void close() {
    client.close();
  }

  private Executable compile(long id) {
    return client.compile(Programs.callback(id), CompileOptions.DEFAULT);
  }

  private float[] run(Executable executable, float... values) {
    try (var x = client.put(MemorySegment.ofArray(values), Programs.VECTOR);
        var y = executable.execute(List.of(x)).getFirst()) {
      return read(y);
    }
  }

  private static float[] read(Buffer buffer) {
    var values = new float[3];
    buffer.read(MemorySegment.ofArray(values));
    return values;
  }

  private static void twice(List<HostCallback.Array> arguments, List<HostCallback.Array> results) {
    var x = arguments.getFirst().data();
    var y = results.getFirst().data();
    for (int i = 0; i < 3; i++) {
      y.setAtIndex(JAVA_FLOAT, i, 2 * x.getAtIndex(JAVA_FLOAT, i));
    }
  }

  @Test
  void aProgramCallsAFunction() {
    assertThat(client.hasHostCallbacks()).isTrue();
    try (var twice = client.register(HostCallbackTest::twice);
        var executable = compile(twice.id())) {
      assertThat(run(executable, 1, 2, 3)).containsExactly(2, 4, 6);
    }
  }

  @Test
  void theFunctionSeesTypesAndMayOnlyReadItsArguments() {
    var types = new ArrayList<TensorType>();
    try (var writes =
            client.register(
                (arguments, results) -> {
                  arguments.forEach(a -> types.add(a.type()));
                  results.forEach(a -> types.add(a.type()));
                  arguments.getFirst().data().setAtIndex(JAVA_FLOAT, 0, 1);
                });
        var executable = compile(writes.id())) {
      assertThatThrownBy(() -> run(executable, 1, 2, 3)).hasMessageContaining("read");
      assertThat(types).containsExactly(Programs.VECTOR, Programs.VECTOR);
    }
  }

  @Test
  void anArrayIsOutOfReachAfterTheCall() {
    var kept = new ArrayList<MemorySegment>();
    try (var keeps = client.register((arguments, _) -> kept.add(arguments.getFirst().data()));
        var executable = compile(keeps.id())) {
      var _ = run(executable, 1, 2, 3);
      assertThat(kept.getFirst().scope().isAlive()).isFalse();
    }
  }

  @Test
  void anExceptionIsTheErrorOfTheExecution() {
    try (var fails =
            client.register(
                (_, _) -> {
                  throw new IllegalStateException("no weather today");
                });
        var executable = compile(fails.id())) {
      assertThatThrownBy(() -> run(executable, 1, 2, 3))
          .isInstanceOf(PjrtException.class)
          .hasMessageContaining("no weather today");
      assertThatThrownBy(() -> run(executable, 1, 2, 3)).hasMessageContaining("no weather today");
    }
  }

  @Test
  void anErrorOfTheJvmIsNoCrash() {
    try (var fails =
            client.register(
                (_, _) -> {
                  throw new StackOverflowError("deep");
                });
        var executable = compile(fails.id())) {
      assertThatThrownBy(() -> run(executable, 1, 2, 3)).hasMessageContaining("StackOverflowError");
    }
  }

  @Test
  void oneThatIsForgottenIsAnError() {
    try (var executable = compile(forgotten())) {
      assertThatThrownBy(() -> run(executable, 1, 2, 3))
          .isInstanceOf(PjrtException.class)
          .hasMessageContaining("there is no host callback");
    }
  }

  private long forgotten() {
    try (var twice = client.register(HostCallbackTest::twice)) {
      return twice.id();
    }
  }

  @Test
  void aCustomCallWithoutAnIdIsAnError() {
    var text = new String(Programs.callback(1), UTF_8).replace("id = 1", "other = 1");
    try (var executable = client.compile(text.getBytes(UTF_8), CompileOptions.DEFAULT)) {
      assertThatThrownBy(() -> run(executable, 1, 2, 3)).hasMessageContaining("id = ... : i64");
    }
  }

  @Test
  void aClosedClientForgetsItsCallbacks() {
    var all = NativeBackend.plugin("cpu").hostCallbacks();
    long id;
    try (var other = Backend.open("cpu")) {
      id = other.register(HostCallbackTest::twice).id();
      assertThat(all.knows(id)).isTrue();
    }
    assertThat(all.knows(id)).isFalse();
  }

  @Test
  void matricesAreRowMajorAndOtherElementTypesWork() {
    var seen = new ArrayList<String>();
    try (var reads =
            client.register(
                (arguments, results) -> {
                  for (var a : arguments) {
                    seen.add(a.type() + " " + a.data().byteSize());
                  }
                  for (var r : results) {
                    seen.add(r.type() + " " + r.data().byteSize());
                  }
                  for (int i = 0; i < 6; i++) {
                    results
                        .getFirst()
                        .data()
                        .setAtIndex(
                            JAVA_DOUBLE, i, arguments.getFirst().data().getAtIndex(JAVA_FLOAT, i));
                  }
                });
        var executable =
            client.compile(Programs.transposingCallback(reads.id()), CompileOptions.DEFAULT);
        var x =
            client.put(
                MemorySegment.ofArray(new float[] {1, 2, 3, 4, 5, 6}),
                new TensorType(ElementType.F32, Dims.of(2, 3)));
        var b = client.put(MemorySegment.ofArray(new byte[] {1}), TensorType.of(ElementType.I1))) {
      var results = executable.execute(List.of(x, b));
      var found = new double[6];
      results.getFirst().read(MemorySegment.ofArray(found));
      results.forEach(Buffer::close);
      assertThat(found).containsExactly(1, 4, 2, 5, 3, 6);
    }
    assertThat(seen)
        .containsExactly(
            "tensor<3x2xf32> 24", "tensor<i1> 1", "tensor<3x2xf64> 48", "tensor<0xi8> 0");
  }

  /** More programs at once than XLA has threads, all of which wait for each other. */
  @Test
  void callbacksThatWaitForEachOtherHoldUpNothingElse() throws Exception {
    int count = 24;
    var all = new CountDownLatch(count);
    try (var meets =
            client.register(
                (arguments, results) -> {
                  all.countDown();
                  assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
                  twice(arguments, results);
                });
        var executable = compile(meets.id());
        var threads = Executors.newFixedThreadPool(count)) {
      var futures = new ArrayList<Future<float[]>>();
      for (int i = 0; i < count; i++) {
        float value = i;
        futures.add(threads.submit(() -> run(executable, value, 0, 0)));
      }
      for (int i = 0; i < count; i++) {
        assertThat(futures.get(i).get()).containsExactly(2 * i, 0, 0);
      }
    }
  }

  /** Programs that run programs, many at once. */
  @Test
  void aCallbackMayRunAnotherProgramOfTheSameClient() throws Exception {
    int count = 24;
    var inside = new CountDownLatch(count);
    try (var twice = client.register(HostCallbackTest::twice);
        var inner = compile(twice.id());
        var nested =
            client.register(
                (arguments, results) -> {
                  inside.countDown();
                  assertThat(inside.await(60, TimeUnit.SECONDS)).isTrue();
                  var x = arguments.getFirst().data().toArray(JAVA_FLOAT);
                  results.getFirst().data().copyFrom(MemorySegment.ofArray(run(inner, x)));
                });
        var outer = compile(nested.id());
        var threads = Executors.newFixedThreadPool(count)) {
      var futures = new ArrayList<Future<float[]>>();
      for (int i = 0; i < count; i++) {
        futures.add(threads.submit(() -> run(outer, 1, 2, 3)));
      }
      for (var future : futures) {
        assertThat(future.get()).containsExactly(2, 4, 6);
      }
    }
  }

  /** Neither the executable nor the client goes away under a callback. */
  @Test
  void whatIsClosedDuringACallbackIsFreedAfterIt() throws Exception {
    for (int i = 0; i < 20; i++) {
      var begun = new CountDownLatch(1);
      var goOn = new CountDownLatch(1);
      var done = new CountDownLatch(1);
      var other = Backend.open("cpu");
      var slow =
          other.register(
              (arguments, results) -> {
                begun.countDown();
                assertThat(goOn.await(60, TimeUnit.SECONDS)).isTrue();
                twice(arguments, results);
                done.countDown();
              });
      var executable = other.compile(Programs.callback(slow.id()), CompileOptions.DEFAULT);
      var x = other.put(MemorySegment.ofArray(new float[] {1, 2, 3}), Programs.VECTOR);
      var thread = Thread.ofPlatform().start(() -> executable.execute(List.of(x)));
      assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
      executable.close();
      x.close();
      other.close();
      goOn.countDown();
      assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
      thread.join();
    }
  }
}
