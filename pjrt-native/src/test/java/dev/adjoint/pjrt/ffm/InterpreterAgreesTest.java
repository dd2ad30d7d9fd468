package dev.adjoint.pjrt.ffm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Captures;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise.BitcastConvert;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.Value;
import dev.adjoint.hlo.Verifier;
import dev.adjoint.hlo.interpret.Interpreter;
import dev.adjoint.hlo.pass.Canonicalize;
import dev.adjoint.hlo.pass.DeadCode;
import dev.adjoint.hlo.pass.Fold;
import dev.adjoint.hlo.pass.Inline;
import dev.adjoint.hlo.pass.Share;
import dev.adjoint.pjrt.ffm.RandomPrograms.Program;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
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

  @Property(tries = 200, seed = "20260101")
  void everyOpComputesTheSame(@ForAll("programs") Program program) {
    var function = program.function();
    Verifier.verify(Module.of(function));
    var found = xla.run(function, program.arguments());
    Map<Value, Literal> known = new HashMap<>();
    put(known, function.body().parameters(), program.arguments());
    put(known, function.body().results(), found);
    for (var statement : function.body().statements()) {
      var used = List.copyOf(Captures.uses(statement.op()));
      var arguments = used.stream().map(known::get).toList();
      var expected = new Interpreter().run(alone(statement, used), arguments);
      for (int i = 0; i < expected.size(); i++) {
        var result = known.get(statement.results().get(i));
        assertAgree(program, statement, arguments, result, expected.get(i));
      }
    }
  }

  @Property(tries = 500, seed = "20260102")
  void passesChangeNoResult(@ForAll("programs") Program program) {
    var function = program.function();
    // Which NaN an op gives is not said, and a bitcast would show it.
    Assume.that(
        function.body().statements().stream().noneMatch(s -> s.op() instanceof BitcastConvert));
    var simple =
        DeadCode.drop(Share.equal(Canonicalize.apply(Fold.constants(Inline.all(function)))));
    Verifier.verify(Module.of(simple));
    var interpreter = new Interpreter();
    var expected = interpreter.run(function, program.arguments());
    var found = interpreter.run(simple, program.arguments());
    for (int i = 0; i < expected.size(); i++) {
      assertThat(found.get(i).type()).isEqualTo(expected.get(i).type());
      assertThat(parts(found.get(i)))
          .as("%s%nand as the passes make it%n%s", program, simple)
          .isEqualTo(parts(expected.get(i)));
    }
  }

  private static void put(Map<Value, Literal> known, List<Value> values, List<Literal> literals) {
    for (int i = 0; i < values.size(); i++) {
      known.put(values.get(i), literals.get(i));
    }
  }

  /** A function of one op, and of the values that it uses. */
  private static Function alone(Statement statement, List<Value> used) {
    var block = new BlockBuilder();
    Map<Value, Value> parameters = new HashMap<>();
    used.forEach(value -> parameters.put(value, block.parameter(value.type())));
    var results = block.addAll(Captures.replace(statement.op(), parameters));
    return new Function("alone", block.build(results));
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
      if (isLeftToThePlatform(literal)) {
        return;
      }
      scale = Math.max(scale, greatest(literal));
    }
    if (isLeftToThePlatform(expected)) {
      return;
    }
    scale = Math.max(scale, greatest(expected)) * tolerance(element);
    double[] xs = parts(found);
    double[] ys = parts(expected);
    for (int i = 0; i < xs.length; i++) {
      double x = xs[i];
      double y = ys[i];
      boolean agree =
          element.isDifferentiable()
              ? x == y || Math.abs(x - y) <= scale || (Double.isNaN(x) && Double.isNaN(y))
              : found.integer(i) == expected.integer(i);
      assertThat(agree)
          .as(
              "%s%n%s of %s%npart %d: XLA computes %s, the interpreter %s",
              program, statement.op().name(), arguments, i, found, expected)
          .isTrue();
    }
  }

  /**
   * XLA's CPU takes floats for 0 that are too small for all digits, and what becomes of infinite
   * parts of complex numbers is not said.
   */
  private static boolean isLeftToThePlatform(Literal literal) {
    var element = literal.type().elementType();
    double least =
        element == ElementType.F64 || element == ElementType.C128
            ? Double.MIN_NORMAL
            : Float.MIN_NORMAL;
    for (double part : element.isDifferentiable() ? parts(literal) : new double[0]) {
      if ((part != 0 && Math.abs(part) < least)
          || (element.isComplex() && !Double.isFinite(part))) {
        return true;
      }
    }
    return false;
  }

  private static double greatest(Literal literal) {
    double greatest = 0;
    for (double part : parts(literal)) {
      greatest = Double.isFinite(part) ? Math.max(greatest, Math.abs(part)) : greatest;
    }
    return greatest;
  }

  /** The numbers of an array, a complex one as two. */
  private static double[] parts(Literal literal) {
    var type = literal.type();
    var bytes = ByteBuffer.wrap(literal.toBytes()).order(ByteOrder.LITTLE_ENDIAN);
    int count = (int) type.size();
    var parts = new double[type.elementType().isComplex() ? 2 * count : count];
    for (int i = 0; i < parts.length; i++) {
      parts[i] =
          switch (type.elementType()) {
            case C64 -> bytes.getFloat();
            case C128 -> bytes.getDouble();
            default -> literal.element(i);
          };
    }
    return parts;
  }

  private static double tolerance(ElementType type) {
    return switch (type) {
      case F64, C128 -> 1e-13;
      case F32, C64 -> 2e-6;
      default -> 0;
    };
  }
}
