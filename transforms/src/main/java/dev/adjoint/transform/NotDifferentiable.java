package dev.adjoint.transform;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Statement;

/** The errors of a program that a transform cannot be applied to. */
final class NotDifferentiable {
  private NotDifferentiable() {}

  static HloException notLinear(Statement statement, String why) {
    return new HloException(
            "transpose: %s is not linear in its argument: %s; transpose only linear functions, or give this part a rule with customTranspose"
                .formatted(statement.op().name(), why))
        .at(statement.location());
  }

  static HloException noDerivative(Statement statement, String why) {
    return new HloException(
            "jvp: %s has no derivative: %s; give this part a rule with customJvp"
                .formatted(statement.op().name(), why))
        .at(statement.location());
  }
}
