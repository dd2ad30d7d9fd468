package dev.adjoint.linalg;

import dev.adjoint.Adjoint;
import dev.adjoint.Fn1;
import dev.adjoint.Fn2;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.Contraction.Precision;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import dev.adjoint.tree.Tree;
import dev.adjoint.tree.TreeDef;
import java.util.List;

/** What algorithms on matrices are made of. Matrices are the last two dimensions of a tensor. */
final class Matrices {
  private Matrices() {}

  static long rows(Tensor a) {
    return a.shape().get(a.rank() - 2);
  }

  static long columns(Tensor a) {
    return a.shape().get(a.rank() - 1);
  }

  static Dims leading(Tensor a) {
    return a.shape().gather(Dims.range(a.rank() - 2));
  }

  /** The product, as exact as the platform can; of matrices with equal leading dimensions. */
  static Tensor product(Tensor a, Tensor b) {
    int batch = a.rank() - 2;
    return a.dotGeneral(
        b,
        Dims.range(batch),
        Dims.range(batch),
        Dims.of(batch + 1),
        Dims.of(batch),
        Precision.HIGHEST,
        a.elementType());
  }

  static Tensor product(Tensor a, Tensor b, Tensor c) {
    return product(product(a, b), c);
  }

  static Tensor transposed(Tensor a) {
    int n = a.rank();
    return a.transpose(Dims.range(n).with(n - 2, n - 1).with(n - 1, n - 2));
  }

  /** The conjugate transpose. */
  static Tensor adjoint(Tensor a) {
    return a.elementType().isComplex()
        ? transposed(a.real().complex(a.imag().negate()))
        : transposed(a);
  }

  static Tensor eye(ElementType type, long n) {
    var indices = TensorType.of(ElementType.I32, n, n);
    return Tensor.iota(indices, 0).eq(Tensor.iota(indices, 1)).convert(type);
  }

  /**
   * The largest absolute value, or 1 if all are zero: of a matrix divided by it, squares neither
   * overflow nor vanish.
   */
  static Tensor scale(Tensor a) {
    var largest = a.abs().max();
    return Tensor.select(largest.gt(0), largest, Tensor.ones(largest.type()));
  }

  /** The indices of the rows, or columns, of a tensor's matrices, in its shape. */
  static Tensor indices(Tensor like, boolean ofRows) {
    int rank = like.rank();
    return Tensor.iota(
        TensorType.of(ElementType.I32).withShape(like.shape()), rank - (ofRows ? 2 : 1));
  }

  /** The elements on and below diagonal {@code k}, zero elsewhere. */
  static Tensor lower(Tensor a, int k) {
    var keep = indices(a, false).subtract(indices(a, true)).le(k);
    return Tensor.select(keep, a, Tensor.zeros(a.type()));
  }

  /** The elements on and above diagonal {@code k}, zero elsewhere. */
  static Tensor upper(Tensor a, int k) {
    var keep = indices(a, false).subtract(indices(a, true)).ge(k);
    return Tensor.select(keep, a, Tensor.zeros(a.type()));
  }

  /** The elements on the diagonal, as vectors. */
  static Tensor diagonal(Tensor a) {
    var on = indices(a, true).eq(indices(a, false));
    return Tensor.select(on, a, Tensor.zeros(a.type())).sum(rows(a) < columns(a) ? -1 : -2);
  }

  /** The square matrices with these vectors on their diagonals. */
  static Tensor diagonalMatrix(Tensor vectors) {
    long n = vectors.shape().get(vectors.rank() - 1);
    return vectors.expandDims(-1).multiply(eye(vectors.elementType(), n));
  }

  /** The matrix {@code p} with {@code p x = x[order]}. */
  static Tensor permutation(Tensor order, ElementType type) {
    long n = order.shape().get(0);
    var columns = Tensor.iota(TensorType.of(ElementType.I32, n, n), 1);
    return order.expandDims(1).broadcastTo(columns.shape()).eq(columns).convert(type);
  }

  /** Where each element is, if they are put in order, the first of equals first. */
  static Tensor ranks(Tensor vector, boolean descending) {
    long n = vector.shape().get(0);
    var mine = vector.expandDims(1).broadcastTo(Dims.of(n, n));
    var other = vector.expandDims(0).broadcastTo(Dims.of(n, n));
    var indices = TensorType.of(ElementType.I32, n, n);
    var isEarlier = Tensor.iota(indices, 1).lt(Tensor.iota(indices, 0));
    var before = (descending ? other.gt(mine) : other.lt(mine)).or(other.eq(mine).and(isEarlier));
    return before.convert(ElementType.I32).sum(1);
  }

  /** {@code f} of each of the matrices. */
  static <R> R each(String name, Tensor a, Fn1<Tensor, R> f) {
    return staged(
        name,
        List.of(a),
        in -> {
          var one = in.getFirst();
          if (one.rank() == 2) {
            return f.apply(one);
          }
          var leading = leading(one);
          var flat = one.reshape(Dims.of(leading.size()).concat(matrix(one)));
          return unmerged(Adjoint.vmap(f).apply(flat), leading);
        });
  }

  /** {@code f} of each pair of matrices, where the leading dimensions are the same. */
  static Tensor each(String name, Tensor a, Tensor b, Fn2<Tensor, Tensor, Tensor> f) {
    return staged(
        name,
        List.of(a, b),
        in -> {
          var x = in.get(0);
          var y = in.get(1);
          if (x.rank() == 2) {
            return f.apply(x, y);
          }
          var leading = leading(x);
          var size = Dims.of(leading.size());
          var flat =
              Adjoint.vmap(f)
                  .apply(x.reshape(size.concat(matrix(x))), y.reshape(size.concat(matrix(y))));
          return unmerged(flat, leading);
        });
  }

  /** {@code f} as one program, if no trace is in progress. */
  @SuppressWarnings("unchecked") // The structure is that of the tree.
  static <R> R staged(String name, List<Tensor> arguments, Fn1<List<Tensor>, R> f) {
    var def = new TreeDef[1];
    var results =
        Trace.stage(
            name,
            arguments,
            in -> {
              var flat = Tree.flatten(f.apply(in), Tensor.class);
              def[0] = flat.def();
              return flat.leaves();
            });
    return (R) Tree.unflatten(def[0], results);
  }

  private static Dims matrix(Tensor a) {
    return Dims.of(rows(a), columns(a));
  }

  @SuppressWarnings("unchecked") // The structure is that of the tree.
  private static <R> R unmerged(R results, Dims leading) {
    var flat = Tree.flatten(results, Tensor.class);
    return (R)
        Tree.unflatten(
            flat.def(),
            flat.leaves().stream()
                .map(t -> t.reshape(leading.concat(t.shape().remove(0))))
                .toList());
  }

  // ---- checks

  static Tensor matrices(String who, Tensor a, boolean complexToo) {
    boolean isRight = a.elementType().isFloat() || (complexToo && a.elementType().isComplex());
    if (a.rank() < 2 || !isRight) {
      throw new HloException(
          "%s: expected matrices of %s in the last two dimensions, found %s"
              .formatted(
                  who,
                  complexToo
                      ? "floating-point or complex numbers"
                      : "real floating-point" + " numbers",
                  a.type()));
    }
    return a;
  }

  static Tensor square(String who, Tensor a, boolean complexToo) {
    matrices(who, a, complexToo);
    if (rows(a) != columns(a)) {
      throw new HloException(
          "%s: expected square matrices in the last two dimensions, found %s"
              .formatted(who, a.type()));
    }
    return a;
  }
}
