package dev.adjoint.examples;

import dev.adjoint.Adjoint;
import dev.adjoint.CustomJvp;
import dev.adjoint.CustomTranspose;
import dev.adjoint.Dual;
import dev.adjoint.Fn1;
import dev.adjoint.Tensor;

/**
 * Gradient clipping as a function that changes nothing: {@code clip(x)} is x, but gradients that
 * pass through it are limited. It is the identity whose tangent goes through a "linear" function
 * that claims to be its own transpose.
 */
public final class GradientClipping {
  private GradientClipping() {}

  /**
   * {@return the identity that limits the gradients passing through it to [-threshold, threshold]}
   */
  public static Fn1<Tensor, Tensor> clip(double threshold) {
    CustomTranspose<Tensor, Tensor, Tensor> limited =
        CustomTranspose.of((limit, t) -> t.clamp(limit.negate(), limit));
    limited.defTranspose(limited);
    return CustomJvp.of(
        x -> x, (x, t) -> new Dual<>(x, limited.apply(Tensor.full(x.type(), threshold), t)));
  }

  /** Prints the gradients of a cubic, clipped and not. */
  public static void main(String... args) {
    var clip = clip(10);
    Fn1<Tensor, Tensor> cubic = x -> x.multiply(x).multiply(x).sum();
    Fn1<Tensor, Tensor> clipped = x -> cubic.apply(clip.apply(x));
    var x = Tensor.of(1f, 2f, 3f);
    System.out.println("gradient:         " + Adjoint.grad(cubic).apply(x));
    System.out.println("clipped gradient: " + Adjoint.grad(clipped).apply(x));
  }
}
