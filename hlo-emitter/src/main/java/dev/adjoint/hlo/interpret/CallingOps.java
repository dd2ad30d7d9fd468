package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Calling;
import dev.adjoint.hlo.Calling.Call;
import dev.adjoint.hlo.Calling.Composite;
import java.util.List;

/** Evaluates {@link Calling}. */
final class CallingOps {
  private CallingOps() {}

  static List<Datum> evaluate(Calling op, Frame frame) {
    var function =
        switch (op) {
          case Call call -> call.callee();
          case Composite composite -> composite.decomposition().function();
          case dev.adjoint.hlo.CustomCall call ->
              throw InterpretException.notInterpreted("a custom_call of " + call.target());
        };
    return frame.call(function.body(), op.operands().stream().map(frame::get).toList());
  }
}
