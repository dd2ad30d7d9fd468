package dev.adjoint.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** How much memory other JVMs take. */
final class Jvm {
  /** The last line of a histogram: how many objects there are, and their bytes. */
  private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private Jvm() {}

  /**
   * {@return the bytes of all live objects of a JVM, after a collection} That is not how much of
   * the heap is in use then: each thread that has made an object since is given a piece of it,
   * which may have megabytes.
   */
  static long liveBytes(long pid) throws IOException, InterruptedException {
    return number(TOTAL, jcmd(pid, "GC.class_histogram"));
  }

  /** {@return the bytes of physical memory that a process has} */
  static long residentBytes(long pid) throws IOException {
    return number(RESIDENT, Files.readString(Path.of("/proc/" + pid + "/status"))) << 10;
  }

  private static long number(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("expected %s in %s".formatted(pattern, text));
    }
    return Long.parseLong(found.group(1));
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
