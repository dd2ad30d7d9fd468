package dev.adjoint.pjrt.plugin.cpu;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * XLA's PJRT plugin for the CPU.
 *
 * <p>The library travels in the artifact {@code adjoint-pjrt-plugin-cpu} with the platform as its
 * classifier ({@code linux-x86_64}, {@code linux-aarch_64}). It is unpacked once into the user's
 * cache, and from then on finding it costs a look at one file's size and time.
 */
public final class CpuPlugin {
  private CpuPlugin() {}

  /**
   * {@return the plugin's shared library, ready to be loaded}
   *
   * <p>That is the file which the environment variable {@code ADJOINT_PJRT_PLUGIN} names, if it is
   * set; else the packaged library, unpacked into {@code ADJOINT_CACHE}, or {@code
   * XDG_CACHE_HOME/adjoint}, or {@code ~/.cache/adjoint}. Several threads and processes may do this
   * at once. A file that was cut short or changed since is replaced.
   *
   * @throws IllegalStateException if {@code ADJOINT_PJRT_PLUGIN} names no file, or the library for
   *     this platform is not on the class path
   * @throws UncheckedIOException if the library cannot be unpacked: the disk is full, the cache may
   *     not be written, the jar is damaged
   */
  public static Path path() {
    ClassLoader loader = CpuPlugin.class.getClassLoader();
    return path(System.getenv(), loader != null ? loader : ClassLoader.getSystemClassLoader());
  }

  static synchronized Path path(Map<String, String> environment, ClassLoader loader) {
    String named = environment.getOrDefault("ADJOINT_PJRT_PLUGIN", "");
    if (!named.isEmpty()) {
      Path file = Path.of(named).toAbsolutePath();
      if (!Files.isRegularFile(file)) {
        throw new IllegalStateException(
            "ADJOINT_PJRT_PLUGIN must name a PJRT plugin, a shared library; found no file at "
                + file);
      }
      return file;
    }
    return new LibraryCache(cache(environment)).unpacked(PackagedLibrary.find(platform(), loader));
  }

  private static Path cache(Map<String, String> environment) {
    String own = environment.getOrDefault("ADJOINT_CACHE", "");
    if (!own.isEmpty()) {
      return Path.of(own).toAbsolutePath();
    }
    Path xdg = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
    Path base = xdg.isAbsolute() ? xdg : Path.of(System.getProperty("user.home"), ".cache");
    return base.resolve("adjoint");
  }

  /**
   * The classifier of this machine's library. A name that no jar has is no error here but where the
   * library is looked for.
   */
  static String platform() {
    String arch = System.getProperty("os.arch");
    return System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT).replace(' ', '_')
        + "-"
        + switch (arch) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "aarch_64";
          default -> arch;
        };
  }
}
