package dev.adjoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.adjoint.cli.npy.Npy;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.text.Parser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The transforms of {@code adjoint run}, on programs of other front ends: the tangents against
 * differences, the cotangents by dot products, batches against one run after the other. The
 * programs run in the process of a batch.
 */
class TransformProgramsTest {
  private static final double STEP = 1e-5;

  /** Each of the rules has its own test; here every sixth will do. */
  private static final int EVERY = 6;

  /** Programs of the StableHLO project that are smooth at the point that comes with them. */
  private static final List<String> CASES =
      List.of(
          "td__abs_complex128_20_20",
          "td__acos_complex128_20_20_chlo",
          "td__atan2_float64_20_20_float64_20_20",
          "td__complex_float64_3_4_float64_3_4",
          "td__cosh_complex128_20_20_chlo",
          "td__cumprod_complex128_8_9",
          "td__dot_general_float64_4_3_complex128_3_6",
          "td__fft_float64_14_15_0_17",
          "td__lgamma_float64_20_20_chlo",
          "td__logistic_float64_20_20",
          "td__pad_complex128_2_3_complex128",
          "td__reduce_prod_float64_2_3",
          "td__reduce_window_add_float64_4_6",
          "td__reduce_window_max_float64_4_6",
          "td__scatter_add_float64_3_5_40_float64_3_5_2",
          "td__scatter_mul_float64_3_5_4_float64_3_2_4",
          "td__select_and_scatter_add_float64_1_3_5_float64_2_4_6",
          "td__sort_float64_5_7",
          "td__transpose_float64_2_3");

  @TempDir Path folder;
  private Path corpus;
  private final List<String> lines = new ArrayList<>();

  @BeforeEach
  void named() {
    var given = System.getenv("ADJOINT_CORPUS");
    corpus = Path.of(given == null ? "../../shared/stablehlo" : given).resolve("cases");
  }

  /** A program, a point, and a direction for those arguments that have one. */
  private record Program(String name, Path module, List<Literal> point, List<Literal> direction) {
    List<Literal> activeDirection() {
      return direction.stream().filter(t -> isActive(t.type())).toList();
    }

    List<Literal> moved(double by) {
      var all = new ArrayList<Literal>();
      for (int i = 0; i < point.size(); i++) {
        var x = point.get(i);
        if (!isActive(x.type())) {
          all.add(x);
          continue;
        }
        var numbers = numbers(x);
        var along = numbers(direction.get(i));
        for (int k = 0; k < numbers.length; k++) {
          numbers[k] += by * along[k];
        }
        all.add(literal(x.type(), numbers));
      }
      return all;
    }
  }

  @Test
  void theRulesOfSingleOps() throws IOException {
    var text =
        Files.readString(Path.of("../transforms/src/test/resources/dev/adjoint/op-rules.mlir"));
    var programs = new ArrayList<Program>();
    var parts = text.split("// ----- ", -1);
    for (int i = 1; i < parts.length; i += EVERY) {
      var part = parts[i];
      var words = part.lines().findFirst().orElseThrow().split(" ", -1);
      var module =
          Files.writeString(folder.resolve(words[0] + ".mlir"), part.substring(part.indexOf('\n')));
      var domain = words.length > 1 ? words[1] : "";
      programs.add(program(words[0], module, domain));
    }
    assertThat(programs).hasSizeGreaterThan(12);
    check(programs);
  }

  @Test
  void programsOfTheCorpus() throws IOException {
    assumeTrue(
        Files.isDirectory(corpus), "skipped: no corpus at " + corpus + "; ADJOINT_CORPUS names it");
    var programs = new ArrayList<Program>();
    for (var name : CASES) {
      var module = corpus.resolve(name).resolve("module.mlir");
      var types = Parser.parse(Files.readString(module)).main().parameterTypes();
      var point = new ArrayList<Literal>();
      for (int i = 0; i < types.size(); i++) {
        point.add(Npy.read(corpus.resolve(name).resolve("in" + i + ".npy"), types.get(i)));
      }
      var random = new Random(name.hashCode());
      programs.add(
          new Program(name, module, point, types.stream().map(t -> draw(random, t, "")).toList()));
    }
    check(programs);
  }

  private static Program program(String name, Path module, String domain) throws IOException {
    var types = Parser.parse(Files.readString(module)).main().parameterTypes();
    var random = new Random(31L * name.hashCode());
    var point = new ArrayList<Literal>();
    for (var type : types) {
      point.add(draw(random, type, point.isEmpty() ? domain : ""));
    }
    return new Program(name, module, point, types.stream().map(t -> draw(random, t, "")).toList());
  }

  private void check(List<Program> programs) throws IOException {
    for (var p : programs) {
      var behind = p.moved(-STEP);
      var ahead = p.moved(STEP);
      ask(p, "value", "", p.point());
      ask(p, "behind", "", behind);
      ask(p, "ahead", "", ahead);
      ask(p, "jvp", "\"jvp\"", concat(p.point(), p.activeDirection()));
      ask(p, "vmap", "\"vmap\"", stacked(behind, ahead));
      var zero = p.activeDirection().stream().map(t -> scaled(t, 0)).toList();
      ask(
          p,
          "jvpvmap",
          "\"jvp\", \"vmap\"",
          stacked(concat(p.point(), p.activeDirection()), concat(p.point(), zero)));
    }
    run();
    for (var p : programs) {
      var random = new Random(p.name().hashCode());
      var cotangents = new ArrayList<Literal>();
      for (var type : Parser.parse(Files.readString(p.module())).main().resultTypes()) {
        if (isActive(type)) {
          cotangents.add(draw(random, type, ""));
        }
      }
      ask(p, "vjp", "\"vjp\"", concat(p.point(), cotangents));
    }
    run();
    for (var p : programs) {
      var results = Parser.parse(Files.readString(p.module())).main().resultTypes();
      var pushed = new ArrayList<Literal>();
      int next = results.size();
      for (int i = 0; i < results.size(); i++) {
        var type = results.get(i);
        var value = numbers(result(p, "value", i, type));
        assertClose(p, "value", numbers(result(p, "jvp", i, type)), value, 1e-9);
        var behind = result(p, "behind", i, type);
        var ahead = result(p, "ahead", i, type);
        var two = stack(behind, ahead);
        assertClose(p, "batch", numbers(result(p, "vmap", i, two.type())), numbers(two), 1e-9);
        if (!isActive(type)) {
          continue;
        }
        var tangent = result(p, "jvp", next, type);
        assertClose(p, "tangent", numbers(tangent), slope(behind, ahead), 1e-5);
        assertClose(
            p,
            "batch of tangents",
            numbers(result(p, "jvpvmap", next, two.type())),
            numbers(stack(tangent, scaled(tangent, 0))),
            1e-9);
        pushed.add(tangent);
        next++;
      }
      assertTransposed(p, pushed);
    }
  }

  /** The dot-product test of what reverse mode found. */
  private void assertTransposed(Program p, List<Literal> pushed) throws IOException {
    double forward = 0;
    double size = 1;
    for (int i = 0; i < pushed.size(); i++) {
      var file = folder.resolve("%s-vjp-in%d.npy".formatted(p.name(), p.point().size() + i));
      var cotangent = Npy.read(file, pushed.get(i).type());
      forward += dot(cotangent, pushed.get(i));
      size += norm(cotangent) * norm(pushed.get(i));
    }
    double backward = 0;
    int next = 0;
    for (var direction : p.activeDirection()) {
      backward += dot(result(p, "vjp", next++, direction.type()), direction);
    }
    assertThat(backward).as(p.name()).isCloseTo(forward, within(1e-9 * size));
  }

  private void ask(Program p, String what, String transforms, List<Literal> arguments)
      throws IOException {
    var files = new ArrayList<String>();
    for (int i = 0; i < arguments.size(); i++) {
      var file = folder.resolve("%s-%s-in%d.npy".formatted(p.name(), what, i));
      Npy.write(file, arguments.get(i));
      files.add('"' + file.toString() + '"');
    }
    lines.add(
        "{\"id\": \"%s %s\", \"module\": \"%s\", \"transforms\": [%s], \"args\": %s, \"out_dir\": \"%s\"}"
            .formatted(p.name(), what, p.module(), transforms, files, out(p, what)));
  }

  private Path out(Program p, String what) {
    return folder.resolve(p.name() + "-" + what);
  }

  private void run() {
    var text = String.join("\n", lines);
    lines.clear();
    var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var outcome = Outcome.of(in, "run", "--batch", "-");
    assertThat(outcome.out().lines().filter(line -> !line.endsWith(": ok"))).isEmpty();
    assertThat(outcome.code()).isZero();
  }

  private Literal result(Program p, String what, int i, TensorType type) throws IOException {
    return Npy.read(out(p, what).resolve(i + ".npy"), type);
  }

  private static boolean isActive(TensorType type) {
    return type.elementType().isDifferentiable();
  }

  private static Literal draw(Random random, TensorType type, String domain) {
    int count = Math.toIntExact(type.size());
    return switch (type.elementType()) {
      case F64 -> literal(type, among(type, random.doubles(count, -0.9, 0.9).toArray(), domain, 1));
      case C128 ->
          literal(type, among(type, random.doubles(2L * count, -0.9, 0.9).toArray(), domain, 2));
      case I32, I64 -> Literal.of(type, random.ints(count, 0, 3).asDoubleStream().toArray());
      default -> throw new IllegalArgumentException("no numbers of " + type);
    };
  }

  /** Numbers moved to where a program is defined; {@code width} of them are an element. */
  private static double[] among(TensorType type, double[] x, String domain, int width) {
    for (int i = 0; i < x.length; i++) {
      switch (domain) {
        case "positive" -> x[i] = x[i] * x[i] + 1.2;
        case "above" -> x[i] = x[i] * x[i] + 1.5;
        case "definite" -> {
          long n = type.shape().get(type.rank() - 1);
          long element = i / width % (n * n);
          x[i] += i % width == 0 && element / n == element % n ? 2 * n : 0;
        }
        default -> {}
      }
    }
    return x;
  }

  /** Real numbers: a complex one as two. */
  private static double[] numbers(Literal literal) {
    if (isActive(literal.type())) {
      var wanted = literal.isSplat() ? Literal.ofBits(literal.type(), literal.toBytes()) : literal;
      var numbers = new double[wanted.toBytes().length / Double.BYTES];
      ByteBuffer.wrap(wanted.toBytes())
          .order(ByteOrder.LITTLE_ENDIAN)
          .asDoubleBuffer()
          .get(numbers);
      return numbers;
    }
    var numbers = new double[Math.toIntExact(literal.type().size())];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = literal.element(i);
    }
    return numbers;
  }

  private static Literal literal(TensorType type, double[] numbers) {
    var bytes = new byte[numbers.length * Double.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().put(numbers);
    return Literal.ofBits(type, bytes);
  }

  private static Literal scaled(Literal x, double by) {
    var numbers = numbers(x);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] *= by;
    }
    return literal(x.type(), numbers);
  }

  private static double[] slope(Literal behind, Literal ahead) {
    var from = numbers(behind);
    var to = numbers(ahead);
    for (int i = 0; i < to.length; i++) {
      to[i] = (to[i] - from[i]) / (2 * STEP);
    }
    return to;
  }

  /** The real part of the product without conjugation, as the pairing of cotangent and tangent. */
  private static double dot(Literal a, Literal b) {
    var x = numbers(a);
    var y = numbers(b);
    boolean isComplex = a.type().elementType().isComplex();
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (isComplex && i % 2 == 1 ? -1 : 1) * x[i] * y[i];
    }
    return sum;
  }

  private static double norm(Literal a) {
    double sum = 0;
    for (double x : numbers(a)) {
      sum += x * x;
    }
    return Math.sqrt(sum);
  }

  private static Literal stack(Literal first, Literal second) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(first.toBytes());
    bytes.writeBytes(second.toBytes());
    var type = first.type();
    return Literal.ofBits(type.withShape(type.shape().insert(0, 2)), bytes.toByteArray());
  }

  private static List<Literal> stacked(List<Literal> first, List<Literal> second) {
    var all = new ArrayList<Literal>();
    for (int i = 0; i < first.size(); i++) {
      all.add(stack(first.get(i), second.get(i)));
    }
    return all;
  }

  private static List<Literal> concat(List<Literal> first, List<Literal> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static void assertClose(
      Program p, String what, double[] found, double[] expected, double tolerance) {
    assertThat(found).as("%s: %s", p.name(), what).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      if (!(Double.isNaN(found[i]) && Double.isNaN(expected[i]))) {
        assertThat(found[i])
            .as("%s: %s, element %d", p.name(), what, i)
            .isCloseTo(expected[i], within(tolerance * Math.max(1, Math.abs(expected[i]))));
      }
    }
  }
}
