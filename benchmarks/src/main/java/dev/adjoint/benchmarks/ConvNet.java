package dev.adjoint.benchmarks;

import dev.adjoint.Adjoint;
import dev.adjoint.Convolution;
import dev.adjoint.Fn3;
import dev.adjoint.Lowered;
import dev.adjoint.Padding;
import dev.adjoint.Pool;
import dev.adjoint.Tensor;
import dev.adjoint.nn.Conv;
import dev.adjoint.nn.Dense;

/** Two convolutions with maxima of 2 x 2 pixels, and a dense layer. */
final class ConvNet {
  private ConvNet() {}

  private record Parameters(Conv first, Conv second, Dense last) {}

  private static Tensor features(Conv layer, Tensor x) {
    return Pool.max(2, 2).apply(layer.apply(x).relu());
  }

  private static Tensor loss(Parameters p, Tensor x, Tensor y) {
    var found = features(p.second(), features(p.first(), x)).reshape(32, 7 * 7 * 32);
    return p.last().apply(found).logSoftmax(-1).multiply(y).sum(-1).mean().negate();
  }

  static Lowered<?> gradient() {
    var parameters =
        new Parameters(
            conv(1, 16),
            conv(16, 32),
            new Dense(Workload.array(7 * 7 * 32, 10), Workload.array(10)));
    Fn3<Parameters, Tensor, Tensor, Parameters> gradient = Adjoint.grad(ConvNet::loss);
    return Adjoint.lower(
        gradient, parameters, Workload.array(32, 28, 28, 1), Workload.array(32, 10));
  }

  private static Conv conv(long inputs, long outputs) {
    return new Conv(
        Convolution.of(2).padding(Padding.same()),
        Workload.array(3, 3, inputs, outputs),
        Workload.array(outputs));
  }
}
