package dev.adjoint.linalg;

import dev.adjoint.Tensor;

/** The norms of matrices that {@link Linalg#matrixNorm} knows. */
public enum MatrixNorm {
  /** The root of the sum of all squares. */
  FROBENIUS {
    @Override
    Tensor of(Tensor a) {
      return root(square(a).sum(-1).sum(-1));
    }
  },
  /** The sum of the singular values. */
  NUCLEAR {
    @Override
    Tensor of(Tensor a) {
      return Linalg.svd(a).s().sum(-1);
    }
  },
  /** The largest singular value. */
  SPECTRAL {
    @Override
    Tensor of(Tensor a) {
      return Linalg.svd(a).s().max(-1);
    }
  },
  /** The largest sum of a column's absolute values. */
  ONE {
    @Override
    Tensor of(Tensor a) {
      return a.abs().sum(-2).max(-1);
    }
  },
  /** The largest sum of a row's absolute values. */
  INFINITY {
    @Override
    Tensor of(Tensor a) {
      return a.abs().sum(-1).max(-1);
    }
  };

  abstract Tensor of(Tensor a);

  /** The squares of the absolute values. */
  static Tensor square(Tensor a) {
    return a.elementType().isComplex()
        ? a.real().multiply(a.real()).add(a.imag().multiply(a.imag()))
        : a.multiply(a);
  }

  /** The square root, whose derivative at zero is zero. */
  static Tensor root(Tensor x) {
    var isZero = x.eq(0);
    var safe = Tensor.select(isZero, Tensor.ones(x.type()), x).sqrt();
    return Tensor.select(isZero, Tensor.zeros(x.type()), safe);
  }
}
