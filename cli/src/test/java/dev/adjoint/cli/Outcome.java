package dev.adjoint.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command left: its exit code, and what it printed. */
record Outcome(int code, String out, String err) {
  /** Runs the command in this process, with nothing on its standard input. */
  static Outcome of(String... arguments) {
    return of(InputStream.nullInputStream(), arguments);
  }

  /** Runs the command in this process. */
  static Outcome of(InputStream in, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code =
        Main.commandLine(in)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new Outcome(code, out.toString(), err.toString());
  }
}
