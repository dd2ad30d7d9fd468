package dev.adjoint;

import static dev.adjoint.Adjoint.SHARED;
import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.jvp;
import static dev.adjoint.Adjoint.vjp;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.Oracle.Case;
import dev.adjoint.hlo.Dims;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values, derivatives of first and second order, and batches of every op, against those of JAX.
 *
 * <p>Each case is one compiled program that computes all of them.
 */
@OnEveryBackend
class OracleTest {
  private static final Map<String, Fn1<List<Tensor>, Tensor>> FUNCTIONS = OracleFunctions.table();

  static Stream<Case> cases() {
    return Oracle.read().stream();
  }

  @Test
  void functionsHereAndInTheOracleAreTheSame() {
    assertThat(FUNCTIONS.keySet())
        .isEqualTo(cases().map(Case::function).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAsInJax(Case c) {
    var f = FUNCTIONS.get(c.function());
    assertThat(f).as(c.function()).isNotNull();
    // Read before the program is traced, so that they are its arguments and not constants.
    var given = new Arrays(c.arrays());
    var found = jit((Map<String, Tensor> a) -> compute(f, c, a)).apply(given.inputs());
    assertThat(found.keySet()).isEqualTo(given.expected().keySet());
    var wrong = new ArrayList<String>();
    found.forEach(
        (role, tensor) -> Oracle.compare(role, tensor, given.expected().get(role), 1, wrong));
    assertThat(wrong).as("%s on %s", c, given.inputs()).isEmpty();
  }

  /** JAX has NaN at these points: as derivative of x^0 at 0, and as second derivative of x^1. */
  @Test
  void derivativesOfPowersAtZeroAreFinite() {
    var exponents = Tensor.of(0f, 1f);
    Fn1<Tensor, Tensor> f = x -> x.pow(exponents).sum();
    Fn1<Tensor, Tensor> g = x -> grad(f).apply(x).sum();
    var zero = Tensor.of(0f, 0f);
    assertThat(grad(f).apply(zero).toDoubles()).containsExactly(0, 1);
    assertThat(grad(g).apply(zero).toDoubles()).containsExactly(0, 0);
  }

  @Test
  void maximumAndMinimumKeepNaN() {
    var x = Tensor.of(1f, Float.NaN);
    var two = Tensor.of(2f);
    for (var found : List.of(x.max(), x.min())) {
      assertThat(found.item()).isNaN();
    }
    for (var found : List.of(x.maximum(two), two.maximum(x), x.minimum(two), two.minimum(x))) {
      assertThat(found.toDoubles()[1]).isNaN();
    }
  }

  /** The arrays of a case: what a program is given, and what it is expected to compute. */
  private record Arrays(Map<String, Tensor> all) {
    private static boolean isInput(String role) {
      return role.startsWith("in.")
          || role.startsWith("tan.")
          || role.startsWith("batch.")
          || role.equals("ct");
    }

    private Map<String, Tensor> where(boolean input) {
      var some = new LinkedHashMap<>(all);
      some.keySet().removeIf(role -> isInput(role) != input);
      return some;
    }

    Map<String, Tensor> inputs() {
      return where(true);
    }

    Map<String, Tensor> expected() {
      return where(false);
    }
  }

  private static Map<String, Tensor> compute(
      Fn1<List<Tensor>, Tensor> f, Case shape, Map<String, Tensor> arrays) {
    var c = new Case(shape.name(), arrays, shape.differentiated());
    var found = new LinkedHashMap<String, Tensor>();
    var inputs = c.all("in");
    found.put("out", f.apply(inputs));
    var differentiated = c.differentiated();
    if (!differentiated.isEmpty()) {
      Fn1<List<Tensor>, Tensor> g = some -> f.apply(with(inputs, differentiated, some));
      var at = c.ofDifferentiated("in");
      found.put("jvp", jvp(g, at, c.ofDifferentiated("tan")).tangent());
      spread(found, "vjp", differentiated, vjp(g, at).pullback().apply(c.get("ct")));
      if (shape.has("gg." + differentiated.getFirst())) {
        Fn1<List<Tensor>, Tensor> loss = some -> asReal(g.apply(some)).sin().sum();
        Fn1<List<Tensor>, Tensor> second = some -> total(grad(loss).apply(some));
        spread(found, "gg", differentiated, grad(second).apply(at));
      }
    }
    var batches = c.all("batch");
    found.put("vmap.all", vmap(f).apply(batches));
    for (int k = 0; k < inputs.size(); k++) {
      int number = k;
      Fn2<Tensor, List<Tensor>, Tensor> ofOne =
          (x, all) -> f.apply(with(all, List.of(number), List.of(x)));
      found.put("vmap." + k, vmap(ofOne, -1, SHARED).apply(batchLast(batches.get(k)), inputs));
    }
    return found;
  }

  private static List<Tensor> with(List<Tensor> all, List<Integer> numbers, List<Tensor> others) {
    var some = new ArrayList<>(all);
    for (int i = 0; i < others.size(); i++) {
      some.set(numbers.get(i), others.get(i));
    }
    return some;
  }

  private static void spread(
      Map<String, Tensor> found, String role, List<Integer> numbers, List<Tensor> tensors) {
    for (int i = 0; i < tensors.size(); i++) {
      found.put(role + "." + numbers.get(i), tensors.get(i));
    }
  }

  private static Tensor asReal(Tensor x) {
    return x.elementType().isComplex() ? x.real().multiply(0.7).add(x.imag().multiply(0.3)) : x;
  }

  private static Tensor total(List<Tensor> tensors) {
    return tensors.stream().map(t -> asReal(t).sin().sum()).reduce(Tensor::add).orElseThrow();
  }

  private static Tensor batchLast(Tensor x) {
    return x.transpose(Dims.range(x.rank()).remove(0).concat(Dims.of(0)));
  }
}
