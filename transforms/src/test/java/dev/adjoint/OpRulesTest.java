package dev.adjoint;

import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.jvp;
import static dev.adjoint.Adjoint.vjp;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.text.Parser;
import dev.adjoint.transform.Replay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of single ops, tried on programs written in StableHLO: the derivative against
 * differences, its transpose by dot products, vectorisation against a loop.
 */
class OpRulesTest {
  private static final int BATCH = 3;

  /**
   * A program of the resource {@code op-rules.mlir}.
   *
   * @param domain which numbers its first argument is made of
   */
  record Program(String name, String domain, Function main)
      implements Fn1<List<Tensor>, List<Tensor>> {
    @Override
    public List<Tensor> apply(List<Tensor> arguments) {
      return Replay.of(main.body(), arguments);
    }

    /** The results on the device. */
    List<Tensor> run(List<Tensor> arguments) {
      return jit((Fn1<List<Tensor>, List<Tensor>>) this).apply(arguments);
    }

    /** A point where the program is differentiable. */
    List<Tensor> point(int seed) {
      var random = new Random(31L * name.hashCode() + seed);
      var arguments = new ArrayList<Tensor>();
      for (var type : main.parameterTypes()) {
        arguments.add(draw(random, type, arguments.isEmpty() ? domain : ""));
      }
      return arguments;
    }

    private Tensor draw(Random random, TensorType type, String among) {
      int count = Math.toIntExact(type.size());
      return switch (type.elementType()) {
        case I32 -> Tensor.of(random.ints(count, 0, 3).toArray()).reshape(type.shape());
        case F64 -> {
          var x = Tensor.of(random.doubles(count, -0.9, 0.9).toArray()).reshape(type.shape());
          yield among(x, among);
        }
        case C128 -> {
          var part = type.withElementType(ElementType.F64);
          var re = draw(random, part, "");
          var im = draw(random, part, "");
          yield among(re.complex(im), among);
        }
        default -> throw new IllegalArgumentException("no numbers of " + type);
      };
    }

    private static Tensor among(Tensor x, String domain) {
      return switch (domain) {
        case "positive" -> x.multiply(x).add(1.2);
        case "above" -> x.multiply(x).add(1.5);
        case "definite" -> {
          int n = x.shape().dim(x.rank() - 1);
          var shape = x.type().withElementType(ElementType.I32);
          var eye = Tensor.iota(shape, x.rank() - 1).eq(Tensor.iota(shape, x.rank() - 2));
          yield x.add(eye.convert(x.elementType()).multiply(2. * n));
        }
        default -> x;
      };
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Program> programs() throws IOException {
    try (var in = OpRulesTest.class.getResourceAsStream("op-rules.mlir")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("// ----- ", -1))
          .filter(part -> !part.isBlank())
          .map(OpRulesTest::of);
    }
  }

  private static Program of(String part) {
    var words = List.of(part.lines().findFirst().orElseThrow().split(" ", -1));
    var main = Parser.parse(part.substring(part.indexOf('\n'))).main();
    return new Program(words.getFirst(), words.size() > 1 ? words.get(1) : "", main);
  }

  private static boolean isActive(Tensor tensor) {
    return tensor.elementType().isDifferentiable();
  }

  /** The arguments with those that are active moved along {@code direction}. */
  private static List<Tensor> moved(List<Tensor> x, List<Tensor> direction, double by) {
    var all = new ArrayList<Tensor>();
    for (int i = 0; i < x.size(); i++) {
      all.add(isActive(x.get(i)) ? x.get(i).add(direction.get(i).multiply(by)) : x.get(i));
    }
    return all;
  }

  /** Real numbers: a complex one as two. */
  private static double[] numbers(Tensor tensor) {
    if (!tensor.elementType().isComplex()) {
      return tensor.toDoubles();
    }
    var flat = Tensor.concatenate(0, tensor.real().reshape(-1), tensor.imag().reshape(-1));
    return flat.toDoubles();
  }

  private static void assertClose(String what, Tensor found, Tensor expected, double tolerance) {
    assertThat(found.type()).as(what).isEqualTo(expected.type());
    var a = numbers(found);
    var b = numbers(expected);
    for (int i = 0; i < a.length; i++) {
      assertThat(a[i])
          .as("%s, element %d", what, i)
          .isCloseTo(b[i], within(tolerance * Math.max(1, Math.abs(b[i]))));
    }
  }

  /** Only the active arguments vary, the others are closed over. */
  private static Fn1<List<Tensor>, List<Tensor>> ofActive(Program f, List<Tensor> x) {
    return active -> {
      var next = active.iterator();
      return f.apply(x.stream().map(t -> isActive(t) ? next.next() : t).toList());
    };
  }

  private static List<Tensor> active(List<Tensor> x) {
    return x.stream().filter(OpRulesTest::isActive).toList();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void jvpIsTheLimitOfDifferences(Program f) {
    var x = f.point(0);
    var t = f.point(1);
    double h = 1e-5;
    var ahead = f.run(moved(x, t, h));
    var behind = f.run(moved(x, t, -h));
    var value = f.run(x);
    var dual = jvp(ofActive(f, x), active(x), active(t));
    for (int i = 0; i < ahead.size(); i++) {
      var slope = ahead.get(i).subtract(behind.get(i)).divide(2 * h);
      assertClose("value " + i, dual.primal().get(i), value.get(i), 1e-9);
      assertClose("tangent " + i, dual.tangent().get(i), slope, 1e-6);
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void vjpIsTheTransposeOfJvp(Program f) {
    var x = f.point(0);
    var t = active(f.point(1));
    var g = ofActive(f, x);
    var pushed = jvp(g, active(x), t).tangent();
    var random = new Random(f.name().hashCode());
    var ct = new ArrayList<Tensor>();
    for (var result : pushed) {
      ct.add(f.draw(random, result.type(), ""));
    }
    var pulled = vjp(g, active(x)).pullback().apply(ct);
    assertThat(dot(pulled, t)).isCloseTo(dot(ct, pushed), within(1e-9));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void secondDerivativesAreThoseOfTheTranspose(Program f) {
    var x = f.point(0);
    var g = ofActive(f, x);
    var t = active(f.point(1));
    var s = active(f.point(2));
    // Forward over reverse, and reverse over forward: the same number twice.
    Fn1<List<Tensor>, Tensor> square =
        a -> {
          var sum = Tensor.of(0.);
          for (var result : g.apply(a)) {
            var real = result.elementType().isComplex() ? result.real() : result;
            sum = sum.add(real.multiply(real).sum());
          }
          return sum;
        };
    Fn1<List<Tensor>, List<Tensor>> gradient = Adjoint.grad(square);
    var forwardOverReverse = jvp(gradient, active(x), t).tangent();
    Fn1<List<Tensor>, Tensor> slope = a -> jvp(square, a, s).tangent();
    var reverseOverForward = Adjoint.grad(slope).apply(active(x));
    assertThat(dot(forwardOverReverse, s))
        .isCloseTo(
            dot(reverseOverForward, t),
            within(1e-8 * Math.max(1, Math.abs(dot(reverseOverForward, t)))));
  }

  private static double dot(List<Tensor> a, List<Tensor> b) {
    double sum = 0;
    for (int i = 0; i < a.size(); i++) {
      var product = a.get(i).multiply(b.get(i));
      var real = product.elementType().isComplex() ? product.real() : product;
      sum += real.sum().item();
    }
    return sum;
  }

  @ParameterizedTest
  @MethodSource("programs")
  void vmapIsALoop(Program f) {
    var examples = List.of(f.point(0), f.point(1), f.point(2));
    int n = f.point(0).size();
    assertVmap(f, examples, -1);
    for (int only = 0; n > 1 && only < n; only++) {
      assertVmap(f, examples, only);
    }
  }

  /** With all arguments batched, or only one. */
  private static void assertVmap(Program f, List<List<Tensor>> examples, int only) {
    var given = new ArrayList<List<Tensor>>();
    for (var example : examples) {
      var arguments = new ArrayList<>(examples.getFirst());
      for (int i = 0; i < arguments.size(); i++) {
        if (only < 0 || i == only) {
          arguments.set(i, example.get(i));
        }
      }
      given.add(arguments);
    }
    var batches = new ArrayList<Tensor>();
    for (int i = 0; i < examples.getFirst().size(); i++) {
      if (only < 0 || i == only) {
        batches.add(stack(given, i));
      }
    }
    Fn1<List<Tensor>, List<Tensor>> g =
        varying -> {
          var all = new ArrayList<>(examples.getFirst());
          for (int i = 0, k = 0; i < all.size(); i++) {
            if (only < 0 || i == only) {
              all.set(i, varying.get(k++));
            }
          }
          return f.apply(all);
        };
    var found = jit(vmap(g)).apply(batches);
    var wanted = given.stream().map(f::run).toList();
    for (int i = 0; i < found.size(); i++) {
      var what = "result %d with %s batched".formatted(i, only < 0 ? "all" : "argument " + only);
      assertClose(what, found.get(i), stack(wanted, i), 1e-9);
    }
  }

  private static Tensor stack(List<List<Tensor>> rows, int i) {
    var parts =
        rows.stream().map(row -> row.get(i).reshape(row.get(i).shape().insert(0, 1))).toList();
    assertThat(parts).hasSize(BATCH);
    return Tensor.concatenate(0, parts);
  }
}
