package dev.adjoint.ode;

import dev.adjoint.ClosureConverted;
import dev.adjoint.Tensor;
import dev.adjoint.ode.DormandPrince.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * A right-hand side, with what it closes over as arguments.
 *
 * @param closure of the state and the time
 */
record Equation(ClosureConverted<Moment, List<Tensor>> closure) {
  /** A point of the trajectory. */
  record Moment(List<Tensor> state, Tensor time) {}

  /** {@return what it closes over and is differentiated by} */
  List<Tensor> active() {
    return closure.values().stream().filter(Equation::isActive).toList();
  }

  /** {@return what it closes over and has no derivative: integers and the like} */
  List<Tensor> fixed() {
    return closure.values().stream().filter(t -> !isActive(t)).toList();
  }

  private static boolean isActive(Tensor tensor) {
    return tensor.elementType().isDifferentiable();
  }

  /** {@return the right-hand side with these tensors in place of those it closes over} */
  Field field(List<Tensor> active, List<Tensor> fixed) {
    var values = new ArrayList<Tensor>();
    var nextActive = active.iterator();
    var nextFixed = fixed.iterator();
    for (var value : closure.values()) {
      values.add((isActive(value) ? nextActive : nextFixed).next());
    }
    return (state, time) -> closure.function().apply(values, new Moment(state, time));
  }
}
