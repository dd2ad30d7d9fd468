package dev.adjoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.adjoint.examples.DigitsClassifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify}, {@code print} and {@code compile}. */
class ModuleCommandsTest {
  private static final String SINE =
      """
      module {
        func.func @main(%arg0: tensor<4xf32>) -> tensor<4xf32> {
          %0 = stablehlo.sine %arg0 : tensor<4xf32>
          return %0 : tensor<4xf32>
        }
      }
      """;

  @Test
  void aModuleThatKeepsTheRulesIsOk() {
    assertThat(on(SINE, "verify", "-")).isEqualTo(new Outcome(0, "ok\n", ""));
  }

  @Test
  void aModuleThatDoesNotIsAnErrorOfOneLine() {
    var outcome = on(SINE.replace("-> tensor<4xf32> {", "-> tensor<5xf32> {"), "verify", "-");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("adjoint: ").hasLineCount(1);
  }

  @Test
  void aSyntaxErrorNamesThePlaceAndOnlyDebugShowsTheCaret() {
    var broken = SINE.replace("stablehlo.sine %arg0", "stablehlo.sine arg0");
    var brief = on(broken, "verify", "-");
    assertThat(brief.code()).isEqualTo(1);
    assertThat(brief.err()).startsWith("adjoint: -:3:").doesNotContain("^").hasLineCount(1);
    assertThat(on(broken, "verify", "-", "--debug").err()).contains("^", "\tat ");
  }

  @Test
  void thePrettyFormIsPrintedAsItWas() {
    assertThat(on(SINE, "print", "-")).isEqualTo(new Outcome(0, SINE, ""));
  }

  @Test
  void theGenericFormHasEveryOpInQuotesAndIsReadAgain() {
    var generic = on(SINE, "print", "-", "--generic");
    assertThat(generic.out()).contains("\"stablehlo.sine\"(%arg0)", "\"func.return\"(%0)");
    assertThat(on(generic.out(), "print", "-").out()).isEqualTo(SINE);
  }

  @Test
  void locationsArePrintedWhenAskedFor() {
    assertThat(on(SINE, "print", "-", "--locations").out()).contains("loc(\"-\":3:");
  }

  @Test
  void theOutputMayBeAFile(@TempDir Path folder) throws IOException {
    var file = folder.resolve("out.mlir");
    assertThat(on(SINE, "print", "-", "-o", file.toString())).isEqualTo(new Outcome(0, "", ""));
    assertThat(Files.readString(file)).isEqualTo(SINE);
  }

  @Test
  void aProgramFileIsAModuleForEveryCommand(@TempDir Path folder) throws IOException {
    var file = folder.resolve("sine.pb");
    assertThat(on(SINE, "print", "-", "--program", "-o", file.toString()).code()).isZero();
    assertThat(on("", "print", file.toString()).out()).isEqualTo(SINE);
    assertThat(on("", "verify", file.toString()).out()).isEqualTo("ok\n");
    assertThat(on(SINE, "print", "-", "--program").err()).contains("--program: expected -o FILE");
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThat(on("", "verify", file.toString()).code()).isEqualTo(1);
  }

  @Test
  void bytecodeIsWrittenForAVersionAndReadAgain(@TempDir Path folder) throws IOException {
    var file = folder.resolve("out.bc").toString();
    var wrote = on(SINE, "print", "-", "--bytecode", "--target-version", "1.0.0", "-o", file);
    assertThat(wrote).isEqualTo(new Outcome(0, "", ""));
    assertThat(Files.readAllBytes(Path.of(file))).startsWith('M', 'L', 0xef, 'R');
    assertThat(on("", "print", file).out()).isEqualTo(SINE);
    assertThat(on("", "verify", file).code()).isEqualTo(0);
    assertThat(on(SINE, "print", "-", "--bytecode").code()).isEqualTo(2);
  }

  @Test
  void formsThatExcludeEachOtherAreUsageErrors() {
    assertThat(on(SINE, "print", "-", "--bytecode", "--generic").code()).isEqualTo(2);
    assertThat(on(SINE, "print", "-", "--target-version", "1.0.0").code()).isEqualTo(2);
    assertThat(on(SINE, "print").code()).isEqualTo(2);
    var noVersion = on(SINE, "print", "-", "--bytecode", "-o", "x", "--target-version", "latest");
    assertThat(noVersion.code()).isEqualTo(2);
    assertThat(noVersion.err()).contains("expected a version such as 1.13.0, found \"latest\"");
  }

  @Test
  void compilingTellsMemoryAndCost() {
    var outcome = on(SINE, "compile", "-", "--target", "cpu");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .containsPattern("(?m)^memory, in bytes$")
        .containsPattern("(?m)^  arguments +16$")
        .containsPattern("(?m)^  results +16$")
        .containsPattern("(?m)^cost of one run, as estimated$")
        .containsPattern("(?m)^  bytes accessed +32$");
  }

  @Test
  void aProgramThatTheCompilerRefusesIsAnErrorOfOneLine() {
    var unknown =
        SINE.replace(
            "stablehlo.sine %arg0 : tensor<4xf32>",
            "stablehlo.custom_call @nobody_has_this(%arg0) : (tensor<4xf32>) -> tensor<4xf32>");
    var outcome = on(unknown, "compile", "-");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("nobody_has_this").hasLineCount(1);
  }

  @Test
  void theTrainingStepOfTheDemoIsCompiledForTpusThatAreNotThere() {
    assumeTrue(
        System.getenv("ADJOINT_PJRT_TPU_PLUGIN") != null,
        "skipped: no libtpu; ADJOINT_PJRT_TPU_PLUGIN names it");
    var step = DigitsClassifier.lowered().toString();
    assertThat(step).contains("stablehlo.dot_general", "jax.buffer_donor");
    var outcome = on(step, "compile", "-", "--target", "tpu:v5e:2x2");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .containsPattern("(?m)^  arguments +[\\d,]+$")
        .containsPattern("(?m)^  results that share memory with arguments +[1-9]")
        .contains("flops");
  }

  @Test
  void aTargetThatIsNotKnownIsAnErrorOfOneLine() {
    for (var target : new String[] {"abacus", "abacus:2x2", "cpu:2x2"}) {
      var outcome = on(SINE, "compile", "-", "--target", target);
      assertThat(outcome.code()).as(target).isEqualTo(1);
      assertThat(outcome.err()).as(target).startsWith("adjoint: ").hasLineCount(1);
    }
  }

  @Test
  void completionKnowsTheSubcommandsAndTheirOptions() {
    assertThat(Outcome.of("completion").out())
        .startsWith("#!/usr/bin/env bash")
        .contains("verify", "--out-dir", "--target-version")
        .doesNotContain("'work'");
  }

  private static Outcome on(String in, String... arguments) {
    return Outcome.of(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), arguments);
  }
}
