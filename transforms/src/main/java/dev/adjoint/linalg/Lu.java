package dev.adjoint.linalg;

import static dev.adjoint.linalg.Matrices.columns;
import static dev.adjoint.linalg.Matrices.lower;
import static dev.adjoint.linalg.Matrices.permutation;
import static dev.adjoint.linalg.Matrices.product;
import static dev.adjoint.linalg.Matrices.rows;
import static dev.adjoint.linalg.Matrices.upper;

import dev.adjoint.Control;
import dev.adjoint.CustomJvp;
import dev.adjoint.Dual;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import java.util.Optional;

/**
 * The factors of {@code a = p l u}.
 *
 * @param p a permutation matrix
 * @param l lower triangular (or trapezoidal) with ones on the diagonal
 * @param u upper triangular (or trapezoidal)
 */
public record Lu(Tensor p, Tensor l, Tensor u) {

  /**
   * Both factors in one matrix, and the permutation.
   *
   * @param lu {@code u}, and {@code l} below its diagonal
   * @param pivoting without derivative
   */
  record Packed(Tensor lu, Optional<Pivoting> pivoting) {
    Tensor order() {
      return pivoting.orElseThrow().order();
    }
  }

  /**
   * @param order {@code a[order] = l u}
   * @param sign of the permutation, 1 or -1, an i32 scalar
   */
  record Pivoting(Tensor order, Tensor sign) {}

  static final CustomJvp<Tensor, Packed> FACTOR =
      CustomJvp.<Tensor, Packed>of(Lu::eliminate, Lu::differentiate).named("lu");

  /** Gaussian elimination, each time with the row that has the largest pivot. */
  private static Packed eliminate(Tensor a) {
    var row = Matrices.indices(a, true);
    var column = Matrices.indices(a, false);
    var zero = Tensor.zeros(a.type());
    var rowIndex = Tensor.iota(TensorType.of(ElementType.I32, rows(a)), 0);
    var start = new Packed(a, Optional.of(new Pivoting(rowIndex, Tensor.of(1))));
    int steps = (int) Math.min(rows(a), columns(a));
    if (steps == 0) {
      return start; // Not even one that is not done can be written down: it has no pivot.
    }
    return Control.fori(
        0,
        steps,
        (k, s) -> {
          var x = Tensor.select(column.eq(k), s.lu(), zero).sum(1);
          var size = x.abs();
          var candidates = Tensor.select(rowIndex.ge(k), size, Tensor.full(size.type(), -1));
          var pivot = candidates.argmax(0);
          // Rows k and pivot change places.
          var atK = row.eq(k);
          var atPivot = row.eq(pivot);
          var rowK = Tensor.select(atK, s.lu(), zero).sum(0).broadcastTo(a.shape());
          var rowPivot = Tensor.select(atPivot, s.lu(), zero).sum(0).broadcastTo(a.shape());
          var swapped = Tensor.select(atK, rowPivot, Tensor.select(atPivot, rowK, s.lu()));
          var before = s.pivoting().orElseThrow();
          var order = swapped(before.order(), rowIndex, k, pivot);
          var sign = Tensor.select(pivot.eq(k), before.sign(), before.sign().negate());
          // Subtracts multiples of row k from those below.
          var below = row.gt(k);
          var diagonal = Tensor.select(atK.and(column.eq(k)), swapped, zero).sum();
          var isZero = diagonal.eq(Tensor.zeros(diagonal.type()));
          var divisor = Tensor.select(isZero, Tensor.ones(diagonal.type()), diagonal);
          var under = Tensor.select(column.eq(k).and(below), swapped, zero).sum(1).divide(divisor);
          var multiples = under.expandDims(1).broadcastTo(a.shape());
          var right = Tensor.select(below.and(column.gt(k)), multiples.multiply(rowPivot), zero);
          var next = Tensor.select(below.and(column.eq(k)), multiples, swapped.subtract(right));
          return new Packed(next, Optional.of(new Pivoting(order, sign)));
        },
        start);
  }

  private static Tensor swapped(Tensor vector, Tensor index, Tensor i, Tensor j) {
    var zero = Tensor.zeros(vector.type());
    var atI = index.eq(i);
    var atJ = index.eq(j);
    var first = Tensor.select(atI, vector, zero).sum();
    var second = Tensor.select(atJ, vector, zero).sum();
    return Tensor.select(
        atI,
        second.broadcastTo(vector.shape()),
        Tensor.select(atJ, first.broadcastTo(vector.shape()), vector));
  }

  /** Of {@code l^-1 p a' u^-1} the part below the diagonal is that of l, the rest that of u. */
  private static Dual<Packed> differentiate(Tensor a, Tensor t) {
    var packed = FACTOR.apply(a);
    var moved = product(permutation(packed.order(), a.elementType()), t);
    var l = square(packed.lu(), true);
    var u = square(packed.lu(), false);
    var both = Linalg.right(u, Linalg.left(l, moved, true, true), false, false);
    // The factors are square here, the product has the shape of a.
    var tangent = product(l, lower(both, -1)).add(product(upper(both, 0), u));
    return new Dual<>(packed, new Packed(tangent, Optional.empty()));
  }

  /** One factor as a square matrix: with columns of l, or rows of u, of the unit matrix. */
  private static Tensor square(Tensor lu, boolean isLower) {
    long m = rows(lu);
    long n = columns(lu);
    long size = isLower ? m : n;
    long k = Math.min(m, n);
    var part = isLower ? lower(lu.slice(1, 0, k), -1) : upper(lu.slice(0, 0, k), 0);
    var zero = Tensor.zeros(TensorType.of(lu.elementType()));
    var high = isLower ? Dims.of(0, m - k) : Dims.of(n - k, 0);
    var none = Dims.of(0, 0);
    var whole = part.pad(zero, none, high, none);
    var index = Tensor.iota(TensorType.of(ElementType.I32, size), 0);
    var ones =
        isLower
            ? Tensor.ones(TensorType.of(lu.elementType(), size))
            : index.ge((double) k).convert(lu.elementType());
    return whole.add(Matrices.diagonalMatrix(ones));
  }

  static Lu unpacked(Packed packed) {
    var lu = packed.lu();
    long k = Math.min(rows(lu), columns(lu));
    var p = Matrices.transposed(permutation(packed.order(), lu.elementType()));
    var l = square(lu, true).slice(1, 0, k);
    return new Lu(p, l, upper(lu.slice(0, 0, k), 0));
  }

  /** The solution of {@code a x = b}, by the factors of a square {@code a}. */
  static Tensor solve(Packed packed, Tensor b) {
    var moved = product(permutation(packed.order(), b.elementType()), b);
    var y = Linalg.left(packed.lu(), moved, true, true);
    return Linalg.left(packed.lu(), y, false, false);
  }

  /** A matrix with its factors, and right-hand sides. */
  record Equations(Tensor a, Tensor b, Packed packed) {}

  /** The solution, linear in {@code b}; its derivative needs no other factors. */
  static final CustomJvp<Equations, Tensor> SOLVE =
      CustomJvp.<Equations, Tensor>of(s -> solve(s.packed(), s.b()), Lu::differentiateSolution)
          .named("solve");

  private static Dual<Tensor> differentiateSolution(Equations s, Equations t) {
    var x = SOLVE.apply(s);
    var rest = t.b().subtract(product(t.a(), x));
    return new Dual<>(x, SOLVE.apply(new Equations(s.a(), rest, s.packed())));
  }
}
