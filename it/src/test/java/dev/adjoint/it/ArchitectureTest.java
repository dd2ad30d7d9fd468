package dev.adjoint.it;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The direction of dependencies: the one table that says which module may know which. */
class ArchitectureTest {
  /** What a module may use of the others. A module that is not here may not exist. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("hlo-emitter", Set.of()),
          Map.entry("proto", Set.of()),
          Map.entry("pjrt-plugin-cpu", Set.of()),
          Map.entry("testcontainers", Set.of()),
          Map.entry("pjrt-api", Set.of("hlo-emitter")),
          Map.entry("pjrt-native", Set.of("hlo-emitter", "pjrt-api", "pjrt-plugin-cpu")),
          Map.entry("transforms", Set.of("hlo-emitter", "pjrt-api")),
          Map.entry("checkpoint", Set.of("hlo-emitter", "pjrt-api", "transforms")),
          Map.entry("pjrt-client", Set.of("hlo-emitter", "pjrt-api", "proto")),
          Map.entry("pjrt-server", Set.of("hlo-emitter", "pjrt-api", "pjrt-native", "proto")),
          Map.entry(
              "examples",
              Set.of("hlo-emitter", "pjrt-api", "transforms", "pjrt-client", "pjrt-server")),
          Map.entry(
              "cli",
              Set.of(
                  "hlo-emitter",
                  "pjrt-api",
                  "pjrt-native",
                  "pjrt-plugin-cpu",
                  "transforms",
                  "pjrt-client",
                  "pjrt-server",
                  "examples")));

  /** Modules that use nothing but the JDK: everything else builds on them. */
  private static final Set<String> JDK_ONLY = Set.of("hlo-emitter", "pjrt-api", "pjrt-plugin-cpu");

  private static final Pattern ORIGIN =
      Pattern.compile(".*/(?:([a-z-]+)/target/classes|adjoint-([a-z-]+)-\\d[^/]*\\.jar!)/.*");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.adjoint");

  @Test
  void everyModuleUsesOnlyWhatItMay() {
    List<String> violations =
        CLASSES.stream()
            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
            .filter(d -> isOurs(d.getTargetClass()))
            .filter(d -> !mayUse(module(d.getOriginClass()), module(d.getTargetClass())))
            .map(
                d ->
                    "%s may not use %s: %s"
                        .formatted(
                            module(d.getOriginClass()),
                            module(d.getTargetClass()),
                            d.getDescription()))
            .toList();

    assertThat(violations).isEmpty();
  }

  @Test
  void theFoundationsUseNothingButTheJdk() {
    List<String> violations =
        CLASSES.stream()
            .filter(c -> JDK_ONLY.contains(module(c)))
            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
            .filter(d -> !isOurs(d.getTargetClass()))
            .filter(d -> !d.getTargetClass().getBaseComponentType().isPrimitive())
            .filter(
                d ->
                    !d.getTargetClass()
                        .getBaseComponentType()
                        .getPackageName()
                        .matches("(java|javax|jdk|org\\.jspecify)(\\..*)?"))
            .map(d -> d.getDescription())
            .toList();

    assertThat(violations).isEmpty();
  }

  @Test
  void aPackageLivesInOneModule() {
    Map<String, Set<String>> modules =
        CLASSES.stream()
            .collect(
                groupingBy(
                    JavaClass::getPackageName,
                    mapping(ArchitectureTest::module, toCollection(TreeSet::new))));

    assertThat(modules).allSatisfy((name, in) -> assertThat(in).as(name).hasSize(1));
  }

  /**
   * All but {@code dev.adjoint} itself, which is the face of the packages below it: it calls them
   * and they return its types.
   */
  @Test
  void packagesFormNoCycle() {
    SlicesRuleDefinition.slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass c) {
                if (c.getPackageName().equals("dev.adjoint")) {
                  return SliceIdentifier.ignore();
                }
                // toString prints, so programs and their text are one slice.
                return SliceIdentifier.of(
                    c.getPackageName()
                        .replaceFirst("^dev\\.adjoint\\.hlo\\.text$", "dev.adjoint.hlo"));
              }

              @Override
              public String getDescription() {
                return "packages";
              }
            })
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  private static boolean mayUse(String from, String to) {
    Set<String> allowed = MAY_USE.get(from);
    assertThat(allowed).as("what module '%s' may use", from).isNotNull();
    return from.equals(to) || allowed.contains(to);
  }

  private static boolean isOurs(JavaClass c) {
    return c.getBaseComponentType().getSource().isPresent()
        && c.getBaseComponentType().getPackageName().matches("dev\\.adjoint(\\..*)?");
  }

  /** The module that a class was loaded from: a folder of the reactor or a jar of it. */
  private static String module(JavaClass c) {
    String source = c.getBaseComponentType().getSource().orElseThrow().getUri().toString();
    Matcher origin = ORIGIN.matcher(source);
    assertThat(origin.matches()).as("%s comes from a module", source).isTrue();
    // A folder may be called as its artifact is.
    return origin.group(1) != null
        ? origin.group(1).replaceFirst("^adjoint-", "")
        : origin.group(2);
  }
}
