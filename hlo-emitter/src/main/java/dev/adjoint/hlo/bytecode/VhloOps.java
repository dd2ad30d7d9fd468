package dev.adjoint.hlo.bytecode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The table of VHLO's ops: each op of StableHLO in its versions. */
final class VhloOps {
  private static final Map<String, List<Form>> FORMS = new HashMap<>();
  private static final Map<String, Form> BY_NAME = new HashMap<>();

  /**
   * An op in one version.
   *
   * @param name such as {@code gather_v2}
   * @param since the first version of StableHLO that has it
   * @param attributes in the order of the bytecode
   */
  record Form(String name, Version since, List<String> attributes) {
    /** {@return the name without its version, such as {@code gather}} */
    String base() {
      return name.substring(0, name.lastIndexOf("_v"));
    }
  }

  static {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(VhloOps.class.getResourceAsStream("vhlo-ops.txt")),
                StandardCharsets.UTF_8))) {
      in.lines().filter(line -> !line.startsWith("#")).forEach(VhloOps::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private VhloOps() {}

  private static void add(String line) {
    var parts = line.split(" ", -1);
    var attributes = parts.length > 2 ? List.of(parts[2].split(",", -1)) : List.<String>of();
    var form = new Form(parts[0], Version.parse(parts[1]), attributes);
    FORMS.computeIfAbsent(form.base(), _ -> new ArrayList<>()).add(form);
    BY_NAME.put(form.name(), form);
  }

  /** {@return the forms of an op, the oldest first; empty if there is none} */
  static List<Form> of(String base) {
    return FORMS.getOrDefault(base, List.of());
  }

  /** {@return the form of this name; null if there is none} */
  static @Nullable Form named(String name) {
    return BY_NAME.get(name);
  }
}
