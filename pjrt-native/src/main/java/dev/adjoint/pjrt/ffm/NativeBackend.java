package dev.adjoint.pjrt.ffm;

import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.PluginLibrary;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Devices of this machine, through a PJRT plugin in this process.
 *
 * <p>A spec names a platform or the plugin itself. The library of a platform is looked for in a
 * system property, an environment variable, and among the {@link PluginLibrary} services:
 *
 * <table>
 * <caption>Where plugins are found</caption>
 * <tr><th>spec<th>system property<th>environment variable
 * <tr><td>{@code cpu}<td>{@code adjoint.pjrt.plugin}<td>{@code ADJOINT_PJRT_PLUGIN}
 * <tr><td>{@code cuda}<td>{@code adjoint.pjrt.cuda.plugin}<td>{@code ADJOINT_PJRT_CUDA_PLUGIN}
 * <tr><td>{@code tpu}<td>{@code adjoint.pjrt.tpu.plugin}<td>{@code ADJOINT_PJRT_TPU_PLUGIN}
 * </table>
 */
public final class NativeBackend implements Backend {

  /** A platform that has a name, and how its plugin is found. */
  private enum Platform {
    CPU("cpu", "adjoint.pjrt.plugin", "add adjoint-pjrt-plugin-cpu to the class path"),
    CUDA("cuda", "adjoint.pjrt.cuda.plugin", "pip download --no-deps xla-cuda13-pjrt has it"),
    TPU("tpu", "adjoint.pjrt.tpu.plugin", "pip download --no-deps libtpu has it");

    private final String spec;
    private final String property;
    private final String advice;

    Platform(String spec, String property, String advice) {
      this.spec = spec;
      this.property = property;
      this.advice = advice;
    }

    String variable() {
      return property.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    static @Nullable Platform of(String spec) {
      for (var platform : values()) {
        if (platform.spec.equals(spec)) {
          return platform;
        }
      }
      return null;
    }
  }

  /** For {@link ServiceLoader}. */
  public NativeBackend() {}

  @Override
  public String specs() {
    return "cpu, cuda, tpu, /path/to/plugin.so";
  }

  @Override
  public boolean accepts(String spec) {
    return Platform.of(spec) != null || isLibrary(spec);
  }

  private static boolean isLibrary(String spec) {
    return !spec.contains("://")
        && (spec.contains("/") || spec.endsWith(".so") || spec.endsWith(".dylib"));
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
    return Plugin.load(find(spec, System::getProperty, System::getenv));
  }

  /**
   * {@return the shared library that {@code spec} names, under these properties and environment}
   */
  static Path find(
      String spec,
      UnaryOperator<@Nullable String> property,
      UnaryOperator<@Nullable String> variable) {
    var platform = Platform.of(spec);
    if (platform == null) {
      return Path.of(spec);
    }
    for (var named :
        new String[] {property.apply(platform.property), variable.apply(platform.variable())}) {
      if (named != null && !named.isBlank()) {
        return Path.of(named);
      }
    }
    var loader = NativeBackend.class.getClassLoader();
    for (var library : ServiceLoader.load(PluginLibrary.class, loader)) {
      if (library.platform().equals(platform.spec)) {
        return library.path();
      }
    }
    throw new PjrtException(
        Code.NOT_FOUND,
        "no PJRT plugin for %s: set %s to the path of its shared library (%s)"
            .formatted(platform.spec, platform.variable(), platform.advice));
  }
}
