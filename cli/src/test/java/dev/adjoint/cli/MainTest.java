package dev.adjoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpNamesTheCommand() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).startsWith("Usage: adjoint");
  }

  @Test
  void versionNamesAdjointAndTheJdk() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).contains("adjoint ", "Java " + Runtime.version());
  }

  @Test
  void anUnknownOptionIsAnErrorThatNamesIt() {
    assertThat(run("--nonsense")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains("Unknown option: '--nonsense'");
  }

  private int run(String... args) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
