package dev.adjoint.pjrt.plugin.cpu;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Properties;

/** The library as it lies in its jar, with the size and digest that the jar states for it. */
record PackagedLibrary(URL content, long size, String sha256) {
  static final String FILE = "xla_cpu_pjrt.so";

  static String folder(String platform) {
    return "META-INF/adjoint/pjrt-plugin-cpu/" + platform + "/";
  }

  static PackagedLibrary find(String platform, ClassLoader loader) {
    URL statement = loader.getResource(folder(platform) + "library.properties");
    URL content = loader.getResource(folder(platform) + FILE);
    if (statement == null || content == null) {
      throw new IllegalStateException(
          "the CPU plugin for %1$s is not on the class path: add the artifact dev.adjoint:adjoint-pjrt-plugin-cpu with classifier"
                  .formatted(platform)
              + " %s (there are linux-x86_64 and linux-aarch_64), or set ADJOINT_PJRT_PLUGIN to a plugin's file"
                  .formatted(platform));
    }
    Properties stated = new Properties();
    try (InputStream in = statement.openStream()) {
      stated.load(in);
      return new PackagedLibrary(
          content, Long.parseLong(stated.getProperty("size")), stated.getProperty("sha256"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + statement, e);
    }
  }
}
