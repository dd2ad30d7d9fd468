package dev.adjoint.nn;

import dev.adjoint.Fn1;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.random.Key;

/**
 * A vector for each number of a vocabulary.
 *
 * @param table numbers x features
 */
public record Embedding(Tensor table) implements Fn1<Tensor, Tensor> {
  /** {@return vectors of f32, normally distributed, of an expected length of 1} */
  public static Embedding init(Key key, long count, long features) {
    var type = TensorType.of(ElementType.F32, count, features);
    return new Embedding(Initializer.normal(1 / Math.sqrt((double) features)).apply(key, type));
  }

  /** {@return the vectors of {@code numbers}, integers of any shape, as the last dimension} */
  @Override
  public Tensor apply(Tensor numbers) {
    return table.take(numbers, 0);
  }

  /** {@return for each vector its product with each vector of the table: logits of the numbers} */
  public Tensor attend(Tensor x) {
    return x.matmul(table.transpose());
  }
}
