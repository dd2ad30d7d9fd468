package dev.adjoint.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** How much memory other JVMs take. */
final class Jvm {
  private static final Pattern USED =
      Pattern.compile("(?:DefNew|Tenured)\\s+total \\d+K, used (\\d+)K");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private Jvm() {}

  /** {@return the bytes of the heap of a JVM with the serial collector after a collection} */
  static long liveBytes(long pid) throws IOException, InterruptedException {
    var _ = jcmd(pid, "GC.run");
    return sum(USED, jcmd(pid, "GC.heap_info"));
  }

  /** {@return the bytes of physical memory that a process has} */
  static long residentBytes(long pid) throws IOException {
    return sum(RESIDENT, Files.readString(Path.of("/proc/" + pid + "/status")));
  }

  private static long sum(Pattern kilobytes, String text) {
    long sum = kilobytes.matcher(text).results().mapToLong(m -> Long.parseLong(m.group(1))).sum();
    if (sum == 0) {
      throw new IllegalStateException("expected %s in %s".formatted(kilobytes, text));
    }
    return sum << 10;
  }

  private static String jcmd(long pid, String command) throws IOException, InterruptedException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var process = new ProcessBuilder(jcmd, Long.toString(pid), command).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return said;
  }
}
