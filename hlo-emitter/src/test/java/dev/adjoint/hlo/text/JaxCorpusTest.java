package dev.adjoint.hlo.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.JaxCorpus;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.Verifier;
import dev.adjoint.hlo.bytecode.PortableArtifact;
import dev.adjoint.hlo.bytecode.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Modules that JAX itself made: read, printed as JAX prints them, through bytecode, and from the
 * bytecode that JAX wrote. {@code src/test/python/export_jax_corpus.py} makes the archive.
 */
class JaxCorpusTest {
  private static final Map<String, byte[]> ENTRIES = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    ENTRIES.putAll(JaxCorpus.entries());
  }

  /** The entries whose name ends in this and, before it, in nothing like {@code .loc}. */
  private static List<String> named(String suffix) {
    return ENTRIES.keySet().stream()
        .filter(name -> name.indexOf('.') >= 0 && name.substring(name.indexOf('.')).equals(suffix))
        .map(name -> name.substring(0, name.indexOf('.')))
        .toList();
  }

  private static String text(String name) {
    var bytes = ENTRIES.get(name);
    assertThat(bytes).as(name).isNotNull();
    return new String(bytes, UTF_8);
  }

  /** Tries each program and prints how many came to what; all of them have to pass. */
  private static void check(String title, List<String> names, Function<String, String> outcome) {
    Map<String, List<String>> byOutcome = new TreeMap<>();
    for (var name : names) {
      byOutcome.computeIfAbsent(tried(name, outcome), _ -> new ArrayList<>()).add(name);
    }
    var table = new StringBuilder("JAX's modules, ").append(title).append('\n');
    byOutcome.forEach(
        (reason, found) ->
            table
                .append("%5d  %s".formatted(found.size(), reason))
                .append(
                    reason.equals("passed")
                        ? ""
                        : " " + found.subList(0, Math.min(5, found.size())))
                .append('\n'));
    System.out.println(table);
    assertThat(byOutcome.keySet()).as(table.toString()).containsExactly("passed");
  }

  private static String tried(String name, Function<String, String> outcome) {
    try {
      return outcome.apply(name);
    } catch (HloException e) {
      return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    } catch (RuntimeException e) {
      return e + " " + e.getStackTrace()[0];
    }
  }

  /** {@return "passed", or the first line that differs} */
  private static String compare(String found, String expected) {
    if (found.equals(expected)) {
      return "passed";
    }
    var a = expected.lines().toList();
    var b = found.lines().toList();
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      if (!a.get(i).equals(b.get(i))) {
        return "differs: expected %s%n    found %s".formatted(a.get(i).strip(), b.get(i).strip());
      }
    }
    return "differs in length";
  }

  @Test
  void theArchiveHoldsManyPrograms() {
    assertThat(named(".mlir")).hasSizeGreaterThan(600);
    assertThat(named(".mlirbc")).hasSizeGreaterThan(600);
    assertThat(named(".loc.mlir")).hasSizeGreaterThan(100);
  }

  @Test
  void modulesAreVerified() {
    check(
        "parsed and verified",
        named(".mlir"),
        name -> {
          Verifier.verify(Parser.parse(text(name + ".mlir")));
          return "passed";
        });
  }

  @Test
  void modulesArePrintedAsJaxPrintsThem() {
    check(
        "printed as JAX does",
        named(".mlir"),
        name -> {
          var text = text(name + ".mlir");
          return compare(Printer.print(Parser.parse(text)), text);
        });
  }

  @Test
  void modulesAreTheSameAfterTheGenericForm() {
    check(
        "printed in generic form and read again",
        named(".mlir"),
        name -> {
          var text = text(name + ".mlir");
          var generic = Printer.print(Parser.parse(text), Set.of(Printer.Option.GENERIC));
          return compare(Printer.print(Parser.parse(generic)), text);
        });
  }

  @Test
  void locationsArePrintedAsJaxPrintsThem() {
    check(
        "printed with locations as JAX does",
        named(".loc.mlir"),
        name -> {
          var text = text(name + ".loc.mlir");
          return compare(Printer.printWithLocations(Parser.parse(text)), text);
        });
  }

  @Test
  void artifactsOfJaxAreRead() {
    check(
        "read from the artifact that JAX wrote",
        named(".mlirbc"),
        name -> {
          Module module = PortableArtifact.read(ENTRIES.get(name + ".mlirbc"));
          Verifier.verify(module);
          return compare(Printer.print(module), text(name + ".export.mlir"));
        });
  }

  @Test
  void locationsOfArtifactsAreRead() {
    check(
        "read from the artifact that JAX wrote, with locations",
        named(".export.loc.mlir"),
        name ->
            compare(
                Printer.printWithLocations(PortableArtifact.read(ENTRIES.get(name + ".mlirbc"))),
                text(name + ".export.loc.mlir")));
  }

  @Test
  void locationsAreTheSameAfterBytecode() {
    check(
        "written as bytecode and read again, with locations",
        named(".export.loc.mlir"),
        name -> {
          var text = text(name + ".export.loc.mlir");
          var bytes = PortableArtifact.write(Parser.parse(text), Version.CURRENT);
          return compare(Printer.printWithLocations(PortableArtifact.read(bytes)), text);
        });
  }

  @Test
  void modulesAreTheSameAfterBytecode() {
    check(
        "written as bytecode and read again",
        named(".export.mlir"),
        name -> {
          var text = text(name + ".export.mlir");
          var bytes = PortableArtifact.write(Parser.parse(text), Version.CURRENT);
          return compare(Printer.print(PortableArtifact.read(bytes)), text);
        });
  }
}
