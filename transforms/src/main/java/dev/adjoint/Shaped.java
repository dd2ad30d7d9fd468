package dev.adjoint;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;

/** What a tensor's type says. */
sealed interface Shaped
    permits MathFunctions,
        SpecialFunctions,
        Cumulations,
        Indexing,
        Ordering,
        Arithmetic,
        Bitwise,
        Comparisons,
        Shapes,
        Rearrangements,
        Products,
        Reductions {
  /** {@return element type and shape} */
  TensorType type();

  /** {@return the size of each dimension} */
  default Dims shape() {
    return type().shape();
  }

  /** {@return what the elements are} */
  default ElementType elementType() {
    return type().elementType();
  }

  /** {@return the number of dimensions} */
  default int rank() {
    return type().rank();
  }
}
