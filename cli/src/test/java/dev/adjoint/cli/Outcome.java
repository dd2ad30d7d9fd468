package dev.adjoint.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command left: its exit code, and what it printed. */
record Outcome(int code, String out, String err) {
  /** Runs the command in this process. */
  static Outcome of(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new Outcome(code, out.toString(), err.toString());
  }
}
