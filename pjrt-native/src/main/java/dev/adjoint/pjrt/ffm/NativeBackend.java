package dev.adjoint.pjrt.ffm;

import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.plugin.cpu.CpuPlugin;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * Devices of this machine, through a PJRT plugin in this process.
 *
 * <p>A spec names a platform, or the plugin itself. The CPU's plugin comes with this build ({@link
 * CpuPlugin}); the others are where the environment says: {@code ADJOINT_PJRT_CUDA_PLUGIN} for
 * {@code cuda}, {@code ADJOINT_PJRT_TPU_PLUGIN} for {@code tpu}.
 */
public final class NativeBackend implements Backend {

  /** For {@link java.util.ServiceLoader}. */
  public NativeBackend() {}

  @Override
  public String specs() {
    return "cpu, cuda, tpu, /path/to/plugin.so";
  }

  @Override
  public boolean accepts(String spec) {
    return switch (spec) {
      case "cpu", "cuda", "tpu" -> true;
      default ->
          !spec.contains("://")
              && (spec.contains("/") || spec.endsWith(".so") || spec.endsWith(".dylib"));
    };
  }

  @Override
  public Client connect(String spec, Map<String, Object> options) {
    return NativeClient.create(plugin(spec), Objects.requireNonNull(options, "options"));
  }

  /**
   * {@return the plugin that {@code spec} names, loaded}
   *
   * @throws PjrtException if it cannot be found or loaded
   */
  public static Plugin plugin(String spec) {
    return Plugin.load(find(spec, System.getenv()));
  }

  /** {@return the shared library that {@code spec} names in this environment} */
  static Path find(String spec, Map<String, String> environment) {
    return switch (spec) {
      case "cpu" -> cpu();
      case "cuda" -> named("ADJOINT_PJRT_CUDA_PLUGIN", "jax-cuda13-pjrt", environment);
      case "tpu" -> named("ADJOINT_PJRT_TPU_PLUGIN", "libtpu", environment);
      default -> Path.of(spec);
    };
  }

  private static Path cpu() {
    try {
      return CpuPlugin.path();
    } catch (IllegalStateException | UncheckedIOException e) {
      throw new PjrtException(Code.NOT_FOUND, "no PJRT plugin for cpu: " + e.getMessage(), e);
    }
  }

  private static Path named(String variable, String wheel, Map<String, String> environment) {
    var path = environment.getOrDefault(variable, "");
    if (path.isBlank()) {
      throw new PjrtException(
          Code.NOT_FOUND,
          "set %s to the path of a PJRT plugin; the Python package %s has one"
              .formatted(variable, wheel));
    }
    return Path.of(path);
  }
}
