package dev.adjoint.benchmarks;

import dev.adjoint.Adjoint;
import dev.adjoint.Fn3;
import dev.adjoint.Lowered;
import dev.adjoint.Tensor;
import java.util.ArrayList;
import java.util.List;

/** A dense network of four layers and its cross entropy. */
final class Network {
  private static final long[] SIZES = {784, 512, 512, 512, 10};

  private Network() {}

  private record Layer(Tensor w, Tensor b) {}

  private static Tensor loss(List<Layer> layers, Tensor x, Tensor y) {
    for (int i = 0; i < layers.size(); i++) {
      x = x.matmul(layers.get(i).w()).add(layers.get(i).b());
      if (i < layers.size() - 1) {
        x = x.maximum(0);
      }
    }
    var logP = x.subtract(x.logSumExp(-1).expandDims(-1));
    return logP.multiply(y).sum(-1).mean().negate();
  }

  static Lowered<?> gradient() {
    var layers = new ArrayList<Layer>();
    for (int i = 1; i < SIZES.length; i++) {
      layers.add(new Layer(Workload.array(SIZES[i - 1], SIZES[i]), Workload.array(SIZES[i])));
    }
    Fn3<List<Layer>, Tensor, Tensor, List<Layer>> gradient = Adjoint.grad(Network::loss);
    return Adjoint.lower(gradient, layers, Workload.array(32, 784), Workload.array(32, 10));
  }
}
