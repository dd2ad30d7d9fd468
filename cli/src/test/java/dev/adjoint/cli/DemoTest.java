package dev.adjoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoTest {
  @Test
  void onlySeedPrintsTheFourTablesAndNothingElse() {
    var outcome = Outcome.of("demo", "--only", "seed");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .isEqualTo(
            """
            one degree: 2 3 3 3 3
            two degrees: 2 3 7 7 7
            symmetric: 2 3 2 3 2
            recursive: 1 2 3 4 5
            """);
  }

  @Test
  void onlyModulePrintsAGradientWithTheRuleInlined() {
    var outcome = Outcome.of("demo", "--only", "module");
    assertThat(outcome.out())
        .contains("stablehlo.multiply", "3.000000e+00")
        .doesNotContain("composite")
        .doesNotContain("call");
  }

  @Test
  void trainingThroughAServerHasTheSameLossesBitForBit() {
    var outcome = Outcome.of("demo", "--only", "remote", "--epochs", "5");
    assertThat(outcome.out()).contains("the losses of the 110 steps are bit-identical");
    assertThat(outcome.code()).isZero();
  }

  @Test
  void trainingReachesMoreThan95PercentOnHeldOutImages() {
    var outcome = Outcome.of("demo", "--only", "train", "--epochs", "10");
    assertThat(outcome.out().lines()).as("few lines without a terminal").hasSizeLessThan(7);
    assertThat(outcome.out()).doesNotContain("\r", "\u001b");
    var accuracy = outcome.out().replaceAll("(?s).*held-out accuracy ([0-9.]+) %.*", "$1");
    assertThat(Double.parseDouble(accuracy)).isGreaterThan(95);
  }

  @Test
  void devicesAreListed() {
    assertThat(Outcome.of("devices").out())
        .startsWith("cpu")
        .containsPattern(
            "(?m)^PJRT C API 0\\.\\d+, StableHLO \\d+\\.\\d+\\.\\d+ to 1\\.\\d+\\.\\d+$")
        .containsPattern("(?m)^0  cpu");
  }

  @Test
  void anUnknownBackendIsAnErrorOfOneLine() {
    var outcome = Outcome.of("devices", "--backend", "abacus");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("adjoint: ").contains("abacus").hasLineCount(1);
  }

  @Test
  void wrongArgumentsAreUsageErrors() {
    assertThat(Outcome.of("demo", "--only", "nothing").code()).isEqualTo(2);
    assertThat(Outcome.of("demo", "--epochs", "0").code()).isEqualTo(2);
    assertThat(Outcome.of("serve", "--port", "many").code()).isEqualTo(2);
    assertThat(Outcome.of("serve", "--port", "65536").code()).isEqualTo(2);
  }
}
