package dev.adjoint.linalg;

import static dev.adjoint.linalg.Matrices.columns;
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
import dev.adjoint.hlo.TensorType;
import dev.adjoint.linalg.RoundRobin.Rotations;

/**
 * The singular values and vectors: {@code a = u diag(s) vt}.
 *
 * @param u with orthonormal columns, as many as {@code a} has rows or columns, whichever are fewer
 * @param s in descending order
 * @param vt with orthonormal rows, as many
 */
public record Svd(Tensor u, Tensor s, Tensor vt) {
  private static final int MOST_SWEEPS = 40;

  static final CustomJvp<Tensor, Svd> DECOMPOSE =
      CustomJvp.<Tensor, Svd>of(
              a -> {
                if (rows(a) >= columns(a)) {
                  return orthogonalize(a);
                }
                var other = orthogonalize(transposed(a));
                return new Svd(transposed(other.vt()), other.s(), transposed(other.u()));
              },
              Svd::differentiate)
          .named("svd");

  /**
   * @param isLeft whether a pair of columns was found that is not orthogonal
   */
  private record Sweep(Tensor a, Tensor v, Tensor isLeft, Tensor count) {}

  private record Round(Tensor a, Tensor v, Tensor isLeft) {}

  /**
   * Jacobi's method from one side (Hestenes, 1958): rotations of pairs of columns, until all are
   * orthogonal. Finds small singular values as exactly as large ones.
   */
  private static Svd orthogonalize(Tensor given) {
    var type = given.elementType();
    long n = columns(given);
    long even = n + n % 2;
    var none = Dims.of(0, 0);
    var scale = Matrices.scale(given);
    var padded =
        given
            .divide(scale)
            .pad(Tensor.zeros(TensorType.of(type)), none, Dims.of(0, even - n), none);
    var start = new Sweep(padded, eye(type, even), Tensor.of(true), Tensor.of(0));
    var end =
        Control.whileLoop(
            s -> s.isLeft().and(s.count().lt(MOST_SWEEPS)),
            s -> {
              var swept =
                  Control.fori(
                      0,
                      (int) even - 1,
                      (_, r) -> round(r),
                      new Round(s.a(), s.v(), Tensor.of(false)));
              return new Sweep(swept.a(), swept.v(), swept.isLeft(), s.count().add(1));
            },
            start);
    var a = end.a().slice(1, 0, n);
    var v = end.v().slice(0, 0, n).slice(1, 0, n);
    var norms = a.multiply(a).sum(0).sqrt();
    var sorting = Matrices.permutation(Matrices.ranks(norms, true), type);
    var s = product(norms.expandDims(0), sorting).reshape(n);
    var directions =
        product(a, sorting).multiply(Eigh.inverse(s).expandDims(0).broadcastTo(a.shape()));
    // Columns of length zero have no direction: the reflections of the others leave them some.
    var whole = Qr.reflect(directions);
    var signs = diagonal(whole.r());
    signs = Tensor.select(signs.lt(0), Tensor.full(signs.type(), -1), Tensor.ones(signs.type()));
    var u = whole.q().slice(1, 0, n).multiply(signs.expandDims(0).broadcastTo(a.shape()));
    return new Svd(u, s.multiply(scale), transposed(product(v, sorting)));
  }

  private static Round round(Round r) {
    long h = columns(r.a()) / 2;
    var p = r.a().slice(1, 0, h);
    var q = r.a().slice(1, h, 2 * h);
    var pp = p.multiply(p).sum(0);
    var qq = q.multiply(q).sum(0);
    var pq = p.multiply(q).sum(0);
    var rotations = Rotations.of(pp, pq, qq);
    double epsilon = Eigh.epsilon(r.a().elementType());
    var lengths = pp.sqrt().multiply(qq.sqrt());
    // The entries are at most 1, so columns below the square of the rounding are zero.
    var isLeft =
        pq.abs().gt(lengths.multiply(4 * epsilon)).and(lengths.gt(epsilon * epsilon)).any();
    return new Round(
        RoundRobin.next(rotations.apply(r.a(), 1), 1),
        RoundRobin.next(rotations.apply(r.v(), 1), 1),
        r.isLeft().or(isLeft));
  }

  /**
   * As in Townsend, "Differentiating the singular value decomposition" (2016), and JAX. Between
   * equal singular values, and where one is zero, the vectors are not determined and take no
   * derivative.
   */
  private static Dual<Svd> differentiate(Tensor a, Tensor t) {
    var svd = DECOMPOSE.apply(a);
    var u = svd.u();
    var s = svd.s();
    var v = transposed(svd.vt());
    var inside = product(transposed(u), t, v);
    var shape = inside.shape();
    var row = s.expandDims(0).broadcastTo(shape);
    var column = s.expandDims(1).broadcastTo(shape);
    var f = Eigh.inverse(row.add(column).multiply(row.subtract(column)));
    var right = row.multiply(inside);
    var left = column.multiply(inside);
    var du = product(u, f.multiply(right.add(transposed(right))));
    var dv = product(v, f.multiply(left.add(transposed(left))));
    var inverse = Eigh.inverse(s).expandDims(0);
    if (rows(a) > columns(a)) {
      var outside = product(t, v);
      outside = outside.subtract(product(u, product(transposed(u), outside)));
      du = du.add(outside.multiply(inverse.broadcastTo(outside.shape())));
    } else if (rows(a) < columns(a)) {
      var outside = product(transposed(t), u);
      outside = outside.subtract(product(v, product(transposed(v), outside)));
      dv = dv.add(outside.multiply(inverse.broadcastTo(outside.shape())));
    }
    return new Dual<>(svd, new Svd(du, diagonal(inside), transposed(dv)));
  }
}
