package dev.adjoint.transform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Chlo;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.hlo.text.Parser;
import dev.adjoint.trace.Trace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every op has a rule for each transform, or {@link WithoutRule} says why it has none: tried on an
 * instance of each op that there is. What the rules compute is tried by {@link
 * dev.adjoint.OpRulesTest}.
 */
class CoverageTest {
  private static final long BATCH = 2;

  /**
   * A program around one op.
   *
   * @param name of the op
   * @param refused the transforms that are expected to have no rule for it, or to find no tangent
   */
  record Program(String name, Set<String> refused, Block block) {
    List<TensorType> types() {
      return block.parameterTypes();
    }

    List<Op> ops() {
      return block.statements().stream().map(s -> s.op()).toList();
    }

    /** The op that the program is about. */
    Op op() {
      return ops().stream().filter(op -> op.name().equals(name)).findFirst().orElseThrow();
    }

    boolean isActive(int argument) {
      return types().get(argument).elementType().isDifferentiable();
    }

    @Override
    public String toString() {
      return name + " of " + types();
    }
  }

  // ---- the instances

  private static String read(String resource) throws IOException {
    try (var in = dev.adjoint.OnEveryBackend.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The programs of {@code coverage.mlir}: the name of an op, and where it is refused. */
  static Stream<Program> written() throws IOException {
    return Stream.of(read("coverage.mlir").split("// ----- "))
        .filter(part -> !part.isBlank())
        .map(
            part -> {
              var words = part.lines().findFirst().orElseThrow().split(" ", -1);
              var body = Parser.parse(part.substring(part.indexOf('\n'))).main().body();
              var refused = Set.of(Arrays.copyOfRange(words, 1, words.length));
              return new Program(words[0], refused, body);
            });
  }

  private static Stream<Block> rules() throws IOException {
    return Stream.of(read("op-rules.mlir").split("// ----- "))
        .filter(part -> !part.isBlank())
        .map(part -> Parser.parse(part.substring(part.indexOf('\n'))).main().body());
  }

  /** An instance of each kind of the ops that have kinds, of the first type that it takes. */
  static Stream<Program> kinds() {
    var all = new ArrayList<Program>();
    for (var kind : Elementwise.UnaryKind.values()) {
      all.add(of(1, v -> new Elementwise.Unary(kind, v.get(0))));
    }
    for (var kind : Elementwise.BinaryKind.values()) {
      all.add(of(2, v -> new Elementwise.Binary(kind, v.get(0), v.get(1))));
    }
    for (var direction : Elementwise.Direction.values()) {
      all.add(of(2, v -> new Elementwise.Compare(v.get(0), v.get(1), direction, null)));
    }
    for (var kind : Chlo.UnaryKind.values()) {
      all.add(of(1, v -> new Chlo.Unary(kind, v.get(0))));
    }
    for (var kind : Chlo.BinaryKind.values()) {
      all.add(of(2, v -> new Chlo.Binary(kind, v.get(0), v.get(1))));
    }
    return all.stream();
  }

  private static Program of(int operands, Function<List<Value>, Op> op) {
    for (var element : List.of(ElementType.F64, ElementType.C128, ElementType.I32)) {
      var builder = new BlockBuilder();
      var values = new ArrayList<Value>();
      for (int i = 0; i < operands; i++) {
        values.add(builder.parameter(TensorType.of(element, 3)));
      }
      var instance = op.apply(values);
      try {
        var _ = instance.inferTypes();
      } catch (HloException _) {
        continue;
      }
      var block = builder.build(List.of(builder.add(instance)));
      var refused = new HashSet<String>();
      for (var transform : List.of(WithoutRule.JVP, WithoutRule.TRANSPOSE, WithoutRule.VMAP)) {
        if (WithoutRule.reason(transform, instance) != null) {
          refused.add(transform);
        }
      }
      return new Program(instance.name(), refused, block);
    }
    throw new AssertionError("no type for " + op);
  }

  static Stream<Program> programs() throws IOException {
    return Stream.concat(kinds(), written());
  }

  // ---- that they are all

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CoverageTest::leaves)
        : Stream.of(type);
  }

  private static Stream<Op> opsIn(Block block) {
    return block.statements().stream()
        .map(s -> s.op())
        .flatMap(
            op -> Stream.concat(Stream.of(op), op.regions().stream().flatMap(CoverageTest::opsIn)));
  }

  @Test
  void everyOpIsTried() throws IOException {
    var tried = new HashSet<Class<?>>();
    programs().forEach(program -> tried.add(program.op().getClass()));
    rules().flatMap(CoverageTest::opsIn).forEach(op -> tried.add(op.getClass()));
    var all = leaves(Op.class).collect(Collectors.toSet());
    all.removeAll(tried);
    assertThat(all.stream().map(Class::getSimpleName).sorted()).isEmpty();
  }

  @Test
  void everyReasonIsOfAProgram() throws IOException {
    var seen = new HashSet<String>();
    programs().forEach(p -> p.refused().forEach(transform -> seen.add(transform + " " + p.name())));
    assertThat(WithoutRule.all()).isSubsetOf(seen);
  }

  // ---- the transforms

  /** What became of a transform: null is success. */
  private static @Nullable String refusal(Runnable transform) {
    try {
      transform.run();
      return null;
    } catch (HloException | UnsupportedOperationException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static void check(String transform, Program p, @Nullable String refusal) {
    if (p.refused().contains(transform)) {
      var reason = WithoutRule.reason(transform, p.op());
      assertThat(reason).as("the reason of %s for %s", transform, p).isNotNull();
      assertThat(refusal).as("%s of %s", transform, p).contains(reason);
    } else {
      assertThat(refusal).as("%s of %s", transform, p).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void jvp(Program p) {
    var hasTangent = new HashSet<Boolean>();
    var refusal =
        refusal(
            () -> {
              var _ =
                  Trace.of(
                      p.types(),
                      v -> {
                        var tangents = new ArrayList<@Nullable Tensor>();
                        for (int i = 0; i < v.size(); i++) {
                          tangents.add(p.isActive(i) ? v.get(i) : null);
                        }
                        var dual = Jvp.of(p.block(), v, tangents);
                        dual.tangents().forEach(t -> hasTangent.add(t != null));
                        return dual.primals();
                      });
            });
    if (refusal == null && !hasTangent.contains(true) && !p.op().operands().isEmpty()) {
      refusal = WithoutRule.reason(WithoutRule.JVP, p.op());
      assertThat(refusal).as("why %s has no tangents", p).isNotNull();
    }
    check(WithoutRule.JVP, p, refusal);
  }

  /** It is transposed with respect to one argument, if there is one that it is linear in. */
  @ParameterizedTest
  @MethodSource("programs")
  void transpose(Program p) {
    var refusals = new ArrayList<String>();
    boolean isTransposed = false;
    for (int i = 0; i < p.types().size() && !isTransposed; i++) {
      int linear = i;
      if (p.isActive(i)) {
        var refusal = refusal(() -> transpose(p, linear));
        isTransposed = refusal == null;
        if (refusal != null) {
          refusals.add(refusal);
        }
      }
    }
    var missing = refusals.stream().filter(r -> !r.contains("is not linear in its argument"));
    check(
        WithoutRule.TRANSPOSE,
        p,
        isTransposed ? null : missing.reduce((a, b) -> a + "; " + b).orElse(null));
  }

  private static void transpose(Program p, int linear) {
    var results = p.block().resultTypes();
    var types = new ArrayList<>(p.types());
    types.addAll(results);
    var _ =
        Trace.of(
            types,
            v -> {
              var known = new ArrayList<@Nullable Tensor>(v.subList(0, p.types().size()));
              known.set(linear, null);
              var cts = new ArrayList<@Nullable Tensor>();
              for (var ct : v.subList(p.types().size(), v.size())) {
                cts.add(ct.elementType().isDifferentiable() ? ct : null);
              }
              var found = Transposition.of(p.block(), known, cts);
              return found.stream().filter(t -> t != null).toList();
            });
  }

  @ParameterizedTest
  @MethodSource("programs")
  void vmap(Program p) {
    var rows = p.types().stream().map(t -> Loops.rows(t, BATCH)).toList();
    var all = rows.stream().map(_ -> true).toList();
    check(
        WithoutRule.VMAP,
        p,
        refusal(
            () -> {
              var _ = Trace.of(rows, v -> Batching.materialized(p.block(), v, all, BATCH));
            }));
  }
}
