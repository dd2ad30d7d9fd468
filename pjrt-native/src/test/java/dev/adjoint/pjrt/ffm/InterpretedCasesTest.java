package dev.adjoint.pjrt.ffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.interpret.Interpreter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The interpreter computes what {@link EveryOpRunsTest} sees XLA compute. */
class InterpretedCasesTest {
  static List<OpCases.Case> cases() {
    return OpCases.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void runs(OpCases.Case example) {
    var results = new Interpreter().run(example.function(), example.arguments());
    assertThat(results).hasSameSizeAs(example.expected());
    for (int i = 0; i < results.size(); i++) {
      assertClose("result " + i, results.get(i), example.expected().get(i));
    }
  }

  private static void assertClose(String what, Literal found, Literal expected) {
    assertThat(found.type()).as(what).isEqualTo(expected.type());
    double tolerance = tolerance(expected.type().elementType());
    for (int i = 0; i < expected.type().size(); i++) {
      double value = expected.element(i);
      assertThat(found.element(i))
          .as(what)
          .isCloseTo(value, within(tolerance * Math.max(1, Math.abs(value))));
    }
  }

  /** One unit in the last place, of doubles for integers: the cases compute in doubles. */
  private static double tolerance(ElementType type) {
    return switch (type) {
      case F64, C128 -> 1e-14;
      case F32, C64 -> 2e-7;
      case F16 -> 2e-3;
      case BF16 -> 1.6e-2;
      default -> 1e-15;
    };
  }
}
