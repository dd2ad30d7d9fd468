package dev.adjoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {
  @Test
  void helpNamesTheCommandAndItsExitCodes() {
    var outcome = Outcome.of("--help");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).startsWith("Usage: adjoint").contains("Exit codes:");
  }

  @Test
  void versionNamesAdjointAndTheJdk() {
    var outcome = Outcome.of("--version");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("adjoint ", "Java " + Runtime.version());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "verify",
        "print",
        "compile",
        "devices",
        "serve",
        "health",
        "demo",
        "completion"
      })
  void everySubcommandHasHelpWithExitCodesAndTheVersion(String command) {
    assertThat(Outcome.of(command, "--help").out())
        .contains("Usage: adjoint " + command, "Exit codes:", "the arguments were wrong");
    assertThat(Outcome.of(command, "--version")).isEqualTo(Outcome.of("--version"));
  }

  @Test
  void anUnknownOptionIsAnErrorOfOneLineThatNamesIt() {
    var outcome = Outcome.of("--nonsense");
    assertThat(outcome.code()).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(outcome.err())
        .isEqualToIgnoringNewLines("adjoint: Unknown option: '--nonsense'; see 'adjoint --help'");
  }

  @Test
  void aFailureShowsItsStackTraceOnlyWithDebug() {
    var brief = Outcome.of("devices", "--backend", "abacus");
    assertThat(brief.code()).isEqualTo(CommandLine.ExitCode.SOFTWARE);
    assertThat(brief.err()).startsWith("adjoint: ").contains("abacus").hasLineCount(1);
    var debug = Outcome.of("devices", "--backend", "abacus", "--debug");
    assertThat(debug.code()).isEqualTo(CommandLine.ExitCode.SOFTWARE);
    assertThat(debug.err()).contains("abacus", "\tat ");
  }
}
