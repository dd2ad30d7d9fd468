package dev.adjoint;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.hlo.HloException;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.program.Program;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lines that programs print while they run. */
@Timeout(60)
class DebugPrintTest {
  record Point(Tensor x, Tensor y) {}

  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  private void print(String format, Object... arguments) {
    Callbacks.debugPrint(lines::add, format, arguments);
  }

  /** A line for {@code x}, which nothing else depends on. */
  private Tensor shown(String name, Tensor x) {
    print(name + " %s", x);
    return x;
  }

  private static void here(Runnable body) {
    try (var engine = Engine.open("cpu")) {
      engine.run(body);
    }
  }

  @Test
  void valuesAreFormattedAsJavas() {
    here(
        () -> {
          Runnable all =
              () -> {
                print("%.2f %d %b %s", Tensor.of(1.5f), Tensor.of(7), Tensor.of(true), "text");
                print("%s", Tensor.of(1f, 2f, 3f, 4f).reshape(2, 2));
                print("%s", Tensor.of(0.1));
                print("%s", Tensor.of(new float[0]));
                print("none");
              };
          all.run();
          var eager = List.copyOf(lines);
          assertThat(eager)
              .containsExactly("1.50 7 true text", "[[1.0, 2.0], [3.0, 4.0]]", "0.1", "[]", "none");
          lines.clear();
          Fn1<Tensor, Tensor> f =
              jit(
                  x -> {
                    all.run();
                    return x.add(1);
                  });
          assertThat(f.apply(Tensor.of(1f)).item()).isEqualTo(2);
          assertThat(lines).isEqualTo(eager);
        });
  }

  @Test
  void aTreeIsShownAsItIs() {
    here(
        () -> {
          Fn1<Point, Tensor> f =
              jit(
                  p -> {
                    print("%s", p);
                    return p.x().add(p.y());
                  });
          assertThat(f.apply(new Point(Tensor.of(1f), Tensor.of(2f))).item()).isEqualTo(3);
          assertThat(lines).hasSize(1);
          assertThat(lines.getFirst()).startsWith("Point[x=Tensor(");
        });
  }

  /** Nobody uses what it computes, and two are equal: both are effects. */
  @Test
  void compilersKeepEveryLine() {
    here(
        () -> {
          Fn1<Tensor, Tensor> f =
              jit(
                  x -> {
                    print("x %s", x);
                    print("x %s", x);
                    print("unused %s", x.multiply(0).add(5));
                    print("constant %s", Tensor.of(4f).sin());
                    return Tensor.of(2f);
                  });
          assertThat(f.apply(Tensor.of(1f)).item()).isEqualTo(2);
          assertThat(lines)
              .containsExactly("x 1.0", "x 1.0", "unused 5.0", "constant " + (float) Math.sin(4));
          assertThat(f.apply(Tensor.of(3f)).item()).isEqualTo(2);
          assertThat(lines).hasSize(8).contains("x 3.0");
        });
  }

  @Test
  void linesComeInTheOrderOfTheProgram() {
    here(
        () -> {
          Fn1<Tensor, Tensor> f =
              jit(
                  x -> {
                    print("start");
                    var y = shown("c", shown("b", shown("a", x).add(1)).multiply(10));
                    var z =
                        Control.fori(
                            0,
                            2,
                            (i, s) -> {
                              print("step %d", i);
                              Control.cond(
                                  i.gt(0), () -> shown("late", i), () -> shown("early", i));
                              return s.add(1);
                            },
                            x);
                    print("end");
                    return y.add(z);
                  });
          for (int i = 0; i < 50; i++) {
            lines.clear();
            assertThat(f.apply(Tensor.of(1f)).item()).isEqualTo(23);
            assertThat(lines)
                .containsExactly(
                    "start", "a 1.0", "b 2.0", "c 20.0", "step 0", "early 0", "step 1", "late 1",
                    "end");
          }
        });
  }

  @Test
  void aDerivativePrintsThePrimalsOnce() {
    here(
        () -> {
          Fn1<Tensor, Tensor> f = x -> shown("square", shown("x", x).multiply(x));
          assertThat(grad(f).apply(Tensor.of(3f)).item()).isEqualTo(6);
          assertThat(lines).containsExactly("x 3.0", "square 9.0");
          lines.clear();
          assertThat(jit(grad(f)).apply(Tensor.of(3f)).item()).isEqualTo(6);
          assertThat(lines).containsExactly("x 3.0", "square 9.0");
          lines.clear();
          assertThat(Adjoint.jvp(f, Tensor.of(3f), Tensor.of(1f)).tangent().item()).isEqualTo(6);
          assertThat(lines).containsExactly("x 3.0", "square 9.0");
          lines.clear();
          assertThat(jit(grad(grad(f))).apply(Tensor.of(3f)).item()).isEqualTo(2);
          assertThat(lines).containsExactly("x 3.0", "square 9.0");
        });
  }

  @Test
  void aTransposePrintsNothing() {
    here(
        () -> {
          Fn1<Tensor, Tensor> f = x -> shown("linear", x.multiply(2));
          assertThat(Adjoint.linearTranspose(f, Tensor.of(1f)).apply(Tensor.of(3f)).item())
              .isEqualTo(6);
          assertThat(lines).isEmpty();
        });
  }

  @Test
  void aBatchPrintsOneExampleAfterTheOther() {
    here(
        () -> {
          var xs = Tensor.of(1f, 2f, 3f);
          Fn1<Tensor, Tensor> f = x -> shown("square", x.multiply(x));
          assertThat(vmap(f).apply(xs).toFloats()).containsExactly(1, 4, 9);
          assertThat(lines).containsExactly("square 1.0", "square 4.0", "square 9.0");
          lines.clear();
          assertThat(jit(vmap(grad(f))).apply(xs).toFloats()).containsExactly(2, 4, 6);
          assertThat(lines).containsExactly("square 1.0", "square 4.0", "square 9.0");
          lines.clear();
          Fn1<Tensor, Tensor> total = b -> vmap(f).apply(b).sum();
          assertThat(jit(grad(total)).apply(xs).toFloats()).containsExactly(2, 4, 6);
          assertThat(lines).containsExactly("square 1.0", "square 4.0", "square 9.0");
        });
  }

  @Test
  void loopsAndBranchesPrintWhatTheyDo() {
    here(
        () -> {
          Fn1<Tensor, Tensor> scan =
              x ->
                  Control.fori(
                      0,
                      3,
                      (i, s) -> {
                        print("%d: %.0f", i, s);
                        return s.multiply(2);
                      },
                      x);
          assertThat(jit(scan).apply(Tensor.of(1f)).item()).isEqualTo(8);
          assertThat(lines).containsExactly("0: 1", "1: 2", "2: 4");
          lines.clear();
          assertThat(jit(grad(scan)).apply(Tensor.of(1f)).item()).isEqualTo(8);
          assertThat(lines).containsExactly("0: 1", "1: 2", "2: 4");
          lines.clear();
          Fn1<Tensor, Tensor> loop =
              x -> Control.whileLoop(s -> s.lt(5), s -> shown("s", s).multiply(2), x);
          assertThat(jit(loop).apply(Tensor.of(1f)).item()).isEqualTo(8);
          assertThat(lines).containsExactly("s 1.0", "s 2.0", "s 4.0");
          lines.clear();
          assertThat(Adjoint.jvp(loop, Tensor.of(1f), Tensor.of(1f)).tangent().item()).isEqualTo(8);
          assertThat(lines).containsExactly("s 1.0", "s 2.0", "s 4.0");
          lines.clear();
          Fn1<Tensor, Tensor> branch =
              x -> Control.cond(x.gt(0), () -> shown("up", x), () -> shown("down", x.negate()));
          assertThat(jit(branch).apply(Tensor.of(-1f)).item()).isEqualTo(1);
          assertThat(jit(grad(branch)).apply(Tensor.of(2f)).item()).isEqualTo(1);
          assertThat(lines).containsExactly("down 1.0", "up 2.0");
        });
  }

  @Test
  void insideFunctionsWithRulesOfTheirOwn() {
    here(
        () -> {
          CustomJvp<Tensor, Tensor> f = CustomJvp.of(x -> shown("f", x).multiply(x));
          f.defJvp((x, t) -> new Dual<>(f.apply(x), shown("rule", x.multiply(2)).multiply(t)));
          assertThat(jit(grad(f)).apply(Tensor.of(3f)).item()).isEqualTo(6);
          assertThat(lines).containsExactly("f 3.0", "rule 6.0");
          lines.clear();
          var checkpointed = Adjoint.checkpoint((Tensor x) -> shown("c", x.sin()).sin());
          assertThat(jit(checkpointed).apply(Tensor.of(0f)).item()).isZero();
          assertThat(lines).containsExactly("c 0.0");
          lines.clear();
          assertThat(jit(grad(checkpointed)).apply(Tensor.of(0f)).item()).isEqualTo(1);
          assertThat(lines).isNotEmpty().containsOnly("c 0.0");
        });
  }

  @Test
  void aWrongFormatIsTheErrorOfTheExecution() {
    here(
        () -> {
          Fn1<Tensor, Tensor> f =
              jit(
                  x -> {
                    print("%d", x);
                    return x;
                  });
          assertThatThrownBy(() -> f.apply(Tensor.of(1f)).add(1).item())
              .isInstanceOf(PjrtException.class)
              .hasMessageContaining("IllegalFormatConversion");
        });
  }

  @Test
  void aProgramThatPrintsCannotBeSaved() {
    var program = Program.of((Tensor x) -> shown("x", x), Tensor.of(1f));
    assertThatThrownBy(program::module)
        .isInstanceOf(HloException.class)
        .hasMessageContaining("debugPrint cannot be saved");
  }
}
