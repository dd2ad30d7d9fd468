package dev.adjoint.pjrt;

import java.nio.file.Path;

/**
 * A PJRT plugin that comes as a Maven artifact, found by {@link java.util.ServiceLoader}.
 *
 * <p>The in-process backend asks these for the library of a platform before it gives up.
 */
public interface PluginLibrary {

  /** {@return the platform that the plugin drives: {@code cpu}, {@code cuda}, {@code tpu}} */
  String platform();

  /**
   * {@return the plugin's shared library, unpacked on this machine}
   *
   * @throws PjrtException if there is none for this operating system and processor, or it cannot be
   *     unpacked
   */
  Path path();
}
