package dev.adjoint.pjrt.plugin.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other processes see. */
class CpuPluginProcessTest {
  @TempDir Path temp;

  @Test
  void twoProcessesAtOnceBothGetTheWholeRealLibrary() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      processes.add(start(List.of(java(), "-cp", classPath(), PrintPath.class.getName())));
    }

    String first = output(processes.get(0));
    assertThat(output(processes.get(1))).isEqualTo(first);
    assertThat(processes).extracting(Process::exitValue).containsOnly(0);
    Path library = Path.of(first);
    Properties stated = new Properties();
    try (var in =
        getClass()
            .getClassLoader()
            .getResourceAsStream(
                PackagedLibrary.folder(CpuPlugin.platform()) + "library.properties")) {
      stated.load(in);
    }
    assertThat(stated)
        .containsOnly(
            entry("size", String.valueOf(Files.size(library))),
            entry("sha256", FakeLibrary.sha256(Files.readAllBytes(library))));
    assertThat(files()).containsExactly(library);
  }

  @Test
  void aWriteThatFailsHalfwayIsAnErrorAndLeavesNothing() throws Exception {
    Path packed = temp.resolve("packed");
    FakeLibrary.write(packed, new byte[4_000_000]);
    Process process =
        start(
            List.of(
                "bash",
                "-c",
                "ulimit -f 1000; exec \"$@\"",
                "bash", // blocks of 1024 bytes: the disk of a process that may write 1 MB
                java(),
                "-XX:-UsePerfData",
                "-cp",
                packed + File.pathSeparator + classPath(),
                PrintPath.class.getName()));

    assertThat(output(process))
        .contains("java.io.UncheckedIOException: cannot unpack the CPU plugin (4 MB)")
        .contains("has room");
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(files()).isEmpty();
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("ADJOINT_PJRT_PLUGIN");
    builder.environment().put("ADJOINT_CACHE", temp.resolve("cache").toString());
    return builder.start();
  }

  private static String output(Process process) throws IOException, InterruptedException {
    try {
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return text.strip();
    } finally {
      process.destroyForcibly();
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(temp.resolve("cache"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }
}
