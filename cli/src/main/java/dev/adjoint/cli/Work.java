package dev.adjoint.cli;

import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * Runs the lines of a batch for the {@link Worker} of another process: reads one, runs it, answers
 * whether it is done or why it failed. Answers once before the first, when it has its devices.
 */
@Command(
    name = Work.NAME,
    hidden = true,
    header = "Runs the lines that it reads, for 'adjoint run'.")
final class Work implements Callable<Integer> {
  static final String NAME = "work";
  static final String DONE = "done";
  static final String FAILED = "failed ";

  @ParentCommand Main main;
  @Spec CommandSpec spec;
  @Mixin BackendOption backend = new BackendOption();

  Work() {}

  @Override
  public Integer call() throws IOException {
    Client client;
    try {
      client = Backend.open(backend.spec);
    } catch (RuntimeException e) {
      answer(FAILED + Main.oneLine(e));
      return 1;
    }
    try (client) {
      answer(DONE);
      var runner = new Runner(client);
      var lines = new BufferedReader(new InputStreamReader(main.in, StandardCharsets.UTF_8));
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        answer(run(runner, line));
      }
    }
    return 0;
  }

  private String run(Runner runner, String line) {
    try {
      var request = Request.parse(line);
      request.check();
      var module = ModuleFile.verified(request.module(), InputStream.nullInputStream());
      var results = runner.run(module, request.module(), request.transforms(), request.arguments());
      Runner.write(results, request.outDir());
      return DONE;
    } catch (IOException | RuntimeException e) {
      if (main.debug) {
        e.printStackTrace(spec.commandLine().getErr());
      }
      return FAILED + Main.oneLine(e);
    }
  }

  private void answer(String line) {
    var out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
