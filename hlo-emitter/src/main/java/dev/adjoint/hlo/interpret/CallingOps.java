package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Calling;
import dev.adjoint.hlo.Calling.Call;
import dev.adjoint.hlo.Calling.Composite;
import dev.adjoint.hlo.CustomCall;
import java.util.List;

/** Evaluates {@link Calling}. */
final class CallingOps {
  private CallingOps() {}

  static List<Datum> evaluate(Calling op, Frame frame) {
    var function =
        switch (op) {
          case Call call -> call.callee();
          case CustomCall call ->
              throw InterpretException.notInterpreted("a custom_call of " + call.target());
          case Composite composite -> composite.decomposition().function();
        };
    if (function.isDeclaration()) {
      throw InterpretException.notInterpreted(
          "a call of @%s, which is only declared".formatted(function.name()));
    }
    return frame.call(function.body(), frame.data(op.operands()));
  }
}
