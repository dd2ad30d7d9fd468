package dev.adjoint;

import dev.adjoint.hlo.Contraction.DotGeneral;
import dev.adjoint.hlo.Contraction.Precision;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.trace.Trace;

/** Sums of products. */
sealed interface Products extends Shaped permits Tensor {
  private Tensor self() {
    return (Tensor) this;
  }

  /**
   * {@return the matrix product, with numpy's rules for vectors and for leading batch dimensions}
   */
  default Tensor matmul(Tensor other) {
    if (rank() == 0 || other.rank() == 0) {
      throw new HloException(
          "matmul: expected operands of rank 1 or more, found %s and %s"
              .formatted(type(), other.type()));
    }
    if (rank() <= 2 && other.rank() <= 2) {
      return dotGeneral(
          other, Dims.of(), Dims.of(), Dims.of(rank() - 1), Dims.of(Math.max(0, other.rank() - 2)));
    }
    var lhs = rank() == 1 ? self().expandDims(0) : self();
    var rhs = other.rank() == 1 ? other.expandDims(1) : other;
    var batch = Broadcasting.shape("matmul", leading(lhs), leading(rhs));
    int n = batch.rank();
    var product =
        lhs.broadcastTo(batch.concat(trailing(lhs)))
            .dotGeneral(
                rhs.broadcastTo(batch.concat(trailing(rhs))),
                Dims.range(n),
                Dims.range(n),
                Dims.of(n + 1),
                Dims.of(n));
    var shape = product.shape();
    shape = other.rank() == 1 ? shape.remove(n + 1) : shape;
    shape = rank() == 1 ? shape.remove(n) : shape;
    return product.reshape(shape);
  }

  private static Dims leading(Tensor t) {
    return t.shape().gather(Dims.range(t.rank() - 2));
  }

  private static Dims trailing(Tensor t) {
    return t.shape().gather(Dims.of(t.rank() - 2, t.rank() - 1));
  }

  /**
   * {@return the sum of products over the contracting dimensions, for each index of the batching
   * dimensions}
   */
  default Tensor dotGeneral(
      Tensor other, Dims batching, Dims otherBatching, Dims contracting, Dims otherContracting) {
    // StableHLO's op would take them.
    if (elementType() != other.elementType()) {
      throw new HloException(
          "stablehlo.dot_general: expected operands of one element type, found %s and %s; nothing is widened silently, use convert"
              .formatted(type(), other.type()));
    }
    return dotGeneral(
        other,
        batching,
        otherBatching,
        contracting,
        otherContracting,
        Numerics.current().matmulPrecision(),
        elementType());
  }

  /** {@return the sum of products, with this precision and element type of the result} */
  default Tensor dotGeneral(
      Tensor other,
      Dims batching,
      Dims otherBatching,
      Dims contracting,
      Dims otherContracting,
      Precision precision,
      ElementType result) {
    return Trace.apply(
        v ->
            new DotGeneral(
                v.get(0),
                v.get(1),
                batching,
                otherBatching,
                contracting,
                otherContracting,
                precision,
                result),
        self(),
        other);
  }

  /**
   * {@return the products of each element of this, a vector, with each of {@code other}, a vector,
   * as a matrix}
   */
  default Tensor outer(Tensor other) {
    if (rank() != 1 || other.rank() != 1) {
      throw new HloException(
          "outer: expected two vectors, found %s and %s".formatted(type(), other.type()));
    }
    return self().expandDims(1).multiply(other.expandDims(0));
  }
}
