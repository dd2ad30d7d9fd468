package dev.adjoint.hlo;

import java.util.List;

/**
 * One operation of StableHLO: its operands, attributes, and regions. Immutable; equal when the
 * parts are equal, where operands are compared by identity.
 *
 * <p>The families are sealed, so that a {@code switch} over ops is exhaustive: an op without a rule
 * is a compile error.
 */
public sealed interface Op permits Elementwise, Creation, Shaping, Contraction, Reduction, Calling {

  /** {@return the name, such as {@code stablehlo.add}} */
  String name();

  /** {@return the operands, in the order of the specification} */
  List<Value> operands();

  /** {@return this op applied to other operands, as many as {@link #operands} has} */
  Op withOperands(List<Value> operands);

  /**
   * {@return the types of the results}
   *
   * @throws HloException if the op breaks a constraint of the specification
   */
  List<TensorType> inferTypes();
}
