package dev.adjoint.nn;

import dev.adjoint.Convolution;
import dev.adjoint.Fn1;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.random.Key;

/**
 * A convolutional layer, for a batch of inputs with the features last.
 *
 * @param convolution its strides, padding and so on
 * @param kernel spatial dimensions x inputs x outputs
 * @param bias outputs
 */
public record Conv(Convolution convolution, Tensor kernel, Tensor bias)
    implements Fn1<Tensor, Tensor> {
  /**
   * {@return a layer of f32 with LeCun's normal initialization and a bias of zeros}
   *
   * @param convolution with the features last, as {@link Convolution#of(int)} gives it
   * @param size of the kernel in each spatial dimension
   */
  public static Conv init(Key key, Convolution convolution, Dims size, long inputs, long outputs) {
    var shape = size.concat(Dims.of(inputs / convolution.groups(), outputs));
    var type = TensorType.of(ElementType.F32);
    return new Conv(
        convolution,
        Initializer.lecunNormal().apply(key, type.withShape(shape)),
        Tensor.zeros(outputs));
  }

  @Override
  public Tensor apply(Tensor x) {
    return convolution.apply(x, kernel).add(bias);
  }
}
