package dev.adjoint.linalg;

import static dev.adjoint.linalg.Matrices.columns;
import static dev.adjoint.linalg.Matrices.eye;
import static dev.adjoint.linalg.Matrices.lower;
import static dev.adjoint.linalg.Matrices.product;
import static dev.adjoint.linalg.Matrices.rows;
import static dev.adjoint.linalg.Matrices.transposed;
import static dev.adjoint.linalg.Matrices.upper;

import dev.adjoint.Control;
import dev.adjoint.CustomJvp;
import dev.adjoint.Dual;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;

/**
 * The factors of {@code a = q r}.
 *
 * @param q with orthonormal columns
 * @param r upper triangular (or trapezoidal)
 */
public record Qr(Tensor q, Tensor r) {
  private static final CustomJvp<Tensor, Qr> TALL =
      CustomJvp.<Tensor, Qr>of(
              a -> {
                var scale = Matrices.scale(a);
                var whole = reflect(a.divide(scale));
                long n = columns(a);
                var r = whole.r().slice(0, 0, n).multiply(scale);
                return new Qr(whole.q().slice(1, 0, n), upper(r, 0));
              },
              Qr::differentiate)
          .named("qr");

  static Qr of(Tensor a) {
    long m = rows(a);
    if (m >= columns(a)) {
      return TALL.apply(a);
    }
    // The first columns say what q is.
    var first = TALL.apply(a.slice(1, 0, m));
    var rest = product(transposed(first.q()), a.slice(1, m, columns(a)));
    return new Qr(first.q(), Tensor.concatenate(1, first.r(), rest));
  }

  /**
   * Householder's reflections, with the signs of LAPACK: the square q, and r.
   *
   * <p>A column that is zero already below the diagonal is not reflected.
   */
  static Qr reflect(Tensor a) {
    var type = a.elementType();
    long m = rows(a);
    var column = Matrices.indices(a, false);
    var zeros = Tensor.zeros(a.type());
    var index = Tensor.iota(TensorType.of(ElementType.I32, m), 0);
    var none = Tensor.zeros(TensorType.of(type, m));
    return Control.fori(
        0,
        (int) Math.min(m, columns(a)),
        (k, s) -> {
          var x = Tensor.select(column.eq(k), s.r(), zeros).sum(1);
          var below = Tensor.select(index.gt(k), x, none);
          var head = Tensor.select(index.eq(k), x, none).sum();
          // Divided by the largest, so that squares neither overflow nor vanish.
          var largest = below.abs().max().maximum(head.abs());
          var isZero = below.abs().max().eq(0);
          var scale = Tensor.select(isZero, Tensor.ones(largest.type()), largest);
          var tail = below.divide(scale);
          var first = head.divide(scale);
          var norm = tail.multiply(tail).sum().add(first.multiply(first)).sqrt();
          var sign =
              Tensor.select(first.lt(0), Tensor.full(first.type(), -1), Tensor.ones(first.type()));
          var v =
              tail.add(
                  Tensor.select(
                      index.eq(k), first.add(sign.multiply(norm)).broadcastTo(tail.shape()), none));
          var square = v.multiply(v).sum();
          var factor =
              Tensor.select(
                  isZero,
                  Tensor.zeros(square.type()),
                  Tensor.full(square.type(), 2)
                      .divide(Tensor.select(isZero, Tensor.ones(square.type()), square)));
          var asColumn = v.expandDims(1);
          var asRow = v.multiply(factor).expandDims(0);
          return new Qr(
              s.q().subtract(product(product(s.q(), asColumn), asRow)),
              s.r().subtract(product(asColumn, product(asRow, s.r()))));
        },
        new Qr(eye(type, m), a));
  }

  /**
   * As in Walter and Lehmann, "Walter, S. F., Lehmann, L.: Algorithmic differentiation of linear
   * algebra functions with application in optimum experimental design" (2009).
   */
  private static Dual<Qr> differentiate(Tensor a, Tensor t) {
    var qr = TALL.apply(a);
    var q = qr.q();
    var scaled = Linalg.right(qr.r(), t, false, false);
    var inside = product(transposed(q), scaled);
    var strict = lower(inside, -1);
    var turn = strict.subtract(transposed(strict));
    var dq = product(q, turn.subtract(inside)).add(scaled);
    var dr = product(inside.subtract(turn), qr.r());
    return new Dual<>(qr, new Qr(dq, dr));
  }
}
