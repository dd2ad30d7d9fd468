package dev.adjoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.cli.npy.Npy;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.bytecode.PortableArtifact;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransformTest {
  /** f(x, n) = x^2 n, n: the second argument is an integer and has no tangent. */
  private static final String SQUARE =
      """
      func.func @main(%x: tensor<2xf64>, %n: tensor<i32>) -> (tensor<2xf64>, tensor<i32>) {
        %0 = stablehlo.multiply %x, %x : tensor<2xf64>
        %1 = stablehlo.convert %n : (tensor<i32>) -> tensor<f64>
        %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f64>) -> tensor<2xf64>
        %3 = func.call @scaled(%0, %2) : (tensor<2xf64>, tensor<2xf64>) -> tensor<2xf64>
        return %3, %n : tensor<2xf64>, tensor<i32>
      }
      func.func private @scaled(%a: tensor<2xf64>, %b: tensor<2xf64>) -> tensor<2xf64> {
        %0 = stablehlo.multiply %a, %b : tensor<2xf64>
        return %0 : tensor<2xf64>
      }
      """;

  private static final TensorType PAIR = TensorType.of(ElementType.F64, 2);

  @TempDir Path folder;
  private String module;
  private String x;
  private String n;
  private String t;

  @BeforeEach
  void files() throws IOException {
    module = file("square.mlir", SQUARE);
    x = array("x", Literal.of(PAIR, 3, 5));
    n = array("n", Literal.splat(TensorType.of(ElementType.I32), 7));
    t = array("t", Literal.of(PAIR, 1, 10));
  }

  @Test
  void jvpTakesAndGivesTangentsOfFloatsOnly() {
    var outcome = Outcome.of("run", module, "--transform", "jvp", "--arg", x, n, t);
    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                """
                0: tensor<2xf64> [63.0, 175.0]
                1: tensor<i32> 7
                2: tensor<2xf64> [42.0, 700.0]
                """,
                ""));
  }

  @Test
  void vjpGivesTheCotangentsOfFloatsOnly() {
    var outcome = Outcome.of("run", module, "--transform", "vjp", "--arg", x, n, t);
    assertThat(outcome).isEqualTo(new Outcome(0, "0: tensor<2xf64> [42.0, 700.0]\n", ""));
  }

  @Test
  void vmapTakesTheSizeOfTheBatchFromTheFirstArray() throws IOException {
    var xs = array("xs", Literal.of(TensorType.of(ElementType.F64, 3, 2), 1, 2, 3, 4, 5, 6));
    var ns = array("ns", Literal.of(TensorType.of(ElementType.I32, 3), 1, 2, 3));
    var outcome = Outcome.of("run", module, "--transform", "vmap", "--arg", xs, ns);
    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                """
                0: tensor<3x2xf64>
                [[1.0, 4.0],
                 [18.0, 32.0],
                 [75.0, 108.0]]
                1: tensor<3xi32> [1, 2, 3]
                """,
                ""));
    assertThat(
            Outcome.of("run", module, "--transform", "vmap", "--batch-size", "3", "--arg", xs, ns))
        .isEqualTo(outcome);
  }

  @Test
  void transformsAreAppliedFromLeftToRight() throws IOException {
    var xs = array("xs", Literal.of(TensorType.of(ElementType.F64, 2, 2), 3, 5, 1, 1));
    var ns = array("ns", Literal.of(TensorType.of(ElementType.I32, 2), 7, 1));
    var ts = array("ts", Literal.of(TensorType.of(ElementType.F64, 2, 2), 1, 10, 1, 2));
    var tangents = "2: tensor<2x2xf64>\n[[42.0, 700.0],\n [2.0, 4.0]]\n";
    for (var order : List.of(List.of("jvp", "vmap"), List.of("vmap", "jvp"))) {
      var outcome =
          Outcome.of(
              "run",
              module,
              "--transform",
              order.get(0),
              "--transform",
              order.get(1),
              "--arg",
              xs,
              ns,
              ts);
      assertThat(outcome.err()).isEmpty();
      assertThat(outcome.out()).as("%s", order).contains(tangents);
    }
    var twice =
        Outcome.of(
            "run", module, "--transform", "vjp", "--transform", "jvp", "--arg", x, n, t, t, t);
    // 2 n x dct + 2 n ct dx, where both directions and the cotangent are (1, 10).
    assertThat(twice.out())
        .isEqualTo("0: tensor<2xf64> [42.0, 700.0]\n1: tensor<2xf64> [56.0, 2100.0]\n");
  }

  @Test
  void aTransformedModuleIsAModule() throws IOException {
    for (var bytecode : new boolean[] {false, true}) {
      var once = folder.resolve("once" + bytecode).toString();
      var twice = folder.resolve("twice" + bytecode).toString();
      transform(bytecode, module, once, "--transform", "vjp");
      transform(bytecode, once, twice, "--transform", "jvp");
      assertThat(PortableArtifact.isArtifact(Files.readAllBytes(Path.of(twice))))
          .isEqualTo(bytecode);
      var files = Outcome.of("run", twice, "--arg", x, n, t, t, t);
      assertThat(files.err()).isEmpty();
      var both =
          Outcome.of(
              "run", module, "--transform", "vjp", "--transform", "jvp", "--arg", x, n, t, t, t);
      assertThat(files).isEqualTo(both);
    }
  }

  @Test
  void transformPrintsWithoutAFile() {
    var outcome =
        Outcome.of(
            new ByteArrayInputStream(SQUARE.getBytes(StandardCharsets.UTF_8)),
            "transform",
            "-",
            "--transform=vmap",
            "--batch-size=4");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("@main", "(%arg0: tensor<4x2xf64>, %arg1: tensor<4xi32>) -> (tensor<4x2xf64>");
  }

  @Test
  void severalBatchesMayHaveSeveralSizes() {
    var outcome =
        Outcome.of(
            "transform", module, "--transform", "vmap", "--transform", "vmap", "--batch-size=4,3");
    assertThat(outcome.out()).contains("%arg0: tensor<3x4x2xf64>, %arg1: tensor<3x4xi32>");
    assertMisused(
        Outcome.of("transform", module, "--transform", "vmap", "--batch-size=4,3"),
        "--batch-size: expected one size, or one for each vmap (1), found 2");
  }

  @Test
  void theLinesOfABatchNameTransforms() throws IOException {
    var line =
        "{\"id\": \"a\", \"module\": \"%s\", \"transforms\": [\"jvp\"], \"args\": [\"%s\", \"%s\", \"%s\"], \"out_dir\": \"%s\"}"
            .formatted(module, x, n, t, folder.resolve("a"));
    var in = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
    assertThat(Outcome.of(in, "run", "--batch", "-")).isEqualTo(new Outcome(0, "a: ok\n", ""));
    assertThat(Npy.read(folder.resolve("a/2.npy"), PAIR)).isEqualTo(Literal.of(PAIR, 42, 700));
  }

  @Test
  void anOpWithoutARuleIsNamedWithItsPlace() throws IOException {
    var custom =
        file(
            "custom.mlir",
            """
            func.func @main(%x: tensor<2xf64>) -> tensor<2xf64> {
              %0 = stablehlo.add %x, %x : tensor<2xf64>
              %1 = stablehlo.custom_call @mystery(%0) : (tensor<2xf64>) -> tensor<2xf64>
              return %1 : tensor<2xf64>
            }
            """);
    for (var transform : List.of("jvp", "vjp")) {
      var outcome = Outcome.of("transform", custom, "--transform", transform);
      assertFails(outcome, "jvp of stablehlo.custom_call");
      assertThat(outcome.err()).contains(custom + ":3:");
    }
    var random =
        file(
            "random.mlir",
            """
            func.func @main(%x: tensor<f64>) -> tensor<f64> {
              %zero = stablehlo.constant dense<0.0> : tensor<f64>
              %shape = stablehlo.constant dense<> : tensor<0xi64>
              %0 = stablehlo.rng %zero, %x, %shape, distribution = UNIFORM : (tensor<f64>, tensor<f64>, tensor<0xi64>) -> tensor<f64>
              return %0 : tensor<f64>
            }
            """);
    var outcome = Outcome.of("transform", random, "--transform", "jvp");
    assertFails(outcome, "jvp: stablehlo.rng has no derivative");
    assertThat(outcome.err()).contains(random + ":4:");
  }

  @Test
  void shapesThatAreNotKnownAreAnErrorThatNamesThePlace() throws IOException {
    var dynamic =
        file(
            "dynamic.mlir",
            """
            func.func @main(%x: tensor<?xf64>) -> tensor<?xf64> {
              %0 = stablehlo.add %x, %x : tensor<?xf64>
              return %0 : tensor<?xf64>
            }
            """);
    assertFails(
        Outcome.of("transform", dynamic, "--transform", "jvp"),
        "transforms: expected tensors of static shapes, found tensor<?xf64> in a parameter of"
            + " @main");
  }

  @Test
  void aFileWithoutAnEntryPointIsAnError() throws IOException {
    var empty = file("empty.mlir", "module @nothing {\n}\n");
    assertFails(Outcome.of("transform", empty, "--transform", "jvp"), "has no function");
    var declared = file("declared.mlir", "func.func private @main(tensor<f32>) -> tensor<f32>\n");
    assertFails(
        Outcome.of("transform", declared, "--transform", "jvp"),
        "expected the entry point @main to have a body");
  }

  @Test
  void misuseIsAnErrorOfOneLine() throws IOException {
    assertMisused(Outcome.of("transform", module, "--transform", "grad"), "grad");
    assertMisused(
        Outcome.of("transform", module, "--transform", "jvp", "--batch-size", "2"),
        "--batch-size: expected --transform vmap with it");
    assertMisused(
        Outcome.of("run", "--batch", "-", "--transform", "jvp"),
        "expected transforms in the lines of the batch, not beside it");
    assertFails(
        Outcome.of("transform", module, "--transform", "vmap"), "vmap: expected --batch-size N");
    assertFails(
        Outcome.of("run", module, "--transform", "vmap", "--arg", x, n),
        x
            + ": expected 1 dimensions of batches in front of those of tensor<2xf64>, found an"
            + " array of shape [2]");
    assertFails(
        Outcome.of("run", module, "--transform", "jvp", "--arg", x, n),
        module + ": expected 3 arguments [tensor<2xf64>, tensor<i32>, tensor<2xf64>], found 2");
  }

  private static void transform(boolean bytecode, String from, String to, String... options) {
    var arguments = new ArrayList<>(List.of("transform", from, "-o", to));
    arguments.addAll(List.of(options));
    if (bytecode) {
      arguments.add("--bytecode");
    }
    assertThat(Outcome.of(arguments.toArray(String[]::new))).isEqualTo(new Outcome(0, "", ""));
  }

  private static void assertFails(Outcome outcome, String message) {
    assertThat(outcome.err()).contains(message).hasLineCount(1);
    assertThat(outcome.code()).isEqualTo(1);
  }

  private static void assertMisused(Outcome outcome, String message) {
    assertThat(outcome.err()).contains(message).hasLineCount(1);
    assertThat(outcome.code()).isEqualTo(2);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String array(String name, Literal literal) throws IOException {
    var file = folder.resolve(name + ".npy");
    Npy.write(file, literal);
    return file.toString();
  }
}
