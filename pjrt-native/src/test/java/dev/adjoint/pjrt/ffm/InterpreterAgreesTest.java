package dev.adjoint.pjrt.ffm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.Value;
import dev.adjoint.hlo.Verifier;
import dev.adjoint.hlo.interpret.Interpreter;
import dev.adjoint.pjrt.ffm.RandomPrograms.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * XLA and the interpreter agree on random programs. Each op is interpreted on what XLA computed for
 * its operands, so that a difference names the op, and rounding does not add up.
 */
class InterpreterAgreesTest {
  private static Xla xla;

  @BeforeContainer
  static void open() {
    xla = new Xla();
  }

  @AfterContainer
  static void close() {
    xla.close();
  }

  @Provide
  Arbitrary<Program> programs() {
    return Arbitraries.integers()
        .between(0, 999)
        .list()
        .ofMinSize(10)
        .ofMaxSize(80)
        .map(RandomPrograms::of);
  }

  @Property(tries = 3000, seed = "7")
  void everyOpComputesTheSame(@ForAll("programs") Program program) {
    var function = program.function();
    Verifier.verify(Module.of(function));
    var found = xla.run(function, program.arguments());
    Map<Value, Literal> known = new HashMap<>();
    put(known, function.body().parameters(), program.arguments());
    put(known, function.body().results(), found);
    for (var statement : function.body().statements()) {
      var arguments = statement.op().operands().stream().map(known::get).toList();
      var expected = new Interpreter().run(alone(statement), arguments);
      for (int i = 0; i < expected.size(); i++) {
        var result = known.get(statement.results().get(i));
        assertAgree(program, statement, arguments, result, expected.get(i));
      }
    }
  }

  private static void put(Map<Value, Literal> known, List<Value> values, List<Literal> literals) {
    for (int i = 0; i < values.size(); i++) {
      known.put(values.get(i), literals.get(i));
    }
  }

  private static Function alone(Statement statement) {
    var block = new BlockBuilder();
    var operands = statement.op().operands().stream().map(v -> block.parameter(v.type())).toList();
    return new Function("alone", block.build(block.addAll(statement.op().withOperands(operands))));
  }

  private static void assertAgree(
      Program program,
      Statement statement,
      List<Literal> arguments,
      Literal found,
      Literal expected) {
    var element = expected.type().elementType();
    double scale = 1;
    for (var literal : arguments) {
      scale = Math.max(scale, greatest(literal));
    }
    scale = Math.max(scale, greatest(expected)) * tolerance(element);
    for (int i = 0; i < expected.type().size(); i++) {
      double x = found.element(i);
      double y = expected.element(i);
      boolean agree =
          element.isDifferentiable()
              ? x == y || Math.abs(x - y) <= scale || (Double.isNaN(x) && Double.isNaN(y))
              : found.integer(i) == expected.integer(i);
      assertThat(agree)
          .as(
              "%s%n%s of %s%nelement %d: XLA computes %s, the interpreter %s",
              program, statement.op().name(), arguments, i, found, expected)
          .isTrue();
    }
  }

  private static double greatest(Literal literal) {
    double greatest = 0;
    for (int i = 0; i < literal.stored(); i++) {
      double size = Math.abs(literal.element(i));
      greatest = Double.isFinite(size) ? Math.max(greatest, size) : greatest;
    }
    return greatest;
  }

  private static double tolerance(ElementType type) {
    return switch (type) {
      case F64, C128 -> 1e-13;
      case F32, C64 -> 2e-6;
      default -> 0;
    };
  }
}
