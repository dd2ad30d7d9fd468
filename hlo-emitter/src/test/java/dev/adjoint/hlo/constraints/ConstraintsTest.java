package dev.adjoint.hlo.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Verifier;
import dev.adjoint.hlo.text.Parser;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The constraints of the StableHLO specification, each with a module that keeps to it and one that
 * breaks it. Where MLIR judges otherwise, the module says so.
 */
class ConstraintsTest {

  /**
   * A constraint of the table {@code constraints.txt}.
   *
   * @param exemption why no module in text can break it; empty if one can
   */
  private record Constraint(String op, String number, String exemption) {
    static Constraint of(String line) {
      var parts = line.split(" ", 3);
      return new Constraint(parts[0], parts[1], parts.length < 3 ? "" : parts[2]);
    }
  }

  static Stream<ConstraintModule> modules() {
    return ConstraintModule.all().stream();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void moduleHasTheVerdictThatItsHeaderNames(ConstraintModule module) {
    if (module.isRejected()) {
      assertThatThrownBy(() -> verify(module))
          .as(module.text())
          .isInstanceOf(HloException.class)
          .hasMessageContaining(module.rejection())
          .hasMessageMatching(where(module));
    } else {
      assertThatCode(() -> verify(module)).as(module.text()).doesNotThrowAnyException();
    }
  }

  /** Either the verifier names the op and its place, or the parser shows a place in the text. */
  private static String where(ConstraintModule module) {
    if (module.op().equals("module")) {
      return "(?s).*";
    }
    var place = "\\Q%s\\E:\\d+:\\d+".formatted(module.file());
    return "(?s)%s: .*|.*\\Q%s\\E: .*\\(at %s.*".formatted(place, module.opName(), place);
  }

  private static void verify(ConstraintModule module) {
    Verifier.verify(Parser.parse(module.text(), module.file()));
  }

  @Test
  void eachConstraintHasAnAcceptedAndARejectedModule() {
    var accepted = new HashSet<String>();
    var rejected = new HashSet<String>();
    for (var module : ConstraintModule.all()) {
      var verdicts = module.isRejected() ? rejected : accepted;
      module.constraints().forEach(number -> verdicts.add(module.op() + " " + number));
    }
    var missing = new TreeSet<String>();
    for (var constraint : constraints()) {
      var name = constraint.op() + " " + constraint.number();
      if (!accepted.contains(name)) {
        missing.add(name + " has no accepted module");
      }
      if (constraint.exemption().isEmpty() != rejected.contains(name)) {
        missing.add(
            rejected.contains(name)
                ? name + " is said to be unbreakable and has a rejected module"
                : name + " has no rejected module");
      }
    }
    assertThat(missing).isEmpty();
  }

  private static List<Constraint> constraints() {
    return ConstraintModule.resource("constraints.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Constraint::of)
        .toList();
  }
}
