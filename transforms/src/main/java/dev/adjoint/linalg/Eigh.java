package dev.adjoint.linalg;

import static dev.adjoint.linalg.Matrices.diagonal;
import static dev.adjoint.linalg.Matrices.eye;
import static dev.adjoint.linalg.Matrices.product;
import static dev.adjoint.linalg.Matrices.rows;
import static dev.adjoint.linalg.Matrices.transposed;

import dev.adjoint.Control;
import dev.adjoint.CustomJvp;
import dev.adjoint.Dual;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.linalg.RoundRobin.Rotations;

/**
 * The eigenvalues and eigenvectors of symmetric matrices.
 *
 * @param values in ascending order
 * @param vectors as columns, orthonormal
 */
public record Eigh(Tensor values, Tensor vectors) {
  /** Jacobi's method takes about log2(n) + 3 sweeps. */
  private static final int MOST_SWEEPS = 40;

  static final CustomJvp<Tensor, Eigh> SYMMETRIC =
      CustomJvp.<Tensor, Eigh>of(Eigh::rotate, Eigh::differentiate).named("eigh");

  private record Sweep(Tensor a, Tensor v, Tensor count) {}

  private record Round(Tensor a, Tensor v) {}

  /** Jacobi's method: rotations of pairs of rows and columns, until nothing is off the diagonal. */
  private static Eigh rotate(Tensor given) {
    var scale = Matrices.scale(given);
    var a = given.divide(scale);
    long n = rows(a);
    long even = n + n % 2;
    var none = Dims.of(0, 0);
    var odd = Dims.of(even - n, even - n);
    var padded = a.pad(Tensor.zeros(TensorType.of(a.elementType())), none, odd, none);
    double epsilon = epsilon(a.elementType());
    var size = squares(a);
    var start = new Sweep(padded, eye(a.elementType(), even), Tensor.of(0));
    var end =
        Control.whileLoop(
            s -> {
              var off = squares(s.a().subtract(Matrices.diagonalMatrix(diagonal(s.a()))));
              return off.gt(size.multiply(epsilon * epsilon)).and(s.count().lt(MOST_SWEEPS));
            },
            s -> {
              var swept =
                  Control.fori(0, (int) even - 1, (_, r) -> round(r), new Round(s.a(), s.v()));
              return new Sweep(swept.a(), swept.v(), s.count().add(1));
            },
            start);
    // The row that was added for an even number has not been touched.
    var values = diagonal(end.a()).slice(0, 0, n);
    var vectors = end.v().slice(0, 0, n).slice(1, 0, n);
    var sorting = Matrices.permutation(Matrices.ranks(values, false), a.elementType());
    var sorted = product(values.expandDims(0), sorting).reshape(n).multiply(scale);
    // A matrix with an element that is no number has no eigenvalues, even if that is not rotated.
    var isFinite = size.isFinite();
    return new Eigh(orNaN(isFinite, sorted), orNaN(isFinite, product(vectors, sorting)));
  }

  private static Tensor orNaN(Tensor condition, Tensor x) {
    return Tensor.select(condition, x, Tensor.full(x.type(), Double.NaN));
  }

  private static Tensor squares(Tensor a) {
    return a.multiply(a).sum();
  }

  private static Round round(Round r) {
    long n = rows(r.a());
    long h = n / 2;
    var top = r.a().slice(0, 0, h);
    var pp = diagonal(top.slice(1, 0, h));
    var q = diagonal(top.slice(1, h, n));
    var qq = diagonal(r.a().slice(0, h, n).slice(1, h, n));
    var rotations = Rotations.of(pp, q, qq);
    var a = rotations.apply(rotations.apply(r.a(), 0), 1);
    return new Round(
        RoundRobin.next(RoundRobin.next(a, 0), 1), RoundRobin.next(rotations.apply(r.v(), 1), 1));
  }

  static double epsilon(ElementType type) {
    return switch (type) {
      case F64 -> Math.ulp(1.0);
      case F32 -> Math.ulp(1f);
      case F16 -> 0x1p-10;
      default -> 0x1p-7;
    };
  }

  /**
   * As in Giles, "An extended collection of matrix derivative results" (2008). Between equal
   * eigenvalues the eigenvectors are not determined and take no derivative, where JAX has NaN.
   */
  private static Dual<Eigh> differentiate(Tensor a, Tensor t) {
    var eigh = SYMMETRIC.apply(a);
    var w = eigh.values();
    var v = eigh.vectors();
    var inside = product(transposed(v), t, v);
    var shape = inside.shape();
    var gaps = w.expandDims(0).broadcastTo(shape).subtract(w.expandDims(1).broadcastTo(shape));
    return new Dual<>(eigh, new Eigh(diagonal(inside), product(v, inside.multiply(inverse(gaps)))));
  }

  /** One over each element, but zero of zero. */
  static Tensor inverse(Tensor x) {
    var one = Tensor.ones(x.type());
    var isZero = x.eq(0);
    return Tensor.select(isZero, Tensor.zeros(x.type()), one.divide(Tensor.select(isZero, one, x)));
  }
}
