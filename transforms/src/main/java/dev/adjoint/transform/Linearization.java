package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block taken apart at a point: its results there, and the linear map from tangents of the inputs
 * to tangents of the results.
 *
 * <p>It is {@link Jvp} with the tangents in a {@linkplain Trace#linear linear trace}: what does not
 * depend on them stays in the trace in progress, and what the linear part needs of it are the
 * residuals.
 *
 * @param results the results, in the trace in progress
 * @param tangents the linear part: from the tangents of the active inputs to those of the results
 *     that have one
 * @param hasTangent which results have a tangent
 */
public record Linearization(List<Tensor> results, Trace.Traced tangents, List<Boolean> hasTangent) {

  /**
   * {@return {@code block} taken apart at {@code arguments}}
   *
   * @param active which arguments have a tangent
   */
  public static Linearization of(Block block, List<Tensor> arguments, List<Boolean> active) {
    var types = new ArrayList<TensorType>();
    for (int i = 0; i < arguments.size(); i++) {
      if (active.get(i)) {
        types.add(arguments.get(i).type());
      }
    }
    var results = new ArrayList<Tensor>();
    var hasTangent = new ArrayList<Boolean>();
    var linear =
        Trace.linear(
            types,
            given -> {
              var inputs = given.iterator();
              var tangents = new ArrayList<@Nullable Tensor>();
              for (boolean isActive : active) {
                tangents.add(isActive ? inputs.next() : null);
              }
              var dual = Jvp.of(block, arguments, tangents);
              results.addAll(dual.primals());
              var nonzero = new ArrayList<Tensor>();
              for (var tangent : dual.tangents()) {
                hasTangent.add(tangent != null);
                if (tangent != null) {
                  nonzero.add(tangent);
                }
              }
              return nonzero;
            });
    return new Linearization(results, linear, hasTangent);
  }

  /**
   * {@return the cotangents of the active inputs; null is zero}
   *
   * @param cotangents of all results
   */
  public List<@Nullable Tensor> pullback(List<? extends @Nullable Tensor> cotangents) {
    var nonzero = new ArrayList<@Nullable Tensor>();
    for (int i = 0; i < hasTangent.size(); i++) {
      if (hasTangent.get(i)) {
        nonzero.add(cotangents.get(i));
      }
    }
    return Transposition.of(tangents, nonzero);
  }

  /** {@return the tangents of all results; null is zero} */
  public List<@Nullable Tensor> pushforward(List<Tensor> activeTangents) {
    var nonzero = Bindings.replay(tangents.block(), tangents.arguments(activeTangents)).iterator();
    var all = new ArrayList<@Nullable Tensor>();
    for (boolean has : hasTangent) {
      all.add(has ? nonzero.next() : null);
    }
    return all;
  }
}
