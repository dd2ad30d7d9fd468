package dev.adjoint.hlo.pass;

import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Calling;
import dev.adjoint.hlo.Calling.Call;
import dev.adjoint.hlo.Calling.Composite;
import dev.adjoint.hlo.Calling.Plain;
import dev.adjoint.hlo.Chlo;
import dev.adjoint.hlo.Collective;
import dev.adjoint.hlo.Contraction;
import dev.adjoint.hlo.ControlFlow;
import dev.adjoint.hlo.Creation;
import dev.adjoint.hlo.CustomCall;
import dev.adjoint.hlo.DynamicShape;
import dev.adjoint.hlo.Elementwise;
import dev.adjoint.hlo.Foreign;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Indexing;
import dev.adjoint.hlo.Linalg;
import dev.adjoint.hlo.Normalization;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Ordering;
import dev.adjoint.hlo.Quantizing;
import dev.adjoint.hlo.Randomness;
import dev.adjoint.hlo.Reduction;
import dev.adjoint.hlo.Shaping;
import dev.adjoint.hlo.Structure;
import dev.adjoint.hlo.Transfer;
import dev.adjoint.hlo.Windowing;
import java.util.HashMap;
import java.util.Map;

/**
 * Which ops do more than compute their results, so that they may be neither dropped nor shared:
 * talk to other devices or to the host, or give other results each time.
 */
final class Effects {
  private final Map<Function, Boolean> known = new HashMap<>();

  /** {@return whether {@code op}, or an op inside it or called by it, has an effect} */
  boolean has(Op op) {
    return switch (op) {
      case Elementwise _,
          Creation _,
          Shaping _,
          Contraction _,
          Indexing _,
          Linalg _,
          Normalization _,
          DynamicShape _,
          Structure _,
          Quantizing _,
          Chlo _ ->
          false;
      case Reduction _, Windowing _, Ordering _, ControlFlow _ ->
          op.regions().stream().anyMatch(this::has);
      case Calling calling ->
          switch (calling) {
            case Call call -> has(call.callee());
            case CustomCall call -> call.hasSideEffect() == null || call.hasSideEffect();
            // What is not plain is made when first asked for, by a tracer of pure functions.
            case Composite composite ->
                composite.decomposition() instanceof Plain(var function) && has(function);
          };
      case Randomness random -> random instanceof Randomness.Rng;
      case Collective _, Transfer _, Foreign _ -> true;
    };
  }

  private boolean has(Block block) {
    return block.statements().stream().anyMatch(statement -> has(statement.op()));
  }

  private boolean has(Function function) {
    var answer = known.get(function);
    if (answer == null) {
      answer = function.isDeclaration() || has(function.body());
      known.put(function, answer);
    }
    return answer;
  }
}
