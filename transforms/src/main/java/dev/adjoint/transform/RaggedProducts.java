package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Chlo;
import dev.adjoint.hlo.Contraction.Precision;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Products of groups of rows, as products of all rows, of which those of other groups are zero. */
final class RaggedProducts {
  private RaggedProducts() {}

  /** {@return the op in other words, of its operands; null if each batch has groups of its own} */
  static @Nullable UnaryOperator<List<Tensor>> expansion(Chlo.RaggedDot op) {
    return op.groupSizes().type().rank() == 1
        ? v -> List.of(product(op, v.get(0), v.get(1), v.get(2)))
        : null;
  }

  private static Tensor product(Chlo.RaggedDot op, Tensor lhs, Tensor rhs, Tensor sizes) {
    var d = op.dimensions();
    long ragged = d.lhsRagged().get(0);
    var element = op.type().elementType();
    if (d.lhsBatching().contains(ragged)) {
      return lhs.dotGeneral(
          rhs,
          d.lhsBatching(),
          d.rhsBatching(),
          d.lhsContracting(),
          d.rhsContracting(),
          Precision.DEFAULT,
          element);
    }
    var groups = inGroups(lhs, sizes, Math.toIntExact(ragged));
    var batching = d.lhsBatching().plus(1);
    var contracting = d.lhsContracting().plus(1);
    if (!d.lhsContracting().contains(ragged)) {
      return groups.dotGeneral(
          rhs,
          batching,
          d.rhsBatching(),
          contracting.insert(0, 0),
          d.rhsContracting().insert(0, d.rhsGroup().get(0)),
          Precision.DEFAULT,
          element);
    }
    var product =
        groups.dotGeneral(
            rhs,
            batching,
            d.rhsBatching(),
            contracting,
            d.rhsContracting(),
            Precision.DEFAULT,
            element);
    return product.moveAxis(d.lhsBatching().rank(), 0);
  }

  /** For each group {@code lhs}, with zeros where it has rows of another along {@code axis}. */
  private static Tensor inGroups(Tensor lhs, Tensor sizes, int axis) {
    long count = sizes.shape().get(0);
    var ends = sizes.convert(ElementType.I32).cumsum(0);
    var starts = ends.subtract(sizes.convert(ElementType.I32));
    var all = lhs.shape().insert(0, count);
    var row = Tensor.iota(TensorType.of(ElementType.I32).withShape(all), axis + 1);
    var isInside =
        row.ge(starts.broadcastInDim(all, Dims.of(0)))
            .and(row.lt(ends.broadcastInDim(all, Dims.of(0))));
    var copies = lhs.broadcastTo(all);
    return Tensor.select(isInside, copies, Tensor.zeros(copies.type()));
  }
}
