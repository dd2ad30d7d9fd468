package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Contraction;
import dev.adjoint.hlo.Contraction.DotGeneral;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;

/** Evaluates {@link Contraction}. */
final class ContractionOps {
  private ContractionOps() {}

  static Array evaluate(Contraction op, Frame frame) {
    return switch (op) {
      case DotGeneral o -> dot(o, frame);
    };
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
    var rhsRows = offsets(rhs, rhsFree, frame);
    var sum =
        new SumOfProducts(
            lhs, offsets(lhs, op.lhsContracting(), frame),
            rhs, offsets(rhs, op.rhsContracting(), frame));
    frame.work(Math.multiplyExact((long) result.count(), sum.terms() + 1L));
    int at = 0;
    for (int batch = 0; batch < lhsBatches.length; batch++) {
      for (int row : lhsRows) {
        for (int column : rhsRows) {
          sum.put(result, at++, lhsBatches[batch] + row, rhsBatches[batch] + column);
        }
      }
    }
    return result;
  }

  private static int[] offsets(Array array, Dims dimensions, Frame frame) {
    frame.work(array.shape().gather(dimensions).size());
    return Walk.offsets(array.shape(), dimensions);
  }

  /** The sum over fixed places of two arrays, from any pair of first places. */
  private record SumOfProducts(Array lhs, int[] lhsTerms, Array rhs, int[] rhsTerms) {
    int terms() {
      return lhsTerms.length;
    }

    void put(Array result, int at, int left, int right) {
      var type = result.elementType();
      if (type == ElementType.I1) {
        result.set(at, any(left, right));
      } else if (type.isInteger()) {
        result.set(at, integers(left, right));
      } else if (type.isComplex()) {
        result.set(at, complex(left, right));
      } else {
        result.set(at, reals(left, right));
      }
    }

    private boolean any(int left, int right) {
      for (int k = 0; k < lhsTerms.length; k++) {
        if (lhs.isTrue(left + lhsTerms[k]) && rhs.isTrue(right + rhsTerms[k])) {
          return true;
        }
      }
      return false;
    }

    private long integers(int left, int right) {
      long sum = 0;
      for (int k = 0; k < lhsTerms.length; k++) {
        sum += lhs.integer(left + lhsTerms[k]) * rhs.integer(right + rhsTerms[k]);
      }
      return sum;
    }

    private double reals(int left, int right) {
      double sum = 0;
      for (int k = 0; k < lhsTerms.length; k++) {
        sum += lhs.re(left + lhsTerms[k]) * rhs.re(right + rhsTerms[k]);
      }
      return sum;
    }

    private Complex complex(int left, int right) {
      var sum = Complex.ZERO;
      for (int k = 0; k < lhsTerms.length; k++) {
        sum =
            sum.plus(lhs.complex(left + lhsTerms[k]).times(rhs.complex(right + rhsTerms[k])));
      }
      return sum;
    }
  }
}
