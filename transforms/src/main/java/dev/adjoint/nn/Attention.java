package dev.adjoint.nn;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.random.Key;
import org.jspecify.annotations.Nullable;

/**
 * Attention with several heads; A. Vaswani et al.: Attention is all you need (2017).
 *
 * @param heads how many
 * @param query features x features
 * @param key features x features
 * @param value features x features
 * @param output features x features
 */
public record Attention(int heads, Dense query, Dense key, Dense value, Dense output) {
  /**
   * {@return a layer of f32 with Glorot's uniform initialization}
   *
   * @throws HloException if the features cannot be divided among the heads
   */
  public static Attention init(Key random, int heads, long features) {
    if (heads <= 0 || features % heads != 0) {
      throw new HloException(
          "attention: expected a number of heads that divides %d features, found %d"
              .formatted(features, heads));
    }
    var keys = random.split(4);
    var glorot = Initializer.glorotUniform();
    return new Attention(
        heads,
        Dense.init(keys.get(0), features, features, glorot, ElementType.F32),
        Dense.init(keys.get(1), features, features, glorot, ElementType.F32),
        Dense.init(keys.get(2), features, features, glorot, ElementType.F32),
        Dense.init(keys.get(3), features, features, glorot, ElementType.F32));
  }

  /**
   * {@return for each place of {@code x} what it attends to in {@code context}}
   *
   * @param x batch x places x features
   * @param context batch x other places x features; {@code x} itself for self-attention
   * @param mask as in {@link #dotProduct}
   */
  public Tensor apply(Tensor x, Tensor context, @Nullable Tensor mask) {
    var attended =
        dotProduct(
            headed(query.apply(x)), headed(key.apply(context)), headed(value.apply(context)), mask);
    return output.apply(attended.reshape(x.shape()));
  }

  private Tensor headed(Tensor x) {
    int last = x.rank() - 1;
    long features = x.shape().get(last);
    return x.reshape(x.shape().with(last, heads).insert(last + 1, features / heads));
  }

  /**
   * {@return for each query the mean of the values, weighted by the softmax of the products of
   * query and keys over the root of their size}
   *
   * <p>The counterpart of {@code jax.nn.dot_product_attention}.
   *
   * @param query batch x places x heads x size
   * @param key batch x other places x heads x size
   * @param value batch x other places x heads x size
   * @param mask i1, where a query may attend to a key: broadcasts to batch x heads x places x other
   *     places; null for everywhere
   * @throws HloException if the shapes do not fit
   */
  public static Tensor dotProduct(Tensor query, Tensor key, Tensor value, @Nullable Tensor mask) {
    if (query.rank() != 4 || key.rank() != 4 || !key.shape().equals(value.shape())) {
      throw new HloException(
          "attention: expected batch x places x heads x size, and keys and values of one shape, found %s, %s and %s"
              .formatted(query.type(), key.type(), value.type()));
    }
    var batching = Dims.of(0, 2);
    long size = query.shape().get(3);
    var logits =
        query
            .dotGeneral(key, batching, batching, Dims.of(3), Dims.of(3))
            .multiply(1 / Math.sqrt((double) size));
    if (mask != null) {
      var lowest = Tensor.full(logits.type().scalar(), -0.7 * largest(logits.elementType()));
      logits = Tensor.select(mask.broadcastTo(logits.shape()), logits, lowest);
    }
    // Batch x heads x places x size.
    return logits
        .softmax(-1)
        .dotGeneral(value, Dims.of(0, 1), batching, Dims.of(3), Dims.of(1))
        .transpose(Dims.of(0, 2, 1, 3));
  }

  private static double largest(ElementType type) {
    return switch (type) {
      case F64 -> Double.MAX_VALUE;
      case F16 -> 65504;
      default -> Float.MAX_VALUE;
    };
  }

  /** {@return the mask with which each of {@code places} attends to itself and those before} */
  public static Tensor causal(long places) {
    var index = TensorType.of(ElementType.I32, places, places);
    return Tensor.iota(index, 0).ge(Tensor.iota(index, 1));
  }
}
