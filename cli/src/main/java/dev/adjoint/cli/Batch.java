package dev.adjoint.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the modules that the lines of a file name, one after the other. */
final class Batch {
  private final Runner runner;
  private final PrintWriter out;

  Batch(Runner runner, PrintWriter out) {
    this.runner = runner;
    this.out = out;
  }

  /** {@return the lines of {@code file}, or of {@code in} if it is {@code -}} */
  static BufferedReader open(String file, InputStream in) throws IOException {
    return file.equals("-")
        ? new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
        : Files.newBufferedReader(Path.of(file));
  }

  /** {@return whether every line succeeded} */
  boolean run(BufferedReader lines) throws IOException {
    boolean all = true;
    int number = 0;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        all &= run(line, number);
      }
    }
    return all;
  }

  private boolean run(String line, int number) throws IOException {
    var id = "line " + number;
    Path outDir;
    Request request;
    try {
      request = Request.parse(line);
      outDir = request.outDir();
      id = request.id();
    } catch (IllegalArgumentException e) {
      say(id, Main.oneLine(e));
      return false;
    }
    var error = outDir.resolve("error.txt");
    try {
      Files.deleteIfExists(error);
      request.check();
      var module = ModuleFile.verified(request.module(), InputStream.nullInputStream());
      Runner.write(runner.run(module, request.module(), request.arguments()), outDir);
      say(id, "ok");
      return true;
    } catch (IOException | RuntimeException e) {
      fail(id, outDir, Main.oneLine(e));
      return false;
    }
  }

  private void fail(String id, Path outDir, String message) throws IOException {
    say(id, message);
    Files.createDirectories(outDir);
    Files.writeString(outDir.resolve("error.txt"), message + "\n");
  }

  private void say(String id, String outcome) {
    out.println(id + ": " + outcome);
    out.flush();
  }
}
