package dev.adjoint.benchmarks;

import dev.adjoint.Adjoint;
import dev.adjoint.Fn1;
import dev.adjoint.Lowered;
import dev.adjoint.Tensor;

/** Sines and products, one after another. */
final class Chain {
  private Chain() {}

  static Lowered<?> gradient(int pairs) {
    Fn1<Tensor, Tensor> total =
        x -> {
          for (int i = 0; i < pairs; i++) {
            x = x.sin().multiply(1.01);
          }
          return x.sum();
        };
    return Adjoint.lower(Adjoint.grad(total), Workload.array(128));
  }
}
