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

  /** Of an op that {@link WithoutRule} has the reason for. */
  static HloException noDerivative(Statement statement) {
    return noDerivative(
        statement, String.valueOf(WithoutRule.reason(WithoutRule.JVP, statement.op())));
  }

  static HloException noDerivative(Statement statement, String why) {
    return new HloException(
            "jvp: %s has no derivative: %s; give this part a rule with customJvp"
                .formatted(statement.op().name(), why))
        .at(statement.location());
  }
}
