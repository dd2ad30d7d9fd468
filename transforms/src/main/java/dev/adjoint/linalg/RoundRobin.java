package dev.adjoint.linalg;

import dev.adjoint.Tensor;

/**
 * The order of a tournament, in which each of {@code 2 h} columns meets each other once in {@code 2
 * h - 1} rounds. In each round column {@code i} of the first half meets column {@code i} of the
 * second, so that a round of rotations is done at once. After all rounds the columns are where they
 * were.
 *
 * <p>Brent and Luk, "The solution of singular-value and symmetric eigenvalue problems on
 * multiprocessor arrays" (1985).
 */
final class RoundRobin {
  private RoundRobin() {}

  /** {@return the rows, or columns, in the order of the next round: all but the first move on} */
  static Tensor next(Tensor a, int axis) {
    long n = a.shape().get(axis);
    long h = n / 2;
    if (h < 2) {
      return a;
    }
    return Tensor.concatenate(
        axis,
        a.slice(axis, 0, 1),
        a.slice(axis, h, h + 1),
        a.slice(axis, 1, h - 1),
        a.slice(axis, h + 1, n),
        a.slice(axis, h - 1, h));
  }

  /**
   * The cosines and sines of rotations.
   *
   * @param c one for each pair
   * @param s one for each pair
   */
  record Rotations(Tensor c, Tensor s) {
    /**
     * {@return the rotations after which {@code q} is zero, for pairs with the symmetric matrices
     * {@code [[pp, q], [q, qq]]}}
     */
    static Rotations of(Tensor pp, Tensor q, Tensor qq) {
      var one = Tensor.ones(q.type());
      var isZero = q.eq(0);
      var tau = qq.subtract(pp).divide(Tensor.select(isZero, one, q.multiply(2)));
      var sign = Tensor.select(tau.lt(0), one.negate(), one);
      var root = root(tau);
      var t = Tensor.select(isZero, Tensor.zeros(q.type()), sign.divide(tau.abs().add(root)));
      var c = one.divide(t.multiply(t).add(1).sqrt());
      return new Rotations(c, t.multiply(c));
    }

    /** The root of 1 + tau^2, also where the square overflows. */
    private static Tensor root(Tensor tau) {
      var size = tau.abs().maximum(1);
      var inverse = Tensor.ones(tau.type()).divide(size);
      var ratio = tau.abs().minimum(1);
      // One of inverse and ratio is 1.
      var other = Tensor.select(tau.abs().gt(1), inverse, ratio);
      return size.multiply(other.multiply(other).add(1).sqrt());
    }

    /** {@return {@code a} with its pairs of rows, or columns, rotated} */
    Tensor apply(Tensor a, int axis) {
      long n = a.shape().get(axis);
      long h = n / 2;
      var p = a.slice(axis, 0, h);
      var q = a.slice(axis, h, n);
      var cosine = c.expandDims(1 - axis).broadcastTo(p.shape());
      var sine = s.expandDims(1 - axis).broadcastTo(p.shape());
      return Tensor.concatenate(
          axis,
          cosine.multiply(p).subtract(sine.multiply(q)),
          sine.multiply(p).add(cosine.multiply(q)));
    }
  }
}
