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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The transforms of a function that {@code src/test/oracle/transformed.py} writes. */
final class OracleTransforms {
  private OracleTransforms() {}

  /**
   * Compares all transforms of {@code f} that the case has the results of, in one program.
   *
   * @param factor how many times the {@link Oracle#tolerance} a number may be off
   */
  static void check(Case c, @Nullable Fn1<List<Tensor>, Tensor> f, double factor) {
    assertThat(f).as(c.function()).isNotNull();
    // Read before the program is traced, so that they are its arguments and not constants.
    var given = new Arrays(c.arrays());
    var found = jit((Map<String, Tensor> a) -> compute(f, c, a)).apply(given.inputs());
    assertThat(found.keySet()).isEqualTo(given.expected().keySet());
    var wrong = new ArrayList<String>();
    found.forEach(
        (role, tensor) -> Oracle.compare(role, tensor, given.expected().get(role), factor, wrong));
    assertThat(wrong).as("%s on %s", c, given.inputs()).isEmpty();
  }

  /** {@return the transforms that a case has the results of} */
  static Stream<String> names(Case c) {
    return new Arrays(c.arrays())
        .expected().keySet().stream().map(role -> role.replaceAll("[.].*", "")).distinct();
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
      if (shape.has("ct")) {
        spread(found, "vjp", differentiated, vjp(g, at).pullback().apply(c.get("ct")));
      }
      Fn1<List<Tensor>, Tensor> loss = some -> asReal(g.apply(some)).sin().sum();
      if (shape.has("hvp." + differentiated.getFirst())) {
        var along = c.ofDifferentiated("tan");
        Fn1<List<Tensor>, List<Tensor>> hvp = some -> jvp(grad(loss), some, along).tangent();
        var batch = c.ofDifferentiated("batch");
        spread(found, "hvp", differentiated, hvp.apply(at));
        spread(found, "vgrad", differentiated, vmap(grad(loss)).apply(batch));
        spread(found, "vhvp", differentiated, vmap(hvp).apply(batch));
      }
      if (shape.has("gg." + differentiated.getFirst())) {
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
