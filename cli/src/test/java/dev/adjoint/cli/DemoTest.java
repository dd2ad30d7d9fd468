package dev.adjoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class DemoTest {
  private record Outcome(int code, String out, String err) {}

  private static Outcome run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Outcome(code, out.toString(), err.toString());
  }

  @Test
  void onlySeedPrintsTheFourTablesAndNothingElse() {
    var outcome = run("demo", "--only", "seed");
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
    var outcome = run("demo", "--only", "module");
    assertThat(outcome.out())
        .contains("stablehlo.multiply", "3.000000e+00")
        .doesNotContain("composite")
        .doesNotContain("call");
  }

  @Test
  void trainingThroughAServerHasTheSameLossesBitForBit() {
    var outcome = run("demo", "--only", "remote", "--epochs", "5");
    assertThat(outcome.out()).contains("the losses of the 110 steps are bit-identical");
    assertThat(outcome.code()).isZero();
  }

  @Test
  void trainingReachesMoreThan95PercentOnHeldOutImages() {
    var outcome = run("demo", "--only", "train", "--epochs", "10");
    var accuracy = outcome.out().replaceAll("(?s).*held-out accuracy ([0-9.]+) %.*", "$1");
    assertThat(Double.parseDouble(accuracy)).isGreaterThan(95);
  }

  @Test
  void devicesAreListed() {
    assertThat(run("devices").out()).startsWith("cpu").contains("0  ");
  }

  @Test
  void anUnknownBackendIsAnErrorOfOneLine() {
    var outcome = run("devices", "--backend", "abacus");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("adjoint: ").contains("abacus").hasLineCount(1);
  }

  @Test
  void wrongArgumentsAreUsageErrors() {
    assertThat(run("demo", "--only", "nothing").code()).isEqualTo(2);
    assertThat(run("serve", "--port", "many").code()).isEqualTo(2);
  }
}
