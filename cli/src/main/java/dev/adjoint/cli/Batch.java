package dev.adjoint.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Has a worker run what the lines of a file say, one after the other. */
final class Batch {
  private final Worker worker;
  private final PrintWriter out;

  Batch(Worker worker, PrintWriter out) {
    this.worker = worker;
    this.out = out;
  }

  /** {@return the lines of {@code file}, or of {@code in} if it is {@code -}} */
  static BufferedReader open(String file, InputStream in) throws IOException {
    return new BufferedReader(
        new InputStreamReader(InputFile.open(file, in), StandardCharsets.UTF_8));
  }

  /** {@return whether every line succeeded; says of each what came of it} */
  boolean run(BufferedReader lines) throws IOException {
    boolean all = true;
    int number = 0;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        all &= run(line, "line " + number);
      }
    }
    return all;
  }

  private boolean run(String line, String place) throws IOException {
    var id = place;
    try {
      var request = Request.parse(line);
      id = request.name().orElse(place);
      var error = request.outDir().resolve("error.txt");
      Files.deleteIfExists(error);
      var failure = worker.run(line);
      say(id, failure.orElse("ok"));
      if (failure.isPresent()) {
        Files.createDirectories(request.outDir());
        Files.writeString(error, failure.get() + "\n");
      }
      return failure.isEmpty();
    } catch (IllegalArgumentException | IOException e) {
      say(id, Main.oneLine(e));
      return false;
    }
  }

  private void say(String id, String outcome) {
    out.println(id + ": " + outcome);
    out.flush();
  }
}
