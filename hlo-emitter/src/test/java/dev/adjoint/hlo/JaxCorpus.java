package dev.adjoint.hlo;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/**
 * Modules that JAX made, in an archive beside the tests. {@code
 * src/test/python/export_jax_corpus.py} writes it and says what its entries are.
 */
public final class JaxCorpus {
  private JaxCorpus() {}

  /** {@return the entries by name} */
  public static Map<String, byte[]> entries() throws IOException {
    var entries = new TreeMap<String, byte[]>();
    try (var zip =
        new ZipInputStream(
            Objects.requireNonNull(JaxCorpus.class.getResourceAsStream("jax_corpus.zip")))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }
}
