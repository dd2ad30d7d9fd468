package dev.adjoint;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.vmap;
import static dev.adjoint.Callbacks.pureCallback;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.program.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Programs in this process call Java functions. */
@Timeout(60)
class CallbacksTest {
  private static final TensorType SCALAR = TensorType.of(ElementType.F32);

  record Both(Tensor sum, List<Tensor> parts) {}

  private static void here(Runnable body) {
    try (var engine = Engine.open("cpu")) {
      engine.run(body);
    }
  }

  /** Something no program can: it looks at the values, with Java. */
  private static Tensor sorted(Tensor x) {
    float[] values = x.toFloats();
    Arrays.sort(values);
    return Tensor.of(values);
  }

  @Test
  void withoutATraceTheFunctionIsCalled() {
    here(
        () -> {
          var x = Tensor.of(3f, 1f, 2f);
          assertThat(pureCallback(CallbacksTest::sorted, x, x).toFloats()).containsExactly(1, 2, 3);
          assertThatThrownBy(() -> pureCallback(CallbacksTest::sorted, Tensor.of(1f), x))
              .isInstanceOf(HloException.class)
              .hasMessageContaining("expected tensor<f32>, found tensor<3xf32>");
        });
  }

  @Test
  void aCompiledProgramCallsIt() {
    here(
        () -> {
          var calls = new AtomicInteger();
          var f =
              jit(
                  (Tensor x) ->
                      pureCallback(
                              (Tensor y) -> {
                                calls.incrementAndGet();
                                return sorted(y);
                              },
                              x,
                              x.multiply(2))
                          .add(1));
          assertThat(f.apply(Tensor.of(3f, 1f, 2f)).toFloats()).containsExactly(3, 5, 7);
          assertThat(f.apply(Tensor.of(0f, -1f, 2f)).toFloats()).containsExactly(-1, 1, 5);
          assertThat(calls).hasValue(2);
        });
  }

  @Test
  void treesGoInAndOut() {
    here(
        () -> {
          var example = new Both(Tensor.placeholder(SCALAR), List.of(Tensor.of(1, 2)));
          var f =
              jit(
                  (Both in, Tensor k) ->
                      pureCallback(
                          (Both b, Tensor c, String name) ->
                              new Both(
                                  b.sum().add(c).add(name.length()),
                                  List.of(Tensor.of(7, b.parts().size()))),
                          example,
                          in,
                          k,
                          "four"));
          var found =
              f.apply(
                  new Both(Tensor.of(1f), List.of(Tensor.of(2f), Tensor.of(true))), Tensor.of(10f));
          assertThat(found.sum().item()).isEqualTo(15);
          assertThat(found.parts().getFirst().toFloats()).containsExactly(7, 2);
        });
  }

  @Test
  void aWrongResultNamesThePathExpectedAndFound() {
    here(
        () -> {
          var example = new Both(Tensor.of(1f), List.of(Tensor.of(1f)));
          var type =
              jit(
                  (Tensor x) ->
                      pureCallback(y -> new Both(y, List.of(Tensor.of(1f, 2f))), example, x));
          assertThatThrownBy(() -> type.apply(Tensor.of(1f)).sum().item())
              .isInstanceOf(PjrtException.class)
              .hasMessageContaining("pureCallback")
              .hasMessageContaining("expected tensor<f32> at .parts[0], found tensor<2xf32>");
          var structure = jit((Tensor x) -> pureCallback(y -> new Both(y, List.of()), example, x));
          assertThatThrownBy(() -> structure.apply(Tensor.of(1f)).sum().item())
              .isInstanceOf(PjrtException.class)
              .hasMessageContaining(".parts");
        });
  }

  @Test
  void anExceptionIsTheErrorOfTheExecution() {
    here(
        () -> {
          Fn1<Tensor, Tensor> fails =
              jit(
                  x ->
                      pureCallback(
                          y -> {
                            throw new IllegalArgumentException("no such station");
                          },
                          x,
                          x));
          assertThatThrownBy(() -> fails.apply(Tensor.of(1f)).item())
              .isInstanceOf(PjrtException.class)
              .hasMessageContaining("IllegalArgumentException")
              .hasMessageContaining("no such station");
        });
  }

  @Test
  void typesOfLessThanAByteAreAnErrorWhereTheyAreTraced() {
    here(
        () -> {
          var small = Tensor.placeholder(TensorType.of(ElementType.I4, 2));
          assertThatThrownBy(
                  () -> jit((Tensor x) -> pureCallback(y -> y, small, x)).apply(Tensor.of(1f)))
              .isInstanceOf(HloException.class)
              .hasMessageContaining("whole bytes, found tensor<2xi4>");
        });
  }

  @Test
  void aBatchIsOneExampleAfterTheOther() {
    here(
        () -> {
          var seen = new ArrayList<Float>();
          Fn2<Tensor, Tensor, Tensor> f =
              (x, shared) ->
                  pureCallback(
                      (Tensor y, Tensor s) -> {
                        seen.add((float) y.item());
                        return y.multiply(s);
                      },
                      x,
                      x,
                      shared);
          var xs = Tensor.of(1f, 2f, 3f);
          var batched = vmap((Tensor x) -> f.apply(x, Tensor.of(10f)));
          assertThat(batched.apply(xs).toFloats()).containsExactly(10, 20, 30);
          assertThat(jit(batched).apply(xs).toFloats()).containsExactly(10, 20, 30);
          assertThat(seen).containsExactly(1f, 2f, 3f, 1f, 2f, 3f);
          var matrix = Tensor.of(1f, 2f, 3f, 4f, 5f, 6f).reshape(2, 3);
          assertThat(vmap(vmap((Tensor x) -> f.apply(x, Tensor.of(2f)))).apply(matrix).toFloats())
              .containsExactly(2, 4, 6, 8, 10, 12);
        });
  }

  @Test
  void insideAScanAndAWhileLoop() {
    here(
        () -> {
          Fn1<Tensor, Tensor> twice = x -> pureCallback(y -> y.multiply(2), x, x);
          var scan = jit((Tensor x) -> Control.fori(0, 5, (i, s) -> twice.apply(s), x));
          assertThat(scan.apply(Tensor.of(1f)).item()).isEqualTo(32);
          var loop = jit((Tensor x) -> Control.whileLoop(s -> s.lt(100), twice, x));
          assertThat(loop.apply(Tensor.of(1f)).item()).isEqualTo(128);
          var cond = jit((Tensor x) -> Control.cond(x.gt(0), () -> twice.apply(x), x::negate));
          assertThat(cond.apply(Tensor.of(3f)).item()).isEqualTo(6);
          assertThat(cond.apply(Tensor.of(-3f)).item()).isEqualTo(3);
        });
  }

  @Test
  void itHasNoDerivativeOfItsOwn() {
    here(
        () -> {
          Fn1<Tensor, Tensor> f = x -> pureCallback(y -> y.multiply(2), x, x);
          assertThatThrownBy(() -> grad(f).apply(Tensor.of(1f)))
              .isInstanceOf(HloException.class)
              .hasMessageContaining("pureCallback has no derivative")
              .hasMessageContaining("CustomJvp")
              .hasMessageContaining("CustomTranspose");
          assertThatThrownBy(() -> Adjoint.linearTranspose(f, Tensor.of(1f)).apply(Tensor.of(1f)))
              .isInstanceOf(HloException.class)
              .hasMessageContaining("no transpose")
              .hasMessageContaining("CustomTranspose");
        });
  }

  @Test
  void whatIsNotDifferentiatedPassesThrough() {
    here(
        () -> {
          var x = Tensor.of(3f);
          Fn1<Tensor, Tensor> f =
              y -> y.multiply(pureCallback(z -> z.add(1), x, Tensor.of(4f))).multiply(y);
          assertThat(jit(grad(f)).apply(x).item()).isEqualTo(30);
          var truth = Tensor.placeholder(TensorType.of(ElementType.I1));
          Fn1<Tensor, Tensor> g =
              y -> Tensor.select(pureCallback(z -> z.gt(0), truth, y), y.multiply(2), y);
          assertThat(grad(g).apply(x).item()).isEqualTo(2);
        });
  }

  @Test
  void aCustomJvpGivesItADerivative() {
    here(
        () -> {
          CustomJvp<Tensor, Tensor> square =
              CustomJvp.of(x -> pureCallback(y -> y.multiply(y), x, x));
          square.defJvp((x, t) -> new Dual<>(square.apply(x), x.multiply(t).multiply(2)));
          assertThat(jit(grad(square)).apply(Tensor.of(3f)).item()).isEqualTo(6);
          assertThat(vmap(grad(square)).apply(Tensor.of(3f, 4f)).toFloats()).containsExactly(6, 8);
        });
  }

  /** The matrix is known to Java only; so is its transpose. */
  private static final float[][] MATRIX = {{1, 2}, {3, 4}, {5, 6}};

  private static Tensor times(Tensor x) {
    float[] v = x.toFloats();
    var out = new float[3];
    for (int i = 0; i < 3; i++) {
      out[i] = MATRIX[i][0] * v[0] + MATRIX[i][1] * v[1];
    }
    return Tensor.of(out);
  }

  private static Tensor transposedTimes(Tensor y) {
    float[] v = y.toFloats();
    var out = new float[2];
    for (int j = 0; j < 2; j++) {
      out[j] = MATRIX[0][j] * v[0] + MATRIX[1][j] * v[1] + MATRIX[2][j] * v[2];
    }
    return Tensor.of(out);
  }

  @Test
  void aCustomTransposeAroundHostCallbacksIsDifferentiated() {
    here(
        () -> {
          var three = Tensor.placeholder(TensorType.of(ElementType.F32, 3));
          var two = Tensor.placeholder(TensorType.of(ElementType.F32, 2));
          CustomTranspose<List<Tensor>, Tensor, Tensor> linear =
              CustomTranspose.of(
                  (_, x) -> pureCallback(CallbacksTest::times, three, x),
                  (_, y) -> pureCallback(CallbacksTest::transposedTimes, two, y));
          Fn1<Tensor, Tensor> loss =
              x -> {
                var y = linear.apply(List.of(), x.sin());
                return y.multiply(y).sum();
              };
          var m = Tensor.of(1f, 2f, 3f, 4f, 5f, 6f).reshape(3, 2);
          Fn1<Tensor, Tensor> same =
              x -> {
                var y = m.matmul(x.sin());
                return y.multiply(y).sum();
              };
          var x = Tensor.of(0.3f, -0.7f);
          float[] expected = grad(same).apply(x).toFloats();
          assertThat(grad(loss).apply(x).toFloats()).containsExactly(expected, within());
          assertThat(jit(grad(loss)).apply(x).toFloats()).containsExactly(expected, within());
          var xs = Tensor.of(0.3f, -0.7f, 1f, 2f, -3f, 0.1f).reshape(3, 2);
          float[] all = vmap(grad(same)).apply(xs).toFloats();
          assertThat(vmap(grad(loss)).apply(xs).toFloats()).containsExactly(all, within());
          assertThat(jit(vmap(grad(loss))).apply(xs).toFloats()).containsExactly(all, within());
          Fn1<Tensor, Tensor> total = b -> vmap(loss).apply(b).sum();
          assertThat(jit(grad(total)).apply(xs).toFloats()).containsExactly(all, within());
          var t = Tensor.of(1f, -1f);
          assertThat(Adjoint.jvp(loss, x, t).tangent().item())
              .isCloseTo(Adjoint.jvp(same, x, t).tangent().item(), Offset.offset(1e-4));
          var transposed = Adjoint.linearTranspose(linear.bind(List.of()), x);
          assertThat(jit(transposed).apply(Tensor.of(1f, 0f, 1f)).toFloats()).containsExactly(6, 8);
        });
  }

  private static Offset<Float> within() {
    return Offset.offset(1e-3f);
  }

  /** XLA has few threads, and a callback that waits for a program must not hold one up. */
  @Test
  void aCallbackRunsProgramsOfTheSameEngine() throws Exception {
    try (var engine = Engine.open("cpu");
        var threads = Executors.newFixedThreadPool(12)) {
      var inner = jit((Tensor y) -> pureCallback(z -> z.sin(), y, y.multiply(2)).multiply(3));
      var outer = jit((Tensor x) -> pureCallback(inner, x, x).add(1));
      var futures = new ArrayList<Future<Double>>();
      for (int i = 0; i < 48; i++) {
        float value = i;
        futures.add(threads.submit(() -> engine.call(() -> outer.apply(Tensor.of(value)).item())));
      }
      for (int i = 0; i < 48; i++) {
        assertThat(futures.get(i).get()).isCloseTo(3 * Math.sin(2 * i) + 1, Offset.offset(1e-4));
      }
    }
  }

  @Test
  void theEngineKeepsAFunctionAsLongAsAProgramThatCallsIt() {
    try (var engine = Engine.open("cpu", 2)) {
      engine.run(
          () -> {
            for (int i = 0; i < 10; i++) {
              double k = i;
              Fn1<Tensor, Tensor> f = jit(x -> pureCallback(y -> y.multiply(k), x, x));
              assertThat(f.apply(Tensor.of(1f)).item()).isEqualTo(k);
            }
            awaitAtMost(engine, 2);
          });
    }
  }

  @Test
  void equalProgramsAreCompiledOnceThoughTheyAreTracedAgain() {
    try (var engine = Engine.open("cpu")) {
      engine.run(
          () -> {
            Fn1<Tensor, Tensor> half = y -> y.multiply(0.5);
            CustomJvp<Tensor, Tensor> f = CustomJvp.of(x -> pureCallback(half, x, x));
            f.defJvp((x, t) -> new Dual<>(f.apply(x), t.multiply(0.5)));
            for (int i = 0; i < 20; i++) {
              assertThat(Adjoint.valueAndGrad(f).apply(Tensor.of(1f)).value().item())
                  .isEqualTo(0.5);
            }
            assertThat(engine.hostCalls().size()).isEqualTo(1);
          });
    }
  }

  @Test
  void aheadOfTimeTheFunctionIsKnownUntilTheCompiledOneIsClosed() {
    try (var engine = Engine.open("cpu")) {
      engine.run(
          () -> {
            var lowered =
                Adjoint.lower((Tensor x) -> pureCallback(y -> y.add(1), x, x), Tensor.of(1f));
            assertThat(lowered.toString())
                .contains("stablehlo.custom_call @adjoint_host_callback", "id = 0 : i64");
            try (var compiled = lowered.compile()) {
              assertThat(compiled.function().apply(Tensor.of(1f)).item()).isEqualTo(2);
              assertThat(engine.hostCalls().size()).isEqualTo(1);
            }
            awaitAtMost(engine, 0);
          });
    }
  }

  /** A program that is closed is let go of when it is done, which is told some time after. */
  private static void awaitAtMost(Engine engine, int callbacks) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (engine.hostCalls().size() > callbacks && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(engine.hostCalls().size()).isLessThanOrEqualTo(callbacks);
  }

  @Test
  void whatIsDoneInOrderIsDoneEachTimeAndWhetherUsedOrNot() {
    here(
        () -> {
          var done = new ArrayList<String>();
          var count = new AtomicInteger();
          var none = Tensor.placeholder(TensorType.of(ElementType.I32));
          Fn2<String, Tensor, Tensor> next =
              (name, x) ->
                  Callbacks.ioCallback(
                      (Tensor y) -> {
                        done.add(name + " " + (int) y.item());
                        return Tensor.of(count.incrementAndGet());
                      },
                      none,
                      x);
          var f =
              jit(
                  (Tensor x) -> {
                    var _ = next.apply("unused", x);
                    var first = next.apply("same", x);
                    var second = next.apply("same", x);
                    Callbacks.debugPrint(done::add, "printed %d", x);
                    var loop = Control.fori(0, 3, (i, s) -> s.add(next.apply("step", i)), x);
                    return first.multiply(100).add(second.multiply(1000)).add(loop);
                  });
          assertThat(f.apply(Tensor.of(7)).item()).isEqualTo(200 + 3000 + 7 + 4 + 5 + 6);
          assertThat(done)
              .containsExactly(
                  "unused 7", "same 7", "same 7", "printed 7", "step 0", "step 1", "step 2");
          done.clear();
          var batched = vmap((Tensor x) -> next.apply("row", x));
          assertThat(jit(batched).apply(Tensor.of(4, 5)).toFloats()).containsExactly(7, 8);
          assertThat(done).containsExactly("row 4", "row 5");
        });
  }

  @Test
  void tenThousandCallsKeepNothing() {
    try (var engine = Engine.open("cpu")) {
      engine.run(
          () -> {
            Fn1<Tensor, Tensor> next = x -> pureCallback(y -> y.add(1), x, x);
            var step = jit(next);
            var x = Tensor.of(0f);
            for (int i = 0; i < 2_000; i++) {
              x = step.apply(x);
            }
            assertThat(x.item()).isEqualTo(2_000);
            Fn1<Tensor, Tensor> counted =
                y -> pureCallback(z -> Tensor.of((float) z.item() + 1), y, y);
            var loop = jit((Tensor y) -> Control.fori(0, 10_000, (_, s) -> counted.apply(s), y));
            assertThat(loop.apply(Tensor.of(0f)).item()).isEqualTo(10_000);
            assertThat(engine.hostCalls().size()).isEqualTo(2);
          });
    }
  }

  @Test
  void aProgramWithOneCannotBeSaved() {
    var program = Program.of((Tensor x) -> pureCallback(y -> y.add(1), x, x), Tensor.of(1f));
    assertThatThrownBy(program::module)
        .isInstanceOf(HloException.class)
        .hasMessageContaining("pureCallback cannot be saved");
  }

  @Test
  void elsewhereItIsAClearError() {
    var server = PjrtServer.builder(dev.adjoint.pjrt.Backend.open("cpu")).start();
    try (server;
        var engine = Engine.open("grpc://localhost:" + server.port())) {
      engine.run(
          () -> {
            Fn1<Tensor, Tensor> f = jit(x -> pureCallback(y -> y.add(1), x, x));
            assertThat(engine.client().hasHostCallbacks()).isFalse();
            assertThatThrownBy(() -> f.apply(Tensor.of(1f)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("in-process only")
                .hasMessageContaining("return the value as a result");
          });
    }
  }
}
