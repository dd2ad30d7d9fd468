package dev.adjoint;

import static dev.adjoint.Adjoint.at;
import static dev.adjoint.Adjoint.cast;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.transform.AxisRule;
import dev.adjoint.transform.AxisRule.Kind;
import java.util.List;

/**
 * A batch that a function knows it is part of: with it, what is written for one example may ask for
 * sums over all of them.
 *
 * {@snippet :
 * var batch = BatchAxis.named("batch");
 * Fn1<Tensor, Tensor> centred = batch.vmap(x -> x.subtract(batch.mean(x)));
 * centred.apply(Tensor.of(1f, 2f, 6f)); // [-2, -1, 3]
 * }
 *
 * <p>The counterpart of the {@code axis_name} of {@code jax.vmap} with {@code lax.psum}, {@code
 * pmean}, {@code pmax}, {@code pmin} and {@code axis_index}. As the axis is an object, not a
 * string, one that is out of scope is mostly an error of the compiler; the rest is an {@link
 * dev.adjoint.hlo.HloException} that names it. All of it can be differentiated and nested.
 */
public final class BatchAxis {
  private final String name;

  private BatchAxis(String name) {
    this.name = name;
  }

  /**
   * {@return a new axis}
   *
   * @param name for errors
   */
  public static BatchAxis named(String name) {
    return new BatchAxis(name);
  }

  /**
   * {@return {@code f} on a batch, for which this axis stands in {@code f}}
   *
   * @param axes the batch dimension of each argument, as for {@link Adjoint#vmap}; none for 0
   */
  public <A, R> Fn1<A, R> vmap(Fn1<A, R> f, int... axes) {
    return a -> cast(Vectorization.vmap(this, x -> f.apply(at(x, 0)), axes, a));
  }

  /** {@return {@code f} on a batch; see {@link #vmap(Fn1, int...)}} */
  public <A, B, R> Fn2<A, B, R> vmap(Fn2<A, B, R> f, int... axes) {
    return (a, b) -> cast(Vectorization.vmap(this, x -> f.apply(at(x, 0), at(x, 1)), axes, a, b));
  }

  /** {@return {@code f} on a batch; see {@link #vmap(Fn1, int...)}} */
  public <A, B, C, R> Fn3<A, B, C, R> vmap(Fn3<A, B, C, R> f, int... axes) {
    return (a, b, c) ->
        cast(Vectorization.vmap(this, x -> f.apply(at(x, 0), at(x, 1), at(x, 2)), axes, a, b, c));
  }

  /** {@return the sum of all examples' {@code x}, the same for each} */
  public Tensor sum(Tensor x) {
    return over(Kind.SUM, x);
  }

  /** {@return the mean of all examples' {@code x}} */
  public Tensor mean(Tensor x) {
    return sum(x).divide(sum(Tensor.ones(TensorType.of(x.elementType()))).broadcastTo(x.shape()));
  }

  /** {@return the greatest of all examples' {@code x}, element by element} */
  public Tensor max(Tensor x) {
    return over(Kind.MAXIMUM, x);
  }

  /** {@return the least of all examples' {@code x}, element by element} */
  public Tensor min(Tensor x) {
    return over(Kind.MINIMUM, x);
  }

  /** {@return which example this is, an i32 scalar} */
  public Tensor index() {
    var rule = new AxisRule(this, name, Kind.INDEX, TensorType.of(ElementType.I32));
    return AxisRule.apply(rule, List.of());
  }

  private Tensor over(Kind kind, Tensor x) {
    return AxisRule.apply(new AxisRule(this, name, kind, x.type()), List.of(x));
  }
}
