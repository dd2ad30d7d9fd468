package dev.adjoint.linalg;

import static dev.adjoint.linalg.Matrices.adjoint;
import static dev.adjoint.linalg.Matrices.columns;
import static dev.adjoint.linalg.Matrices.diagonal;
import static dev.adjoint.linalg.Matrices.each;
import static dev.adjoint.linalg.Matrices.eye;
import static dev.adjoint.linalg.Matrices.leading;
import static dev.adjoint.linalg.Matrices.matrices;
import static dev.adjoint.linalg.Matrices.product;
import static dev.adjoint.linalg.Matrices.rows;
import static dev.adjoint.linalg.Matrices.square;
import static dev.adjoint.linalg.Matrices.transposed;

import dev.adjoint.CustomJvp;
import dev.adjoint.Dual;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Linalg.Cholesky;
import dev.adjoint.hlo.Linalg.Transposition;
import dev.adjoint.hlo.Linalg.TriangularSolve;
import dev.adjoint.trace.Trace;

/**
 * Linear algebra on the matrices in the last two dimensions of tensors; dimensions before these
 * count the matrices. Everything has derivatives of any order, forward and reverse, and works under
 * {@code vmap}.
 *
 * <p>The counterpart of {@code jax.numpy.linalg} and {@code jax.scipy.linalg}, with the derivatives
 * of Giles, "An extended collection of matrix derivative results for forward and reverse mode
 * algorithmic differentiation" (2008).
 *
 * <p>Complex numbers are for {@link #cholesky}, {@link #triangularSolve}, {@link #lu}, {@link
 * #solve}, {@link #inv}, {@link #det}, {@link #expm}, {@link #matrixPower} and {@link #kron}; the
 * others are for real ones. Errors are {@link HloException}s that show the type found.
 *
 * {@snippet :
 * // The logarithm of a normal distribution's density, and its gradient by the covariance.
 * Fn2<Tensor, Tensor, Tensor> logDensity = (covariance, x) -> {
 *   var l = Linalg.cholesky(covariance);
 *   var z = Linalg.triangularSolve(l, x, true, false, false);
 *   return z.multiply(z).sum().multiply(-0.5).subtract(Linalg.slogdet(covariance).logAbs().multiply(0.5));
 * };
 * Adjoint.grad(logDensity).apply(covariance, x);
 * }
 */
public final class Linalg {
  private Linalg() {}

  // ---- triangular factors

  /**
   * {@return the lower triangular {@code l} with {@code a = l l^H}; NaN if {@code a} is not
   * positive definite}
   *
   * @param a is made symmetric (Hermitian) first, as in JAX, which makes the gradient so too
   */
  public static Tensor cholesky(Tensor a) {
    square("cholesky", a, true);
    var lower = Trace.apply(v -> new Cholesky(v.getFirst(), true), symmetric(a));
    return Matrices.lower(lower, 0);
  }

  private static Tensor symmetric(Tensor a) {
    return a.add(adjoint(a)).multiply(Tensor.full(a.type(), 0.5));
  }

  /**
   * {@return {@code x} with {@code a x = b}}
   *
   * @param a of which only one triangle is read
   * @param b vectors, if it has one dimension, else matrices
   * @param lower whether it is the lower triangle
   * @param transposed whether the equation is {@code a^T x = b}
   * @param unit whether the diagonal is taken to be 1
   */
  public static Tensor triangularSolve(
      Tensor a, Tensor b, boolean lower, boolean transposed, boolean unit) {
    square("triangularSolve", a, true);
    var rhs = rightHandSide("triangularSolve", a, b);
    var shape = common("triangularSolve", a, rhs);
    var mode = transposed ? Transposition.TRANSPOSE : Transposition.NO_TRANSPOSE;
    var x = triangular(spread(a, shape), spread(rhs, shape), true, lower, unit, mode);
    return b.rank() == 1 ? x.reshape(x.shape().remove(x.rank() - 1)) : x;
  }

  private static Tensor triangular(
      Tensor a, Tensor b, boolean left, boolean lower, boolean unit, Transposition mode) {
    return Trace.apply(v -> new TriangularSolve(v.get(0), v.get(1), left, lower, unit, mode), a, b);
  }

  /** {@code x} with {@code a x = b}. */
  static Tensor left(Tensor a, Tensor b, boolean lower, boolean unit) {
    return triangular(a, b, true, lower, unit, Transposition.NO_TRANSPOSE);
  }

  /** {@code x} with {@code x a = b}. */
  static Tensor right(Tensor a, Tensor b, boolean lower, boolean unit) {
    return triangular(a, b, false, lower, unit, Transposition.NO_TRANSPOSE);
  }

  /** {@code b} as matrices that {@code a} can be divided by. */
  private static Tensor rightHandSide(String who, Tensor a, Tensor b) {
    var rhs = b.rank() == 1 ? b.expandDims(1) : b;
    if (rhs.rank() < 2 || rows(rhs) != rows(a) || rhs.elementType() != a.elementType()) {
      throw new HloException(
          "%s: expected a right-hand side of %d rows like those of %s, found %s"
              .formatted(who, rows(a), a.type(), b.type()));
    }
    return rhs;
  }

  private static Dims common(String who, Tensor a, Tensor b) {
    var x = leading(a);
    var y = leading(b);
    var sizes = new long[Math.max(x.rank(), y.rank())];
    for (int i = 0; i < sizes.length; i++) {
      int ix = i - sizes.length + x.rank();
      int iy = i - sizes.length + y.rank();
      long sx = ix < 0 ? 1 : x.get(ix);
      long sy = iy < 0 ? 1 : y.get(iy);
      if (sx != sy && sx != 1 && sy != 1) {
        throw new HloException(
            "%s: expected leading dimensions that broadcast, found %s and %s"
                .formatted(who, a.type(), b.type()));
      }
      sizes[i] = sx == 1 ? sy : sx;
    }
    return Dims.of(sizes);
  }

  private static Tensor spread(Tensor a, Dims leading) {
    return a.broadcastTo(leading.concat(Dims.of(rows(a), columns(a))));
  }

  /**
   * {@return the factors {@code p l u} of matrices of any shape, by Gaussian elimination with
   * partial pivoting}
   */
  public static Lu lu(Tensor a) {
    matrices("lu", a, true);
    return each("lu", a, one -> Lu.unpacked(Lu.FACTOR.apply(one)));
  }

  // ---- linear equations

  /**
   * {@return {@code x} with {@code a x = b}}
   *
   * @param b a vector, if it has one dimension, else matrices
   * @throws HloException if {@code a} is not square or {@code b} does not fit
   */
  public static Tensor solve(Tensor a, Tensor b) {
    square("solve", a, true);
    var rhs = rightHandSide("solve", a, b);
    var shape = common("solve", a, rhs);
    var x =
        each(
            "solve",
            spread(a, shape),
            spread(rhs, shape),
            (m, r) -> Lu.SOLVE.apply(new Lu.Equations(m, r, Lu.FACTOR.apply(m))));
    return b.rank() == 1 ? x.reshape(x.shape().remove(x.rank() - 1)) : x;
  }

  /** {@return the inverse matrices} */
  public static Tensor inv(Tensor a) {
    square("inv", a, true);
    return solve(a, spread(eye(a.elementType(), rows(a)), leading(a)));
  }

  /**
   * {@return the determinants}
   *
   * <p>Those of up to three rows are written out, so all derivatives are right for all matrices.
   * The derivative of larger ones is that of the cofactors, which is right for singular ones too if
   * the last of their columns depends on the others, which do not on each other; of other singular
   * ones it is NaN, and so are all second derivatives.
   */
  public static Tensor det(Tensor a) {
    square("det", a, true);
    return each("det", a, m -> rows(m) > 3 ? DETERMINANT.apply(m) : polynomial(m));
  }

  /** The determinant of a matrix of up to three rows. */
  private static Tensor polynomial(Tensor a) {
    return switch ((int) rows(a)) {
      case 0 -> Tensor.ones(a.type().scalar());
      case 1 -> a.reshape();
      case 2 -> {
        var products = row(a, 0).multiply(row(a, 1).reverse(Dims.of(0)));
        yield products.slice(0, 0, 1).subtract(products.slice(0, 1, 2)).reshape();
      }
      default -> row(a, 0).multiply(cross(row(a, 1), row(a, 2))).sum();
    };
  }

  private static Tensor row(Tensor a, long i) {
    return a.slice(0, i, i + 1).reshape(columns(a));
  }

  private static final CustomJvp<Tensor, Tensor> DETERMINANT =
      CustomJvp.<Tensor, Tensor>of(
              a -> {
                var packed = Lu.FACTOR.apply(a);
                return diagonal(packed.lu()).product().multiply(sign(packed, a.elementType()));
              },
              (a, t) -> {
                var packed = Lu.FACTOR.apply(a);
                return new Dual<>(
                    diagonal(packed.lu()).product().multiply(sign(packed, a.elementType())),
                    diagonal(cofactors(packed, t)).sum());
              })
          .named("det");

  private static Tensor sign(Lu.Packed packed, ElementType type) {
    return packed.pivoting().orElseThrow().sign().convert(type);
  }

  /** {@code det(a) a^-1 b}, without dividing by the last pivot, which may be zero. */
  private static Tensor cofactors(Lu.Packed packed, Tensor b) {
    var lu = packed.lu();
    var type = lu.elementType();
    long n = rows(lu);
    var pivots = diagonal(lu);
    var sign = sign(packed, type);
    var head = n == 1 ? sign : pivots.slice(0, 0, n - 1).product().multiply(sign);
    var whole = head.multiply(pivots.slice(0, n - 1, n).reshape());
    var row = Matrices.indices(lu, true);
    var isLast = row.eq(n - 1.0).and(Matrices.indices(lu, false).eq(n - 1.0));
    var inverse = Tensor.ones(head.type()).divide(head).broadcastTo(lu.shape());
    var u = Tensor.select(isLast, inverse, lu);
    var moved = product(Matrices.permutation(packed.order(), type), b);
    var y = left(lu, moved, true, true);
    var scaled =
        Tensor.select(
            Matrices.indices(y, true).eq(n - 1.0), y, y.multiply(whole.broadcastTo(y.shape())));
    return left(u, scaled, false, false);
  }

  /**
   * A determinant that may be too large or small for its element type.
   *
   * @param sign -1, 0 or 1
   * @param logAbs the logarithm of the absolute value
   */
  public record LogDeterminant(Tensor sign, Tensor logAbs) {}

  /** {@return sign and logarithm of the determinants of real matrices} */
  public static LogDeterminant slogdet(Tensor a) {
    square("slogdet", a, false);
    return each(
        "slogdet",
        a,
        m -> {
          var packed = Lu.FACTOR.apply(m);
          var pivots = diagonal(packed.lu());
          return new LogDeterminant(
              pivots.sign().product().multiply(sign(packed, m.elementType())),
              pivots.abs().log().sum());
        });
  }

  // ---- orthogonal factors

  /**
   * {@return the factors {@code q r}, of which {@code q} has as many columns as {@code a} has rows
   * or columns, whichever are fewer}
   *
   * <p>By Householder's reflections, with the signs of LAPACK. Unlike JAX's, wide matrices have
   * derivatives too.
   */
  public static Qr qr(Tensor a) {
    matrices("qr", a, false);
    return each("qr", a, Qr::of);
  }

  /**
   * {@return the eigenvalues and eigenvectors of symmetric matrices, by Jacobi's method}
   *
   * <p>The eigenvectors have a derivative only where the eigenvalues differ.
   *
   * @param a is made symmetric first, as in JAX
   */
  public static Eigh eigh(Tensor a) {
    square("eigh", a, false);
    return each("eigh", symmetric(a), Eigh.SYMMETRIC);
  }

  /**
   * {@return the singular values and vectors, by Jacobi's method from one side}
   *
   * <p>The vectors have a derivative only where the values differ.
   */
  public static Svd svd(Tensor a) {
    matrices("svd", a, false);
    return each("svd", a, Svd.DECOMPOSE);
  }

  /**
   * {@return the Moore-Penrose inverses}
   *
   * @param rcond singular values at most so much of the largest count as zero
   */
  public static Tensor pinv(Tensor a, double rcond) {
    matrices("pinv", a, false);
    return each("pinv", a, m -> pseudoInverse(rcond).apply(m));
  }

  /** {@link #pinv(Tensor, double)} with ten times the rounding of the larger size, as in JAX. */
  public static Tensor pinv(Tensor a) {
    matrices("pinv", a, false);
    return pinv(a, 10 * Math.max(rows(a), columns(a)) * Eigh.epsilon(a.elementType()));
  }

  /** With the derivative of Golub and Pereyra (1973), for a constant rank. */
  private static CustomJvp<Tensor, Tensor> pseudoInverse(double rcond) {
    CustomJvp<Tensor, Tensor> inverse =
        CustomJvp.<Tensor, Tensor>of(
                a -> {
                  var svd = Svd.DECOMPOSE.apply(a);
                  var s = svd.s();
                  var isKept = s.gt(s.max().multiply(rcond).broadcastTo(s.shape()));
                  var kept = Tensor.select(isKept, Eigh.inverse(s), Tensor.zeros(s.type()));
                  var v = transposed(svd.vt());
                  return product(
                      v.multiply(kept.expandDims(0).broadcastTo(v.shape())), transposed(svd.u()));
                })
            .named("pinv");
    return inverse.defJvp(
        (a, t) -> {
          var p = inverse.apply(a);
          var tt = transposed(t);
          var pt = transposed(p);
          var left = eye(a.elementType(), rows(a)).subtract(product(a, p));
          var right = eye(a.elementType(), columns(a)).subtract(product(p, a));
          var tangent =
              product(product(p, pt), product(tt, left))
                  .add(product(product(right, tt), product(pt, p)))
                  .subtract(product(p, t, p));
          return new Dual<>(p, tangent);
        });
  }

  /**
   * {@return the shortest of the {@code x} that make {@code a x - b} as short as possible}
   *
   * @param b a vector, if it has one dimension, else matrices
   */
  public static Tensor lstsq(Tensor a, Tensor b) {
    matrices("lstsq", a, false);
    var rhs = rightHandSide("lstsq", a, b);
    var shape = common("lstsq", a, rhs);
    var x = product(pinv(spread(a, shape)), spread(rhs, shape));
    return b.rank() == 1 ? x.reshape(x.shape().remove(x.rank() - 1)) : x;
  }

  // ---- functions of matrices

  /** {@return the exponentials of square matrices} */
  public static Tensor expm(Tensor a) {
    square("expm", a, true);
    return each("expm", a, Exponential::of);
  }

  /** {@return the products of {@code n} copies; of the inverses, if it is negative} */
  public static Tensor matrixPower(Tensor a, int n) {
    square("matrixPower", a, true);
    var base = n < 0 ? inv(a) : a;
    var result = spread(eye(a.elementType(), rows(a)), leading(a));
    boolean isUnit = true;
    for (long rest = Math.abs((long) n); rest > 0; rest /= 2) {
      if (rest % 2 == 1) {
        result = isUnit ? base : product(result, base);
        isUnit = false;
      }
      base = rest > 1 ? product(base, base) : base;
    }
    return result;
  }

  /**
   * {@return the root of the sum of the squares of all elements}
   *
   * <p>Where all are zero the gradient is zero; JAX has NaN there.
   */
  public static Tensor norm(Tensor x) {
    return MatrixNorm.root(MatrixNorm.square(x).sum());
  }

  /**
   * {@return the norms of the vectors along {@code axis}}
   *
   * @param order 1, 2, any other positive number, infinity or minus infinity; 0 counts the elements
   *     that are not zero
   */
  public static Tensor vectorNorm(Tensor x, double order, int axis) {
    var size = x.abs();
    if (order == 2) {
      return MatrixNorm.root(MatrixNorm.square(x).sum(axis));
    } else if (order == 1) {
      return size.sum(axis);
    } else if (order == Double.POSITIVE_INFINITY) {
      return size.max(axis);
    } else if (order == Double.NEGATIVE_INFINITY) {
      return size.min(axis);
    } else if (order == 0) {
      return size.ne(0).convert(size.elementType()).sum(axis);
    }
    return size.pow(order).sum(axis).pow(1 / order);
  }

  /** {@return the norms of real matrices} */
  public static Tensor matrixNorm(Tensor a, MatrixNorm norm) {
    return norm.of(matrices("matrixNorm", a, false));
  }

  // ---- products

  /**
   * {@return the Kronecker product: {@code b} times each element of {@code a}, put together as
   * these are; of tensors of one rank}
   */
  public static Tensor kron(Tensor a, Tensor b) {
    if (a.rank() != b.rank()) {
      throw new HloException(
          "kron: expected tensors of one rank, found %s and %s".formatted(a.type(), b.type()));
    }
    var left = Dims.of();
    var right = Dims.of();
    var sizes = Dims.of();
    for (int i = 0; i < a.rank(); i++) {
      long m = a.shape().get(i);
      long n = b.shape().get(i);
      left = left.concat(Dims.of(m, 1));
      right = right.concat(Dims.of(1, n));
      sizes = sizes.concat(Dims.of(m * n));
    }
    return a.reshape(left).multiply(b.reshape(right)).reshape(sizes);
  }

  /**
   * {@return the products, orthogonal to both, of the vectors of three elements along the last
   * axis}
   */
  public static Tensor cross(Tensor a, Tensor b) {
    for (var side : new Tensor[] {a, b}) {
      if (side.rank() == 0 || side.shape().get(side.rank() - 1) != 3) {
        throw new HloException(
            "cross: expected vectors of 3 elements along the last axis, found " + side.type());
      }
    }
    return turned(a, 1).multiply(turned(b, 2)).subtract(turned(a, 2).multiply(turned(b, 1)));
  }

  /** The vectors with element {@code by} first, then the others around. */
  private static Tensor turned(Tensor vectors, int by) {
    return Tensor.concatenate(-1, vectors.slice(-1, by, 3), vectors.slice(-1, 0, by));
  }

  /** {@return the sums of the diagonals} */
  public static Tensor trace(Tensor a) {
    return diagonal(matrices("trace", a, true)).sum(-1);
  }
}
