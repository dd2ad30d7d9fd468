package dev.adjoint.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Python environment of a test's own, in a folder that goes with the test. */
record PythonEnvironment(Path folder) {
  private static final int LIMIT_SECONDS = 100;

  record Outcome(int code, String text) {}

  /** {@return one with these packages; the test is skipped where it cannot be made} */
  static PythonEnvironment with(Path folder, String... packages) throws InterruptedException {
    var made = new PythonEnvironment(folder);
    var environment = made.tryToRun(List.of("python3", "-m", "venv", made.home().toString()));
    assumeTrue(environment.code() == 0, () -> "skipped: no Python venv: " + environment.text());
    var install = new ArrayList<>(List.of("-m", "pip", "install", "--quiet"));
    install.add("--disable-pip-version-check");
    install.addAll(List.of(packages));
    install.addFirst(made.program("python"));
    var installed = made.tryToRun(install);
    assumeTrue(installed.code() == 0, () -> "skipped: no packages: " + installed.text());
    return made;
  }

  private Path home() {
    return folder.resolve("venv");
  }

  /** {@return the path of a program that Python or one of the packages brought} */
  String program(String name) {
    return home().resolve("bin").resolve(name).toString();
  }

  /** {@return where the packages are} */
  Path packages() throws IOException {
    try (var folders = Files.newDirectoryStream(home().resolve("lib"), "python*")) {
      return folders.iterator().next().resolve("site-packages");
    }
  }

  /** {@return what a program of the environment did, in the folder} */
  Outcome run(String program, Object... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(program(program));
    for (var argument : arguments) {
      command.add(argument.toString());
    }
    return run(command);
  }

  private Outcome run(List<String> command) throws IOException, InterruptedException {
    var output = Files.createTempFile(folder, "output", ".txt");
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    return new Outcome(process.exitValue(), Files.readString(output));
  }

  private Outcome tryToRun(List<String> command) throws InterruptedException {
    try {
      return run(command);
    } catch (IOException e) {
      return new Outcome(-1, e.toString());
    }
  }
}
