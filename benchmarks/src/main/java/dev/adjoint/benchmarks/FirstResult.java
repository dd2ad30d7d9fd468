package dev.adjoint.benchmarks;

import dev.adjoint.Adjoint;
import dev.adjoint.Tensor;

/** The smallest program there is: prints the derivative of the sine at 1. */
final class FirstResult {
  private FirstResult() {}

  /** Runs the program. */
  public static void main(String... args) {
    System.out.println(Adjoint.grad((Tensor x) -> x.sin()).apply(Tensor.of(1f)).item());
  }
}
