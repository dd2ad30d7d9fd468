package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One operation of StableHLO: its operands, attributes, and regions. Immutable; equal when the
 * parts are equal, where operands are compared by identity.
 *
 * <p>The families are sealed, so that a {@code switch} over ops is exhaustive: an op without a rule
 * is a compile error. {@link Foreign} stands for every op of a dialect that this library does not
 * know.
 */
public sealed interface Op
    permits Elementwise,
        Creation,
        Shaping,
        Contraction,
        Reduction,
        Calling,
        Indexing,
        Windowing,
        Ordering,
        Linalg,
        Normalization,
        ControlFlow,
        Randomness,
        DynamicShape,
        Collective,
        Transfer,
        Structure,
        Quantizing,
        Chlo,
        Foreign {

  /** {@return the name, such as {@code stablehlo.add}} */
  String name();

  /** {@return the operands, in the order of the specification} */
  List<Value> operands();

  /** {@return this op applied to other operands, as many as {@link #operands} has} */
  Op withOperands(List<Value> operands);

  /** {@return the blocks inside the op; they may use values from outside, see {@link Captures}} */
  default List<Block> regions() {
    return List.of();
  }

  /** {@return whether an op in the regions of this one, or further inside, is such a one} */
  default boolean hasInside(Predicate<Op> isSuch) {
    var regions = regions();
    for (int i = 0; i < regions.size(); i++) {
      if (regions.get(i).hasOp(isSuch)) {
        return true;
      }
    }
    return false;
  }

  /** {@return this op with other blocks inside, as many as {@link #regions} has} */
  default Op withRegions(List<Block> regions) {
    return this;
  }

  /**
   * {@return the attributes in the form and under the names of MLIR's generic form, those that have
   * their default value left out where MLIR's own builders leave them out}
   */
  Map<String, Attribute> attributes();

  /**
   * {@return the types of the results}
   *
   * @throws HloException if the op breaks a constraint of the specification
   */
  List<? extends Type> inferTypes();
}
