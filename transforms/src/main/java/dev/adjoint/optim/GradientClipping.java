package dev.adjoint.optim;

import dev.adjoint.CustomJvp;
import dev.adjoint.CustomTranspose;
import dev.adjoint.Dual;
import dev.adjoint.Tensor;
import dev.adjoint.Trees;

/**
 * The identity, whose derivative is limited: a custom-transposed function, as in the proposal of
 * custom transposition (jax-ml/jax#9129).
 *
 * {@snippet :
 * var h = GradientClipping.clip(1, layer.apply(x)); // no gradient beyond [-1, 1] passes here
 * }
 */
public final class GradientClipping {
  private record Limited(Tensor limit, Tensor x) {}

  private static final CustomTranspose<Tensor, Tensor, Tensor> CLAMPED =
      CustomTranspose.<Tensor, Tensor, Tensor>of(
              GradientClipping::clamped, GradientClipping::clamped)
          .named("clip_gradient");

  private static final CustomJvp<Limited, Tensor> IDENTITY =
      CustomJvp.of(
              Limited::x,
              (Limited p, Limited t) -> new Dual<>(p.x(), CLAMPED.apply(p.limit(), t.x())))
          .named("clip_gradient");

  private GradientClipping() {}

  private static Tensor clamped(Tensor limit, Tensor x) {
    return x.clamp(limit.negate(), limit);
  }

  /**
   * {@return {@code x}, where the tangents and cotangents that pass are limited, element by
   * element, to [-{@code limit}, {@code limit}]}
   *
   * @param limit a scalar of the type of {@code x}
   */
  public static Tensor clip(Tensor limit, Tensor x) {
    return IDENTITY.apply(new Limited(limit, x));
  }

  /**
   * {@return the tree {@code x}, where what passes is limited; see {@link #clip(Tensor, Tensor)}}
   */
  public static <T> T clip(double limit, T x) {
    return Trees.map(leaf -> clip(Tensor.full(leaf.type().scalar(), limit), leaf), x);
  }
}
