package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.ControlFlow;
import dev.adjoint.hlo.ControlFlow.Case;
import dev.adjoint.hlo.ControlFlow.If;
import dev.adjoint.hlo.ControlFlow.OptimizationBarrier;
import dev.adjoint.hlo.ControlFlow.While;
import java.util.List;

/** Evaluates {@link ControlFlow}. */
final class ControlFlowOps {
  private ControlFlowOps() {}

  static List<Datum> evaluate(ControlFlow op, Frame frame) {
    return switch (op) {
      case While o -> loop(o, frame);
      case If o -> frame.run(frame.array(o.pred()).isTrue(0) ? o.onTrue() : o.onFalse(), List.of());
      case Case o -> {
        int last = o.branches().size() - 1;
        long index = frame.integer(o.index());
        boolean exists = index >= 0 && index <= last;
        yield frame.run(o.branches().get(exists ? (int) index : last), List.of());
      }
      case OptimizationBarrier o -> frame.data(o.operands());
    };
  }

  private static List<Datum> loop(While op, Frame frame) {
    var state = frame.data(op.operands());
    while (frame.runToArray(op.condition(), state).isTrue(0)) {
      state = frame.run(op.body(), state);
      frame.work(1);
    }
    return state;
  }
}
