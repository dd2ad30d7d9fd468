package dev.adjoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.cli.npy.Npy;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
  private static final String SUM_AND_PRODUCT =
      """
      func.func @main(%x: tensor<2xf32>, %y: tensor<2xf32>) -> (tensor<2xf32>, tensor<2xf32>) {
        %0 = stablehlo.add %x, %y : tensor<2xf32>
        %1 = stablehlo.multiply %x, %y : tensor<2xf32>
        return %0, %1 : tensor<2xf32>, tensor<2xf32>
      }
      """;
  private static final TensorType PAIR = TensorType.of(ElementType.F32, 2);

  @TempDir Path folder;
  private String module;
  private String x;
  private String y;

  @BeforeEach
  void files() throws IOException {
    module = file("module.mlir", SUM_AND_PRODUCT);
    x = array("x.npy", Literal.of(PAIR, 1, 2));
    y = array("y.npy", Literal.of(PAIR, 10, 20));
  }

  @Test
  void resultsAreShown() {
    var outcome = Outcome.of("run", module, "--arg", x, "--arg", y);
    assertThat(outcome)
        .isEqualTo(
            new Outcome(0, "0: tensor<2xf32> [11.0, 22.0]\n1: tensor<2xf32> [10.0, 40.0]\n", ""));
  }

  @Test
  void severalArgumentsMayFollowOneOptionInFrontOfTheModule() {
    assertThat(Outcome.of("run", "--arg", x, y, module))
        .isEqualTo(Outcome.of("run", module, "--arg=" + x, "--arg=" + y));
  }

  @Test
  void resultsAreWrittenIntoAFolderThatIsMade() throws IOException {
    var out = folder.resolve("a/b");
    var outcome = Outcome.of("run", module, "--arg", x, y, "--out-dir", out.toString());
    assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
    assertThat(Npy.read(out.resolve("0.npy"), PAIR)).isEqualTo(Literal.of(PAIR, 11, 22));
    assertThat(Npy.read(out.resolve("1.npy"), PAIR)).isEqualTo(Literal.of(PAIR, 10, 40));
  }

  @Test
  void theModuleMayComeFromStandardInput() {
    var in = new ByteArrayInputStream(SUM_AND_PRODUCT.getBytes(StandardCharsets.UTF_8));
    assertThat(Outcome.of(in, "run", "-", "--arg", x, y).out()).contains("[11.0, 22.0]");
  }

  @Test
  void anEntryPointOfAnotherNameRuns() throws IOException {
    var other = file("f.mlir", SUM_AND_PRODUCT.replace("@main", "@f"));
    assertThat(Outcome.of("run", other, "--arg", x, y).out()).contains("[11.0, 22.0]");
  }

  @Test
  void typesThatNumpyLacksAreRawBits() throws IOException {
    for (var type : new String[] {"i2", "ui2", "i4", "ui4", "bf16", "f8E5M2"}) {
      var text = SUM_AND_PRODUCT.replace("f32", type);
      var element = ElementType.named(type).orElseThrow();
      var ones = array(type + ".npy", Literal.of(TensorType.of(element, 2), 0, 1));
      var out = folder.resolve(type);
      var outcome =
          Outcome.of(
              "run", file(type + ".mlir", text), "--arg", ones, ones, "--out-dir", out.toString());
      assertThat(outcome).as(type).isEqualTo(new Outcome(0, "", ""));
      // 1 + 1 = 2, which is -2 in two bits with a sign.
      assertThat(Npy.read(out.resolve("0.npy"), TensorType.of(element, 2)))
          .isEqualTo(Literal.of(TensorType.of(element, 2), 0, type.equals("i2") ? -2 : 2));
    }
  }

  @Test
  void tooFewArgumentsAreAnErrorThatNamesTheParameters() {
    assertFails(
        Outcome.of("run", module, "--arg", x),
        module + ": expected 2 arguments [tensor<2xf32>, tensor<2xf32>], found 1");
  }

  @Test
  void anArgumentOfAnotherShapeIsAnErrorThatNamesTheFile() throws IOException {
    var z = array("z.npy", Literal.of(TensorType.of(ElementType.F32, 3), 1, 2, 3));
    assertFails(
        Outcome.of("run", module, "--arg", x, z),
        z + ": expected tensor<2xf32> (<f4 in numpy), found <f4 of shape [3]");
  }

  @Test
  void aFileThatIsMissingIsAnErrorThatNamesIt() {
    var none = folder.resolve("none.npy").toString();
    assertFails(Outcome.of("run", none), none + ": no such file");
    assertFails(Outcome.of("run", module, "--arg", x, none), none + ": no such file");
    var aFolder = folder + ": expected a file, found a folder";
    assertFails(Outcome.of("run", folder.toString()), aFolder);
    assertFails(Outcome.of("run", "--batch", folder.toString()), aFolder);
    assertFails(Outcome.of("run", module, "--arg", x, "--arg", "" + folder), folder + ": ");
  }

  @Test
  void aMalformedModuleIsAnErrorOfOneLineThatNamesThePlace() throws IOException {
    var broken = file("broken.mlir", "func.func @main( {\n}\n");
    assertThat(Outcome.of("run", broken).err()).startsWith("adjoint: " + broken + ":1:");
    assertFails(Outcome.of("run", broken), "");
    var binary = folder.resolve("binary");
    Files.write(binary, new byte[] {(byte) 0xff, 0, 1});
    assertFails(
        Outcome.of("run", binary.toString()),
        binary + ": expected a module as text in UTF-8 or MLIR's bytecode, found neither");
  }

  @Test
  void aModuleThatBreaksARuleNeverReachesTheCompiler() throws IOException {
    var wrong =
        file("wrong.mlir", SUM_AND_PRODUCT.replace("%y: tensor<2xf32>", "%y: tensor<3xf32>"));
    var outcome = Outcome.of("run", wrong, "--arg", x, y);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("expected operand 1").hasLineCount(1);
  }

  @Test
  void aModuleForSeveralDevicesIsAnError() throws IOException {
    var sharded =
        file(
            "sharded.mlir",
            "module attributes {mhlo.num_partitions = 4 : i32} {\n" + SUM_AND_PRODUCT + "}\n");
    assertFails(
        Outcome.of("run", sharded, "--arg", x, y),
        sharded + ": expected a program for one device, found one for 4");
  }

  @Test
  void aFileOrABatchIsNeededAndNotBoth() {
    assertThat(Outcome.of("run").code()).isEqualTo(2);
    assertThat(Outcome.of("run", module, "--batch", module).code()).isEqualTo(2);
    assertThat(Outcome.of("run", "--batch", module, "--arg", x).code()).isEqualTo(2);
    assertThat(Outcome.of("run", module, "--arg").code()).isEqualTo(2);
  }

  private static void assertFails(Outcome outcome, String message) {
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("adjoint: " + message).hasLineCount(1);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String array(String name, Literal array) throws IOException {
    var file = folder.resolve(name);
    Npy.write(file, array);
    return file.toString();
  }
}
