package dev.adjoint.nn;

import dev.adjoint.Fn1;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.random.Key;

/**
 * A layer in which every output depends on every input: {@code x kernel + bias}.
 *
 * @param kernel inputs x outputs
 * @param bias outputs
 */
public record Dense(Tensor kernel, Tensor bias) implements Fn1<Tensor, Tensor> {
  /** {@return a layer of f32 with LeCun's normal initialization and a bias of zeros} */
  public static Dense init(Key key, long inputs, long outputs) {
    return init(key, inputs, outputs, Initializer.lecunNormal(), ElementType.F32);
  }

  /** {@return a layer with a bias of zeros} */
  public static Dense init(
      Key key, long inputs, long outputs, Initializer initializer, ElementType type) {
    return new Dense(
        initializer.apply(key, TensorType.of(type, inputs, outputs)),
        Tensor.zeros(TensorType.of(type, outputs)));
  }

  @Override
  public Tensor apply(Tensor x) {
    return x.matmul(kernel).add(bias);
  }
}
