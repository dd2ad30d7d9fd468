package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Contraction;
import dev.adjoint.hlo.Contraction.Dot;
import dev.adjoint.hlo.Contraction.DotGeneral;
import dev.adjoint.hlo.Contraction.Einsum;
import dev.adjoint.hlo.Contraction.UnaryEinsum;
import dev.adjoint.hlo.Dims;

/** Evaluates {@link Contraction}. */
final class ContractionOps {
  private ContractionOps() {}

  static Array evaluate(Contraction op, Frame frame) {
    return switch (op) {
      case DotGeneral o -> dot(o, frame);
      case Dot o -> dot(general(o), frame);
      case Einsum _, UnaryEinsum _ -> throw InterpretException.notInterpreted(op.name());
    };
  }

  private static DotGeneral general(Dot op) {
    var last = Dims.of(op.lhs().type().rank() - 1L);
    return new DotGeneral(
        op.lhs(),
        op.rhs(),
        Dims.of(),
        Dims.of(),
        last,
        Dims.of(0),
        op.precisions(),
        null,
        op.element());
  }

  private static Array dot(DotGeneral op, Frame frame) {
    var lhs = frame.array(op.lhs());
    var rhs = frame.array(op.rhs());
    var lhsFree = op.lhsBatching().concat(op.lhsContracting()).complement(lhs.rank());
    var rhsFree = op.rhsBatching().concat(op.rhsContracting()).complement(rhs.rank());
    var shape =
        lhs.shape()
            .gather(op.lhsBatching())
            .concat(lhs.shape().gather(lhsFree))
            .concat(rhs.shape().gather(rhsFree));
    var result = frame.zeros(op.elementType(), shape);
    if (result.count() == 0) {
      return result;
    }
    var lhsBatches = offsets(lhs, op.lhsBatching(), frame);
    var rhsBatches = offsets(rhs, op.rhsBatching(), frame);
    var lhsRows = offsets(lhs, lhsFree, frame);
    var rhsColumns = offsets(rhs, rhsFree, frame);
    var lhsTerms = offsets(lhs, op.lhsContracting(), frame);
    var rhsTerms = offsets(rhs, op.rhsContracting(), frame);
    frame.work(Math.multiplyExact((long) result.count(), lhsTerms.length + 1L));
    var products = new Products(lhs, rhs, result);
    int at = 0;
    for (int batch = 0; batch < lhsBatches.length; batch++) {
      for (int row : lhsRows) {
        for (int column : rhsColumns) {
          products.clear();
          for (int k = 0; k < lhsTerms.length; k++) {
            products.add(
                lhsBatches[batch] + row + lhsTerms[k], rhsBatches[batch] + column + rhsTerms[k]);
          }
          products.put(at++);
        }
      }
    }
    return result;
  }

  private static int[] offsets(Array array, Dims dimensions, Frame frame) {
    frame.work(array.shape().gather(dimensions).size());
    return Walk.offsets(array.shape(), dimensions);
  }
}
