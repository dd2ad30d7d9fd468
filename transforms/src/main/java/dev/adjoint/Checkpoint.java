package dev.adjoint;

import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import dev.adjoint.transform.CheckpointRule;
import dev.adjoint.transform.Linearization;
import dev.adjoint.tree.TreeDef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that are computed again in the backward pass, and what is kept for it. */
final class Checkpoint {
  private Checkpoint() {}

  static @Nullable Object apply(Arguments.Callee f, CheckpointPolicy policy, Object... arguments) {
    var given = Arguments.of(arguments);
    var result = new TreeDef[1];
    var results =
        Trace.stage(
            "checkpoint",
            given.leaves(),
            leaves -> {
              var traced = trace(f, given, result);
              return CheckpointRule.apply(
                  new Function("checkpoint", traced.block()), policy, traced.arguments(leaves));
            });
    return Trees.unflatten(result[0], results);
  }

  private static Trace.Traced trace(Arguments.Callee f, Arguments given, TreeDef[] result) {
    return Trace.of(
        given.types(),
        leaves -> {
          var flat = Trees.flatten(f.apply(given.with(leaves)));
          result[0] = flat.def();
          return flat.leaves();
        });
  }

  static List<TensorType> residuals(Arguments.Callee f, Arguments given) {
    var types = new ArrayList<TensorType>();
    var _ =
        Trace.of(
            given.types(),
            leaves -> {
              var traced = trace(f, given, new TreeDef[1]);
              var arguments = traced.arguments(leaves);
              var active = new ArrayList<Boolean>();
              for (int i = 0; i < arguments.size(); i++) {
                active.add(i < leaves.size() && arguments.get(i).elementType().isDifferentiable());
              }
              var at = Linearization.of(traced.block(), arguments, active);
              types.addAll(Trees.types(at.tangents().captured()));
              return List.of();
            });
    return List.copyOf(types);
  }
}
