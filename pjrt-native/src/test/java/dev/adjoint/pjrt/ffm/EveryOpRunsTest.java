package dev.adjoint.pjrt.ffm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.hlo.Creation;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.Shaping;
import dev.adjoint.hlo.Verifier;
import dev.adjoint.hlo.text.Printer;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the emitter prints is compiled by XLA and computes what Java computes. */
class EveryOpRunsTest {
  private static Client client;

  @BeforeAll
  static void open() {
    client = Backend.open("cpu");
  }

  @AfterAll
  static void close() {
    client.close();
  }

  static List<OpCases.Case> cases() {
    return OpCases.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void runs(OpCases.Case example) {
    var module = Module.of(example.function());
    Verifier.verify(module);
    assertRuns(Printer.print(module, Set.of(Printer.Option.ANY_VERSION)), example);
  }

  @Test
  void placesInTheSourceAreTakenToo() {
    var example = cases().getLast();
    assertRuns(Printer.printWithLocations(Module.of(example.function())), example);
  }

  private static void assertRuns(String text, OpCases.Case example) {
    var results = run(text, example.arguments());
    assertThat(results).as(text).hasSameSizeAs(example.expected());
    for (int i = 0; i < results.size(); i++) {
      assertClose(text + "result " + i, results.get(i), example.expected().get(i));
    }
  }

  private static List<Literal> run(String text, List<Literal> arguments) {
    try (var executable = client.compile(text.getBytes(UTF_8), CompileOptions.DEFAULT)) {
      var buffers = arguments.stream().map(a -> client.put(a.segment(), a.type())).toList();
      var results = executable.execute(buffers);
      var literals = results.stream().map(EveryOpRunsTest::download).toList();
      buffers.forEach(Buffer::close);
      results.forEach(Buffer::close);
      return literals;
    }
  }

  private static Literal download(Buffer buffer) {
    try (var arena = Arena.ofConfined()) {
      var memory = arena.allocate(Math.max(1, buffer.type().byteSize()));
      var array = memory.asSlice(0, buffer.type().byteSize());
      buffer.read(array);
      return Literal.of(buffer.type(), array.toArray(ValueLayout.JAVA_BYTE));
    }
  }

  private static void assertClose(String what, Literal found, Literal expected) {
    assertThat(found.type()).as(what).isEqualTo(expected.type());
    double tolerance = tolerance(expected.type().elementType());
    for (int i = 0; i < expected.type().size(); i++) {
      double value = expected.element(i);
      if (Double.isNaN(value)) {
        assertThat(found.element(i)).as(what).isNaN();
      } else {
        assertThat(found.element(i))
            .as(what)
            .isCloseTo(value, within(tolerance * Math.max(1, Math.abs(value))));
      }
    }
  }

  private static double tolerance(ElementType type) {
    return switch (type) {
      case F64, C128 -> 1e-13;
      case F32, C64 -> 2e-6;
      case F16 -> 2e-3;
      case BF16 -> 1.6e-2;
      default -> 0;
    };
  }

  @Test
  void everyKindOfOpIsInACase() {
    var seen = new HashSet<Class<?>>();
    for (var example : cases()) {
      example.function().body().statements().forEach(s -> seen.add(s.op().getClass()));
    }
    var expected = new HashSet<Class<?>>();
    expected.addAll(opClasses(Elementwise.class));
    expected.addAll(opClasses(Creation.class));
    expected.addAll(opClasses(Shaping.class));
    // Run by the programs of InterpretedCasesTest; the last is not made any more.
    expected.remove(Elementwise.BitcastConvert.class);
    expected.remove(Elementwise.ReducePrecision.class);
    expected.remove(Shaping.Broadcast.class);
    assertThat(seen).containsAll(expected);
  }

  private static Set<Class<?>> opClasses(Class<?> family) {
    if (family.isRecord()) {
      return Set.of(family);
    }
    var all = new HashSet<Class<?>>();
    for (var member : family.getPermittedSubclasses()) {
      all.addAll(opClasses(member));
    }
    return all;
  }
}
