package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.TracedTensor;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A block that a loop or a branch runs, taken apart into what is known and what is linear in the
 * tangents, so that each becomes a loop or branch of its own: partial evaluation under control
 * flow.
 *
 * @param known from the block's arguments to its results and then the residuals
 * @param residuals how many of the results of {@code known} are residuals
 * @param linear from the active tangents, and then what {@code needs} lists, to the tangents of the
 *     results that have one
 * @param needs where the further parameters of {@code linear} come from
 * @param hasTangent which results have a tangent
 */
record Split(
    Trace.Traced known, int residuals, Block linear, List<Need> needs, List<Boolean> hasTangent) {

  /** Where the linear part gets something that it needs. */
  sealed interface Need {}

  /** An argument of the block. */
  record Argument(int index) implements Need {}

  /** A residual. */
  record Residual(int index) implements Need {}

  /** A tensor from outside. */
  record Outside(Tensor tensor) implements Need {}

  /**
   * {@return {@code block} taken apart}
   *
   * @param types of the arguments
   * @param active which arguments have a tangent
   * @param changing how many arguments, from the first on, are others when the linear part runs, so
   *     that they are residuals where it needs them
   * @param scope finds the values that custom rules in the block close over
   */
  static Split of(
      Block block,
      List<TensorType> types,
      List<Boolean> active,
      int changing,
      Trace.@Nullable Scope scope) {
    var needs = new ArrayList<Need>();
    var found = new Linearization[1];
    var known =
        Trace.of(
            types,
            arguments ->
                Trace.in(
                    scope,
                    () -> {
                      var apart = Linearization.of(block, arguments, active);
                      var linear = Lifting.of(apart.tangents());
                      var at = new Linearization(apart.results(), linear, apart.hasTangent());
                      found[0] = at;
                      var results = new ArrayList<>(at.results());
                      results.addAll(residuals(at, arguments, changing, needs));
                      return results;
                    }));
    int residuals = (int) needs.stream().filter(Residual.class::isInstance).count();
    return new Split(known, residuals, found[0].tangents().block(), needs, found[0].hasTangent());
  }

  private static List<Tensor> residuals(
      Linearization at, List<Tensor> arguments, int changing, List<Need> needs) {
    Map<Value, Integer> indices = new HashMap<>();
    for (int i = changing; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof TracedTensor argument) {
        indices.put(argument.value(), i);
      }
    }
    var residuals = new ArrayList<Tensor>();
    for (var captured : at.tangents().captured()) {
      if (captured instanceof TracedTensor traced
          && indices.get(traced.value()) instanceof Integer i) {
        needs.add(new Argument(i));
      } else if (Trace.isOwn(captured)) {
        needs.add(new Residual(residuals.size()));
        residuals.add(captured);
      } else {
        needs.add(new Outside(captured));
      }
    }
    return residuals;
  }
}
